import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../../src/io/workbook/write'
import { FIRST_DAYS, writtenCell } from '../../../src/io/workbook/writtenCells'
import type { ColumnLens } from '../../../src/io/workbook/writtenCells'
import { sheetNames, tableOfRows } from '../../../src/io/workbook/writtenSheets'
import type { WrittenSheet } from '../../../src/io/workbook/writtenSheets'
import type { WrittenTable } from '../../../src/io/csv/write'
import { writtenTable } from '../../../src/io/csv/written'
import { tableOf } from '../../../src/table/table'
import { opened, rowsOf, written } from './builders'

/** Milliseconds that many runs may take on a busy machine. */
const LASTING = { timeout: 120_000 }

const numRuns = Number(process.env.ETABLI_RUNS ?? 100)
const FORMS = ['xlsx', 'ods'] as const

async function bytesOf(sheets: readonly WrittenSheet[], form: 'xlsx' | 'ods') {
  const result = await writeWorkbook(sheets, { form })
  if (!result.ok) throw new Error(JSON.stringify(result.issue))
  return {
    bytes: new Uint8Array(await result.value.bytes.arrayBuffer()),
    issues: result.value.issues,
  }
}

/** Names and rows of a sheet that was written and read again, each in its place. */
async function again({ name, table, lenses = [] }: WrittenSheet, form: 'xlsx' | 'ods') {
  const workbook = await opened((await bytesOf([{ name, table, lenses }], form)).bytes)
  const blank = () => table.columns.map(() => '')
  const names = blank()
  const rows = Array.from({ length: table.rowCount }, blank)
  if (!workbook.sheets[0]!.used) return { names, rows }
  const read = await rowsOf(workbook, { headerRecords: [1] })
  read.columns.forEach((column, at) => (names[column - 1] = read.header?.[at] ?? ''))
  for (const [record, ...cells] of read.rows) {
    cells.forEach((text, at) => (rows[record - 2]![read.columns[at]! - 1] = text))
  }
  return { names, rows }
}

describe('what a cell is written as', () => {
  const integer: ColumnLens = { type: 'integer' }
  const decimal: ColumnLens = { type: 'decimal' }
  const date: ColumnLens = { type: 'date' }
  const text = (value: string) => ({ kind: 'text', text: value })
  const number = (value: string, decimals = 0) => ({ kind: 'number', value, decimals })

  it.each([
    ['12', integer, number('12')],
    ['-7', integer, number('-7')],
    ['1234,50', decimal, number('1234.50', 2)],
    ['1 234,50', decimal, text('1 234,50')],
    [' 12', integer, text(' 12')],
    ['+12', integer, text('+12')],
    ['-0', integer, text('-0')],
    ['0,00', decimal, number('0.00', 2)],
    ['-0.5', decimal, number('-0.5', 1)],
    ['00,5', decimal, text('00,5')],
    ['12,', decimal, text('12,')],
    [',5', decimal, text(',5')],
    ['12.5', decimal, number('12.5', 1)],
    ['1,234', { ...decimal, numberFormat: 'dot' }, text('1,234')],
    ['1,234', { ...decimal, numberFormat: 'comma' }, number('1.234', 3)],
    ['1.234', { ...decimal, numberFormat: 'comma' }, text('1.234')],
    ['48,861300', { type: 'latitude' }, number('48.861300', 6)],
    ['0,000000001', decimal, number('0.000000001', 9)],
    ['007', integer, text('007')],
    ['0', integer, number('0')],
    ['0,5', decimal, number('0.5', 1)],
    ['12345678901234567', integer, text('12345678901234567')],
    ['123456789012345', integer, number('123456789012345')],
    ['9,98123E+13', decimal, text('9,98123E+13')],
    ['120 pl.', integer, text('120 pl.')],
    ['21600057500011', { type: 'siret' }, text('21600057500011')],
    ['01000', { type: 'postcode' }, text('01000')],
    ['12', { type: 'text' }, text('12')],
    ['2020', { type: 'year' }, number('2020')],
    ['oui', { type: 'boolean' }, text('oui')],
    ['2021-01-25', date, { kind: 'date', iso: '2021-01-25', time: null }],
    ['25/01/2021', date, { kind: 'date', iso: '2021-01-25', time: null }],
    ['3 mars 2020', date, { kind: 'date', iso: '2020-03-03', time: null }],
    ['2021-01-25T08:30', date, { kind: 'date', iso: '2021-01-25', time: '08:30' }],
    ['2021-01-25T08:30:00Z', date, text('2021-01-25T08:30:00Z')],
    ['25/01/21', date, text('25/01/21')],
    ['31/02/2021', date, text('31/02/2021')],
    ['en cours', date, text('en cours')],
    ['=1+1', integer, text('=1+1')],
  ] as const)('%s is never less than itself', (cell, lens, expected) => {
    expect(writtenCell(cell, lens)).toEqual(expected)
  })
})

