import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openWorkbook } from '../../../src/io/workbook/workbook'
import { rowsOf } from '../workbook/builders'

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

const page = (body: string) => `<html><body>${body}</body></html>`
const table = (...rows: readonly (readonly string[])[]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`

interface Part {
  readonly type?: string
  readonly encoding?: string
  readonly location?: string
  readonly body: string
}

const archive = (parts: readonly Part[], end = '--'): string =>
  [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\tboundary="----=_Part_01";',
    '\ttype="text/html"',
    '',
    'What follows is a web archive.',
    ...parts.flatMap(({ type = 'text/html', encoding, location, body }) => [
      '------=_Part_01',
      `Content-Type: ${type}`,
      ...(encoding === undefined ? [] : [`Content-Transfer-Encoding: ${encoding}`]),
      ...(location === undefined ? [] : [`Content-Location: ${location}`]),
      '',
      body,
    ]),
    `------=_Part_01${end}`,
    '',
  ].join('\r\n')

const open = (text: string) => openWorkbook(bytesOf(text), 'page.mht')

/** The rows of each table. */
async function tablesIn(text: string) {
  const opened = await open(text)
  if (!opened.ok) throw new Error(JSON.stringify(opened.issue))
  const all = opened.value.sheets.map(async ({ name }) => {
    const { rows } = await rowsOf(opened.value, { sheet: name })
    return rows.map(([, ...cells]) => cells)
  })
  return { names: opened.value.sheets.map(({ name }) => name), rows: await Promise.all(all) }
}

const base64 = (text: string, from: BufferEncoding = 'utf8') =>
  Buffer.from(text, from).toString('base64').replace(/.{76}/g, '$&\r\n')

describe('a page saved in one file', () => {
  it.each<[string, Part]>([
    [
      'as it stands',
      { encoding: '8bit', body: page(table(['Ville', 'Lits'], ['M\u00e9ru', '12'])) },
    ],
    [
      'with its letters spelt out, in lines that go on',
      {
        encoding: 'quoted-printable',
        body: page(table(['Ville', 'Lits'], ['M=C3=A9=\r\nru', '12'])).replace(
          '<table>',
          '<table border=3D"0">',
        ),
      },
    ],
    [
      'as letters and digits only',
      { encoding: 'base64', body: base64(page(table(['Ville', 'Lits'], ['Méru', '12']))) },
    ],
    [
      'in the encoding its head says',
      {
        type: 'text/html;\r\n charset=macintosh',
        encoding: 'quoted-printable',
        body: page(table(['Ville', 'Lits'], ['M=8Eru', '12'])),
      },
    ],
  ])('is read %s', async (_, part) => {
    const { rows } = await tablesIn(archive([part]))
    expect(rows).toEqual([
      [
        ['Ville', 'Lits'],
        ['Méru', '12'],
      ],
    ])
  })

  it('gives the tables of all its pages, not the pictures nor the tabs of a workbook', async () => {
    const { names, rows } = await tablesIn(
      archive([
        { location: 'file:///C:/a.htm', body: page('<frameset></frameset>') },
        { location: 'file:///C:/a_files/tabstrip.htm', body: page(table(['Feuil1', 'Feuil2'])) },
        { type: 'image/png', encoding: 'base64', body: base64('<table><tr><td>no') },
        { location: 'sheet001.htm', body: page(table(['a', 'b'])) },
        { location: 'sheet002.htm', body: page(table(['c', 'd'])) },
      ]),
    )
    expect(names).toEqual(['Tableau 1', 'Tableau 2'])
    expect(rows).toEqual([[['a', 'b']], [['c', 'd']]])
  })

  it('may hold parts inside parts', async () => {
    const inner = [
      '--inner',
      'Content-Type: text/plain',
      '',
      'plain',
      '--inner',
      'Content-Type: text/html',
      '',
      page(table(['a', 'b'])),
      '--inner--',
    ].join('\r\n')
    const { rows } = await tablesIn(
      archive([{ type: 'multipart/alternative; boundary=inner', body: inner }]),
    )
    expect(rows).toEqual([[['a', 'b']]])
  })

  it('may begin as a browser begins it', async () => {
    const saved = `From: <Saved by Blink>\r\nSubject: Tarifs\r\n${archive([{ body: page(table(['a', 'b'])) }])}`
    expect((await tablesIn(saved)).rows).toEqual([[['a', 'b']]])
  })

  const nested = (depth: number): string =>
    depth === 0
      ? page(table(['a']))
      : `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${nested(depth - 1)}\r\n--b${depth}--`

  it.each<[string, string, string]>([
    ['that holds no page', archive([{ type: 'image/png', body: 'x' }]), 'noTables'],
    ['whose page has no table', archive([{ body: page('<p>a') }]), 'noTables'],
    [
      'that was cut off',
      archive([{ body: '<html><table><tr><td>a</td><td>b' }], '').slice(0, -24),
      'truncatedFile',
    ],
    [
      'that does not say what parts it',
      'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nx',
      'damagedFile',
    ],
    [
      'of too many parts',
      archive(Array.from({ length: 6000 }, () => ({ type: 'text/css', body: '' }))),
      'damagedFile',
    ],
    [
      'of parts too deep inside each other',
      `MIME-Version: 1.0\r\n${nested(40).replace('multipart/mixed', 'multipart/related')}`,
      'damagedFile',
    ],
  ])('%s is refused', async (_, text, code) => {
    const opened = await open(text)
    expect(opened.ok ? null : opened.issue.code).toBe(code)
  })

  it('with bytes changed anywhere is read or refused, never a fault', async () => {
    const whole = bytesOf(
      archive([
        { encoding: 'quoted-printable', body: page(table(['a=3D', 'b'])) },
        { encoding: 'base64', body: base64(page(table(['c', 'd']))) },
      ]),
    )
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const bytes = whole.slice()
        for (const [at, byte] of changes) bytes[at] = byte
        const opened = await openWorkbook(bytes, 'page.mht')
        expect(opened.ok || opened.issue.code !== '').toBe(true)
      }),
      { numRuns: Number(process.env.ETABLI_RUNS ?? 100) },
    )
  })
})
