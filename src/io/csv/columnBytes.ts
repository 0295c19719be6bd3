import type { CellForm } from './cellForm'
import { ByteOutput } from './output'
import type { WrittenColumn } from './write'

/** Columns with more texts than this are not worth keeping as bytes. */
const MOST_KEPT = 1 << 16
const SPACE = 0x20
/** Copying so many bytes is left to the machine. */
const LONG = 48

/**
 * The cells of one column as bytes, a block of rows at a time: first how long they are, then themselves, each at
 * the place where its row has come to.
 */
export interface ColumnBytes {
  /** Looks at all the texts once, where that saves looking at each; may be left out. */
  prepare?(): void
  /** Adds the length of each cell of rows `from` to `to` to `lengths`. */
  measure(from: number, to: number, lengths: Int32Array): void
  /** Writes the cells just measured at `places`, and moves those behind them. */
  write(places: Int32Array, target: Uint8Array): void
}

/** Few texts: each is made once and copied for every row. Many: each is copied from where it lies. */
export function columnBytes(column: WrittenColumn, rowCount: number, form: CellForm): ColumnBytes {
  const isKept = column.codes <= MOST_KEPT && column.codes <= rowCount / 2
  return isKept ? new KeptCells(column, form) : new LyingCells(column, form)
}

/** Where the cells of a block lie: in one run of bytes, or another for those with a negative start. */
abstract class Cells implements ColumnBytes {
  protected starts = new Int32Array(0)
  protected ends = new Int32Array(0)
  protected codes = new Uint32Array(0)
  count = 0

  constructor(protected readonly column: WrittenColumn) {}

  prepare(): void {}

  abstract measure(from: number, to: number, lengths: Int32Array): void
  abstract write(places: Int32Array, target: Uint8Array): void

  protected load(from: number, to: number): void {
    const { column } = this
    this.count = to - from
    if (this.codes.length < this.count) {
      this.starts = new Int32Array(this.count)
      this.ends = new Int32Array(this.count)
      this.codes = new Uint32Array(this.count)
    }
    const { codes } = this
    if (column.loadCodes) column.loadCodes(from, to, codes)
    else for (let row = from; row < to; row++) codes[row - from] = column.codeAt(row)
  }
}

class KeptCells extends Cells {
  readonly #startOf: Int32Array
  readonly #endOf: Int32Array
  #bytes = new Uint8Array(512)
  #length = 0

  constructor(
    column: WrittenColumn,
    readonly form: CellForm,
  ) {
    super(column)
    this.#startOf = new Int32Array(column.codes).fill(-1)
    this.#endOf = new Int32Array(column.codes)
  }

  override measure(from: number, to: number, lengths: Int32Array): void {
    this.load(from, to)
    const { codes, starts, ends, count } = this
    const startOf = this.#startOf
    const endOf = this.#endOf
    for (let row = 0; row < count; row++) {
      const code = codes[row]!
      let start = startOf[code]!
      if (start < 0) start = this.#keep(code)
      const end = endOf[code]!
      starts[row] = start
      ends[row] = end
      lengths[row]! += end - start
    }
  }

