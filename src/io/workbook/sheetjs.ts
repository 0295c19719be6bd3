import type * as Xlsx from '@e965/xlsx'
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import { tameBiff } from './biff'
import { numberText } from './cells'
import type { ShowNumber } from './cells'
import { cellKinds } from './cellStore'
import type { SheetDraft, WorkbookDraft } from './draft'
import type { CellFormat } from './formats'
import { sectionFor } from './formats'
import { errorText } from './errors'
import { frenchNumber, frenchWords } from './french'
import { limits } from './limits'
import { Refusal, damaged } from './refusal'

/** What is used of the library: the rest of it is not shipped. */
type Library = Pick<typeof Xlsx, 'read' | 'CFB' | 'SSF'>

let library: Promise<Library> | null = null

/** The one place that knows the library for spreadsheets; it is loaded when it is first needed. */
const load = (): Promise<Library> =>
  (library ??= import('@e965/xlsx').then(({ read, CFB, SSF, set_cptable }) => {
    set_cptable(codePages)
    return { read, CFB, SSF }
  }))

/** The library's tables of old encodings are half a megabyte; the platform has those that matter. */
const codePages = {
  utils: {
    decode: (page: number | string, data: string | ArrayLike<number>): string => {
      const codes =
        typeof data === 'string' ? Uint8Array.from(data, (unit) => unit.charCodeAt(0)) : data
      return decoderOf(Number(page)).decode(Uint8Array.from(codes))
    },
    encode: (page: number | string, data: string | ArrayLike<string>): Uint8Array => {
      const text = typeof data === 'string' ? data : Array.from(data).join('')
      if (Number(page) === 65_001) return new TextEncoder().encode(text)
      return Uint8Array.from(text, (unit) => unit.charCodeAt(0))
    },
    hascp: (page: number): boolean => LABELS.has(page) || (page >= 1250 && page <= 1258),
  },
}

const LABELS = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1200, 'utf-16le'],
  [1201, 'utf-16be'],
  [10_000, 'macintosh'],
  [28_591, 'windows-1252'],
  [65_001, 'utf-8'],
])

const decoders = new Map<number, TextDecoder>()

function decoderOf(page: number): TextDecoder {
  let decoder = decoders.get(page)
  if (!decoder) {
    const isWindows = page >= 1250 && page <= 1258
    const label = LABELS.get(page) ?? (isWindows ? `windows-${page}` : 'windows-1252')
    decoder = new TextDecoder(label, { ignoreBOM: true })
    decoders.set(page, decoder)
  }
  return decoder
}

/** Reads what only the library knows: .xls and the XML of Excel 2003. */
export async function readWithLibrary(bytes: Uint8Array, draft: WorkbookDraft): Promise<void> {
  const loaded = await load()
  const book = parse(loaded, draft.form === 'xls' ? tameStream(loaded, bytes) : bytes)
  if (book.Workbook?.WBProps?.date1904) draft.dateSystem = 1904
  book.SheetNames.forEach((name, at) => {
    const sheet = draft.sheet(name)
    const hidden = book.Workbook?.Sheets?.[at]?.Hidden
    sheet.visibility = hidden === 2 ? 'veryHidden' : hidden === 1 ? 'hidden' : 'visible'
    addSheet(sheet, Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined, draft)
  })
}

/** Every failure of the library on foreign bytes, whatever it throws, is the file's. */
function parse(loaded: Library, bytes: Uint8Array): WorkBook {
  try {
    return loaded.read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
    })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (/password/i.test(message)) throw new Refusal('protectedFile')
    if (error instanceof RangeError && /length|memory/i.test(message)) {
      throw new Refusal('fileTooBig', { reason: 'memory' })
    }
    throw damaged('workbook')
  }
}

/** The records of an .xls, out of its container and made safe. A stream must be as long as it says. */
function tameStream(loaded: Library, bytes: Uint8Array): Uint8Array {
  const stream = bytes[0] === 0xd0 ? streamOf(loaded, bytes) : bytes.slice()
  tameBiff(stream)
  return stream
}

