import { isFormulaLike } from '../io/csv/formulas'
import { textEncoding } from '../io/encoding/encode'
import { typedValue } from '../io/json/writeJson'
import type { ColumnLens } from '../io/workbook/writtenCells'
import { FIRST_DAYS, isNumbers, writtenCell } from '../io/workbook/writtenCells'
import type { Column } from '../table/column'
import type { Control } from '../table/mapTexts'
import { countsOf, rowCount } from '../table/table'
import { isBlank } from '../values/text'
import type { Issue } from '../values/result'
import { issue } from '../values/result'
import { checkGeometry } from './exportGeometry'
import type { CellFinding, ExportCheck, ExportFormat, ExportRequest } from './exportRequest'
import type { OutTable } from './exportTables'
import { checkBook, distinctOf, outFiles } from './exportTables'

const AT_ONCE = 16_384
const CHARACTERS_TOLD = 100

/** What to say before tables are written. */
export async function checkTables(
  tables: readonly OutTable[],
  request: ExportRequest,
  control: Control,
): Promise<ExportCheck> {
  const { format, splitBy } = request
  const isBook = format.form === 'xlsx' || format.form === 'ods'
  const problems: Issue[] = []
  const notes: Issue[] = []
  const files = await outFiles(tables, request, control)
  if (!files.ok) problems.push(files.issue)
  if (isBook) {
    const fitting = await checkBook(tables, files.ok ? files.value : [], format.form, control)
    if (fitting.ok) notes.push(...fitting.value)
    else problems.push(fitting.issue)
  }
  const [first] = tables
  let geometry: ExportCheck['geometry'] = null
  if (format.form === 'geojson' && first) {
    if (tables.length > 1) problems.push(issue('oneGeometry'))
    else {
      geometry = format.geometry && (await checkGeometry(first.table, format.geometry, control))
      if (!geometry) problems.push(issue('noGeometry'))
    }
  }
  const isZip = splitBy !== null || (tables.length > 1 && !isBook)
  const listed = isZip && files.ok ? files.value : []
  return {
    rowCount: tables.reduce((sum, { table }) => sum + rowCount(table), 0),
    columnCount: tables.reduce((sum, { table }) => sum + table.columns.length, 0),
    columns: first ? await columnsOf(first, control) : [],
    ...(await csvFindings(tables, format, control)),
    keptAsText: await textFindings(tables, format, control),
    geometry,
    files: listed.map(({ name, value, out }) => ({ name, value, rowCount: rowCount(out.table) })),
    problems,
    notes,
  }
}

async function columnsOf(
  { table, types }: OutTable,
  control: Control,
): Promise<ExportCheck['columns']> {
  const columns: ExportCheck['columns'][number][] = []
  const found = types()
  for (const [at, column] of table.columns.entries()) {
    const { id, name } = column
    const distinct = await distinctOf(table, column, control)
    columns.push({ id, name, type: found[at]!, distinct })
  }
  return columns
}

/** What a CSV does to cells: spreadsheets run some of them, an encoding may not write others. */
async function csvFindings(
  tables: readonly OutTable[],
  format: ExportFormat,
  control: Control,
): Promise<Pick<ExportCheck, 'formulas' | 'unwritable'>> {
  if (format.form !== 'csv') return { formulas: [], unwritable: [] }
  const formulas: CellFinding[] = []
  const unwritable = new Map<string, { count: number; example: string }>()
  const encoding = textEncoding(format.dialect.encoding)
  const look = (text: string, count: number) => {
    for (const character of new Set(encoding.unwritable(text))) {
      const known = unwritable.get(character)
      if (known) known.count += count
      else unwritable.set(character, { count, example: text })
    }
  }
  for (const { name: table, table: rows } of tables) {
    for (const { id, name, column } of rows.columns) {
      const counts = countsOf(rows, column)
      let count = 0
      let example = ''
      look(name, 1)
      await forEachText(column, control, (text, code) => {
        if (!counts[code]) return
        if (isFormulaLike(text)) {
          if (count === 0) example = text
          count += counts[code]
        }
        look(text, counts[code])
      })
      if (count > 0) formulas.push({ table, column: { id, name }, count, example })
    }
  }
  return {
    formulas,
    unwritable: [...unwritable]
      .map(([character, { count, example }]) => ({ character, count, example }))
      .sort((a, b) => b.count - a.count)
      .slice(0, CHARACTERS_TOLD),
  }
}

/** Cells of columns of numbers or days that are written as texts all the same. */
async function textFindings(
  tables: readonly OutTable[],
  format: ExportFormat,
  control: Control,
): Promise<readonly CellFinding[]> {
  const found: CellFinding[] = []
  // Then all is text, and how columns are read need not be found.
  if (format.form === 'csv' || ('isTyped' in format && !format.isTyped)) return found
  for (const { name: table, table: rows, lenses } of tables) {
    for (const [at, { id, name, column }] of rows.columns.entries()) {
      const lens = lenses()[at]!
      const stays = staysText(format, lens)
      if (!stays) continue
      const { type, numberFormat = '', dateOrder = '' } = lens
      const states = await column.texts.prepareLens(
        `written ${format.form} ${type} ${numberFormat} ${dateOrder}`,
        (text) => (text === '' || !stays(text) ? 0 : 1),
        control,
      )
      const counts = countsOf(rows, column)
      let count = 0
      let first = -1
      for (let code = 0; code < counts.length; code++) {
        if (counts[code] === 0 || states[code] === 0) continue
        const isShown = first >= 0 && !isBlank(column.texts.textAt(first))
        if (!isShown) first = code
        count += counts[code]!
      }
      if (count > 0) {
        found.push({ table, column: { id, name }, count, example: column.texts.textAt(first) })
      }
    }
  }
  return found
}

/** Whether a cell is written as text though its column is read as something else; null for columns of text. */
function staysText(format: ExportFormat, lens: ColumnLens): ((text: string) => boolean) | null {
  const { form } = format
  if (form === 'xlsx' || form === 'ods') {
    if (!isNumbers(lens) && lens.type !== 'date') return null
    return (text) => writtenCell(text, lens, FIRST_DAYS[form]).kind === 'text'
  }
  return isNumbers(lens) ? (text) => typedValue(text, lens) === null : null
}

async function forEachText(
  { texts }: Column,
  control: Control,
  visit: (text: string, code: number) => void,
): Promise<void> {
  for (let from = 0; from < texts.size; from += AT_ONCE) {
    const to = Math.min(from + AT_ONCE, texts.size)
    texts.forEach(visit, from, to)
    const wait = control.pause(to, texts.size)
    if (wait) await wait
  }
}
