import type { Control } from '../table/mapTexts'
import type { RowKey } from '../table/rowIds'
import type { Table } from '../table/table'
import { positionOf, rowAt, rowCount } from '../table/table'
import { markChangedRows } from '../recipe/effect'
import type { Compare } from './protocol'

/**
 * The rows of a shown table, by position. A row that is only in the table before is told from a row of
 * the table itself by its sign: `~row`.
 */
export class ShownRows {
  #places: Int32Array | null = null
  #placesBefore: Map<number, number> | null = null

  constructor(
    readonly table: Table,
    readonly before: Table | null,
    readonly mode: Compare['mode'] | null,
    /** Null: the rows of the table in its order. */
    readonly list: Int32Array | null,
  ) {}

  get count(): number {
    return this.list ? this.list.length : rowCount(this.table)
  }

  entryAt(position: number): number {
    return this.list ? this.list[position]! : rowAt(this.table, position)
  }

  /** Where a physical row of the table is shown, or -1. */
  placeOf(row: number): number {
    if (row < 0) return -1
    if (!this.list) return positionOf(this.table, row)
    if (!this.#places) {
      this.#places = new Int32Array(this.table.ids.length).fill(-1)
      this.list.forEach((entry, position) => {
        if (entry >= 0) this.#places![entry] = position
      })
    }
    return this.#places[row] ?? -1
  }

  keyAt(position: number): RowKey {
    const entry = this.entryAt(position)
    const { ids } = entry < 0 ? this.before! : this.table
    return ids.keyOf(ids.idAt(entry < 0 ? ~entry : entry))
  }

  placeOfKey(key: RowKey): number {
    const { ids } = this.table
    const id = ids.idOf(key)
    const place = id < 0 ? -1 : this.placeOf(ids.rowOf(id))
    if (place >= 0 || !this.before) return place
    const idBefore = this.before.ids.idOf(key)
    return idBefore < 0 ? -1 : this.#placeOfBefore(this.before.ids.rowOf(idBefore))
  }

  #placeOfBefore(row: number): number {
    if (!this.#placesBefore) {
      this.#placesBefore = new Map()
      for (let position = 0; position < this.count; position++) {
        const entry = this.entryAt(position)
        if (entry < 0) this.#placesBefore.set(~entry, position)
      }
    }
    return this.#placesBefore.get(row) ?? -1
  }
}

/** The physical row of one table that is the same row in another and shown there, or -1. */
export function sameRow(from: Table, row: number, to: Table): number {
  const there = from.ids === to.ids ? row : otherRow(from, row, to)
  return there >= 0 && positionOf(to, there) >= 0 ? there : -1
}

function otherRow(from: Table, row: number, to: Table): number {
  const id = to.ids.idOf(from.ids.keyOf(from.ids.idAt(row)))
  return id < 0 ? -1 : to.ids.rowOf(id)
}

/** The rows a view shows of the table and of the one before. */
export interface ViewedRows {
  readonly table: Int32Array
  readonly before: Int32Array
}

/** The rows to show while two tables are compared: dropped rows stand behind the row they followed. */
export async function compareRows(
  table: Table,
  before: Table,
  mode: Compare['mode'],
  viewed: ViewedRows | null,
  control: Control,
): Promise<Int32Array> {
  if (mode === 'before') {
    if (viewed) return viewed.before.map((row) => ~row)
    return Int32Array.from({ length: rowCount(before) }, (_, at) => ~rowAt(before, at))
  }
  if (mode === 'result') {
    if (viewed) return viewed.table
    return Int32Array.from({ length: rowCount(table) }, (_, at) => rowAt(table, at))
  }
  const merged = viewed ? mergeViewed(table, before, viewed) : mergeDropped(table, before)
  if (mode === 'after') return merged
  const changed = await markChangedRows(before, table, control)
  return merged.filter(
    (entry) => entry < 0 || changed[entry] === 1 || sameRow(table, entry, before) < 0,
  )
}

function mergeViewed(table: Table, before: Table, viewed: ViewedRows): Int32Array {
  const merged: number[] = []
  const isThere = new Uint8Array(table.ids.length)
  for (const row of viewed.before) {
    const kept = sameRow(before, row, table)
    merged.push(kept < 0 ? ~row : kept)
    if (kept >= 0) isThere[kept] = 1
  }
  for (const row of viewed.table) if (!isThere[row]) merged.push(row)
  return Int32Array.from(merged)
}

function droppedRows(table: Table, before: Table): Int32Array {
  const dropped = new Int32Array(rowCount(before))
  let count = 0
  for (let position = 0; position < dropped.length; position++) {
    const row = rowAt(before, position)
    if (sameRow(before, row, table) < 0) dropped[count++] = row
  }
  return dropped.slice(0, count)
}

function mergeDropped(table: Table, before: Table): Int32Array {
  const count = rowCount(table)
  const dropped = droppedRows(table, before)
  const isAllNew = dropped.length === rowCount(before)
  // In the order before, each dropped row follows another dropped one, a kept one, or none.
  const next = new Int32Array(dropped.length).fill(-1)
  const firstBehind = new Map<number, number>()
  let anchor = -1
  let previous = -1
  let at = 0
  for (let position = 0; position < rowCount(before); position++) {
    const row = rowAt(before, position)
    if (dropped[at] !== row) {
      anchor = sameRow(before, row, table)
      previous = -1
      continue
    }
    if (previous >= 0) next[previous] = at
    else firstBehind.set(anchor, at)
    previous = at++
  }
  const merged = new Int32Array(count + dropped.length)
  let end = 0
  const putDropped = (behind: number) => {
    for (let i = firstBehind.get(behind) ?? -1; i >= 0; i = next[i]!) merged[end++] = ~dropped[i]!
  }
  // Where no row stayed, what came is looked for first.
  if (!isAllNew) putDropped(-1)
  for (let position = 0; position < count; position++) {
    const row = rowAt(table, position)
    merged[end++] = row
    putDropped(row)
  }
  if (isAllNew) putDropped(-1)
  return merged
}
