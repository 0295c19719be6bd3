import type { Patterns } from '../recipe/run'
import type { Control } from '../table/mapTexts'
import type { Table } from '../table/table'
import { rowAt, rowCount } from '../table/table'
import { ok } from '../values/result'
import type { Result } from '../values/result'
import { fetched } from './fetched'
import type { ViewSpec } from './protocol'
import { sameRow } from './shown'

interface View {
  /** The table it was made for, without its columns. */
  readonly base: Table
  /** The physical rows of the base, in the order of the view. */
  readonly rows: Uint32Array
  readonly isSorted: boolean
  readonly lists: WeakMap<object, Int32Array>
}

const KEPT_VIEWS = 32

/**
 * Sorts and filters for viewing. A view is a list of rows made once: in later results rows that are gone
 * drop out and new rows come at the end, whatever became of the texts.
 */
export class Views {
  readonly #views = new Map<string, View>()
  #last = 0

  /** Fails with `missingColumn` and what a condition or its patterns fail with. */
  async set(
    table: Table,
    spec: ViewSpec,
    outside: Patterns,
    control: Control,
  ): Promise<Result<{ view: string; rowCount: number }>> {
    const { rowsOfSpec } = await fetched(import('./viewRows'))
    const made = await rowsOfSpec(table, spec, outside, control)
    if (!made.ok) return made
    const rows = made.value
    const view = `view${++this.#last}`
    const base = { ...table, columns: [] }
    this.#views.set(view, { base, rows, isSorted: spec.sort.length > 0, lists: new WeakMap() })
    const [oldest] = this.#views.keys()
    if (this.#views.size > KEPT_VIEWS && oldest !== undefined) this.#views.delete(oldest)
    return ok({ view, rowCount: rows.length })
  }

  /** The physical rows of a table as a view shows them; null when the view is not known. */
  rowsOf(name: string, table: Table): Int32Array | null {
    const view = this.#views.get(name)
    if (!view) return null
    this.#views.delete(name)
    this.#views.set(name, view)
    const key = table.rows ?? table.ids
    let list = view.lists.get(key)
    if (!list)
      view.lists.set(key, (list = view.isSorted ? sortedRows(view, table) : keptRows(view, table)))
    return list
  }
}

function sortedRows({ base, rows }: View, table: Table): Int32Array {
  const list = new Int32Array(rowCount(table))
  let count = 0
  for (let at = 0; at < rows.length; at++) {
    const row = sameRow(base, rows[at]!, table)
    if (row >= 0) list[count++] = row
  }
  if (!isSameRows(base, table)) {
    for (let position = 0; position < rowCount(table); position++) {
      const row = rowAt(table, position)
      if (sameRow(table, row, base) < 0) list[count++] = row
    }
  }
  return list.slice(0, count)
}

/** Without an order of its own a view shows its rows, and new ones, where the table has them. */
function keptRows({ base, rows }: View, table: Table): Int32Array {
  const isKept = new Uint8Array(base.ids.length)
  for (const row of rows) isKept[row] = 1
  const list = new Int32Array(rowCount(table))
  let count = 0
  for (let position = 0; position < list.length; position++) {
    const row = rowAt(table, position)
    const was = sameRow(table, row, base)
    if (was < 0 || isKept[was]) list[count++] = row
  }
  return list.slice(0, count)
}

const isSameRows = (one: Table, other: Table): boolean =>
  one.ids === other.ids && one.rows === other.rows

/** The rows of a view as a table of their own, for counting and writing. */
export function viewedTable(table: Table, rows: Int32Array | null): Table {
  if (!rows) return table
  const isAll = rows.length === rowCount(table) && rows.every((row, at) => rowAt(table, at) === row)
  return isAll ? table : { ...table, rows: Uint32Array.from(rows) }
}
