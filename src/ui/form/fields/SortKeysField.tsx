import { ArrowUp, X } from 'lucide-react'
import type { ColumnRef, SortKey, SortOrder } from '../../../steps/params'
import { orderOf } from '../../../state/sortOrder'
import { IconButton } from '../../controls/IconButton'
import { SelectInput } from '../../controls/SelectInput'
import { useText } from '../../useApp'
import { ColumnAdder } from '../ColumnSelect'
import { useFormPlace } from '../formPlace'
import { FieldGroup } from './FieldGroup'
import type { FieldProps } from './fieldProps'
import { SelectionOffer } from './SelectionOffer'
import styles from '../form.module.css'

const orders = ['french', 'number', 'date', 'codePoint'] as const satisfies readonly SortOrder[]
const directions = ['up', 'down'] as const

/** What rows are sorted by: the first column decides, the others settle what it leaves equal. */
export function SortKeysField({ label, value, onChange }: FieldProps<readonly SortKey[]>) {
  const text = useText()
  const { columns, types, selected } = useFormPlace()
  const words = text.form.sort
  const used = new Set(value.map(({ column }) => column.id))
  const names = new Map(columns.map(({ id, name }) => [id, name]))

  const keyFor = (column: ColumnRef): SortKey => ({
    column,
    order: orderOf(types.get(column.id) ?? 'text'),
    isDescending: false,
  })
  const change = (at: number, part: Partial<SortKey>) =>
    onChange(value.map((key, index) => (index === at ? { ...key, ...part } : key)))
  const moveUp = (at: number) => {
    const key = value[at]
    if (key) onChange(value.toSpliced(at, 1).toSpliced(at - 1, 0, key))
  }

  return (
    <FieldGroup label={label}>
      <ol className={styles.cards}>
        {value.map(({ column, order, isDescending }, at) => {
          const name = names.get(column.id) ?? column.name
          return (
            <li key={column.id} className={styles.card}>
              <div className={styles.cardHead}>
                <span className={styles.cardName}>
                  {at > 0 && <span className={styles.hint}>{words.thenBy} </span>}
                  {name}
                </span>
                {at > 0 && (
                  <IconButton
                    icon={ArrowUp}
                    label={words.moveUp(name)}
                    onPress={() => moveUp(at)}
                  />
                )}
                <IconButton
                  icon={X}
                  label={words.remove(name)}
                  onPress={() => onChange(value.toSpliced(at, 1))}
                />
              </div>
              <div className={styles.pair}>
                <SelectInput
                  label={words.order(name)}
                  isLabelHidden
                  value={order}
                  options={orders.map((each) => ({ value: each, label: words.orders[each] }))}
                  onChange={(chosen) => change(at, { order: chosen })}
                />
                <SelectInput
                  label={words.direction(name)}
                  isLabelHidden
                  value={isDescending ? 'down' : 'up'}
                  options={directions.map((each) => ({ value: each, label: words[each] }))}
                  onChange={(chosen) => change(at, { isDescending: chosen === 'down' })}
                />
              </div>
            </li>
          )
        })}
      </ol>
      <SelectionOffer
        columns={selected.filter(({ id }) => !used.has(id))}
        onAdd={() =>
          onChange([...value, ...selected.filter(({ id }) => !used.has(id)).map(keyFor)])
        }
      />
      <ColumnAdder
        label={value.length === 0 ? words.first : words.add}
        excluded={used}
        onAdd={(column) => onChange([...value, keyFor(column)])}
      />
    </FieldGroup>
  )
}
