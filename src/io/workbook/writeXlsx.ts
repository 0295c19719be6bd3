import type { Control } from '../../table/mapTexts'
import type { CellForm } from '../csv/cellForm'
import { columnBytes, sameBytes } from '../csv/columnBytes'
import { writeRows } from '../csv/rowBytes'
import { serialOf } from './serials'
import { PartsWriter, columnLetters, escapeXml } from './writeParts'
import { FIRST_DAYS, MOST_DECIMALS, isNumbers, layNumber, writtenCell } from './writtenCells'
import type { ColumnLens } from './writtenCells'
import type { WrittenSheet } from './writtenSheets'
import { columnWidths, lensAt, sheetControls, sheetNames } from './writtenSheets'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const PACKAGE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The places of the styles in the list below: text, names of columns, days, then numbers by decimals. */
const STYLES = { text: 1, header: 2, date: 3, minute: 4, second: 5, number: 6 }

const styles = (): string => {
  const decimals = Array.from({ length: MOST_DECIMALS + 1 }, (_, count) => count)
  const formats = decimals
    .slice(1)
    .map((count) => `<numFmt numFmtId="${170 + count}" formatCode="0.${'0'.repeat(count)}"/>`)
  const cell = (format: number, rest = ''): string =>
    `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${rest}/>`
  const header =
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>'
  const numbers = decimals.map((count) => cell(count === 0 ? 1 : 170 + count))
  return (
    `${HEAD}<styleSheet ${MAIN}><numFmts count="${formats.length + 3}">` +
    '<numFmt numFmtId="167" formatCode="dd/mm/yyyy"/>' +
    '<numFmt numFmtId="168" formatCode="dd/mm/yyyy\\ hh:mm"/>' +
    '<numFmt numFmtId="169" formatCode="dd/mm/yyyy\\ hh:mm:ss"/>' +
    `${formats.join('')}</numFmts>` +
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${numbers.length + STYLES.number}">` +
    `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cell(49)}${header}` +
    `${cell(167)}${cell(168)}${cell(169)}${numbers.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  )
}

/** Characters XML has no place for, and what would be taken for their stand-in. */
// oxlint-disable-next-line no-control-regex -- they are what is escaped
const UNITS = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[\da-fA-F]{4}_)/g

const escapeUnits = (text: string): string =>
  text.replace(
    UNITS,
    (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  )

/**
 * Cells do not say where they stand: each is right behind the one before, and an empty one is written too. Their
 * places are a third of a file, and most of what there would be to pack.
 */
const EMPTY = '<c/>'
const opening = (style: number, space = ''): string =>
  `<c s="${style}" t="inlineStr"><is><t${space}>`
const CLOSING = '</t></is></c>'

/** Saying that white space counts where it does not is most of what there would be to pack. */
const textCell = (text: string, style: number): string => {
  const space = /^[ \t\n\r]|[ \t\n\r]$/.test(text) ? ' xml:space="preserve"' : ''
  return `${opening(style, space)}${escapeXml(escapeUnits(text))}${CLOSING}`
}

function cellText(text: string, lens: ColumnLens): string {
  const cell = writtenCell(text, lens, FIRST_DAYS.xlsx)
  switch (cell.kind) {
    case 'number':
      return `<c s="${STYLES.number + cell.decimals}"><v>${cell.value}</v></c>`
    case 'date': {
      const { iso, time } = cell
      const serial = serialOf(time === null ? iso : `${iso}T${time}`, 1900)
      if (serial === null) return textCell(text, STYLES.text)
      const style = time === null ? STYLES.date : time.length > 5 ? STYLES.second : STYLES.minute
      return `<c s="${style}"><v>${serial}</v></c>`
    }
    case 'text':
      return textCell(cell.text, STYLES.text)
  }
}

const encoder = new TextEncoder()
const bytesOf = (text: string): Uint8Array => encoder.encode(text)

const TEXT_BEFORE = bytesOf(opening(STYLES.text))
const TEXT_AFTER = bytesOf(CLOSING)
const NUMBER_AFTER = bytesOf('</v></c>')
const NUMBER_BEFORE = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) =>
  bytesOf(`<c s="${STYLES.number + decimals}"><v>`),
)

/** The first bytes of what has to be escaped. */
const STOPS = new Uint8Array(256).fill(1, 0, 32)
for (const plain of [9, 10]) STOPS[plain] = 0
for (const stop of ['&', '<', '>', '_']) STOPS[stop.charCodeAt(0)] = 1
STOPS[0xef] = 1

function cellForm(lens: ColumnLens): CellForm {
  const encode = (text: string): Uint8Array => bytesOf(cellText(text, lens))
  const form: CellForm = {
    encode,
    before: TEXT_BEFORE,
    after: TEXT_AFTER,
    stops: STOPS,
    keepsEnds: true,
    empty: bytesOf(EMPTY),
  }
  if (lens.type === 'date') return { ...form, stops: null }
  if (!isNumbers(lens)) return form
  const { numberFormat = 'auto' } = lens
  const before = (decimals: number): Uint8Array => NUMBER_BEFORE[decimals]!
  return {
    ...form,
    stops: null,
    lay: (bytes, start, end, out) => {
      if (!layNumber(bytes, start, end, numberFormat, out, before)) return false
      out.add(NUMBER_AFTER)
      return true
    },
  }
}

async function writeSheet(
  parts: PartsWriter,
  sheet: WrittenSheet,
  control: Control,
): Promise<void> {
  const { columns, rowCount } = sheet.table
  const widths = columnWidths(sheet).map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  await parts.add(
    `${HEAD}<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0">` +
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      `${widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''}<sheetData><row r="1">`,
  )
  for (const { name } of columns) {
    await parts.add(name === '' ? EMPTY : textCell(name, STYLES.header))
  }
  await parts.add('</row>')
  const laid = [
    sameBytes(bytesOf('<row r="'), 2, bytesOf('">')),
    ...columns.map((column, at) => columnBytes(column, rowCount, cellForm(lensAt(sheet, at)))),
    sameBytes(bytesOf('</row>')),
  ]
  for (const { bytes, rows } of writeRows(laid, rowCount)) {
    await parts.addBytes(bytes)
    const wait = control.pause(rows, rowCount)
    if (wait) await wait
  }
  const filters = sheet.hasFilters === true && columns.length > 0
  await parts.add(
    `</sheetData>${filters ? `<autoFilter ref="A1:${columnLetters(columns.length)}${rowCount + 1}"/>` : ''}</worksheet>`,
  )
}

