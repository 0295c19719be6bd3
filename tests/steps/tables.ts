import { Column, chunksOf } from '../../src/table/column'
import { derivedRowIds } from '../../src/table/rowIds'
import type { Table } from '../../src/table/table'
import { rowAt, rowCount, tableOf } from '../../src/table/table'
import { Texts } from '../../src/table/texts'

/** Columns in order, each with its cells from top to bottom. */
export type Cells = Readonly<Record<string, readonly string[]>>
export type Named = readonly (readonly [name: string, cells: readonly string[]])[]

/** A column with a code of its own for each row, as one that showed itself all-distinct while loading. */
export function plainColumn(cells: readonly string[]): Column {
  const texts = Texts.fromStrings(['', ...cells])
  const chunks = chunksOf(cells.length, (row) => (cells[row] === '' ? 0 : row + 1))
  return new Column('plain', texts, chunks, cells.length)
}

const plainTable = (columns: Named): Table => {
  const table = tableOf(columns)
  return {
    ...table,
    columns: table.columns.map((column, at) => ({
      ...column,
      column: plainColumn(columns[at]![1]),
    })),
  }
}

/** Cells that would sway a guess or a rule if anybody looked at hidden rows. */
const hidden = ['hidden', '1,000.5', '12/31/2021', '', ' ', 'TOTAL']

/** The same shown rows over physical rows in the opposite order with others in between. */
const indexedTable = (columns: Named): Table => {
  const rows = columns[0]?.[1].length ?? 0
  const spread = columns.map(([name, cells]) => {
    const backwards = cells.toReversed().flatMap((cell, at) => [cell, hidden[at % hidden.length]!])
    return [name, ['hidden', ...backwards]] as const
  })
  const table = tableOf(spread)
  const keys = Array.from({ length: rows * 2 + 1 }, (_, row) =>
    row % 2 === 1 ? rows - (row - 1) / 2 : `hidden:${row}`,
  )
  const shown = Uint32Array.from({ length: rows }, (_, at) => (rows - 1 - at) * 2 + 1)
  return { ...table, ids: derivedRowIds(keys), rows: shown }
}

/** The forms a table may have; every step must make the same of all of them. */
export const forms = {
  dictionary: tableOf as (columns: Named) => Table,
  plain: plainTable,
  'row index': indexedTable,
} as const

/** The shown cells of a table, column by column. */
export function readTable(table: Table): Named {
  const count = rowCount(table)
  return table.columns.map(({ name, column }) => [
    name,
    Array.from({ length: count }, (_, at) => column.textAt(rowAt(table, at))),
  ])
}

/** Everything a table holds, copied: to see later whether somebody wrote to it. */
export function photograph(table: Table): unknown {
  return {
    rows: table.rows && [...table.rows],
    keys: Array.from({ length: table.ids.length }, (_, row) =>
      table.ids.keyOf(table.ids.idAt(row)),
    ),
    columns: table.columns.map(({ id, name, column }) => ({
      id,
      name,
      kind: column.kind,
      length: column.length,
      chunks: column.chunks.map((chunk) => [...chunk]),
      texts: Array.from({ length: column.texts.size }, (_, code) => column.texts.textAt(code)),
    })),
  }
}

/** What must hold of any table: columns as long as its rows, shown rows there and each only once. */
export function faultOf(table: Table): string | null {
  const { length } = table.ids
  for (const { name, column } of table.columns) {
    if (column.length !== length)
      return `column ${name} has ${column.length} cells for ${length} rows`
    const held = column.chunks.reduce((sum, chunk) => sum + chunk.length, 0)
    if (held < length) return `column ${name} lacks chunks`
    if (column.texts.textAt(0) !== '') return `code 0 of column ${name} is not empty`
    const isCoded = column.chunks.every((chunk) => chunk.every((code) => code < column.texts.size))
    if (!isCoded) return `column ${name} has a code without a text`
  }
  const names = table.columns.map(({ name }) => name)
  if (new Set(names).size !== names.length) return `two columns share a name: ${names.join(', ')}`
  const ids = table.columns.map(({ id }) => id)
  if (new Set(ids).size !== ids.length) return `two columns share an id: ${ids.join(', ')}`
  const rows = table.rows ?? []
  if (new Set(rows).size !== rows.length) return 'a row is shown twice'
  return rows.some((row) => row >= length) ? 'a shown row is not there' : null
}
