import type { Effect } from '../../src/recipe/report'
import type { RowKey } from '../../src/table/rowIds'
import type { Table } from '../../src/table/table'
import { rowAt, rowCount } from '../../src/table/table'

interface Sheet {
  readonly rows: readonly RowKey[]
  readonly columns: readonly { readonly id: string; readonly name: string }[]
  readonly cells: ReadonlyMap<string, string>
}

const cellName = (row: RowKey, column: string) => JSON.stringify([row, column])

/** A table spelled out, every cell under its row and its column. */
function spellOut(table: Table): Sheet {
  const rows = Array.from({ length: rowCount(table) }, (_, at) =>
    table.ids.keyOf(table.ids.idAt(rowAt(table, at))),
  )
  const cells = table.columns.flatMap(({ id, column }) =>
    rows.map((row, at) => [cellName(row, id), column.textAt(rowAt(table, at))] as const),
  )
  return {
    rows,
    columns: table.columns.map(({ id, name }) => ({ id, name })),
    cells: new Map(cells),
  }
}

const isRising = (places: readonly number[]) =>
  places.every((place, at) => at === 0 || places[at - 1]! < place)

/** What leads from one table to the other, cell by cell: slow, and plainly right. */
export function naiveEffect(tableBefore: Table, tableAfter: Table): Effect {
  const before = spellOut(tableBefore)
  const after = spellOut(tableAfter)
  const kept = after.rows.filter((row) => before.rows.includes(row))
  const columnOf = (sheet: Sheet, id: string) => sheet.columns.find((column) => column.id === id)
  const shared = after.columns.filter(({ id }) => columnOf(before, id))
  const changed = shared.map(({ id }) => ({
    id,
    count: kept.filter(
      (row) => before.cells.get(cellName(row, id)) !== after.cells.get(cellName(row, id)),
    ).length,
  }))
  return {
    rowsBefore: before.rows.length,
    rowsAfter: after.rows.length,
    rowsRemoved: before.rows.length - kept.length,
    rowsAdded: after.rows.length - kept.length,
    isReordered: !isRising(kept.map((row) => before.rows.indexOf(row))),
    columnsAdded: after.columns.filter(({ id }) => !columnOf(before, id)),
    columnsRemoved: before.columns.filter(({ id }) => !columnOf(after, id)),
    columnsRenamed: shared.flatMap(({ id, name }) => {
      const from = columnOf(before, id)!.name
      return from === name ? [] : [{ id, from, to: name }]
    }),
    isColumnOrderChanged: !isRising(
      shared.map(({ id }) => before.columns.findIndex((column) => column.id === id)),
    ),
    cellsChanged: changed.reduce((sum, { count }) => sum + count, 0),
    changedByColumn: changed.filter(({ count }) => count > 0),
  }
}
