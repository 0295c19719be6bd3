import { damaged } from './refusal'

/** The content of a record; nothing behind its end is ever read. */
export class RecordView {
  readonly #view: DataView

  constructor(readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  byte(at: number): number {
    this.#need(at, 1)
    return this.#view.getUint8(at)
  }

  short(at: number): number {
    this.#need(at, 2)
    return this.#view.getUint16(at, true)
  }

  long(at: number): number {
    this.#need(at, 4)
    return this.#view.getUint32(at, true)
  }

  real(at: number): number {
    this.#need(at, 8)
    return this.#view.getFloat64(at, true)
  }

  /** A number packed in four bytes: a whole one, or the upper half of a double, each perhaps in hundredths. */
  packedNumber(at: number): number {
    const packed = this.long(at)
    const isWhole = (packed & 2) !== 0
    let value = packed >> 2
    if (!isWhole) {
      const double = new DataView(new ArrayBuffer(8))
      double.setUint32(4, packed & 0xfffffffc, true)
      value = double.getFloat64(0, true)
    }
    return (packed & 1) !== 0 ? value / 100 : value
  }

  /** A text with its length before it, and where it ends. */
  text(at: number): { readonly text: string; readonly end: number } {
    const units = this.long(at)
    if (units === NO_TEXT) return { text: '', end: at + 4 }
    const end = at + 4 + units * 2
    this.#need(at + 4, units * 2)
    return { text: decoder.decode(this.bytes.subarray(at + 4, end)), end }
  }

  #need(at: number, length: number): void {
    if (at + length > this.bytes.length) throw damaged('record')
  }
}

const NO_TEXT = 0xffffffff
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

/** No record of a table is longer. */
const LONGEST = 1 << 24

/** Cuts a binary part into its records, from pieces of any size. */
export class RecordReader {
  #rest: Uint8Array = new Uint8Array(0)

  constructor(readonly handle: (type: number, record: RecordView) => void) {}

  push(piece: Uint8Array): void {
    const bytes = this.#rest.length === 0 ? piece : joined(this.#rest, piece)
    let at = 0
    for (;;) {
      const next = this.#record(bytes, at)
      if (next < 0) break
      at = next
    }
    this.#rest = bytes.slice(at)
  }

  end(): void {
    if (this.#rest.length > 0) throw damaged('record')
  }

  /** Where the record at this place ends, or -1 while its end is not there. */
  #record(bytes: Uint8Array, start: number): number {
    if (start >= bytes.length) return -1
    let at = start
    let type = bytes[at++]!
    if (type >= 0x80) {
      if (at >= bytes.length) return -1
      type = (type & 0x7f) | ((bytes[at++]! & 0x7f) << 7)
    }
    let length = 0
    for (let shift = 0; ; shift += 7) {
      if (at >= bytes.length) return -1
      const byte = bytes[at++]!
      length |= (byte & 0x7f) << shift
      if (byte < 0x80 || shift === 21) break
    }
    if (length > LONGEST) throw damaged('record')
    if (at + length > bytes.length) return -1
    this.handle(type, new RecordView(bytes.subarray(at, at + length)))
    return at + length
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
