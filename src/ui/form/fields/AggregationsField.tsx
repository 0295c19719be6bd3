import { Button } from 'react-aria-components'
import { Plus, X } from 'lucide-react'
import type { AggregateId, Aggregation, ColumnRef } from '../../../steps/params'
import type { ColumnId } from '../../../table/table'
import type { TypeId } from '../../../values/types'
import { IconButton } from '../../controls/IconButton'
import { SelectInput } from '../../controls/SelectInput'
import { TextInput } from '../../controls/TextInput'
import { useText } from '../../useApp'
import { ColumnSelect } from '../ColumnSelect'
import { refOf, useFormPlace } from '../formPlace'
import { FieldGroup } from './FieldGroup'
import type { FieldProps } from './fieldProps'
import styles from '../form.module.css'

const operations = [
  'count',
  'filled',
  'distinct',
  'sum',
  'mean',
  'median',
  'min',
  'max',
  'first',
  'last',
  'join',
  'joinDistinct',
  'share',
] as const satisfies readonly AggregateId[]

const adding: ReadonlySet<AggregateId> = new Set(['sum', 'mean', 'median', 'share'])

/** The one column of numbers among those selected in the grid; no other may be taken unasked. */
function onlyNumbers(
  selected: readonly ColumnRef[],
  types: ReadonlyMap<ColumnId, TypeId>,
): ColumnRef | null {
  const [only, ...more] = selected.filter(({ id }) =>
    ['integer', 'decimal'].includes(types.get(id) ?? ''),
  )
  return only && more.length === 0 ? refOf(only) : null
}

/** What is worked out for each group, of which column, under which name. */
export function AggregationsField({
  label,
  value,
  keys,
  onChange,
}: FieldProps<readonly Aggregation[]> & {
  /** The columns that make the groups: what is worked out is not of them. */
  readonly keys: readonly ColumnRef[]
}) {
  const text = useText()
  const { selected, types } = useFormPlace()
  const free = selected.filter(({ id }) => !keys.some((key) => key.id === id))
  const words = text.form.aggregations
  const options = operations.map((each) => ({ value: each, label: words.operations[each] }))

  const put = (at: number, made: Aggregation) => onChange(value.with(at, made))
  const withOperation = (each: Aggregation, operation: Aggregation['operation']): Aggregation => {
    const column = each.column ?? (adding.has(operation) ? onlyNumbers(free, types) : null)
    return { ...each, operation, column: operation === 'count' ? null : column }
  }

  return (
    <FieldGroup label={label}>
      <ol className={styles.cards}>
        {value.map((each, at) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} className={styles.card}>
            <div className={styles.cardHead}>
              <SelectInput
                label={words.operation(at + 1)}
                isLabelHidden
                value={each.operation}
                options={options}
                onChange={(operation) => put(at, withOperation(each, operation))}
              />
              <IconButton
                icon={X}
                label={words.remove(at + 1)}
                onPress={() => onChange(value.toSpliced(at, 1))}
              />
            </div>
            {each.operation !== 'count' && (
              <ColumnSelect
                label={words.column(at + 1)}
                value={each.column}
                onChange={(column) => put(at, { ...each, column })}
              />
            )}
            <TextInput
              label={words.name}
              value={each.name}
              onChange={(name) => put(at, { ...each, name })}
            />
          </li>
        ))}
      </ol>
      <Button
        className={styles.adder ?? ''}
        onPress={() => onChange([...value, { operation: 'count', column: null, name: '' }])}
      >
        <Plus size={14} aria-hidden />
        {words.add}
      </Button>
    </FieldGroup>
  )
}