  override write(places: Int32Array, target: Uint8Array): void {
    copyRanges(this.#bytes, this.starts, this.ends, this.count, places, target)
  }

  #keep(code: number): number {
    const text = this.column.textOf(code)
    const cell = text === '' ? this.form.empty : this.form.encode(text)
    const start = this.#length
    const end = start + cell.length
    if (end > this.#bytes.length) {
      const bigger = new Uint8Array(Math.max(end, this.#bytes.length * 2))
      bigger.set(this.#bytes.subarray(0, start))
      this.#bytes = bigger
    }
    this.#bytes.set(cell, start)
    this.#startOf[code] = start
    this.#endOf[code] = end
    this.#length = end
    return start
  }
}

function copyRanges(
  from: Uint8Array,
  starts: Int32Array,
  ends: Int32Array,
  count: number,
  places: Int32Array,
  target: Uint8Array,
): void {
  for (let row = 0; row < count; row++) {
    const start = starts[row]!
    const end = ends[row]!
    let at = places[row]!
    places[row] = at + end - start
    if (end - start > LONG) target.set(from.subarray(start, end), at)
    else for (let i = start; i < end; i++) target[at++] = from[i]!
  }
}

class LyingCells extends Cells {
  readonly #form: CellForm
  readonly #bytes: Uint8Array
  readonly #offsets: Uint32Array
  readonly #size: number
  #isClean = false
  /** The cells of the block that had to be made. */
  readonly #made = new ByteOutput(512)

  constructor(column: WrittenColumn, form: CellForm) {
    super(column)
    const { bytes, offsets, size } = column.packed ?? NONE
    this.#form = form
    this.#bytes = bytes
    this.#offsets = offsets
    this.#size = size
  }

  override prepare(): void {
    this.#isClean = isClean(this.#bytes, this.#form.stops)
  }

  override measure(from: number, to: number, lengths: Int32Array): void {
    this.load(from, to)
    this.#made.length = 0
    const { codes, starts, ends, count } = this
    const offsets = this.#offsets
    const around = this.#form.before.length + this.#form.after.length
    for (let row = 0; row < count; row++) {
      const code = codes[row]!
      if (code < this.#size) {
        const start = offsets[code]!
        const end = offsets[code + 1]!
        if (
          start < end &&
          (this.#isClean || this.#isPlain(start, end)) &&
          !this.#isEnded(start, end)
        ) {
          starts[row] = start
          ends[row] = end
          lengths[row]! += end - start + around
          continue
        }
      }
      const start = this.#made.length
      this.#make(code)
      starts[row] = ~start
      ends[row] = this.#made.length
      lengths[row]! += this.#made.length - start
    }
  }

  override write(places: Int32Array, target: Uint8Array): void {
    const { starts, ends, count } = this
    const lying = this.#bytes
    const made = this.#made.bytes
    const { before, after } = this.#form
    for (let row = 0; row < count; row++) {
      const start = starts[row]!
      const end = ends[row]!
      let at = places[row]!
      if (start < 0) {
        for (let i = ~start; i < end; i++) target[at++] = made[i]!
      } else {
        for (let i = 0; i < before.length; i++) target[at++] = before[i]!
        if (end - start > LONG) {
          target.set(lying.subarray(start, end), at)
          at += end - start
        } else for (let i = start; i < end; i++) target[at++] = lying[i]!
        for (let i = 0; i < after.length; i++) target[at++] = after[i]!
      }
      places[row] = at
    }
  }

  #isPlain(start: number, end: number): boolean {
    const { stops } = this.#form
    if (!stops) return false
    const bytes = this.#bytes
    for (let i = start; i < end; i++) if (stops[bytes[i]!] === 1) return false
    return true
  }

  /** Whether white space that would be lost stands at an end. */
  #isEnded(start: number, end: number): boolean {
    if (this.#form.keepsEnds !== true) return false
    return this.#bytes[start]! <= SPACE || this.#bytes[end - 1]! <= SPACE
  }

  #make(code: number): void {
    const form = this.#form
    const made = this.#made
    if (code < this.#size) {
      const start = this.#offsets[code]!
      const end = this.#offsets[code + 1]!
      if (start === end) return made.add(form.empty)
      if (form.lay?.(this.#bytes, start, end, made)) return
    }
    const text = this.column.textOf(code)
    made.add(text === '' ? form.empty : form.encode(text))
  }
}

const NONE = { bytes: new Uint8Array(0), offsets: new Uint32Array(1), size: 0 }

/** Whether none of the bytes is a stop; eight are looked at before anything is decided. */
function isClean(bytes: Uint8Array, stops: Uint8Array | null): boolean {
  if (!stops) return false
  const { length } = bytes
  const whole = length - (length & 7)
  let at = 0
  for (; at < whole; at += 8) {
    const found =
      stops[bytes[at]!]! |
      stops[bytes[at + 1]!]! |
      stops[bytes[at + 2]!]! |
      stops[bytes[at + 3]!]! |
      stops[bytes[at + 4]!]! |
      stops[bytes[at + 5]!]! |
      stops[bytes[at + 6]!]! |
      stops[bytes[at + 7]!]!
    if (found !== 0) return false
  }
  for (; at < length; at++) if (stops[bytes[at]!] === 1) return false
  return true
}

/** The same bytes in every row, with the number of the row between them where `first` is given. */
export function sameBytes(
  before: Uint8Array,
  first?: number,
  after: Uint8Array = new Uint8Array(0),
): ColumnBytes {
  let start = 0
  let count = 0
  const around = before.length + after.length
  const digits = (row: number): number => (first === undefined ? 0 : digitsOf(start + row + first))
  return {
    measure: (from, to, lengths) => {
      start = from
      count = to - from
      for (let row = 0; row < count; row++) lengths[row]! += around + digits(row)
    },
    write: (places, target) => {
      for (let row = 0; row < count; row++) {
        let at = places[row]!
        for (let i = 0; i < before.length; i++) target[at++] = before[i]!
        if (first !== undefined) at = writeNumber(start + row + first, target, at)
        for (let i = 0; i < after.length; i++) target[at++] = after[i]!
        places[row] = at
      }
    },
  }
}

function digitsOf(number: number): number {
  let digits = 1
  for (let left = number; left >= 10; left = Math.floor(left / 10)) digits++
  return digits
}

/** Writes the digits of a whole number; gives the end. */
function writeNumber(number: number, target: Uint8Array, at: number): number {
  const end = at + digitsOf(number)
  let left = number
  for (let place = end - 1; place >= at; place--) {
    target[place] = 48 + (left % 10)
    left = Math.floor(left / 10)
  }
  return end
}
