import { writeBundle } from '../io/bundle/writeBundle'
import type { RowBytes } from '../io/csv/rowBytes'
import type { WrittenDialect, WrittenTable } from '../io/csv/write'
import { writeCsv } from '../io/csv/write'
import { writtenTable } from '../io/csv/written'
import { writeGeoJson } from '../io/json/writeGeoJson'
import type { WrittenGeometry } from '../io/json/writeGeoJson'
import { writeJson, writeJsonLines } from '../io/json/writeJson'
import type { JsonDialect } from '../io/json/writeJson'
import { writeSheets } from '../io/workbook/write'
import { TooLarge } from '../io/workbook/writeParts'
import type { WrittenSheet } from '../io/workbook/writtenSheets'
import { tableOfRows, within } from '../io/workbook/writtenSheets'
import type { Control } from '../table/mapTexts'
import type { Table } from '../table/table'
import { columnById, rowCount } from '../table/table'
import { fail, ok } from '../values/result'
import type { Result } from '../values/result'
import type { OutFile, OutTable } from './exportTables'
import { checkBook, outFiles, sheetOf } from './exportTables'
import type { ExportFormat, ExportRequest, GeometryChoice } from './exportRequest'

/** Bytes gathered before they are handed to the browser, which may lay them on disk. */
const BLOB_BYTES = 1 << 24
const READ_BYTES = 1 << 20

const MEDIA_TYPES = {
  csv: 'text/csv',
  json: 'application/json',
  jsonl: 'application/jsonl',
  geojson: 'application/geo+json',
} as const

type BookFormat = Extract<ExportFormat, { form: 'xlsx' | 'ods' }>
type PlainFormat = Exclude<ExportFormat, BookFormat>

const isBook = (format: ExportFormat): format is BookFormat =>
  format.form === 'xlsx' || format.form === 'ods'

/**
 * The file asked for: of one table, of all as one workbook, or a zip of the files of all tables or of the parts of
 * one. Fails with the problems that the check tells, and `fileTooLarge`. The control may reject.
 */
export async function writeExport(
  tables: readonly OutTable[],
  request: ExportRequest,
  control: Control,
): Promise<Result<Blob>> {
  const { format, splitBy, pages } = request
  const files = await outFiles(tables, request, control)
  if (!files.ok) return files
  if (isBook(format)) {
    const fitting = await checkBook(tables, files.value, format.form, control)
    if (!fitting.ok) return fitting
    if (splitBy === null) return writeSheets(bookSheets(tables, pages), format.form, control)
  } else {
    for (const { table } of tables) {
      const geometry = geometryOf(table, writtenTable(table), format)
      if (!geometry.ok) return geometry
    }
    const [only] = tables
    if (splitBy === null && only && tables.length === 1) return writePlain(only, format, control)
  }
  return writeZip(files.value, request, control)
}

async function writeZip(
  files: readonly OutFile[],
  { format, pages }: ExportRequest,
  control: Control,
): Promise<Result<Blob>> {
  const total = files.reduce((sum, { out }) => sum + rowCount(out.table), 0)
  let before = 0
  return writeBundle(
    files.map(({ name, out }) => {
      const own = within(control, before, total)
      before += rowCount(out.table)
      const pieces = () =>
        isBook(format) ? bookPieces(out, format, pages, own) : plainPieces(out, format, own)
      return { name, pieces }
    }),
  )
}

const bookSheets = (
  tables: readonly OutTable[],
  pages: ExportRequest['pages'],
): readonly WrittenSheet[] => [
  ...tables.map(sheetOf),
  ...pages.map(({ name, rows }) => ({ name, table: tableOfRows(rows) })),
]

async function* bookPieces(
  out: OutTable,
  { form }: BookFormat,
  pages: ExportRequest['pages'],
  control: Control,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const book = await writeSheets(bookSheets([out], pages), form, control)
  if (!book.ok) throw new TooLarge()
  for (let from = 0; from < book.value.size; from += READ_BYTES) {
    const piece = book.value.slice(from, from + READ_BYTES)
    yield new Uint8Array(await piece.arrayBuffer())
  }
}

async function* plainPieces(
  out: OutTable,
  format: PlainFormat,
  control: Control,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (const { bytes, rows } of rowPieces(out, format)) {
    yield bytes
    const wait = control.pause(rows, rowCount(out.table))
    if (wait) await wait
  }
}

async function writePlain(
  out: OutTable,
  format: PlainFormat,
  control: Control,
): Promise<Result<Blob>> {
  const blobs: Blob[] = []
  let held: Uint8Array<ArrayBuffer>[] = []
  let heldBytes = 0
  const hand = () => {
    blobs.push(new Blob(held))
    held = []
    heldBytes = 0
  }
  for await (const piece of plainPieces(out, format, control)) {
    held.push(piece)
    heldBytes += piece.length
    if (heldBytes >= BLOB_BYTES) hand()
  }
  hand()
  return ok(new Blob(blobs, { type: MEDIA_TYPES[format.form] }))
}

function rowPieces({ table, lenses }: OutTable, format: PlainFormat): Generator<RowBytes> {
  const written = writtenTable(table)
  if (format.form === 'csv') return writeCsv(written, dialectOf(format))
  const json: JsonDialect = {
    emptyAs: format.emptyAs,
    ...(format.isTyped ? { lenses: lenses() } : {}),
  }
  if (format.form === 'json') return writeJson(written, json)
  if (format.form === 'jsonl') return writeJsonLines(written, json)
  const geometry = geometryOf(table, written, format)
  if (!geometry.ok || !geometry.value) throw new Error('The columns of the geometry are gone.')
  return writeGeoJson(written, geometry.value, json)
}

/** The columns the geometry is read from, null for a form that has none. Fails with `noGeometry`. */
function geometryOf(
  table: Table,
  written: WrittenTable,
  format: PlainFormat,
): Result<WrittenGeometry | null> {
  if (format.form !== 'geojson') return ok(null)
  const columnOf = (id: string) => {
    const found = columnById(table, id)
    return found && written.columns[table.columns.indexOf(found)]
  }
  const found = format.geometry && writtenGeometry(format.geometry, columnOf)
  return found ? ok(found) : fail('noGeometry')
}

function writtenGeometry(
  choice: GeometryChoice,
  columnOf: (id: string) => WrittenTable['columns'][number] | undefined,
): WrittenGeometry | null {
  if (choice.kind === 'columns') {
    const longitude = columnOf(choice.longitude)
    const latitude = columnOf(choice.latitude)
    return longitude && latitude ? { kind: 'columns', longitude, latitude } : null
  }
  const column = columnOf(choice.column)
  return column ? { ...choice, column } : null
}

const dialectOf = ({
  dialect,
  neutralisesFormulas,
}: Extract<ExportFormat, { form: 'csv' }>): WrittenDialect => ({
  delimiter: dialect.delimiter,
  encoding: dialect.encoding,
  bom: dialect.hasBom,
  lineEnd: dialect.lineEnd === '\r\n' ? 'crlf' : 'lf',
  neutraliseFormulas: neutralisesFormulas,
})

/** A table as it is, as delimited text. */
export async function writeTable(
  table: Table,
  format: Extract<ExportFormat, { form: 'csv' }>,
  control: Control,
): Promise<Blob> {
  const out = { name: '', table, types: () => [], lenses: () => [] }
  const written = await writePlain(out, format, control)
  if (!written.ok) throw new Error(written.issue.code)
  return written.value
}
