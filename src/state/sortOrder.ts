import type { StepDescription } from '../steps/define'
import type { SortKey, SortOrder } from '../steps/params'
import type { TypeId } from '../values/types'
import type { ColumnSummary } from '../worker/protocol'

const numberTypes: ReadonlySet<TypeId> = new Set([
  'integer',
  'decimal',
  'year',
  'latitude',
  'longitude',
])

/** How a column sorts, from how its text is read. Codes sort as text: their zeros count. */
export function orderOf(type: TypeId): SortOrder {
  if (numberTypes.has(type)) return 'number'
  return type === 'date' ? 'date' : 'french'
}

/** The first params of a step, its sort keys in the order that suits their columns. */
export function withOrders(
  { params: fields }: Pick<StepDescription, 'params'>,
  params: Readonly<Record<string, unknown>>,
  columns: readonly Pick<ColumnSummary, 'id' | 'type'>[],
): Readonly<Record<string, unknown>> {
  const types = new Map(columns.map(({ id, type }) => [id, type]))
  const suited = (key: SortKey): SortKey => ({
    ...key,
    order: orderOf(types.get(key.column.id) ?? 'text'),
  })
  const entries = Object.entries(params).map(([name, value]) =>
    fields[name]?.type === 'sortKeys' && Array.isArray(value)
      ? ([name, (value as SortKey[]).map(suited)] as const)
      : ([name, value] as const),
  )
  return Object.fromEntries(entries)
}
