import { strToU8, zipSync } from 'fflate'
import type * as Xlsx from '@e965/xlsx'
import type { WrittenTable } from '../../../src/io/csv/write'
import { CsvColumns } from '../../../src/io/csv/columns'
import type { SheetSettings } from '../../../src/io/workbook/grid'
import { readSheet } from '../../../src/io/workbook/grid'
import type { Sheet, Workbook } from '../../../src/io/workbook/types'
import { openWorkbook } from '../../../src/io/workbook/workbook'
import type { Issue } from '../../../src/values/result'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

export interface XlsxSheet {
  readonly name?: string
  /** What stands between the tags of the rows, or all of the worksheet when it begins with a declaration. */
  readonly rows: string
  /** What stands before and behind the rows. */
  readonly before?: string
  readonly behind?: string
  readonly state?: string
}

export interface XlsxParts {
  readonly sheets: readonly XlsxSheet[]
  readonly workbookPr?: string
  /** Formats of styles 1, 2, 3…; style 0 is General. */
  readonly formats?: readonly string[]
  /** What stands in the table of texts. */
  readonly strings?: string
  readonly extra?: Readonly<Record<string, Uint8Array>>
  readonly level?: 0 | 6 | 9
}

/** The bytes of an .xlsx written by hand. */
export function xlsx({
  sheets,
  workbookPr = '',
  formats = [],
  strings,
  extra = {},
  level = 6,
}: XlsxParts): Uint8Array {
  const files: Record<string, Uint8Array> = {}
  const add = (name: string, text: string) => (files[name] = strToU8(text))
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  add('[Content_Types].xml', `<Types xmlns="${PACKAGE}/content-types"/>`)
  add(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  )
  const listed = sheets.map(({ name, state }, at) => {
    const visible = state === undefined ? '' : ` state="${state}"`
    return `<sheet name="${name ?? `Feuil${at + 1}`}" sheetId="${at + 1}"${visible} r:id="rId${at + 1}"/>`
  })
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets>${listed.join('')}</sheets></workbook>`,
  )
  const relations = sheets.map((_, at) =>
    relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
  )
  relations.push(relation('rId900', 'styles', 'styles.xml'))
  if (strings !== undefined)
    relations.push(relation('rId901', 'sharedStrings', 'sharedStrings.xml'))
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
  )
  const escape = (code: string) =>
    code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  const numFmts = formats.map(
    (code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${escape(code)}"/>`,
  )
  const xfs = formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`)
  add(
    'xl/styles.xml',
    `<styleSheet xmlns="${MAIN}"><numFmts>${numFmts.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/>` +
      `</cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`,
  )
  if (strings !== undefined) add('xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${strings}</sst>`)
  sheets.forEach(({ rows, before = '', behind = '' }, at) => {
    add(
      `xl/worksheets/sheet${at + 1}.xml`,
      rows.startsWith('<?xml')
        ? rows
        : `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`,
    )
  })
  return zipSync({ ...files, ...extra }, { level })
}

/** Rows of plain texts for `xlsx`, empty ones left out, from row `first`. */
export const textRows = (rows: readonly (readonly string[])[], first = 1): string =>
  rows
    .map((cells, at) => {
      const inner = cells.map((text, column) =>
        text === ''
          ? ''
          : `<c r="${String.fromCharCode(65 + column)}${first + at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`,
      )
      return `<row r="${first + at}">${inner.join('')}</row>`
    })
    .join('')

const ODF = 'urn:oasis:names:tc:opendocument:xmlns'

