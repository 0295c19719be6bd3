import type { Column } from '../table/column'
import { CHUNK } from '../table/column'
import type { Control } from '../table/mapTexts'
import { changedCodes, changedTexts } from '../table/recoder'
import type { Texts } from '../table/texts'

/**
 * Physical rows found on both sides. `inPlace`: rows keep their number, and `isShared` tells which are
 * in both (null: all are). `paired`: row `before[i]` of one side is row `after[i]` of the other.
 */
export type SharedRows =
  | { readonly kind: 'inPlace'; readonly isShared: ((row: number) => boolean) | null }
  | { readonly kind: 'paired'; readonly before: Uint32Array; readonly after: Uint32Array }

/** How many shared cells differ in their text. */
export async function countChangedCells(
  before: Column,
  after: Column,
  rows: SharedRows,
  control: Control,
): Promise<number> {
  const isWhole = rows.kind === 'inPlace' && !rows.isShared
  const isChanged = isWhole ? changedTexts(before, after) : null
  if (isChanged) return cellsOfCodes(before.counts(), isChanged)
  let sum = 0
  const isKept = isWhole && before.texts.store === after.texts.store
  const known = isKept ? knownCount : () => undefined
  await forEachChunk(before, after, rows, control, known, ({ count, left, right }) => {
    sum += count
    if (isKept) keepCount(left, right, count)
  })
  return sum
}

/** The cells that bear one of the codes marked. */
function cellsOfCodes(counts: Uint32Array, isMarked: Uint8Array): number {
  let sum = 0
  for (let code = 0; code < counts.length; code++) if (isMarked[code] === 1) sum += counts[code]!
  return sum
}

/** Sets 1 in `marks` at the rows (of the side after) of shared cells whose text differs. */
export function markChangedCells(
  before: Column,
  after: Column,
  rows: SharedRows,
  marks: Uint8Array,
  control: Control,
): Promise<void> {
  return forEachChunk(
    before,
    after,
    rows,
    control,
    () => undefined,
    ({ changed, count }) => {
      for (let i = 0; i < count; i++) marks[changed[i]!] = 1
    },
  )
}

/**
 * Chunks whose codes were compared, over the same texts and with every row on both sides: a further edit
 * touches one chunk of those that edits before it touched.
 */
const counts = new WeakMap<Uint32Array, WeakMap<Uint32Array, number>>()

const knownCount = (left: Uint32Array, right: Uint32Array): number | undefined =>
  counts.get(left)?.get(right)

function keepCount(left: Uint32Array | null, right: Uint32Array | null, count: number): void {
  if (!left || !right) return
  let byRight = counts.get(left)
  if (!byRight) counts.set(left, (byRight = new WeakMap()))
  byRight.set(right, count)
}

interface ChunkDiff {
  /** The first `count` are the rows that changed; not filled where the count was known. */
  readonly changed: Uint32Array
  readonly count: number
  readonly left: Uint32Array | null
  readonly right: Uint32Array | null
}

async function forEachChunk(
  before: Column,
  after: Column,
  rows: SharedRows,
  control: Control,
  known: (left: Uint32Array, right: Uint32Array) => number | undefined,
  visit: (diff: ChunkDiff) => void,
): Promise<void> {
  const comparison = new CodeComparison(before, after)
  const changed = new Uint32Array(Math.min(CHUNK, after.length))
  if (rows.kind === 'paired') {
    for (let from = 0; from < rows.after.length; from += CHUNK) {
      const to = Math.min(from + CHUNK, rows.after.length)
      const count = comparison.comparePairs(rows, from, to, changed)
      visit({ changed, count, left: null, right: null })
      const wait = control.pause(to, rows.after.length)
      if (wait) await wait
    }
    return
  }
  for (let chunk = 0; chunk < after.chunks.length; chunk++) {
    const left = before.chunks[chunk]!
    const right = after.chunks[chunk]!
    if (left === right && comparison.isOneStore) continue
    const from = chunk * CHUNK
    const stop = Math.min(right.length, after.length - from)
    let count = known(left, right)
    if (count === undefined) {
      count = comparison.compareChunk(left, right, from, stop, changed)
      if (rows.isShared) count = keepRows(changed, count, rows.isShared)
    }
    visit({ changed, count, left, right })
    const wait = control.pause(from + stop, after.length)
    if (wait) await wait
  }
}

