import type { Control } from '../../table/mapTexts'
import { goOn } from '../../table/mapTexts'
import { fail, issue, ok } from '../../values/result'
import type { Issue, Result } from '../../values/result'
import { columnNames } from '../csv/header'
import type { ColumnName } from '../csv/header'
import type { CsvSink } from '../csv/types'
import type { CellReader, Reading, ShowNumber } from './cells'
import { cellKinds } from './cellStore'
import { sectionFor } from './formats'
import { headerTexts } from './headers'
import { limits } from './limits'
import { SheetRows } from './rows'
import { numberShower } from './sheetjs'
import type { CellRange, Sheet, Workbook } from './types'

/** How a table is taken from a workbook. Rows and columns are numbered as the sheet does, from 1. */
export interface SheetSettings {
  readonly form: 'sheet'
  readonly sheet: string
  /** A part of the sheet, as `findBlocks` gives it; null: all that is used. */
  readonly range: CellRange | null
  /** The rows of names, joined when they are several; none: the columns have no names. */
  readonly headerRecords: readonly number[]
  /** Every cell of a merge gets its text; otherwise only the first has it. */
  readonly fillMerged: boolean
  readonly skippedColumns: readonly number[]
  /** Columns that are not read as usual. */
  readonly readings: readonly (readonly [column: number, reading: Reading])[]
}

export interface SheetReport {
  /** Columns of the sheet that were kept, and the names of all of them as read: see `sheetColumnNames`. */
  readonly columns: readonly number[]
  readonly range: CellRange
  readonly header: readonly string[] | null
  readonly rows: number
  /** Rows above the names, at most the first 50. */
  readonly above: readonly (readonly string[])[]
  /**
   * What the sheet has to tell, and: `formulaErrors`, `invalidDates`, `longNumbers`, `dustyNumbers` {count, row, column};
   * `percents` {columns}; `mergedCells` {count}; `hiddenRows`, `hiddenColumns` {count}.
   */
  readonly issues: readonly Issue[]
}

const KEPT_ABOVE = 50

/**
 * Hands every row below the names to the sink, blank ones too, under its number in the sheet. Fails with
 * `unknownSheet` {sheet}, `emptySheet` {sheet}, `absurdDimensions` {rows, columns}. The control may reject.
 */
export async function readSheet(
  workbook: Workbook,
  settings: SheetSettings,
  sink: CsvSink,
  control: Control = goOn,
): Promise<Result<SheetReport>> {
  const found = sheetOf(workbook, settings)
  if (!found.ok) return found
  const { sheet, range } = found.value
  const header = headerTexts(workbook, sheet, range, settings.headerRecords)
  const skipped = new Set(settings.skippedColumns)
  const places = placesOf(range).filter((place) => !skipped.has(range.firstColumn + place))
  const rows = await openRows(workbook, sheet, range, settings)
  const first = firstDataRow(range, settings)
  const notes = new Notes(workbook, sheet, rows.reader)
  const above: string[][] = []
  for (let row = range.firstRow; row < first && above.length < KEPT_ABOVE; row++) {
    if (!settings.headerRecords.includes(row)) above.push(withoutTail(rows.texts(row)))
  }
  for (let row = first; row <= range.lastRow; row++) {
    const texts = rows.texts(row)
    sink.row(row, withoutTail(places.map((place) => texts[place]!)))
    const wait = (row & 63) === 0 ? control.pause(row - first, range.lastRow - first + 1) : null
    if (wait) await wait
  }
  return ok({
    columns: places.map((place) => range.firstColumn + place),
    range,
    header,
    rows: Math.max(0, range.lastRow - first + 1),
    above,
    issues: notes.issues({ ...range, firstRow: first }, skipped, settings),
  })
}

/** Names for the kept columns; which of several with one name a column is does not hang on those left out. */
export function sheetColumnNames(
  { header, columns, range }: SheetReport,
  wording: (position: number) => string,
): ColumnName[] {
  const width = range.lastColumn - range.firstColumn + 1
  const names = columnNames(header, width, wording)
  return columns.map((column) => names[column - range.firstColumn]!)
}

export interface PreviewedRow {
  readonly record: number
  readonly cells: readonly string[]
}

/** The first and last rows of a sheet as they stand, names and rows above included. */
export async function previewSheet(
  workbook: Workbook,
  settings: Omit<SheetSettings, 'form' | 'headerRecords' | 'skippedColumns'>,
  first = 200,
  last = 50,
): Promise<Result<{ range: CellRange; first: PreviewedRow[]; last: PreviewedRow[] }>> {
  const found = sheetOf(workbook, settings)
  if (!found.ok) return found
  const { sheet, range } = found.value
  const rows = await openRows(workbook, sheet, range, settings)
  const take = (from: number, to: number): PreviewedRow[] => {
    const taken: PreviewedRow[] = []
    for (let row = from; row <= to; row++) taken.push({ record: row, cells: rows.texts(row) })
    return taken
  }
  const end = Math.min(range.lastRow, range.firstRow + first - 1)
  return ok({
    range,
    first: take(range.firstRow, end),
    last: take(Math.max(end + 1, range.lastRow - last + 1), range.lastRow),
  })
}

