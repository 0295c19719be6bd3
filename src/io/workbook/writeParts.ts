import type { ZipInputFile } from 'fflate'
import { Zip, ZipPassThrough } from 'fflate'
import { crc32 } from '../project/crc32'

/** Bytes gathered before they are packed, or handed to the browser, which may lay them on disk. */
const PIECE = 1 << 18
const BLOB_BYTES = 1 << 24

/** What a container of this kind can hold of one file, and in all. */
const LARGEST = 0xffff_ffff

/** Thrown when a file of a container, or the container, gets larger than such a container can say. */
export class TooLarge extends Error {}

/** Writes a container file by file, piece by piece, and holds no file whole. */
export class PartsWriter {
  readonly #zip: Zip
  readonly #blobs: Blob[] = []
  readonly #encoder = new TextEncoder()
  #held: Uint8Array<ArrayBuffer>[] = []
  #heldBytes = 0
  #text: string[] = []
  #length = 0
  #part: Packing | null = null
  #written = 0

  constructor(readonly largest = LARGEST) {
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error
      this.#hold(chunk as Uint8Array<ArrayBuffer>)
    })
  }

  /** A file that is not packed, as the first of an OpenDocument file must be. */
  plain(name: string, text: string): void {
    const part = new ZipPassThrough(name)
    this.#zip.add(part)
    part.push(this.#encoder.encode(text), true)
  }

  async whole(name: string, text: string): Promise<void> {
    this.open(name)
    await this.add(text)
    await this.close()
  }

  open(name: string): void {
    this.#part = new Packing(this.#zip, name, this.largest)
  }

  /** More of the file that is open. */
  async add(text: string): Promise<void> {
    this.#text.push(text)
    this.#length += text.length
    if (this.#length >= PIECE) await this.#flush()
  }

  async addBytes(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#flush()
    await this.#part?.push(bytes)
  }

  async close(): Promise<void> {
    await this.#flush()
    await this.#part?.end()
    this.#part = null
  }

  /** The whole container; nothing can be added any more. */
  end(type: string): Blob {
    this.#zip.end()
    this.#hand()
    return new Blob(this.#blobs, { type })
  }

  async #flush(): Promise<void> {
    if (this.#length === 0) return
    const bytes = this.#encoder.encode(this.#text.join(''))
    this.#text = []
    this.#length = 0
    await this.#part?.push(bytes)
  }

  #hold(chunk: Uint8Array<ArrayBuffer>): void {
    this.#held.push(chunk)
    this.#heldBytes += chunk.length
    this.#written += chunk.length
    if (this.#written > this.largest) throw new TooLarge()
    if (this.#heldBytes >= BLOB_BYTES) this.#hand()
  }

  #hand(): void {
    this.#blobs.push(new Blob(this.#held))
    this.#held = []
    this.#heldBytes = 0
  }
}

/** One file of a container, packed by the browser as it comes. */
class Packing {
  readonly #entry: ZipInputFile
  readonly #largest: number
  readonly #writer: WritableStreamDefaultWriter<BufferSource>
  readonly #pumped: Promise<void>
  #size = 0
  #crc = 0

  constructor(zip: Zip, name: string, largest: number) {
    this.#entry = { filename: name, size: 0, crc: 0, compression: 8 }
    this.#largest = largest
    zip.add(this.#entry)
    const { readable, writable } = new CompressionStream('deflate-raw')
    this.#writer = writable.getWriter()
    this.#pumped = this.#pump(readable.getReader())
    // What goes wrong there is told by the next push, or by the end.
    this.#pumped.catch(() => undefined)
  }

  async push(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#size += bytes.length
    if (this.#size > this.#largest) throw new TooLarge()
    this.#crc = crc32(bytes, this.#crc)
    await this.#writer.write(bytes)
  }

  async end(): Promise<void> {
    await this.#writer.close()
    await this.#pumped
  }

  async #pump(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>): Promise<void> {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      try {
        this.#entry.ondata?.(null, value, false)
      } catch (error) {
        await this.#writer.abort(error)
        throw error
      }
    }
    this.#entry.size = this.#size
    this.#entry.crc = this.#crc
    this.#entry.ondata?.(null, new Uint8Array(0), true)
  }
}

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])

/** The text with the characters that mean something in XML replaced. */
export const escapeXml = (text: string): string =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (found) => ENTITIES.get(found) ?? found) : text

/** The letters of a column, from 1. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  }
  return letters
}
