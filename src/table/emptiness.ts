import { isBlank } from '../values/text'
import type { Column } from './column'

/** No text at all; only white space; anything else. */
export const EMPTY = 0
export const BLANK = 1
export const FILLED = 2

/** `EMPTY`, `BLANK` or `FILLED` for each code of a column. */
export const emptinessOf = (column: Column): Uint8Array => column.texts.lens('emptiness', emptiness)

function emptiness(text: string): number {
  if (text === '') return EMPTY
  const first = text.charCodeAt(0)
  // Most texts start with a visible ASCII character, which settles it.
  if (first > 0x20 && first < 0x7f) return FILLED
  return isBlank(text) ? BLANK : FILLED
}

/** 1 for each code whose cells count as empty, blank ones included when asked. */
export function emptyCodes(column: Column, blankIsEmpty: boolean): Uint8Array {
  const emptiness = emptinessOf(column).subarray(0, column.texts.size)
  return emptiness.map((kind) => (kind === EMPTY || (blankIsEmpty && kind === BLANK) ? 1 : 0))
}
