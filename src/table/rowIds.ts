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