function keepRows(rows: Uint32Array, count: number, passes: (row: number) => boolean): number {
  let kept = 0
  for (let i = 0; i < count; i++) if (passes(rows[i]!)) rows[kept++] = rows[i]!
  return kept
}

/**
 * Compares codes of two columns by their texts, as bytes. For each code the last answer is kept: what a
 * step does to a text it mostly does every time.
 */
class CodeComparison {
  readonly isOneStore: boolean
  readonly #isOneDictionary: boolean
  readonly #last: Int32Array
  readonly #verdicts: Uint8Array
  readonly #changed: Uint8Array | null

  constructor(
    readonly before: Column,
    readonly after: Column,
  ) {
    this.isOneStore = before.texts.store === after.texts.store
    const isDictionary = before.kind === 'dictionary' && after.kind === 'dictionary'
    this.#isOneDictionary = this.isOneStore && isDictionary
    // Over one store few codes differ: they are compared one by one.
    const room = this.isOneStore ? 0 : before.texts.size
    this.#last = new Int32Array(room).fill(-1)
    this.#verdicts = new Uint8Array(room)
    this.#changed = changedCodes(before.texts, after.texts)
  }

  /** Writes the rows that changed to `changed`, gives how many. */
  compareChunk(
    left: Uint32Array,
    right: Uint32Array,
    from: number,
    stop: number,
    changed: Uint32Array,
  ): number {
    const { isOneStore } = this
    if (left === right && this.#changed)
      return this.#tellChunk(left, this.#changed, from, stop, changed)
    let count = 0
    for (let i = 0; i < stop; i++) {
      const was = left[i]!
      const is = right[i]!
      if (was === is && isOneStore) continue
      if (this.#differs(was, is)) changed[count++] = from + i
    }
    return count
  }

  /** As `compareChunk`, where it is known which texts stayed the same. */
  #tellChunk(
    codes: Uint32Array,
    isChanged: Uint8Array,
    from: number,
    stop: number,
    changed: Uint32Array,
  ): number {
    let count = 0
    for (let i = 0; i < stop; i++) {
      const code = codes[i]!
      const differs = code < isChanged.length ? isChanged[code] === 1 : this.#differs(code, code)
      if (differs) changed[count++] = from + i
    }
    return count
  }

  comparePairs(
    rows: { readonly before: Uint32Array; readonly after: Uint32Array },
    from: number,
    to: number,
    changed: Uint32Array,
  ): number {
    let count = 0
    for (let i = from; i < to; i++) {
      const row = rows.after[i]!
      const was = this.before.codeAt(rows.before[i]!)
      const is = this.after.codeAt(row)
      if (was === is && this.isOneStore) continue
      if (this.#differs(was, is)) changed[count++] = row
    }
    return count
  }

  /** For codes that are not the same code of the same store. */
  #differs(was: number, is: number): boolean {
    if (this.#isOneDictionary) return true
    if (was === 0 || is === 0) return was !== is
    if (this.isOneStore) return !isSameText(this.before.texts, was, this.after.texts, is)
    if (this.#last[was] !== is) {
      this.#last[was] = is
      this.#verdicts[was] = isSameText(this.before.texts, was, this.after.texts, is) ? 0 : 1
    }
    return this.#verdicts[was] === 1
  }
}

function isSameText(one: Texts, code: number, other: Texts, otherCode: number): boolean {
  const a = one.store.packed
  const b = other.store.packed
  if (code >= a.size || otherCode >= b.size) return one.textAt(code) === other.textAt(otherCode)
  const start = a.offsets[code]!
  const otherStart = b.offsets[otherCode]!
  const length = a.offsets[code + 1]! - start
  if (b.offsets[otherCode + 1]! - otherStart !== length) return false
  for (let i = 0; i < length; i++) {
    if (a.bytes[start + i] !== b.bytes[otherStart + i]) return false
  }
  return true
}
