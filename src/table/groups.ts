import type { Column } from './column'
import { CHUNK } from './column'
import type { Control } from './mapTexts'
import { goOn } from './mapTexts'

const PAUSE_EVERY = 16_384

/** Groups of physical rows: `groups[row]` is below `count`; numbers in between may be unused. */
export interface RowGroups {
  readonly groups: Uint32Array
  readonly count: number
}

/**
 * Puts rows together that have equal texts in every one of the columns; with `keyOf`, texts whose keys are
 * equal. Without columns all rows are one group.
 */
export async function rowGroups(
  columns: readonly Column[],
  rows: number,
  keyOf: ((text: string) => string) | null = null,
  control: Control = goOn,
): Promise<RowGroups> {
  let groups = new Uint32Array(rows)
  let count = 1
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i]!
    if (!keyOf && column.kind === 'plain') await column.texts.prepareGroups(control)
    const codes = keyOf ? await keyedCodes(column, keyOf, control) : column.groups()
    const size = column.texts.size
    if (count === 1) {
      groups = codesByRow(column, codes)
      count = size
    } else {
      const joined = combine(groups, codesByRow(column, codes), count, size)
      groups = joined.groups
      count = joined.count
    }
    const wait = control.pause(i + 1, columns.length)
    if (wait) await wait
  }
  return { groups, count }
}

/** For each code the first code with the same key. */
async function keyedCodes(
  column: Column,
  keyOf: (text: string) => string,
  control: Control,
): Promise<Uint32Array> {
  const { texts } = column
  const codes = new Uint32Array(texts.size)
  const firsts = new Map<string, number>()
  for (let from = 0; from < texts.size; from += PAUSE_EVERY) {
    const to = Math.min(from + PAUSE_EVERY, texts.size)
    texts.forEach(
      (text, code) => {
        const key = keyOf(text)
        const first = firsts.get(key)
        if (first === undefined) firsts.set(key, code)
        codes[code] = first ?? code
      },
      from,
      to,
    )
    const wait = control.pause(to, texts.size)
    if (wait) await wait
  }
  return codes
}

function codesByRow(column: Column, codes: Uint32Array | null): Uint32Array<ArrayBuffer> {
  const byRow = new Uint32Array(column.length)
  column.chunks.forEach((chunk, at) => {
    const from = at * CHUNK
    const stop = Math.min(chunk.length, column.length - from)
    if (codes) for (let i = 0; i < stop; i++) byRow[from + i] = codes[chunk[i]!]!
    else byRow.set(chunk.length === stop ? chunk : chunk.subarray(0, stop), from)
  })
  return byRow
}

/** Above this many pairs (or four per row) a table of all of them costs more than hashing. */
const DENSE_PAIRS = 1 << 22

/** One number per pair of numbers, dense from 0 in order of first appearance. */
function combine(
  left: Uint32Array,
  right: Uint32Array,
  leftCount: number,
  rightCount: number,
): { groups: Uint32Array<ArrayBuffer>; count: number } {
  return leftCount * rightCount <= Math.min(DENSE_PAIRS, left.length * 4)
    ? combineDense(left, right, leftCount * rightCount, rightCount)
    : combineHashed(left, right)
}

function combineDense(left: Uint32Array, right: Uint32Array, pairs: number, rightCount: number) {
  const numbers = new Uint32Array(pairs)
  const groups = new Uint32Array(left.length)
  let count = 0
  for (let row = 0; row < left.length; row++) {
    const pair = left[row]! * rightCount + right[row]!
    let number = numbers[pair]!
    if (number === 0) numbers[pair] = number = ++count
    groups[row] = number - 1
  }
  return { groups, count }
}

function combineHashed(left: Uint32Array, right: Uint32Array) {
  const groups = new Uint32Array(left.length)
  let room = 1 << 12
  let slots = new Uint32Array(room)
  let firstRows = new Uint32Array(room)
  let count = 0
  const hashOf = (row: number): number => {
    let hash = Math.imul(left[row]!, 0x9e3779b1) ^ Math.imul(right[row]!, 0x85ebca6b)
    hash ^= hash >>> 15
    hash = Math.imul(hash, 0x2c1b3c6d)
    return (hash ^ (hash >>> 13)) >>> 0
  }
  const grow = () => {
    room *= 4
    slots = new Uint32Array(room)
    const kept = firstRows
    firstRows = new Uint32Array(room)
    firstRows.set(kept.subarray(0, count))
    for (let number = 0; number < count; number++) {
      let slot = hashOf(firstRows[number]!) & (room - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (room - 1)
      slots[slot] = number + 1
    }
  }
  for (let row = 0; row < left.length; row++) {
    let slot = hashOf(row) & (room - 1)
    for (;;) {
      const number = slots[slot]! - 1
      if (number < 0) {
        firstRows[count] = row
        slots[slot] = ++count
        groups[row] = count - 1
        if (count * 2 > room) grow()
        break
      }
      const first = firstRows[number]!
      if (left[first] === left[row] && right[first] === right[row]) {
        groups[row] = number
        break
      }
      slot = (slot + 1) & (room - 1)
    }
  }
  return { groups, count }
}
