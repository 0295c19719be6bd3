import type { StepDescription } from '../../steps/define'
import type { ColumnMove, ColumnRef, ParamsOf, Rename } from '../../steps/params'
import type { ColumnId } from '../../table/table'

type Params = ParamsOf<StepDescription['params']>

/**
 * The params of a step without some of its columns; null where it then has nothing to do, or cannot do without
 * them. An empty list of columns may mean all of them: it is never made.
 */
export function withoutColumns(
  { params: fields }: Pick<StepDescription, 'params'>,
  params: Params,
  gone: ReadonlySet<ColumnId>,
): Params | null {
  const isThere = ({ id }: ColumnRef) => !gone.has(id)
  const kept: [string, unknown][] = []
  for (const [name, field] of Object.entries(fields)) {
    const value = params[name]
    if (field.type === 'columns') {
      const before = value as readonly ColumnRef[]
      const left = before.filter(isThere)
      if (before.length > 0 && left.length === 0) return null
      kept.push([name, left])
    } else if (field.type === 'renames') {
      const left = (value as readonly Rename[]).filter(({ column }) => isThere(column))
      if (left.length === 0) return null
      kept.push([name, left])
    } else if (field.type === 'moves') {
      const left = movesLeft(value as readonly ColumnMove[], isThere)
      if (left.length === 0) return null
      kept.push([name, left])
    } else if (field.type === 'column' && value !== null && !isThere(value as ColumnRef)) {
      return null
    } else kept.push([name, value])
  }
  return Object.fromEntries(kept) as Params
}

/** What is left of moves: one that put columns behind a column that is gone is not made. */
const movesLeft = (
  moves: readonly ColumnMove[],
  isThere: (ref: ColumnRef) => boolean,
): readonly ColumnMove[] =>
  moves.flatMap(({ columns, after }) => {
    const left = columns.filter(isThere)
    return left.length === 0 || (after && !isThere(after)) ? [] : [{ columns: left, after }]
  })
