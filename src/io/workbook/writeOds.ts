import type { Control } from '../../table/mapTexts'
import type { CellForm } from '../csv/cellForm'
import { columnBytes, sameBytes } from '../csv/columnBytes'
import { writeRows } from '../csv/rowBytes'
import type { ByteOutput } from '../csv/output'
import { PartsWriter, columnLetters, escapeXml } from './writeParts'
import { FIRST_DAYS, MOST_DECIMALS, isNumbers, layNumber, writtenCell } from './writtenCells'
import type { ColumnLens } from './writtenCells'
import type { WrittenSheet } from './writtenSheets'
import { columnWidths, lensAt, sheetControls, sheetNames } from './writtenSheets'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const TYPE = 'application/vnd.oasis.opendocument.spreadsheet'
const BASE = 'urn:oasis:names:tc:opendocument:xmlns'
const SPACES =
  `xmlns:office="${BASE}:office:1.0" xmlns:table="${BASE}:table:1.0" xmlns:text="${BASE}:text:1.0" ` +
  `xmlns:style="${BASE}:style:1.0" xmlns:number="${BASE}:datastyle:1.0" ` +
  `xmlns:fo="${BASE}:xsl-fo-compatible:1.0" office:version="1.2"`

const cellStyle = (name: string, format: string, inner = ''): string =>
  `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="${format}">${inner}</style:style>`

const two = (name: string): string => `<number:${name} number:style="long"/>`
const mark = (text: string): string => `<number:text>${text}</number:text>`
const DAY = [two('day'), mark('/'), two('month'), mark('/'), two('year')].join('')
const MINUTE = [mark(' '), two('hours'), mark(':'), two('minutes')].join('')
const dateStyle = (name: string, inner: string): string =>
  `<number:date-style style:name="${name}">${inner}</number:date-style>`

function cellStyles(): string {
  const numbers = Array.from(
    { length: MOST_DECIMALS + 1 },
    (_, count) =>
      `<number:number-style style:name="N${count}"><number:number number:decimal-places="${count}" ` +
      `number:min-decimal-places="${count}" number:min-integer-digits="1"/></number:number-style>` +
      cellStyle(`n${count}`, `N${count}`),
  )
  const bold = '<style:text-properties fo:font-weight="bold"/>'
  return (
    '<number:text-style style:name="T"><number:text-content/></number:text-style>' +
    dateStyle('D', DAY) +
    dateStyle('M', DAY + MINUTE) +
    dateStyle('S', DAY + MINUTE + mark(':') + two('seconds')) +
    cellStyle('text', 'T') +
    cellStyle('header', 'T', bold) +
    cellStyle('date', 'D') +
    cellStyle('minute', 'M') +
    cellStyle('second', 'S') +
    numbers.join('')
  )
}

/** Characters that no XML document may hold. */
// oxlint-disable-next-line no-control-regex -- they are what is replaced
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const SPACE_RUN = /^ | $| {2,}/g

/** Paragraphs with their white space kept: a document would join and trim it. */
function paragraphs(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const kept = escapeXml(line)
        .replace(SPACE_RUN, ({ length }) => `<text:s text:c="${length}"/>`)
        .replaceAll('\t', '<text:tab/>')
      return `<text:p>${kept}</text:p>`
    })
    .join('')
}

const opening = (style: string): string =>
  `<table:table-cell table:style-name="${style}" office:value-type="string">`

const textCell = (text: string, style: string): string =>
  `${opening(style)}${paragraphs(text)}</table:table-cell>`

const numberOpening = (decimals: number): string =>
  `<table:table-cell table:style-name="n${decimals}" office:value-type="float" office:value="`

