import { Plus, X } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { ColumnPair } from '../../../steps/params'
import { IconButton } from '../../controls/IconButton'
import { useText } from '../../useApp'
import { ColumnSelect } from '../ColumnSelect'
import { refOf, useFormPlace } from '../formPlace'
import { useOtherTables } from '../otherTables'
import { columnsAlike } from '../searchColumns'
import { FieldGroup } from './FieldGroup'
import type { OfTable } from './OtherTableFields'
import { OtherPlace, tableOf, Waiting } from './OtherTableFields'
import styles from '../form.module.css'

/** Columns of this table, each beside one of the other. */
export function ColumnPairsField({
  label,
  value,
  table,
  onChange,
}: OfTable<readonly ColumnPair[]>) {
  const words = useText().form.otherTable
  const { columns, selected, focused } = useFormPlace()
  const other = tableOf(useOtherTables(), table)
  if (!other) return <Waiting label={label}>{words.first}</Waiting>
  const used = new Set(value.map(({ column }) => column.id))
  const offered = columnsAlike(columns, other.columns).filter(([column]) => !used.has(column.id))
  const pairOf = ([column, its]: (typeof offered)[number]): ColumnPair => ({
    column: refOf(column),
    other: refOf(its),
  })
  // The column selected in the grid is the likeliest key, once.
  const first = [...selected, focused].find((each) => each && !used.has(each.id)) ?? columns[0]
  const [firstOther] = other.columns
  return (
    <FieldGroup label={label}>
      {value.length > 0 && (
        <ul className={styles.cards}>
          {value.map((pair, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at} className={styles.card}>
              <div className={styles.cardHead}>
                <span className={styles.cardName}>{words.pair(at + 1)}</span>
                <IconButton
                  icon={X}
                  label={words.remove(pair.column.name, pair.other.name)}
                  onPress={() => onChange(value.toSpliced(at, 1))}
                />
              </div>
              <ColumnSelect
                label={words.here}
                value={pair.column}
                onChange={(column) => {
                  if (column) onChange(value.with(at, { ...pair, column }))
                }}
              />
              <OtherPlace table={other}>
                <ColumnSelect
                  label={words.there(other.name)}
                  value={pair.other}
                  onChange={(column) => {
                    if (column) onChange(value.with(at, { ...pair, other: column }))
                  }}
                />
              </OtherPlace>
            </li>
          ))}
        </ul>
      )}
      {offered.slice(0, 3).map(([column, its]) => (
        <Button
          key={column.id}
          className={styles.adder ?? ''}
          onPress={() => onChange([...value, pairOf([column, its])])}
        >
          <Plus size={14} aria-hidden />
          {words.offer(column.name, its.name)}
        </Button>
      ))}
      {first && firstOther && (
        <Button
          className={styles.adder ?? ''}
          onPress={() => onChange([...value, pairOf([first, firstOther])])}
        >
          <Plus size={14} aria-hidden />
          {words.add}
        </Button>
      )}
    </FieldGroup>
  )
}
