import { createDecoder } from './decode'
import type { StreamDecoder } from './decode'
import { byteTable, markLength } from './encodings'
import type { Encoding } from './encodings'
import { countInvalidUtf8, firstInvalidUtf8, incompleteTail } from './utf8'

/** Turns the bytes of a file, piece by piece, into valid UTF-8 without byte order mark. */
export interface Utf8Stream {
  /** Whole characters only: the bytes of an unfinished one wait for the next piece. */
  push(piece: Uint8Array, isLast: boolean): Uint8Array
  /** How many forbidden sequences became U+FFFD, and the offset in the file of the first. */
  readonly invalid: number
  readonly invalidAt: number | null
}

export function createUtf8Stream(encoding: Encoding): Utf8Stream {
  if (encoding === 'utf-8') return new CheckedUtf8()
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    return new Reencoded(createDecoder(encoding))
  }
  return new Transcoded(byteTable(encoding))
}

const encoder = new TextEncoder()

/** Checked and passed on as it is; only a piece with a fault is decoded and written anew. */
class CheckedUtf8 implements Utf8Stream {
  invalid = 0
  invalidAt: number | null = null
  #held: Uint8Array | null = null
  #position = 0
  #started = false
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })

  push(piece: Uint8Array, isLast: boolean): Uint8Array {
    let bytes = this.#withHeld(piece)
    if (!this.#started) {
      if (!isLast && bytes.length < 3) {
        this.#held = bytes.slice()
        return bytes.subarray(0, 0)
      }
      this.#started = true
      const mark = markLength(bytes, 'utf-8')
      bytes = bytes.subarray(mark)
      this.#position += mark
    }
    const tail = isLast ? 0 : incompleteTail(bytes)
    const body = bytes.subarray(0, bytes.length - tail)
    this.#held = tail === 0 ? null : bytes.slice(bytes.length - tail)
    const from = this.#position
    this.#position += body.length
    const fault = firstInvalidUtf8(body)
    if (fault < 0) return body
    this.invalidAt ??= from + fault
    this.invalid += countInvalidUtf8(body)
    return encoder.encode(this.#decoder.decode(body))
  }

  #withHeld(piece: Uint8Array): Uint8Array {
    const held = this.#held
    if (!held) return piece
    const bytes = new Uint8Array(held.length + piece.length)
    bytes.set(held)
    bytes.set(piece, held.length)
    return bytes
  }
}

class Reencoded implements Utf8Stream {
  invalidAt: number | null = null

  constructor(readonly decoder: StreamDecoder) {}

  get invalid(): number {
    return this.decoder.invalid
  }

  push(piece: Uint8Array, isLast: boolean): Uint8Array {
    const { text, invalidAt } = this.decoder.decode(piece, { stream: !isLast })
    this.invalidAt = invalidAt
    return encoder.encode(text)
  }
}

/** One byte is one character: every byte above 0x7F becomes two or three. */
class Transcoded implements Utf8Stream {
  readonly invalid = 0
  readonly invalidAt = null

  constructor(readonly table: Uint16Array) {}

  push(piece: Uint8Array): Uint8Array {
    let high = 0
    for (let i = 0; i < piece.length; i++) high += piece[i]! >> 7
    if (high === 0) return piece
    const bytes = new Uint8Array(piece.length + high * 2)
    const { table } = this
    let end = 0
    for (let i = 0; i < piece.length; i++) {
      const byte = piece[i]!
      if (byte < 0x80) {
        bytes[end++] = byte
        continue
      }
      const unit = table[byte]!
      if (unit < 0x800) bytes[end++] = 0xc0 | (unit >> 6)
      else {
        bytes[end++] = 0xe0 | (unit >> 12)
        bytes[end++] = 0x80 | ((unit >> 6) & 0x3f)
      }
      bytes[end++] = 0x80 | (unit & 0x3f)
    }
    return bytes.subarray(0, end)
  }
}
