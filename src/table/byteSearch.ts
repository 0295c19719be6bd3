import type { Needle, Place } from '../values/needle'
import type { TextRun } from './textRun'
import { runLength } from './textRun'

/** What is done at a find; answers whether to look on in the same text. */
type Visit = (place: number, start: number) => boolean

/** Finds a needle of some length inside the texts of a run, from left to right without overlaps. */
export function forEachFind(run: TextRun, needle: Needle, visit: Visit): void {
  const { bytes, offsets } = run
  const last = needle.bytes.length - 1
  const skips = skipsOf(needle)
  const end = offsets[runLength(run)]!
  let place = 0
  let at = offsets[0]! + last
  while ((at = nextEnd(bytes, at, end, needle, skips)) < end) {
    const start = at - last
    if (isAt(bytes, start, needle, last)) {
      while (offsets[place + 1]! <= start) place++
      const stop = offsets[place + 1]!
      if (at < stop) {
        at = visit(place, start) ? at + last + 1 : stop + last
        continue
      }
    }
    at++
  }
}

/** Where the last byte of a needle stands next, `end` or more when it does not. */
function nextEnd(
  bytes: Uint8Array,
  from: number,
  end: number,
  { bytes: wanted, others }: Needle,
  skips: Uint32Array | null,
): number {
  let at = from
  if (skips) {
    while (at < end) {
      const skip = skips[bytes[at]!]!
      if (skip === 0) return at
      at += skip
    }
    return at
  }
  const last = wanted[wanted.length - 1]
  const other = others[others.length - 1]
  while (at < end) {
    const byte = bytes[at]
    if (byte === last || byte === other) return at
    at++
  }
  return at
}

/** A shorter needle is found faster byte by byte: where to go on does not wait for what was read. */
const WORTH_SKIPPING = 4

/**
 * How far to go on from a byte that stands where the last one of the needle would: 0 where it is the last one
 * (Horspool). Null for a short needle.
 */
function skipsOf({ bytes, others }: Needle): Uint32Array | null {
  if (bytes.length < WORTH_SKIPPING) return null
  const last = bytes.length - 1
  const skips = new Uint32Array(256).fill(bytes.length)
  for (let i = 0; i < last; i++) skips[bytes[i]!] = skips[others[i]!] = last - i
  skips[bytes[last]!] = skips[others[last]!] = 0
  return skips
}

/** Whether the first `length` bytes of a needle stand at a place. */
function isAt(bytes: Uint8Array, start: number, needle: Needle, length: number): boolean {
  const { bytes: wanted, others } = needle
  for (let i = 0; i < length; i++) {
    const byte = bytes[start + i]
    if (byte !== wanted[i] && byte !== others[i]) return false
  }
  return true
}

/** Sets 1 for each text of a run that has the needle at the place asked. */
export function markFound(run: TextRun, needle: Needle, place: Place, marks: Uint8Array): void {
  const { bytes, offsets } = run
  const { length } = needle.bytes
  if (place === 'inside' && length > 0) {
    forEachFind(run, needle, (at) => {
      marks[at] = 1
      return false
    })
    return
  }
  const count = runLength(run)
  for (let at = 0; at < count; at++) {
    const start = offsets[at]!
    const room = offsets[at + 1]! - start
    if (place === 'whole' ? room !== length : room < length) continue
    if (isAt(bytes, place === 'end' ? start + room - length : start, needle, length)) marks[at] = 1
  }
}

/** Whether some text of a run must be read for itself, see `Needle`. */
export function hasOdd(run: TextRun, { odd }: Needle): boolean {
  return odd.some((needle) => {
    let isFound = false
    forEachFind(run, needle, () => {
      isFound = true
      return false
    })
    return isFound
  })
}
