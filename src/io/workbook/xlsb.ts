import type { Control } from '../../table/mapTexts'
import { cellKinds } from './cellStore'
import type { CellKind } from './cellStore'
import type { Container } from './container'
import type { SheetDraft, WorkbookDraft } from './draft'
import { errorText } from './errors'
import { builtInFormat } from './formats'
import { limits } from './limits'
import { Refusal, damaged } from './refusal'
import { SHEET_KINDS, relationsOf, resolvePath } from './xlsx'
import { RecordReader } from './xlsbRecords'
import type { RecordView } from './xlsbRecords'

/** The records that are read, by number; all others are passed over. */
const RECORDS = {
  row: 0,
  blank: 1,
  packedNumber: 2,
  error: 3,
  boolean: 4,
  real: 5,
  text: 6,
  sharedText: 7,
  formulaText: 8,
  formulaNumber: 9,
  formulaBoolean: 10,
  formulaError: 11,
  sharedItem: 19,
  format: 44,
  style: 47,
  columns: 60,
  richText: 62,
  workbook: 153,
  sheet: 156,
  merge: 176,
  cellStyles: 617,
  cellStylesEnd: 618,
} as const

interface ListedSheet {
  readonly name: string
  readonly relation: string
  readonly state: number
}

async function readRecords(
  container: Container,
  name: string,
  handle: (type: number, record: RecordView) => void,
  control: Control,
): Promise<boolean> {
  const reader = new RecordReader(handle)
  const isThere = await container.unpack(name, (piece) => reader.push(piece), control)
  if (isThere) reader.end()
  return isThere
}

/** Reads an .xlsb into the draft: the same parts as an .xlsx, in records. */
export async function readXlsb(
  container: Container,
  path: string,
  draft: WorkbookDraft,
  control: Control,
): Promise<void> {
  const listed: ListedSheet[] = []
  const readBook = (type: number, record: RecordView): void => {
    if (type === RECORDS.workbook) draft.dateSystem = record.long(0) & 1 ? 1904 : 1900
    else if (type === RECORDS.sheet) {
      const relation = record.text(8)
      const { text: name } = record.text(relation.end)
      listed.push({ name, relation: relation.text, state: record.long(0) })
    }
  }
  await readRecords(container, path, readBook, control)
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const relations = await relationsOf(container, path, control)
  const pathOf = (type: string, usual: string): string => {
    const found = relations.find((relation) => relation.type === type)
    return found ? resolvePath(folder, found.target) : `${folder}${usual}`
  }
  const places = await readStyles(container, pathOf('styles', 'styles.bin'), draft, control)
  const shared: number[] = []
  await readRecords(
    container,
    pathOf('sharedStrings', 'sharedStrings.bin'),
    (type, record) => {
      if (type === RECORDS.sharedItem) shared.push(draft.texts.addText(record.text(1).text))
    },
    control,
  )
  for (const [at, { name, relation: id, state }] of listed.entries()) {
    const relation = relations.find((one) => one.id === id)
    const sheet = draft.sheet(name)
    sheet.visibility = state === 1 ? 'hidden' : state === 2 ? 'veryHidden' : 'visible'
    sheet.kind = SHEET_KINDS.get(relation?.type ?? '') ?? 'table'
    if (sheet.kind !== 'table') continue
    const target = relation
      ? resolvePath(folder, relation.target)
      : `${folder}worksheets/sheet${at + 1}.bin`
    await readSheet(container, target, new SheetReader(sheet, draft, places, shared), control)
  }
}

async function readStyles(
  container: Container,
  name: string,
  draft: WorkbookDraft,
  control: Control,
): Promise<number[]> {
  const codes = new Map<number, string>()
  const places: number[] = []
  let isInCells = false
  const read = (type: number, record: RecordView): void => {
    if (type === RECORDS.format) codes.set(record.short(0), record.text(2).text)
    else if (type === RECORDS.cellStyles) isInCells = true
    else if (type === RECORDS.cellStylesEnd) isInCells = false
    else if (type === RECORDS.style && isInCells) {
      const id = record.short(2)
      places.push(draft.formats.place(codes.get(id) ?? builtInFormat(id)))
    }
  }
  await readRecords(container, name, read, control)
  return places
}

