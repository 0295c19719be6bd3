import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type * as Xlsx from '@e965/xlsx'
import { CsvColumns } from '../../src/io/csv/columns'
import { findBlocks } from '../../src/io/workbook/blocks'
import { CellReader } from '../../src/io/workbook/cells'
import { cellKinds } from '../../src/io/workbook/cellStore'
import { readSheet } from '../../src/io/workbook/grid'
import { headerTexts } from '../../src/io/workbook/headers'
import type { Sheet, Workbook } from '../../src/io/workbook/types'
import { openWorkbook } from '../../src/io/workbook/workbook'
import { writeWorkbook } from '../../src/io/workbook/write'
import type { OracleCell } from '../io/workbook/independent'
import { opened, rowsOf, settingsFor, written, xlsx } from '../io/workbook/builders'
import { libreOfficeIsMissing, readWithLibreOffice } from './support/libreOffice'

const root = join(import.meta.dirname, '../../../shared')
const isThere = existsSync(root)
if (!isThere) console.log('The shared folder is absent: nothing is read from it here.')

const files = isThere
  ? readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:xlsx|xlsm|xls|xlsb|ods)$/i.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .sort()
  : []

const bytesOf = (file: string) => new Uint8Array(readFileSync(join(root, file)))

/** Files that cannot be opened, and why. */
const REFUSED = new Map([
  // Encrypted with the password that spreadsheets try by themselves.
  ['data/torture-messytables/encrypted_no_password.xls', 'protectedFile'],
  // A text document that says it is a sheet and holds none.
  ['data/torture-openrefine/NoData_NoSpreadsheet.ods', 'noSheets'],
])

/** Cells that LibreOffice has calculated anew, translated, or does not read. */
const KNOWN = new Set([
  'data/subventions-asso/SCDL_WITH_EXERCICE_ALT.xlsx Feuil1 5,1',
  'data/torture-readxl/inlineStr.xlsx Requirements 2,4',
  'data/torture-readxl/inlineStr2.xlsx Requirements 2,4',
  'data/torture-sheetjs/ErrorTypes.xls RawErrors 2,6',
  'data/torture-sheetjs/ErrorTypes.xlsb RawErrors 2,6',
  'data/torture-sheetjs/ErrorTypes.xls RawErrors 13,7',
  'data/torture-sheetjs/ErrorTypes.xlsb RawErrors 13,7',
  'data/torture-sheetjs/ErrorTypes.xlsx RawErrors 13,7',
])

/** Cells that the library does not read, or only in part. */
const LOST_BY_LIBRARY = new Set([
  'data/torture-frictionless/table-output.ods Sheet 1 2,1',
  'data/torture-frictionless/table-output.ods Sheet 1 3,1',
  'data/torture-readxl/inlineStr2.xlsx Requirements 1,2',
])

/** Before March 1900 LibreOffice counts days, and the texts made of them, its own way. */
const isEarly = ({ value }: OracleCell): boolean => /^1(?:8\d\d-|900-0[12])/.test(value)

/** How a cell of ours stands to that of LibreOffice; a word in capitals is a difference that nothing explains. */
function compare(
  usual: string,
  stored: string,
  kind: number,
  oracle: OracleCell | undefined,
): string {
  if (!oracle) return 'ABSENT THERE'
  if (isEarly(oracle) && usual !== oracle.value) return 'date before March 1900'
  if (oracle.isError || kind === cellKinds.error) {
    return oracle.isError && oracle.text === usual ? 'same error' : 'ERROR'
  }
  switch (oracle.type) {
    case 'float':
    case 'currency':
    case 'percentage': {
      if (kind === cellKinds.text) return 'NUMBER THERE'
      const value = stored === 'true' ? 1 : stored === 'false' ? 0 : Number(stored)
      const other = Number(oracle.value)
      if (value === other) return usual === stored ? 'same number' : 'same number, padded as shown'
      return Number(value.toPrecision(15)) === other ||
        Math.abs(value - other) < Math.abs(value) * 1e-14
        ? 'same number, more digits here'
        : 'NUMBER'
    }
    case 'date': {
      const plain = (text: string) => text.replace(/T00:00(?::00)?$/, '')
      if (plain(usual) === plain(oracle.value)) return 'same date'
      return usual.length >= 10 && oracle.value.startsWith(usual)
        ? 'same date, time as shown'
        : 'DATE'
    }
    case 'time': {
      const [, hours, minutes, seconds] = /PT(\d+)H(\d+)M(\d+)/.exec(oracle.value) ?? []
      return `${hours}:${minutes}:${seconds}`.startsWith(usual) ? 'same time' : 'TIME'
    }
    case 'boolean':
      return usual === oracle.value ? 'same truth value' : 'TRUTH VALUE'
    default:
      if (usual === oracle.text) return 'same text'
      if (usual.replaceAll('\r', '') === oracle.text) return 'same text but for carriage returns'
      return usual.trim() === oracle.text.trim() ? 'same text, spaces added by its format' : 'TEXT'
  }
}

