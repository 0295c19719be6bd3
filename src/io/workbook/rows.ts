import { CellReader } from './cells'
import type { Reading, ShowNumber } from './cells'
import { firstCellFrom } from './cellStore'
import type { CellRange, Sheet, Workbook } from './types'

/** Which cells of a merge get its text: none but the first, those below the first, or all of it. */
export type MergeFill = 'none' | 'down' | 'all'

export interface RowOptions {
  /** Rows and columns to read; all that is used by default. */
  readonly range?: CellRange
  readonly fill?: MergeFill
  readonly readings?: ReadonlyMap<number, Reading>
  readonly showNumber?: ShowNumber | null
}

interface ActiveMerge {
  readonly range: CellRange
  readonly text: string
}

/** The rows of a sheet as texts, one text per column of the range. Quickest when asked in rising order. */
export class SheetRows {
  readonly range: CellRange
  readonly reader: CellReader
  readonly #sheet: Sheet
  readonly #fill: MergeFill
  readonly #readings: ReadonlyMap<number, Reading>
  readonly #merges: readonly CellRange[]
  #row = 0
  #cell = 0
  #merge = 0
  #active: ActiveMerge[] = []

  constructor(workbook: Workbook, sheet: Sheet, options: RowOptions = {}) {
    this.#sheet = sheet
    this.range = options.range ?? sheet.used ?? NOTHING
    this.reader = new CellReader(workbook, sheet.cells, options.showNumber ?? null)
    this.#fill = options.fill ?? 'none'
    this.#readings = options.readings ?? new Map()
    this.#merges =
      this.#fill === 'none' ? [] : sheet.merges.toSorted((a, b) => a.firstRow - b.firstRow)
    this.#startAt(this.range.firstRow)
  }

  get width(): number {
    return this.range.lastColumn - this.range.firstColumn + 1
  }

  /** The cells of a row that hold something, as (place among the columns from 0, text). */
  visit(row: number, visit: (place: number, text: string, cell: number) => void): void {
    if (row < this.#row) this.#startAt(row)
    const { cells } = this.#sheet
    const { firstColumn, lastColumn } = this.range
    while (this.#cell < cells.length && cells.rows[this.#cell]! < row) this.#cell++
    let at = this.#cell
    for (; at < cells.length && cells.rows[at] === row; at++) {
      const column = cells.columns[at]!
      if (column < firstColumn || column > lastColumn) continue
      visit(column - firstColumn, this.reader.text(at, this.#readings.get(column)), at)
    }
    this.#cell = at
    this.#row = row + 1
  }

  /** The row as texts, merges filled as asked. */
  texts(row: number): string[] {
    const texts = new Array<string>(this.width).fill('')
    this.visit(row, (place, text) => (texts[place] = text))
    if (this.#fill !== 'none') this.#fillMerges(row, texts)
    return texts
  }

  #fillMerges(row: number, texts: string[]): void {
    const { firstColumn, lastColumn } = this.range
    this.#active = this.#active.filter(({ range }) => range.lastRow >= row)
    for (; this.#merge < this.#merges.length; this.#merge++) {
      const range = this.#merges[this.#merge]!
      if (range.firstRow > row) break
      // Merges never meet in a sound file: there are no more of them in a row than columns.
      if (range.lastRow < row || this.#active.length > this.width) continue
      this.#active.push({ range, text: this.#textAt(range.firstRow, range.firstColumn) })
    }
    for (const { range, text } of this.#active) {
      if (text === '') continue
      const last = this.#fill === 'down' ? range.firstColumn : range.lastColumn
      const to = Math.min(last, lastColumn)
      for (let column = Math.max(range.firstColumn, firstColumn); column <= to; column++) {
        if (texts[column - firstColumn] === '') texts[column - firstColumn] = text
      }
    }
  }

  #textAt(row: number, column: number): string {
    const { cells } = this.#sheet
    for (let at = firstCellFrom(cells, row); at < cells.length && cells.rows[at] === row; at++) {
      if (cells.columns[at] === column) return this.reader.text(at, this.#readings.get(column))
    }
    return ''
  }

  #startAt(row: number): void {
    this.#row = row
    this.#cell = firstCellFrom(this.#sheet.cells, row)
    this.#merge = 0
    this.#active = []
  }
}

const NOTHING: CellRange = { firstRow: 1, firstColumn: 1, lastRow: 0, lastColumn: 0 }
