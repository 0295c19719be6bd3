import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SheetRows } from '../../../src/io/workbook/rows'
import type { Workbook } from '../../../src/io/workbook/types'
import { openWorkbook } from '../../../src/io/workbook/workbook'

const numRuns = Number(process.env.ETABLI_RUNS ?? 100)
const utf8 = (text: string) => new TextEncoder().encode(text)

async function open(page: string | Uint8Array): Promise<Workbook> {
  const opened = await openWorkbook(typeof page === 'string' ? utf8(page) : page, 'page.html')
  if (!opened.ok) throw new Error(JSON.stringify(opened.issue))
  return opened.value
}

/** The used part of a sheet as texts. */
function cellsOf(workbook: Workbook, at = 0): string[][] {
  const sheet = workbook.sheets[at]!
  const rows = new SheetRows(workbook, sheet)
  const { firstRow, lastRow } = sheet.used!
  return Array.from({ length: lastRow - firstRow + 1 }, (_, row) => rows.texts(firstRow + row))
}

const table = (inside: string) => `<html><body><table>${inside}</table></body></html>`

describe('the tables of a page', () => {
  const cases: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
    [
      'are rows of cells',
      '<thead><tr><th>Nom</th><th>Places</th></tr></thead><tbody><tr><td>Gare</td><td>12</td></tr></tbody>',
      [
        ['Nom', 'Places'],
        ['Gare', '12'],
      ],
    ],
    [
      'need no closing tags',
      '<tr><td>a<td>b<tr><td>c<td>d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['need no row', '<td>a</td><td>b</td>', [['a', 'b']]],
    [
      'keep the digits of numbers as shown',
      '<tr><td>0.10</td><td>98123456700019</td><td>01000</td><td>1&nbsp;234,50</td></tr>',
      [['0.10', '98123456700019', '01000', '1\u00a0234,50']],
    ],
    [
      'have entities, named, numbered and without their end',
      '<tr><td>&eacute;&nbsp;&euro;&#233;&#xE9;&#128;&amp;amp; &lt;b&gt; caf&eacute &inconnu; A&B &lang;</td></tr>',
      [['é\u00a0€éé€&amp; <b> café &inconnu; A&B \u2329']],
    ],
    [
      'show lines where the page breaks them, and one space for several',
      '<tr><td>  a \n  b<br>c<p>d</p><div>e <b> f</b></div></td></tr>',
      [['a b\nc\nd\ne f']],
    ],
    ['keep the spaces of preformatted text', '<tr><td><pre>a  b\nc</pre></td></tr>', [['a  b\nc']]],
    [
      'leave out scripts, styles and what is not shown',
      '<tr><td>a<script>"</td><td>no"</script><style>td{}</style><select><option>x</select><!-- c</td> -->b</td></tr>',
      [['ab']],
    ],
    [
      'take marks that are no tags for text',
      '<tr><td>1 < 2 <3 & 4 > 3 <\u00e9></td></tr>',
      [['1 < 2 <3 & 4 > 3 <\u00e9>']],
    ],
    [
      'read quotes in tags as browsers do',
      `<tr><td title="a > b" data-x='"'>a</td><td class=x"y>b</td></tr>`,
      [['a', 'b']],
    ],
    [
      'count a cell with a lone no-break space as empty',
      '<tr><td>a</td><td>&nbsp;</td></tr>',
      [['a']],
    ],
    [
      'have names that are dangerous elsewhere',
      '<tr><td>__proto__</td><td>=1+1</td></tr>',
      [['__proto__', '=1+1']],
    ],
  ]

  it.each(cases)('%s', async (_, inside, expected) => {
    expect(cellsOf(await open(table(inside)))).toEqual(expected)
  })

  it('span columns and rows', async () => {
    const workbook = await open(
      table(
        '<tr><th rowspan="2">Zone</th><th colspan=2>Capacité</th></tr><tr><th>Total</th><th>dont PMR</th></tr>' +
          '<tr><td>Centre</td><td>12</td><td>1</td></tr>',
      ),
    )
    expect(cellsOf(workbook)).toEqual([
      ['Zone', 'Capacité', ''],
      ['', 'Total', 'dont PMR'],
      ['Centre', '12', '1'],
    ])
    expect(workbook.sheets[0]!.merges).toEqual([
      { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 1 },
      { firstRow: 1, firstColumn: 2, lastRow: 1, lastColumn: 3 },
    ])
  })

  it('are sheets, named by their caption, else by the heading above, else by number', async () => {
    const workbook = await open(
      '<h1>Ville</h1><h2>Parkings <i>2024</i></h2><table><tr><td>a</table>' +
        '<table><caption>Tarifs</caption><tr><td>b</table><table><tr><td>c</table>' +
        '<table><caption>Tarifs</caption><tr><td>d</table><table><tr><td> </td></table>',
    )
    expect(workbook.form).toBe('html')
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Parkings 2024',
      'Tarifs',
      'Tableau 3',
      'Tarifs 2',
    ])
  })

  it('inside a cell are tables of their own', async () => {
    const workbook = await open(
      table('<tr><td>out<table><tr><td>in</td></tr></table>side</td><td>b</td></tr>'),
    )
    expect(workbook.sheets).toHaveLength(2)
    expect([cellsOf(workbook, 0), cellsOf(workbook, 1)]).toEqual([[['outside', 'b']], [['in']]])
  })

  it('that are not shown are hidden sheets', async () => {
    const workbook = await open(
      '<table style="display: none"><tr><td>a</table><table><tr><td>b</table>',
    )
    expect(workbook.sheets.map(({ visibility }) => visibility)).toEqual(['hidden', 'visible'])
  })

  it('may be none, which is said', async () => {
    for (const page of ['<html><body>rien</body></html>', '<html><table></table>']) {
      const opened = await openWorkbook(utf8(page), 'page.html')
      expect(opened).toMatchObject({ ok: false, issue: { code: 'noTables' } })
    }
  })
})

