import type { Control } from '../../table/mapTexts'
import { goOn } from '../../table/mapTexts'
import { fail, issue, ok } from '../../values/result'
import type { Issue, Result } from '../../values/result'
import type { WrittenColumn } from '../csv/write'
import { writeOds } from './writeOds'
import { TooLarge } from './writeParts'
import { writeXlsx } from './writeXlsx'
import type { WrittenSheet } from './writtenSheets'

export interface WrittenWorkbook {
  readonly bytes: Blob
  /** `unwritable` {count}: characters an .ods has no place for; `lineEnds` {count}: line ends made plain. */
  readonly issues: readonly Issue[]
}

const ROWS = 1_048_576
const COLUMNS = 16_384
/** Excel cuts what is longer, without a word. */
const LONGEST_CELL = 32_767
const LONGEST_ODS_CELL = 65_535

export type WorkbookForm = 'xlsx' | 'ods'

/**
 * Writes tables as a workbook, one sheet each, the names frozen above: text stays text, numbers and days are such
 * where the column is read so and nothing is lost. Fails as `checkSheets` does, with `noSheets` and `fileTooLarge`.
 * The control may reject.
 */
export async function writeWorkbook(
  sheets: readonly WrittenSheet[],
  { form }: { readonly form: WorkbookForm },
  control: Control = goOn,
): Promise<Result<WrittenWorkbook>> {
  const issues = await checkSheets(sheets, form, control)
  if (!issues.ok) return issues
  const bytes = await writeSheets(sheets, form, control)
  return bytes.ok ? ok({ bytes: bytes.value, issues: issues.value }) : bytes
}

/** As `writeWorkbook`, of sheets that were checked. */
export async function writeSheets(
  sheets: readonly WrittenSheet[],
  form: WorkbookForm,
  control: Control = goOn,
): Promise<Result<Blob>> {
  if (sheets.length === 0) return fail('noSheets')
  try {
    return ok(await (form === 'xlsx' ? writeXlsx : writeOds)(sheets, control))
  } catch (error) {
    if (error instanceof TooLarge) return fail('fileTooLarge')
    throw error
  }
}

/** Whether sheets hold these tables: `checkSize` of each, then `checkCells`. */
export async function checkSheets(
  sheets: readonly WrittenSheet[],
  form: WorkbookForm,
  control: Control = goOn,
): Promise<Result<readonly Issue[]>> {
  for (const sheet of sheets) {
    const size = checkSize(sheet)
    if (!size.ok) return size
  }
  return checkCells(sheets, form, control)
}

/** Whether a sheet has so many rows and columns. Fails with `tooManyRows` {sheet, rows, most}, `sheetTooWide` {sheet, columns, most}. */
export function checkSize({ name, table }: WrittenSheet): Result<undefined> {
  const { rowCount: rows, columns } = table
  // A sheet has a row more: the names.
  if (rows >= ROWS) return fail('tooManyRows', { sheet: name, rows, most: ROWS - 1 })
  if (columns.length > COLUMNS) {
    return fail('sheetTooWide', { sheet: name, columns: columns.length, most: COLUMNS })
  }
  return ok(undefined)
}

/** What cells have no place for. Fails with `cellTooLong` {sheet, column, count, most}. */
export async function checkCells(
  sheets: readonly WrittenSheet[],
  form: WorkbookForm,
  control: Control = goOn,
): Promise<Result<readonly Issue[]>> {
  const longest = form === 'xlsx' ? LONGEST_CELL : LONGEST_ODS_CELL
  const told = { unwritable: 0, lineEnds: 0 }
  for (const { name, table } of sheets) {
    for (const column of table.columns) {
      const counts = usedCodes(column, table.rowCount)
      let count = column.name.length > longest ? 1 : 0
      if (form === 'ods') lookAt(column.name, 1, told)
      for (let code = 0; code < counts.length; code++) {
        const wait = (code & 1023) === 0 ? control.pause(code, counts.length) : null
        if (wait) await wait
        if (counts[code] === 0 || (form === 'xlsx' && isShort(column, code, longest))) continue
        const text = column.textOf(code)
        if (text.length > longest) count += counts[code]!
        if (form === 'ods') lookAt(text, counts[code]!, told)
      }
      if (count > 0) {
        return fail('cellTooLong', { sheet: name, column: column.name, count, most: longest })
      }
    }
  }
  const issues: Issue[] = []
  if (told.unwritable > 0) issues.push(issue('unwritable', { count: told.unwritable }))
  if (told.lineEnds > 0) issues.push(issue('lineEnds', { count: told.lineEnds }))
  return ok(issues)
}

/** Whether a text is surely not too long, without reading it. */
function isShort({ packed }: WrittenColumn, code: number, longest: number): boolean {
  return (
    packed !== undefined &&
    code < packed.size &&
    packed.offsets[code + 1]! - packed.offsets[code]! <= longest
  )
}

/** How many rows bear each code. */
function usedCodes(column: WrittenColumn, rowCount: number): Uint32Array {
  const counts = new Uint32Array(column.codes)
  for (let row = 0; row < rowCount; row++) counts[column.codeAt(row)]!++
  return counts
}

function lookAt(text: string, count: number, told: { unwritable: number; lineEnds: number }): void {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) told.unwritable += count
  if (text.includes('\r')) told.lineEnds += count
}
