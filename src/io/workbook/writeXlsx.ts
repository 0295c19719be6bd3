import type { Control } from '../../table/mapTexts'
import { serialOf } from './serials'
import { PartsWriter, columnLetters, escapeXml } from './writeParts'
import { MOST_DECIMALS } from './writtenCells'
import type { WrittenCell } from './writtenCells'
import type { WrittenSheet } from './writtenSheets'
import { cellWriter, columnWidths, lensAt, sheetNames } from './writtenSheets'

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
    `${HEAD}<styleSheet ${MAIN}><numFmts count="${formats.length + 2}">` +
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
    `${cell(14)}${cell(168)}${cell(169)}${numbers.join('')}</cellXfs>` +
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

/** All of a cell but its place: `<c r="A1` comes before. */
const textTail = (text: string, style: number): string =>
  `" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapeUnits(text))}</t></is></c>`

const FIRST_DAY = '1900-03-01'

function cellTail(cell: WrittenCell): string {
  switch (cell.kind) {
    case 'number':
      return `" s="${STYLES.number + cell.decimals}"><v>${cell.value}</v></c>`
    case 'date': {
      const { iso, time } = cell
      const serial = serialOf(time === null ? iso : `${iso}T${time}`, 1900)
      // Days before this one are counted wrong by some programs.
      if (serial === null || iso < FIRST_DAY) {
        return textTail(time === null ? iso : `${iso}T${time}`, STYLES.text)
      }
      const style = time === null ? STYLES.date : time.length > 5 ? STYLES.second : STYLES.minute
      return `" s="${style}"><v>${serial}</v></c>`
    }
    case 'text':
      return textTail(cell.text, STYLES.text)
  }
}

async function writeSheet(
  parts: PartsWriter,
  sheet: WrittenSheet,
  control: Control,
): Promise<void> {
  const { columns, rowCount } = sheet.table
  const letters = columns.map((_, at) => columnLetters(at + 1))
  const widths = columnWidths(sheet).map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  parts.add(
    `${HEAD}<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0">` +
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      `${widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''}<sheetData><row r="1">`,
  )
  columns.forEach(({ name }, at) => {
    if (name !== '') parts.add(`<c r="${letters[at]}1${textTail(name, STYLES.header)}`)
  })
  parts.add('</row>')
  const writers = columns.map((column, at) => cellWriter(column, lensAt(sheet, at), cellTail))
  for (let row = 0; row < rowCount; row++) {
    parts.add(`<row r="${row + 2}">`)
    for (let at = 0; at < writers.length; at++) {
      const tail = writers[at]!(row)
      if (tail !== '') parts.add(`<c r="${letters[at]}${row + 2}${tail}`)
    }
    parts.add('</row>')
    const wait = (row & 63) === 0 ? control.pause(row, rowCount) : null
    if (wait) await wait
  }
  parts.add('</sheetData></worksheet>')
}

/** Writes tables as an .xlsx; see `writeWorkbook`. */
export async function writeXlsx(sheets: readonly WrittenSheet[], control: Control): Promise<Blob> {
  const parts = new PartsWriter()
  const numbers = sheets.map((_, at) => at + 1)
  const each = (write: (number: number) => string): string => numbers.map(write).join('')
  parts.whole(
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
  parts.whole('_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')))
  const names = sheetNames(sheets)
  parts.whole(
    'xl/workbook.xml',
    `${HEAD}<workbook ${MAIN} ${OFFICE}><bookViews><workbookView/></bookViews><sheets>` +
      each(
        (number) =>
          `<sheet name="${escapeXml(names[number - 1]!)}" sheetId="${number}" r:id="rId${number}"/>`,
      ) +
      '</sheets></workbook>',
  )
  parts.whole(
    'xl/_rels/workbook.xml.rels',
    relations(
      each((number) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`)) +
        relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml'),
    ),
  )
  parts.whole('xl/styles.xml', styles())
  for (const [at, sheet] of sheets.entries()) {
    parts.open(`xl/worksheets/sheet${at + 1}.xml`)
    await writeSheet(parts, sheet, control)
    parts.close()
  }
  return parts.end(`${PACKAGE}.sheet`)
}
