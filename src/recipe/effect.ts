import type { Control } from '../table/mapTexts'
import { goOn } from '../table/mapTexts'
import type { ColumnId, Table, TableColumn } from '../table/table'
import { positionOf, rowAt, rowCount } from '../table/table'
import type { SharedRows } from './cellDiff'
import { countChangedCells, markChangedCells } from './cellDiff'
import type { ColumnName, Effect } from './report'

/**
 * What leads from one table to the other, by the identity of rows and columns. Whatever both share (a
 * column object, the row index) costs nothing.
 */
export async function diffTables(
  before: Table,
  after: Table,
  control: Control = goOn,
): Promise<Effect> {
  const rows = compareRows(before, after)
  const columns = pairColumns(before, after)
  const changedByColumn: { id: ColumnId; count: number }[] = []
  let cellsChanged = 0
  for (const { was, is } of columns.kept) {
    if (was.column === is.column && rows.shared.kind === 'inPlace') continue
    const count = await countChangedCells(was.column, is.column, rows.shared, control)
    if (count > 0) changedByColumn.push({ id: is.id, count })
    cellsChanged += count
  }
  return {
    rowsBefore: rowCount(before),
    rowsAfter: rowCount(after),
    rowsRemoved: rows.removed,
    rowsAdded: rows.added,
    isReordered: rows.isReordered,
    columnsAdded: columns.added,
    columnsRemoved: columns.removed,
    columnsRenamed: columns.renamed,
    isColumnOrderChanged: columns.isReordered,
    cellsChanged,
    changedByColumn,
  }
}

/** 1 for each physical row of `after` that is on both sides and has a cell whose text differs. */
export async function markChangedRows(
  before: Table,
  after: Table,
  control: Control = goOn,
): Promise<Uint8Array> {
  const marks = new Uint8Array(after.ids.length)
  const { shared } = compareRows(before, after)
  for (const { was, is } of pairColumns(before, after).kept) {
    if (was.column === is.column && shared.kind === 'inPlace') continue
    await markChangedCells(was.column, is.column, shared, marks, control)
  }
  return marks
}

/** The effect of a step that did nothing. */
export const noEffect = (rows: number): Effect => ({
  rowsBefore: rows,
  rowsAfter: rows,
  rowsRemoved: 0,
  rowsAdded: 0,
  isReordered: false,
  columnsAdded: [],
  columnsRemoved: [],
  columnsRenamed: [],
  isColumnOrderChanged: false,
  cellsChanged: 0,
  changedByColumn: [],
})

interface RowComparison {
  readonly removed: number
  readonly added: number
  readonly isReordered: boolean
  readonly shared: SharedRows
}

function compareRows(before: Table, after: Table): RowComparison {
  if (before.ids !== after.ids) return compareByKey(before, after)
  if (before.rows === after.rows) {
    const isShared = before.rows === null ? null : (row: number) => positionOf(after, row) >= 0
    return { removed: 0, added: 0, isReordered: false, shared: { kind: 'inPlace', isShared } }
  }
  const shared: SharedRows = {
    kind: 'inPlace',
    isShared: (row) => positionOf(before, row) >= 0 && positionOf(after, row) >= 0,
  }
  const countBefore = rowCount(before)
  const countAfter = rowCount(after)
  if (isSubsequence(after, before)) {
    return { removed: countBefore - countAfter, added: 0, isReordered: false, shared }
  }
  let kept = 0
  let last = -1
  let isReordered = false
  for (let position = 0; position < countAfter; position++) {
    const stood = positionOf(before, rowAt(after, position))
    if (stood < 0) continue
    kept++
    if (stood < last) isReordered = true
    last = stood
  }
  return { removed: countBefore - kept, added: countAfter - kept, isReordered, shared }
}

/** Whether `part` shows rows of `whole` in the same order, and no other. */
function isSubsequence(part: Table, whole: Table): boolean {
  const count = rowCount(part)
  const all = rowCount(whole)
  if (!whole.rows && part.rows)
    return part.rows.every((row, at, rows) => at === 0 || rows[at - 1]! < row)
  let found = 0
  for (let position = 0; position < all && found < count; position++) {
    if (rowAt(whole, position) === rowAt(part, found)) found++
  }
  return found === count
}

function compareByKey(before: Table, after: Table): RowComparison {
  const count = rowCount(after)
  const pairs = { before: new Uint32Array(count), after: new Uint32Array(count) }
  let kept = 0
  let last = -1
  let isReordered = false
  for (let position = 0; position < count; position++) {
    const row = rowAt(after, position)
    const id = before.ids.idOf(after.ids.keyOf(after.ids.idAt(row)))
    const stood = id < 0 ? -1 : positionOf(before, before.ids.rowOf(id))
    if (stood < 0) continue
    pairs.before[kept] = rowAt(before, stood)
    pairs.after[kept++] = row
    if (stood < last) isReordered = true
    last = stood
  }
  return {
    removed: rowCount(before) - kept,
    added: count - kept,
    isReordered,
    shared: {
      kind: 'paired',
      before: pairs.before.slice(0, kept),
      after: pairs.after.slice(0, kept),
    },
  }
}

interface ColumnPairs {
  readonly kept: readonly { readonly was: TableColumn; readonly is: TableColumn }[]
  readonly added: readonly ColumnName[]
  readonly removed: readonly ColumnName[]
  readonly renamed: Effect['columnsRenamed']
  readonly isReordered: boolean
}

const nameOf = ({ id, name }: TableColumn): ColumnName => ({ id, name })

function pairColumns(before: Table, after: Table): ColumnPairs {
  const stood = new Map(before.columns.map(({ id }, position) => [id, position]))
  const isThere = new Set(after.columns.map(({ id }) => id))
  const kept: { was: TableColumn; is: TableColumn }[] = []
  const added: ColumnName[] = []
  let last = -1
  let isReordered = false
  for (const is of after.columns) {
    const position = stood.get(is.id)
    if (position === undefined) {
      added.push(nameOf(is))
      continue
    }
    kept.push({ was: before.columns[position]!, is })
    if (position < last) isReordered = true
    last = position
  }
  return {
    kept,
    added,
    removed: before.columns.filter(({ id }) => !isThere.has(id)).map(nameOf),
    renamed: kept
      .filter(({ was, is }) => was.name !== is.name)
      .map(({ was, is }) => ({ id: is.id, from: was.name, to: is.name })),
    isReordered,
  }
}
