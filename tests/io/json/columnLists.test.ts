import { describe, expect, it } from 'vitest'
import { lookIntoJson } from '../../../src/io/json/readLook'
import { bytesSource } from '../../../src/io/csv/source'
import { readAll, utf8, valueOf } from './support'

const NO_RECORDS = { ok: false, issue: { code: 'noRecords' } }

const look = async (text: string) => valueOf(await lookIntoJson(bytesSource(utf8(text))))

describe('JSON with one list for each column', () => {
  it.each<[string, string, string[], string[][]]>([
    [
      'is a table of these columns',
      '{"a":[1,2],"b":["x",null]}',
      ['a', 'b'],
      [
        ['1', 'x'],
        ['2', ''],
      ],
    ],
    [
      'wherever it stands',
      '{"source":"x","data":{"ville":["Creil","Méru"],"lits":[12,8.50]}}',
      ['ville', 'lits'],
      [
        ['Creil', '12'],
        ['Méru', '8.50'],
      ],
    ],
    [
      'keeps two columns of one name',
      '{"a":[1,2],"a":[3,4]}',
      ['a', 'a 2'],
      [
        ['1', '3'],
        ['2', '4'],
      ],
    ],
  ])('%s', async (_, text, names, rows) => {
    const read = valueOf(await readAll(utf8(text)))
    expect(read.settings.shape).toBe('columns')
    expect(read.names).toEqual(names)
    expect(read.rows).toEqual(rows)
    expect(read.issues.filter(({ code }) => code === 'unevenLists')).toEqual([])
  })

  it('tells columns that end before the others, and is in doubt then', async () => {
    const text = '{"a":[1,2,3],"b":[4,5],"c":[6,7]}'
    expect((await look(text)).isDoubtful).toBe(true)
    const { rows, records, issues } = valueOf(await readAll(utf8(text)))
    expect(rows).toEqual([
      ['1', '4', '6'],
      ['2', '5', '7'],
      ['3', '', ''],
    ])
    expect(records).toEqual([1, 2, 3])
    expect(issues).toContainEqual({
      code: 'unevenLists',
      data: { count: 2, shortest: 2, longest: 3 },
    })
    expect((await look('{"a":[1,2],"b":[3,4]}')).isDoubtful).toBe(false)
  })

  it('takes a value that is no list for a column of one cell, where it is asked to', async () => {
    const settings = { shape: 'columns', path: [] } as const
    const { names, rows } = valueOf(
      await readAll(utf8('{"n":2,"a":["x","y"],"o":{"p":1}}'), settings),
    )
    expect(names).toEqual(['n', 'a', 'o.p'])
    expect(rows.map((row) => [...row, ''].slice(0, 3))).toEqual([
      ['2', 'x', '1'],
      ['', 'y', ''],
    ])
  })

  it('is refused where nothing is there to be a table', async () => {
    const settings = { shape: 'columns', path: ['x'] } as const
    expect(await readAll(utf8('{"a":[1,2]}'), settings)).toMatchObject(NO_RECORDS)
    expect(await readAll(utf8('{"x":[1,2]}'), settings)).toMatchObject(NO_RECORDS)
  })
})
