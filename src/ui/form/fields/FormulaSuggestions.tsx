import { Columns3, SquareFunction } from 'lucide-react'
import type { Completion } from '../../../formula/complete'
import styles from '../form.module.css'

/** What may be meant at the caret of a formula; the field above keeps the focus. */
export function FormulaSuggestions({
  id,
  label,
  offered,
  chosen,
  onTake,
}: {
  readonly id: string
  readonly label: string
  readonly offered: readonly Completion[]
  readonly chosen: number
  readonly onTake: (completion: Completion) => void
}) {
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      className={styles.suggestions}
      hidden={offered.length === 0}
    >
      {offered.map((each, at) => {
        const Icon = each.kind === 'column' ? Columns3 : SquareFunction
        return (
          // Keys are the field's: the list is only ever pointed at.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={`${each.kind} ${each.name}`}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === chosen}
            className={styles.suggestion}
            title={each.help}
            // The focus stays in the field.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(each)}
          >
            <Icon size={14} aria-hidden />
            <span className={styles.optionName}>{each.name}</span>
          </div>
        )
      })}
    </div>
  )
}