interface Stream {
  readonly name: string
  readonly type: number
  readonly size: number
  readonly content?: ArrayLike<number>
}

function streamOf(loaded: Library, bytes: Uint8Array): Uint8Array {
  let entries: readonly Stream[]
  try {
    entries = loaded.CFB.read(bytes, { type: 'array' }).FileIndex
  } catch {
    // The library throws errors of all kinds on containers that are not sound.
    throw bytes.length % 512 === 0 ? damaged('container') : new Refusal('truncatedFile')
  }
  for (const wanted of [/^workbook$/i, /^book$/i]) {
    const found = entries.find(({ name, type }) => type === STREAM && wanted.test(name))
    if (!found) continue
    if (!found.content || found.content.length < found.size) throw new Refusal('truncatedFile')
    return Uint8Array.from(found.content)
  }
  throw damaged('noWorkbook')
}

const STREAM = 2

function addSheet(sheet: SheetDraft, found: WorkSheet | undefined, draft: WorkbookDraft): void {
  if (!found) {
    sheet.fail('workbook')
    return
  }
  const type = found['!type'] as string | undefined
  if (type === 'chart' || type === 'macro' || type === 'dialog') {
    sheet.kind = type
    return
  }
  for (const { s, e } of found['!merges'] ?? []) {
    sheet.merge({
      firstRow: s.r + 1,
      firstColumn: s.c + 1,
      lastRow: e.r + 1,
      lastColumn: e.c + 1,
    })
  }
  const rows = found['!data'] ?? []
  if (rows.length > limits.rows) {
    throw new Refusal('absurdDimensions', { row: rows.length, column: 0 })
  }
  rows.forEach((row, at) => {
    if (row && row.length > limits.columns) {
      throw new Refusal('absurdDimensions', { row: at + 1, column: row.length })
    }
    row?.forEach((cell, column) => {
      if (cell) addCell(sheet, at + 1, column + 1, cell, draft)
    })
  })
}

function addCell(
  sheet: SheetDraft,
  row: number,
  column: number,
  { t, v, z }: CellObject,
  draft: WorkbookDraft,
): void {
  const format = z === undefined || z === 'General' ? 0 : draft.formats.place(formatCode(String(z)))
  const add = (kind: (typeof cellKinds)[keyof typeof cellKinds], value: number): void =>
    sheet.cells.add(row, column, kind, format, value)
  if (t === 'n' && typeof v === 'number' && Number.isFinite(v)) add(cellKinds.number, v)
  else if (t === 'b') add(cellKinds.boolean, v ? 1 : 0)
  else if (t === 'e') add(cellKinds.error, draft.texts.addText(errorText(Number(v))))
  else if (t !== 'z' && v !== undefined && v !== null && String(v) !== '') {
    add(cellKinds.text, draft.texts.addText(String(v)))
  }
}

/** The library writes the short date of the reader's language the American way. */
const formatCode = (code: string): string =>
  code === 'm/d/yy' ? 'dd/mm/yyyy' : code === 'm/d/yy h:mm' ? 'dd/mm/yyyy h:mm' : code

/** What a French spreadsheet shows for numbers of a workbook. */
export async function numberShower(dateSystem: 1900 | 1904): Promise<ShowNumber> {
  const { SSF } = await load()
  return (format, value) => {
    const shown = showInEnglish(SSF, format, value, dateSystem)
    switch (sectionFor(format, value)?.kind) {
      case 'date':
      case 'dateTime':
        return frenchWords(shown)
      case 'time':
      case 'duration':
      case 'padded':
      case 'literal':
        return shown
      default:
        return frenchNumber(shown)
    }
  }
}

function showInEnglish(
  format: Library['SSF'],
  { code }: CellFormat,
  value: number,
  dateSystem: 1900 | 1904,
): string {
  try {
    return String(format.format(code ?? 'General', value, { date1904: dateSystem === 1904 })).trim()
  } catch {
    // The library refuses formats it does not know by throwing texts.
    return numberText(value)
  }
}
