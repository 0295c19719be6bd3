import type { Column } from './column'
import { CHUNK } from './column'
import type { Control } from './mapTexts'
import { goOn, PAUSE_EVERY } from './mapTexts'
import type { Table } from './table'
import { rowAt, rowCount } from './table'

/** A column of the table beside the column of the other table whose keys it shares. */
export interface KeyPair {
  readonly column: Column
  readonly other: Column
}

/** Where the keys of a table are found in another one. */
export interface Matches {
  /** For each physical row: the physical row of the other table that has its key first, or -1. */
  readonly rows: Int32Array
  /** Rows shown that were found, that were not, and that were found more than once. */
  readonly matched: number
  readonly unmatched: number
  readonly several: number
  /** Rows of the other table that no row of this one asked for. */
  readonly unused: number
}

/**
 * Finds each row in another table by its key: texts are the same when `keyOf` gives the same for both. Of several
 * parts some may be empty on both sides (a number, no *bis*, a street); where all are, nothing is found.
 */
export async function matchRows(
  table: Table,
  other: Table,
  pairs: readonly KeyPair[],
  keyOf: (text: string) => string,
  control: Control = goOn,
): Promise<Matches> {
  const [left, right] = await keysOfRows(table, other, pairs, keyOf, control)
  const otherRows = rowCount(other)
  const first = new Map<number, number>()
  const again = new Set<number>()
  for (let position = 0; position < otherRows; position++) {
    const row = rowAt(other, position)
    const key = right[row]!
    if (key === 0) continue
    if (first.has(key)) again.add(key)
    else first.set(key, row)
  }
  const rows = new Int32Array(left.length)
  for (let row = 0; row < left.length; row++) rows[row] = first.get(left[row]!) ?? -1
  const asked = new Set<number>()
  let matched = 0
  let several = 0
  const shown = rowCount(table)
  for (let position = 0; position < shown; position++) {
    const row = rowAt(table, position)
    if (rows[row]! < 0) continue
    const key = left[row]!
    matched += 1
    asked.add(key)
    if (again.has(key)) several += 1
  }
  let unused = 0
  for (let position = 0; position < otherRows; position++) {
    const key = right[rowAt(other, position)]!
    if (key === 0 || !asked.has(key)) unused += 1
  }
  return { rows, matched, unmatched: shown - matched, several, unused }
}

/** A number per physical row of both tables, equal for equal keys; 0 where every part of the key is empty. */
async function keysOfRows(
  table: Table,
  other: Table,
  pairs: readonly KeyPair[],
  keyOf: (text: string) => string,
  control: Control,
): Promise<readonly [Uint32Array, Uint32Array]> {
  let sides: readonly [Uint32Array, Uint32Array] | null = null
  for (const { column, other: otherColumn } of pairs) {
    const ids = new Map<string, number>()
    const next = [
      byRow(column, table.ids.length, await idsOfTexts(column, keyOf, ids, control)),
      byRow(otherColumn, other.ids.length, await idsOfTexts(otherColumn, keyOf, ids, control)),
    ] as const
    sides = sides ? joined(sides, next, ids.size + 1) : next
  }
  return sides ?? [new Uint32Array(table.ids.length), new Uint32Array(other.ids.length)]
}

/** For each text of a column the number of its key, shared with every column read into the same map. */
async function idsOfTexts(
  { texts }: Column,
  keyOf: (text: string) => string,
  ids: Map<string, number>,
  control: Control,
): Promise<Uint32Array> {
  const codes = new Uint32Array(texts.size)
  for (let from = 0; from < texts.size; from += PAUSE_EVERY) {
    const to = Math.min(from + PAUSE_EVERY, texts.size)
    texts.forEach(
      (text, code) => {
        const key = keyOf(text)
        if (key === '') return
        let id = ids.get(key)
        if (id === undefined) ids.set(key, (id = ids.size + 1))
        codes[code] = id
      },
      from,
      to,
    )
    const wait = control.pause(to, texts.size)
    if (wait) await wait
  }
  return codes
}

function byRow(column: Column, rows: number, codes: Uint32Array): Uint32Array {
  const keys = new Uint32Array(rows)
  column.chunks.forEach((chunk, at) => {
    const from = at * CHUNK
    const stop = Math.min(chunk.length, rows - from)
    for (let i = 0; i < stop; i++) keys[from + i] = codes[chunk[i]!]!
  })
  return keys
}

/** One number for two, the same on both sides; 0 where both are. `size` is above every second number. */
function joined(
  [a, b]: readonly [Uint32Array, Uint32Array],
  [left, right]: readonly [Uint32Array, Uint32Array],
  size: number,
): readonly [Uint32Array, Uint32Array] {
  const known = new Map<number, number>()
  const join = (firsts: Uint32Array, seconds: Uint32Array): Uint32Array =>
    firsts.map((first, row) => {
      const second = seconds[row]!
      if (first === 0 && second === 0) return 0
      const pair = first * size + second
      let id = known.get(pair)
      if (id === undefined) known.set(pair, (id = known.size + 1))
      return id
    })
  return [join(a, left), join(b, right)]
}
