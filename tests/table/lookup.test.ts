import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchRows } from '../../src/table/lookup'
import { pickRows, rowAt, tableOf } from '../../src/table/table'
import { runs } from '../values/runs'

const plain = (text: string): string => text
const digits = (text: string): string => text.replace(/\D/g, '')

const pairsOf = (
  table: ReturnType<typeof tableOf>,
  other: ReturnType<typeof tableOf>,
  names: readonly (readonly [string, string])[],
) =>
  names.map(([name, otherName]) => ({
    column: table.columns.find((each) => each.name === name)!.column,
    other: other.columns.find((each) => each.name === otherName)!.column,
  }))

describe('rows found in another table', () => {
  const zones = tableOf({ zone: ['1', '2', '2', '', '4'], prix: ['a', 'b', 'c', 'd', 'e'] })

  it('are found by their key; the first counts, and all is counted', async () => {
    const table = tableOf({ z: ['2', '1', '9', '', '2'] })
    const matches = await matchRows(table, zones, pairsOf(table, zones, [['z', 'zone']]), plain)
    expect([...matches.rows]).toEqual([1, 0, -1, -1, 1])
    expect(matches).toMatchObject({ matched: 3, unmatched: 2, several: 2, unused: 2 })
  })

  it('are found by keys made alike', async () => {
    const table = tableOf({ z: ['zone 2', 'Z 04', '(1)'] })
    const found = await matchRows(table, zones, pairsOf(table, zones, [['z', 'zone']]), digits)
    expect([...found.rows]).toEqual([1, -1, 0])
  })

  it('are found by several columns together', async () => {
    const table = tableOf({
      a: ['1', '1', '2', ''],
      b: ['x', 'y', 'x', 'x'],
      c: ['0', '0', '0', '0'],
    })
    const other = tableOf({ b: ['x', 'x', 'y'], a: ['2', '1', '1'], c: ['0', '0', ''] })
    const names = [
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'c'],
    ] as const
    const found = await matchRows(table, other, pairsOf(table, other, names), plain)
    expect([...found.rows]).toEqual([1, -1, 0, -1])
    expect(found).toMatchObject({ matched: 2, unmatched: 2, several: 0, unused: 1 })
  })

  it('are found by parts some of which are empty on both sides, not by emptiness alone', async () => {
    const table = tableOf({ n: ['12', '12', '', '12', ''], bis: ['', 'bis', 'bis', '', ''] })
    const other = tableOf({ n: ['', '12', '12'], bis: ['', 'bis', ''] })
    const names = [
      ['n', 'n'],
      ['bis', 'bis'],
    ] as const
    const found = await matchRows(table, other, pairsOf(table, other, names), plain)
    expect([...found.rows]).toEqual([2, 1, -1, 2, -1])
    expect(found).toMatchObject({ matched: 3, unmatched: 2, several: 0, unused: 1 })
  })

  it('look at the rows that are shown only', async () => {
    const table = pickRows(tableOf({ z: ['1', '2', '4'] }), Uint32Array.of(2, 0))
    const other = pickRows(zones, Uint32Array.of(4, 2))
    const found = await matchRows(table, other, pairsOf(table, other, [['z', 'zone']]), plain)
    expect([...found.rows]).toEqual([-1, 2, 4])
    expect(found).toMatchObject({ matched: 1, unmatched: 1, several: 0, unused: 1 })
  })

  it('are none without rows, or without columns', async () => {
    const table = tableOf({ z: [] })
    const none = await matchRows(table, zones, pairsOf(table, zones, [['z', 'zone']]), plain)
    expect(none).toMatchObject({ matched: 0, unmatched: 0, several: 0, unused: 5 })
    const all = await matchRows(zones, zones, [], plain)
    expect(all).toMatchObject({ matched: 0, unmatched: 5 })
  })

  it('are those a naive search finds', async () => {
    const cell = fc.constantFrom('', 'a', 'b', 'A', '1')
    const rows = fc.array(fc.tuple(cell, cell), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(rows, rows, async (left, right) => {
        const of = (list: readonly (readonly [string, string])[]) =>
          tableOf({ x: list.map(([x]) => x), y: list.map(([, y]) => y) })
        const [table, other] = [of(left), of(right)]
        const names = [
          ['x', 'x'],
          ['y', 'y'],
        ] as const
        const lower = (text: string) => text.toLowerCase()
        const found = await matchRows(table, other, pairsOf(table, other, names), lower)
        const naive = left.map(([x, y]) =>
          x === '' && y === ''
            ? -1
            : right.findIndex(([u, v]) => lower(u) === lower(x) && lower(v) === lower(y)),
        )
        expect(left.map((_, at) => found.rows[rowAt(table, at)])).toEqual(naive)
        expect(found.matched).toBe(naive.filter((row) => row >= 0).length)
      }),
      runs,
    )
  })
})