/** The cells that open lists to filter by: programs look for them under this name too. */
function filterNames(sheets: readonly WrittenSheet[], names: readonly string[]): string {
  const found = sheets.map(({ table, hasFilters }, at) => {
    if (hasFilters !== true || table.columns.length === 0) return ''
    const last = `$${columnLetters(table.columns.length)}$${table.rowCount + 1}`
    const range = `'${names[at]!.replaceAll("'", "''")}'!$A$1:${last}`
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${escapeXml(range)}</definedName>`
  })
  const list = found.join('')
  return list === '' ? '' : `<definedNames>${list}</definedNames>`
}

/** Writes tables as an .xlsx; see `writeWorkbook`. */
export async function writeXlsx(sheets: readonly WrittenSheet[], control: Control): Promise<Blob> {
  const parts = new PartsWriter()
  const numbers = sheets.map((_, at) => at + 1)
  const each = (write: (number: number) => string): string => numbers.map(write).join('')
  await parts.whole(
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${PACKAGE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${PACKAGE}.styles+xml"/>` +
      each(
        (number) =>
          `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${PACKAGE}.worksheet+xml"/>`,
      ) +
      '</Types>',
  )
  const relations = (inner: string): string =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Target="${target}" ` +
    `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}"/>`
  await parts.whole('_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')))
  const names = sheetNames(sheets)
  const controls = sheetControls(sheets, control)
  await parts.whole(
    'xl/workbook.xml',
    `${HEAD}<workbook ${MAIN} ${OFFICE}><bookViews><workbookView/></bookViews><sheets>` +
      each(
        (number) =>
          `<sheet name="${escapeXml(names[number - 1]!)}" sheetId="${number}" r:id="rId${number}"/>`,
      ) +
      `</sheets>${filterNames(sheets, names)}</workbook>`,
  )
  await parts.whole(
    'xl/_rels/workbook.xml.rels',
    relations(
      each((number) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`)) +
        relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml'),
    ),
  )
  await parts.whole('xl/styles.xml', styles())
  for (const [at, sheet] of sheets.entries()) {
    parts.open(`xl/worksheets/sheet${at + 1}.xml`)
    await writeSheet(parts, sheet, controls[at]!)
    await parts.close()
  }
  return parts.end(`${PACKAGE}.sheet`)
}
