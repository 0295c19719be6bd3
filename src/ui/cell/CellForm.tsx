import { useEffect, useRef, useState } from 'react'
import { Button } from '../controls/Button'
import { useText } from '../useApp'
import { keepLineEnds } from '../controls/lineEnds'
import styles from './cell.module.css'

interface Props {
  readonly text: string
  readonly onSave: (text: string) => void
  readonly onClose: () => void
}

/** The text of the cell in a field of several lines. */
export function CellForm({ text, onSave, onClose }: Props) {
  const { grid } = useText()
  const words = grid.cellBar
  const [draft, setDraft] = useState(text)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const save = () => onSave(draft === text ? text : keepLineEnds(text, draft))
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <textarea
        ref={field}
        className={styles.field}
        aria-label={words.text}
        value={draft}
        rows={Math.min(6, Math.max(1, draft.split('\n').length))}
        spellCheck={false}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation()
            onClose()
          } else if (event.key === 'Enter' && !event.altKey && !event.shiftKey) {
            event.preventDefault()
            save()
          }
        }}
      />
      <Button variant="primary" type="submit">
        {words.save}
      </Button>
      <Button variant="quiet" onPress={onClose}>
        {words.cancel}
      </Button>
    </form>
  )
}
