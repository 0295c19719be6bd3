import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../src/io/csv/read'
import { bytesSource } from '../../../src/io/csv/source'
import type { ByteSource } from '../../../src/io/csv/source'
import type { CsvSettings } from '../../../src/io/csv/types'
import { collectRows } from './helpers'

const SETTINGS: CsvSettings = {
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  lineEnd: 'lf',
  headerRow: 1,
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

async function read(content: string | Uint8Array, settings: Partial<CsvSettings> = {}) {
  const { rows, sink } = collectRows()
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  const result = await readCsv(bytesSource(bytes), { ...SETTINGS, ...settings }, sink)
  if (!result.ok) throw new Error(result.issue.code)
  return { rows: [...rows], report: result.value }
}

describe('readCsv', () => {
  it.each<[string, string, Partial<CsvSettings>, [number, string[]][]]>([
    [
      'numbers records from the start of the file',
      'a,b\n1,2\n3,4\n',
      {},
      [
        [2, ['1', '2']],
        [3, ['3', '4']],
      ],
    ],
    ['keeps numbers whatever the header row', 'x\na,b\n1,2', { headerRow: 2 }, [[3, ['1', '2']]]],
    [
      'gives every record without a header',
      '1,2\n3,4',
      { headerRow: null },
      [
        [1, ['1', '2']],
        [2, ['3', '4']],
      ],
    ],
    [
      'keeps blank lines as records',
      'a,b\n\n1,2\n\n',
      {},
      [
        [2, ['']],
        [3, ['1', '2']],
        [4, ['']],
      ],
    ],
    ['takes the CR of CR LF away', 'a,b\r\n1,2\r\n', {}, [[2, ['1', '2']]]],
    ['keeps a CR inside quotes', 'a,b\r\n1,"2\r"\r\n', {}, [[2, ['1', '2\r']]]],
    ['reads lone CR as line end in a CR file', 'a,b\r1,2\r', { lineEnd: 'cr' }, [[2, ['1', '2']]]],
    [
      'reads all three line ends in a mixed file',
      'a,b\r1,2\n3,4\r\n5,"6\r7"',
      { lineEnd: 'mixed' },
      [
        [2, ['1', '2']],
        [3, ['3', '4']],
        [4, ['5', '6\r7']],
      ],
    ],
    [
      'keeps line breaks and doubled quotes in cells',
      'a,b\n"x\ny","say ""hi"""\n',
      {},
      [[2, ['x\ny', 'say "hi"']]],
    ],
    ['keeps spaces behind a closing quote', 'a,b\n"1"  ,"2" \n', {}, [[2, ['1  ', '2 ']]]],
    ['trims nothing', 'a,b\n  1 ,\t2\n', {}, [[2, ['  1 ', '\t2']]]],
    [
      'reads one column when there is no delimiter',
      'a\n1,2;3\n',
      { delimiter: '' },
      [[2, ['1,2;3']]],
    ],
    [
      'takes quotes as text when there is no quote',
      'a,b\n"1,2"\n',
      { quote: null },
      [[2, ['"1', '2"']]],
    ],
    [
      'leaves a byte order mark out',
      '\ufeffa,b\n1,2',
      { headerRow: null },
      [
        [1, ['a', 'b']],
        [2, ['1', '2']],
      ],
    ],
    [
      'keeps rows as long as they are',
      'a,b\n1\n1,2,3\n',
      {},
      [
        [2, ['1']],
        [3, ['1', '2', '3']],
      ],
    ],
    [
      'leaves records at the top out without a header',
      'x\n1,2\n3,4',
      { headerRow: null, skippedRows: 1 },
      [
        [2, ['1', '2']],
        [3, ['3', '4']],
      ],
    ],
    [
      'cuts lines of fixed width and leaves the filling spaces out',
      'id nom   ville\n 1 Élise Évreux  \n22 Jo    Le Mans\n',
      { cuts: [3, 9] },
      [
        [2, ['1', 'Élise', 'Évreux']],
        [3, ['22', 'Jo', 'Le Mans']],
      ],
    ],
    [
      'keeps what a short line of fixed width has not, and blank lines, empty',
      'a b c\n1 2\n\n   \n1   3,4"\n',
      { cuts: [2, 4] },
      [
        [2, ['1', '2', '']],
        [3, ['']],
        [4, ['']],
        [5, ['1', '', '3,4"']],
      ],
    ],
    [
      'counts characters, not bytes, where it cuts',
      '😀é b\n😀é 1\n',
      { cuts: [3] },
      [[2, ['😀é', '1']]],
    ],
    [
      'cuts lines whose ends are mixed',
      'a b\r1 2\n3 4\r\n5 6',
      { cuts: [2], lineEnd: 'mixed' },
      [
        [2, ['1', '2']],
        [3, ['3', '4']],
        [4, ['5', '6']],
      ],
    ],
  ])('%s', async (_, text, settings, expected) => {
    expect((await read(text, settings)).rows).toEqual(expected)
  })

  it.each<[string, string, Partial<CsvSettings>, object]>([
    [
      'joins the names of groups to the names',
      'Parkings\nCode,Capacité,,\n,Total,dont PMR,Vélos\nx,1,2,3\n',
      { headerRow: 3, groupRows: [2] },
      {
        header: ['Code', 'Capacité – Total', 'Capacité – dont PMR', 'Capacité – Vélos'],
        above: [['Parkings']],
        trailingColumn: null,
      },
    ],
    [
      'names the column that a delimiter at the end makes',
      'a,b,\n1,2,\n3,4,\n',
      {},
      { trailingColumn: 3 },
    ],
    [
      'names it where the names do not have it',
      'a,b\n1,2,\n3,4,\n',
      {},
      { columns: 2, allColumns: 3, trailingColumn: 3 },
    ],
    [
      'names none where a row has something behind its last delimiter',
      'a,b,\n1,2,\n3,4,x\n',
      {},
      { trailingColumn: null },
    ],
    [
      'names none where a row goes on further',
      'a,b,\n1,2,\n3,4,5,\n',
      {},
      { allColumns: 4, trailingColumn: null },
    ],
    [
      'names none in lines of fixed width',
      'a b\n1  \n2  \n',
      { cuts: [2] },
      { trailingColumn: null },
    ],
  ])('%s', async (_, text, settings, expected) => {
    expect((await read(text, settings)).report).toMatchObject(expected)
  })

  it.each<[string, string, Partial<CsvSettings>, { code: string; data: object }[]]>([
    ['nothing in a plain file', 'a,b\n1,2\n', {}, []],
    [
      'shorter and longer rows with their lines',
      'a,b\n"x\ny",2\n1\n1,2,3\n4\n',
      {},
      [
        {
          code: 'shortRows',
          data: { count: 2, record: 3, line: 4, lines: [4, 6], columns: 2, fields: 1 },
        },
        {
          code: 'longRows',
          data: { count: 1, record: 4, line: 5, lines: [5], columns: 2, fields: 3 },
        },
      ],
    ],
    [
      'blank lines',
      'a,b\n\n1,2\n',
      {},
      [{ code: 'blankLines', data: { count: 1, record: 2, line: 2 } }],
    ],
    [
      'an unclosed quote',
      'a,b\n1,2\n3,"4\n5,6\n',
      {},
      [{ code: 'unclosedQuote', data: { record: 3, line: 3 } }],
    ],
    [
      'a quote inside an unquoted cell',
      'a,b\n5" pipe,2\n',
      {},
      [{ code: 'strayQuotes', data: { count: 1, record: 2, line: 2 } }],
    ],
    [
      'text behind a closing quote',
      'a,b\n"1"x,2\n"3",4\n',
      {},
      [{ code: 'repairedQuotes', data: { count: 1, record: 2, line: 2 } }],
    ],
    [
      'quotes inside quotes that are not doubled',
      'a,b\n"the "big" one",2\n"3",4\n',
      {},
      [{ code: 'strayQuotes', data: { count: 1, record: 2, line: 2 } }],
    ],
    [
      'mixed line ends',
      'a,b\r\n1,2\n3,4\r\n',
      {},
      [{ code: 'mixedLineEnds', data: { lf: 1, crlf: 2, cr: 0, line: 2 } }],
    ],
    ['NUL bytes', 'a,b\n1,2\n\0,\0\n', {}, [{ code: 'nulBytes', data: { count: 2, line: 3 } }]],
    [
      'a delimiter at the end of every line',
      'a,b,\n1,2,\n3,4,\n',
      {},
      [{ code: 'trailingDelimiter', data: { inHeader: true } }],
    ],
    [
      'a delimiter at the end of every line but that of the names',
      'a,b\n1,2,\n\n3,4,\n',
      {},
      [
        { code: 'blankLines', data: { count: 1, record: 3, line: 3 } },
        { code: 'trailingDelimiter', data: { inHeader: false } },
      ],
    ],
    ['nothing where a named last column is empty', 'a,b\n1,\n2,\n', {}, []],
    [
      'longer rows where not all of them end in a delimiter',
      'a,b\n1,2,\n3,4\n5,6,7\n',
      {},
      [
        {
          code: 'longRows',
          data: { count: 2, record: 2, line: 2, lines: [2, 4], columns: 2, fields: 3 },
        },
      ],
    ],
    [
      'at most five of the lines',
      'a\n1,2\n1,2\n1,2\n1,2\n1,2\n1,2\n',
      {},
      [
        {
          code: 'longRows',
          data: { count: 6, record: 2, line: 2, lines: [2, 3, 4, 5, 6], columns: 1, fields: 2 },
        },
      ],
    ],
  ])('tells %s', async (_, text, settings, expected) => {
    expect((await read(text, settings)).report.issues).toEqual(expected)
  })

  it('replaces and counts bytes a chosen encoding forbids', async () => {
    const { rows, report } = await read(new Uint8Array([97, 10, 0xe9, 10, 0xff, 10]))
    expect(rows).toEqual([
      [2, ['\ufffd']],
      [3, ['\ufffd']],
    ])
    expect(report.issues).toEqual([{ code: 'invalidBytes', data: { count: 2, offset: 2 } }])
  })

  it('starts again with another encoding when a guessed one cannot be right', async () => {
    const bytes = new Uint8Array([
      ...bytesOf('nom\n' + 'plain\n'.repeat(5)),
      ...[0x63, 0x61, 0x66, 0xe9, 10],
    ])
    const { rows, report } = await read(bytes, { encodingIsGuess: true })
    expect(report.encoding).toBe('windows-1252')
    expect(rows.at(-1)).toEqual([7, ['café']])
  })

  it('keeps UTF-8 for a guess when the rest of the file is good UTF-8', async () => {
    const good = bytesOf('nom\n' + 'Évreux\n'.repeat(500) + 'plain\n'.repeat(40_000))
    const { rows, report } = await read(new Uint8Array([...good, 0xe9, 10]), {
      encodingIsGuess: true,
    })
    expect(report.encoding).toBe('utf-8')
    expect(rows[0]).toEqual([2, ['Évreux']])
    expect(report.issues).toEqual([
      { code: 'invalidBytes', data: { count: 1, offset: good.length } },
    ])
  })

  it('tells where a quote opens that swallows a long file', async () => {
    const line = 'abcdefghijklmnopqrstuvwxyz,0123456789\n'
    const text = `a,b\n1,2\n"3,4\n${line.repeat(300_000)}`
    const { rows, report } = await read(text)
    expect(report.issues).toEqual([
      { code: 'unclosedQuote', data: { record: 3, line: 3 } },
      {
        code: 'shortRows',
        data: { count: 1, record: 3, line: 3, lines: [3], columns: 2, fields: 1 },
      },
    ])
    expect(rows[1]![1][0]!.length).toBe(text.length - 'a,b\n1,2\n"'.length)
  })

  it('gives an empty report for an empty file', async () => {
    const { rows, report } = await read('')
    expect(rows).toEqual([])
    expect(report).toMatchObject({ records: 0, rows: 0, header: null, issues: [] })
  })

  it('stops when it is told to', async () => {
    const source: ByteSource = bytesSource(bytesOf('a,b\n' + '1,2\n'.repeat(600_000)))
    const { sink, rows } = collectRows()
    const result = await readCsv(source, SETTINGS, sink, { pause: () => Promise.resolve(false) })
    expect(result).toMatchObject({ ok: false, issue: { code: 'stopped' } })
    expect(rows.size).toBeLessThan(600_000)
  })
})
