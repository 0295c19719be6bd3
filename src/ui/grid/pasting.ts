import type { ColumnId } from '../../table/table'
import type { EngineCalls, ShownTable } from '../../worker/protocol'
import type { TypedCell } from './typed'

interface Target {
  readonly shown: ShownTable
  readonly rowCount: number
  /** The columns shown, in order. */
  readonly order: readonly ColumnId[]
  readonly position: number
  readonly column: ColumnId
}

/** More rows at once are a file to open, not a paste. */
const MOST_ROWS = 10_000

/**
 * The edits that put pasted cells over those shown from a cell on, rightwards and downwards. What lies
 * beyond the table is left out; rows a filter hides are never touched.
 */
export async function pastedCells(
  engine: Pick<EngineCalls, 'window'>,
  cells: readonly (readonly string[])[],
  { shown, rowCount, order, position, column }: Target,
): Promise<TypedCell[]> {
  const from = order.indexOf(column)
  const width = Math.max(0, ...cells.map((row) => row.length))
  const columns = from < 0 ? [] : order.slice(from, from + width)
  const end = Math.min(rowCount, position + Math.min(cells.length, MOST_ROWS))
  if (columns.length === 0 || position < 0 || end <= position) return []
  const reply = await engine.window({ shown, start: position, end, columns })
  return columns.flatMap((id, across) =>
    reply.keys.flatMap((row, down): TypedCell[] => {
      const before = reply.cells[across]?.[down]
      const after = cells[down]?.[across]
      if (before === undefined || after === undefined || before === after) return []
      return [{ row, column: id, before, after }]
    }),
  )
}
