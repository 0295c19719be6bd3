import { useState } from 'react'
import { Dialog, Form, Heading, Popover } from 'react-aria-components'
import { Button } from '../controls/Button'
import { TextInput } from '../controls/TextInput'
import { useText } from '../useApp'
import type { Asked } from './useStepCommands'
import styles from './steps.module.css'

/** A name or a note, asked for beside its entry. */
export function StepTextDialog({
  asked,
  onClose,
}: {
  readonly asked: Asked
  readonly onClose: () => void
}) {
  const text = useText()
  const words = text.steps.dialogs
  const [value, setValue] = useState(asked.value)
  const [trigger] = useState(() => ({
    current: document.querySelector(`[data-key="${CSS.escape(asked.anchor)}"]`),
  }))
  const hint = { name: words.nameHint, note: words.noteHint, group: undefined }[asked.field]
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      placement="right top"
      offset={4}
      className={styles.popover ?? ''}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Dialog className={styles.dialog ?? ''}>
        <Heading slot="title" className="visuallyHidden">
          {words[asked.field]}
        </Heading>
        <Form
          className={styles.form ?? ''}
          onSubmit={(event) => {
            event.preventDefault()
            asked.save(value)
            onClose()
          }}
        >
          <TextInput
            label={words[asked.field]}
            value={value}
            onChange={setValue}
            autoFocus
            {...(hint !== undefined && { hint })}
          />
          <div className={styles.inline}>
            <Button variant="primary" type="submit">
              {words.save}
            </Button>
            <Button onPress={onClose}>{words.cancel}</Button>
          </div>
        </Form>
      </Dialog>
    </Popover>
  )
}
