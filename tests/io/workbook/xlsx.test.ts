import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { XlsxParts } from './builders'
import { opened, rowsOf, textsOf, xlsx } from './builders'

const FORMATS = [
  '00000',
  '0.00',
  'dd/mm/yyyy',
  'dd/mm/yyyy hh:mm',
  'h:mm',
  '0.0%',
  '"TRUE";"TRUE";"FALSE"',
  '@',
  '#,##0.00\\ "€"',
  '# ?/?',
  '[h]:mm:ss',
]
const style = (format: string) => FORMATS.indexOf(format) + 1

/** The text of one cell, and how it reads otherwise. */
async function read(cell: string, parts: Partial<XlsxParts> = {}) {
  const workbook = await opened(
    xlsx({ sheets: [{ rows: `<row r="1">${cell}</row>` }], formats: FORMATS, ...parts }),
  )
  const text = async (reading: 'usual' | 'stored' | 'shown') =>
    (await textsOf(workbook, { readings: [[1, reading]] }))[0]?.[0]
  return { usual: await text('usual'), stored: await text('stored'), shown: await text('shown') }
}

const number = (value: string, format?: string) =>
  `<c r="A1"${format === undefined ? '' : ` s="${style(format)}"`}><v>${value}</v></c>`

describe('a number of an .xlsx', () => {
  it.each([
    ['a SIRET in General format', number('21600057500011'), '21600057500011', '2,16001E+13'],
    ['a coordinate under two decimals', number('49.43043', '0.00'), '49.43043', '49,43'],
    ['a postcode padded by its format', number('1000', '00000'), '01000', '01000'],
    ['a number too long for its padding', number('123456', '00000'), '123456', '123456'],
    ['a percentage', number('0.125', '0.0%'), '0.125', '12,5\u202f%'],
    ['an amount', number('1234.5', '#,##0.00\\ "€"'), '1234.5', '1\u202f234,50 €'],
    ['a fraction', number('0.5', '# ?/?'), '0.5', '1/2'],
    ['a number with an exponent', number('1.5E-12'), '0.0000000000015', '1,5E-12'],
    [
      'more digits than a double has',
      number('12345678901234567'),
      '12345678901234567',
      '12345678901234567',
    ],
    ['seventeen digits that name a double', number('1.1000000000000001'), '1.1', '1,1'],
    ['a date in General format', number('44221'), '44221', '44221'],
    ['a number with spaces around', number(' 12 '), '12', '12'],
  ])('%s keeps its digits', async (_, cell, usual, shown) => {
    expect(await read(cell)).toMatchObject({ usual, shown })
  })

  it('keeps ninety-eight identifiers digit for digit', async () => {
    const values = Array.from({ length: 98 }, (_, at) => String(21_600_057_500_011 + at * 97))
    const rows = values.map(
      (value, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${value}</v></c></row>`,
    )
    const texts = await textsOf(await opened(xlsx({ sheets: [{ rows: rows.join('') }] })))
    expect(texts.map(([text]) => text)).toEqual(values)
  })

  it('tells the dust of a calculation and leaves it', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>274.65999999999997</v></c><c r="B1"><v>2.0812345678901</v></c></row>'
    const { rows: found, issues } = await rowsOf(await opened(xlsx({ sheets: [{ rows }] })))
    expect(found).toEqual([[1, '274.65999999999997', '2.0812345678901']])
    expect(issues).toEqual([{ code: 'dustyNumbers', data: { count: 1, row: 1, column: 1 } }])
  })
})

describe('a date or time of an .xlsx', () => {
  it.each([
    ['a day', number('44221', 'dd/mm/yyyy'), '2021-01-25', '44221', '25/01/2021'],
    [
      'a day and time',
      number('44221.354166666664', 'dd/mm/yyyy hh:mm'),
      '2021-01-25T08:30',
      '44221.354166666664',
      '25/01/2021 08:30',
    ],
    ['a time', number('0.35416666666666669', 'h:mm'), '08:30', '0.3541666666666667', '8:30'],
    [
      'a duration',
      number('1.1458333333333333', '[h]:mm:ss'),
      '27:30:00',
      '1.1458333333333333',
      '27:30:00',
    ],
    ['the 29th of February 1900', number('60', 'dd/mm/yyyy'), '60', '60', '29/02/1900'],
    [
      'a day written as text',
      '<c r="A1" t="d" s="3"><v>2021-01-25T00:00:00</v></c>',
      '2021-01-25',
      '2021-01-25T00:00:00',
      '25/01/2021',
    ],
  ])('%s is ISO text', async (_, cell, usual, stored, shown) => {
    expect(await read(cell)).toEqual({ usual, stored, shown })
  })

  it('counts from 1904 where the workbook says so', async () => {
    const parts = {
      workbookPr:
        '<workbookPr date1904="1"/><extLst><ext><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>',
    }
    const { usual, shown } = await read(number('42759', 'dd/mm/yyyy'), parts)
    expect({ usual, shown }).toEqual({ usual: '2021-01-25', shown: '25/01/2021' })
  })

  it('that is none is told', async () => {
    const rows = `<row r="1"><c r="B1" s="3"><v>60</v></c><c r="C1" s="3"><v>-4</v></c></row>`
    const { rows: found, issues } = await rowsOf(
      await opened(xlsx({ sheets: [{ rows }], formats: FORMATS })),
    )
    expect(found).toEqual([[1, '60', '-4']])
    expect(issues).toEqual([{ code: 'invalidDates', data: { count: 2, row: 1, column: 2 } }])
  })
})

describe('other cells of an .xlsx', () => {
  it.each([
    ['a truth value', '<c r="A1" t="b"><v>1</v></c>', 'true', 'VRAI'],
    ['a truth value under a format', number('0', '"TRUE";"TRUE";"FALSE"'), 'false', 'FAUX'],
    ['text that says so', '<c r="A1" t="str"><v>VRAI</v></c>', 'VRAI', 'VRAI'],
    ['the result of a formula', '<c r="A1"><f>1+1</f><v>2</v></c>', '2', '2'],
    [
      'the text of a formula',
      '<c r="A1" t="str"><f>A2&amp;"x"</f><v>x &amp; y</v></c>',
      'x & y',
      'x & y',
    ],
    ['an error', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!', '#DIV/0!'],
    ['a new error', '<c r="A1" t="e"><v>#SPILL!</v></c>', '#SPILL!', '#SPILL!'],
    [
      'digits kept as text',
      '<c r="A1" s="8" t="inlineStr"><is><t>01000</t></is></c>',
      '01000',
      '01000',
    ],
    [
      'rich text',
      '<c r="A1" t="inlineStr"><is><r><t>Ville </t></r><r><t>de Beauvais</t></r></is></c>',
      'Ville de Beauvais',
      'Ville de Beauvais',
    ],
    [
      'text with its spaces',
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a  b </t></is></c>',
      ' a  b ',
      ' a  b ',
    ],
    [
      'escaped characters',
      '<c r="A1" t="str"><v>a_x000D_b_x005F_x0041_ &#233; &#x1F600;</v></c>',
      'a\rb_x0041_ é 😀',
      'a\rb_x0041_ é 😀',
    ],
    [
      'text in a section',
      '<c r="A1" t="str"><v><![CDATA[a < b & c]]></v></c>',
      'a < b & c',
      'a < b & c',
    ],
    ['what claims to be a number', '<c r="A1"><v>12 pl.</v></c>', '12 pl.', '12 pl.'],
  ])('%s keeps its text', async (_, cell, usual, shown) => {
    expect(await read(cell)).toMatchObject({ usual, shown })
  })

  it('take their text from the table of texts, without readings above the words', async () => {
    const strings =
      '<si><t>Nom</t></si><si><r><t>東</t></r><r><rPr><b/></rPr><t>京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t/></si>'
    const cells = [0, 1, 2, 7].map((index, at) => `<c r="${'ABCD'[at]}1" t="s"><v>${index}</v></c>`)
    const rows = `<row r="1">${cells.join('')}</row>`
    const workbook = await opened(xlsx({ sheets: [{ rows }], strings }))
    expect(await textsOf(workbook)).toEqual([['Nom', '東京']])
    expect(workbook.sheets[0]!.issues).toEqual([
      { code: 'lostTexts', data: { count: 1, row: 1, column: 4 } },
    ])
  })

  it('that hold errors, or formulas never calculated, are counted', async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Total</t></is></c></row>' +
      '<row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2"><f>SUM(C1:C9)</f></c><c r="C2" t="e"><v>#REF!</v></c></row>'
    const { rows: found, issues } = await rowsOf(await opened(xlsx({ sheets: [{ rows }] })))
    expect(found).toEqual([
      [1, 'Total'],
      [2, '#N/A', '', '#REF!'],
    ])
    expect(issues).toEqual([
      { code: 'formulasWithoutResult', data: { count: 1, row: 2, column: 2 } },
      { code: 'formulaErrors', data: { count: 2, row: 2, column: 1 } },
    ])
  })
})

describe('the sheets of an .xlsx', () => {
  const cell = (place: string, text: string) =>
    `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`

  it('are listed with what they hold', async () => {
    const workbook = await opened(
      xlsx({
        sheets: [
          {
            name: 'Parkings &amp; zones',
            rows: `<row r="3">${cell('C3', 'a')}</row><row r="6" hidden="1">${cell('F6', 'b')}</row>`,
            before: '<cols><col min="4" max="5" hidden="1"/></cols>',
            behind: '<mergeCells><mergeCell ref="C3:D4"/><mergeCell ref="A90:B91"/></mergeCells>',
          },
          { name: 'Vide', rows: '', state: 'hidden' },
          { name: 'Interne', rows: `<row r="1">${cell('A1', 'x')}</row>`, state: 'veryHidden' },
        ],
      }),
    )
    expect(workbook).toMatchObject({ form: 'xlsx', dateSystem: 1900 })
    expect(workbook.sheets).toEqual([
      {
        cells: expect.objectContaining({ length: 2 }) as unknown,
        name: 'Parkings & zones',
        kind: 'table',
        visibility: 'visible',
        used: { firstRow: 3, firstColumn: 3, lastRow: 6, lastColumn: 6 },
        rowCount: 4,
        columnCount: 4,
        merges: [{ firstRow: 3, firstColumn: 3, lastRow: 4, lastColumn: 4 }],
        hiddenRows: 1,
        hiddenColumns: 2,
        issues: [],
      },
      expect.objectContaining({ name: 'Vide', visibility: 'hidden', used: null, rowCount: 0 }),
      expect.objectContaining({ name: 'Interne', visibility: 'veryHidden', rowCount: 1 }),
    ])
  })

  it('do without places of cells, with prefixes and in any order', async () => {
    const rows =
      '<?xml version="1.0"?><!-- made --><x:worksheet xmlns:x="m"><x:sheetData>' +
      "<x:row><x:c t='inlineStr'><x:is><x:t>a</x:t></x:is></x:c><x:c><x:v>1</x:v></x:c></x:row>" +
      "<x:row r='5'><x:c r='B5'><x:v>5</x:v></x:c></x:row>" +
      "<x:row r='3'><x:c r='$A$3'><x:v>3</x:v></x:c><x:c r='A3'><x:v>33</x:v></x:c></x:row>" +
      '</x:sheetData></x:worksheet>'
    expect((await rowsOf(await opened(xlsx({ sheets: [{ rows }] })))).rows).toEqual([
      [1, 'a', '1'],
      [2],
      [3, '33'],
      [4],
      [5, '', '5'],
    ])
  })

  it('that are broken say so and leave the others', async () => {
    const workbook = await opened(
      xlsx({
        sheets: [
          { name: 'Bonne', rows: `<row r="1">${cell('A1', 'a')}</row>` },
          { name: 'Cassée', rows: '<?xml version="1.0"?><worksheet><sheetData><row r="1">' },
        ],
      }),
    )
    expect(await textsOf(workbook)).toEqual([['a']])
    expect(workbook.sheets[1]).toMatchObject({
      used: null,
      issues: [{ code: 'unreadableSheet', data: { reason: 'xml' } }],
    })
  })

  it('cost nothing for styled rows without end below', async () => {
    const blank = Array.from(
      { length: 60_000 },
      (_, at) => `<row r="${at + 2}" s="1" ht="15"><c r="A${at + 2}" s="1"/></row>`,
    )
    const bytes = xlsx({
      sheets: [{ rows: `<row r="1">${cell('A1', 'a')}</row>${blank.join('')}` }],
      formats: FORMATS,
    })
    const workbook = await opened(bytes)
    expect(workbook.sheets[0]).toMatchObject({ rowCount: 1, columnCount: 1 })
    expect(workbook.sheets[0]!.cells.length).toBe(1)
    expect((await rowsOf(workbook)).rows).toEqual([[1, 'a']])
  })

  it('are found in UTF-16, and under paths written with backslashes', async () => {
    const text = `<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1">${cell('A1', 'é')}</row></sheetData></worksheet>`
    const wide = new Uint8Array(2 + text.length * 2)
    wide.set([0xff, 0xfe])
    for (let at = 0; at < text.length; at++) {
      wide[2 + at * 2] = text.charCodeAt(at) & 255
      wide[3 + at * 2] = text.charCodeAt(at) >> 8
    }
    const bytes = xlsx({
      sheets: [{ rows: '' }],
      extra: {
        'xl/worksheets/sheet1.xml': new Uint8Array(0),
        'xl\\worksheets\\other.xml': wide,
        'xl/_rels/workbook.xml.rels': strToU8(
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="\\xl\\worksheets\\OTHER.xml"/></Relationships>',
        ),
      },
    })
    expect(await textsOf(await opened(bytes))).toEqual([['é']])
  })
})
