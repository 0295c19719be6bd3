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

  it('keeps every text of columns that turn out all-distinct, room made beforehand or not', async () => {
    const textOf = (row: number) =>
      row % 97 === 0 ? '' : `${'é'.repeat(row % 5)}${row}${'x'.repeat(row % 71)}`
    let text = 'a,b\n'
    for (let row = 0; row < 90_000; row++) text += `${textOf(row)},${row % 7}\n`
    const bytes = new TextEncoder().encode(text)
    const settings = {
      encoding: 'utf-8',
      delimiter: ',',
      quote: '"',
      lineEnd: 'lf',
      headerRow: 1,
    } as const
    for (const isExpected of [false, true]) {
      const columns = new CsvColumns()
      await readCsv(bytesSource(bytes), settings, columns, {
        progress: (done, total) => isExpected && columns.expect(done / total),
      })
      const [first, second] = [...columns.takeColumns(2)]
      expect([first!.kind, second!.kind]).toEqual(['plain', 'dictionary'])
      expect([first!.length, second!.length]).toEqual([90_000, 90_000])
      let wrong = 0
      for (let row = 0; row < 90_000; row++) {
        if (first!.textAt(row) !== textOf(row) || second!.textAt(row) !== `${row % 7}`) wrong++
      }
      expect(wrong).toBe(0)
    }
  })
})
