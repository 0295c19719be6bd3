import { sniffHeader } from '../csv/headerRow'
import { cellKind } from '../csv/cellKinds'
import { firstCellFrom } from './cellStore'
import { guessHeader } from './headers'
import type { HeaderGuess } from './headers'
import { SheetRows } from './rows'
import type { CellRange, Sheet, Workbook } from './types'

/** A table found in a sheet. */
export interface Block extends HeaderGuess {
  readonly range: CellRange
}

const LOOKED_AT = 40
/** A sheet in more pieces than this is one table with many gaps. */
const MOST_PIECES = 400
const MOST_DEPTH = 6

/**
 * The tables of a sheet, parted by blank rows or columns, in reading order. One that goes on below a blank row
 * stays one; titles and notes that stand apart belong to none. A sheet of one table gives that one, with all of
 * the used range.
 */
export function findBlocks(workbook: Workbook, sheet: Sheet): Block[] {
  const { used } = sheet
  if (!used) return []
  const cutter = new Cutter(workbook, sheet)
  const found = cutter.cut(used, 0).filter((range) => cutter.isTable(range))
  const ranges = found.length > 1 && !cutter.isLost ? found : [used]
  return ranges
    .toSorted((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn)
    .map((range) => ({ range, ...guessHeader(workbook, sheet, range) }))
}

class Cutter {
  isLost = false
  #pieces = 0

  constructor(
    readonly workbook: Workbook,
    readonly sheet: Sheet,
  ) {}

  /** The ranges that tables may fill, from a range that holds some. */
  cut(range: CellRange, depth: number): CellRange[] {
    const tight = this.#tighten(range)
    if (!tight || depth > MOST_DEPTH || this.isLost) return tight ? [tight] : []
    const sides = this.#runs(tight, 'columns')
    if (sides.length > 1 && this.#areApart(sides)) {
      return sides.flatMap((side) => this.cut(side, depth + 1))
    }
    const bands = this.#runs(tight, 'rows')
    if (bands.length < 2) return [tight]
    this.#pieces += bands.length
    if (this.#pieces > MOST_PIECES) {
      this.isLost = true
      return [tight]
    }
    return this.#joinBands(bands, depth)
  }

  /** A table has at least two columns, and names over at least one row. */
  isTable(range: CellRange): boolean {
    const tight = this.#tighten(range)
    if (!tight || tight.lastRow === tight.firstRow || tight.lastColumn === tight.firstColumn) {
      return false
    }
    const records = this.#records(tight)
    const { value } = sniffHeader(records).headerRow
    return value !== null && value < records.length
  }

  /** Tables side by side: each has rows of its own, or names that another has too. */
  #areApart(sides: readonly CellRange[]): boolean {
    if (!sides.every((side) => this.isTable(side))) return false
    const tight = sides.map((side) => this.#tighten(side) ?? side)
    const [{ firstRow, lastRow } = sides[0]!] = tight
    if (tight.some((side) => side.firstRow !== firstRow || side.lastRow !== lastRow)) return true
    const names = tight.flatMap((side) => {
      const filled = this.#records({ ...side, lastRow: firstRow })[0] ?? []
      return [...new Set(filled.map((name) => name.trim()).filter((name) => name !== ''))]
    })
    return new Set(names).size < names.length
  }

  #joinBands(bands: readonly CellRange[], depth: number): CellRange[] {
    const done: CellRange[] = []
    let open: CellRange | null = null
    for (const band of bands) {
      const pieces = this.cut(band, depth + 1)
      if (pieces.length > 1) {
        if (open) done.push(open)
        done.push(...pieces)
        open = null
      } else if (open && this.#goesOn(open, pieces[0] ?? band)) open = around(open, band)
      else {
        if (open) done.push(open)
        open = pieces[0] ?? band
      }
    }
    return open ? [...done, open] : done
  }

  /** Whether what stands below a gap belongs to the table above: it has no names of its own. */
  #goesOn(above: CellRange, below: CellRange): boolean {
    if (!this.isTable(above)) return false
    if (below.firstColumn > above.lastColumn || below.lastColumn < above.firstColumn) return false
    if (!this.isTable(below)) return true
    const isWord = (text: string): boolean => /^(?:word|sentence)$/.test(cellKind(text))
    const [names = [], ...body] = this.#records(below)
    const filled = names.filter((text) => text.trim() !== '')
    if (filled.length < 2 || !filled.every(isWord)) return true
    const bodyAbove = this.#records({
      ...above,
      firstRow: Math.max(above.firstRow, above.lastRow - 20),
    })
    const shift = below.firstColumn - above.firstColumn
    const clashes = names.filter((text, at) => {
      const values = bodyAbove.flatMap((record) => record[at + shift]?.trim() || [])
      return isWord(text) && values.length > 0 && !values.some(isWord)
    })
    const isUnlikeBelow = names.some(
      (text, at) =>
        isWord(text) && body.some((record) => /^(?:number|date)$/.test(cellKind(record[at] ?? ''))),
    )
    return clashes.length === 0 && !isUnlikeBelow
  }

  #records(range: CellRange): string[][] {
    const rows = new SheetRows(this.workbook, this.sheet, { range, fill: 'down' })
    const last = Math.min(range.lastRow, range.firstRow + LOOKED_AT - 1)
    const records: string[][] = []
    for (let row = range.firstRow; row <= last; row++) records.push(rows.texts(row))
    return records
  }

  /** The parts of a range between blank rows, or between blank columns. Merges bridge gaps of columns. */
  #runs(range: CellRange, along: 'rows' | 'columns'): CellRange[] {
    const isRows = along === 'rows'
    const first = isRows ? range.firstRow : range.firstColumn
    const last = isRows ? range.lastRow : range.lastColumn
    const isFilled = new Uint8Array(last - first + 1)
    this.#visit(range, (row, column) => (isFilled[(isRows ? row : column) - first] = 1))
    for (const merge of this.sheet.merges) {
      if (merge.firstRow > range.lastRow || merge.lastRow < range.firstRow) continue
      const from = isRows ? merge.firstRow : merge.firstColumn
      const to = Math.min(isRows ? merge.lastRow : merge.lastColumn, last)
      if (from < first || isFilled[from - first] === 0) continue
      for (let at = from; at <= to; at++) isFilled[at - first] = 1
    }
    const runs: CellRange[] = []
    for (let at = first; at <= last; at++) {
      if (isFilled[at - first] === 0) continue
      const from = at
      while (at < last && isFilled[at + 1 - first] === 1) at++
      runs.push(
        isRows
          ? { ...range, firstRow: from, lastRow: at }
          : { ...range, firstColumn: from, lastColumn: at },
      )
    }
    return runs
  }

  #tighten(range: CellRange): CellRange | null {
    let tight: CellRange | null = null
    this.#visit(range, (row, column) => {
      tight = tight
        ? {
            firstRow: tight.firstRow,
            lastRow: row,
            firstColumn: Math.min(tight.firstColumn, column),
            lastColumn: Math.max(tight.lastColumn, column),
          }
        : { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }
    })
    return tight
  }

  #visit(range: CellRange, visit: (row: number, column: number) => void): void {
    const { cells } = this.sheet
    for (let at = firstCellFrom(cells, range.firstRow); at < cells.length; at++) {
      const row = cells.rows[at]!
      if (row > range.lastRow) break
      const column = cells.columns[at]!
      if (column >= range.firstColumn && column <= range.lastColumn) visit(row, column)
    }
  }
}

const around = (a: CellRange, b: CellRange): CellRange => ({
  firstRow: Math.min(a.firstRow, b.firstRow),
  firstColumn: Math.min(a.firstColumn, b.firstColumn),
  lastRow: Math.max(a.lastRow, b.lastRow),
  lastColumn: Math.max(a.lastColumn, b.lastColumn),
})
