import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

const PIECE = 1 << 16
/** Bytes gathered before they are handed to the browser, which may lay them on disk. */
const BLOB_BYTES = 1 << 24

/** Writes a container file by file, text by text, and holds no file whole. */
export class PartsWriter {
  readonly #zip: Zip
  readonly #blobs: Blob[] = []
  readonly #encoder = new TextEncoder()
  #held: Uint8Array<ArrayBuffer>[] = []
  #heldBytes = 0
  #text: string[] = []
  #length = 0
  #part: ZipDeflate | null = null
  written = 0

  constructor() {
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

  whole(name: string, text: string): void {
    this.open(name)
    this.add(text)
    this.close()
  }

  open(name: string): void {
    this.#part = new ZipDeflate(name, { level: 6 })
    this.#zip.add(this.#part)
  }

  add(text: string): void {
    this.#text.push(text)
    this.#length += text.length
    if (this.#length >= PIECE) this.#flush(false)
  }

  close(): void {
    this.#flush(true)
    this.#part = null
  }

  /** The whole container; nothing can be added any more. */
  end(type: string): Blob {
    this.#zip.end()
    this.#hand()
    return new Blob(this.#blobs, { type })
  }

  #flush(isLast: boolean): void {
    const bytes = this.#encoder.encode(this.#text.join(''))
    this.#text = []
    this.#length = 0
    this.#part?.push(bytes, isLast)
  }

  #hold(chunk: Uint8Array<ArrayBuffer>): void {
    this.#held.push(chunk)
    this.#heldBytes += chunk.length
    this.written += chunk.length
    if (this.#heldBytes >= BLOB_BYTES) this.#hand()
  }

  #hand(): void {
    this.#blobs.push(new Blob(this.#held))
    this.#held = []
    this.#heldBytes = 0
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
