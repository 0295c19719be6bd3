import { byteTable } from './encodings'

export type WrittenEncoding = 'utf-8' | 'windows-1252'

const SUBSTITUTE = 0x3f

/** The Windows-1252 byte of each UTF-16 unit above 0x7F. */
export const BYTES_OF_1252: ReadonlyMap<number, number> = new Map(
  Array.from(byteTable('windows-1252'), (unit, byte): [number, number] => [unit, byte]).slice(0x80),
)

export interface TextEncoding {
  /** The bytes of a text; what cannot be written becomes `?` (U+FFFD in UTF-8). */
  readonly encode: (text: string) => Uint8Array
  /** The characters of the text that cannot be written, once for each occurrence. */
  readonly unwritable: (text: string) => string[]
}

const utf8Encoder = new TextEncoder()

const UTF8: TextEncoding = {
  encode: (text) => utf8Encoder.encode(text),
  unwritable: (text) => text.match(/\p{Surrogate}/gu) ?? [],
}

/** One U+FFFD or `?` for a character, also when it is a pair of surrogates. */
const WINDOWS_1252: TextEncoding = {
  encode: (text) => {
    const bytes = new Uint8Array(text.length)
    let end = 0
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (unit < 0x80) {
        bytes[end++] = unit
        continue
      }
      bytes[end++] = BYTES_OF_1252.get(unit) ?? SUBSTITUTE
      if (unit >= 0xd800 && unit < 0xdc00) {
        const next = text.charCodeAt(i + 1)
        if (next >= 0xdc00 && next < 0xe000) i++
      }
    }
    return bytes.subarray(0, end)
  },
  unwritable: (text) => {
    const missing: string[] = []
    for (const character of text) {
      const unit = character.charCodeAt(0)
      if (unit >= 0x80 && (character.length > 1 || !BYTES_OF_1252.has(unit)))
        missing.push(character)
    }
    return missing
  },
}

export const textEncoding = (encoding: WrittenEncoding): TextEncoding =>
  encoding === 'utf-8' ? UTF8 : WINDOWS_1252

export interface Unwritable {
  readonly character: string
  readonly count: number
  /** Where it stands first; row -1 is the header. */
  readonly row: number
  readonly column: number
}

/** Gathers what an encoding cannot write: each distinct character with its count and first cell. */
export class UnwritableList {
  readonly #found = new Map<string, { count: number; row: number; column: number }>()

  constructor(readonly encoding: TextEncoding) {}

  /** `times`: how many cells hold this text. Gives whether all of it can be written. */
  add(text: string, row: number, column: number, times = 1): boolean {
    const missing = this.encoding.unwritable(text)
    for (const character of missing) {
      const known = this.#found.get(character)
      if (!known) {
        this.#found.set(character, { count: times, row, column })
        continue
      }
      known.count += times
      if (row < known.row || (row === known.row && column < known.column)) {
        known.row = row
        known.column = column
      }
    }
    return missing.length === 0
  }

  /** Most frequent first. */
  list(): Unwritable[] {
    return [...this.#found]
      .map(([character, { count, row, column }]) => ({ character, count, row, column }))
      .sort((a, b) => b.count - a.count || a.row - b.row || a.column - b.column)
  }
}
