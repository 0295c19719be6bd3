import { textEncoding } from '../encoding/encode'
import type { TextEncoding } from '../encoding/encode'
import { neutralise } from './formulas'
import type { ByteOutput } from './output'
import type { WrittenDialect } from './write'

const BOM_LEAD = 0xef

/**
 * How a cell is written. Quotes are needed around a delimiter, a quote, CR or LF; around a byte order mark at
 * the start, which would be taken for the file's; and around a blank cell of a table of one column, which
 * would be a blank line.
 */
export class CellFormat {
  readonly #encoding: TextEncoding
  readonly #special: RegExp
  /** Bytes that make a cell go the long way. */
  readonly #stops = new Uint8Array(256)
  readonly #neutralises: boolean

  constructor(
    dialect: WrittenDialect,
    readonly isOnly: boolean,
  ) {
    this.#encoding = textEncoding(dialect.encoding)
    this.#neutralises = dialect.neutraliseFormulas === true
    const delimiter = dialect.delimiter === '\t' ? '\\t' : dialect.delimiter
    this.#special = new RegExp(`[${delimiter}"\\r\\n]`)
    for (const stop of [dialect.delimiter, '"', '\r', '\n']) this.#stops[stop.charCodeAt(0)] = 1
    if (dialect.encoding !== 'utf-8') this.#stops.fill(1, 0x80)
  }

  encode(text: string): Uint8Array {
    const cell = this.#neutralises ? neutralise(text) : text
    const isQuoted =
      this.#special.test(cell) || cell.startsWith('\ufeff') || (this.isOnly && cell.trim() === '')
    return this.#encoding.encode(isQuoted ? `"${cell.replaceAll('"', '""')}"` : cell)
  }

  /** Copies a cell given as UTF-8 if it is to be written as it is; else writes nothing and gives false. */
  copyPlain(bytes: Uint8Array, start: number, end: number, out: ByteOutput): boolean {
    if (start === end) return !this.isOnly
    const first = bytes[start]!
    if (this.isOnly || first === BOM_LEAD) return false
    if (this.#neutralises && isOpener(first)) return false
    const stops = this.#stops
    out.room(end - start)
    const target = out.bytes
    let at = out.length
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!
      if (stops[byte] !== 0) return false
      target[at++] = byte
    }
    out.length = at
    return true
  }
}

/** ASCII: every text that `isFormulaLike` may accept begins with one of these. */
const isOpener = (byte: number): boolean =>
  byte === 0x3d || byte === 0x2b || byte === 0x2d || byte === 0x40 || byte === 9 || byte === 13
