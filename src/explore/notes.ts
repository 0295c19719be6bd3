import { trimUnseen } from '../values/text'
import { isNoteStart } from './labels'
import { amountOf } from './numbers'
import { LABEL } from './scan'
import type { Survey } from './survey'
import { filledCells, firstMarked, readMarked, textAt, usualFilled } from './survey'
import type { LabelledRow } from './totals'

/** A note fills one cell, or one beside its number or its name. */
const MOST_CELLS = 2
const LONG = 25
const LONG_WORDS = 4
/** Beside a number or a name, a note is longer still. */
const VERY_LONG = 40
const FEWEST_ROWS = 3
/** Where more rows than this have one cell only, an only cell says nothing. */
const COMMON = 0.1
const RUN = 3
/** Notes standing among the rows of a table that are looked at. */
const MOST_INSIDE = 200

/**
 * Rows that speak of the table instead of being of it: alone in their row, at the end or the start, or beginning as
 * notes do. `totals` are the positions of rows found to sum up others.
 */
export async function findNotes(
  survey: Survey,
  totals: ReadonlySet<number>,
): Promise<LabelledRow[]> {
  const { filled, rowCount, columns } = survey
  // As the table is without them: they will be removed together.
  const usual = usualFilled(filled, totals)
  if (columns.length < 2 || rowCount === 0) return []
  const isSparse = (at: number) => filled[at]! <= Math.min(MOST_CELLS, usual - 1)
  const isOutside = (at: number) => isSparse(at) || totals.has(at)
  let first = 0
  while (first < rowCount && isOutside(first)) first++
  let last = rowCount - 1
  while (last > first && isOutside(last)) last--
  const body = tallyBody(filled, first, last, totals, isSparse)
  if (body.rows < FEWEST_ROWS) return []
  const outside = [...range(0, first), ...range(last + 1, rowCount)]
  const isTelling = usual > 2 && body.sparse <= body.rows * COMMON
  const found: LabelledRow[] = []
  const isFound = new Set<number>()
  const look = (position: number, isInside: boolean) => {
    if (filled[position] === 0 || totals.has(position)) return
    const row = readNote(survey, position)
    if (!row) return
    let score = row.isMarked ? 0.5 : 0
    if (!isTelling && (isInside || !row.isMarked)) return
    if (isInside && !row.isMarked) return
    if (isTelling && row.isAlone) score += 0.2
    if (!isInside) score += 0.2
    if (row.isLong) score += 0.2
    const above = position - 1
    const isBehind = above >= 0 && (filled[above] === 0 || totals.has(above) || isFound.has(above))
    if (isBehind) score += 0.2
    else if (!isInside && runLength(position, isSparse, filled) >= RUN) score += 0.2
    if (score < 0.6) return
    isFound.add(position)
    found.push({ position, label: row.label, score: Math.round(score * 100) / 100 })
  }
  for (const position of outside) look(position, false)
  for (const position of await markedInside({ ...survey, usual }, first, last)) look(position, true)
  return found.toSorted((a, b) => a.position - b.position)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}

function tallyBody(
  filled: Uint16Array,
  first: number,
  last: number,
  totals: ReadonlySet<number>,
  isSparse: (at: number) => boolean,
): { rows: number; sparse: number } {
  let rows = 0
  let sparse = 0
  for (let at = first; at <= last; at++) {
    if (filled[at] === 0 || totals.has(at)) continue
    rows++
    if (isSparse(at) && filled[at] === 1) sparse++
  }
  return { rows: rows - sparse, sparse }
}

/** How many sparse rows stand together there, empty ones aside. */
function runLength(
  position: number,
  isSparse: (at: number) => boolean,
  filled: Uint16Array,
): number {
  let length = 0
  for (let at = position; at < filled.length && isSparse(at); at++) if (filled[at]! > 0) length++
  for (let at = position - 1; at >= 0 && isSparse(at); at--) if (filled[at]! > 0) length++
  return length
}

interface ReadNote {
  readonly label: LabelledRow['label']
  readonly isMarked: boolean
  readonly isAlone: boolean
  readonly isLong: boolean
}

/** A row as a note, or null when what it holds can be none. */
function readNote(survey: Survey, position: number): ReadNote | null {
  const cells = filledCells(survey, position, MOST_CELLS + 1)
  const [label, second] = cells
  if (!label || cells.length > MOST_CELLS) return null
  const text = trimUnseen(textAt(survey, label, position))
  const isMarked = isNoteStart(text)
  if (!second) {
    if (!isMarked && (amountOf(text) !== null || !/\p{L}/u.test(text))) return null
    const words = text.split(/\s+/u).length
    return { label, isMarked, isAlone: true, isLong: text.length >= LONG && words >= LONG_WORDS }
  }
  const beside = trimUnseen(textAt(survey, second, position))
  const isLong = beside.length >= VERY_LONG && beside.length > text.length
  return isLong ? { label, isMarked, isAlone: true, isLong } : null
}

/** Rows between the first and the last of the table that begin as notes do and hold nothing else. */
async function markedInside(survey: Survey, first: number, last: number): Promise<number[]> {
  const positions: number[] = []
  for (const each of survey.columns) {
    const marks = new Uint8Array(each.column.texts.size)
    let isAny = false
    await readMarked(survey, each, LABEL, (text, code) => {
      if (!isNoteStart(text)) return
      marks[code] = 1
      isAny = true
    })
    if (isAny) positions.push(...(await firstMarked(survey, each, marks, MOST_INSIDE)))
  }
  const inside = positions.filter(
    (at) => at >= first && at <= last && survey.filled[at] === 1 && survey.usual > 2,
  )
  return [...new Set(inside)].toSorted((a, b) => a - b)
}
