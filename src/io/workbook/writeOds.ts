import type { Control } from '../../table/mapTexts'
import { PartsWriter, escapeXml } from './writeParts'
import { MOST_DECIMALS } from './writtenCells'
import type { WrittenCell } from './writtenCells'
import type { WrittenSheet } from './writtenSheets'
import { cellWriter, columnWidths, lensAt, sheetNames } from './writtenSheets'

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

const textCell = (text: string, style: string): string =>
  `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphs(text)}</table:table-cell>`

/** Days before this one belong to another calendar. */
const FIRST_DAY = '1583-01-01'

function writeCell(cell: WrittenCell): string {
  switch (cell.kind) {
    case 'number':
      return (
        `<table:table-cell table:style-name="n${cell.decimals}" office:value-type="float" ` +
        `office:value="${cell.value}"><text:p>${cell.value}</text:p></table:table-cell>`
      )
    case 'date': {
      const { iso, time } = cell
      const moment = time === null ? iso : `${iso}T${time}`
      if (iso < FIRST_DAY) return textCell(moment, 'text')
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

/** A row; cells with nothing in them are counted, not written. */
function rowOf(cells: readonly string[]): string {
  let row = '<table:table-row>'
  let blank = 0
  for (const cell of cells) {
    if (cell === '') {
      blank++
      continue
    }
    if (blank > 0) row += `<table:table-cell table:number-columns-repeated="${blank}"/>`
    blank = 0
    row += cell
  }
  if (blank > 0) row += `<table:table-cell table:number-columns-repeated="${blank}"/>`
  return `${row}</table:table-row>`
}

async function writeSheet(
  parts: PartsWriter,
  sheet: WrittenSheet,
  name: string,
  firstStyle: number,
  control: Control,
): Promise<void> {
  const { columns, rowCount } = sheet.table
  parts.add(`<table:table table:name="${escapeXml(name)}">`)
  columns.forEach((_, at) =>
    parts.add(`<table:table-column table:style-name="co${firstStyle + at}"/>`),
  )
  parts.add(rowOf(columns.map((column) => (column.name ? textCell(column.name, 'header') : ''))))
  const writers = columns.map((column, at) => cellWriter(column, lensAt(sheet, at), writeCell))
  for (let row = 0; row < rowCount; row++) {
    parts.add(rowOf(writers.map((write) => write(row))))
    const wait = (row & 63) === 0 ? control.pause(row, rowCount) : null
    if (wait) await wait
  }
  parts.add('</table:table>')
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
  parts.whole(
    'META-INF/manifest.xml',
    `${HEAD}<manifest:manifest xmlns:manifest="${BASE}:manifest:1.0" manifest:version="1.2">` +
      entry('/', TYPE) +
      entry('content.xml', 'text/xml') +
      entry('styles.xml', 'text/xml') +
      entry('settings.xml', 'text/xml') +
      '</manifest:manifest>',
  )
  parts.whole('styles.xml', `${HEAD}<office:document-styles ${SPACES}/>`)
  const names = sheetNames(sheets)
  parts.whole('settings.xml', settings(names))
  const widths = sheets.flatMap(columnWidths)
  parts.open('content.xml')
  parts.add(`${HEAD}<office:document-content ${SPACES}><office:automatic-styles>${cellStyles()}`)
  widths.forEach((width, at) =>
    parts.add(
      `<style:style style:name="co${at}" style:family="table-column"><style:table-column-properties ` +
        `style:column-width="${(width * 2.1).toFixed(1)}mm"/></style:style>`,
    ),
  )
  parts.add('</office:automatic-styles><office:body><office:spreadsheet>')
  let firstStyle = 0
  for (const [at, sheet] of sheets.entries()) {
    await writeSheet(parts, sheet, names[at]!, firstStyle, control)
    firstStyle += sheet.table.columns.length
  }
  parts.add('</office:spreadsheet></office:body></office:document-content>')
  parts.close()
  return parts.end(TYPE)
}
