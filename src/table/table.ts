import type { Column } from './column'
import { CHUNK } from './column'
import { columnOf } from './builder'
import type { RowIds } from './rowIds'
import { sourceRowIds } from './rowIds'

/**
 * Names a column for ever: `<occurrence>:<header as read>` in a source, `@<step id>/<slot>` when a
 * step made it.
 */
export type ColumnId = string

export interface TableColumn {
  readonly id: ColumnId
  readonly name: string
  readonly column: Column
}

/**
 * A table: columns over the same physical rows, and at most one flat index that says which physical
 * rows it shows, in which order. Immutable; results share what did not change.
 */
export interface Table {
  readonly columns: readonly TableColumn[]
  readonly ids: RowIds
  /** Physical rows in order, or null when all are shown in theirs. */
  readonly rows: Uint32Array | null
}

export const sourceColumnId = (header: string, occurrence: number): ColumnId =>
  `${occurrence}:${header}`

export const madeColumnId = (stepId: string, slot: string): ColumnId => `@${stepId}/${slot}`

export const rowCount = (table: Table): number => table.rows?.length ?? table.ids.length

/** The physical row at a position. */
export const rowAt = (table: Table, position: number): number =>
  table.rows ? table.rows[position]! : position

export const columnById = (table: Table, id: ColumnId): TableColumn | undefined =>
  table.columns.find((column) => column.id === id)

/** The texts of one row, at a position. */
export const cellsAt = (table: Table, position: number): string[] => {
  const row = rowAt(table, position)
  return table.columns.map(({ column }) => column.textAt(row))
}

/** Keeps the rows at these positions, in this order. */
export function pickRows(table: Table, positions: Uint32Array): Table {
  const { rows } = table
  return { ...table, rows: rows ? positions.map((position) => rows[position]!) : positions }
}

/** Keeps the rows whose physical row passes; the same table when all do. */
export function filterRows(table: Table, keeps: (row: number) => boolean): Table {
  const count = rowCount(table)
  const kept = new Uint32Array(count)
  let size = 0
  for (let position = 0; position < count; position++) {
    const row = rowAt(table, position)
    if (keeps(row)) kept[size++] = row
  }
  return size === count ? table : { ...table, rows: kept.slice(0, size) }
}

export const withColumns = (table: Table, columns: readonly TableColumn[]): Table => ({
  ...table,
  columns,
})

/** Replaces the text of some columns; the same table when every column stayed itself. */
export function replaceColumns(table: Table, changed: ReadonlyMap<ColumnId, Column>): Table {
  let isSame = true
  const columns = table.columns.map((each) => {
    const column = changed.get(each.id)
    if (!column || column === each.column) return each
    isSame = false
    return { ...each, column }
  })
  return isSame ? table : { ...table, columns }
}

/** Puts new columns behind the column `after`, at the start (null) or at the end (undefined). */
export function insertColumns(
  table: Table,
  added: readonly TableColumn[],
  after?: ColumnId | null,
): Table {
  const found = after == null ? -1 : table.columns.findIndex(({ id }) => id === after)
  const at = after === null ? 0 : found < 0 ? table.columns.length : found + 1
  return { ...table, columns: table.columns.toSpliced(at, 0, ...added) }
}

const positions = new WeakMap<Uint32Array, Int32Array>()

/** The position of a physical row in the table, or -1 when it is not shown. */
export function positionOf(table: Table, row: number): number {
  const { rows } = table
  if (!rows) return row >= 0 && row < table.ids.length ? row : -1
  let inverse = positions.get(rows)
  if (!inverse) {
    inverse = new Int32Array(table.ids.length).fill(-1)
    for (let i = 0; i < rows.length; i++) inverse[rows[i]!] = i
    positions.set(rows, inverse)
  }
  return inverse[row] ?? -1
}

/** Rows shown per code of a column: what facets, quality bars and guesses count. */
export function countsOf(table: Table, column: Column): Uint32Array {
  const { rows } = table
  if (!rows) return column.counts()
  let byColumn = shownCounts.get(rows)
  if (!byColumn) shownCounts.set(rows, (byColumn = new WeakMap()))
  let counts = byColumn.get(column)
  if (!counts) {
    counts = new Uint32Array(column.texts.size)
    const { chunks } = column
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!
      counts[chunks[row >>> 16]![row & (CHUNK - 1)]!]!++
    }
    byColumn.set(column, counts)
  }
  return counts
}

const shownCounts = new WeakMap<Uint32Array, WeakMap<Column, Uint32Array>>()

/** A source table from rows of text, for small tables and tests; records count from `firstRecord`. */
export function tableOf(
  columns:
    Readonly<Record<string, readonly string[]>> | readonly (readonly [string, readonly string[]])[],
  firstRecord = 1,
): Table {
  const pairs = Array.isArray(columns) ? columns : Object.entries(columns)
  const length = pairs[0]?.[1].length ?? 0
  const seen = new Map<string, number>()
  return {
    columns: pairs.map(([name, cells]) => {
      const occurrence = (seen.get(name) ?? 0) + 1
      seen.set(name, occurrence)
      return { id: sourceColumnId(name, occurrence), name, column: columnOf(cells) }
    }),
    ids: sourceRowIds({ first: firstRecord, length }),
    rows: null,
  }
}
