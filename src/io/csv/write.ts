import { textEncoding } from '../encoding/encode'
import type { TextEncoding, WrittenEncoding } from '../encoding/encode'
import { neutralise } from './formulas'

export interface WrittenDialect {
  readonly delimiter: ',' | ';' | '\t' | '|'
  readonly encoding: WrittenEncoding
  readonly bom: boolean
  readonly lineEnd: 'lf' | 'crlf'
  /** Cells a spreadsheet would run as a formula get an apostrophe before them. */
  readonly neutraliseFormulas?: boolean
}

/** What is written: columns of codes into distinct texts. Plain columns have a code of its own per row. */
export interface WrittenColumn {
  readonly name: string
  /** How many codes there are. */
  readonly codes: number
  codeAt(row: number): number
  textOf(code: number): string
}

export interface WrittenTable {
  readonly rowCount: number
  readonly columns: readonly WrittenColumn[]
}

const PIECE = 1 << 20
/** Rows between two looks at whether a piece is full or the caller wants a pause. */
const ROWS_AT_ONCE = 2048

/**
 * Writes a table as delimited text, piece by piece. Quotes stand only where they are needed; every line, the
 * last too, ends with a line end.
 */
export function* writeCsv(table: WrittenTable, dialect: WrittenDialect): Generator<Uint8Array> {
  const out = new ByteOutput()
  const format = cellFormat(dialect, table.columns.length === 1)
  const delimiter = format.encoding.encode(dialect.delimiter)[0]!
  const isCrlf = dialect.lineEnd === 'crlf'
  if (dialect.bom && dialect.encoding === 'utf-8') out.add(new Uint8Array([0xef, 0xbb, 0xbf]))
  const columns = table.columns.map((column) => new EncodedColumn(column, format))
  table.columns.forEach((column, at) => {
    if (at > 0) out.byte(delimiter)
    out.add(format.bytes(column.name))
  })
  out.lineEnd(isCrlf)
  for (let row = 0; row < table.rowCount; row++) {
    for (let at = 0; at < columns.length; at++) {
      if (at > 0) out.byte(delimiter)
      out.add(columns[at]!.bytesAt(row))
    }
    out.lineEnd(isCrlf)
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1 && out.length >= PIECE) yield out.take()
  }
  if (out.length > 0) yield out.take()
}

interface CellFormat {
  readonly encoding: TextEncoding
  bytes(text: string): Uint8Array
}

/**
 * Needed: a delimiter, quote, CR or LF in the cell; an outer space, which many readers drop; a byte order mark
 * at the start, which readers take for the file's; and the empty cell of a table of one column, else a blank line.
 */
function cellFormat(dialect: WrittenDialect, isOnly: boolean): CellFormat {
  const encoding = textEncoding(dialect.encoding)
  const special = new RegExp(`[${dialect.delimiter === '\t' ? '\\t' : dialect.delimiter}"\\r\\n]`)
  const bytes = (text: string): Uint8Array => {
    const cell = dialect.neutraliseFormulas ? neutralise(text) : text
    const isQuoted = needsQuotes(cell, special) || (isOnly && cell === '')
    return encoding.encode(isQuoted ? `"${cell.replaceAll('"', '""')}"` : cell)
  }
  return { encoding, bytes }
}

function needsQuotes(cell: string, special: RegExp): boolean {
  return special.test(cell) || /^[\s\ufeff]|\s$/u.test(cell)
}

/** Encodes each distinct text once: rows only copy bytes. */
class EncodedColumn {
  readonly #cells: (Uint8Array | undefined)[]

  constructor(
    readonly column: WrittenColumn,
    readonly format: CellFormat,
  ) {
    this.#cells = []
  }

  bytesAt(row: number): Uint8Array {
    const code = this.column.codeAt(row)
    return (this.#cells[code] ??= this.format.bytes(this.column.textOf(code)))
  }
}

/** A buffer that grows and is handed out when it is full enough. */
class ByteOutput {
  length = 0
  #bytes = new Uint8Array(PIECE + (PIECE >> 1))

  add(bytes: Uint8Array): void {
    this.#room(bytes.length)
    const { length } = bytes
    if (length > 24) this.#bytes.set(bytes, this.length)
    else for (let i = 0; i < length; i++) this.#bytes[this.length + i] = bytes[i]!
    this.length += length
  }

  byte(byte: number): void {
    this.#room(1)
    this.#bytes[this.length++] = byte
  }

  lineEnd(isCrlf: boolean): void {
    if (isCrlf) this.byte(13)
    this.byte(10)
  }

  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.length)
    this.length = 0
    return taken
  }

  #room(count: number): void {
    if (this.length + count <= this.#bytes.length) return
    const bigger = new Uint8Array(Math.max(this.length + count, this.#bytes.length * 2))
    bigger.set(this.#bytes.subarray(0, this.length))
    this.#bytes = bigger
  }
}
