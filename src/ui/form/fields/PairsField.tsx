import type { ClipboardEvent } from 'react'
import { Button } from 'react-aria-components'
import { Plus, X } from 'lucide-react'
import type { TextPair } from '../../../steps/params'
import { pairsInPaste } from '../../../values/pairs'
import { IconButton } from '../../controls/IconButton'
import { TextInput } from '../../controls/TextInput'
import { useText } from '../../useApp'
import { FieldGroup } from './FieldGroup'
import type { FieldProps } from './fieldProps'
import styles from '../form.module.css'

/** Lines drawn at once: more are kept and counted. */
const SHOWN = 200

/** A correspondence table: typed line by line, or pasted from two columns of a spreadsheet. */
export function PairsField({ label, value, onChange }: FieldProps<readonly TextPair[]>) {
  const text = useText()
  const words = text.form.pairs
  const shown = value.slice(0, SHOWN)

  const change = (at: number, part: Partial<TextPair>) =>
    onChange(value.map((pair, index) => (index === at ? { ...pair, ...part } : pair)))

  /** Several cells that are pasted become lines of the table from this one on. */
  const pasteAt = (at: number) => (event: ClipboardEvent) => {
    const pasted = pairsInPaste(event.clipboardData.getData('text/plain'))
    if (!pasted) return
    event.preventDefault()
    onChange([...value.slice(0, at), ...pasted, ...value.slice(at + 1)])
  }

  return (
    <FieldGroup label={label}>
      {shown.length > 0 && (
        <ol className={styles.cards}>
          {shown.map(({ from, to }, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at} className={styles.pairLine} onPaste={pasteAt(at)}>
              <TextInput
                label={words.from(at + 1)}
                isLabelHidden
                autoFocus={at === value.length - 1 && from === '' && to === ''}
                value={from}
                onChange={(given) => change(at, { from: given })}
              />
              <span className={styles.hint} aria-hidden>
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
      {value.length > SHOWN && (
        <span className={styles.hint}>{words.more(value.length - SHOWN)}</span>
      )}
      <Button
        className={styles.adder ?? ''}
        onPress={() => onChange([...value, { from: '', to: '' }])}
      >
        <Plus size={14} aria-hidden />
        {words.add}
      </Button>
      <span className={styles.hint}>{words.pasteHelp}</span>
    </FieldGroup>
  )
}
