import type { ClipboardEvent } from 'react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Plus, X } from 'lucide-react'
import type { TextPair } from '../../steps/params'
import { pairsInPaste, saidPairs, textsTwice } from '../../values/pairs'
import { useText } from '../useApp'
import { IconButton } from './IconButton'
import { TextInput } from './TextInput'
import styles from './pairs.module.css'

/** Lines drawn at once. */
const SHOWN = 200
const TWICE_SHOWN = 3

/** The lines of a correspondence table: typed one by one, or pasted from two columns of a spreadsheet. */
export function PairsEditor({
  value,
  onChange,
}: {
  readonly value: readonly TextPair[]
  readonly onChange: (value: readonly TextPair[]) => void
}) {
  const text = useText()
  const words = text.form.pairs
  const [most, setMost] = useState(SHOWN)
  const shown = value.slice(0, most)
  const twice = textsTwice(value)

  const change = (at: number, part: Partial<TextPair>) =>
    onChange(value.map((pair, index) => (index === at ? { ...pair, ...part } : pair)))

  /** Several cells that are pasted become lines of the table from this one on. */
  const pasteAt = (at: number) => (event: ClipboardEvent) => {
    const pasted = pairsInPaste(event.clipboardData.getData('text/plain'))
    if (!pasted) return
    event.preventDefault()
    const isBlank = saidPairs(value.slice(at, at + 1)).length === 0
    onChange([...value.slice(0, at), ...pasted, ...value.slice(isBlank ? at + 1 : at)])
  }

  return (
    <>
      {shown.length > 0 && (
        <ol className={styles.lines}>
          {shown.map(({ from, to }, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at} className={styles.line} onPaste={pasteAt(at)}>
              <TextInput
                label={words.from(at + 1)}
                isLabelHidden
                autoFocus={at === value.length - 1 && from === '' && to === ''}
                value={from}
                onChange={(given) => change(at, { from: given })}
              />
              <span className={styles.arrow} aria-hidden>
                →
              </span>
              <TextInput
                label={words.to(at + 1)}
                isLabelHidden
                value={to}
                onChange={(given) => change(at, { to: given })}
              />
              <IconButton
                icon={X}
                label={words.remove(at + 1)}
                onPress={() => onChange(value.toSpliced(at, 1))}
              />
            </li>
          ))}
        </ol>
      )}
      {value.length > most && (
        <Button className={styles.adder ?? ''} onPress={() => setMost(most + SHOWN)}>
          {words.more(value.length - most)}
        </Button>
      )}
      <Button
        className={styles.adder ?? ''}
        onPress={() => {
          setMost(Math.max(most, value.length + 1))
          onChange([...value, { from: '', to: '' }])
        }}
      >
        <Plus size={14} aria-hidden />
        {words.add}
      </Button>
      <span className={styles.hint}>{words.pasteHelp}</span>
      {twice.length > 0 && (
        <ul className={styles.twice} aria-live="polite">
          {twice.slice(0, TWICE_SHOWN).map(({ from, to }) => (
            <li key={from}>{text.pairs.twice(from, to)}</li>
          ))}
          {twice.length > TWICE_SHOWN && (
            <li>{text.pairs.moreTwice(twice.length - TWICE_SHOWN)}</li>
          )}
        </ul>
      )}
    </>
  )
}
