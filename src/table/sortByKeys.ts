import type { Control } from './mapTexts'
import { goOn } from './mapTexts'
import { sortCodes } from './sortCodes'
import type { SortKeys } from './sortKeys'

/** `alike`: bytes at the start of both keys that are known to be the same. */
type Compare = (a: number, b: number, alike?: number) => number

export interface SortedCodes {
  readonly sorted: Uint32Array<ArrayBuffer>
  /** 1 at each place whose code compares equal to the one before. */
  readonly isAlike: Uint8Array
}

/** Tells which of some sorted codes compare equal to the one before. */
export async function withAlike(
  sorted: Uint32Array<ArrayBuffer>,
  compare: (a: number, b: number) => number,
  control: Control = goOn,
): Promise<SortedCodes> {
  const isAlike = new Uint8Array(sorted.length)
  for (let at = 1; at < sorted.length; at++) {
    if (compare(sorted[at - 1]!, sorted[at]!) === 0) isAlike[at] = 1
    const wait = at % PAUSE_EVERY === 0 ? control.pause(at, sorted.length) : null
    if (wait) await wait
  }
  return { sorted, isAlike }
}

/** Up to this many codes are put in place one by one. */
const FEW = 16
/** Up to this many are sorted at one go, 4 bytes of their keys at a time; more are dealt out by 2 bytes first. */
const MOST_AT_ONCE = 1 << 16
const PAUSE_EVERY = 1 << 14

/**
 * Sorts codes by their keys; `compareTexts` decides between those whose keys do not: the same keys, or one that is
 * cut where the other goes on. The input may be overwritten.
 */
export async function sortByKeys(
  codes: Uint32Array<ArrayBuffer>,
  keys: SortKeys,
  compareTexts: Compare,
  control: Control = goOn,
): Promise<SortedCodes> {
  const compare = comparerBy(keys, compareTexts)
  const { whole, cut } = divided(codes, keys.isCut)
  const sorted = await new KeySort(whole, keys, compare, codes.length, control).sort()
  if (cut.length === 0) return sorted
  const others = await sortCodes(cut, compare, control)
  return withAlike(await merged(sorted.sorted, others, compare, control), compare, control)
}

function divided(codes: Uint32Array<ArrayBuffer>, isCut: Uint8Array) {
  const whole = new Uint32Array(codes.length)
  const cut = new Uint32Array(codes.length)
  let size = 0
  let cutSize = 0
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!
    if (isCut[code] === 1) cut[cutSize++] = code
    else whole[size++] = code
  }
  return { whole: whole.subarray(0, size), cut: cut.subarray(0, cutSize) }
}

function comparerBy({ bytes, starts, ends, isCut }: SortKeys, compareTexts: Compare): Compare {
  return (a, b, alike = 0) => {
    const start = starts[a]!
    const otherStart = starts[b]!
    const length = ends[a]! - start
    const otherLength = ends[b]! - otherStart
    const least = Math.min(length, otherLength)
    for (let i = alike; i < least; i++) {
      const difference = bytes[start + i]! - bytes[otherStart + i]!
      if (difference !== 0) return difference
    }
    const isDecided = length !== otherLength && isCut[a] === 0 && isCut[b] === 0
    return isDecided ? length - otherLength : compareTexts(a, b)
  }
}

interface Stretch {
  readonly from: number
  readonly to: number
  /** Bytes of the keys that are the same in the whole stretch. */
  readonly depth: number
}

/** Sorts codes whose keys are whole, by stretches of codes whose keys start alike. */
class KeySort {
  readonly #spare: Uint32Array<ArrayBuffer>
  readonly #packed = new Float64Array(MOST_AT_ONCE)
  /** Stretches still to sort; those that come first lie on top. */
  readonly #stretches: Stretch[] = []
  readonly #isAlike: Uint8Array
  #work = 0

  constructor(
    readonly codes: Uint32Array<ArrayBuffer>,
    readonly keys: SortKeys,
    readonly compare: Compare,
    readonly total: number,
    readonly control: Control,
  ) {
    this.#spare = new Uint32Array(codes.length)
    this.#isAlike = new Uint8Array(codes.length)
  }

  async sort(): Promise<SortedCodes> {
    const { codes } = this
    this.#stretches.push({ from: 0, to: codes.length, depth: 0 })
    for (let next = this.#stretches.pop(); next; next = this.#stretches.pop()) {
      const { from, to } = next
      if (to - from <= FEW) this.#insert(next)
      else if (to - from > MOST_AT_ONCE) await this.#dealOut(this.#deepened(next))
      else await this.#sortAtOnce(this.#deepened(next))
      await this.#pause(to - from, from)
    }
    return { sorted: codes, isAlike: this.#isAlike }
  }

  async #pause(work: number, done: number): Promise<void> {
    this.#work += work
    if (this.#work < PAUSE_EVERY) return
    this.#work = 0
    const wait = this.control.pause(done, this.total)
    if (wait) await wait
  }

  #insert({ from, to, depth }: Stretch): void {
    const { codes, compare } = this
    for (let at = from + 1; at < to; at++) {
      const code = codes[at]!
      let place = at
      while (place > from && compare(codes[place - 1]!, code, depth) > 0) {
        codes[place] = codes[place - 1]!
        place--
      }
      codes[place] = code
    }
    for (let at = from + 1; at < to; at++) {
      if (compare(codes[at - 1]!, codes[at]!, depth) === 0) this.#isAlike[at] = 1
    }
  }

