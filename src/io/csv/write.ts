import type { WrittenEncoding } from '../encoding/encode'
import { CellFormat } from './cellFormat'
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
  /** Texts that lie ready as UTF-8: no string is made of them. */
  readonly packed?: PackedTexts
}

export interface WrittenTable {
  readonly rowCount: number
  readonly columns: readonly WrittenColumn[]
}

const PIECE = 1 << 20
/** Columns with more texts than this are not worth keeping encoded. */
const MOST_KEPT = 1 << 16

/**
 * Writes a table as delimited text, piece by piece. Quotes stand only where they are needed; every line, the
 * last too, ends with a line end.
 */
export function* writeCsv(table: WrittenTable, dialect: WrittenDialect): Generator<Uint8Array> {
  const out = new ByteOutput(PIECE)
  const format = new CellFormat(dialect, table.columns.length === 1)
  const delimiter = dialect.delimiter.charCodeAt(0)
  const isCrlf = dialect.lineEnd === 'crlf'
  if (dialect.bom && dialect.encoding === 'utf-8') out.add(new Uint8Array([0xef, 0xbb, 0xbf]))
  table.columns.forEach((column, at) => {
    if (at > 0) out.byte(delimiter)
    out.add(format.encode(column.name))
  })
  out.lineEnd(isCrlf)
  const writers = table.columns.map((column) => columnWriter(column, table.rowCount, format, out))
  for (let row = 0; row < table.rowCount; row++) {
    for (let at = 0; at < writers.length; at++) {
      if (at > 0) out.byte(delimiter)
      writers[at]!(row)
    }
    out.lineEnd(isCrlf)
    if (out.length >= PIECE) yield out.take()
  }
  if (out.length > 0) yield out.take()
}

/** Few texts: each is encoded once and copied for every row. Many: each cell is written from where it lies. */
function columnWriter(
  column: WrittenColumn,
  rowCount: number,
  format: CellFormat,
  out: ByteOutput,
): (row: number) => void {
  if (column.codes <= MOST_KEPT && column.codes <= rowCount / 2) {
    const cells = new Array<Uint8Array | undefined>(column.codes)
    return (row) => {
      const code = column.codeAt(row)
      out.add((cells[code] ??= format.encode(column.textOf(code))))
    }
  }
  const { bytes, offsets, size } = column.packed ?? NONE
  return (row) => {
    const code = column.codeAt(row)
    const isWritten = code < size && format.write(bytes, offsets[code]!, offsets[code + 1]!, out)
    if (!isWritten) out.add(format.encode(column.textOf(code)))
  }
}

const NONE: PackedTexts = { bytes: new Uint8Array(0), offsets: new Uint32Array(1), size: 0 }