function sheetOf(
  workbook: Workbook,
  settings: Pick<SheetSettings, 'sheet' | 'range'>,
): Result<{ sheet: Sheet; range: CellRange }> {
  const sheet = workbook.sheets.find(({ name }) => name === settings.sheet)
  if (!sheet) return fail('unknownSheet', { sheet: settings.sheet })
  if (!sheet.used) return fail('emptySheet', { sheet: sheet.name })
  const range = clip(settings.range ?? sheet.used, sheet.used)
  if (!range) return fail('emptySheet', { sheet: sheet.name })
  const rows = range.lastRow - range.firstRow + 1
  const columns = range.lastColumn - range.firstColumn + 1
  if (rows * columns > limits.area) return fail('absurdDimensions', { rows, columns })
  return ok({ sheet, range })
}

function clip(range: CellRange, used: CellRange): CellRange | null {
  const clipped = {
    firstRow: Math.max(range.firstRow, used.firstRow),
    firstColumn: Math.max(range.firstColumn, used.firstColumn),
    lastRow: Math.min(range.lastRow, used.lastRow),
    lastColumn: Math.min(range.lastColumn, used.lastColumn),
  }
  const isSound = clipped.firstRow <= clipped.lastRow && clipped.firstColumn <= clipped.lastColumn
  return isSound ? clipped : null
}

async function openRows(
  workbook: Workbook,
  sheet: Sheet,
  range: CellRange,
  { readings, fillMerged }: Pick<SheetSettings, 'readings' | 'fillMerged'>,
): Promise<SheetRows> {
  const isShown = readings.some(([, reading]) => reading === 'shown')
  const showNumber: ShowNumber | null = isShown ? await numberShower(workbook.dateSystem) : null
  return new SheetRows(workbook, sheet, {
    range,
    fill: fillMerged ? 'all' : 'none',
    readings: new Map(readings),
    showNumber,
  })
}

const firstDataRow = (range: CellRange, { headerRecords }: SheetSettings): number =>
  headerRecords.length === 0
    ? range.firstRow
    : Math.max(range.firstRow, Math.max(...headerRecords) + 1)

const placesOf = ({ firstColumn, lastColumn }: CellRange): number[] =>
  Array.from({ length: lastColumn - firstColumn + 1 }, (_, place) => place)

function withoutTail(texts: string[]): string[] {
  let length = texts.length
  while (length > 0 && texts[length - 1] === '') length--
  texts.length = length
  return texts
}

/** What there is to tell about the cells that were read. */
class Notes {
  constructor(
    readonly workbook: Workbook,
    readonly sheet: Sheet,
    readonly reader: CellReader,
  ) {}

  issues(range: CellRange, skipped: ReadonlySet<number>, settings: SheetSettings): Issue[] {
    const { cells } = this.sheet
    const readings = new Map(settings.readings)
    const isRead = (at: number): boolean => {
      const row = cells.rows[at]!
      const column = cells.columns[at]!
      if (row < range.firstRow || row > range.lastRow || skipped.has(column)) return false
      return column >= range.firstColumn && column <= range.lastColumn
    }
    const spot = (code: string, found: readonly number[]): Issue[] =>
      found.length === 0
        ? []
        : [
            issue(code, {
              count: found.length,
              row: cells.rows[found[0]!]!,
              column: cells.columns[found[0]!]!,
            }),
          ]
    const errors: number[] = []
    const longs: number[] = []
    const percents = new Set<number>()
    for (let at = 0; at < cells.length; at++) {
      const kind = cells.kinds[at]
      if (kind === cellKinds.text || !isRead(at)) continue
      if (kind === cellKinds.error) errors.push(at)
      else if (kind === cellKinds.digits) longs.push(at)
      else if (kind === cellKinds.number && this.#isPercent(at)) percents.add(cells.columns[at]!)
    }
    const usualPercents = [...percents].filter((column) => readings.get(column) !== 'shown')
    const invalid = [...new Set(this.reader.invalidDates)].filter(isRead)
    const { merges, hiddenRows, hiddenColumns } = this.sheet
    return [
      ...this.sheet.issues,
      ...spot('formulaErrors', errors),
      ...spot('invalidDates', invalid),
      ...spot('longNumbers', longs),
      ...spot('dustyNumbers', [...new Set(this.reader.dusty)].filter(isRead)),
      ...(usualPercents.length > 0 ? [issue('percents', { columns: usualPercents })] : []),
      ...(merges.length > 0 ? [issue('mergedCells', { count: merges.length })] : []),
      ...(hiddenRows > 0 ? [issue('hiddenRows', { count: hiddenRows })] : []),
      ...(hiddenColumns > 0 ? [issue('hiddenColumns', { count: hiddenColumns })] : []),
    ]
  }

  #isPercent(at: number): boolean {
    const { formats, values } = this.sheet.cells
    const format = this.workbook.formats[formats[at]!]
    return format !== undefined && sectionFor(format, values[at]!)?.kind === 'percent'
  }
}
