import { describe, expect, it } from 'vitest'
import { durationSeconds } from '../../../src/io/workbook/ods'
import { ods, opened, refusal, rowsOf, textsOf } from './builders'

const table = (rows: string, name = 'Feuille1', columns = '') =>
  `<table:table table:name="${name}">${columns}${rows}</table:table>`
const row = (cells: string, attributes = '') =>
  `<table:table-row${attributes}>${cells}</table:table-row>`
const cell = (attributes: string, text = '') =>
  `<table:table-cell ${attributes}>${text === '' ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`
const text = (value: string, attributes = '') =>
  cell(`office:value-type="string"${attributes}`, value)
const float = (value: string, shown: string, attributes = '') =>
  cell(`office:value-type="float" office:value="${value}"${attributes}`, shown)

const STYLES = [
  '<number:number-style style:name="N1"><number:number number:decimal-places="0" number:min-integer-digits="5"/></number:number-style>',
  '<number:date-style style:name="N2"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>',
  '<number:date-style style:name="N3"><number:day/><number:text>/</number:text><number:month/><number:text>/</number:text><number:year/><number:text> </number:text><number:hours/><number:text>:</number:text><number:minutes/></number:date-style>',
  '<number:time-style style:name="N4"><number:hours/><number:text>:</number:text><number:minutes/></number:time-style>',
  '<number:time-style style:name="N5" number:truncate-on-overflow="false"><number:hours/><number:text>:</number:text><number:minutes/></number:time-style>',
  '<number:number-style style:name="N6P0"><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style>',
  '<number:number-style style:name="N6"><number:text>moins</number:text><style:map style:condition="value()&gt;=0" style:apply-style-name="N6P0"/></number:number-style>',
  '<number:number-style style:name="N7"><number:number number:decimal-places="2" number:grouping="true" number:min-integer-digits="1"/><number:text> </number:text></number:number-style>',
  ...[1, 2, 3, 4, 5, 6, 7].map(
    (n) =>
      `<style:style style:name="ce${n}" style:family="table-cell" style:data-style-name="N${n}"/>`,
  ),
  '<style:style style:name="child" style:family="table-cell" style:parent-style-name="ce1"/>',
  '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
].join('')

async function read(one: string) {
  const workbook = await opened(ods(table(row(one)), { styles: STYLES }))
  const as = async (reading: 'usual' | 'stored' | 'shown') =>
    (await textsOf(workbook, { readings: [[1, reading]] }))[0]?.[0]
  return { usual: await as('usual'), stored: await as('stored'), shown: await as('shown') }
}

const styled = (name: string) => ` table:style-name="${name}"`

