import { describe, expect, it } from 'vitest'
import { defaultBudget, TableCache } from '../../src/recipe/cache'
import type { Table } from '../../src/table/table'
import { filterRows, replaceColumns, tableOf } from '../../src/table/table'

const wide = (rows: number): Table =>
  tableOf({
    a: Array.from({ length: rows }, (_, row) => `a${row % 10}`),
    b: Array.from({ length: rows }, (_, row) => `b${row}`),
  })

const bytesOf = (table: Table): number => {
  const cache = new TableCache(Infinity)
  cache.put('one', table)
  return cache.held
}

describe('kept tables', () => {
  it('count what they share once', () => {
    const cache = new TableCache(Infinity)
    const table = wide(1_000)
    cache.put('source', table)
    const alone = cache.held
    cache.put('renamed', {
      ...table,
      columns: table.columns.map((each) => ({ ...each, name: 'n' })),
    })
    expect(cache.held).toBe(alone)
    const even = filterRows(table, (row) => row % 2 === 0)
    cache.put('even', even)
    expect(cache.held).toBe(alone + 500 * 4)
    cache.delete('source')
    expect(cache.held).toBe(alone + 500 * 4)
    cache.delete('renamed')
    cache.delete('even')
    expect(cache.held).toBe(0)
  })

  it('hold one chunk more for an edited cell, whatever is asked of the column', () => {
    const cache = new TableCache(Infinity)
    const table = wide(200_000)
    cache.put('source', table)
    const alone = cache.held
    const edited = table.columns[0]!.column.withCells([[70_000, 'new']])
    cache.put('edited', replaceColumns(table, new Map([['1:a', edited]])))
    expect(cache.held - alone).toBeGreaterThanOrEqual(65_536 * 4)
    expect(cache.held - alone).toBeLessThan(65_536 * 4 + 4_096)
  })

  it('leave in the order they were last used when the budget is full', () => {
    const one = wide(1_000)
    const cache = new TableCache(bytesOf(one) * 2.5)
    cache.put('a', one)
    cache.put('b', wide(1_000))
    cache.get('a')
    cache.put('c', wide(1_000))
    expect([cache.has('a'), cache.has('b'), cache.has('c')]).toEqual([true, false, true])
  })

  it('stay while pinned, even beyond the budget', () => {
    const one = wide(1_000)
    const cache = new TableCache(bytesOf(one) * 1.5)
    cache.pin(['a', 'b'])
    cache.put('a', one)
    cache.put('b', wide(1_000))
    expect([cache.has('a'), cache.has('b')]).toEqual([true, true])
    cache.pin(['b'])
    expect([cache.has('a'), cache.has('b')]).toEqual([false, true])
  })

  it('have 1 GiB, or a quarter of a smaller memory', () => {
    expect([undefined, 8, 4, 2, 0.5].map(defaultBudget)).toEqual(
      [1, 1, 1, 0.5, 0.125].map((gib) => gib * 1024 ** 3),
    )
  })
})
