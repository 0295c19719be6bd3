import { ByteIndex, hashBytes } from './byteIndex'
import { Texts } from './texts'
import type { TextRun } from './textRun'
import { copyBytes } from './textRun'
import { writeUtf8, writeUtf8Run } from './utf8'

// Looking sooner, a list of communes that comes back every 35,000 rows would pass for all-distinct.
const FIRST_LOOK = 65_536
/** Texts encoded at one go once nobody looks for equal ones. */
const RUN = 512

/**
 * Gathers texts and gives each a code. Equal texts get one code until four of five texts given so far
 * were new: from then on it stops looking, and what it makes is plain. One made for texts that are known
 * to be distinct (those of a dictionary) never stops.
 */
export class TextCollector {
  #bytes = new Uint8Array(1 << 14)
  #offsets = new Uint32Array(1 << 10)
  #size = 1
  #index: ByteIndex | null = new ByteIndex()
  #given = 0
  #nextLook = FIRST_LOOK
  #scratch = new Uint8Array(1 << 10)
  /** The last texts given, which have their codes but are not written yet. */
  #pending: string[] = []

  constructor(readonly neverPlain = false) {}

  get isPlain(): boolean {
    return this.#index === null
  }

  /** Makes room beforehand for so many texts of so many bytes in all. */
  reserve(texts: number, bytes: number): void {
    this.#grow(texts + 1, bytes, 1)
  }

  addText(text: string): number {
    if (text === '') return 0
    if (!this.#index) return this.#appendText(text)
    if (text.length * 3 > this.#scratch.length) this.#scratch = new Uint8Array(text.length * 4)
    return this.addBytes(this.#scratch, 0, writeUtf8(text, this.#scratch, 0))
  }

  /** The code of a text given as UTF-8. */
  addBytes(bytes: Uint8Array, start: number, end: number): number {
    if (start === end) return 0
    this.#given++
    const index = this.#index
    if (!index) return this.#append(bytes, start, end)
    const hash = hashBytes(bytes, start, end)
    const store = { bytes: this.#bytes, offsets: this.#offsets }
    const found = index.find(store, bytes, start, end, hash)
    if (found >= 0) return found
    const code = this.#append(bytes, start, end)
    index.add(code, hash)
    if (!this.neverPlain && this.#given >= this.#nextLook) {
      if (this.#size > this.#given * 0.8) this.#index = null
      this.#nextLook = this.#given * 2
    }
    return code
  }

  /** Adds the texts of a run from one place to another (end excluded); their codes go to `codes[at]` on. */
  addRun(
    { bytes, offsets }: TextRun,
    from: number,
    to: number,
    codes: Uint32Array,
    at: number,
  ): void {
    let place = from
    for (; place < to && this.#index; place++) {
      codes[at + place - from] = this.addBytes(bytes, offsets[place]!, offsets[place + 1]!)
    }
    if (place === to) return
    this.#writePending()
    const start = offsets[place]!
    const end = offsets[to]!
    let code = this.#newCodes(to - place, end - start)
    const target = this.#offsets
    const moved = target[code]! - start
    copyBytes(bytes, start, end, this.#bytes, target[code]!)
    for (; place < to; place++) {
      const isEmpty = offsets[place] === offsets[place + 1]
      codes[at + place - from] = isEmpty ? 0 : code
      if (!isEmpty) target[++code] = offsets[place + 1]! + moved
    }
    this.#size = code
  }

  /** The texts so far; the collector may go on. */
  texts(): Texts {
    this.#writePending()
    return Texts.fromPacked(
      this.#bytes.slice(0, this.#offsets[this.#size]),
      this.#offsets.slice(0, this.#size + 1),
    )
  }

  /** The texts, without a copy; nothing may be added any more. Room that was never used costs no memory. */
  finish(): Texts {
    this.#writePending()
    const bytes = this.#bytes.subarray(0, this.#offsets[this.#size])
    return Texts.fromPacked(bytes, this.#offsets.subarray(0, this.#size + 1))
  }

  #appendText(text: string): number {
    this.#given++
    this.#pending.push(text)
    const code = this.#size + this.#pending.length - 1
    const last = text.charCodeAt(text.length - 1)
    // Half a surrogate pair must not meet its other half in the next text.
    if (this.#pending.length === RUN || (last >= 0xd800 && last < 0xdc00)) this.#writePending()
    return code
  }

  #writePending(): void {
    const pending = this.#pending
    if (pending.length === 0) return
    let units = 0
    for (const text of pending) units += text.length
    const code = this.#newCodes(pending.length, units * 3)
    writeUtf8Run(pending, this.#bytes, this.#offsets[code]!, this.#offsets, code + 1)
    this.#pending = []
  }

  #append(bytes: Uint8Array, start: number, end: number): number {
    this.#writePending()
    const code = this.#newCodes(1, end - start)
    const from = this.#offsets[code]!
    this.#offsets[code + 1] = copyBytes(bytes, start, end, this.#bytes, from)
    return code
  }

  /** The first of some next codes, with room for their offsets and as many bytes. */
  #newCodes(count: number, length: number): number {
    const code = this.#size
    this.#size += count
    const end = this.#offsets[code]! + length
    const hasRoom = this.#size < this.#offsets.length && end <= this.#bytes.length
    if (!hasRoom) this.#grow(this.#size + 1, end, 2)
    return code
  }

  #grow(offsets: number, bytes: number, factor: number): void {
    if (offsets > this.#offsets.length) {
      const bigger = new Uint32Array(Math.max(offsets, this.#offsets.length * factor))
      bigger.set(this.#offsets)
      this.#offsets = bigger
    }
    if (bytes > this.#bytes.length) {
      const bigger = new Uint8Array(Math.max(bytes, this.#bytes.length * factor))
      bigger.set(this.#bytes)
      this.#bytes = bigger
    }
  }
}
