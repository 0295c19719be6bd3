import { exactDigits } from './cells'
import { cellKinds } from './cellStore'
import type { SheetDraft, WorkbookDraft } from './draft'
import { limits } from './limits'
import { Refusal } from './refusal'
import type { CellRange } from './types'
import type { SharedStrings } from './xlsxStrings'
import { unescapeUnits } from './xlsxStrings'
import type { StylesHandler } from './xlsxStyles'
import { attribute, localName } from './xml'
import type { XmlHandler } from './xml'

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?/

/** Reads the cells of a sheet; cells with nothing in them cost their reading and no more. */
export class SheetHandler implements XmlHandler {
  listens = false
  #row = 0
  #rowTag = ''
  #rowsPassed = 0
  #column = 0
  #cellTag = ''
  #cellsPassed = 0
  #style = 0
  #value = ''
  #inline = ''
  #hasFormula = false
  #hasInline = false
  #phonetic = 0
  #into: 'value' | 'inline' = 'value'

  constructor(
    readonly sheet: SheetDraft,
    readonly draft: WorkbookDraft,
    readonly styles: StylesHandler,
    readonly strings: SharedStrings,
  ) {}

  open(name: string, tag: string): void {
    switch (localName(name)) {
      case 'row':
        this.#openRow(tag)
        break
      case 'c':
        this.#openCell(tag)
        break
      case 'v':
        this.#into = 'value'
        this.listens = true
        break
      case 't':
        this.#into = 'inline'
        this.#hasInline = true
        this.listens = this.#phonetic === 0
        break
      case 'rPh':
        this.#phonetic++
        break
      case 'f':
        this.#hasFormula = true
        break
      case 'col':
        this.#openColumn(tag)
        break
      case 'mergeCell': {
        const range = readRange(attribute(tag, 'ref') ?? '')
        if (range) this.sheet.merge(range)
      }
    }
  }

  text(text: string): void {
    if (this.#into === 'value') this.#value += text
    else this.#inline += text
  }

  close(name: string): void {
    switch (localName(name)) {
      case 'c':
        this.#closeCell()
        break
      case 'v':
      case 't':
        this.listens = false
        break
      case 'rPh':
        this.#phonetic--
    }
  }

  #openRow(tag: string): void {
    this.#rowTag = tag
    this.#rowsPassed++
    this.#column = 0
    this.#cellsPassed = 0
    if (tag.includes('hidden') && isTrue(attribute(tag, 'hidden'))) {
      this.#placeRow()
      this.sheet.hiddenRows.push([this.#row, this.#row])
    }
  }

  /** Rows and cells are placed only when they hold something: most of those that do not are never looked at. */
  #placeRow(): void {
    if (this.#rowsPassed === 0) return
    const row = attribute(this.#rowTag, 'r')
    this.#row = row === null ? this.#row + this.#rowsPassed : Number(row)
    this.#rowsPassed = 0
    if (!Number.isInteger(this.#row) || this.#row < 1 || this.#row > limits.rows) {
      throw new Refusal('absurdDimensions', { row: Number(row), column: 0 })
    }
  }

  #openCell(tag: string): void {
    this.#cellTag = tag
    this.#cellsPassed++
    this.#value = ''
    this.#inline = ''
    this.#hasFormula = false
    this.#hasInline = false
    this.#phonetic = 0
  }

  #placeCell(): void {
    this.#placeRow()
    const tag = this.#cellTag
    const place = attribute(tag, 'r')
    const column = place === null ? 0 : columnOf(place)
    this.#column = column > 0 ? column : this.#column + this.#cellsPassed
    this.#cellsPassed = 0
    const row = column > 0 ? Number(place!.replace(/^\$?[A-Za-z]+\$?/, '')) : 0
    if (row > 0) this.#row = row
    this.#style = Number(attribute(tag, 's') ?? 0)
  }

  #openColumn(tag: string): void {
    if (!isTrue(attribute(tag, 'hidden'))) return
    const first = Number(attribute(tag, 'min') ?? 0)
    const last = Number(attribute(tag, 'max') ?? first)
    if (first > 0 && last >= first) this.sheet.hiddenColumns.push([first, last])
  }

  #closeCell(): void {
    const value = this.#value
    if (value === '' && this.#inline === '' && !this.#hasFormula) return
    this.#placeCell()
    const type = attribute(this.#cellTag, 't') ?? 'n'
    if (type === 'inlineStr' || (this.#hasInline && value === '')) {
      this.#addText(unescapeUnits(this.#inline))
      return
    }
    if (value === '') {
      if (type !== 'str' && type !== 's') this.#spot('formulasWithoutResult')
      return
    }
    switch (type) {
      case 's':
        this.#addShared(Number(value))
        break
      case 'b':
        this.#add(cellKinds.boolean, isTrue(value) ? 1 : 0)
        break
      case 'e':
        this.#add(cellKinds.error, this.draft.texts.addText(value))
        break
      case 'd':
        this.#addDate(value)
        break
      case 'n':
        this.#addNumber(value.trim())
        break
      default:
        this.#addText(unescapeUnits(value))
    }
  }

  #addNumber(written: string): void {
    const value = Number(written)
    if (!NUMBER.test(written) || !Number.isFinite(value)) {
      this.#addText(written)
      return
    }
    const digits = exactDigits(written)
    if (digits === null) this.#add(cellKinds.number, value)
    else this.#add(cellKinds.digits, this.draft.texts.addText(digits))
  }

  #addDate(value: string): void {
    const iso = ISO.exec(value.trim())
    if (iso) this.#add(cellKinds.date, this.draft.texts.addText(iso[0]))
    else this.#addText(value)
  }

  #addShared(index: number): void {
    const code = this.strings.codeAt(index)
    if (code < 0) this.#spot('lostTexts')
    else if (code > 0) this.#add(cellKinds.text, code)
  }

  #addText(text: string): void {
    if (text !== '') this.#add(cellKinds.text, this.draft.texts.addText(text))
  }

  #add(kind: (typeof cellKinds)[keyof typeof cellKinds], value: number): void {
    const format = this.styles.placeOf(this.#style)
    this.sheet.cells.add(this.#row, this.#column, kind, format, value)
  }

  #spot(code: 'formulasWithoutResult' | 'lostTexts'): void {
    this.sheet.spot(code, this.#row, this.#column)
  }
}

const isTrue = (value: string | null): boolean => value === '1' || value === 'true'

/** The column of a place like `AB12`, from 1; 0 when it is none. */
function columnOf(place: string): number {
  let column = 0
  for (let at = 0; at < place.length; at++) {
    const letter = place.charCodeAt(at) & ~32
    if (letter < 65 || letter > 90) {
      if (place[at] === '$') continue
      break
    }
    column = column * 26 + (letter - 64)
    if (column > limits.columns) throw new Refusal('absurdDimensions', { row: 0, column })
  }
  return column
}

/** The range of `A1:C3`, or null. */
export function readRange(ref: string): CellRange | null {
  const found = /^\$?([A-Za-z]{1,4})\$?(\d{1,8}):\$?([A-Za-z]{1,4})\$?(\d{1,8})$/.exec(ref.trim())
  if (!found) return null
  return {
    firstRow: Number(found[2]),
    firstColumn: columnOf(found[1]!),
    lastRow: Number(found[4]),
    lastColumn: columnOf(found[3]!),
  }
}
