import { describe, expect, it, test } from 'vitest'
import { columnOf } from '../../src/table/builder'
import { derivedRowIds, sourceRowIds } from '../../src/table/rowIds'
import {
  cellsAt,
  columnById,
  countsOf,
  filterRows,
  insertColumns,
  pickRows,
  positionOf,
  replaceColumns,
  rowCount,
  tableOf,
} from '../../src/table/table'
import { freeName } from '../../src/values/names'
import { readTable } from '../steps/tables'

const table = () => tableOf({ a: ['x', 'y', 'x', ''], b: ['1', '2', '3', '4'] })

describe('a table', () => {
  it('names columns of one header by occurrence', () => {
    const twins = tableOf([
      ['a', ['1']],
      ['a', ['2']],
    ])
    expect(twins.columns.map(({ id }) => id)).toEqual(['1:a', '2:a'])
  })

  it('picks rows by position, also of picked ones', () => {
    const picked = pickRows(pickRows(table(), Uint32Array.of(3, 0, 2)), Uint32Array.of(2, 1))
    expect(readTable(picked)).toEqual([
      ['a', ['x', 'x']],
      ['b', ['3', '1']],
    ])
    expect(picked.rows).toEqual(Uint32Array.of(2, 0))
  })

  it('filters physical rows and stays itself when all pass', () => {
    const all = table()
    expect(filterRows(all, () => true)).toBe(all)
    const some = filterRows(pickRows(all, Uint32Array.of(3, 1, 0)), (row) => row !== 1)
    expect(cellsAt(some, 0)).toEqual(['', '4'])
    expect([rowCount(some), rowCount(filterRows(all, () => false))]).toEqual([2, 0])
  })

  it('says where a physical row stands', () => {
    const picked = pickRows(table(), Uint32Array.of(2, 0))
    expect([0, 1, 2, 9].map((row) => positionOf(picked, row))).toEqual([1, -1, 0, -1])
    expect([0, 3, 4, -1].map((row) => positionOf(table(), row))).toEqual([0, 3, -1, -1])
  })

  it('counts the shown rows of each code', () => {
    const all = table()
    const { column } = columnById(all, '1:a')!
    expect([...countsOf(all, column)]).toEqual([1, 2, 1])
    expect([...countsOf(pickRows(all, Uint32Array.of(2, 0, 1)), column)]).toEqual([0, 2, 1])
  })

  it('stays itself when its columns are replaced by themselves', () => {
    const all = table()
    const { id, column } = all.columns[0]!
    expect(replaceColumns(all, new Map([[id, column]]))).toBe(all)
    const other = replaceColumns(all, new Map([[id, columnOf(['q', 'q', 'q', 'q'])]]))
    expect(other.columns[1]).toBe(all.columns[1])
  })

  test.each([
    [null, ['n', 'a', 'b']],
    [undefined, ['a', 'b', 'n']],
    ['1:a', ['a', 'n', 'b']],
    ['gone', ['a', 'b', 'n']],
  ])('inserts columns behind %j', (after, names) => {
    const added = { id: '@s/n', name: 'n', column: columnOf(['', '', '', '']) }
    expect(insertColumns(table(), [added], after).columns.map(({ name }) => name)).toEqual(names)
  })

  test.each([
    [[], 'a', 'a'],
    [['a'], 'a', 'a 2'],
    [['a', 'a 2', 'a 3'], 'a', 'a 4'],
    [['a 2'], 'a 2', 'a 2 2'],
  ])('finds among %j a free name like %j', (taken, wanted, free) => {
    expect(freeName(taken, wanted)).toBe(free)
  })
})

describe('row ids', () => {
  test.each([
    ['counted', sourceRowIds({ first: 5, length: 3 }), [5, 6, 7]],
    ['listed', sourceRowIds(Uint32Array.of(2, 9, 40)), [2, 9, 40]],
    ['derived', derivedRowIds(['s:0', 7, 's:1']), ['s:0', 7, 's:1']],
    ['none', sourceRowIds({ first: 1, length: 0 }), []],
  ])('lead both ways when %s', (_name, ids, keys) => {
    expect(ids.length).toBe(keys.length)
    keys.forEach((key, row) => {
      const id = ids.idAt(row)
      expect([ids.keyOf(id), ids.idOf(key), ids.rowOf(id)]).toEqual([key, id, row])
    })
    for (const key of [0, 1, 8, 41, 's:9', '5']) {
      if (!(keys as unknown[]).includes(key)) expect(ids.idOf(key)).toBe(-1)
    }
    expect([ids.rowOf(-1), ids.rowOf(1_000)]).toEqual([-1, -1])
  })
})
