import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRecords } from '../../../src/io/csv/parse'
import { readCsv } from '../../../src/io/csv/read'
import { bytesSource } from '../../../src/io/csv/source'
import type { CsvSettings } from '../../../src/io/csv/types'
import { collectRows } from './helpers'
import { readIndependently } from './independentReader'

const runs = { numRuns: Number(process.env.ETABLI_RUNS ?? 100) }

const settings: CsvSettings = {
  encoding: 'utf-8',
  delimiter: ';',
  quote: '"',
  lineEnd: 'lf',
  headerRow: 1,
}

async function read(text: string, more: Partial<CsvSettings> = {}) {
  const { rows, sink } = collectRows()
  const result = await readCsv(
    bytesSource(new TextEncoder().encode(text)),
    { ...settings, ...more },
    sink,
  )
  if (!result.ok) throw new Error(result.issue.code)
  return { rows: [...rows.values()], issues: result.value.issues }
}

describe('text behind a closing quote', () => {
  it.each<[string, string, string[][]]>([
    ['is joined to its cell', 'A;B\n"x" y;"z""" a\n', [['x y', 'z" a']]],
    [
      'does not take the next lines along',
      'A;B\n"x" y;1\n"b";2\n',
      [
        ['x y', '1'],
        ['b', '2'],
      ],
    ],
    ['is joined at the end of the file', 'A;B\n"x" y;1', [['x y', '1']]],
    [
      'is joined in the last cell of a line',
      'A;B\r\n1;"x" y\r\n2;z\r\n',
      [
        ['1', 'x y'],
        ['2', 'z'],
      ],
    ],
    ['leaves other cells their line breaks', 'A;B\n"x" y;"1\n2"\n', [['x y', '1\n2']]],
    ['may hold quotes itself', 'A;B\n"x" y "z";1\n', [['x" y "z', '1']]],
    [
      'inside a cell that goes on is part of it',
      'A;B\n"the "big; small" one";2\n',
      [['the "big; small" one', '2']],
    ],
    [
      'inside a cell of several lines is part of it',
      'A;B\n"the "big" one\nand more";2\n',
      [['the "big" one\nand more', '2']],
    ],
    [
      'over several lines is not looked for',
      'A;B;C\n"1;x;y\n"2;x;y\n3;x;y\n',
      [['1;x;y\n"2;x;y\n3;x;y\n', '', '']],
    ],
    ['that is only spaces stays where it is', 'A;B\n"x" ;1\n', [['x ', '1']]],
  ])('%s', async (_, text, rows) => {
    const found = await read(text)
    expect(found.rows.map((row) => [...row, '', ''].slice(0, rows[0]!.length))).toEqual(rows)
  })

  it('is told with the number of cells and the first line', async () => {
    const { issues } = await read('A;B\n1;2\n"x" y;"z""" a\n"u" v;w\n')
    expect(issues).toEqual([{ code: 'repairedQuotes', data: { count: 3, record: 3, line: 3 } }])
  })

  it('is joined where lines end in CR, or in several ways', async () => {
    expect((await read('A;B\r"x" y;1\r"b";2\r', { lineEnd: 'cr' })).rows).toEqual([
      ['x y', '1'],
      ['b', '2'],
    ])
    expect((await read('A;B\r"x" y;1\r\n"b" c;2\n3;4\r', { lineEnd: 'mixed' })).rows).toEqual([
      ['x y', '1'],
      ['b c', '2'],
      ['3', '4'],
    ])
  })

  it('gives the rows that a reader of one character at a time gives', async () => {
    const word = fc.constantFrom('a', 'b c', 'é', '1,5', '')
    const cell = fc.oneof(
      word,
      word.map((text) => `"${text}"`),
      fc.tuple(word, fc.constantFrom(' y', 'z', ' (2)')).map(([text, more]) => `"${text}"${more}`),
    )
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(table, async (lines) => {
        const text = ['A;B;C', ...lines.map((cells) => cells.join(';'))].join('\n') + '\n'
        const expected = readIndependently(text, { delimiter: ';', quote: '"' }).slice(1)
        expect((await read(text)).rows).toEqual(expected)
      }),
      runs,
    )
  })

  it('waits where the record may go on', () => {
    const seen: string[][] = []
    const take = ({ fields }: { fields: string[] }) => void seen.push(fields)
    const used = parseRecords('A;B\n"x" y;1\n"z" w', settings, false, take)
    expect(seen).toEqual([
      ['A', 'B'],
      ['x y', '1'],
    ])
    expect(used).toBe('A;B\n"x" y;1\n'.length)
  })

  it('on every line of a long file is read in a time that grows as the file does', async () => {
    const rows = (count: number) => `A;B\n${'"x" y;"z"\n'.repeat(count)}`
    const found = await read(rows(50_000))
    expect(found.rows).toHaveLength(50_000)
    expect(found.rows[49_999]).toEqual(['x y', 'z'])
    expect(found.issues).toEqual([
      { code: 'repairedQuotes', data: { count: 50_000, record: 2, line: 2 } },
    ])
  })
})
