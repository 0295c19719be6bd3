import { describe, expect, it } from 'vitest'
import { findBlocks } from '../../../src/io/workbook/blocks'
import { previewSheet, readSheet, sheetColumnNames } from '../../../src/io/workbook/grid'
import { guessHeader, headerTexts } from '../../../src/io/workbook/headers'
import { CsvColumns } from '../../../src/io/csv/columns'
import { opened, rowsOf, settingsFor, textRows, xlsx } from './builders'

/** A workbook with one sheet of these texts. */
const sheetOf = (rows: readonly (readonly string[])[], merges: readonly string[] = []) => {
  const cells = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  const behind = merges.length === 0 ? '' : `<mergeCells>${cells}</mergeCells>`
  return opened(xlsx({ sheets: [{ rows: textRows(rows), behind }] }))
}

const PARKING = [
  ['Ville de Beauvais - parkings'],
  ['Extraction du 12/03/2018'],
  [],
  ['', '', 'Capacité', '', '', 'Tarif'],
  ['N°', 'Nom', 'Nb de places', 'dont PMR', 'dont élec.', 'Zone'],
  ['1', 'Centre', '120', '3', '1', '1'],
  ['2', 'Gare', '80', '2', '', '2'],
  [],
  ['3', 'Hôpital', '300', '12', '4', '1'],
  ['TOTAL', '', '500'],
  ['* données provisoires'],
]
const PARKING_MERGES = ['A1:F1', 'A2:D2', 'C4:E4']

describe('a sheet', () => {
  it('gives every row below the names under its number in the sheet', async () => {
    const workbook = await sheetOf(PARKING, PARKING_MERGES)
    const read = await rowsOf(workbook, { headerRecords: [5] })
    expect(read.header).toEqual(PARKING[4])
    expect(read.above).toEqual([PARKING[0], PARKING[1], [], PARKING[3]])
    expect(read.rows).toEqual([
      [6, '1', 'Centre', '120', '3', '1', '1'],
      [7, '2', 'Gare', '80', '2', '', '2'],
      [8],
      [9, '3', 'Hôpital', '300', '12', '4', '1'],
      [10, 'TOTAL', '', '500'],
      [11, '* données provisoires'],
    ])
  })

  it('keeps the numbers of its rows when it begins lower and further right', async () => {
    const workbook = await opened(
      xlsx({
        sheets: [
          {
            rows: '<row r="7"><c r="D7"><v>1</v></c></row><row r="9"><c r="E9"><v>2</v></c></row>',
          },
        ],
      }),
    )
    expect(await rowsOf(workbook)).toMatchObject({
      columns: [4, 5],
      rows: [[7, '1'], [8], [9, '', '2']],
    })
  })

  it('leaves out columns, and names the others as before', async () => {
    const workbook = await sheetOf([
      ['Nom', 'Nom', '', 'Nom'],
      ['a', 'b', 'c', 'd'],
    ])
    const settings = settingsFor(workbook, { headerRecords: [1], skippedColumns: [1, 3] })
    const columns = new CsvColumns()
    const read = await readSheet(workbook, settings, columns)
    if (!read.ok) throw new Error(read.issue.code)
    expect(columns.columns(2).map((column) => column.textAt(0))).toEqual(['b', 'd'])
    expect(columns.firstRecord).toBe(2)
    const names = sheetColumnNames(read.value, (position) => `Colonne ${position}`)
    expect(names.map(({ name, asRead, occurrence }) => [name, asRead, occurrence])).toEqual([
      ['Nom 2', 'Nom', 2],
      ['Nom 3', 'Nom', 3],
    ])
  })

  it('fills merged cells on request', async () => {
    const rows = [
      ['Quartier', 'Rue', 'Côté'],
      ['Nord', 'rue A', 'pair'],
      ['', 'rue B', ''],
      ['', 'rue C', 'impair'],
      ['Sud', '', 'deux'],
    ]
    const workbook = await sheetOf(rows, ['A2:A4', 'A5:B5'])
    const texts = async (fillMerged: boolean) =>
      (await rowsOf(workbook, { headerRecords: [1], fillMerged })).rows
    expect(await texts(false)).toEqual([
      [2, 'Nord', 'rue A', 'pair'],
      [3, '', 'rue B'],
      [4, '', 'rue C', 'impair'],
      [5, 'Sud', '', 'deux'],
    ])
    expect(await texts(true)).toEqual([
      [2, 'Nord', 'rue A', 'pair'],
      [3, 'Nord', 'rue B'],
      [4, 'Nord', 'rue C', 'impair'],
      [5, 'Sud', 'Sud', 'deux'],
    ])
  })

  it('previews its first and last rows as they stand', async () => {
    const workbook = await sheetOf(Array.from({ length: 30 }, (_, at) => [`ligne ${at + 1}`]))
    const settings = settingsFor(workbook, {})
    const all = await previewSheet(workbook, settings)
    expect(all.ok && [all.value.first.length, all.value.last.length]).toEqual([30, 0])
    const some = await previewSheet(workbook, settings, 3, 2)
    expect(
      some.ok && [...some.value.first, ...some.value.last].map(({ record }) => record),
    ).toEqual([1, 2, 3, 29, 30])
  })

  it.each([
    [{ sheet: 'Autre' }, 'unknownSheet'],
    [{ range: { firstRow: 90, firstColumn: 1, lastRow: 99, lastColumn: 2 } }, 'emptySheet'],
  ])('that is not there says so', async (settings, code) => {
    const workbook = await sheetOf([['a']])
    const read = await readSheet(workbook, settingsFor(workbook, settings), new CsvColumns())
    expect(!read.ok && read.issue.code).toBe(code)
  })

  it('tells what a reader of it should know', async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Taux</t></is></c></row>' +
      '<row r="2" hidden="1"><c r="A2" s="1"><v>0.5</v></c><c r="B2"><v>12345678901234567890</v></c></row>'
    const workbook = await opened(
      xlsx({
        sheets: [
          {
            rows,
            before: '<cols><col min="2" max="2" hidden="1"/></cols>',
            behind: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
          },
        ],
        formats: ['0%'],
      }),
    )
    expect((await rowsOf(workbook)).issues).toEqual([
      { code: 'longNumbers', data: { count: 1, row: 2, column: 2 } },
      { code: 'percents', data: { columns: [1] } },
      { code: 'mergedCells', data: { count: 1 } },
      { code: 'hiddenRows', data: { count: 1 } },
      { code: 'hiddenColumns', data: { count: 1 } },
    ])
  })
})

