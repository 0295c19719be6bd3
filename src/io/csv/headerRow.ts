import { cellKind } from './cellKinds'
import type { CellKind } from './cellKinds'
import { namesGroups } from './headerGroups'
import type { Guess } from './sniff'

type Records = readonly (readonly string[])[]

/** A header stands near the top, and this many rows below tell what its columns hold. */
const CANDIDATES = 40
const BODY = 30
/** A name found again below weighs less than a name over numbers: short lists repeat by chance. */
const REPEATED = 0.4

const isTyped = (kind: CellKind): boolean =>
  kind === 'number' || kind === 'date' || kind === 'address'

const filledCells = (record: readonly string[]): string[] =>
  record.map((cell) => cell.trim()).filter((cell) => cell !== '')

/**
 * Finds the record that names the columns, and how many columns rows have. Title rows, notes and group rows
 * above it are passed over; a first row that looks like the rows below means there is no header.
 */
export function sniffHeader(records: Records): {
  headerRow: Guess<number | null>
  columns: number
} {
  const columns = usualWidth(records)
  const found = belowGroups(records, findCandidate(records, columns))
  if (found < 0) return { headerRow: none(0.5, 'noFilledRow'), columns }
  const score = headerScore(records, found)
  if (score < 0)
    return { headerRow: none(Math.min(0.9, 0.55 - score / 10), 'firstRowIsData'), columns }
  const confidence = score > 0 ? Math.min(0.98, 0.8 + score / 20) : 0.7
  const reasons = [found > 0 ? 'titleRowsAbove' : 'firstRow']
  reasons.push(score > 0 ? 'unlikeTheRowsBelow' : 'nothingAgainst')
  return { headerRow: { value: found + 1, confidence, reasons }, columns }
}

const none = (confidence: number, reason: string): Guess<null> => ({
  value: null,
  confidence,
  reasons: [reason],
})

/** The first record wide and full enough to name the columns that are used. */
function findCandidate(records: Records, columns: number): number {
  const needed = Math.max(columns > 1 ? 2 : 1, Math.ceil(usedColumns(records) / 2))
  const near = records.slice(0, CANDIDATES)
  let found = near.findIndex(
    (record) => filledCells(record).length >= needed && !isGroupRow(record),
  )
  if (found < 0) found = near.findIndex((record) => filledCells(record).length >= needed)
  while (found >= 0 && isSame(records[found]!, records[found + 1])) found++
  return found
}

/** A row that names groups of the names below it is not yet the header: those are unlike what is under them. */
function belowGroups(records: Records, candidate: number): number {
  let found = candidate
  while (found >= 0 && found + 1 < records.length) {
    const isOver = namesGroups(records[found]!, records[found + 1]!)
    if (!isOver || headerScore(records, found + 1) <= 0) break
    found++
  }
  return found
}

/** Merged cells above the header: the same few words again and again. */
function isGroupRow(record: readonly string[]): boolean {
  const filled = filledCells(record)
  return filled.length > 3 && new Set(filled).size <= filled.length / 3
}

function isSame(record: readonly string[], next: readonly string[] | undefined): boolean {
  if (next?.length !== record.length || record.length < 2) return false
  return record.every((cell, at) => cell === next[at])
}

/** For each column: what sets the cell apart from those below speaks for a header, what it shares against. */
function headerScore(records: Records, at: number): number {
  const header = records[at]!
  const body = records.slice(at + 1, at + 1 + BODY)
  const isYears = hasYearRun(header)
  let score = isYears ? 1 : 0
  header.forEach((cell, column) => {
    const kind = cellKind(cell)
    if (kind === 'empty') return
    const below = body.map((record) => record[column] ?? '').filter((other) => other.trim() !== '')
    const typed = below.filter((other) => isTyped(cellKind(other))).length
    const isColumnTyped = below.length > 0 && typed > below.length * 0.7
    if (isTyped(kind)) {
      if (isYears && isYear(cell)) return
      score += below.length > 0 && typed < below.length * 0.3 ? 0.25 : -1
    } else if (isColumnTyped) score++
    else if (below.includes(cell)) score -= REPEATED
  })
  return score
}

const isYear = (cell: string): boolean => /^(?:19|20)\d\d$/.test(cell.trim())

/** Years side by side, rising or falling, name columns: "Commune; 2019; 2020; 2021". */
function hasYearRun(header: readonly string[]): boolean {
  const years = header.filter(isYear).map(Number)
  if (years.length < 2 || !header.some((cell) => cellKind(cell) === 'word')) {
    return years.length > 3 && isMonotonous(years)
  }
  return isMonotonous(years)
}

const isMonotonous = (values: readonly number[]): boolean =>
  values.every((value, at) => at === 0 || value > values[at - 1]!) ||
  values.every((value, at) => at === 0 || value < values[at - 1]!)

function usedColumns(records: Records): number {
  const used = new Set<number>()
  for (const record of records) {
    record.forEach((cell, column) => {
      if (cell.trim() !== '') used.add(column)
    })
  }
  return Math.min(used.size, usualWidth(records))
}

/** The commonest length of a record that is not blank; the longer one of two as common. */
function usualWidth(records: Records): number {
  const counts = new Map<number, number>()
  for (const record of records) {
    if (filledCells(record).length === 0) continue
    counts.set(record.length, (counts.get(record.length) ?? 0) + 1)
  }
  let width = 1
  let most = 0
  for (const [candidate, count] of counts) {
    if (count > most || (count === most && candidate > width)) {
      width = candidate
      most = count
    }
  }
  return width
}