class Tally {
  readonly counts = new Map<string, number>()
  readonly unexplained: string[] = []

  add(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1)
  }

  differ(what: string, place: string, told: string): void {
    if (KNOWN.has(place) || LOST_BY_LIBRARY.has(place)) this.add('known difference')
    else {
      this.add(what)
      if (what === what.toUpperCase()) this.unexplained.push(`${what} ${place}: ${told}`)
    }
  }

  print(title: string): void {
    console.log(
      `${title}: ${[...this.counts].map(([what, count]) => `${what} ${count}`).join('; ')}`,
    )
  }
}

function eachCell(
  workbook: Workbook,
  sheet: Sheet,
  visit: (place: string, usual: string, stored: string, kind: number) => void,
): void {
  const { cells } = sheet
  const reader = new CellReader(workbook, cells)
  for (let at = 0; at < cells.length; at++) {
    const place = `${cells.rows[at]},${cells.columns[at]}`
    visit(place, reader.text(at), reader.text(at, 'stored'), cells.kinds[at]!)
  }
}

describe.runIf(isThere)('the shared workbooks', () => {
  it('open, or say exactly why not', async () => {
    const tally = new Tally()
    const refused = new Map<string, string>()
    let longest = 0
    for (const file of files) {
      const start = performance.now()
      const result = await openWorkbook(bytesOf(file), file)
      longest = Math.max(longest, performance.now() - start)
      if (!result.ok) {
        refused.set(file, result.issue.code)
        continue
      }
      tally.add(result.value.form)
      for (const sheet of result.value.sheets) {
        expect(
          sheet.issues.filter(({ code }) => code === 'unreadableSheet'),
          file,
        ).toEqual([])
        findBlocks(result.value, sheet)
        if (!sheet.used) continue
        const settings = settingsFor(result.value, { sheet: sheet.name })
        const read = await readSheet(result.value, settings, new CsvColumns())
        expect(read.ok, file).toBe(true)
      }
    }
    tally.print(`${files.length} workbooks, the slowest opened in ${longest.toFixed(0)} ms`)
    expect(files.length).toBeGreaterThan(100)
    expect(refused).toEqual(REFUSED)
  })

  it('hold the cells that LibreOffice reads', async () => {
    const missing = libreOfficeIsMissing()
    if (missing !== null) {
      console.log(missing)
      return
    }
    const oracle = readWithLibreOffice(files.map((file) => join(root, file)))
    const tally = new Tally()
    for (const file of files) {
      const result = await openWorkbook(bytesOf(file), file)
      const sheets = oracle.get(join(root, file))
      if (!result.ok || !sheets) continue
      tally.add('files')
      for (const sheet of result.value.sheets) {
        const other = sheets.find(({ name }) => name === sheet.name)
        if (!other) {
          expect(sheet.cells.length, `${file} ${sheet.name}`).toBe(0)
          continue
        }
        tally.add('sheets')
        const seen = new Set<string>()
        eachCell(result.value, sheet, (place, usual, stored, kind) => {
          seen.add(place)
          tally.add('cells')
          const found = other.cells.get(place)
          const told = `${JSON.stringify(usual)}, there ${JSON.stringify(found)}`
          tally.differ(compare(usual, stored, kind, found), `${file} ${sheet.name} ${place}`, told)
        })
        for (const [place, { text }] of other.cells) {
          if (text !== '' && !seen.has(place))
            tally.differ('ABSENT HERE', `${file} ${sheet.name} ${place}`, text)
        }
      }
    }
    tally.print('Compared with LibreOffice')
    expect(tally.unexplained.slice(0, 20)).toEqual([])
    expect(tally.counts.get('cells')).toBeGreaterThan(100_000)
  })

  it('in .xlsx and .ods hold the cells that the library reads', async () => {
    const library = await import('@e965/xlsx')
    const tally = new Tally()
    for (const file of files.filter((one) => /\.(?:xlsx|ods)$/.test(one))) {
      const bytes = bytesOf(file)
      const result = await openWorkbook(bytes, file)
      if (!result.ok) continue
      tally.add('files')
      const book = library.read(bytes, { dense: true, cellNF: true })
      for (const sheet of result.value.sheets) {
        const rows = book.Sheets[sheet.name]?.['!data'] ?? []
        eachCell(result.value, sheet, (place, _usual, stored, kind) => {
          const [row = 0, column = 0] = place.split(',').map(Number)
          tally.add('cells')
          tally.differ(
            compareWithLibrary(stored, kind, rows[row - 1]?.[column - 1]),
            `${file} ${sheet.name} ${place}`,
            `${stored}, there ${JSON.stringify(rows[row - 1]?.[column - 1])}`,
          )
        })
      }
    }
    tally.print('Compared with the library')
    expect(tally.unexplained.slice(0, 20)).toEqual([])
  })
})

