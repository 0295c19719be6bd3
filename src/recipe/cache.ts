import type { Column } from '../table/column'
import type { Table } from '../table/table'
import type { TableKey } from './report'

interface Held {
  bytes: number
  uses: number
}

const GIBIBYTE = 1024 ** 3

/** Bytes for kept results: 1 GiB, or a quarter of the device's memory (given in GiB) if that is less. */
export const defaultBudget = (deviceMemory: number | undefined): number =>
  Math.min(GIBIBYTE, ((deviceMemory ?? 4) * GIBIBYTE) / 4)

/**
 * Tables by key within a byte budget. What tables share is counted once; the one used longest ago goes
 * first; pinned ones stay whatever the budget says.
 */
export class TableCache {
  readonly #tables = new Map<TableKey, Table>()
  readonly #held = new Map<object, Held>()
  #pinned: ReadonlySet<TableKey> = new Set()
  #bytes = 0

  constructor(readonly budget: number) {}

  /** Bytes held by all tables, each shared part once. */
  get held(): number {
    return this.#bytes
  }

  get size(): number {
    return this.#tables.size
  }

  has(key: TableKey): boolean {
    return this.#tables.has(key)
  }

  get(key: TableKey): Table | undefined {
    const table = this.#tables.get(key)
    if (table) {
      this.#tables.delete(key)
      this.#tables.set(key, table)
    }
    return table
  }

  put(key: TableKey, table: Table): void {
    this.delete(key)
    this.#tables.set(key, table)
    for (const { column } of table.columns) this.#holdColumn(column)
    if (table.rows) this.#hold(table.rows, table.rows.byteLength)
    this.#shrink(key)
  }

  delete(key: TableKey): void {
    const table = this.#tables.get(key)
    if (!table) return
    this.#tables.delete(key)
    for (const { column } of table.columns) this.#releaseColumn(column)
    if (table.rows) this.#release(table.rows)
  }

  /** From now on these stay, and no others. */
  pin(keys: Iterable<TableKey>): void {
    this.#pinned = new Set(keys)
    this.#shrink(null)
  }

  isPinned(key: TableKey): boolean {
    return this.#pinned.has(key)
  }

  #shrink(newest: TableKey | null): void {
    if (this.#bytes <= this.budget) return
    for (const key of [...this.#tables.keys()]) {
      if (this.#bytes <= this.budget) return
      if (key !== newest && !this.#pinned.has(key)) this.delete(key)
    }
  }

  #holdColumn(column: Column): void {
    if (!this.#hold(column, 0)) return
    for (const chunk of column.chunks) this.#hold(chunk, chunk.byteLength)
    this.#hold(column.texts.store, column.texts.byteLength)
  }

  #releaseColumn(column: Column): void {
    if (!this.#release(column)) return
    for (const chunk of column.chunks) this.#release(chunk)
    this.#release(column.texts.store)
  }

  /** True when it was not held yet. A store grows while it is held: its last size counts. */
  #hold(part: object, bytes: number): boolean {
    const held = this.#held.get(part)
    if (!held) {
      this.#held.set(part, { bytes, uses: 1 })
      this.#bytes += bytes
      return true
    }
    held.uses++
    this.#bytes += bytes - held.bytes
    held.bytes = bytes
    return false
  }

  /** True when nothing holds it any more. */
  #release(part: object): boolean {
    const held = this.#held.get(part)
    if (!held || --held.uses > 0) return false
    this.#held.delete(part)
    this.#bytes -= held.bytes
    return true
  }
}
