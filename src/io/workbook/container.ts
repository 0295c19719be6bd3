import { Inflate } from 'fflate'
import type { Control } from '../../table/mapTexts'
import { decodeAll } from '../encoding/decode'
import { utf8Census } from '../encoding/utf8'
import { crc32 } from '../project/crc32'
import { limits } from './limits'
import { Refusal, damaged } from './refusal'
import type { XmlHandler } from './xml'
import { XmlReader } from './xml'

/** A file inside a container. */
export interface Part {
  /** With its folders, as the container has it. */
  readonly name: string
  readonly isEncrypted: boolean
  readonly method: number
  readonly header: number
  readonly packed: number
  readonly size: number
  readonly crc: number
}

const END = 0x06054b50
const END64 = 0x06064b50
const LOCATOR64 = 0x07064b50
const DIRECTORY = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const LONGEST_COMMENT = 65_535
const PIECE = 64 * 1024
const FULL = 0xffffffff

/** Names are looked for without their case, their backslashes and a slash in front. */
const normal = (name: string): string =>
  name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/**
 * The files inside a zip, from its directory; nothing is unpacked before it is asked for, and then piece by
 * piece. Refuses with `truncatedFile`, `damagedFile`, `protectedFile`, `splitArchive` and `fileTooBig`.
 */
export class Container {
  readonly #view: DataView
  readonly #parts = new Map<string, Part>()
  readonly #files: Part[] = []
  #unpacked = 0

  constructor(readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#readDirectory()
  }

  has(name: string): boolean {
    return this.#parts.has(normal(name))
  }

  /** All files inside, in the order of the directory. */
  get files(): readonly Part[] {
    return this.#files
  }

  /** Names without case, in no order. */
  names(): string[] {
    return [...this.#parts.keys()]
  }

  get isEncrypted(): boolean {
    return [...this.#parts.values()].some((part) => part.isEncrypted)
  }

  /** Reads a document inside; false when it is not there. */
  async readXml(name: string, handler: XmlHandler, control: Control): Promise<boolean> {
    const reader = new XmlReader(handler)
    let decoder: TextDecoder | null = null
    const isThere = await this.unpack(
      name,
      (piece) => {
        decoder ??= new TextDecoder(encodingOf(piece))
        reader.push(decoder.decode(piece, { stream: true }))
      },
      control,
    )
    if (isThere) reader.end()
    return isThere
  }

  /** The bytes of a file inside at once, for small ones; null when it is not there. */
  async bytesOf(name: string, control: Control): Promise<Uint8Array | null> {
    const pieces: Uint8Array[] = []
    if (!(await this.unpack(name, (piece) => pieces.push(piece.slice()), control))) return null
    const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const piece of pieces) {
      whole.set(piece, at)
      at += piece.length
    }
    return whole
  }

  async unpack(
    name: string,
    handle: (piece: Uint8Array) => unknown,
    control: Control,
  ): Promise<boolean> {
    const part = this.#parts.get(normal(name))
    if (part) await this.unpackFile(part, handle, control)
    return part !== undefined
  }

  /** Hands out the bytes of a file piece by piece, until all are there or `handle` returns false. */
  async unpackFile(
    part: Part,
    handle: (piece: Uint8Array) => unknown,
    control: Control,
  ): Promise<void> {
    let isWanted = true
    const packed = this.#packedBytes(part)
    let size = 0
    let crc = 0
    const take = (piece: Uint8Array) => {
      size += piece.length
      if (size > part.size) throw damaged('size')
      this.#count(piece.length, size, part.packed)
      crc = crc32(piece, crc)
      if (piece.length > 0 && isWanted) isWanted = handle(piece) !== false
    }
    const push = part.method === 8 ? inflater(take) : take
    for (let from = 0; from < packed.length; from += PIECE) {
      const to = Math.min(from + PIECE, packed.length)
      push(packed.subarray(from, to), to === packed.length)
      if (!isWanted) return
      const wait = control.pause(to, packed.length)
      if (wait) await wait
    }
    if (size !== part.size) throw damaged('size')
    if (crc !== part.crc) throw damaged('checksum')
  }

  #count(bytes: number, size: number, packed: number): void {
    this.#unpacked += bytes
    if (this.#unpacked > limits.unpacked) {
      throw new Refusal('fileTooBig', { reason: 'unpacked', most: limits.unpacked })
    }
    if (size > limits.ratioFrom && size > packed * limits.ratio) {
      throw new Refusal('fileTooBig', { reason: 'ratio', most: limits.ratio })
    }
  }

