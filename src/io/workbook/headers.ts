import { sniffHeader } from '../csv/headerRow'
import type { Guess } from '../csv/sniff'
import { SheetRows } from './rows'
import type { CellRange, Sheet, Workbook } from './types'

export interface HeaderGuess {
  /** The row of the sheet that names the columns; null: there is none. */
  readonly headerRecord: Guess<number | null>
  /** Rows right above it that name groups of columns: to be joined to the names if the user likes. */
  readonly groupRecords: readonly number[]
}

/** How many rows are looked at to find the names. */
const LOOKED_AT = 300
const MOST_GROUP_ROWS = 2

/** Finds the row of names of a sheet or of a part of it, by the rule that reads delimited text. */
export function guessHeader(
  workbook: Workbook,
  sheet: Sheet,
  range: CellRange | null = sheet.used,
): HeaderGuess {
  const none: Guess<null> = { value: null, confidence: 0.5, reasons: ['noFilledRow'] }
  if (!range) return { headerRecord: none, groupRecords: [] }
  const rows = new SheetRows(workbook, sheet, { range, fill: 'down' })
  const last = Math.min(range.lastRow, range.firstRow + LOOKED_AT - 1)
  const records: string[][] = []
  for (let row = range.firstRow; row <= last; row++) records.push(rows.texts(row))
  const { headerRow } = sniffHeader(records)
  if (headerRow.value === null) return { headerRecord: headerRow, groupRecords: [] }
  const record = range.firstRow + headerRow.value - 1
  return {
    headerRecord: { ...headerRow, value: record },
    groupRecords: groupRows(sheet, range, records, headerRow.value - 1),
  }
}

/** Rows without a gap above the names, each of which names some groups of columns. */
function groupRows(
  sheet: Sheet,
  range: CellRange,
  records: readonly (readonly string[])[],
  header: number,
): number[] {
  const found: number[] = []
  for (let at = header - 1; at >= 0 && found.length < MOST_GROUP_ROWS; at--) {
    const row = range.firstRow + at
    if (!isGroupRow(spansIn(sheet, row), records[at]!, records[header]!, range)) break
    found.unshift(row)
  }
  return found
}

interface Span {
  readonly first: number
  readonly last: number
}

/** The merges of a row that go over several columns and end in it. */
const spansIn = (sheet: Sheet, row: number): Span[] =>
  sheet.merges
    .filter((merge) => merge.firstRow <= row && merge.lastRow === row)
    .filter(({ firstColumn, lastColumn }) => lastColumn > firstColumn)
    .map(({ firstColumn, lastColumn }) => ({ first: firstColumn, last: lastColumn }))

function isGroupRow(
  spans: readonly Span[],
  labels: readonly string[],
  names: readonly string[],
  range: CellRange,
): boolean {
  const filled = labels.flatMap((text, at) => (isFilled(text) && text !== names[at] ? [at] : []))
  if (filled.length === 0) return false
  const named = names.filter(isFilled).length
  // A title stands alone over the first column, or over nearly all of them.
  const isTitle = filled.length === 1 && filled[0] === 0
  const widest = Math.max(0, ...spans.map(({ first, last }) => last - first + 1))
  if (isTitle || (filled.length === 1 && widest > named * 0.8)) return false
  if (spans.some(({ first }) => isFilled(labels[first - range.firstColumn] ?? ''))) return true
  return filled.length <= named / 2 && filled.every((at) => isFilled(names[at + 1] ?? ''))
}

const isFilled = (text: string): boolean => text.trim() !== ''

const JOIN = ' – '

/**
 * The names of the columns from the rows that hold them: the last one names each column, those above name groups
 * of columns and are put before ("Capacité – dont PMR"). A group goes as far as its merged cells, or, in a row
 * without merges, up to the next group. Null without rows.
 */
export function headerTexts(
  workbook: Workbook,
  sheet: Sheet,
  range: CellRange,
  headerRecords: readonly number[],
): string[] | null {
  const records = headerRecords.toSorted((a, b) => a - b)
  if (records.length === 0) return null
  const rows = new SheetRows(workbook, sheet, { range, fill: 'down' })
  const names = rows.texts(records.at(-1)!)
  const groups = records
    .slice(0, -1)
    .map((row) => spread(rows.texts(row), spansIn(sheet, row), range))
  return names.map((name, at) => {
    const parts: string[] = []
    for (const part of [...groups.map((labels) => labels[at]!), name]) {
      if (isFilled(part) && part.trim() !== parts.at(-1)?.trim()) parts.push(part)
    }
    // A name that stands alone stays exactly as it is read.
    return parts.length > 1 ? parts.map((part) => part.trim()).join(JOIN) : (parts[0] ?? name)
  })
}

function spread(labels: readonly string[], spans: readonly Span[], range: CellRange): string[] {
  const spread = [...labels]
  if (spans.length > 0) {
    for (const { first, last } of spans) {
      const label = labels[first - range.firstColumn] ?? ''
      for (let column = first; column <= Math.min(last, range.lastColumn); column++) {
        const at = column - range.firstColumn
        if (at >= 0 && !isFilled(spread[at]!)) spread[at] = label
      }
    }
    return spread
  }
  let label = ''
  return spread.map((text) => {
    if (isFilled(text)) label = text
    return label
  })
}
