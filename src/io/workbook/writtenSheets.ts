import type { WrittenColumn, WrittenTable } from '../csv/write'
import type { ColumnLens, WrittenCell } from './writtenCells'
import { writtenCell } from './writtenCells'

/** A sheet to write: its first row holds the names of the columns. */
export interface WrittenSheet {
  readonly name: string
  readonly table: WrittenTable
  /** How each column is read; all text where it is left out. */
  readonly lenses?: readonly ColumnLens[]
}

const TEXT: ColumnLens = { type: 'text' }

const LONGEST_NAME = 31

/** Names that spreadsheets take: short, without the marks they use, each once whatever its case. */
export function sheetNames(sheets: readonly { readonly name: string }[]): string[] {
  const taken = new Set<string>()
  return sheets.map(({ name }, at) => {
    const clean = name.replace(/[[\]:*?/\\\u0000-\u001f]/g, ' ').replace(/^[\s']+|[\s']+$/g, '')
    const wanted = clean === '' ? `Tableau ${at + 1}` : clean
    for (let number = 1; ; number++) {
      const tail = number === 1 ? '' : ` (${number})`
      const candidate = cut(wanted, LONGEST_NAME - tail.length).trimEnd() + tail
      const key = candidate.toLowerCase()
      // Excel keeps this name for itself.
      if (taken.has(key) || key === 'history') continue
      taken.add(key)
      return candidate
    }
  })
}

/** Not more units than this, and no half of a surrogate pair. */
const cut = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\ud800-\udbff]$/, '')

/** Columns with more texts than this are not worth keeping written. */
const MOST_KEPT = 1 << 16

/** Gives the written form of each cell of a column; that of a text that comes again is made once. */
export function cellWriter(
  column: WrittenColumn,
  lens: ColumnLens,
  write: (cell: WrittenCell) => string,
): (row: number) => string {
  const make = (code: number): string => {
    const text = column.textOf(code)
    return text === '' ? '' : write(writtenCell(text, lens))
  }
  if (column.codes > MOST_KEPT) return (row) => make(column.codeAt(row))
  const kept = new Array<string | undefined>(column.codes)
  return (row) => {
    const code = column.codeAt(row)
    return (kept[code] ??= make(code))
  }
}

export const lensAt = ({ lenses }: WrittenSheet, column: number): ColumnLens =>
  lenses?.[column] ?? TEXT

const SAMPLED_ROWS = 300
const NARROWEST = 8
const WIDEST = 60

/** How many characters wide each column should be, from its name and its first rows. */
export function columnWidths({ table }: WrittenSheet): number[] {
  const rows = Math.min(table.rowCount, SAMPLED_ROWS)
  return table.columns.map((column) => {
    let widest = longestLine(column.name) + 2
    for (let row = 0; row < rows && widest < WIDEST; row++) {
      widest = Math.max(widest, longestLine(column.textOf(column.codeAt(row))) + 1)
    }
    return Math.min(WIDEST, Math.max(NARROWEST, widest))
  })
}

const longestLine = (text: string): number =>
  text.split('\n').reduce((longest, line) => Math.max(longest, line.length), 0)

/** Plain rows of text as a table; the first row holds the names. */
export function tableOfRows([names = [], ...rows]: readonly (readonly string[])[]): WrittenTable {
  return {
    rowCount: rows.length,
    columns: names.map((name, column) => ({
      name,
      codes: rows.length,
      codeAt: (row: number) => row,
      textOf: (code: number) => rows[code]?.[column] ?? '',
    })),
  }
}