describe('the names of columns', () => {
  const guess = async (rows: readonly (readonly string[])[], merges: readonly string[] = []) => {
    const workbook = await sheetOf(rows, merges)
    const { headerRecord, groupRecords } = guessHeader(workbook, workbook.sheets[0]!)
    return { header: headerRecord.value, groups: groupRecords }
  }
  const names = async (
    rows: readonly (readonly string[])[],
    records: readonly number[],
    merges: readonly string[] = [],
  ) => {
    const workbook = await sheetOf(rows, merges)
    const sheet = workbook.sheets[0]!
    return headerTexts(workbook, sheet, sheet.used!, records)
  }

  it('are found below titles, and their groups above them', async () => {
    expect(await guess(PARKING, PARKING_MERGES)).toEqual({ header: 5, groups: [4] })
  })

  it('have no group in a title right above them', async () => {
    const rows = [
      ['Liste des parkings'],
      ['Nom', 'Places', 'Zone'],
      ['Gare', '12', '1'],
      ['Halle', '8', '2'],
    ]
    expect(await guess(rows)).toEqual({ header: 2, groups: [] })
    expect(await guess(rows, ['A1:C1'])).toEqual({ header: 2, groups: [] })
  })

  it('take the name of their group as far as it is merged', async () => {
    expect(await names(PARKING, [4, 5], PARKING_MERGES)).toEqual([
      'N°',
      'Nom',
      'Capacité – Nb de places',
      'Capacité – dont PMR',
      'Capacité – dont élec.',
      'Tarif – Zone',
    ])
  })

  it('take the name of their group up to the next one in a row without merges', async () => {
    const rows = [
      ['', 'Hommes', '', 'Femmes', ''],
      ['Commune', '2020', '2021', '2020', '2021'],
    ]
    expect(await names(rows, [1, 2])).toEqual([
      'Commune',
      'Hommes – 2020',
      'Hommes – 2021',
      'Femmes – 2020',
      'Femmes – 2021',
    ])
  })

  it('are found in cells merged down over two rows', async () => {
    const rows = [
      ['Nom', 'Capacité', ''],
      ['', 'totale', 'PMR'],
      ['Gare', '12', '1'],
      ['Halle', '8', '2'],
    ]
    const merges = ['A1:A2', 'B1:C1']
    expect(await guess(rows, merges)).toEqual({ header: 2, groups: [1] })
    expect(await names(rows, [2], merges)).toEqual(['Nom', 'totale', 'PMR'])
    expect(await names(rows, [1, 2], merges)).toEqual([
      'Nom',
      'Capacité – totale',
      'Capacité – PMR',
    ])
  })

  it('stay exactly as read when nothing is joined', async () => {
    expect(await names([[' Nom ', 'Adresse ']], [1])).toEqual([' Nom ', 'Adresse '])
    expect(await names([['a']], [])).toBeNull()
  })
})

