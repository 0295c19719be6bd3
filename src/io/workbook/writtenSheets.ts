import type { WrittenTable } from '../csv/write'
import type { Control } from '../../table/mapTexts'
import type { ColumnLens } from './writtenCells'

/** A sheet to write: its first row holds the names of the columns. */
export interface WrittenSheet {
  readonly name: string
  readonly table: WrittenTable
  /** How each column is read; all text where it is left out. */
  readonly lenses?: readonly ColumnLens[]
  /** The names of the columns open lists to filter by. */
  readonly hasFilters?: boolean
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

/** The control of a piece of work among others: `before` of `total` are done when it begins. */
export const within = (control: Control, before: number, total: number): Control => ({
  pause: (done) => control.pause(before + done, total),
})

/** The control of each sheet, so that all are counted together. */
export function sheetControls(sheets: readonly WrittenSheet[], control: Control): Control[] {
  const total = sheets.reduce((sum, { table }) => sum + table.rowCount, 0)
  let before = 0
  return sheets.map(({ table }) => {
    const own = within(control, before, total)
    before += table.rowCount
    return own
  })
}
