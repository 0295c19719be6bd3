import { ByteIndex, hashBytes, viewOf } from './byteIndex'
import type { Cells } from './cells'
import { Texts } from './texts'
import type { TextRun } from './textRun'
import { copyBytes } from './textRun'
import { writeUtf8, writeUtf8Run } from './utf8'

// Looking sooner, a list of communes that comes back every 35,000 rows would pass for all-distinct.
const FIRST_LOOK = 65_536
/** Texts encoded at one go once nobody looks for equal ones. */
const RUN = 512
/** Texts up to this length are copied four bytes by four: calling costs more. */
const SHORT = 64
/** Later texts may be longer than those an expectation is made of. */
const EXPECTED_SPARE = 1.05

/** Hashes of the texts that are looked up together. */
let hashes = new Int32Array(0)

/** Byte ranges `from`, `from + step`… of some that lie in the same bytes. */
interface Ranges {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly from: number
  readonly step: number
  readonly count: number
}

/**
 * Gathers texts and gives each a code. Equal texts get one code until four of five texts given so far
 * were new: from then on it stops looking, and what it makes is plain. One made for texts that are known
 * to be distinct (those of a dictionary) never stops.
 */
export class TextCollector {
  #bytes = new Uint8Array(1 << 10)
  #view = viewOf(this.#bytes)
  #offsets = new Uint32Array(1 << 6)
  #size = 1
  #index: ByteIndex | null = new ByteIndex()
  #given = 0
  #nextLook = FIRST_LOOK
  #scratch = new Uint8Array(0)
  /** The last bytes given from elsewhere. */
  #source: DataView = this.#view
  readonly #one = { starts: new Int32Array(1), ends: new Int32Array(1), codes: new Uint32Array(1) }
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

