import { describe, expect, it } from 'vitest'
import { bytesSource } from '../../../src/io/csv/source'
import { lookIntoJson } from '../../../src/io/json/readLook'
import { utf8, valueOf } from './support'

const look = async (text: string) => valueOf(await lookIntoJson(bytesSource(utf8(text))))

const rows = (count: number, row = '{"a":1}') =>
  `[${Array.from({ length: count }, () => row).join(',')}]`

describe('the places of a JSON text', () => {
  const cases: readonly (readonly [string, string, readonly unknown[]])[] = [
    ['a list', rows(3), [['list', '', 3, 1]]],
    [
      'lists inside objects, the longest first, the object itself last',
      `{"meta":{"tags":["x","y"]},"data":{"items":${rows(3, '{"a":1,"b":2}')}},"autres":${rows(2)}}`,
      [
        ['list', 'data.items', 3, 2],
        ['list', 'autres', 2, 1],
        ['list', 'meta.tags', 2, 1],
        ['value', '', 1, 3],
      ],
    ],
    [
      'an object of objects',
      '{"x":{"a":1},"y":{"b":2}}',
      [
        ['entries', '', 2, 3],
        ['value', '', 1, 2],
      ],
    ],
    ['values that follow each other', '{"a":1}\n{"b":2}\n[3]', [['lines', '', 3, 2]]],
    ['one object', '{"a":1,"b":[]}', [['value', '', 1, 2]]],
    [
      'one list for each column',
      '{"meta":1,"d":{"a":[1,2,3],"b":["x",null,"z"]}}',
      [
        ['columns', 'd', 3, 2],
        ['list', 'd.a', 3, 1],
        ['list', 'd.b', 3, 1],
        ['value', '', 1, 2],
      ],
    ],
    [
      'lists of lists, which are no columns',
      '{"a":[[1,2],[3,4]],"b":[[5,6],[7,8]]}',
      [
        ['list', 'a', 2, 2],
        ['list', 'b', 2, 2],
        ['value', '', 1, 2],
      ],
    ],
  ]

  it.each(cases)('are found: %s', async (_, text, expected) => {
    const { candidates } = await look(text)
    expect(
      candidates.map(({ shape, path, rowCount, columnCount }) => [
        shape,
        path.join('.'),
        rowCount,
        columnCount,
      ]),
    ).toEqual(expected)
  })

  it('are in doubt when two lists of objects are of comparable length', async () => {
    expect((await look(`{"a":${rows(10)},"b":${rows(8)}}`)).isDoubtful).toBe(true)
    expect((await look(`{"a":${rows(100)},"b":${rows(8)}}`)).isDoubtful).toBe(false)
    expect((await look(`{"a":${rows(10)},"b":[1,2,3,4,5,6,7,8,9]}`)).isDoubtful).toBe(false)
    expect((await look(rows(10))).isDoubtful).toBe(false)
  })

  it('stay few in an object of a hundred thousand lists', async () => {
    const text = `{${Array.from({ length: 100_000 }, (_, at) => `"k${at}":[1]`).join(',')}}`
    expect((await look(text)).candidates.length).toBeLessThan(250)
  })

  it('take a first row of names for names, and none that looks like the others', async () => {
    expect((await look('[["Nom","Places"],["Gare",12],["Mairie",4]]')).settings.firstIsNames).toBe(
      true,
    )
    expect((await look('[["Gare",12],["Mairie",4]]')).settings.firstIsNames).toBe(false)
    expect((await look('[["a","a"],["b",1]]')).settings.firstIsNames).toBe(false)
  })
})
