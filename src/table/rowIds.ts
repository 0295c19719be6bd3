/**
 * How a row is named on disk: the record number of a source row, or a text for a row a step made
 * (`<step id>:<n>` inserted, `<parent key>/<k>` split into rows, `<left key>+<right key>` joined).
 */
export type RowKey = number | string

/** The ids of the physical rows of a table: integers within the table, stable along a recipe. */
export interface RowIds {
  readonly length: number
  idAt(row: number): number
  /** The physical row of an id, or -1. */
  rowOf(id: number): number
  keyOf(id: number): RowKey
  /** The id of a key, or -1. */
  idOf(key: RowKey): number
}

/** Ids of source rows: their record numbers in the file, in rising order. */
export function sourceRowIds(records: { first: number; length: number } | Uint32Array): RowIds {
  if (records instanceof Uint32Array) return listedRowIds(records)
  const { first, length } = records
  const rowOf = (id: number) => (id >= first && id < first + length ? id - first : -1)
  return {
    length,
    idAt: (row) => first + row,
    rowOf,
    keyOf: (id) => id,
    idOf: (key) => (typeof key === 'number' && rowOf(key) >= 0 ? key : -1),
  }
}

function listedRowIds(records: Uint32Array): RowIds {
  const rowOf = (id: number) => {
    let low = 0
    let high = records.length - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const at = records[middle]!
      if (at === id) return middle
      if (at < id) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
  return {
    length: records.length,
    idAt: (row) => records[row]!,
    rowOf,
    keyOf: (id) => id,
    idOf: (key) => (typeof key === 'number' && rowOf(key) >= 0 ? key : -1),
  }
}

/** Ids of rows a step made: dense integers from 0, each with its key. */
export function derivedRowIds(keys: readonly RowKey[]): RowIds {
  let ids: Map<RowKey, number> | null = null
  const index = () => (ids ??= new Map(keys.map((key, id) => [key, id])))
  return {
    length: keys.length,
    idAt: (row) => row,
    rowOf: (id) => (id >= 0 && id < keys.length ? id : -1),
    keyOf: (id) => keys[id]!,
    idOf: (key) => index().get(key) ?? -1,
  }
}

/** Ids of rows a step made whose keys are worked out when asked for: dense integers from 0. */
export function lazyRowIds(length: number, keyAt: (row: number) => RowKey): RowIds {
  let ids: Map<RowKey, number> | null = null
  const index = () => {
    if (!ids) {
      ids = new Map()
      for (let row = length - 1; row >= 0; row--) ids.set(keyAt(row), row)
    }
    return ids
  }
  return {
    length,
    idAt: (row) => row,
    rowOf: (id) => (id >= 0 && id < length ? id : -1),
    keyOf: keyAt,
    idOf: (key) => index().get(key) ?? -1,
  }
}

const childKey = /^([\s\S]+)\/([1-9]\d{0,8})$/

/**
 * Ids of rows that rows were split into: for each new row the physical row it comes from (its children stand one
 * behind the other). The first keeps its parent's key, the others are `<parent key>/<k>` from 1 on.
 */
export function childRowIds(parents: RowIds, parentRows: Uint32Array): RowIds {
  const { length } = parentRows
  const firsts = new Int32Array(parents.length).fill(-1)
  for (let row = length - 1; row >= 0; row--) firsts[parentRows[row]!] = row
  const childOf = (key: RowKey, k: number): number => {
    const id = parents.idOf(key)
    const first = id < 0 ? -1 : firsts[parents.rowOf(id)]!
    if (first < 0) return -1
    const row = first + k
    return row < length && parentRows[row] === parentRows[first] ? row : -1
  }
  return {
    length,
    idAt: (row) => row,
    rowOf: (id) => (id >= 0 && id < length ? id : -1),
    keyOf: (row) => {
      const parent = parentRows[row]!
      const key = parents.keyOf(parents.idAt(parent))
      const k = row - firsts[parent]!
      return k === 0 ? key : `${key}/${k}`
    },
    idOf: (key) => {
      const own = childOf(key, 0)
      const parts = own < 0 && typeof key === 'string' ? childKey.exec(key) : null
      if (!parts) return own
      const [, parent = '', k] = parts
      return childOf(/^(?:0|[1-9]\d*)$/.test(parent) ? Number(parent) : parent, Number(k))
    },
  }
}