describe.each(FORMS)('a table written as .%s', LASTING, (form) => {
  it('comes back with codes as text, numbers as numbers and days as days', async () => {
    const table = written(
      ['SIRET', 'Places', 'Tarif', 'Ouvert le', 'Note'],
      [
        ['21600057500011', '120', '1,50', '25/01/2021', '=SUM(A1:A9)'],
        ['01000', '', '0.8', '2021-01-25T08:30', '-@\'"<&>'],
        ['', '7', 'NC', '1789-07-14', 'ligne 1\nligne 2\t fin '],
      ],
    )
    const types = ['siret', 'integer', 'decimal', 'date', 'text'] as const
    const sheet = { name: 'Données', table, lenses: types.map((type) => ({ type })) }
    expect(await again(sheet, form)).toEqual({
      names: ['SIRET', 'Places', 'Tarif', 'Ouvert le', 'Note'],
      rows: [
        ['21600057500011', '120', '1.5', '2021-01-25', '=SUM(A1:A9)'],
        ['01000', '', '0.8', '2021-01-25T08:30', '-@\'"<&>'],
        ['', '7', 'NC', '1789-07-14', 'ligne 1\nligne 2\t fin '],
      ],
    })
    const workbook = await opened((await bytesOf([sheet], form)).bytes)
    const { kinds, rows, columns } = workbook.sheets[0]!.cells
    const kindAt = (row: number, column: number) =>
      kinds[Array.from(rows.keys()).find((at) => rows[at] === row && columns[at] === column)!]
    expect([kindAt(2, 1), kindAt(2, 2), kindAt(3, 1), kindAt(2, 5)]).toEqual([0, 1, 0, 0])
  })

  it('is the same table when it is read again', async () => {
    const cellText = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.stringMatching(/^[ =+@\-\t'"<>&_x0-9A-F;]{0,10}$/),
      fc.constantFrom(
        '',
        ' ',
        '  a  b ',
        '\n',
        'a\n\nb',
        '_x0041_',
        '_x005F_x0041_',
        '&amp;',
        '007',
        '1E5',
        ']]>',
        'é\u00a0€',
        '😀',
      ),
      fc.integer().map(String),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    )
    const type = fc.constantFrom('text', 'integer', 'decimal', 'siret', 'date', 'boolean')
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }).chain((width) =>
          fc.record({
            names: fc.array(cellText, { minLength: width, maxLength: width }),
            rows: fc.array(fc.array(cellText, { minLength: width, maxLength: width }), {
              maxLength: 6,
            }),
            types: fc.array(type, { minLength: width, maxLength: width }),
          }),
        ),
        async ({ names, rows, types }) => {
          // An .ods has one kind of line end, and no place for control characters.
          const isPlain = (text: string) => !/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/.test(text)
          fc.pre(form === 'xlsx' || [...names, ...rows.flat()].every(isPlain))
          const lenses = types.map((one) => ({ type: one }) as ColumnLens)
          const sheet = { name: 'F', table: written(names, rows), lenses }
          const expected = rows.map((cells) =>
            cells.map((cell, at) => readBack(cell, lenses[at]!, form)),
          )
          expect(await again(sheet, form)).toEqual({ names, rows: expected })
        },
      ),
      { numRuns },
    )
  })

  it('is the same document from every form of a column', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }).filter((text) => text.isWellFormed()),
      fc.stringMatching(/^[ a_x&<0-9.,-]{0,8}$/),
      fc.constantFrom('12', '-0', '0,50', '01', '25/01/2021', '\uffff', 'é\u00a0€'),
    )
    const types = ['text', 'integer', 'decimal', 'date', 'siret'] as const
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 8 }), async (cells) => {
        const rows = [...cells, ...cells, ...cells].map((one) => types.map(() => one))
        const lying = (times: number) => {
          const shown = rows.slice(0, cells.length * times)
          const columns = types.map((type, at) => [type, shown.map((row) => row[at]!)] as const)
          return writtenTable(tableOf(columns))
        }
        const lenses = types.map((type) => ({ type }))
        // Three times the same: what few texts become is kept.
        const contentsOf = async (tables: readonly WrittenTable[]) => {
          const sheets = tables.map((table) => ({ name: 'F', table, lenses, hasFilters: true }))
          const files = unzipSync((await bytesOf(sheets, form)).bytes)
          const names = form === 'xlsx' ? [1, 2].map((n) => `xl/worksheets/sheet${n}.xml`) : []
          return [...names, ...(form === 'ods' ? ['content.xml'] : [])].map((name) =>
            strFromU8(files[name]!),
          )
        }
        const once = rows.slice(0, cells.length)
        expect(await contentsOf([lying(1), lying(3)])).toEqual(
          await contentsOf([written(types, once), written(types, rows)]),
        )
      }),
      { numRuns },
    )
  })

  it('has lists to filter by over its names', async () => {
    const table = written(['a', 'b'], [['1', '2']])
    const sheet = { name: "L'été", table, hasFilters: true }
    const files = unzipSync((await bytesOf([sheet], form)).bytes)
    if (form === 'xlsx') {
      expect(strFromU8(files['xl/worksheets/sheet1.xml']!)).toContain('<autoFilter ref="A1:B2"/>')
      expect(strFromU8(files['xl/workbook.xml']!)).toContain(
        `name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'L''été'!$A$1:$B$2<`,
      )
    } else {
      expect(strFromU8(files['content.xml']!)).toContain(
        `table:target-range-address="'L''été'.A1:'L''été'.B2"`,
      )
    }
  })

  it('keeps numbers that a double holds digit for digit', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 6 })), {
          minLength: 1,
          maxLength: 20,
        }),
        async (pairs) => {
          const texts = pairs.map(([whole, places]) => {
            const digits = String(Math.abs(whole)).padStart(places + 1, '0')
            const sign = whole < 0 && /[1-9]/.test(digits) ? '-' : ''
            const end = digits.length - places
            const fraction = digits.slice(end).replace(/0+$/, '')
            return `${sign}${digits.slice(0, end).replace(/^0+(?=\d)/, '')}${fraction === '' ? '' : `.${fraction}`}`
          })
          const table = written(
            ['n'],
            texts.map((text) => [text]),
          )
          const { rows } = await again({ name: 'F', table, lenses: [{ type: 'decimal' }] }, form)
          expect(rows.map(([text]) => text)).toEqual(texts)
        },
      ),
      { numRuns },
    )
  })

  it('has several sheets, the last of plain rows', async () => {
    const steps = tableOfRows([
      ['Étape', 'Effet'],
      ['Supprimer les lignes vides', '6 lignes'],
    ])
    const { bytes } = await bytesOf(
      [
        { name: 'A/B', table: written(['a'], [['1']]) },
        { name: 'a b', table: written(['b'], [['2']]) },
        { name: 'Étapes', table: steps },
      ],
      form,
    )
    const workbook = await opened(bytes)
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['A B', 'a b (2)', 'Étapes'])
    expect((await rowsOf(workbook, { sheet: 'Étapes' })).rows).toEqual([
      [1, 'Étape', 'Effet'],
      [2, 'Supprimer les lignes vides', '6 lignes'],
    ])
  })

  it('keeps its names in sight, and columns as wide as they need', async () => {
    const table = written(['Nom', 'Adresse complète'], [['a', 'une adresse assez longue']])
    const files = unzipSync((await bytesOf([{ name: 'F & co', table }], form)).bytes)
    const text = (name: string) => strFromU8(files[name]!)
    if (form === 'xlsx') {
      expect(text('xl/worksheets/sheet1.xml')).toContain('<pane ySplit="1" topLeftCell="A2"')
      expect(text('xl/worksheets/sheet1.xml')).toContain('<col min="2" max="2" width="25"')
    } else {
      expect(text('settings.xml')).toContain('config:name="F &amp; co"')
      expect(text('settings.xml')).toContain('VerticalSplitPosition')
      expect(text('content.xml')).toContain('style:column-width="52.5mm"')
    }
  })

  it('says what it cannot hold', async () => {
    const long = written(['a'], [['x'.repeat(70_000)]])
    expect(await writeWorkbook([{ name: 'F', table: long }], { form })).toMatchObject({
      ok: false,
      issue: { code: 'cellTooLong', data: { sheet: 'F', column: 'a', count: 1 } },
    })
    const tall = { ...written(['a'], []), rowCount: 1_048_576 }
    expect(await writeWorkbook([{ name: 'F', table: tall }], { form })).toMatchObject({
      ok: false,
      issue: { code: 'tooManyRows' },
    })
    const wide = written(new Array<string>(16_385).fill('a'), [])
    expect(await writeWorkbook([{ name: 'F', table: wide }], { form })).toMatchObject({
      ok: false,
      issue: { code: 'sheetTooWide' },
    })
    expect(await writeWorkbook([], { form })).toMatchObject({
      ok: false,
      issue: { code: 'noSheets' },
    })
  })
})

