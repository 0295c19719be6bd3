import type { ScannedRecords } from './scan'

const SPACE = 0x20

/** The cells of a line cut before these characters, without the spaces that fill them up. A blank line is one. */
export function cutLine(line: string, cuts: readonly number[]): string[] {
  if (isBlank(line)) return ['']
  const characters = /[\ud800-\udfff]/.test(line) ? Array.from(line) : null
  const part = (from: number, to?: number): string =>
    trimSpaces(characters ? characters.slice(from, to).join('') : line.slice(from, to))
  return [0, ...cuts].map((from, at) => part(from, cuts[at]))
}

const isBlank = (line: string): boolean => trimSpaces(line) === ''

function trimSpaces(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && text[start] === ' ') start++
  while (end > start && text[end - 1] === ' ') end--
  return start === 0 && end === text.length ? text : text.slice(start, end)
}

/** As `cutLine`, for a record of one field in UTF-8: the same record with its parts as fields. */
export function cutScanned(record: ScannedRecords, cuts: readonly number[]): ScannedRecords {
  const { bytes } = record
  const count = cuts.length + 1
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  const stopOfAll = record.ends[0]!
  let at = record.starts[0]!
  let character = 0
  let hasText = false
  for (let field = 0; field < count; field++) {
    let start = at
    const stop = cuts[field] ?? Infinity
    while (at < stopOfAll && character < stop) {
      at++
      while (at < stopOfAll && (bytes[at]! & 0xc0) === 0x80) at++
      character++
    }
    let end = at
    while (start < end && bytes[start] === SPACE) start++
    while (end > start && bytes[end - 1] === SPACE) end--
    starts[field] = start
    ends[field] = end
    hasText ||= start < end
  }
  return { ...record, starts, ends, columns: hasText ? count : 1 }
}

/** Cuts in rising order, each once, none at the very start. */
export const cleanCuts = (cuts: readonly number[]): number[] =>
  [...new Set(cuts)].filter((cut) => Number.isInteger(cut) && cut > 0).sort((a, b) => a - b)