describe('a cell of an .ods', () => {
  it.each([
    ['number', float('21600057500011', '2,16E+13'), '21600057500011', '21600057500011', '2,16E+13'],
    [
      'number with more digits than a double',
      float('12345678901234567', '1,2E16'),
      '12345678901234567',
      '12345678901234567',
      '12345678901234567',
    ],
    ['padded number', float('1000', '01000', styled('ce1')), '01000', '1000', '01000'],
    [
      'padded number by inheritance',
      float('1000', '01000', styled('child')),
      '01000',
      '1000',
      '01000',
    ],
    ['number of two signs', float('12', '12', styled('ce6')), '12', '12', '12'],
    [
      'grouped number',
      float('1234.567', '1 234,57', styled('ce7')),
      '1234.567',
      '1234.567',
      '1 234,57',
    ],
    [
      'amount',
      cell('office:value-type="currency" office:value="12.5" office:currency="EUR"', '12,50 €'),
      '12.5',
      '12.5',
      '12,50 €',
    ],
    [
      'percentage',
      cell('office:value-type="percentage" office:value="0.125"', '12,5 %'),
      '0.125',
      '0.125',
      '12,5 %',
    ],
    [
      'truth value',
      cell('office:value-type="boolean" office:boolean-value="true"', 'VRAI'),
      'true',
      'true',
      'VRAI',
    ],
    [
      'day',
      cell(`office:value-type="date" office:date-value="2021-01-25"${styled('ce2')}`, '25/01/2021'),
      '2021-01-25',
      '2021-01-25',
      '25/01/2021',
    ],
    [
      'day before 1900',
      cell(`office:value-type="date" office:date-value="1789-07-14"${styled('ce2')}`, '14/07/1789'),
      '1789-07-14',
      '1789-07-14',
      '14/07/1789',
    ],
    [
      'day whose time is not shown',
      cell(
        `office:value-type="date" office:date-value="2021-01-25T08:30:00"${styled('ce2')}`,
        '25/01/2021',
      ),
      '2021-01-25',
      '2021-01-25T08:30:00',
      '25/01/2021',
    ],
    [
      'day and time',
      cell(
        `office:value-type="date" office:date-value="2021-01-25T08:30:00"${styled('ce3')}`,
        '25/01/2021 08:30',
      ),
      '2021-01-25T08:30',
      '2021-01-25T08:30:00',
      '25/01/2021 08:30',
    ],
    [
      'day and time without a style',
      cell('office:value-type="date" office:date-value="2021-01-25T08:30:15"', '25/01/21'),
      '2021-01-25T08:30:15',
      '2021-01-25T08:30:15',
      '25/01/21',
    ],
    [
      'time',
      cell(`office:value-type="time" office:time-value="PT08H30M00S"${styled('ce4')}`, '08:30'),
      '08:30',
      '0.3541666666666667',
      '08:30',
    ],
    [
      'duration',
      cell(`office:value-type="time" office:time-value="PT27H30M00S"${styled('ce5')}`, '27:30'),
      '27:30',
      '1.1458333333333333',
      '27:30',
    ],
    [
      'duration without a style',
      cell('office:value-type="time" office:time-value="P1DT2H"', '26:00:00'),
      '26:00:00',
      '1.0833333333333333',
      '26:00:00',
    ],
    ['text', text('Beauvais'), 'Beauvais', 'Beauvais', 'Beauvais'],
    [
      'text held in its attribute',
      cell('office:value-type="string" office:string-value="a &amp; b"', 'autre'),
      'a & b',
      'a & b',
      'a & b',
    ],
    ['text that looks escaped', text('_x0041_'), '_x0041_', '_x0041_', '_x0041_'],
    [
      'error',
      cell('office:value-type="string" office:string-value="" calcext:value-type="error"', '#N/A'),
      '#N/A',
      '#N/A',
      '#N/A',
    ],
    [
      'error of another program',
      cell('table:formula="of:=1/0" office:value-type="float" office:value="0"', '#DIV/0!'),
      '#DIV/0!',
      '#DIV/0!',
      '#DIV/0!',
    ],
  ])('of %s', async (_, one, usual, stored, shown) => {
    expect(await read(one)).toEqual({ usual, stored, shown })
  })

  it.each([
    ['paragraphs', '<text:p>a</text:p><text:p>b</text:p>', 'a\nb'],
    ['spaces', '<text:p> a  b<text:s text:c="3"/>c<text:s/></text:p>', 'a b   c '],
    ['tabs and line breaks', '<text:p>a<text:tab/>b<text:line-break/>c</text:p>', 'a\tb\nc'],
    ['pieces and links', '<text:p>a<text:span>b</text:span><text:a>c</text:a></text:p>', 'abc'],
    [
      'a note beside the text',
      '<office:annotation><text:p>note</text:p></office:annotation><text:p>a</text:p>',
      'a',
    ],
    [
      'a shape over the text',
      '<draw:frame><draw:text-box><text:p>forme</text:p></draw:text-box></draw:frame><text:p>a</text:p>',
      'a',
    ],
    ['one space at the end, as LibreOffice leaves it', '<text:p>a </text:p>', 'a '],
    ['indentation of the document', '\n  <text:p>a\n    b</text:p>\n', 'a b'],
  ])('keeps its text through %s', async (_, inner, expected) => {
    const one = `<table:table-cell office:value-type="string">${inner}</table:table-cell>`
    expect((await read(one)).usual).toBe(expected)
  })
})

