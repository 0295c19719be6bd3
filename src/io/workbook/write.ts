import type { Control } from '../../table/mapTexts'
import { goOn } from '../../table/mapTexts'
import { fail, issue, ok } from '../../values/result'
import type { Issue, Result } from '../../values/result'
import { writeOds } from './writeOds'
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

/**
 * Writes tables as a workbook, one sheet each, the names frozen above: text stays text, numbers and days are such
 * where the column is read so and nothing is lost. Fails with `noSheets`, `tooManyRows` {sheet, rows, most},
 * `tooManyColumns` {sheet, columns, most}, `cellTooLong` {sheet, column, count, most}. The control may reject.
 */
export async function writeWorkbook(
  sheets: readonly WrittenSheet[],
  { form }: { readonly form: 'xlsx' | 'ods' },
  control: Control = goOn,
): Promise<Result<WrittenWorkbook>> {
  if (sheets.length === 0) return fail('noSheets')
  const longest = form === 'xlsx' ? LONGEST_CELL : LONGEST_ODS_CELL
  const told = { unwritable: 0, lineEnds: 0 }
  for (const { name, table } of sheets) {
    const rows = table.rowCount + 1
    const columns = table.columns.length
    if (rows > ROWS)
      return fail('tooManyRows', { sheet: name, rows: table.rowCount, most: ROWS - 1 })
    if (columns > COLUMNS) return fail('tooManyColumns', { sheet: name, columns, most: COLUMNS })
    for (const column of table.columns) {
      const counts = usedCodes(column, table.rowCount)
      let count = column.name.length > longest ? 1 : 0
      for (let code = 0; code < counts.length; code++) {
        if (counts[code] === 0) continue
        const text = column.textOf(code)
        if (text.length > longest) count += counts[code]!
        if (form === 'ods') lookAt(text, counts[code]!, told)
        const wait = (code & 1023) === 0 ? control.pause(code, counts.length) : null
        if (wait) await wait
      }
      if (count > 0) {
        return fail('cellTooLong', { sheet: name, column: column.name, count, most: longest })
      }
    }
  }
  const bytes = await (form === 'xlsx' ? writeXlsx : writeOds)(sheets, control)
  const issues: Issue[] = []
  if (told.unwritable > 0) issues.push(issue('unwritable', { count: told.unwritable }))
  if (told.lineEnds > 0) issues.push(issue('lineEnds', { count: told.lineEnds }))
  return ok({ bytes, issues })
}

/** How many rows bear each code. */
function usedCodes(
  column: WrittenSheet['table']['columns'][number],
  rowCount: number,
): Uint32Array {
  const counts = new Uint32Array(column.codes)
  for (let row = 0; row < rowCount; row++) counts[column.codeAt(row)]!++
  return counts
}

function lookAt(text: string, count: number, told: { unwritable: number; lineEnds: number }): void {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) told.unwritable += count
  if (text.includes('\r')) told.lineEnds += count
}
