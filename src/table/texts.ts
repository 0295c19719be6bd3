import { ByteIndex, hashBytes } from './byteIndex'
import { readUtf8Run, writeUtf8 } from './utf8'

const PAGE = 512
const KEPT_PAGES = 64
const KEPT_LENSES = 12

/** A number per text, grown with the store: 0 to 255, meaning given by the lens. */
interface Lens {
  data: Uint8Array
  filled: number
}

/**
 * What several `Texts` share: packed UTF-8 texts, and those appended since as strings.
 * Append-only: a code never changes its text, so older `Texts` over it stay what they were.
 */
class TextStore {
  readonly appended: string[] = []
  readonly lenses = new Map<string, Lens>()
  #pages = new Map<number, string[]>()
  #index: ByteIndex | null = null
  #appendedIndex = new Map<string, number>()

  constructor(
    readonly bytes: Uint8Array,
    readonly offsets: Uint32Array,
  ) {}

  get packed(): number {
    return this.offsets.length - 1
  }

  get size(): number {
    return this.packed + this.appended.length
  }

  append(text: string): void {
    if (!this.#appendedIndex.has(text)) this.#appendedIndex.set(text, this.size)
    this.appended.push(text)
  }

  textAt(code: number): string {
    if (code >= this.packed) return this.appended[code - this.packed]!
    const page = Math.floor(code / PAGE)
    return this.#page(page)[code - page * PAGE]!
  }

  /** The pages decoded last are kept; the oldest goes first. */
  #page(page: number): string[] {
    const kept = this.#pages.get(page)
    if (kept) return kept
    const texts = this.readPage(page)
    if (this.#pages.size >= KEPT_PAGES) {
      const oldest = this.#pages.keys().next().value
      if (oldest !== undefined) this.#pages.delete(oldest)
    }
    this.#pages.set(page, texts)
    return texts
  }

  readPage(page: number): string[] {
    const from = page * PAGE
    return readUtf8Run(this.bytes, this.offsets, from, Math.min(from + PAGE, this.packed))
  }

  codeOf(text: string, size: number): number {
    const index = (this.#index ??= this.#buildIndex())
    const scratch = new Uint8Array(text.length * 3)
    const end = writeUtf8(text, scratch, 0)
    const code = index.find(this, scratch, 0, end, hashBytes(scratch, 0, end))
    if (code >= 0) return code
    const appended = this.#appendedIndex.get(text)
    return appended !== undefined && appended < size ? appended : -1
  }

  #buildIndex(): ByteIndex {
    const index = new ByteIndex()
    for (let code = 0; code < this.packed; code++) {
      const start = this.offsets[code]!
      const end = this.offsets[code + 1]!
      const hash = hashBytes(this.bytes, start, end)
      if (index.find(this, this.bytes, start, end, hash) < 0) index.add(code, hash)
    }
    return index
  }
}

/**
 * The texts of a column by code, in order of first appearance; code 0 is the empty text.
 * Immutable: `append` gives another `Texts` that shares what is there.
 */
export class Texts {
  private constructor(
    readonly size: number,
    readonly store: TextStore,
  ) {}

  /** `bytes` holds the texts one behind the other, `offsets` their bounds (one more than texts). */
  static fromPacked(bytes: Uint8Array, offsets: Uint32Array): Texts {
    return new Texts(offsets.length - 1, new TextStore(bytes, offsets))
  }

  static fromStrings(texts: readonly string[]): Texts {
    let room = 0
    for (const text of texts) room += text.length * 3
    const bytes = new Uint8Array(room)
    const offsets = new Uint32Array(texts.length + 1)
    for (let i = 0; i < texts.length; i++) offsets[i + 1] = writeUtf8(texts[i]!, bytes, offsets[i]!)
    return Texts.fromPacked(bytes.slice(0, offsets[texts.length]), offsets)
  }

  /** Bytes held by the packed part and the appended texts; shared parts are counted by `store`. */
  get byteLength(): number {
    let appended = 0
    for (const text of this.store.appended) appended += text.length * 2 + 24
    return this.store.bytes.byteLength + this.store.offsets.byteLength + appended
  }

  textAt(code: number): string {
    return code === 0 ? '' : this.store.textAt(code)
  }

  /** The first code with this text, or -1. */
  codeOf(text: string): number {
    return text === '' ? 0 : this.store.codeOf(text, this.size)
  }

  /** Runs over codes `from` to `to` (end excluded) in order, decoding page by page. */
  forEach(visit: (text: string, code: number) => void, from = 0, to = this.size): void {
    const { store } = this
    const packedEnd = Math.min(to, store.packed)
    for (let code = from; code < packedEnd;) {
      const page = Math.floor(code / PAGE)
      const texts = store.readPage(page)
      const stop = Math.min(packedEnd, (page + 1) * PAGE)
      for (; code < stop; code++) visit(texts[code - page * PAGE]!, code)
    }
    for (let code = Math.max(from, store.packed); code < to; code++) {
      visit(store.appended[code - store.packed]!, code)
    }
  }

  /** The UTF-8 bytes of a packed text, or null for a text appended since. */
  packedRange(code: number): { bytes: Uint8Array; start: number; end: number } | null {
    const { bytes, offsets, packed } = this.store
    if (code >= packed) return null
    return { bytes, start: offsets[code]!, end: offsets[code + 1]! }
  }

  /** These texts with others behind: codes of the old ones stay. In place when this is the newest. */
  append(added: readonly string[]): Texts {
    if (added.length === 0) return this
    let store = this.store
    if (store.size !== this.size) {
      const fork = new TextStore(store.bytes, store.offsets)
      for (let code = store.packed; code < this.size; code++) fork.append(this.textAt(code))
      store = fork
    }
    for (const text of added) store.append(text)
    return new Texts(store.size, store)
  }

  /**
   * A number (0 to 255) for each text, kept under `key` and computed only for texts not seen before.
   * The array may be longer than `size`.
   */
  lens(key: string, read: (text: string) => number): Uint8Array {
    const { lenses } = this.store
    let lens = lenses.get(key)
    if (!lens) {
      if (lenses.size >= KEPT_LENSES) {
        const oldest = lenses.keys().next().value
        if (oldest !== undefined) lenses.delete(oldest)
      }
      lens = { data: new Uint8Array(this.size), filled: 0 }
      lenses.set(key, lens)
    }
    if (lens.filled < this.size) {
      if (lens.data.length < this.size) {
        const grown = new Uint8Array(Math.max(this.size, Math.ceil(lens.data.length * 1.5)))
        grown.set(lens.data)
        lens.data = grown
      }
      const { data } = lens
      this.forEach((text, code) => (data[code] = read(text)), lens.filled)
      lens.filled = this.size
    }
    return lens.data
  }
}