async function readSheet(
  container: Container,
  name: string,
  reader: SheetReader,
  control: Control,
): Promise<void> {
  const read = (type: number, record: RecordView): void => reader.read(type, record)
  try {
    if (!(await readRecords(container, name, read, control))) reader.sheet.fail('missing')
  } catch (error) {
    if (!(error instanceof Refusal) || error.issue.code !== 'damagedFile') throw error
    reader.sheet.fail(String(error.issue.data['reason']))
  }
}

class SheetReader {
  #row = 0
  #column = 0
  #style = 0

  constructor(
    readonly sheet: SheetDraft,
    readonly draft: WorkbookDraft,
    readonly places: readonly number[],
    readonly shared: readonly number[],
  ) {}

  read(type: number, record: RecordView): void {
    if (type === RECORDS.row) this.#openRow(record)
    else if (type <= RECORDS.formulaError || type === RECORDS.richText) {
      this.#column = record.long(0) + 1
      this.#style = record.long(4) & 0xffffff
      this.#cell(type, record, 8)
    } else if (type <= LAST_SHORT) {
      // The short form of a cell stands right of the one before.
      this.#column++
      this.#style = record.long(0) & 0xffffff
      this.#cell(type - FIRST_SHORT + RECORDS.blank, record, 4)
    } else if (type === RECORDS.columns) this.#columns(record)
    else if (type === RECORDS.merge) {
      this.sheet.merge({
        firstRow: record.long(0) + 1,
        lastRow: record.long(4) + 1,
        firstColumn: record.long(8) + 1,
        lastColumn: record.long(12) + 1,
      })
    }
  }

  #openRow(record: RecordView): void {
    this.#row = record.long(0) + 1
    this.#column = 0
    if (this.#row > limits.rows) {
      throw new Refusal('absurdDimensions', { row: this.#row, column: 0 })
    }
    if ((record.byte(11) & HIDDEN_ROW) !== 0) this.sheet.hiddenRows.push([this.#row, this.#row])
  }

  /** A cell whose content begins `at` these bytes of its record. */
  #cell(type: number, record: RecordView, at: number): void {
    const { texts } = this.draft
    switch (type) {
      case RECORDS.packedNumber:
        this.#number(record.packedNumber(at))
        break
      case RECORDS.real:
      case RECORDS.formulaNumber:
        this.#number(record.real(at))
        break
      case RECORDS.boolean:
      case RECORDS.formulaBoolean:
        this.#add(cellKinds.boolean, record.byte(at) === 0 ? 0 : 1)
        break
      case RECORDS.error:
      case RECORDS.formulaError:
        this.#add(cellKinds.error, texts.addText(errorText(record.byte(at))))
        break
      case RECORDS.text:
      case RECORDS.formulaText:
        this.#text(texts.addText(record.text(at).text))
        break
      case RECORDS.richText:
        this.#text(texts.addText(record.text(at + 1).text))
        break
      case RECORDS.sharedText: {
        const code = this.shared[record.long(at)]
        if (code === undefined) this.sheet.spot('lostTexts', this.#row, this.#column)
        else this.#text(code)
      }
    }
  }

  #number(value: number): void {
    if (!Number.isFinite(value)) throw damaged('record')
    this.#add(cellKinds.number, value)
  }

  #text(code: number): void {
    if (code !== 0) this.#add(cellKinds.text, code)
  }

  #add(kind: CellKind, value: number): void {
    this.sheet.cells.add(this.#row, this.#column, kind, this.places[this.#style] ?? 0, value)
  }

  #columns(record: RecordView): void {
    if ((record.short(16) & HIDDEN_COLUMN) === 0) return
    const first = record.long(0) + 1
    const last = record.long(4) + 1
    if (last >= first) this.sheet.hiddenColumns.push([first, last])
  }
}

const FIRST_SHORT = 12
const LAST_SHORT = 18
const HIDDEN_ROW = 0x10
const HIDDEN_COLUMN = 1