function cellOf(text: string, lens: ColumnLens): string {
  const cell = writtenCell(text, lens, FIRST_DAYS.ods)
  switch (cell.kind) {
    case 'number':
      return `${numberOpening(cell.decimals)}${cell.value}"><text:p>${cell.value}</text:p></table:table-cell>`
    case 'date': {
      const { iso, time } = cell
      const moment = time === null ? iso : `${iso}T${time}`
      const style = time === null ? 'date' : time.length > 5 ? 'second' : 'minute'
      const value = time === null || time.length > 5 ? moment : `${moment}:00`
      return (
        `<table:table-cell table:style-name="${style}" office:value-type="date" ` +
        `office:date-value="${value}"><text:p>${moment.replace('T', ' ')}</text:p></table:table-cell>`
      )
    }
    case 'text':
      return textCell(cell.text, 'text')
  }
}

const encoder = new TextEncoder()
const bytesOf = (text: string): Uint8Array => encoder.encode(text)

const EMPTY = bytesOf('<table:table-cell/>')
const TEXT_BEFORE = bytesOf(`${opening('text')}<text:p>`)
const TEXT_AFTER = bytesOf('</text:p></table:table-cell>')
const NUMBER_BEFORE = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) =>
  bytesOf(numberOpening(decimals)),
)
const NUMBER_BETWEEN = bytesOf('"><text:p>')

const SPACE = 0x20
/** The first bytes of what has to be escaped, and spaces, which are looked at one by one. */
const STOPS = new Uint8Array(256).fill(1, 0, SPACE + 1)
for (const stop of ['&', '<', '>']) STOPS[stop.charCodeAt(0)] = 1
STOPS[0xef] = 1

/** Texts whose spaces stand alone between words are copied as others are. */
const layText = (bytes: Uint8Array, start: number, end: number, out: ByteOutput): boolean => {
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!
    if (byte === SPACE) {
      if (i === start || i === end - 1 || bytes[i + 1] === SPACE) return false
    } else if (STOPS[byte] === 1) return false
  }
  out.add(TEXT_BEFORE)
  out.add(bytes.subarray(start, end))
  out.add(TEXT_AFTER)
  return true
}

function cellForm(lens: ColumnLens): CellForm {
  const form: CellForm = {
    encode: (text) => bytesOf(cellOf(text, lens)),
    before: TEXT_BEFORE,
    after: TEXT_AFTER,
    stops: STOPS,
    empty: EMPTY,
    lay: layText,
  }
  if (lens.type === 'date') return { ...form, stops: null, lay: () => false }
  if (!isNumbers(lens)) return form
  const { numberFormat = 'auto' } = lens
  const before = (decimals: number): Uint8Array => NUMBER_BEFORE[decimals]!
  return {
    ...form,
    stops: null,
    lay: (bytes, start, end, out) => {
      if (!layNumber(bytes, start, end, numberFormat, out, before)) return false
      layNumber(bytes, start, end, numberFormat, out, () => NUMBER_BETWEEN)
      out.add(TEXT_AFTER)
      return true
    },
  }
}

async function writeSheet(
  parts: PartsWriter,
  sheet: WrittenSheet,
  name: string,
  firstStyle: number,
  control: Control,
): Promise<void> {
  const { columns, rowCount } = sheet.table
  await parts.add(`<table:table table:name="${escapeXml(name)}">`)
  for (let at = 0; at < columns.length; at++) {
    await parts.add(`<table:table-column table:style-name="co${firstStyle + at}"/>`)
  }
  const names = columns.map((column) =>
    column.name === '' ? '<table:table-cell/>' : textCell(column.name, 'header'),
  )
  await parts.add(`<table:table-row>${names.join('')}</table:table-row>`)
  const laid = [
    sameBytes(bytesOf('<table:table-row>')),
    ...columns.map((column, at) => columnBytes(column, rowCount, cellForm(lensAt(sheet, at)))),
    sameBytes(bytesOf('</table:table-row>')),
  ]
  for (const { bytes, rows } of writeRows(laid, rowCount)) {
    await parts.addBytes(bytes)
    const wait = control.pause(rows, rowCount)
    if (wait) await wait
  }
  await parts.add('</table:table>')
}

