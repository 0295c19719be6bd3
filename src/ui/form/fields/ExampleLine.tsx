import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { Ban, X } from 'lucide-react'
import type { LookedRow } from '../../../steps/learnExamples'
import { IconButton } from '../../controls/IconButton'
import { useText } from '../../useApp'
import styles from './examples.module.css'

/** Longest text of a row that is shown in the form. */
const LONGEST = 160

const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text

/**
 * A row with its result: proposed in grey unless `typed` is there (null: it must have none). What is typed counts once the field is
 * left or Enter pressed; Escape gives up what was typed since.
 */
export function ExampleLine({
  row,
  typed,
  isRuled,
  onType,
  onRemove,
}: {
  readonly row: LookedRow
  readonly typed?: string | null
  /** Whether a rule says what the row gets; before, the field waits for the first result. */
  readonly isRuled: boolean
  readonly onType: (output: string | null) => void
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

  const isWithout = isRuled && row.result === null
  const state = row.other !== undefined ? 'doubtful' : isWithout ? 'without' : 'plain'
  return (
    <li className={styles.line} data-state={typed === undefined ? state : 'typed'}>
      <span className={styles.source}>{label}</span>
      <input
        className={styles.result}
        aria-label={words.resultFor(label)}
        placeholder={typed === null || isWithout ? words.noResult : (row.result ?? '')}
        spellCheck={false}
        autoComplete="off"
        value={shown}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={commit}
        onKeyDown={handleKeys}
      />
      {typed === undefined && row.result !== null && (
        <IconButton icon={Ban} label={words.nothingFor(label)} onPress={() => onType(null)} />
      )}
      {onRemove && <IconButton icon={X} label={words.remove(label)} onPress={onRemove} />}
      {typed === undefined && row.other !== undefined && (
        <button type="button" className={styles.other} onClick={() => onType(row.other ?? null)}>
          {row.other === null ? words.orNothing : words.orElse(shortened(row.other))}
        </button>
      )}
    </li>
  )
}
