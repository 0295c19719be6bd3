import type { Control } from '../../table/mapTexts'
import { exactDigits } from './cells'
import type { CellKind } from './cellStore'
import { cellKinds } from './cellStore'
import type { Container } from './container'
import type { SheetDraft, WorkbookDraft } from './draft'
import { limits } from './limits'
import { OdsStyles } from './odsStyles'
import { OdsText } from './odsText'
import { Refusal, damaged } from './refusal'
import { attribute } from './xml'
import type { XmlHandler } from './xml'

interface PendingCell {
  readonly column: number
  readonly repeat: number
  readonly kind: CellKind
  readonly format: number
  readonly value: number
  readonly shown: number
}

/** Whole parts of a document that hold no cells of a sheet, though they may look like it. */
const SKIPPED = new Set([
  'table:tracked-changes',
  'table:shapes',
  'office:annotation',
  'draw:frame',
  'draw:g',
  'draw:custom-shape',
  'table:dde-links',
  'office:forms',
  'text:ruby-text',
  'text:note',
])

const ERROR = /^(?:#[A-Z0-9/]+[!?]?|Err:\d+)$/
const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/

/** Reads the sheets of an OpenDocument file: its content, or all of a flat one. */
export class OdsContent implements XmlHandler {
  #isStyling = false
  #skips = 0
  #sheet: SheetDraft | null = null
  #isForeign = false
  #row = 0
  #rowRepeat = 1
  #rowStyle: string | null = null
  #column = 0
  #columnAt = 0
  #columnStyles: (readonly [last: number, style: string])[] = []
  #cell: string | null = null
  #pending: PendingCell[] = []
  readonly #text = new OdsText()

  constructor(
    readonly draft: WorkbookDraft,
    readonly styles: OdsStyles,
  ) {}

  get listens(): boolean {
    return this.#isStyling ? this.styles.listens : this.#skips === 0 && this.#text.isOpen
  }

  open(name: string, tag: string): void {
    if (this.#isStyling) this.styles.open(name, tag)
    else if (name === 'office:automatic-styles' || name === 'office:styles') this.#isStyling = true
    else if (this.#skips > 0 || SKIPPED.has(name)) {
      if (SKIPPED.has(name)) this.#skips++
    } else if (name.startsWith('table:')) this.#openTable(name, tag)
    else if (this.#cell !== null) this.#text.open(name, tag)
  }

  text(text: string): void {
    if (this.#isStyling) this.styles.text(text)
    else this.#text.add(text)
  }

  close(name: string): void {
    if (this.#isStyling) {
      if (name === 'office:automatic-styles' || name === 'office:styles') this.#isStyling = false
      else this.styles.close(name)
    } else if (this.#skips > 0) {
      if (SKIPPED.has(name)) this.#skips--
    } else if (name === 'table:table') this.#closeTable()
    else if (name === 'table:table-row') this.#closeRow()
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#closeCell()
    else if (this.#cell !== null) this.#text.close(name)
  }

  #openTable(name: string, tag: string): void {
    switch (name) {
      case 'table:table':
        this.#startTable(tag)
        break
      case 'table:table-source':
        this.#isForeign = true
        break
      case 'table:null-date':
        if (attribute(tag, 'table:date-value') === '1904-01-01') this.draft.dateSystem = 1904
        break
      case 'table:table-column':
        this.#openColumn(tag)
        break
      case 'table:table-row':
        this.#openRow(tag)
        break
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.#cell = tag
        this.#text.restart()
    }
  }

  #startTable(tag: string): void {
    this.#sheet = this.draft.sheet(attribute(tag, 'table:name') ?? '')
    const style = attribute(tag, 'table:style-name')
    if (style !== null && this.styles.hiddenTables.has(style)) this.#sheet.visibility = 'hidden'
    this.#isForeign = false
    this.#row = 0
    this.#columnAt = 0
    this.#columnStyles = []
  }

  /** Sheets of other files that formulas look into are no sheets of this one. */
  #closeTable(): void {
    if (this.#isForeign && this.draft.sheets.at(-1) === this.#sheet) this.draft.sheets.pop()
    this.#sheet = null
  }

  #openColumn(tag: string): void {
    const repeat = repeatOf(tag, 'table:number-columns-repeated')
    const first = this.#columnAt + 1
    this.#columnAt += repeat
    this.#columnStyles.push([this.#columnAt, attribute(tag, 'table:default-cell-style-name') ?? ''])
    if (isHidden(tag)) this.#sheet?.hiddenColumns.push([first, this.#columnAt])
  }

  #openRow(tag: string): void {
    this.#row++
    this.#rowRepeat = repeatOf(tag, 'table:number-rows-repeated')
    this.#rowStyle = attribute(tag, 'table:default-cell-style-name')
    this.#column = 0
    this.#pending = []
    if (isHidden(tag)) this.#sheet?.hiddenRows.push([this.#row, this.#row + this.#rowRepeat - 1])
  }

  #closeRow(): void {
    const last = this.#row + this.#rowRepeat - 1
    if (this.#pending.length > 0) {
      if (last > limits.rows) throw new Refusal('absurdDimensions', { row: last, column: 0 })
      const cells = this.#pending.reduce((sum, { repeat }) => sum + repeat, 0)
      if (cells * this.#rowRepeat > this.draft.budget.left) {
        throw new Refusal('fileTooBig', { reason: 'cells', most: limits.cells })
      }
      for (let row = this.#row; row <= last; row++) this.#addRow(row)
    }
    this.#row = last
  }

  #addRow(row: number): void {
    const cells = this.#sheet?.cells
    for (const { column, repeat, kind, format, value, shown } of this.#pending) {
      for (let n = 0; n < repeat; n++) cells?.add(row, column + n, kind, format, value, shown)
    }
  }

  #closeCell(): void {
    const tag = this.#cell
    if (tag === null) return
    this.#cell = null
    const repeat = repeatOf(tag, 'table:number-columns-repeated')
    const column = this.#column + 1
    this.#column += repeat
    this.#merge(tag, column)
    const text = this.#text.whole()
    const found = this.#content(tag, column, text)
    if (!found) {
      if (text === '' && attribute(tag, 'table:formula') !== null && !hasType(tag)) {
        this.#sheet?.spot('formulasWithoutResult', this.#row, column)
      }
      return
    }
    const [kind, value, ownFormat] = found
    const isShown = kind === cellKinds.number || kind === cellKinds.date
    const shown = isShown ? this.draft.texts.addText(text) : 0
    const format = ownFormat ?? this.styles.placeOf(this.#styleOf(tag, column))
    this.#pending.push({ column, repeat, kind, format, value, shown })
  }

  #merge(tag: string, column: number): void {
    const columns = repeatOf(tag, 'table:number-columns-spanned')
    const rows = repeatOf(tag, 'table:number-rows-spanned')
    if (columns === 1 && rows === 1) return
    this.#sheet?.merge({
      firstRow: this.#row,
      firstColumn: column,
      lastRow: this.#row + rows - 1,
      lastColumn: column + columns - 1,
    })
  }

  #styleOf(tag: string, column: number): string {
    const own = attribute(tag, 'table:style-name') ?? this.#rowStyle
    return own ?? this.#columnStyles.find(([last]) => column <= last)?.[1] ?? ''
  }

  /** What a cell holds: its kind, its value, and its format when it is not that of its style. */
  #content(tag: string, column: number, text: string): [CellKind, number, number?] | null {
    const add = (value: string): number => this.draft.texts.addText(value)
    const isError = attribute(tag, 'calcext:value-type') === 'error'
    const hasFormula = attribute(tag, 'table:formula') !== null
    if (isError || (hasFormula && ERROR.test(text))) return [cellKinds.error, add(text)]
    switch (attribute(tag, 'office:value-type')) {
      case 'float':
      case 'percentage':
      case 'currency':
        return this.#number(attribute(tag, 'office:value') ?? '', text)
      case 'boolean':
        return [cellKinds.boolean, attribute(tag, 'office:boolean-value') === 'true' ? 1 : 0]
      case 'date': {
        const iso = (attribute(tag, 'office:date-value') ?? '').replace(/Z$/, '')
        if (ISO.test(iso)) return [cellKinds.date, add(iso)]
        break
      }
      case 'time': {
        const seconds = durationSeconds(attribute(tag, 'office:time-value') ?? '')
        if (seconds !== null) return this.#time(tag, column, seconds)
        break
      }
      default:
    }
    // Errors may be hidden behind an empty text.
    const whole = attribute(tag, 'office:string-value') || text
    return whole === '' ? null : [cellKinds.text, add(whole)]
  }

  #number(written: string, text: string): [CellKind, number] | null {
    const value = Number(written)
    if (written.trim() === '' || !Number.isFinite(value)) {
      return text === '' ? null : [cellKinds.text, this.draft.texts.addText(text)]
    }
    const digits = exactDigits(written.trim())
    return digits === null
      ? [cellKinds.number, value]
      : [cellKinds.digits, this.draft.texts.addText(digits)]
  }

  #time(tag: string, column: number, seconds: number): [CellKind, number, number] {
    const place = this.styles.placeOf(this.#styleOf(tag, column))
    const kind = this.draft.formats.formats[place]?.sections[0]?.kind
    const isClock = kind === 'time' || kind === 'duration' || kind === 'dateTime'
    const format = isClock ? place : this.draft.formats.place('[hh]:mm:ss')
    return [cellKinds.number, seconds / 86_400, format]
  }
}

