import { freeName } from '../../values/names'
import { limits } from '../workbook/limits'
import type { SheetDraft, WorkbookDraft } from '../workbook/draft'
import { Refusal } from '../workbook/refusal'
import { cellContent } from './cells'
import { CellStyles } from './styles'
import { CellText } from './text'
import { attributesOf } from './tokens'
import type { HtmlHandler } from './tokens'

/** What stands in these is not shown, or is no text of the cell. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'select',
  'svg',
  'head',
  'object',
])
const MOST_TABLES_DEEP = 64
const LONGEST_NAME = 60
const WIDEST_SPAN = 1_000
const TALLEST_SPAN = 65_534
/** Places looked at to find free ones: only cells that reach into thousands of rows make so many. */
const MOST_STEPS = 200_000_000

interface OpenTable {
  readonly sheet: SheetDraft
  row: number
  column: number
  /** By column from 0: the last row that a cell from above reaches into. */
  readonly taken: number[]
  cell: { readonly attributes: ReadonlyMap<string, string>; readonly text: CellText } | null
  isInRow: boolean
  caption: CellText | null
  name: string
  isFilled: boolean
}

/** Gathers the tables of a page; those inside a cell of another are tables of their own. */
export class TableReader implements HtmlHandler {
  readonly #styles = new CellStyles()
  #tables: OpenTable[] = []
  #silent: string | null = null
  #silentDepth = 0
  #heading: CellText | null = null
  #lastHeading = ''
  #found = 0
  #steps = 0
  readonly #names = new Set<string>()

  constructor(readonly draft: WorkbookDraft) {}

  get listens(): boolean {
    return this.#silent === null && this.#target() !== null
  }

  text(text: string): void {
    this.#target()?.add(text)
  }

  style(text: string): void {
    this.#styles.add(text)
  }

  open(name: string, tag: string): void {
    if (this.#silent !== null) {
      if (name === this.#silent && !tag.endsWith('/')) this.#silentDepth++
      return
    }
    if (SILENT.has(name)) {
      if (tag.endsWith('/')) return
      this.#silent = name
      this.#silentDepth = 1
      return
    }
    switch (name) {
      case 'table':
        return this.#openTable(tag)
      case 'tr':
        return this.#openRow()
      case 'td':
      case 'th':
        return this.#openCell(tag)
      case 'caption':
        return this.#openCaption()
      case 'thead':
      case 'tbody':
      case 'tfoot':
        return this.#closeRow()
      default:
        if (/^h[1-6]$/.test(name) && this.#tables.length === 0) this.#heading = new CellText()
        this.#target()?.open(name)
    }
  }

  close(name: string): void {
    if (this.#silent !== null) {
      if (name === this.#silent && --this.#silentDepth === 0) this.#silent = null
      return
    }
    switch (name) {
      case 'table':
        return this.#closeTable()
      case 'tr':
      case 'thead':
      case 'tbody':
      case 'tfoot':
        return this.#closeRow()
      case 'td':
      case 'th':
        return this.#closeCell()
      case 'caption':
        return this.#closeCaption()
      default:
        if (/^h[1-6]$/.test(name) && this.#heading) {
          this.#lastHeading = this.#heading.whole()
          this.#heading = null
        }
        this.#target()?.close(name)
    }
  }

  /** Nothing comes any more: what is open is whole. */
  /** The page ends, whatever is still open. */
  end(): void {
    while (this.#tables.length > 0) this.#closeTable()
    this.#silent = null
    this.#silentDepth = 0
    this.#heading = null
  }

  #target(): CellText | null {
    const table = this.#tables.at(-1)
    return table ? (table.caption ?? table.cell?.text ?? null) : this.#heading
  }

  #openTable(tag: string): void {
    if (this.#tables.length >= MOST_TABLES_DEEP)
      throw new Refusal('absurdDimensions', { row: 0, column: 0 })
    const attributes = attributesOf(tag)
    const sheet = this.draft.sheet('')
    if (/display\s*:\s*none/i.test(attributes.get('style') ?? '') || attributes.has('hidden')) {
      sheet.visibility = 'hidden'
    }
    this.#tables.push({
      sheet,
      row: 0,
      column: 0,
      taken: [],
      cell: null,
      isInRow: false,
      caption: null,
      name: attributes.get('summary') ?? '',
      isFilled: false,
    })
  }

  #openCaption(): void {
    const table = this.#tables.at(-1)
    if (table && !table.cell) table.caption = new CellText()
  }

  #closeCaption(): void {
    const table = this.#tables.at(-1)
    if (!table?.caption) return
    table.name = table.caption.whole()
    table.caption = null
  }

  #openRow(): void {
    this.#closeRow()
    const table = this.#tables.at(-1)
    if (!table) return
    table.row++
    table.column = 0
    table.isInRow = true
  }

  #closeRow(): void {
    this.#closeCell()
    const table = this.#tables.at(-1)
    if (table) table.isInRow = false
  }

  #openCell(tag: string): void {
    this.#closeCaption()
    this.#closeCell()
    const table = this.#tables.at(-1)
    if (!table) return
    if (!table.isInRow) this.#openRow()
    table.cell = { attributes: attributesOf(tag), text: new CellText() }
  }

  #closeCell(): void {
    const table = this.#tables.at(-1)
    const cell = table?.cell
    if (!table || !cell) return
    table.cell = null
    const { taken, row, sheet } = table
    let at = table.column
    while ((taken[at] ?? 0) >= row) at++
    this.#steps += at - table.column
    if (this.#steps > MOST_STEPS) throw new Refusal('absurdDimensions', { row, column: at + 1 })
    const columns = spanOf(cell.attributes.get('colspan'), WIDEST_SPAN)
    const rows = spanOf(cell.attributes.get('rowspan'), TALLEST_SPAN)
    if (at + columns > limits.columns) {
      throw new Refusal('absurdDimensions', { row, column: at + columns })
    }
    const lastRow = row + rows - 1
    if (rows > 1) {
      for (let next = at; next < at + columns; next++) {
        taken[next] = Math.max(taken[next] ?? 0, lastRow)
      }
      this.#steps += columns
    }
    table.column = at + columns
    sheet.merge({ firstRow: row, firstColumn: at + 1, lastRow, lastColumn: at + columns })
    const found = cellContent(this.draft, cell.attributes, cell.text.whole(), this.#styles)
    if (!found) return
    table.isFilled = true
    sheet.cells.add(row, at + 1, found.kind, found.format, found.value, found.shown)
  }

  #closeTable(): void {
    this.#closeCaption()
    this.#closeRow()
    const table = this.#tables.pop()
    if (!table) return
    const { sheets } = this.draft
    if (!table.isFilled) {
      sheets.splice(sheets.indexOf(table.sheet), 1)
      return
    }
    this.#found++
    const heading = this.#tables.length === 0 ? this.#lastHeading : ''
    this.#lastHeading = this.#tables.length === 0 ? '' : this.#lastHeading
    const wanted = shortName(table.name) || shortName(heading) || `Tableau ${this.#found}`
    const name = freeName(this.#names, wanted)
    this.#names.add(name)
    table.sheet.name = name
  }
}

const shortName = (text: string): string => {
  const name = text.replace(/\s+/g, ' ').trim()
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).trim()}…` : name
}

function spanOf(text: string | undefined, most: number): number {
  const span = Number(text ?? 1)
  return Number.isInteger(span) && span >= 1 ? Math.min(span, most) : 1
}
