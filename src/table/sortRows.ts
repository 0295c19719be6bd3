import type { OrderKind } from '../values/order'
import type { Column } from './column'
import type { Control } from './mapTexts'
import { goOn } from './mapTexts'
import { ranksOf } from './rank'
import type { Table } from './table'
import { rowAt, rowCount } from './table'

export interface RowOrder {
  readonly column: Column
  readonly order: OrderKind
  readonly isDescending: boolean
}

const BITS = 16
const BUCKETS = 1 << BITS

/** The table with its rows in order of the first key, then the second…; the same table when they were. */
export async function sortTable(
  table: Table,
  keys: readonly RowOrder[],
  control: Control = goOn,
): Promise<Table> {
  const count = rowCount(table)
  let rows: Uint32Array<ArrayBuffer> = new Uint32Array(count)
  for (let i = 0; i < count; i++) rows[i] = rowAt(table, i)
  let spare: Uint32Array<ArrayBuffer> = new Uint32Array(count)
  const places = new Uint32Array(count)
  for (let at = keys.length - 1; at >= 0; at--) {
    const { column, order, isDescending } = keys[at]!
    const { ranks, count: ranked } = await ranksOf(table, column, order, isDescending, control)
    for (let shift = 0; shift === 0 || ranked > 2 ** shift; shift += BITS) {
      for (let i = 0; i < count; i++) {
        places[i] = (ranks[column.codeAt(rows[i]!)]! >>> shift) & (BUCKETS - 1)
      }
      distribute(rows, places, spare, Math.min(ranked, BUCKETS))
      const swap = rows
      rows = spare
      spare = swap
      const wait = control.pause(keys.length - at, keys.length)
      if (wait) await wait
    }
  }
  const isSame = rows.every((row, position) => row === rowAt(table, position))
  return isSame ? table : { ...table, rows }
}

/** One stable pass of a counting sort. */
function distribute(
  rows: Uint32Array,
  places: Uint32Array,
  target: Uint32Array,
  buckets: number,
): void {
  const starts = new Uint32Array(buckets + 1)
  for (let i = 0; i < places.length; i++) starts[places[i]! + 1]!++
  for (let bucket = 0; bucket < buckets; bucket++) starts[bucket + 1]! += starts[bucket]!
  for (let i = 0; i < places.length; i++) target[starts[places[i]!]!++] = rows[i]!
}
