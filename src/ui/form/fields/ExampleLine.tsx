import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { X } from 'lucide-react'
import type { LookedRow } from '../../../steps/learnExamples'
import { IconButton } from '../../controls/IconButton'
import { useText } from '../../useApp'
import styles from './examples.module.css'

/** Longest text of a row that is shown in the form. */
const LONGEST = 160

const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text

/**
 * A row with its result: typed when `typed` is a text, else proposed in grey. What is typed counts once the field is
 * left or Enter pressed; Escape gives up what was typed since.
 */
export function ExampleLine({
  row,
  typed,
  onType,
  onRemove,
}: {
  readonly row: LookedRow
  readonly typed: string | null
  readonly onType: (output: string) => void
  readonly onRemove?: () => void
}) {
  const words = useText().form.examples
  const [draft, setDraft] = useState<string | null>(null)
  const label = shortened(row.inputs.filter((text) => text !== '').join(' · '))
  const shown = draft ?? typed ?? ''

  const commit = () => {
    if (draft !== null && draft !== (typed ?? '')) onType(draft)
    setDraft(null)
  }

  const handleKeys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' && draft !== null) {
      event.preventDefault()
      event.stopPropagation()
      commit()
    } else if (event.key === 'Escape' && draft !== null) {
      event.preventDefault()
      event.stopPropagation()
      setDraft(null)
    }
  }

  const state = row.other !== undefined ? 'doubtful' : row.result === null ? 'without' : 'plain'
  return (
    <li className={styles.line} data-state={typed === null ? state : 'typed'}>
      <span className={styles.source}>{label}</span>
      <input
        className={styles.result}
        aria-label={words.resultFor(label)}
        placeholder={row.result ?? words.noResult}
        spellCheck={false}
        autoComplete="off"
        value={shown}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={commit}
        onKeyDown={handleKeys}
      />
      {onRemove && <IconButton icon={X} label={words.remove(label)} onPress={onRemove} />}
      {typed === null && row.other !== undefined && (
        <button
          type="button"
          className={styles.other}
          onClick={() => row.other !== null && row.other !== undefined && onType(row.other)}
          disabled={row.other === null}
        >
          {row.other === null ? words.orNothing : words.orElse(shortened(row.other))}
        </button>
      )}
    </li>
  )
}