describe('what spreadsheets write beside the text of a cell', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['the number of Excel', '<td x:num="98123456700019">9,81235E+13</td>', '98123456700019'],
    [
      'a number beyond what a double keeps',
      '<td x:num="1234567890123456789">1,23E+18</td>',
      '1234567890123456789',
    ],
    ['the number of LibreOffice', '<td sdval="49.4312345" sdnum="1036;">49,43</td>', '49.4312345'],
    [
      'the number of Google Sheets',
      '<td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:0.123456}">12%</td>',
      '0.123456',
    ],
    [
      'a postcode that a format pads',
      `<td style='mso-number-format:"00000"' x:num="1000">01000</td>`,
      '01000',
    ],
    ['a code that nothing explains', '<td x:num="1000">01000</td>', '01000'],
    ['a code kept as text', `<td style='mso-number-format:"\\@"' x:num="1000">01000</td>`, '01000'],
    [
      'a date by the format of its class',
      '<style>.xl65 {mso-number-format:"dd\\/mm\\/yyyy";}</style><td class=xl65 x:num="44221">25/01/2021</td>',
      '2021-01-25',
    ],
    [
      'a date as LibreOffice says it',
      '<td sdval="44221" sdnum="1036;1036;JJ/MM/AAAA">25/01/2021</td>',
      '2021-01-25',
    ],
    ['a number that is only said to be one', '<td x:num>12</td>', '12'],
    ['a number beside a word', '<td x:num="3">trois</td>', 'trois'],
    ['a number that is none', '<td x:num="abc">12</td>', '12'],
  ]

  it.each(cases)('%s', async (_, cell, expected) => {
    const style = /<style>.*<\/style>/.exec(cell)?.[0] ?? ''
    const workbook = await open(`<html>${style}${table(`<tr>${cell.replace(style, '')}</tr>`)}`)
    expect(cellsOf(workbook)).toEqual([[expected]])
  })
})

