import { describe, expect, it } from 'vitest'
import type * as Xlsx from '@e965/xlsx'
import { byLibrary, opened, refusal, rowsOf, textsOf } from './builders'

/** What a French town hall puts in a sheet. */
const cells = (library: typeof Xlsx): Xlsx.WorkBook => {
  const sheet: Xlsx.WorkSheet = {
    '!ref': 'A1:I3',
    A1: { t: 's', v: 'SIRET' },
    B1: { t: 's', v: 'Code postal' },
    A2: { t: 'n', v: 21600057500011 },
    B2: { t: 'n', v: 1000, z: '00000' },
    C2: { t: 'n', v: 44221, z: 'm/d/yy' },
    D2: { t: 'n', v: 44221.354166666664, z: 'dd/mm/yyyy hh:mm' },
    E2: { t: 'n', v: 0.35416666666666669, z: 'h:mm' },
    F2: { t: 'n', v: 49.43043, z: '0.00' },
    G2: { t: 'b', v: true },
    H2: { t: 'e', v: 0x2a },
    I2: { t: 's', v: '=1+1' },
    A3: { t: 's', v: '  L’œuvre à 5 € — Évêché ' },
    B3: { t: 's', v: '01000', z: '@' },
    C3: { t: 's', v: 'fusion' },
    '!merges': [{ s: { r: 2, c: 2 }, e: { r: 2, c: 4 } }],
  }
  const book = library.utils.book_new()
  library.utils.book_append_sheet(book, sheet, 'Données')
  library.utils.book_append_sheet(book, { '!ref': 'A1', A1: { t: 's', v: 'x' } }, 'Interne')
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] }
  return book
}

const EXPECTED = [
  ['SIRET', 'Code postal'],
  [
    '21600057500011',
    '01000',
    '2021-01-25',
    '2021-01-25T08:30',
    '08:30',
    '49.43043',
    'true',
    '#N/A',
    '=1+1',
  ],
  ['  L’œuvre à 5 € — Évêché ', '01000', 'fusion'],
]

describe('a workbook that the library writes', () => {
  it.each([
    ['biff8', 'xls'],
    ['xlsb', 'xlsb'],
    ['xlsx', 'xlsx'],
    ['ods', 'ods'],
    ['fods', 'fods'],
    ['xlml', 'spreadsheetml'],
  ] as const)('as %s is read with its stored digits', async (bookType, form) => {
    const workbook = await opened(await byLibrary(cells, bookType))
    expect(workbook.form).toBe(form)
    // The library writes no errors into OpenDocument files.
    const lost = (text: string) => (form.endsWith('ods') && text === '#N/A' ? '' : text)
    expect(await textsOf(workbook)).toEqual(EXPECTED.map((cells) => cells.map(lost)))
    expect(workbook.sheets[0]!.merges).toEqual([
      { firstRow: 3, firstColumn: 3, lastRow: 3, lastColumn: 5 },
    ])
  })

  it.each(['biff8', 'xlsb', 'xlsx', 'xlml'] as const)(
    'as %s tells hidden sheets',
    async (bookType) => {
      const { sheets } = await opened(await byLibrary(cells, bookType))
      expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
        ['Données', 'visible'],
        ['Interne', 'veryHidden'],
      ])
    },
  )

  it.each(['biff5', 'biff2'] as const)('as old %s keeps words and numbers', async (bookType) => {
    const bytes = await byLibrary((library) => {
      const sheet = library.utils.aoa_to_sheet([
        ['Nom', 'Places'],
        ['Hotel', 120],
      ])
      return { SheetNames: ['F'], Sheets: { F: sheet } }
    }, bookType)
    expect(await textsOf(await opened(bytes))).toEqual([
      ['Nom', 'Places'],
      ['Hotel', '120'],
    ])
  })

  it.each(['biff8', 'xlsb'] as const)(
    'as %s counts days from 1904 when it says so',
    async (bookType) => {
      const workbook = await opened(
        await byLibrary(
          () => ({
            SheetNames: ['F'],
            Sheets: { F: { '!ref': 'A1', A1: { t: 'n', v: 42759, z: 'dd/mm/yyyy' } } },
            Workbook: { WBProps: { date1904: true } },
          }),
          bookType,
        ),
      )
      expect(workbook.dateSystem).toBe(1904)
      expect(await textsOf(workbook)).toEqual([['2021-01-25']])
    },
  )

  it.each(['biff8', 'xlsb', 'xlsx'] as const)(
    'as %s shows numbers the French way on request',
    async (bookType) => {
      const workbook = await opened(
        await byLibrary(
          () => ({
            SheetNames: ['F'],
            Sheets: {
              F: {
                '!ref': 'A1:D1',
                A1: { t: 'n', v: 1234.5, z: '#,##0.00' },
                B1: { t: 'n', v: 0.125, z: '0.0%' },
                C1: { t: 'n', v: 44221, z: 'd mmmm yyyy' },
                D1: { t: 'n', v: 44221, z: 'm/d/yy' },
              },
            },
          }),
          bookType,
        ),
      )
      const readings = [1, 2, 3, 4].map((column) => [column, 'shown'] as const)
      expect(await textsOf(workbook, { readings })).toEqual([
        ['1\u202f234,50', '12,5\u202f%', '25 janvier 2021', '25/01/2021'],
      ])
      expect(await textsOf(workbook)).toEqual([['1234.5', '0.125', '2021-01-25', '2021-01-25']])
    },
  )

  it.each(['biff8', 'biff5', 'biff4', 'biff2', 'xlsb', 'xlsx', 'xlml'] as const)(
    'as %s gives the results of its formulas',
    async (bookType) => {
      const workbook = await opened(
        await byLibrary(
          () => ({
            SheetNames: ['F'],
            Sheets: {
              F: {
                '!ref': 'A1:D1',
                A1: { t: 'n', v: 3.5, f: '1.5+2' },
                B1: { t: 's', v: 'Hotel', f: '"Ho"&"tel"' },
                C1: { t: 'b', v: true, f: '1=1' },
                D1: { t: 'n', v: 9, f: 'SUM(A1:A1)' },
              },
            },
          }),
          bookType,
        ),
      )
      expect(await textsOf(workbook)).toEqual([['3.5', 'Hotel', 'true', '9']])
    },
  )

  it('cut short is refused, not read in part', async () => {
    const bytes = await byLibrary((library) => {
      const rows = Array.from({ length: 3000 }, (_, at) => [`rue numéro ${at}`, at])
      return { SheetNames: ['F'], Sheets: { F: library.utils.aoa_to_sheet(rows) } }
    }, 'biff8')
    for (const share of [0.3, 0.6, 0.9]) {
      const issue = await refusal(bytes.slice(0, Math.floor(bytes.length * share)))
      expect(['truncatedFile', 'damagedFile']).toContain(issue.code)
    }
    expect((await rowsOf(await opened(bytes))).rows).toHaveLength(3000)
  })
})