describe('a sheet of an .ods', () => {
  it('repeats cells and rows, and costs nothing for a million blank ones', async () => {
    const body = table(
      row(
        text('a', ' table:number-columns-repeated="2"') +
          '<table:table-cell table:number-columns-repeated="16382"/>',
        ' table:number-rows-repeated="2"',
      ) +
        row(
          '<table:table-cell table:number-columns-repeated="16384"/>',
          ' table:number-rows-repeated="3"',
        ) +
        row('<table:covered-table-cell/>' + float('5', '5')) +
        row(
          '<table:table-cell table:number-columns-repeated="16384"/>',
          ' table:number-rows-repeated="1048570"',
        ),
    )
    const workbook = await opened(ods(body))
    expect((await rowsOf(workbook)).rows).toEqual([
      [1, 'a', 'a'],
      [2, 'a', 'a'],
      [3],
      [4],
      [5],
      [6, '', '5'],
    ])
    expect(workbook.sheets[0]!.cells.length).toBe(5)
  })

  it('takes the style of its columns where a cell has none', async () => {
    const columns =
      '<table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="ce1"/>'
    const body = table(
      row(float('7', '7') + float('8', '8') + float('1000', '01000')),
      'F',
      columns,
    )
    expect(await textsOf(await opened(ods(body, { styles: STYLES })))).toEqual([
      ['7', '8', '01000'],
    ])
  })

  it('takes styles that the whole document shares', async () => {
    const common =
      '<number:number-style style:name="NC"><number:number number:decimal-places="0" number:min-integer-digits="3"/></number:number-style>' +
      '<style:style style:name="Code" style:family="table-cell" style:data-style-name="NC"/>'
    const body = table(row(float('7', '007', styled('Code'))))
    expect(await textsOf(await opened(ods(body, { common })))).toEqual([['007']])
  })

  it('is listed with its state, its merges and its hidden rows', async () => {
    const hidden = table(row(text('x')), 'Cachée', '').replace(
      '<table:table ',
      '<table:table table:style-name="ta2" ',
    )
    const merged = table(
      row(text('titre', ' table:number-columns-spanned="3" table:number-rows-spanned="2"')) +
        row(text('b'), ' table:visibility="collapse"') +
        row(text('c') + text('') + text('d')),
    )
    const foreign = table(
      '<table:table-source xlink:href="autre.ods"/>' + row(text('y')),
      "'file:///autre.ods'#F",
    )
    const workbook = await opened(ods(merged + hidden + foreign, { styles: STYLES }))
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Feuille1', 'visible'],
      ['Cachée', 'hidden'],
    ])
    expect(workbook.sheets[0]).toMatchObject({
      merges: [{ firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 3 }],
      hiddenRows: 1,
    })
  })

  it('says which formulas have no result', async () => {
    const body = table(row(text('a') + cell('table:formula="of:=1+1"')))
    expect((await opened(ods(body))).sheets[0]!.issues).toEqual([
      { code: 'formulasWithoutResult', data: { count: 1, row: 1, column: 2 } },
    ])
  })

  it('leaves out what was deleted under review', async () => {
    const tracked = `<table:tracked-changes><table:deletion><table:table-row>${text('ancien')}</table:table-row></table:deletion></table:tracked-changes>`
    expect(await textsOf(await opened(ods(tracked + table(row(text('a'))))))).toEqual([['a']])
  })
})

describe('an .ods', () => {
  it('that is protected says so', async () => {
    const manifest =
      '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
    expect(await refusal(ods('', { manifest }))).toEqual({ code: 'protectedFile', data: {} })
  })

  it('can be one flat file', async () => {
    const flat =
      '<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet">' +
      `<office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:spreadsheet>` +
      `${table(row(float('1000', '01000', styled('ce1'))))}</office:spreadsheet></office:body></office:document>`
    const workbook = await opened(new TextEncoder().encode(flat))
    expect(workbook.form).toBe('fods')
    expect(await textsOf(workbook)).toEqual([['01000']])
  })

  it.each([
    ['PT08H30M00S', 30600],
    ['PT08H30M00,5S', 30600.5],
    ['P1D', 86400],
    ['-PT1H', -3600],
    ['PT', 0],
    ['8:30', null],
    ['', null],
  ])('holds the time %s as %s seconds', (written, seconds) => {
    expect(durationSeconds(written)).toBe(seconds)
  })
})
