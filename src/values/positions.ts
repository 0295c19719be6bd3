import type { Result } from './result'
import { fail, ok } from './result'

/** Positions from one to another, both included, counted from 1; `to` is infinite for `8-`. */
export interface PositionRange {
  readonly from: number
  readonly to: number
}

const range = /^(\d{1,15})(?:\s*(?:-|\u2010|\u2011|\u2013|à|to|:)\s*(\d{1,15})?)?$/u

/**
 * Reads `1-3, 8, 10-`: positions count from 1 and may overlap. A refusal is `badPositions` with the part that cannot
 * be read, counts from 0 or runs backwards.
 */
export const parsePositions = (text: string): Result<readonly PositionRange[]> => {
  const ranges: PositionRange[] = []
  for (const part of text.split(/[,;\n]/)) {
    const written = part.trim()
    if (written === '') continue
    const match = range.exec(written)
    const from = Number(match?.[1])
    const isOpen = match !== null && match[0] !== match[1] && match[2] === undefined
    const to = isOpen ? Infinity : Number(match?.[2] ?? match?.[1])
    if (!match || from < 1 || to < from) return fail('badPositions', { text: written })
    ranges.push({ from, to })
  }
  return ok(ranges)
}

/** For each of `length` positions (from 0) whether a range holds it. */
export const markPositions = (ranges: readonly PositionRange[], length: number): Uint8Array => {
  const marks = new Uint8Array(length)
  for (const { from, to } of ranges) marks.fill(1, from - 1, Math.min(to, length))
  return marks
}
