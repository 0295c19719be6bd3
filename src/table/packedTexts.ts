import { ByteIndex, hashBytes } from './byteIndex'
import { readUtf8, readUtf8Run, writeUtf8 } from './utf8'

const PAGE = 512
const KEPT_PAGES = 64

/** Texts as UTF-8, one behind the other. Never changes; every `Texts` made from it shares it. */
export class PackedTexts {
  #pages = new Map<number, string[]>()
  #lastPage = -1
  #index: ByteIndex | null = null
  #groups: Uint32Array | null = null
  #indexed = 0

  /** `offsets` holds the bounds of the texts in `bytes`, one more than there are texts. */
  constructor(
    readonly bytes: Uint8Array,
    readonly offsets: Uint32Array,
  ) {}

  get size(): number {
    return this.offsets.length - 1
  }

  get byteLength(): number {
    const index = (this.#index?.byteLength ?? 0) + (this.#groups?.byteLength ?? 0)
    return this.bytes.byteLength + this.offsets.byteLength + index
  }

  /** Texts read near each other are decoded by the page, a text read alone by itself. */
  textAt(code: number): string {
    const page = Math.floor(code / PAGE)
    const kept = this.#pages.get(page)
    if (kept) return kept[code - page * PAGE]!
    if (page !== this.#lastPage) {
      this.#lastPage = page
      return readUtf8(this.bytes, this.offsets[code]!, this.offsets[code + 1]!)
    }
    return this.#keepPage(page)[code - page * PAGE]!
  }

  /** Runs over codes `from` to `to` (end excluded) in order, decoding page by page. */
  forEach(visit: (text: string, code: number) => void, from: number, to: number): void {
    for (let code = from; code < to;) {
      const page = Math.floor(code / PAGE)
      const texts = this.#readPage(page)
      const stop = Math.min(to, (page + 1) * PAGE)
      for (; code < stop; code++) visit(texts[code - page * PAGE]!, code)
    }
  }

  /** The first code with this text, or -1. */
  codeOf(text: string): number {
    const scratch = new Uint8Array(text.length * 3)
    const end = writeUtf8(text, scratch, 0)
    const index = this.indexTo(this.size)
    return index.find(this, scratch, 0, end, hashBytes(scratch, 0, end))
  }

  /** For each code the first code with the same text; complete up to where `indexTo` was asked. */
  get groups(): Uint32Array {
    return (this.#groups ??= new Uint32Array(this.size))
  }

  get indexed(): number {
    return this.#indexed
  }

  /** Makes the index know the codes below `to`. */
  indexTo(to: number): ByteIndex {
    const index = (this.#index ??= new ByteIndex())
    const { bytes, offsets, groups } = this
    for (let code = this.#indexed; code < to; code++) {
      const start = offsets[code]!
      const end = offsets[code + 1]!
      const hash = hashBytes(bytes, start, end)
      const first = index.find(this, bytes, start, end, hash)
      groups[code] = first < 0 ? code : first
      if (first < 0) index.add(code, hash)
    }
    this.#indexed = Math.max(this.#indexed, to)
    return index
  }

  #readPage(page: number): string[] {
    const from = page * PAGE
    return readUtf8Run(this.bytes, this.offsets, from, Math.min(from + PAGE, this.size))
  }

  #keepPage(page: number): string[] {
    const texts = this.#readPage(page)
    if (this.#pages.size >= KEPT_PAGES) {
      const oldest = this.#pages.keys().next().value
      if (oldest !== undefined) this.#pages.delete(oldest)
    }
    this.#pages.set(page, texts)
    return texts
  }
}