function compareWithLibrary(
  stored: string,
  kind: number,
  cell: Xlsx.CellObject | undefined,
): string {
  if (!cell) return 'ABSENT THERE'
  switch (kind) {
    case cellKinds.number:
      return Math.abs(Number(stored) - Number(cell.v)) < 1e-9 ? 'same number' : 'NUMBER'
    case cellKinds.date:
      return cell.t === 'n' ? 'date' : 'DATE'
    case cellKinds.boolean:
      return String(Boolean(cell.v)) === stored ? 'same truth value' : 'TRUTH VALUE'
    case cellKinds.error:
      return cell.t === 'e' || cell.w === stored ? 'same error' : 'error that the library loses'
    case cellKinds.digits:
      return 'more digits here'
    default: {
      const plain = (text: string) => text.replace(/\r\n?/g, '\n')
      return plain(String(cell.v)) === plain(stored) ? 'same text' : 'TEXT'
    }
  }
}

describe.runIf(isThere)('the scenarios', () => {
  const open = (file: string) => opened(bytesOf(`scenarios/${file}`), file)

  it('give the car parks below the names in row 5, whose groups can be joined', async () => {
    const workbook = await open('beauvais-parking/input/parkings_hors_voirie_2018.xlsx')
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Parkings HV', 'Légende'])
    const sheet = workbook.sheets[0]!
    const [block, ...others] = findBlocks(workbook, sheet)
    expect(others).toEqual([])
    expect(block).toMatchObject({ headerRecord: { value: 5 }, groupRecords: [4] })
    const read = await rowsOf(workbook, { headerRecords: [5] })
    expect(read.header).toHaveLength(21)
    expect(read.header?.slice(4, 7)).toEqual(['Nb de places', 'dont PMR', 'dont élec.'])
    expect(headerTexts(workbook, sheet, sheet.used!, [4, 5])?.slice(3, 8)).toEqual([
      'Quartier',
      'Capacité – Nb de places',
      'Capacité – dont PMR',
      'Capacité – dont élec.',
      'Zone tarifaire',
    ])
    const rows = read.rows.map(([, ...cells]) => cells)
    expect(rows.filter((cells) => cells.every((cell) => cell === ''))).toHaveLength(6)
    const total = rows.findIndex((cells) => cells.includes('TOTAL'))
    expect(total).toBe(171)
    expect(rows).toHaveLength(173)
  })

  it('give the loans below the names in row 4', async () => {
    const workbook = await open('boulogne-prets-permis/input/emprunts_romans_adultes_2020.xlsx')
    const [block, ...others] = findBlocks(workbook, workbook.sheets[0]!)
    expect(others).toEqual([])
    expect(block).toMatchObject({ headerRecord: { value: 4 } })
    const { rows } = await rowsOf(workbook, { headerRecords: [4] })
    const filled = rows.filter(([, ...cells]) => cells.some((cell) => cell !== ''))
    // The last one is the total.
    expect(filled).toHaveLength(247 + 1)
  })

  it('give the identifiers of permits digit for digit, and their dates as ISO text', async () => {
    const bytes = bytesOf('scenarios/boulogne-prets-permis/input/permis_construire_commune.xlsx')
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)
    const numbers = [...xml.matchAll(/<c r="(G\d+)"(?: t="n")?><v>(\d+)<\/v><\/c>/g)]
    expect(numbers).toHaveLength(98)
    const { header, rows } = await rowsOf(await opened(bytes), { headerRecords: [1] })
    expect(header?.[6]).toBe('SIRET')
    expect(rows).toHaveLength(320)
    const byRow = new Map(rows.map(([record, ...cells]) => [`G${record}`, cells[6]]))
    for (const [, place, digits] of numbers) expect(byRow.get(place!)).toBe(digits)
    console.log(`${numbers.length} numeric identifiers read digit for digit`)
    const days = [...xml.matchAll(/<c r="([CD]\d+)" s="\d+"(?: t="n")?><v>(\d+)<\/v><\/c>/g)]
    expect(days.length).toBeGreaterThan(10)
    for (const [, place, serial] of days) {
      const row = rows.find(([record]) => record === Number(place!.slice(1)))!
      const day = new Date(Date.UTC(1899, 11, 30) + Number(serial) * 86_400_000)
      expect(row[place![0] === 'C' ? 3 : 4]).toBe(day.toISOString().slice(0, 10))
    }
  })
})