/** The bytes of an .ods written by hand: its styles, and what stands between the tags of the document. */
export function ods(
  body: string,
  {
    styles = '',
    common = '',
    manifest = '',
  }: { styles?: string; common?: string; manifest?: string } = {},
): Uint8Array {
  const spaces = ['office', 'table', 'text', 'style', 'draw']
    .map((name) => `xmlns:${name}="${ODF}:${name}:1.0"`)
    .join(' ')
  const all = `${spaces} xmlns:number="${ODF}:datastyle:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"`
  return zipSync(
    {
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'META-INF/manifest.xml': strToU8(
        `<manifest:manifest xmlns:manifest="${ODF}:manifest:1.0">${manifest}</manifest:manifest>`,
      ),
      'styles.xml': strToU8(
        `<office:document-styles ${all}><office:styles>${common}</office:styles></office:document-styles>`,
      ),
      'content.xml': strToU8(
        `<office:document-content ${all}><office:automatic-styles>${styles}</office:automatic-styles>` +
          `<office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
      ),
    },
    { level: 6 },
  )
}

/** A workbook as the library writes it. */
export async function byLibrary(
  make: (library: typeof Xlsx) => Xlsx.WorkBook,
  // The library writes this form too; its types do not know.
  bookType: Xlsx.BookType | 'biff4',
): Promise<Uint8Array> {
  const library = await import('@e965/xlsx')
  const options = { bookType: bookType as Xlsx.BookType, type: 'array' } as const
  const written: unknown = library.write(make(library), options)
  return new Uint8Array(written as ArrayBuffer)
}

export async function opened(bytes: Uint8Array, name = 'classeur'): Promise<Workbook> {
  const result = await openWorkbook(bytes, name)
  if (!result.ok) throw new Error(JSON.stringify(result.issue))
  return result.value
}

/** Why a file is refused. */
export async function refusal(bytes: Uint8Array, name = 'classeur'): Promise<Issue> {
  const result = await openWorkbook(bytes, name)
  if (result.ok) throw new Error('The file was read.')
  return result.issue
}

export interface ReadRows {
  readonly header: readonly string[] | null
  readonly columns: readonly number[]
  /** Number of the row and its cells, without the empty ones at its end. */
  readonly rows: readonly (readonly [record: number, ...cells: string[]])[]
  readonly above: readonly (readonly string[])[]
  readonly issues: readonly Issue[]
}

/** Reads a sheet as the worker does; without settings, its first sheet whole and without names. */
export async function rowsOf(
  workbook: Workbook,
  settings: Partial<SheetSettings> = {},
): Promise<ReadRows> {
  const rows: [number, ...string[]][] = []
  const read = await readSheet(workbook, settingsFor(workbook, settings), {
    row: (record, fields) => rows.push([record, ...fields]),
    cells: () => {
      throw new Error('Sheets give whole rows.')
    },
    restart: () => {
      throw new Error('Sheets are read once.')
    },
  })
  if (!read.ok) throw new Error(JSON.stringify(read.issue))
  const { header, columns, above, issues } = read.value
  return { header, columns, rows, above, issues }
}

export const settingsFor = (
  workbook: Workbook,
  settings: Partial<SheetSettings>,
): SheetSettings => ({
  form: 'sheet',
  sheet: workbook.sheets[0]!.name,
  range: null,
  headerRecords: [],
  fillMerged: false,
  skippedColumns: [],
  readings: [],
  ...settings,
})

/** The texts of the first sheet, row by row, all columns of what is used. */
export async function textsOf(
  workbook: Workbook,
  settings: Partial<SheetSettings> = {},
): Promise<string[][]> {
  const { rows } = await rowsOf(workbook, settings)
  return rows.map(([, ...cells]) => cells)
}

/** The columns of a sheet as the builder of tables takes them. */
export async function columnsOf(workbook: Workbook, sheet: Sheet): Promise<string[][]> {
  const columns = new CsvColumns()
  const settings = settingsFor(workbook, { sheet: sheet.name, headerRecords: [1] })
  const read = await readSheet(workbook, settings, columns)
  if (!read.ok) throw new Error(JSON.stringify(read.issue))
  return columns
    .columns(sheet.columnCount)
    .map((column) => Array.from({ length: column.length }, (_, row) => column.textAt(row)))
}

/** A table to write from its names and rows. */
export function written(
  names: readonly string[],
  rows: readonly (readonly string[])[],
): WrittenTable {
  return {
    rowCount: rows.length,
    columns: names.map((name, column) => ({
      name,
      codes: rows.length,
      codeAt: (row) => row,
      textOf: (code) => rows[code]?.[column] ?? '',
    })),
  }
}