  /** The stretch with all that its keys have in common: it is read once, and near what is read next. */
  #deepened({ from, to, depth }: Stretch): Stretch {
    const { bytes, starts, ends } = this.keys
    const first = starts[this.codes[from]!]!
    let alike = ends[this.codes[from]!]! - first
    for (let at = from + 1; at < to && alike > depth; at++) {
      const start = starts[this.codes[at]!]!
      const most = Math.min(alike, ends[this.codes[at]!]! - start)
      alike = depth
      while (alike < most && bytes[first + alike] === bytes[start + alike]) alike++
    }
    return { from, to, depth: alike }
  }

  async #sortAtOnce({ from, to, depth }: Stretch): Promise<void> {
    const { codes } = this
    const count = to - from
    const packed = this.#packed.subarray(0, count)
    for (let i = 0; i < count; i++) packed[i] = this.#fourAt(codes[from + i]!, depth) * 0x10000 + i
    packed.sort()
    const spare = this.#spare
    for (let i = 0; i < count; i++) {
      const value = packed[i]!
      const four = Math.floor(value / 0x10000)
      spare[from + i] = codes[from + value - four * 0x10000]!
      packed[i] = four
    }
    codes.set(spare.subarray(from, to), from)
    const found: Stretch[] = []
    for (let i = 0, next = 0; i < count; i = next) {
      const four = packed[i]!
      next = i + 1
      while (next < count && packed[next] === four) next++
      if (next - i < 2) continue
      // Keys that end here are the same.
      const stretch = { from: from + i, to: from + next, depth: depth + 4 }
      if (four % 0x100 === 0) await this.#settle({ ...stretch, depth })
      else found.push(stretch)
    }
    for (const stretch of found.reverse()) this.#stretches.push(stretch)
  }

  async #dealOut({ from, to, depth }: Stretch): Promise<void> {
    const { codes } = this
    const starts = new Uint32Array(0x10001)
    for (let at = from; at < to; at++) {
      starts[this.#twoAt(codes[at]!, depth) + 1]!++
      if (at % PAUSE_EVERY === 0) await this.#pause(PAUSE_EVERY, from)
    }
    for (let two = 0; two < 0x10000; two++) starts[two + 1]! += starts[two]!
    const spare = this.#spare
    const places = starts.slice()
    for (let at = from; at < to; at++) {
      const code = codes[at]!
      spare[from + places[this.#twoAt(code, depth)]!++] = code
      if (at % PAUSE_EVERY === 0) await this.#pause(PAUSE_EVERY, from)
    }
    codes.set(spare.subarray(from, to), from)
    for (let two = 0xffff; two >= 0; two--) {
      const first = from + starts[two]!
      const stop = from + starts[two + 1]!
      if (stop - first < 2) continue
      if (two % 0x100 === 0) await this.#settle({ from: first, to: stop, depth })
      else this.#stretches.push({ from: first, to: stop, depth: depth + 2 })
    }
  }

  /** Sorts codes of the same key. */
  async #settle(stretch: Stretch): Promise<void> {
    const { from, to } = stretch
    if (to - from <= FEW) return this.#insert(stretch)
    const part = await sortCodes(this.codes.slice(from, to), this.compare, this.control)
    const { sorted, isAlike } = await withAlike(part, this.compare, this.control)
    this.codes.set(sorted, from)
    this.#isAlike.set(isAlike, from)
  }

  #twoAt(code: number, depth: number): number {
    const { bytes, starts, ends } = this.keys
    const at = starts[code]! + depth
    const end = ends[code]!
    if (at + 1 < end) return (bytes[at]! << 8) | bytes[at + 1]!
    return at < end ? bytes[at]! << 8 : 0
  }

  #fourAt(code: number, depth: number): number {
    const { bytes, starts, ends } = this.keys
    const at = starts[code]! + depth
    const end = ends[code]!
    if (at + 4 <= end) {
      const last = (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!
      return bytes[at]! * 0x1000000 + last
    }
    let four = 0
    for (let i = at; i < at + 4; i++) four = four * 0x100 + (i < end ? bytes[i]! : 0)
    return four
  }
}

async function merged(
  left: Uint32Array,
  right: Uint32Array,
  compare: Compare,
  control: Control,
): Promise<Uint32Array<ArrayBuffer>> {
  const target = new Uint32Array(left.length + right.length)
  let one = 0
  let other = 0
  for (let at = 0; at < target.length; at++) {
    const isLeft =
      one < left.length && (other >= right.length || compare(left[one]!, right[other]!) <= 0)
    target[at] = isLeft ? left[one++]! : right[other++]!
    const wait = at % PAUSE_EVERY === 0 ? control.pause(at, target.length) : null
    if (wait) await wait
  }
  return target
}
