import { describe, expect, it } from 'vitest'
import type { RowIds, RowKey } from '../../src/table/rowIds'
import { childRowIds, derivedRowIds, lazyRowIds, sourceRowIds } from '../../src/table/rowIds'

const keysOf = (ids: RowIds): RowKey[] =>
  Array.from({ length: ids.length }, (_, row) => ids.keyOf(ids.idAt(row)))

const rowOfKey = (ids: RowIds, key: RowKey): number => {
  const id = ids.idOf(key)
  return id < 0 ? -1 : ids.rowOf(id)
}

describe('rows that rows were split into', () => {
  const parents = sourceRowIds({ first: 11, length: 3 })
  const ids = childRowIds(parents, Uint32Array.of(0, 1, 1, 1, 2))

  it('bear the key of their parent, the further ones numbered', () => {
    expect(keysOf(ids)).toEqual([11, 12, '12/1', '12/2', 13])
  })

  it('are found by their keys, and only by these', () => {
    expect(keysOf(ids).map((key) => rowOfKey(ids, key))).toEqual([0, 1, 2, 3, 4])
    for (const key of ['12', '12/0', '12/3', '12/01', '11/1', '14/1', '/1', '', 14, 'x/1']) {
      expect(ids.idOf(key)).toBe(-1)
    }
  })

  it('can be split again', () => {
    const again = childRowIds(ids, Uint32Array.of(0, 1, 2, 2, 3, 4))
    expect(keysOf(again)).toEqual([11, 12, '12/1', '12/1/1', '12/2', 13])
    expect(keysOf(again).map((key) => rowOfKey(again, key))).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('come from rows a step made as well', () => {
    const made = childRowIds(derivedRowIds(['["a/1"]', 's:1']), Uint32Array.of(0, 0, 1))
    expect(keysOf(made)).toEqual(['["a/1"]', '["a/1"]/1', 's:1'])
    expect(keysOf(made).map((key) => rowOfKey(made, key))).toEqual([0, 1, 2])
  })
})

describe('rows whose keys are worked out when asked for', () => {
  it('are found by their keys', () => {
    const ids = lazyRowIds(3, (row) => `k${row}`)
    expect(keysOf(ids)).toEqual(['k0', 'k1', 'k2'])
    expect([rowOfKey(ids, 'k2'), rowOfKey(ids, 'k3'), ids.rowOf(3)]).toEqual([2, -1, -1])
  })
})
