import { X } from 'lucide-react'
import type { ColumnRef, Rename } from '../../../steps/params'
import { IconButton } from '../../controls/IconButton'
import { TextInput } from '../../controls/TextInput'
import { useText } from '../../useApp'
import { ColumnAdder } from '../ColumnSelect'
import { useFormPlace } from '../formPlace'
import { FieldGroup } from './FieldGroup'
import type { FieldProps } from './fieldProps'
import { SelectionOffer } from './SelectionOffer'
import styles from '../form.module.css'

/** Old names, each with its new one. */
export function RenamesField({ label, value, onChange }: FieldProps<readonly Rename[]>) {
  const text = useText()
  const { columns, selected } = useFormPlace()
  const words = text.form.renames
  const used = new Set(value.map(({ column }) => column.id))
  const names = new Map(columns.map(({ id, name }) => [id, name]))
  const renameFor = (column: ColumnRef): Rename => ({ column, name: column.name })
  const offered = selected.filter(({ id }) => !used.has(id))
  return (
    <FieldGroup label={label}>
      <ul className={styles.cards}>
        {value.map(({ column, name }, at) => {
          const old = names.get(column.id) ?? column.name
          return (
            <li key={column.id} className={styles.card}>
              <div className={styles.cardHead}>
                <span className={styles.cardName}>{old}</span>
                <IconButton
                  icon={X}
                  label={words.remove(old)}
                  onPress={() => onChange(value.toSpliced(at, 1))}
                />
              </div>
              <TextInput
                label={words.newName(old)}
                isLabelHidden
                autoFocus={at === value.length - 1 && name === old}
                value={name}
                onChange={(given) => onChange(value.with(at, { column, name: given }))}
              />
            </li>
          )
        })}
      </ul>
      <SelectionOffer
        columns={offered}
        onAdd={() => onChange([...value, ...offered.map(renameFor)])}
      />
      <ColumnAdder
        label={words.add}
        excluded={used}
        onAdd={(column) => onChange([...value, renameFor(column)])}
      />
    </FieldGroup>
  )
}
