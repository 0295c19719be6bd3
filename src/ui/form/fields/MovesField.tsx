import { X } from 'lucide-react'
import type { ColumnMove, ColumnRef } from '../../../steps/params'
import { IconButton } from '../../controls/IconButton'
import { useText } from '../../useApp'
import { ColumnAdder, ColumnSelect } from '../ColumnSelect'
import { useFormPlace } from '../formPlace'
import { FieldGroup } from './FieldGroup'
import type { FieldProps } from './fieldProps'
import { SelectionOffer } from './SelectionOffer'
import styles from '../form.module.css'

const NONE: ReadonlySet<string> = new Set()

/** Columns moved one after the other, each with the column it comes behind. */
export function MovesField({ label, value, onChange }: FieldProps<readonly ColumnMove[]>) {
  const text = useText()
  const { columns, selected } = useFormPlace()
  const words = text.form.moves
  const names = new Map(columns.map(({ id, name }) => [id, name]))
  const nameOf = ({ id, name }: ColumnRef) => names.get(id) ?? name
  const moved = new Set(value.flatMap((move) => move.columns.map(({ id }) => id)))
  const offered = selected.filter(({ id }) => !moved.has(id))
  return (
    <FieldGroup label={label}>
      <ol className={styles.cards}>
        {value.map((move, at) => {
          const said = move.columns.map(nameOf).join(', ')
          return (
            <li key={at} className={styles.card}>
              <div className={styles.cardHead}>
                <span className={styles.cardName}>{said}</span>
                <IconButton
                  icon={X}
                  label={words.remove(said)}
                  onPress={() => onChange(value.toSpliced(at, 1))}
                />
              </div>
              <ColumnSelect
                label={words.place(said)}
                isLabelHidden
                value={move.after}
                noneLabel={words.atStart}
                format={words.after}
                onChange={(after) => onChange(value.with(at, { ...move, after }))}
              />
            </li>
          )
        })}
      </ol>
      <SelectionOffer
        columns={offered}
        onAdd={() => onChange([...value, { columns: offered, after: null }])}
      />
      <ColumnAdder
        label={words.add}
        excluded={NONE}
        onAdd={(column) => onChange([...value, { columns: [column], after: null }])}
      />
    </FieldGroup>
  )
}