describe('the encoding of a page', () => {
  const page = (meta: string) => `<html>${meta}<table><tr><td>Crépy</td></tr></table>`
  const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

  it.each([
    ['UTF-8, whatever it says', utf8(page('<meta charset="windows-1252">'))],
    ['Windows-1252, as it says', bytes(page('<meta charset="windows-1252">'))],
    [
      'Windows-1252, as it says otherwise',
      bytes(page('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">')),
    ],
    ['Windows-1252, though it says UTF-8', bytes(page('<meta charset="utf-8">'))],
    ['an encoding nobody knows', bytes(page('<meta charset="x-nothing">'))],
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...[...bytes(page(''))].flatMap((byte) => [byte, 0])])],
  ])('is %s', async (_, given) => {
    expect(cellsOf(await open(given))).toEqual([['Crépy']])
  })
})

describe('a hostile page', () => {
  const quick = async (page: string) => {
    const start = performance.now()
    const opened = await openWorkbook(utf8(page), 'page.html')
    expect(performance.now() - start).toBeLessThan(10_000)
    return opened.ok ? 'read' : opened.issue.code
  }

  it.each<[string, () => string, string]>([
    ['comments that never end', () => `<table><tr><td>a${'<!--'.repeat(300_000)}`, 'read'],
    ['quotes that never end', () => `<table><tr><td>a${'<b c="'.repeat(300_000)}`, 'read'],
    ['scripts that never end', () => `<table><tr><td>a${'<script>'.repeat(300_000)}`, 'read'],
    ['tags that never end', () => `<table><tr><td>a${'<b '.repeat(300_000)}`, 'read'],
    ['brackets', () => `<table><tr><td>a${'<'.repeat(1_000_000)}`, 'read'],
    ['tables in tables', () => '<table><tr><td>'.repeat(100_000), 'absurdDimensions'],
    [
      'spans of a billion',
      () => `<table>${'<tr><td colspan=999999999 rowspan=999999999>a'.repeat(40)}`,
      'absurdDimensions',
    ],
    ['a million columns', () => `<table><tr>${'<td>a'.repeat(1_000_000)}`, 'absurdDimensions'],
    [
      'spans without end',
      () => `<table>${'<tr><td colspan=1000>'.repeat(1_100_000)}`,
      'fileTooBig',
    ],
    ['entities', () => `<table><tr><td>${'&'.repeat(1_000_000)}`, 'read'],
    [
      'an attribute of a megabyte',
      () => `<table><tr><td class="${'x '.repeat(500_000)}">a`,
      'read',
    ],
  ])(
    'is read or refused in time: %s',
    async (_, page, expected) => {
      expect(await quick(page())).toBe(expected)
    },
    60_000,
  )
})

it('gives back any table written as a page', async () => {
  const cell = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((text) => text.replaceAll('\r', ''))
  const escaped = (text: string) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
      async (rows) => {
        const width = Math.max(...rows.map(({ length }) => length))
        const page = table(
          rows
            .map(
              (cells) =>
                `<tr><td>·</td>${cells.map((text) => `<td>${escaped(text).replaceAll('\n', '<br>')}</td>`).join('')}</tr>`,
            )
            .join(''),
        )
        // As a page shows it: runs of spaces are one, those at the ends are gone.
        const shown = (text: string) => {
          const lines = text
            .split('\n')
            .map((line) => line.replace(/[ \t\f]+/g, ' ').replace(/^ | $/g, ''))
          const joined = lines.join('\n').replace(/^\n+|\n+$/g, '')
          return /^[\u00a0\s]*$/.test(joined) ? '' : joined
        }
        const expected = rows.map((cells) => [
          '·',
          ...cells.map(shown),
          ...Array.from({ length: width - cells.length }, () => ''),
        ])
        const used = Math.max(
          ...expected.map((cells) => cells.findLastIndex((text) => text !== '') + 1),
        )
        expect(cellsOf(await open(page))).toEqual(expected.map((cells) => cells.slice(0, used)))
      },
    ),
    { numRuns },
  )
})