describe('control characters', () => {
  const sheet = { name: 'F', table: written(['a'], [['x\u0001y\r\nz']]) }

  it('survive in an .xlsx', async () => {
    expect((await again(sheet, 'xlsx')).rows).toEqual([['x\u0001y\r\nz']])
  })

  it('are told of in an .ods', async () => {
    const { issues } = await bytesOf([sheet], 'ods')
    expect(issues).toEqual([
      { code: 'unwritable', data: { count: 1 } },
      { code: 'lineEnds', data: { count: 1 } },
    ])
    expect((await again(sheet, 'ods')).rows).toEqual([['x\ufffdy\nz']])
  })
})

describe('the name of a sheet', () => {
  it.each([
    [['Données'], ['Données']],
    [
      ['a', 'A', 'a'],
      ['a', 'A (2)', 'a (3)'],
    ],
    [["'[x]:*?/\\'"], ['x']],
    [[''], ['Tableau 1']],
    [['History'], ['History (2)']],
    [
      ['x'.repeat(40), 'x'.repeat(40)],
      ['x'.repeat(31), `${'x'.repeat(27)} (2)`],
    ],
    [[`${'x'.repeat(30)}😀`], ['x'.repeat(30)]],
  ])('%j is made one that spreadsheets take', (names, expected) => {
    expect(sheetNames(names.map((name) => ({ name })))).toEqual(expected)
  })
})

/** What reading gives for a text that was written under a lens. */
function readBack(text: string, lens: ColumnLens, form: 'xlsx' | 'ods'): string {
  if (text === '') return ''
  const cell = writtenCell(text, lens, FIRST_DAYS[form])
  if (cell.kind === 'text') return text
  if (cell.kind === 'number')
    return cell.value.includes('.') ? cell.value.replace(/\.?0+$/, '') : cell.value
  return cell.time === null ? cell.iso : `${cell.iso}T${cell.time}`
}
