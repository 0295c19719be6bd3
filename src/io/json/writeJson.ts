import { framed } from '../csv/cellForm'
import type { CellForm } from '../csv/cellForm'
import { columnBytes, sameBytes } from '../csv/columnBytes'
import type { ColumnBytes } from '../csv/columnBytes'
import { writeRows } from '../csv/rowBytes'
import type { RowBytes } from '../csv/rowBytes'
import type { WrittenTable } from '../csv/write'
import type { ColumnLens } from '../workbook/writtenCells'
import { exactNumber, isNumbers, layNumber } from '../workbook/writtenCells'

export interface JsonDialect {
  /** What an empty cell is. */
  readonly emptyAs: 'null' | 'text'
  /**
   * How each column is read, to write numbers and `true` or `false` as such where nothing of the text is lost; all
   * is text where it is left out.
   */
  readonly lenses?: readonly ColumnLens[]
}

const encoder = new TextEncoder()
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text)

const NOTHING = new Uint8Array(0)
const QUOTE = bytesOf('"')

/** Bytes that a JSON string escapes. */
const STOPS = new Uint8Array(256).fill(1, 0, 32)
for (const stop of ['"', '\\']) STOPS[stop.charCodeAt(0)] = 1

/** A list of objects, one a line, in UTF-8. Keys are the names of the columns, in their order. */
export function* writeJson(table: WrittenTable, dialect: JsonDialect): Generator<RowBytes> {
  yield* joined(
    '[',
    [sameBytes(bytesOf(',\n{')), ...jsonMembers(table, dialect), sameBytes(bytesOf('}'))],
    '\n]\n',
    table.rowCount,
  )
}

/** JSON lines: an object a line. */
export function* writeJsonLines(table: WrittenTable, dialect: JsonDialect): Generator<RowBytes> {
  yield* writeRows(
    [sameBytes(bytesOf('{')), ...jsonMembers(table, dialect), sameBytes(bytesOf('}\n'))],
    table.rowCount,
  )
}

/** Rows between two texts; each row begins with a comma, which the first has not. */
export function* joined(
  before: string,
  columns: readonly ColumnBytes[],
  after: string,
  rowCount: number,
): Generator<RowBytes> {
  yield { bytes: bytesOf(before), rows: 0 }
  let isFirst = true
  for (const { bytes, rows } of writeRows(columns, rowCount)) {
    const skipped = isFirst && bytes.length > 0
    yield { bytes: skipped ? bytes.subarray(1) : bytes, rows }
    if (skipped) isFirst = false
  }
  yield { bytes: bytesOf(rowCount === 0 ? after.trimStart() : after), rows: rowCount }
}

/** The names and values of a row, between its brackets. */
export const jsonMembers = (
  { columns, rowCount }: WrittenTable,
  { emptyAs, lenses = [] }: JsonDialect,
): ColumnBytes[] =>
  columns.map((column, at) => {
    const key = bytesOf(`${at > 0 ? ',' : ''}${JSON.stringify(column.name)}:`)
    return columnBytes(
      column,
      rowCount,
      framed(valueForm(lenses[at] ?? null, emptyAs), key, NOTHING),
    )
  })

/** Whether a cell is written as itself, not as a text, where its column is read so. */
export function typedValue(text: string, lens: ColumnLens): string | null {
  if (isNumbers(lens)) return exactNumber(text, lens.numberFormat)
  return lens.type === 'boolean' && (text === 'true' || text === 'false') ? text : null
}

function valueForm(lens: ColumnLens | null, emptyAs: JsonDialect['emptyAs']): CellForm {
  const form: CellForm = {
    encode: (text) => bytesOf((lens && typedValue(text, lens)) ?? JSON.stringify(text)),
    before: QUOTE,
    after: QUOTE,
    stops: STOPS,
    empty: bytesOf(emptyAs === 'null' ? 'null' : '""'),
  }
  if (!lens || (!isNumbers(lens) && lens.type !== 'boolean')) return form
  const { numberFormat = 'auto' } = lens
  if (!isNumbers(lens)) return { ...form, stops: null }
  return {
    ...form,
    stops: null,
    lay: (bytes, start, end, out) => layNumber(bytes, start, end, numberFormat, out, () => NOTHING),
  }
}
