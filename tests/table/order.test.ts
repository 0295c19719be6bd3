import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Column } from '../../src/table/column'
import { columnOf } from '../../src/table/builder'
import { rowGroups } from '../../src/table/groups'
import { goOn } from '../../src/table/mapTexts'
import { ranksOf } from '../../src/table/rank'
import { sortCodes } from '../../src/table/sortCodes'
import { sortTable } from '../../src/table/sortRows'
import { tableOf } from '../../src/table/table'
import { makeComparer } from '../../src/values/order'
import type { OrderKind } from '../../src/values/order'
import { plainColumn, readTable } from '../steps/tables'
import { runs } from '../values/runs'

const text = fc.constantFrom(
  '',
  ' ',
  'a',
  'A',
  'à',
  'b',
  '10',
  '9',
  '9,0',
  '1 000',
  '2021-04-03',
  '3/5/2021',
)
const texts = fc.array(text, { maxLength: 20 })
const orders: readonly OrderKind[] = ['french', 'number', 'date', 'codePoint']

describe('rowGroups', () => {
  const naive = (columns: readonly (readonly string[])[], rows: number) =>
    Array.from({ length: rows }, (_, row) => JSON.stringify(columns.map((cells) => cells[row])))

  const expectSame = async (cells: readonly (readonly string[])[], columns: readonly Column[]) => {
    const rows = cells[0]?.length ?? 0
    const { groups, count } = await rowGroups(columns, rows)
    const keys = naive(cells, rows)
    const first = new Map<string, number>()
    const seen = new Map<number, string>()
    keys.forEach((key, row) => {
      const group = groups[row]!
      expect(group).toBeLessThan(count)
      expect(first.get(key) ?? group).toBe(group)
      expect(seen.get(group) ?? key).toBe(key)
      first.set(key, group)
      seen.set(group, key)
    })
  }

  it('joins rows equal in every column, whatever the columns are', async () => {
    const arbitrary = fc.integer({ min: 0, max: 12 }).chain((rows) =>
      fc.array(fc.array(text, { minLength: rows, maxLength: rows }), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    await fc.assert(
      fc.asyncProperty(arbitrary, async (cells) => {
        await expectSame(cells, cells.map(columnOf))
        await expectSame(
          cells,
          cells.map((column, at) => (at % 2 === 0 ? plainColumn(column) : columnOf(column))),
        )
      }),
      runs,
    )
  })

  it('joins pairs of many values', async () => {
    const left = Array.from({ length: 30_000 }, (_, row) => `l${(row * 7_919) % 5_003}`)
    const right = Array.from({ length: 30_000 }, (_, row) => `r${(row * 104_729) % 2_999}`)
    const { groups, count } = await rowGroups([columnOf(left), columnOf(right)], left.length)
    const pairs = new Set(left.map((value, row) => `${value} ${right[row]}`))
    expect([count, new Set(groups).size]).toEqual([pairs.size, pairs.size])
  })

  it('joins by key when given one', async () => {
    const { groups } = await rowGroups([columnOf(['a', 'A', 'b', ''])], 4, (each) =>
      each.toLowerCase(),
    )
    expect(groups[0]).toBe(groups[1])
    expect(new Set(groups).size).toBe(3)
  })

  it('puts all rows together without columns', async () => {
    expect(await rowGroups([], 3)).toEqual({ groups: new Uint32Array(3), count: 1 })
  })
})

describe('sortTable', () => {
  it.each(orders)('orders as comparing every two rows does: %s', async (order) => {
    await fc.assert(
      fc.asyncProperty(texts, fc.boolean(), fc.boolean(), async (cells, isDescending, isPlain) => {
        const column = isPlain ? plainColumn(cells) : columnOf(cells)
        const table = tableOf({ a: cells, n: cells.map((_, row) => String(row)) })
        const keyed = { ...table, columns: table.columns.map((each) => ({ ...each })) }
        const sorted = await sortTable(keyed, [{ column, order, isDescending }])
        const compare = makeComparer(order, isDescending)
        const expected = [...cells.keys()].sort((a, b) => compare(cells[a]!, cells[b]!) || a - b)
        expect(readTable(sorted)[1]![1]).toEqual(expected.map(String))
      }),
      runs,
    )
  })

  it('gives the very same table when its rows are in order', async () => {
    const table = tableOf({ a: ['a', 'b', 'b', ''] })
    const keys = [
      { column: table.columns[0]!.column, order: 'french', isDescending: false },
    ] as const
    expect(await sortTable(table, keys)).toBe(table)
    expect(await sortTable(table, [])).toBe(table)
  })

  it('orders more ranks than one pass counts', async () => {
    const cells = Array.from({ length: 70_000 }, (_, n) => String((n * 7_919) % 70_001))
    const table = tableOf({ a: cells })
    const { column } = table.columns[0]!
    const sorted = await sortTable(table, [{ column, order: 'number', isDescending: true }])
    const expected = cells.map(Number).sort((a, b) => b - a)
    expect(readTable(sorted)[0]![1]).toEqual(expected.map(String))
  })

  it('ranks a column once per order', async () => {
    const table = tableOf({ a: ['b', 'a'] })
    const { column } = table.columns[0]!
    const ranks = await ranksOf(table, column, 'french', false)
    expect(await ranksOf(table, column, 'french', false)).toBe(ranks)
    expect(await ranksOf(table, column, 'french', true)).not.toBe(ranks)
  })
})

describe('sortCodes', () => {
  it('merges runs, stable, asking leave with a progress that grows to its end', async () => {
    const length = 100_000
    const codes = Uint32Array.from({ length }, (_, at) => at)
    const place = (code: number) => (code * 31) % 97
    const asked: number[] = []
    let total = 0
    const control = {
      pause: (done: number, of: number) => {
        asked.push(done)
        total = of
        return done % 3 === 0 ? Promise.resolve() : null
      },
    }
    const sorted = await sortCodes(codes, (a, b) => place(a) - place(b), control)
    const expected = Array.from({ length }, (_, at) => at).sort((a, b) => place(a) - place(b))
    expect([...sorted]).toEqual(expected)
    expect(asked).toEqual(asked.toSorted((a, b) => a - b))
    expect(asked.at(-1)).toBe(total)
  })

  it.each([0, 1, 16_384, 16_385])('sorts %i codes', async (length) => {
    const codes = Uint32Array.from({ length }, (_, at) => length - 1 - at)
    const sorted = await sortCodes(codes, (a, b) => a - b, goOn)
    expect([...sorted]).toEqual(Array.from({ length }, (_, at) => at))
  })
})
