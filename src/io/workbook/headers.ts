import { carryLabels, isFilled, joinNames } from '../csv/headerGroups'
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
/** A merge over more than this share of the columns holds a title. */
const WHOLE = 0.8

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
  const spans = spansByRow(sheet)
  const spansOf = (at: number): readonly Span[] => spans.get(range.firstRow + at) ?? []
  // A row that only names groups would pass for the row of names.
  const { headerRow } = sniffHeader(
    records.map((labels, at) =>
      standsOverNames(spansOf(at), labels, records[at + 1], range) ? labels.map(() => '') : labels,
    ),
  )
  if (headerRow.value === null) return { headerRecord: headerRow, groupRecords: [] }
  const record = range.firstRow + headerRow.value - 1
  return {
    headerRecord: { ...headerRow, value: record },
    groupRecords: groupRows(spansOf, range, records, headerRow.value - 1),
  }
}

/** Rows without a gap above the names, each of which names some groups of columns. */
function groupRows(
  spansOf: (at: number) => readonly Span[],
  range: CellRange,
  records: readonly (readonly string[])[],
  header: number,
): number[] {
  const found: number[] = []
  for (let at = header - 1; at >= 0 && found.length < MOST_GROUP_ROWS; at--) {
    if (!isGroupRow(spansOf(at), records[at]!, records[header]!, range)) break
    found.unshift(range.firstRow + at)
  }
  return found
}

interface Span {
  readonly first: number
  readonly last: number
}

/** For each row the merges that go over several columns and end in it. */
function spansByRow(sheet: Sheet): Map<number, Span[]> {
  const spans = new Map<number, Span[]>()
  for (const { firstColumn, lastColumn, lastRow } of sheet.merges) {
    if (lastColumn === firstColumn) continue
    const span = { first: firstColumn, last: lastColumn }
    const known = spans.get(lastRow)
    if (known) known.push(span)
    else spans.set(lastRow, [span])
  }
  return spans
}

/** Whether a merge of the row holds a word over several names of the next one. */
function standsOverNames(
  spans: readonly Span[],
  labels: readonly string[],
  names: readonly string[] | undefined,
  range: CellRange,
): boolean {
  const width = range.lastColumn - range.firstColumn + 1
  return spans.some(({ first, last }) => {
    const from = first - range.firstColumn
    const below = names?.slice(Math.max(0, from), last - range.firstColumn + 1) ?? []
    const isOver = below.length > 1 && below.every((text) => /\p{L}/u.test(text))
    return isOver && isFilled(labels[from] ?? '') && last - first + 1 < width * WHOLE
  })
}

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
  if (isTitle || (filled.length === 1 && widest > named * WHOLE)) return false
  if (spans.some(({ first }) => isFilled(labels[first - range.firstColumn] ?? ''))) return true
  return filled.length <= named / 2 && filled.every((at) => isFilled(names[at + 1] ?? ''))
}

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
  const spans = spansByRow(sheet)
  const groups = records
    .slice(0, -1)
    .map((row) => spread(rows.texts(row), spans.get(row) ?? [], range))
  return joinNames(groups, names)
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
  return carryLabels(spread)
}