  /** Told that there will be about so many times what is there: room for it, once, instead of growing to it. */
  expect(times: number): void {
    const bytes = this.#offsets[this.#size]! * times
    const texts = this.#size * times
    if (bytes <= this.#bytes.length && texts <= this.#offsets.length) return
    this.#grow(Math.ceil(texts * EXPECTED_SPARE), Math.ceil(bytes * EXPECTED_SPARE), 1)
  }

  addText(text: string): number {
    if (text === '') return 0
    if (!this.#index) return this.#appendText(text)
    if (text.length * 3 > this.#scratch.length) this.#scratch = new Uint8Array(text.length * 4)
    return this.addBytes(this.#scratch, 0, writeUtf8(text, this.#scratch, 0))
  }

  /** The code of a text given as UTF-8. */
  addBytes(bytes: Uint8Array, start: number, end: number): number {
    const { starts, ends, codes } = this.#one
    starts[0] = start
    ends[0] = end
    const view = this.#sourceView(bytes)
    this.#addRanges({ bytes, view, starts, ends, from: 0, step: 1, count: 1 }, codes, 0)
    return codes[0]!
  }

  /** Adds the texts of a run from one place to another (end excluded); their codes go to `codes[at]` on. */
  addRun(
    { bytes, offsets }: TextRun,
    from: number,
    to: number,
    codes: Uint32Array,
    at: number,
  ): void {
    let done = 0
    if (this.#index) {
      const view = this.#sourceView(bytes)
      const bounds = new Int32Array(offsets.buffer, offsets.byteOffset, offsets.length)
      const ends = bounds.subarray(1)
      const ranges = { bytes, view, starts: bounds, ends, from, step: 1, count: to - from }
      done = this.#lookUp(ranges, codes, at)
    }
    if (from + done === to) return
    this.#addStretch(bytes, offsets, from + done, to, codes, at + done)
  }

  /** Adds the cells of a column from a row on; their codes go to `codes[at]` on. */
  addCells(
    { bytes, starts, ends, columns }: Cells,
    column: number,
    row: number,
    count: number,
    codes: Uint32Array,
    at: number,
  ): void {
    const view = this.#sourceView(bytes)
    const from = row * columns + column
    this.#addRanges({ bytes, view, starts, ends, from, step: columns, count }, codes, at)
  }

  #addRanges(ranges: Ranges, codes: Uint32Array, at: number): void {
    const done = this.#index ? this.#lookUp(ranges, codes, at) : 0
    if (done < ranges.count) this.#append(ranges, done, codes, at)
  }

  /** Finds or makes the codes of texts until it stops looking; gives how many have theirs. */
  #lookUp(
    { view, bytes, starts, ends, from, step, count }: Ranges,
    codes: Uint32Array,
    at: number,
  ): number {
    const index = this.#index!
    // All hashes first: none waits for where another was found.
    if (hashes.length < count) hashes = new Int32Array(count)
    const all = hashes
    for (let i = 0, cell = from; i < count; i++, cell += step) {
      all[i] = hashBytes(view, starts[cell]!, ends[cell]!)
    }
    index.approach(all, count, this.#offsets, this.#bytes)
    let given = this.#given
    let stored = this.#view
    let offsets = this.#offsets
    for (let i = 0, cell = from; i < count; i++, cell += step) {
      const start = starts[cell]!
      const end = ends[cell]!
      let code = 0
      if (start !== end) {
        given++
        const hash = all[i]!
        const next = this.#size
        code = index.findOrAdd(stored, offsets, view, start, end, hash, next)
        if (code === next) {
          this.#roomFor(1, end - start)
          this.#size++
          stored = this.#view
          offsets = this.#offsets
          offsets[code + 1] = copyBytes(bytes, start, end, this.#bytes, offsets[code]!)
          if (!this.neverPlain && given >= this.#nextLook) {
            this.#nextLook = given * 2
            if (this.#size > given * 0.8) {
              this.#index = null
              codes[at + i] = code
              return i + 1
            }
          }
        }
      }
      codes[at + i] = code
    }
    this.#given = given
    return count
  }

  /** Gives each text a code of its own, but for empty ones. */
  #append(ranges: Ranges, done: number, codes: Uint32Array, at: number): void {
    this.#writePending()
    const { bytes, view, starts, ends, step, count } = ranges
    const from = ranges.from + done * step
    const last = ranges.from + (count - 1) * step
    let code = this.#roomFor(count - done, ends[last]! - starts[from]!)
    const target = this.#bytes
    const targetView = this.#view
    const offsets = this.#offsets
    let to = offsets[code]!
    for (let i = done, cell = from; i < count; i++, cell += step) {
      const start = starts[cell]!
      const length = ends[cell]! - start
      if (length === 0) {
        codes[at + i] = 0
        continue
      }
      if (length >= 4 && length <= SHORT) {
        const end = length - 4
        for (let k = 0; k < end; k += 4)
          targetView.setInt32(to + k, view.getInt32(start + k, true), true)
        targetView.setInt32(to + end, view.getInt32(start + end, true), true)
      } else copyBytes(bytes, start, start + length, target, to)
      codes[at + i] = code
      offsets[++code] = to += length
    }
    this.#size = code
  }

  /** As `#append`, of texts that lie one behind the other: they are copied together. */
  #addStretch(
    bytes: Uint8Array,
    offsets: Uint32Array,
    from: number,
    to: number,
    codes: Uint32Array,
    at: number,
  ): void {
    this.#writePending()
    const start = offsets[from]!
    const end = offsets[to]!
    let code = this.#roomFor(to - from, end - start)
    const target = this.#offsets
    const moved = target[code]! - start
    copyBytes(bytes, start, end, this.#bytes, target[code]!)
    for (let place = from; place < to; place++) {
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

  #sourceView(bytes: Uint8Array): DataView {
    const { buffer, byteOffset, byteLength } = this.#source
    const isSame =
      buffer === bytes.buffer && byteOffset === bytes.byteOffset && byteLength === bytes.byteLength
    if (!isSame) this.#source = viewOf(bytes)
    return this.#source
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
    const code = this.#roomFor(pending.length, units * 3)
    this.#size = code + pending.length
    writeUtf8Run(pending, this.#bytes, this.#offsets[code]!, this.#offsets, code + 1)
    this.#pending = []
  }

  /** The next code, with room for the offsets of so many texts and for as many bytes. */
  #roomFor(count: number, length: number): number {
    const code = this.#size
    const end = this.#offsets[code]! + length
    const hasRoom = code + count < this.#offsets.length && end <= this.#bytes.length
    if (!hasRoom) this.#grow(code + count + 1, end, 2)
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
      this.#view = viewOf(bigger)
    }
  }
}