  #packedBytes(part: Part): Uint8Array {
    const view = this.#view
    const { header } = part
    if (part.isEncrypted) throw new Refusal('protectedFile')
    if (part.method !== 0 && part.method !== 8) throw damaged('packing')
    if (header + 30 > view.byteLength || view.getUint32(header, true) !== LOCAL) {
      throw damaged('directory')
    }
    const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
    if (from + part.packed > view.byteLength) throw new Refusal('truncatedFile')
    return this.bytes.subarray(from, from + part.packed)
  }

  #readDirectory(): void {
    const view = this.#view
    const { count, start } = this.#directory()
    if (count > limits.entries) {
      throw new Refusal('fileTooBig', { reason: 'entries', most: limits.entries })
    }
    const decoder = new TextDecoder()
    let at = start
    for (let n = 0; n < count; n++) {
      if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY) {
        throw damaged('directory')
      }
      const nameEnd = at + 46 + view.getUint16(at + 28, true)
      const extraEnd = nameEnd + view.getUint16(at + 30, true)
      if (extraEnd > view.byteLength) throw damaged('directory')
      const written = this.bytes.subarray(at + 46, nameEnd)
      const name = normal(decoder.decode(written))
      const large = this.#largeSizes(nameEnd, extraEnd)
      const field = (offset: number): number => {
        const value = view.getUint32(at + offset, true)
        return value === FULL ? (large.shift() ?? value) : value
      }
      const size = field(24)
      const packed = field(20)
      const header = field(42)
      const isEncrypted = (view.getUint16(at + 8, true) & 1) !== 0
      const method = view.getUint16(at + 10, true)
      const crc = view.getUint32(at + 16, true)
      // Excel takes the first of two entries with one name.
      if (!name.endsWith('/')) {
        const part = { name: nameOf(written), isEncrypted, method, header, packed, size, crc }
        if (!this.#parts.has(name)) this.#parts.set(name, part)
        this.#files.push(part)
      }
      at = extraEnd + view.getUint16(at + 32, true)
    }
  }

  #directory(): { count: number; start: number } {
    const view = this.#view
    const last = view.byteLength - END_SIZE
    for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
      if (view.getUint32(at, true) !== END) continue
      const disk = view.getUint16(at + 4, true)
      if (disk !== 0 && disk !== 0xffff) throw new Refusal('splitArchive')
      const count = view.getUint16(at + 10, true)
      const start = view.getUint32(at + 16, true)
      if (count !== 0xffff && start !== FULL) return { count, start }
      if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR64) return { count, start }
      const end = Number(view.getBigUint64(at - 12, true))
      if (end + 56 > at || view.getUint32(end, true) !== END64) throw damaged('directory')
      return {
        count: Number(view.getBigUint64(end + 32, true)),
        start: Number(view.getBigUint64(end + 48, true)),
      }
    }
    throw new Refusal('truncatedFile')
  }

  /** Sizes and offset of an entry that are too long for their usual place. */
  #largeSizes(from: number, to: number): number[] {
    const view = this.#view
    for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
      if (view.getUint16(at, true) !== 1) continue
      const end = Math.min(to, at + 4 + view.getUint16(at + 2, true))
      const found: number[] = []
      for (let value = at + 4; value + 8 <= end; value += 8) {
        found.push(Number(view.getBigUint64(value, true)))
      }
      return found
    }
    return []
  }
}

/** Names are UTF-8, or in the code page of the system that packed them. */
const nameOf = (written: Uint8Array): string =>
  decodeAll(written, utf8Census(written).invalid === 0 ? 'utf-8' : 'cp850').text

function inflater(take: (piece: Uint8Array) => void) {
  let thrown: { error: unknown } | null = null
  const inflate = new Inflate((piece) => {
    if (thrown) return
    try {
      take(piece)
    } catch (error) {
      thrown = { error }
    }
  })
  return (piece: Uint8Array, isLast: boolean): void => {
    let isBroken = false
    try {
      inflate.push(piece, isLast)
    } catch (error) {
      // The library throws errors of several kinds on bytes that are not what they claim.
      if (!(error instanceof Error)) throw error
      isBroken = true
    }
    if (thrown) throw (thrown as { error: unknown }).error
    if (isBroken) throw damaged('packing')
  }
}

/** The encoding of a document, from its first bytes: nearly always UTF-8. */
function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  if (start[0] === 0x3c && start[1] === 0) return 'utf-16le'
  if (start[0] === 0 && start[1] === 0x3c) return 'utf-16be'
  const head = String.fromCharCode(...start.subarray(0, 200))
  const label = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    head,
  )?.[1]
  return label !== undefined && /^(?:windows-125\d|iso-8859-\d{1,2})$/i.test(label)
    ? label
    : 'utf-8'
}
