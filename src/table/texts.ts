import type { Control } from './mapTexts'
import { PackedTexts } from './packedTexts'
import type { TextRun } from './textRun'
import { runOf } from './textRun'

const KEPT_LENSES = 12
const GROUP_AT_ONCE = 16_384

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
  #appendedIndex = new Map<string, number>()
  #appendedBytes = 0
  #appendedGroups: number[] = []

  constructor(readonly packed: PackedTexts) {}

  get size(): number {
    return this.packed.size + this.appended.length
  }

  get ownBytes(): number {
    let lenses = 0
    for (const { data } of this.lenses.values()) lenses += data.byteLength
    return this.#appendedBytes + lenses
  }

  append(text: string): void {
    if (!this.#appendedIndex.has(text)) this.#appendedIndex.set(text, this.size)
    this.appended.push(text)
    this.#appendedBytes += text.length * 2 + 40
  }

  textAt(code: number): string {
    const { packed } = this
    return code < packed.size ? packed.textAt(code) : this.appended[code - packed.size]!
  }

  appendedCode(text: string, size: number): number {
    const code = this.#appendedIndex.get(text)
    return code !== undefined && code < size ? code : -1
  }

  codeOf(text: string, size: number): number {
    const code = this.packed.codeOf(text)
    return code >= 0 ? code : this.appendedCode(text, size)
  }

  groups(size: number): Uint32Array {
    const { packed } = this
    if (size === packed.size) return packed.groups
    for (let at = this.#appendedGroups.length; at < size - packed.size; at++) {
      this.#appendedGroups.push(this.codeOf(this.appended[at]!, size))
    }
    const groups = new Uint32Array(size)
    groups.set(packed.groups)
    for (let code = packed.size; code < size; code++) {
      groups[code] = this.#appendedGroups[code - packed.size]!
    }
    return groups
  }

  /** The lens of a name, made when there is none, with room for so many texts. */
  lens(key: string, size: number): Lens {
    const { lenses } = this
    const lens = lenses.get(key) ?? { data: new Uint8Array(size), filled: 0 }
    lenses.delete(key)
    lenses.set(key, lens)
    const [oldest] = lenses.keys()
    if (lenses.size > KEPT_LENSES && oldest !== undefined) lenses.delete(oldest)
    if (lens.data.length < size) {
      const grown = new Uint8Array(Math.max(size, Math.ceil(lens.data.length * 1.5)))
      grown.set(lens.data)
      lens.data = grown
    }
    return lens
  }

  /** Another store that goes on from these first texts; what was worked out about them goes along. */
  fork(size: number): TextStore {
    const store = new TextStore(this.packed)
    for (let code = this.packed.size; code < size; code++) store.append(this.textAt(code))
    for (const [key, { data, filled }] of this.lenses) {
      store.lenses.set(key, { data: data.slice(0, size), filled: Math.min(filled, size) })
    }
    return store
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
    return new Texts(offsets.length - 1, new TextStore(new PackedTexts(bytes, offsets)))
  }

  static fromStrings(texts: readonly string[]): Texts {
    const { bytes, offsets } = runOf(texts)
    return Texts.fromPacked(bytes, offsets)
  }

  /** Bytes held, what was worked out about the texts included; `store` and its `packed` are shared. */
  get byteLength(): number {
    return this.store.packed.byteLength + this.store.ownBytes
  }

  textAt(code: number): string {
    return code === 0 ? '' : this.store.textAt(code)
  }

  /** The first code with this text, or -1. */
  codeOf(text: string): number {
    return text === '' ? 0 : this.store.codeOf(text, this.size)
  }

  /** A code with this text among those appended since loading, or -1: quick, looks at nothing else. */
  appendedCodeOf(text: string): number {
    return text === '' ? 0 : this.store.appendedCode(text, this.size)
  }

  /** For each code the first code with the same text. */
  groups(): Uint32Array {
    return this.store.groups(this.size)
  }

  /** Does the long part of `groups` with pauses; it is quick afterwards. */
  async prepareGroups(control: Control): Promise<void> {
    const { packed } = this.store
    while (!packed.isGrouped) {
      packed.groupTo(Math.min(packed.grouped + GROUP_AT_ONCE, packed.size))
      const wait = control.pause(packed.grouped, packed.size)
      if (wait) await wait
    }
  }

  /** Runs over codes `from` to `to` (end excluded) in order, decoding page by page. */
  forEach(visit: (text: string, code: number) => void, from = 0, to = this.size): void {
    const { packed, appended } = this.store
    packed.forEach(visit, from, Math.min(to, packed.size))
    for (let code = Math.max(from, packed.size); code < to; code++) {
      visit(appended[code - packed.size]!, code)
    }
  }

  /** Codes below this have their texts in bytes; the others were appended as strings. */
  get packedSize(): number {
    return Math.min(this.store.packed.size, this.size)
  }

  /** The texts from one code to another (end excluded) as UTF-8: where they lie, or written for it. */
  run(from: number, to: number): TextRun {
    const { packed, appended } = this.store
    if (to <= packed.size) {
      return { bytes: packed.bytes, offsets: packed.offsets.subarray(from, to + 1) }
    }
    if (from >= packed.size) return runOf(appended.slice(from - packed.size, to - packed.size))
    const texts: string[] = []
    this.forEach((text) => texts.push(text), from, to)
    return runOf(texts)
  }

  /** The UTF-8 bytes of a packed text, or null for a text appended since. */
  packedRange(code: number): { bytes: Uint8Array; start: number; end: number } | null {
    const { bytes, offsets, size } = this.store.packed
    if (code >= size) return null
    return { bytes, start: offsets[code]!, end: offsets[code + 1]! }
  }

  /** These texts with others behind: codes of the old ones stay. In place when this is the newest. */
  append(added: readonly string[]): Texts {
    if (added.length === 0) return this
    const store = this.store.size === this.size ? this.store : this.store.fork(this.size)
    for (const text of added) store.append(text)
    return new Texts(store.size, store)
  }

  /**
   * A number (0 to 255) for each text, kept under `key` and computed only for texts not seen before.
   * The array may be longer than `size`; only numbers of codes below `to` are filled in.
   */
  lens(key: string, read: (text: string) => number, to = this.size): Uint8Array {
    const lens = this.store.lens(key, this.size)
    if (lens.filled < to) {
      const { data } = lens
      this.forEach((text, code) => (data[code] = read(text)), lens.filled, to)
      lens.filled = to
    }
    return lens.data
  }

  /**
   * A number (0 to 255) for each text that the caller writes there, 0 before: kept as those of a lens are, so only
   * for what can be found again.
   */
  marks(key: string): Uint8Array {
    return this.store.lens(key, this.size).data
  }

  /** The numbers of a lens when all texts have theirs, else null. */
  peekLens(key: string): Uint8Array | null {
    const lens = this.store.lenses.get(key)
    return lens && lens.filled >= this.size ? lens.data : null
  }

  /** As `lens`, with pauses. */
  async prepareLens(
    key: string,
    read: (text: string) => number,
    control: Control,
  ): Promise<Uint8Array> {
    let to = this.store.lenses.get(key)?.filled ?? 0
    while (to < this.size) {
      to = Math.min(to + 4_096, this.size)
      this.lens(key, read, to)
      const wait = control.pause(to, this.size)
      if (wait) await wait
    }
    return this.lens(key, read)
  }
}