describe('great sheets', () => {
  it('cost little for a million blank rows below', async () => {
    const rows = [
      '<row r="1"><c r="A1" t="str"><v>Nom</v></c></row><row r="2"><c r="A2" t="str"><v>Gare</v></c></row>',
    ]
    for (let row = 3; row <= 1_048_576; row++) {
      rows.push(
        `<row r="${row}" spans="1:3" ht="15"><c r="A${row}" s="1"/><c r="B${row}" s="1"/><c r="C${row}" s="1"/></row>`,
      )
    }
    const bytes = xlsx({ sheets: [{ rows: rows.join('') }], formats: ['0'] })
    const start = performance.now()
    const workbook = await opened(bytes)
    const took = performance.now() - start
    const [sheet] = workbook.sheets
    expect(sheet).toMatchObject({ rowCount: 2, columnCount: 1 })
    expect(sheet!.cells.length).toBe(2)
    console.log(`a million blank rows of three cells opened in ${took.toFixed(0)} ms`)
    expect(took).toBeLessThan(20_000)
  })

  it.each(['xlsx', 'ods'] as const)(
    'of 200,000 rows are written as .%s and read again',
    async (form) => {
      const count = 200_000
      const names = ['SIRET', 'Places', 'Ouvert le', 'Rue']
      const table = {
        ...written(names, []),
        rowCount: count,
        columns: names.map((name, column) => ({
          name,
          codes: count,
          codeAt: (row: number) => row,
          textOf: (code: number) =>
            [String(21600057500011 + code), String(code / 4), '2021-01-25', `rue n° ${code % 977}`][
              column
            ]!,
        })),
      }
      const lenses = (['siret', 'decimal', 'date', 'text'] as const).map((type) => ({ type }))
      const start = performance.now()
      const result = await writeWorkbook([{ name: 'F', table, lenses }], { form })
      if (!result.ok) throw new Error(result.issue.code)
      const written1 = performance.now()
      const workbook = await opened(new Uint8Array(await result.value.bytes.arrayBuffer()))
      const columns = new CsvColumns()
      const read = await readSheet(workbook, settingsFor(workbook, { headerRecords: [1] }), columns)
      const ended = performance.now()
      expect(read.ok && read.value.rows).toBe(count)
      const [siret, places] = columns.columns(4)
      for (const row of [0, 1, 99_999, 199_999]) {
        expect(siret!.textAt(row)).toBe(String(21600057500011 + row))
        expect(places!.textAt(row)).toBe(String(row / 4))
      }
      console.log(
        `${count} rows as .${form}: written in ${(written1 - start).toFixed(0)} ms, read in ${(ended - written1).toFixed(0)} ms`,
      )
    },
  )
})