const hasType = (tag: string): boolean => attribute(tag, 'office:value-type') !== null

const isHidden = (tag: string): boolean => {
  const visibility = attribute(tag, 'table:visibility')
  return visibility === 'collapse' || visibility === 'filter'
}

function repeatOf(tag: string, name: string): number {
  const text = attribute(tag, name)
  if (text === null) return 1
  const repeat = Number(text)
  return repeat >= 1 && Number.isInteger(repeat) ? Math.min(repeat, limits.rows) : 1
}

/** Seconds of `PT08H30M00S`, `P1DT2H` or with a minus; null for what is none. */
export function durationSeconds(text: string): number | null {
  const found =
    /^(-?)P(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/.exec(
      text.trim(),
    )
  if (!found) return null
  const [, minus, days, hours, minutes, seconds] = found
  const part = (value: string | undefined): number => Number((value ?? '0').replace(',', '.'))
  const whole = part(days) * 86_400 + part(hours) * 3600 + part(minutes) * 60 + part(seconds)
  return minus === '-' ? -whole : whole
}

class ManifestHandler implements XmlHandler {
  listens = false
  isEncrypted = false

  open(name: string): void {
    if (name.endsWith(':encryption-data')) this.isEncrypted = true
  }

  close(): void {}
  text(): void {}
}

/** Reads an .ods into the draft. */
export async function readOds(
  container: Container,
  draft: WorkbookDraft,
  control: Control,
): Promise<void> {
  const manifest = new ManifestHandler()
  await container.readXml('META-INF/manifest.xml', manifest, control)
  if (manifest.isEncrypted) throw new Refusal('protectedFile')
  const styles = new OdsStyles(draft.formats)
  await container.readXml('styles.xml', styles, control)
  const content = new OdsContent(draft, styles)
  if (!(await container.readXml('content.xml', content, control))) throw damaged('noWorkbook')
}
