import { findBlocks } from '../io/workbook/blocks'
import { CsvColumns } from '../io/csv/columns'
import { columnNames } from '../io/csv/header'
import { headerTexts } from '../io/workbook/headers'
import { previewSheet, readSheet, sheetColumnNames } from '../io/workbook/grid'
import { isPageForm } from '../io/workbook/types'
import type { CellRange, Sheet, Workbook } from '../io/workbook/types'
import type { SheetSettings } from '../recipe/recipe'
import type { Control } from '../table/mapTexts'
import type { Result } from '../values/result'
import { ok } from '../values/result'
import type { FileLook, SheetLook, SheetPreview } from './protocol'
import type { ReadTable } from './reading'
import { namedTable } from './reading'

/** The tables of a workbook, sheet by sheet; sheets without any are listed too. */
export const lookOf = (workbook: Workbook): FileLook => ({
  form: 'workbook',
  isPage: isPageForm(workbook.form),
  sheets: workbook.sheets.flatMap((sheet) => looksOf(workbook, sheet)),
})

function looksOf(workbook: Workbook, sheet: Sheet): SheetLook[] {
  const common = {
    sheet: sheet.name,
    visibility: sheet.visibility === 'visible' ? ('visible' as const) : ('hidden' as const),
  }
  const blocks = sheet.kind === 'table' && sheet.used ? findBlocks(workbook, sheet) : []
  if (blocks.length === 0) {
    const nothing = { settings: null, confidence: 1, groupRecords: [], hasMerges: false }
    return [{ ...common, ...nothing, rowCount: 0, columnCount: 0, block: null }]
  }
  return blocks.map(({ range, headerRecord, groupRecords }, at): SheetLook => {
    const isOnly = blocks.length === 1
    const { value, confidence } = headerRecord
    return {
      ...common,
      rowCount: Math.max(0, range.lastRow - (value ?? range.firstRow - 1)),
      columnCount: range.lastColumn - range.firstColumn + 1,
      settings: {
        form: 'sheet',
        sheet: sheet.name,
        ...(isPageForm(workbook.form) && { isPage: true as const }),
        range: isOnly ? null : range,
        headerRecords: value === null ? [] : [value],
        fillMerged: false,
        skippedColumns: [],
        readings: [],
      },
      confidence,
      groupRecords,
      hasMerges: sheet.merges.some((merge) => overlaps(merge, below(range, value))),
      block: isOnly ? null : at + 1,
    }
  })
}

/** The part of a table that holds its rows. */
const below = (range: CellRange, header: number | null): CellRange => ({
  ...range,
  firstRow: header === null ? range.firstRow : header + 1,
})

const overlaps = (a: CellRange, b: CellRange): boolean =>
  a.firstRow <= b.lastRow &&
  b.firstRow <= a.lastRow &&
  a.firstColumn <= b.lastColumn &&
  b.firstColumn <= a.lastColumn

const wording = (position: number): string => `Colonne ${position}`

/** Reads one table of a workbook. */
export async function readSheetTable(
  workbook: Workbook,
  settings: SheetSettings,
  control: Control,
): Promise<Result<ReadTable>> {
  const columns = new CsvColumns()
  const read = await readSheet(workbook, settings, columns, control)
  if (!read.ok) return read
  const report = read.value
  const names = sheetColumnNames(report, wording)
  const made = columns.columns(names.length)
  const firstRecord = columns.rows > 0 ? columns.firstRecord : report.range.lastRow + 1
  const named = namedTable(names, made, { firstRecord, rows: columns.rows }, report.header !== null)
  return ok({
    table: named.table,
    headers: named.headers,
    settings,
    guesses: null,
    notes: [...report.issues, ...named.notes],
    recordsAbove: report.above.length,
    fileForm: workbook.form,
  })
}

export async function previewTable(
  workbook: Workbook,
  settings: SheetSettings,
): Promise<Result<SheetPreview>> {
  const preview = await previewSheet(workbook, settings)
  if (!preview.ok) return preview
  const { range, first, last } = preview.value
  const rows = range.lastRow - range.firstRow + 1
  const skipped = Math.max(0, rows - first.length - last.length)
  const sheet = workbook.sheets.find(({ name }) => name === settings.sheet)!
  const header = headerTexts(workbook, sheet, range, settings.headerRecords)
  return ok({
    records: [...first, ...last],
    skipped,
    firstColumn: range.firstColumn,
    names: columnNames(header, range.lastColumn - range.firstColumn + 1, wording).map(
      ({ name }) => name,
    ),
  })
}