/** The cells of a sheet that open lists to filter by. */
function filterRange(sheet: WrittenSheet, name: string, at: number): string {
  const { columns, rowCount } = sheet.table
  if (sheet.hasFilters !== true || columns.length === 0) return ''
  const place = `'${name.replaceAll("'", "''")}'`
  const last = `${place}.${columnLetters(columns.length)}${rowCount + 1}`
  return (
    `<table:database-range table:name="__Anonymous_Sheet_DB__${at}" ` +
    `table:target-range-address="${escapeXml(`${place}.A1:${last}`)}" table:display-filter-buttons="true"/>`
  )
}

/** The names of the columns stay in sight while one scrolls. */
function settings(names: readonly string[]): string {
  const item = (name: string, type: string, value: string | number): string =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`
  const frozen =
    item('HorizontalSplitMode', 'short', 0) +
    item('VerticalSplitMode', 'short', 2) +
    item('HorizontalSplitPosition', 'int', 0) +
    item('VerticalSplitPosition', 'int', 1) +
    item('ActiveSplitRange', 'short', 2) +
    item('PositionLeft', 'int', 0) +
    item('PositionRight', 'int', 0) +
    item('PositionTop', 'int', 0) +
    item('PositionBottom', 'int', 1)
  const tables = names.map(
    (name) =>
      `<config:config-item-map-entry config:name="${escapeXml(name)}">${frozen}</config:config-item-map-entry>`,
  )
  return (
    `${HEAD}<office:document-settings xmlns:office="${BASE}:office:1.0" xmlns:config="${BASE}:config:1.0" ` +
    'xmlns:ooo="http://openoffice.org/2004/office" office:version="1.2"><office:settings>' +
    '<config:config-item-set config:name="ooo:view-settings">' +
    '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>' +
    item('ViewId', 'string', 'view1') +
    `<config:config-item-map-named config:name="Tables">${tables.join('')}</config:config-item-map-named>` +
    '</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>' +
    '</office:settings></office:document-settings>'
  )
}

/** Writes tables as an .ods; see `writeWorkbook`. */
export async function writeOds(sheets: readonly WrittenSheet[], control: Control): Promise<Blob> {
  const parts = new PartsWriter()
  parts.plain('mimetype', TYPE)
  const entry = (path: string, type: string): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`
  await parts.whole(
    'META-INF/manifest.xml',
    `${HEAD}<manifest:manifest xmlns:manifest="${BASE}:manifest:1.0" manifest:version="1.2">` +
      entry('/', TYPE) +
      entry('content.xml', 'text/xml') +
      entry('styles.xml', 'text/xml') +
      entry('settings.xml', 'text/xml') +
      '</manifest:manifest>',
  )
  await parts.whole('styles.xml', `${HEAD}<office:document-styles ${SPACES}/>`)
  const names = sheetNames(sheets)
  const controls = sheetControls(sheets, control)
  await parts.whole('settings.xml', settings(names))
  const widths = sheets.flatMap(columnWidths)
  parts.open('content.xml')
  await parts.add(
    `${HEAD}<office:document-content ${SPACES}><office:automatic-styles>${cellStyles()}`,
  )
  for (const [at, width] of widths.entries()) {
    await parts.add(
      `<style:style style:name="co${at}" style:family="table-column"><style:table-column-properties ` +
        `style:column-width="${(width * 2.1).toFixed(1)}mm"/></style:style>`,
    )
  }
  await parts.add('</office:automatic-styles><office:body><office:spreadsheet>')
  let firstStyle = 0
  for (const [at, sheet] of sheets.entries()) {
    await writeSheet(parts, sheet, names[at]!, firstStyle, controls[at]!)
    firstStyle += sheet.table.columns.length
  }
  const ranges = sheets.map((sheet, at) => filterRange(sheet, names[at]!, at)).join('')
  const filters = ranges === '' ? '' : `<table:database-ranges>${ranges}</table:database-ranges>`
  await parts.add(`${filters}</office:spreadsheet></office:body></office:document-content>`)
  await parts.close()
  return parts.end(TYPE)
}
