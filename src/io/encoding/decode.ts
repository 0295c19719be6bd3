import { byteTable, markLength } from './encodings'
import type { Encoding, SingleByteEncoding } from './encodings'
import { firstInvalidUtf8, incompleteTail, countInvalidUtf8 } from './utf8'

export interface Decoded {
  readonly text: string
  /** Offset, in the whole stream, of the first byte sequence that the encoding forbids; null if none yet. */
  readonly invalidAt: number | null
}

/**
 * Decodes a stream piece by piece. A byte order mark of the encoding is left out. What the encoding forbids
 * becomes U+FFFD and is told, never thrown.
 */
export interface StreamDecoder {
  /** With `stream`, bytes of an unfinished character wait for the next piece. */
  decode(bytes: Uint8Array, options?: { readonly stream?: boolean }): Decoded
  /** How many forbidden sequences were replaced until now. */
  readonly invalid: number
}

export function createDecoder(encoding: Encoding): StreamDecoder {
  if (encoding === 'utf-8') return new Utf8Decoder()
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return new Utf16Decoder(encoding)
  return new TableDecoder(encoding)
}

/** Decodes bytes that are whole. */
export function decodeAll(bytes: Uint8Array, encoding: Encoding): Decoded {
  return createDecoder(encoding).decode(bytes)
}

function joined(held: Uint8Array, bytes: Uint8Array): Uint8Array {
  if (held.length === 0) return bytes
  const both = new Uint8Array(held.length + bytes.length)
  both.set(held)
  both.set(bytes, held.length)
  return both
}

const NOTHING = new Uint8Array(0)

class Utf8Decoder implements StreamDecoder {
  invalid = 0
  #held: Uint8Array = NOTHING
  /** Offset of the first held or coming byte. */
  #position = 0
  #started = false
  #invalidAt: number | null = null
  readonly #strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  readonly #lenient = new TextDecoder('utf-8', { ignoreBOM: true })

  decode(bytes: Uint8Array, { stream = false } = {}): Decoded {
    let whole = joined(this.#held, bytes)
    if (!this.#started) {
      if (stream && whole.length < 3) {
        this.#held = whole.slice()
        return { text: '', invalidAt: null }
      }
      this.#started = true
      const mark = markLength(whole, 'utf-8')
      whole = whole.subarray(mark)
      this.#position += mark
    }
    const tail = stream ? incompleteTail(whole) : 0
    const body = tail === 0 ? whole : whole.subarray(0, whole.length - tail)
    const text = this.#read(body)
    this.#held = tail === 0 ? NOTHING : whole.slice(whole.length - tail)
    this.#position += body.length
    return { text, invalidAt: this.#invalidAt }
  }

  #read(body: Uint8Array): string {
    try {
      return this.#strict.decode(body)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      this.#invalidAt ??= this.#position + firstInvalidUtf8(body)
      this.invalid += countInvalidUtf8(body)
      return this.#lenient.decode(body)
    }
  }
}

class Utf16Decoder implements StreamDecoder {
  invalid = 0
  #held: Uint8Array = NOTHING
  #position = 0
  #started = false
  #invalidAt: number | null = null
  /** A high surrogate at the end of a piece waits for its pair. */
  #high = ''

  constructor(readonly encoding: 'utf-16le' | 'utf-16be') {}

  decode(bytes: Uint8Array, { stream = false } = {}): Decoded {
    let whole = joined(this.#held, bytes)
    if (!this.#started) {
      if (stream && whole.length < 2) {
        this.#held = whole.slice()
        return { text: '', invalidAt: null }
      }
      this.#started = true
      const mark = markLength(whole, this.encoding)
      whole = whole.subarray(mark)
      this.#position += mark
    }
    const odd = whole.length % 2
    const body = whole.subarray(0, whole.length - odd)
    this.#held = odd ? whole.slice(-1) : NOTHING
    let text = this.#high + this.#units(body)
    this.#high = ''
    const base = this.#position - (text.length * 2 - body.length)
    if (stream && /[\ud800-\udbff]$/.test(text)) {
      this.#high = text.slice(-1)
      text = text.slice(0, -1)
    }
    text = this.#replaceLone(text, base)
    this.#position += body.length
    if (!stream && odd) {
      this.#note(this.#position)
      text += '\ufffd'
    }
    return { text, invalidAt: this.#invalidAt }
  }

  #note(offset: number): void {
    this.#invalidAt ??= offset
    this.invalid++
  }

  #units(body: Uint8Array): string {
    const units = new Uint16Array(body.length / 2)
    const high = this.encoding === 'utf-16be' ? 0 : 1
    for (let i = 0; i < units.length; i++) {
      units[i] = (body[2 * i + high]! << 8) | body[2 * i + 1 - high]!
    }
    return textOfUnits(units)
  }

  #replaceLone(text: string, base: number): string {
    return text.replace(/\p{Surrogate}/gu, (_, at: number) => {
      this.#note(base + at * 2)
      return '\ufffd'
    })
  }
}

/** Read by our own tables: engines differ on 0x80 to 0x9F of Windows-1252, and none knows CP850. */
class TableDecoder implements StreamDecoder {
  readonly invalid = 0
  readonly #table: Uint16Array

  constructor(encoding: SingleByteEncoding) {
    this.#table = byteTable(encoding)
  }

  decode(bytes: Uint8Array): Decoded {
    const units = new Uint16Array(bytes.length)
    const table = this.#table
    for (let i = 0; i < bytes.length; i++) units[i] = table[bytes[i]!]!
    return { text: textOfUnits(units), invalidAt: null }
  }
}

/** Lone surrogates are kept: `String.fromCharCode`, unlike a decoder, changes nothing. */
function textOfUnits(units: Uint16Array): string {
  const PIECE = 8192
  let text = ''
  for (let at = 0; at < units.length; at += PIECE) {
    text += String.fromCharCode.apply(null, units.subarray(at, at + PIECE) as unknown as number[])
  }
  return text
}
