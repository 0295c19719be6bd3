import { ByteIndex, hashBytes, viewOf } from './byteIndex'
import { readUtf8, readUtf8Run, writeUtf8 } from './utf8'

const PAGE = 512
const KEPT_PAGES = 64
/** An index of more texts than this is let go once the groups are known: it weighs more than the texts. */
const INDEXED_FOR_GOOD = 1 << 16
/** A text is looked for by going over all of them this often before an index is made. */
const SEARCHES = 16

/** Texts hashed before any of them is looked for. */
const AT_ONCE = 1_024
const hashes = new Int32Array(AT_ONCE)

/** Texts as UTF-8, one behind the other. Never changes; every `Texts` made from it shares it. */
export class PackedTexts {
  #pages = new Map<number, string[]>()
  #lastPage = -1
  #index: ByteIndex | null = null
  #groups: Uint32Array | null = null
  #grouped = 0
  #indexed = 0
  #searches = 0

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
    if (!this.#index && this.size > INDEXED_FOR_GOOD && this.#searches++ < SEARCHES) {
      return this.#search(scratch, end)
    }
    const index = this.#indexTo(this.size, null)
    const view = viewOf(scratch)
    const hash = hashBytes(view, 0, end)
    return index.find(viewOf(this.bytes), this.offsets, view, 0, end, hash)
  }

  /** For each code the first code with the same text. */
  get groups(): Uint32Array {
    if (!this.isGrouped) this.groupTo(this.size)
    return this.#groups!
  }

  get isGrouped(): boolean {
    return this.#groups !== null && this.#grouped >= this.size
  }

  get grouped(): number {
    return this.#grouped
  }

  /** Finds the groups of the codes below `to`, going on from where it stopped. */
  groupTo(to: number): void {
    const groups = (this.#groups ??= new Uint32Array(this.size))
    this.#indexTo(to, groups)
    this.#grouped = Math.max(this.#grouped, to)
    if (this.isGrouped && this.size > INDEXED_FOR_GOOD) {
      this.#index = null
      this.#indexed = 0
    }
  }

  /** Makes the index know the codes below `to`; notes the groups of those that have none yet. */
  #indexTo(to: number, groups: Uint32Array | null): ByteIndex {
    const index = (this.#index ??= new ByteIndex(this.size))
    const { offsets } = this
    const view = viewOf(this.bytes)
    const first = groups ? Math.min(this.#indexed, this.#grouped) : this.#indexed
    for (let from = first; from < to; from += AT_ONCE) {
      const stop = Math.min(from + AT_ONCE, to)
      for (let code = from; code < stop; code++) {
        hashes[code - from] = hashBytes(view, offsets[code]!, offsets[code + 1]!)
      }
      index.approach(hashes, stop - from, offsets, this.bytes)
      for (let code = from; code < stop; code++) {
        const hash = hashes[code - from]!
        const start = offsets[code]!
        const end = offsets[code + 1]!
        const known = index.findOrAdd(view, offsets, view, start, end, hash, code)
        if (groups) groups[code] = known
      }
    }
    this.#indexed = Math.max(this.#indexed, to)
    return index
  }

  #search(wanted: Uint8Array, length: number): number {
    const { bytes, offsets, size } = this
    for (let code = 0, start = 0; code < size; code++) {
      const end = offsets[code + 1]!
      if (end - start === length) {
        let i = 0
        while (i < length && bytes[start + i] === wanted[i]) i++
        if (i === length) return code
      }
      start = end
    }
    return -1
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
