import type { ColumnRef } from '../../../steps/params'
import { CheckBox } from '../../controls/Choices'
import { useTable, useText } from '../../useApp'
import { refOf, useFormPlace } from '../formPlace'
import { FieldGroup } from './FieldGroup'

const SHOWN = 8

/** The columns that have empty cells, with their count, each to tick; only where these are counted already. */
export function EmptyColumns({
  value,
  blankIsEmpty,
  onChange,
}: {
  readonly value: readonly ColumnRef[]
  readonly blankIsEmpty: boolean
  readonly onChange: (value: readonly ColumnRef[]) => void
}) {
  const words = useText().form.countedTexts
  const { summary } = useTable().state
  const { key } = useFormPlace()
  if (!summary || summary.key !== key) return null
  const counted = summary.columns
    .map((column) => ({ column, count: column.empty + (blankIsEmpty ? column.blank : 0) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
  if (counted.length === 0) return null
  const tick = (column: ColumnRef, isTicked: boolean) => {
    const left = value.filter(({ id }) => id !== column.id)
    onChange(isTicked ? [...left, column] : left)
  }
  return (
    <FieldGroup label={words.emptyColumns}>
      {counted.slice(0, SHOWN).map(({ column, count }) => (
        <CheckBox
          key={column.id}
          label={words.empty(column.name, count)}
          isSelected={value.some(({ id }) => id === column.id)}
          onChange={(isTicked) => tick(refOf(column), isTicked)}
        />
      ))}
      {counted.length > SHOWN && <span>{words.moreColumns(counted.length - SHOWN)}</span>}
    </FieldGroup>
  )
}
