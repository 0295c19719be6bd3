import { fileNames, legalStem } from '../io/bundle/fileNames'
import { writtenTable } from '../io/csv/written'
import { checkCells, checkSize } from '../io/workbook/write'
import type { WorkbookForm } from '../io/workbook/write'
import type { WrittenSheet } from '../io/workbook/writtenSheets'
import type { ColumnLens } from '../io/workbook/writtenCells'
import type { Column } from '../table/column'
import type { Control } from '../table/mapTexts'
import type { ColumnId, Table, TableColumn } from '../table/table'
import { columnById, countsOf, pickRows, rowAt, rowCount } from '../table/table'
import { guessDateOrder } from '../values/dates'
import { guessDecimalMark } from '../values/numbers'
import { fail, ok } from '../values/result'
import type { Issue, Result } from '../values/result'
import type { TypeId } from '../values/types'
import type { ExportFormat, ExportRequest, ExportedTable } from './exportRequest'
import { columnTypes } from './summaries'

/** A table as it is written: its columns, and how each is read. */
export interface OutTable {
  readonly name: string
  readonly table: Table
  readonly types: () => readonly TypeId[]
  readonly lenses: () => readonly ColumnLens[]
}

/** Distinct texts that say which marks a column uses, spread over it. */
const SAMPLED = 5_000

/** Takes the columns asked for; how they are read is found when it is asked, which a plain CSV never does. */
export function outTable(whole: Table, { name, columns, types: chosen }: ExportedTable): OutTable {
  const table = { ...whole, columns: columns.flatMap((id) => columnById(whole, id) ?? []) }
  let types: readonly TypeId[] | null = null
  let lenses: readonly ColumnLens[] | null = null
  const typesOf = () => (types ??= columnTypes(table, new Map(chosen)))
  const lensesOf = () =>
    (lenses ??= typesOf().map((type, at) => lensOf(table, table.columns[at]!.column, type)))
  return { name, table, types: typesOf, lenses: lensesOf }
}

function lensOf(table: Table, column: Column, type: TypeId): ColumnLens {
  if (type === 'date') {
    const { order } = guessDateOrder(sample(table, column))
    // Where days come in several orders only what reads as French is sure.
    return { type, dateOrder: order === 'auto' ? 'dmy' : order }
  }
  if (type !== 'integer' && type !== 'decimal') return { type }
  return { type, numberFormat: guessDecimalMark(sample(table, column)).format }
}

function* sample(table: Table, column: Column): Generator<string> {
  const counts = countsOf(table, column)
  const stride = Math.max(1, Math.floor(counts.length / SAMPLED))
  for (let code = 1; code < counts.length; code += stride) {
    if (counts[code]! > 0) yield column.texts.textAt(code)
  }
}

/** The rows of a table with the same text in one column. */
export interface TablePart {
  readonly value: string
  readonly table: Table
}

/** Files in one zip are looked at one by one: more than this are no help. */
export const MOST_PARTS = 500

/**
 * Splits a table by the texts of a column, in French order, the empty one last. Fails with `missingColumn` and
 * `tooManyParts` {column, count, most}.
 */
export async function splitTable(
  table: Table,
  id: ColumnId,
  control: Control,
): Promise<Result<readonly TablePart[]>> {
  const found = columnById(table, id)
  if (!found) return fail('missingColumn', { id, name: id, ids: [id], names: [id] })
  const { column, name } = found
  const counts = await countsByGroup(table, column, control)
  if (counts.size > MOST_PARTS) {
    return fail('tooManyParts', { column: name, count: counts.size, most: MOST_PARTS })
  }
  const groups = column.groups()
  const rows = new Map(
    [...counts].map(([group, count]) => [group, { positions: new Uint32Array(count), end: 0 }]),
  )
  const total = rowCount(table)
  for (let position = 0; position < total; position++) {
    const code = column.codeAt(rowAt(table, position))
    const part = rows.get(groups ? groups[code]! : code)!
    part.positions[part.end++] = position
    const wait = (position & 0xffff) === 0 ? control.pause(position, total) : null
    if (wait) await wait
  }
  const french = new Intl.Collator('fr', { numeric: true })
  return ok(
    [...rows]
      .map(([group, { positions }]) => ({
        value: column.texts.textAt(group),
        table: pickRows(table, positions),
      }))
      .sort((a, b) => {
        if (a.value === '' || b.value === '') return a.value === '' ? 1 : -1
        return french.compare(a.value, b.value) || (a.value < b.value ? -1 : 1)
      }),
  )
}

