import { describe, expect, it } from 'vitest'
import { CsvColumns } from '../../../src/io/csv/columns'
import { readCsv } from '../../../src/io/csv/read'
import { bytesSource } from '../../../src/io/csv/source'

async function columnsOf(text: string, count = 0) {
  const columns = new CsvColumns()
  const settings = {
    encoding: 'utf-8',
    delimiter: ',',
    quote: '"',
    lineEnd: 'lf',
    headerRow: 1,
  } as const
  await readCsv(bytesSource(new TextEncoder().encode(text)), settings, columns)
  const rows = Array.from({ length: columns.rows }, (_, row) =>
    columns.columns(count).map((column) => column.textAt(row)),
  )
  return { columns, rows }
}

describe('CsvColumns', () => {
  it.each<[string, string, string[][]]>([
    [
      'builds the columns of a table',
      'a,b\n1,2\n3,4\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'pads shorter rows',
      'a,b\n1\n\n3,4\n',
      [
        ['1', ''],
        ['', ''],
        ['3', '4'],
      ],
    ],
    [
      'adds columns for longer rows',
      'a,b\n1,2\n1,2,3,4\n5,6\n',
      [
        ['1', '2', '', ''],
        ['1', '2', '3', '4'],
        ['5', '6', '', ''],
      ],
    ],
    [
      'takes cells from both readers',
      'a,b\n"x""y",é\n"5" ,😀\n',
      [
        ['x"y', 'é'],
        ['5 ', '😀'],
      ],
    ],
  ])('%s', async (_, text, expected) => {
    expect((await columnsOf(text)).rows).toEqual(expected)
  })

  it('gives the columns of the header when there is no row', async () => {
    const { columns } = await columnsOf('a,b\n')
    expect(columns.columns(2).map((column) => column.length)).toEqual([0, 0])
  })

  it('knows the record number of its first row', async () => {
    expect((await columnsOf('a,b\n1,2\n')).columns.firstRecord).toBe(2)
  })

  it('forgets everything when reading starts again', () => {
    const columns = new CsvColumns()
    columns.row(1, ['a', 'b'])
    columns.restart()
    columns.row(3, ['c'])
    expect(columns.columns(0).map((column) => column.textAt(0))).toEqual(['c'])
    expect([columns.rows, columns.firstRecord]).toEqual([1, 3])
  })
})
