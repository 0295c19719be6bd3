import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { Keeping } from '../../state/replay/model'
import { Button } from '../controls/Button'
import { CheckBox } from '../controls/Choices'
import { ModalDialog } from '../controls/ModalDialog'
import { TextInput } from '../controls/TextInput'
import { useActions, useApp, useText } from '../useApp'
import { useReplayWords } from './words'
import styles from './replay.module.css'

const FORM = 'keep-steps'

/** *Couper ici*: the name under which steps are kept for other files. */
export function KeepSteps() {
  const keeping = useApp((state) => state.stepLists.keeping)
  return keeping && <KeepStepsOf keeping={keeping} />
}

function KeepStepsOf({ keeping }: { readonly keeping: Keeping }) {
  const { keep: words } = useReplayWords()
  const { common } = useText()
  const actions = useActions()
  const [name, setName] = useState(keeping.name)
  const [withEdits, setWithEdits] = useState(true)
  const { upTo, stepCount, byHand } = keeping
  const close = () => actions.closeStepLists()
  return (
    <ModalDialog
      title={upTo === null ? words.title : words.titleCut(stepCount)}
      width="small"
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{common.close}</Button>
          <Button variant="primary" type="submit" form={FORM} isDisabled={name.trim() === ''}>
            {words.save}
          </Button>
        </>
      }
    >
      <Form
        id={FORM}
        className={styles.screen ?? ''}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') void actions.keepSteps(name, withEdits)
        }}
      >
        <p>{words.intro(stepCount)}</p>
        <TextInput label={words.name} value={name} onChange={setName} autoFocus />
        {byHand > 0 && (
          <CheckBox
            label={words.withEdits(byHand)}
            help={words.withEditsHelp}
            isSelected={withEdits}
            onChange={setWithEdits}
          />
        )}
        <p className={styles.quiet}>{words.holds}</p>
      </Form>
    </ModalDialog>
  )
}