/** Rows per distinct text, named by the first code with it; only texts that some row has. */
async function countsByGroup(
  table: Table,
  column: Column,
  control: Control,
): Promise<ReadonlyMap<number, number>> {
  if (column.kind === 'plain') await column.texts.prepareGroups(control)
  const groups = column.groups()
  const counts = countsOf(table, column)
  const found = new Map<number, number>()
  for (let code = 0; code < counts.length; code++) {
    const count = counts[code]!
    if (count === 0) continue
    const group = groups ? groups[code]! : code
    found.set(group, (found.get(group) ?? 0) + count)
  }
  return found
}

/** Columns with more texts than this are no columns to split by; they are not counted. */
const MOST_COUNTED = 1 << 16

/** How many texts a column has in the rows of a table; null when there are too many to count. */
export async function distinctOf(
  table: Table,
  { column }: TableColumn,
  control: Control,
): Promise<number | null> {
  if (column.texts.size > MOST_COUNTED) return null
  return (await countsByGroup(table, column, control)).size
}

export const sheetOf = ({ name, table, lenses }: OutTable): WrittenSheet => ({
  name,
  table: writtenTable(table),
  lenses: lenses(),
  hasFilters: true,
})

const ENDINGS = {
  csv: '.csv',
  xlsx: '.xlsx',
  ods: '.ods',
  json: '.json',
  jsonl: '.jsonl',
  geojson: '.geojson',
} as const

const endingOf = (format: ExportFormat): string =>
  format.form === 'csv' && format.dialect.delimiter === '\t' ? '.tsv' : ENDINGS[format.form]

export interface OutFile {
  readonly name: string
  /** The text its rows have in common, or the name of its table. */
  readonly value: string
  readonly out: OutTable
}

/** The files to come, by name: one for each table, or for each part of the only one. Fails as `splitTable` does. */
export async function outFiles(
  tables: readonly OutTable[],
  { format, splitBy, stem, emptyName }: ExportRequest,
  control: Control,
): Promise<Result<readonly OutFile[]>> {
  const [first] = tables
  const ending = endingOf(format)
  if (splitBy === null || !first) {
    const wanted = tables.map(({ name }) => name)
    const names = fileNames(wanted, ending, stem)
    return ok(tables.map((out, at) => ({ name: names[at]!, value: out.name, out })))
  }
  const parts = await splitTable(first.table, splitBy, control)
  if (!parts.ok) return parts
  const words = parts.value.map(({ value }) => (legalStem(value) === '' ? emptyName : value))
  const names = fileNames(
    words.map((word) => `${stem} - ${word}`),
    ending,
    stem,
  )
  return ok(
    parts.value.map(({ value, table }, at) => ({
      name: names[at]!,
      value,
      out: { ...first, name: words[at]!, table },
    })),
  )
}

/** Whether sheets hold the tables: the rows of each file, the cells of the whole. Gives what they have no place for. */
export async function checkBook(
  tables: readonly OutTable[],
  files: readonly OutFile[],
  form: WorkbookForm,
  control: Control,
): Promise<Result<readonly Issue[]>> {
  for (const { out } of files) {
    const size = checkSize(sheetOf(out))
    if (!size.ok) return size
  }
  return checkCells(tables.map(sheetOf), form, control)
}