describe('the tables of a sheet', () => {
  const find = async (rows: readonly (readonly string[])[]) => {
    const workbook = await sheetOf(rows)
    return findBlocks(workbook, workbook.sheets[0]!).map(({ range, headerRecord }) => [
      range.firstRow,
      range.firstColumn,
      range.lastRow,
      range.lastColumn,
      headerRecord.value,
    ])
  }
  const ZONES = [
    ['Zone', 'Tarif'],
    ['1', '1,50'],
    ['2', '1,20'],
    ['3', '0,80'],
  ]

  it('are one in spite of blank rows, a total and a note', async () => {
    expect(await find(PARKING)).toEqual([[1, 1, 11, 6, 5]])
  })

  it('are told apart by a blank row when the lower one has names of its own', async () => {
    const rows = [['Nom', 'Places'], ['Gare', '12'], ['Halle', '8'], [], ...ZONES]
    expect(await find(rows)).toEqual([
      [1, 1, 3, 2, 1],
      [5, 1, 8, 2, 5],
    ])
  })

  it('are told apart by a blank column', async () => {
    const rows = [
      ['Nom', 'Places', '', 'Zone', 'Tarif'],
      ['Gare', '12', '', '1', '1,50'],
      ['Halle', '8', '', '2', '1,20'],
      ['Hôpital', '300'],
    ]
    expect(await find(rows)).toEqual([
      [1, 1, 4, 2, 1],
      [1, 4, 3, 5, 1],
    ])
  })

  it('are one when a column without a name stands between columns of the same rows', async () => {
    const rows = [
      ['Nom', 'Places', '', 'Zone', 'Tarif'],
      ['Gare', '12', '', '1', '1,50'],
      ['Halle', '8', '', '2', '1,20'],
    ]
    expect(await find(rows)).toEqual([[1, 1, 3, 5, 1]])
  })

  it('leave out a title that stands apart', async () => {
    const rows = [
      ['Année 2020'],
      [],
      ['Nom', 'Places'],
      ['Gare', '12'],
      [],
      ['Légende des zones'],
      [],
      ...ZONES,
    ]
    expect(await find(rows)).toEqual([
      [3, 1, 6, 2, 3],
      [8, 1, 11, 2, 8],
    ])
  })

  it('are none in an empty sheet', async () => {
    expect(await find([])).toEqual([])
  })

  it('can be read one by one', async () => {
    const workbook = await sheetOf([
      ['Nom', 'Places'],
      ['Gare', '12'],
      ['Halle', '8'],
      [],
      ...ZONES,
    ])
    const [, second] = findBlocks(workbook, workbook.sheets[0]!)
    const read = await rowsOf(workbook, { range: second!.range, headerRecords: [5] })
    expect(read).toMatchObject({
      header: ['Zone', 'Tarif'],
      above: [],
      rows: [
        [6, '1', '1,50'],
        [7, '2', '1,20'],
        [8, '3', '0,80'],
      ],
    })
  })
})
