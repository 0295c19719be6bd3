import { cellKind } from './cellKinds'
import { cutLine } from './fixedWidth'
import type { Guess } from './sniff'

const MOST_TITLES = 12
const FEWEST_LINES = 3
/** Of the lines, as many may break a column of blanks: a total that is longer, a note. */
const BROKEN = 0.03
const LONGEST = 2000
/** Blanks of other widths fill lines up as the common one does. */
const OTHER_BLANKS = /[\u00a0\u2007\u2009\u202f]/g
const BLANK = /[ \u00a0\u2007\u2009\u202f]/
const MOST_COLUMNS = 400

/**
 * Finds columns of blanks that run down the lines of a text; null where there are none that make a table.
 * Lines at the top that break them are taken for titles.
 */
export function sniffFixedWidth(lines: readonly string[]): Guess<readonly number[]> | null {
  const used = lines.map((line) =>
    line.includes('\t') ? '' : line.slice(0, LONGEST).replace(OTHER_BLANKS, ' '),
  )
  let best: Guess<readonly number[]> | null = null
  for (let from = 0; from <= Math.min(MOST_TITLES, used.length - FEWEST_LINES); from++) {
    if (used[from]!.trim() === '') continue
    const found = layoutOf(used.slice(from).filter((line) => line.trim() !== ''))
    if (found && (!best || isBetter(found.value, best.value, used.slice(0, from)))) best = found
  }
  return best
}

/** Leaving lines out at the top gives more columns: worth it for titles, but names hold cells together that chance cuts. */
function isBetter(
  cuts: readonly number[],
  before: readonly number[],
  leftOut: readonly string[],
): boolean {
  const hasNames = leftOut.some(
    (line) =>
      cutLine(line, cuts).filter((cell) => cell !== '').length > 1 &&
      crossedBy(line, cuts) <= cuts.length / 2,
  )
  return cuts.length > before.length && !hasNames
}

function layoutOf(lines: readonly string[]): Guess<readonly number[]> | null {
  if (lines.length < FEWEST_LINES) return null
  const gaps = gapsOf(lines)
  const cuts = gaps.filter((gap) => isCut(lines, gap)).map(({ end }) => end)
  if (cuts.length === 0 || cuts.length >= MOST_COLUMNS) return null
  const rows = lines.map((line) => cutLine(line, cuts))
  if (rows[0]!.some((_, column) => isWordOfTitle(lines, rows, cuts, column))) return null
  const filled = rows.flat().filter((cell) => cell !== '').length
  const share = filled / (rows.length * (cuts.length + 1))
  // Text that flows has a column of blanks here and there, but its lines do not fill the columns alike.
  const typed = typedColumns(rows)
  const wide = gaps.filter(({ start, end }) => end - start > 1 && cuts.includes(end)).length
  if (share < 0.4 || (wide === 0 && typed === 0 && cuts.length < 3)) return null
  const many = Math.min(1, lines.length / 8)
  const columns = Math.min(1, cuts.length / 2)
  const shape = Math.min(1, (wide + typed) / 2)
  const confidence = Math.min(0.95, 0.2 + 0.45 * many + 0.1 * columns + 0.2 * shape * share)
  return { value: cuts, confidence, reasons: ['columnsOfBlanks'] }
}

/** Whether a column is only a word of the first line, where it stands one blank from its neighbours. */
function isWordOfTitle(
  lines: readonly string[],
  rows: readonly (readonly string[])[],
  cuts: readonly number[],
  column: number,
): boolean {
  const [line = ''] = lines
  const text = rows[0]![column] ?? ''
  if (text === '' || rows.some((row, at) => at > 0 && (row[column] ?? '') !== '')) return false
  const start = line.indexOf(text, cuts[column - 1] ?? 0)
  const end = start + text.length
  return /\S $/.test(line.slice(0, start)) && /^(?: \S|$)/.test(line.slice(end).trimEnd())
}

/** How many cuts of a layout have something before them in a line, where blanks should be. */
const crossedBy = (line: string, cuts: readonly number[]): number =>
  cuts.filter((cut) => !BLANK.test(line[cut - 1] ?? ' ')).length

/** Whether a line does not keep to a layout: a title, a note. */
export const crossesCuts = (line: string, cuts: readonly number[]): boolean =>
  crossedBy(line, cuts) > 0

interface Gap {
  readonly start: number
  /** The first character behind the blanks. */
  readonly end: number
}

/** Runs of characters that are blank in nearly all lines, with text on both sides. */
function gapsOf(lines: readonly string[]): Gap[] {
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0)
  const filled = new Uint32Array(width)
  for (const line of lines) {
    for (let at = 0; at < line.length && at < width; at++) if (line[at] !== ' ') filled[at]!++
  }
  const most = Math.floor(lines.length * BROKEN)
  const gaps: Gap[] = []
  let start = -1
  let hasText = false
  for (let at = 0; at < width; at++) {
    const isBlank = filled[at]! <= most
    if (isBlank && hasText && start < 0) start = at
    if (!isBlank) {
      if (start >= 0) gaps.push({ start, end: at })
      start = -1
      hasText = true
    }
  }
  return gaps
}

/**
 * A column of blanks is a cut, unless it is one blank between characters that are always there: those of "01 02 03"
 * or of a date with its time. There a name of the first line must begin.
 */
function isCut(lines: readonly string[], { start, end }: Gap): boolean {
  if (end - start > 1) return true
  const [names = '', ...body] = lines
  const isAlwaysFull = body.every(
    (line) => (line[start - 1] ?? ' ') !== ' ' && (line[end] ?? ' ') !== ' ',
  )
  if (!isAlwaysFull) return true
  return names[end - 1] === ' ' && /\p{L}/u.test(names[end] ?? '')
}

/** How many columns hold numbers, dates or codes below a first line that holds words. */
function typedColumns(rows: readonly (readonly string[])[]): number {
  const [, ...body] = rows
  return (rows[0] ?? []).filter((_, column) => {
    const cells = body.map((row) => row[column] ?? '').filter((cell) => cell !== '')
    const typed = cells.filter((cell) => ['number', 'date', 'code'].includes(cellKind(cell)))
    return cells.length > 0 && typed.length >= cells.length * 0.8
  }).length
}
