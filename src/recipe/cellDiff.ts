import type { Column } from '../table/column'
import { CHUNK } from '../table/column'
import type { Control } from '../table/mapTexts'
import type { Texts } from '../table/texts'

/**
 * Physical rows found on both sides. `inPlace`: rows keep their number, and `isShared` tells which are
 * in both. `paired`: row `before[i]` of one side is row `after[i]` of the other.
 */
export type SharedRows =
  | { readonly kind: 'inPlace'; readonly isShared: (row: number) => boolean }
  | { readonly kind: 'paired'; readonly before: Uint32Array; readonly after: Uint32Array }

const AT_ONCE = 65_536

/** Calls `visit` with the row (of the side after) of each shared cell whose text differs. */
export async function forEachChangedCell(
  before: Column,
  after: Column,
  rows: SharedRows,
  visit: (row: number) => void,
  control: Control,
): Promise<void> {
  const differs = textComparison(before, after)
  if (rows.kind === 'paired') {
    for (let from = 0; from < rows.after.length; from += AT_ONCE) {
      const to = Math.min(from + AT_ONCE, rows.after.length)
      for (let i = from; i < to; i++) {
        const row = rows.after[i]!
        if (differs(before.codeAt(rows.before[i]!), after.codeAt(row))) visit(row)
      }
      const wait = control.pause(to, rows.after.length)
      if (wait) await wait
    }
    return
  }
  const sameStore = before.texts.store === after.texts.store
  for (let chunk = 0; chunk < after.chunks.length; chunk++) {
    const left = before.chunks[chunk]!
    const right = after.chunks[chunk]!
    if (left === right && sameStore) continue
    const from = chunk * CHUNK
    const stop = Math.min(right.length, after.length - from)
    for (let i = 0; i < stop; i++) {
      const was = left[i]!
      const is = right[i]!
      if (was === is && sameStore) continue
      if (differs(was, is) && rows.isShared(from + i)) visit(from + i)
    }
    const wait = control.pause(from + stop, after.length)
    if (wait) await wait
  }
}

/**
 * Whether a code of one column has another text than a code of the other. Texts are compared as bytes,
 * and for each code the last answer is kept: what a step does to a text it mostly does every time.
 */
function textComparison(before: Column, after: Column): (was: number, is: number) => boolean {
  const isOneStore = before.texts.store === after.texts.store
  const isOneDictionary = isOneStore && before.kind === 'dictionary' && after.kind === 'dictionary'
  if (isOneDictionary) return (was, is) => was !== is
  const last = new Int32Array(before.texts.size).fill(-1)
  const verdicts = new Uint8Array(before.texts.size)
  return (was, is) => {
    if (was === 0 || is === 0) return was !== is
    if (isOneStore && was === is) return false
    if (last[was] !== is) {
      last[was] = is
      verdicts[was] = sameText(before.texts, was, after.texts, is) ? 0 : 1
    }
    return verdicts[was] === 1
  }
}

/** Whether two texts are equal, by their bytes where they are packed. */
export function sameText(one: Texts, code: number, other: Texts, otherCode: number): boolean {
  const a = one.packedRange(code)
  const b = a && other.packedRange(otherCode)
  if (!a || !b) return one.textAt(code) === other.textAt(otherCode)
  const length = a.end - a.start
  if (b.end - b.start !== length) return false
  for (let i = 0; i < length; i++) {
    if (a.bytes[a.start + i] !== b.bytes[b.start + i]) return false
  }
  return true
}
