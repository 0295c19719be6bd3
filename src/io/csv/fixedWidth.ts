import type { ScannedRecord } from './scan'

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

/** As `cutLine`, for a record of one field in UTF-8: makes its parts the fields of the record. */
export function cutScanned(record: ScannedRecord, cuts: readonly number[]): void {
  const { bytes } = record
  const start = record.starts[0]!
  const end = record.ends[0]!
  if (cuts.length + 1 > record.starts.length) {
    record.starts = new Int32Array(cuts.length + 1)
    record.ends = new Int32Array(cuts.length + 1)
    record.doubled = new Int32Array(cuts.length + 1)
  }
  let at = start
  let character = 0
  for (let field = 0; field <= cuts.length; field++) {
    const from = at
    const stop = cuts[field] ?? Infinity
    while (at < end && character < stop) {
      at++
      while (at < end && (bytes[at]! & 0xc0) === 0x80) at++
      character++
    }
    setTrimmed(record, field, from, at)
  }
  record.fields = hasText(record, cuts.length + 1) ? cuts.length + 1 : 1
}

function setTrimmed(record: ScannedRecord, field: number, from: number, to: number): void {
  const { bytes } = record
  let start = from
  let end = to
  while (start < end && bytes[start] === SPACE) start++
  while (end > start && bytes[end - 1] === SPACE) end--
  record.starts[field] = start
  record.ends[field] = end
  record.doubled[field] = 0
}

function hasText({ starts, ends }: ScannedRecord, fields: number): boolean {
  for (let field = 0; field < fields; field++) if (starts[field]! < ends[field]!) return true
  return false
}

/** Cuts in rising order, each once, none at the very start. */
export const cleanCuts = (cuts: readonly number[]): number[] =>
  [...new Set(cuts)].filter((cut) => Number.isInteger(cut) && cut > 0).sort((a, b) => a - b)
