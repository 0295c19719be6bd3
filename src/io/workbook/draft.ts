import { TextCollector } from '../../table/textCollector'
import type { Issue } from '../../values/result'
import { issue } from '../../values/result'
import type { CellBudget, CellStore } from './cellStore'
import { CellCollector, cellBudget } from './cellStore'
import { FormatTable } from './formats'
import { limits } from './limits'
import { Refusal } from './refusal'
import type { CellRange, Sheet, Workbook, WorkbookForm } from './types'

interface Spot {
  count: number
  row: number
  column: number
}

/** A sheet while it is read. */
export class SheetDraft {
  kind: Sheet['kind'] = 'table'
  visibility: Sheet['visibility'] = 'visible'
  readonly merges: CellRange[] = []
  readonly hiddenRows: (readonly [first: number, last: number])[] = []
  readonly hiddenColumns: (readonly [first: number, last: number])[] = []
  readonly cells: CellCollector
  #spots = new Map<string, Spot>()
  #unreadable: string | null = null

  constructor(
    public name: string,
    readonly budget: CellBudget,
  ) {
    this.cells = new CellCollector(budget)
  }

  merge(range: CellRange): void {
    if (range.lastRow < range.firstRow || range.lastColumn < range.firstColumn) return
    if (range.lastRow === range.firstRow && range.lastColumn === range.firstColumn) return
    if (this.merges.length >= limits.merges) throw new Refusal('fileTooBig', { reason: 'merges' })
    this.merges.push(range)
  }

  spot(code: 'formulasWithoutResult' | 'lostTexts', row: number, column: number): void {
    const known = this.#spots.get(code)
    if (known) known.count++
    else this.#spots.set(code, { count: 1, row, column })
  }

  /** Nothing of the sheet can be read; the others can. */
  fail(reason: string): void {
    this.#unreadable = reason
  }

  finish(): Sheet {
    const cells =
      this.#unreadable === null ? this.cells.store() : new CellCollector(this.budget).store()
    const used = usedRange(cells)
    const issues: Issue[] = [...this.#spots].map(([code, spot]) => issue(code, { ...spot }))
    if (this.#unreadable !== null)
      issues.push(issue('unreadableSheet', { reason: this.#unreadable }))
    return {
      name: this.name,
      kind: this.kind,
      visibility: this.visibility,
      used,
      rowCount: used ? used.lastRow - used.firstRow + 1 : 0,
      columnCount: used ? used.lastColumn - used.firstColumn + 1 : 0,
      merges: used ? this.merges.filter((merge) => meets(merge, used)) : [],
      hiddenRows: used ? overlap(this.hiddenRows, used.firstRow, used.lastRow) : 0,
      hiddenColumns: used ? overlap(this.hiddenColumns, used.firstColumn, used.lastColumn) : 0,
      issues,
      cells,
    }
  }
}

/** A workbook while it is read. */
export class WorkbookDraft {
  readonly texts = new TextCollector()
  readonly formats = new FormatTable()
  readonly budget = cellBudget()
  readonly sheets: SheetDraft[] = []
  dateSystem: 1900 | 1904 = 1900

  constructor(
    readonly form: WorkbookForm,
    readonly fileName: string,
  ) {}

  sheet(name: string): SheetDraft {
    if (this.sheets.length >= limits.sheets) throw new Refusal('fileTooBig', { reason: 'sheets' })
    const sheet = new SheetDraft(name, this.budget)
    this.sheets.push(sheet)
    return sheet
  }

  finish(): Workbook {
    return {
      form: this.form,
      fileName: this.fileName,
      dateSystem: this.dateSystem,
      sheets: this.sheets.map((sheet) => sheet.finish()),
      formats: this.formats.formats,
      texts: this.texts.texts(),
    }
  }
}

function usedRange({ length, rows, columns }: CellStore): CellRange | null {
  if (length === 0) return null
  let firstColumn: number = limits.columns
  let lastColumn = 1
  for (let at = 0; at < length; at++) {
    const column = columns[at]!
    if (column < firstColumn) firstColumn = column
    if (column > lastColumn) lastColumn = column
  }
  return { firstRow: rows[0]!, firstColumn, lastRow: rows[length - 1]!, lastColumn }
}

export const meets = (a: CellRange, b: CellRange): boolean =>
  a.firstRow <= b.lastRow &&
  a.lastRow >= b.firstRow &&
  a.firstColumn <= b.lastColumn &&
  a.lastColumn >= b.firstColumn

/** How many numbers from `first` to `last` lie in these spans, which do not meet. */
function overlap(
  spans: readonly (readonly [first: number, last: number])[],
  first: number,
  last: number,
): number {
  return spans.reduce(
    (sum, [from, to]) => sum + Math.max(0, Math.min(to, last) - Math.max(from, first) + 1),
    0,
  )
}
