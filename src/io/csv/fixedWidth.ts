import type { ScannedRecords } from './scan'
import { cutAtSpaces, SPACES } from './spaces'
import type { CsvSettings } from './types'

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

/** Blanks of any width that lines are filled up with. */
const FILLING = /^[ \u00a0\u2007\u2009\u202f]+|[ \u00a0\u2007\u2009\u202f]+$/g

const trimSpaces = (text: string): string => text.replace(FILLING, '')

/** How a line is cut that no delimiter cuts; null where one does. */
export function lineCutter({
  cuts,
  delimiter,
}: Pick<CsvSettings, 'cuts' | 'delimiter'>): ((line: string) => string[]) | null {
  if (cuts) return (line) => cutLine(line, cuts)
  return delimiter === SPACES ? cutAtSpaces : null
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
    for (let width = 1; start < end && width > 0; start += width) width = blankAt(bytes, start)
    for (let width = 1; end > start && width > 0; end -= width) width = blankBefore(bytes, end)
    starts[field] = start
    ends[field] = end
    hasText ||= start < end
  }
  return { ...record, starts, ends, columns: hasText ? count : 1 }
}

/** How many bytes the blank that begins here takes; 0 where none does. */
function blankAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]!
  if (byte === SPACE) return 1
  if (byte === 0xc2) return bytes[at + 1] === 0xa0 ? 2 : 0
  if (byte !== 0xe2 || bytes[at + 1] !== 0x80) return 0
  const last = bytes[at + 2]
  return last === 0x87 || last === 0x89 || last === 0xaf ? 3 : 0
}

/** How many bytes the blank that ends here takes; 0 where none does. */
function blankBefore(bytes: Uint8Array, end: number): number {
  if (bytes[end - 1]! < 0x80) return bytes[end - 1] === SPACE ? 1 : 0
  for (const width of [2, 3]) {
    if (end >= width && blankAt(bytes, end - width) === width) return width
  }
  return 0
}

/** Cuts in rising order, each once, none at the very start. */
export const cleanCuts = (cuts: readonly number[]): number[] =>
  [...new Set(cuts)].filter((cut) => Number.isInteger(cut) && cut > 0).sort((a, b) => a - b)
