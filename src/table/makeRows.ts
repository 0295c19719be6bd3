import { Column, chunksOf } from './column'
import type { RowIds } from './rowIds'
import type { Table } from './table'
import { rowAt, rowCount } from './table'

/** No row: the cell is empty. */
export const NO_ROW = 0xffffffff

/** A column over other rows: the cell of each is that of a physical row of this one, or empty for `NO_ROW`. */
export const gatherColumn = (column: Column, rows: Uint32Array): Column =>
  new Column(
    column.kind,
    column.texts,
    chunksOf(rows.length, (row) => (rows[row] === NO_ROW ? 0 : column.codeAt(rows[row]!))),
    rows.length,
  )

/** The physical rows of a table in the order they are shown. */
export function shownRows(table: Table): Uint32Array {
  if (table.rows) return table.rows
  const rows = new Uint32Array(rowCount(table))
  for (let at = 0; at < rows.length; at++) rows[at] = rowAt(table, at)
  return rows
}

/** A table of its own over these rows of another, all columns kept. */
export const gatherTable = (table: Table, rows: Uint32Array, ids: RowIds): Table => ({
  columns: table.columns.map((each) => ({ ...each, column: gatherColumn(each.column, rows) })),
  ids,
  rows: null,
})
