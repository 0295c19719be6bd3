import { BYTES_OF_1252, textEncoding } from '../encoding/encode'
import type { TextEncoding } from '../encoding/encode'
import type { CellForm } from './cellForm'
import { neutralise } from './formulas'
import type { ByteOutput } from './output'
import type { WrittenDialect } from './write'

const QUOTE = 0x22
const SUBSTITUTE = 0x3f
const BOM_LEAD = 0xef

const NOTHING = new Uint8Array(0)

const COPIED = 0
const QUOTED = 1
const CONVERTED = 2

/**
 * How a cell is written. Quotes are needed around a delimiter, a quote, CR or LF; around a byte order mark at
 * the start, which would be taken for the file's; and around a blank cell of a table of one column, which
 * would be a blank line.
 */
export class CellFormat implements CellForm {
  readonly before = NOTHING
  readonly after = NOTHING
  readonly stops: Uint8Array | null
  readonly empty: Uint8Array
  readonly #encoding: TextEncoding
  readonly #special: RegExp
  /** What to do with each byte of a text in UTF-8. */
  readonly #kinds = new Uint8Array(256)
  readonly #neutralises: boolean

  constructor(
    dialect: WrittenDialect,
    readonly isOnly: boolean,
  ) {
    this.#encoding = textEncoding(dialect.encoding)
    this.#neutralises = dialect.neutraliseFormulas === true
    const delimiter = dialect.delimiter === '\t' ? '\\t' : dialect.delimiter
    this.#special = new RegExp(`[${delimiter}"\\r\\n]`)
    for (const stop of [dialect.delimiter, '"', '\r', '\n']) {
      this.#kinds[stop.charCodeAt(0)] = QUOTED
    }
    if (dialect.encoding !== 'utf-8') this.#kinds.fill(CONVERTED, 0x80)
    this.stops = isOnly ? null : this.#stops()
    this.empty = this.encode('')
  }

  encode(text: string): Uint8Array {
    const cell = this.#neutralises ? neutralise(text) : text
    const isQuoted =
      this.#special.test(cell) || cell.startsWith('\ufeff') || (this.isOnly && cell.trim() === '')
    return this.#encoding.encode(isQuoted ? `"${cell.replaceAll('"', '""')}"` : cell)
  }

  /** Leaves to `encode` the rare cells that need a string. */
  lay(bytes: Uint8Array, start: number, end: number, out: ByteOutput): boolean {
    const first = bytes[start]!
    if (this.isOnly || first === BOM_LEAD || (this.#neutralises && isOpener(first))) return false
    out.room((end - start) * 2 + 2)
    out.length = this.#writeLong(bytes, start, end, out.bytes, out.length)
    return true
  }

  #stops(): Uint8Array {
    const stops = this.#kinds.map((kind) => (kind === COPIED ? 0 : 1))
    stops[BOM_LEAD] = 1
    if (this.#neutralises) for (const opener of OPENERS) stops[opener] = 1
    return stops
  }

  /** With quotes if they are needed, and characters converted if they are not written in UTF-8. */
  #writeLong(
    bytes: Uint8Array,
    start: number,
    end: number,
    target: Uint8Array,
    from: number,
  ): number {
    const kinds = this.#kinds
    let isQuoted = false
    for (let i = start; i < end && !isQuoted; i++) isQuoted = kinds[bytes[i]!] === QUOTED
    let at = from
    if (isQuoted) target[at++] = QUOTE
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!
      if (kinds[byte] !== CONVERTED) {
        if (byte === QUOTE) target[at++] = QUOTE
        target[at++] = byte
        continue
      }
      const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
      target[at++] = length > 3 ? SUBSTITUTE : byteOf(bytes, i, length)
      i += length - 1
    }
    if (isQuoted) target[at++] = QUOTE
    return at
  }
}

/** The Windows-1252 byte of the character whose sequence of two or three bytes begins at `at`. */
function byteOf(bytes: Uint8Array, at: number, length: number): number {
  const second = bytes[at + 1]! & 0x3f
  const unit =
    length === 2
      ? ((bytes[at]! & 0x1f) << 6) | second
      : ((bytes[at]! & 0x0f) << 12) | (second << 6) | (bytes[at + 2]! & 0x3f)
  return BYTES_OF_1252.get(unit) ?? SUBSTITUTE
}

/** Every text that may be taken for a formula begins with one of these. */
const OPENERS: readonly number[] = [0x3d, 0x2b, 0x2d, 0x40, 9, 13]

const isOpener = (byte: number): boolean => OPENERS.includes(byte)
