import type { WrittenEncoding } from '../encoding/encode'
import { CellFormat } from './cellFormat'
import { framed } from './cellForm'
import { columnBytes, sameBytes } from './columnBytes'
import { writeRows } from './rowBytes'
import type { RowBytes } from './rowBytes'
import { ByteOutput } from './output'

export interface WrittenDialect {
  readonly delimiter: ',' | ';' | '\t' | '|'
  readonly encoding: WrittenEncoding
  /** A byte order mark, in UTF-8 only: spreadsheets then read the accents right. */
  readonly bom: boolean
  readonly lineEnd: 'lf' | 'crlf'
  /** Cells a spreadsheet would run as a formula get an apostrophe before them. */
  readonly neutraliseFormulas?: boolean
}

/** Texts one behind the other as UTF-8: text `code` lies between two offsets. */
export interface PackedTexts {
  readonly bytes: Uint8Array
  readonly offsets: Uint32Array
  /** Texts with this code or a greater one are not here. */
  readonly size: number
}

/** A column to write: a code per row and a text per code. */
export interface WrittenColumn {
  readonly name: string
  /** Codes lie below this number. */
  readonly codes: number
  codeAt(row: number): number
  textOf(code: number): string
  /** Writes the codes of rows `from` to `to` (end excluded) at the start of `codes`. */
  loadCodes?(from: number, to: number, codes: Uint32Array): void
  /** Texts that lie ready as UTF-8: no string is made of them. */
  readonly packed?: PackedTexts
}

export interface WrittenTable {
  readonly rowCount: number
  readonly columns: readonly WrittenColumn[]
}

const NOTHING = new Uint8Array(0)

/**
 * Writes a table as delimited text, piece by piece. Quotes stand only where they are needed; every line, the
 * last too, ends with a line end.
 */
export function* writeCsv(
  { columns, rowCount }: WrittenTable,
  dialect: WrittenDialect,
): Generator<RowBytes> {
  const format = new CellFormat(dialect, columns.length === 1)
  const delimiter = Uint8Array.of(dialect.delimiter.charCodeAt(0))
  const lineEnd = dialect.lineEnd === 'crlf' ? Uint8Array.of(13, 10) : Uint8Array.of(10)
  const head = new ByteOutput(1024)
  if (dialect.bom && dialect.encoding === 'utf-8') head.add(Uint8Array.of(0xef, 0xbb, 0xbf))
  columns.forEach(({ name }, at) => {
    if (at > 0) head.add(delimiter)
    head.add(format.encode(name))
  })
  head.add(lineEnd)
  yield { bytes: head.take(), rows: 0 }
  const laid = columns.map((column, at) => {
    const end = at < columns.length - 1 ? delimiter : lineEnd
    return columnBytes(column, rowCount, framed(format, NOTHING, end))
  })
  yield* writeRows(laid.length > 0 ? laid : [sameBytes(lineEnd)], rowCount)
}
