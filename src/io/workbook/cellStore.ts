import { limits } from './limits'
import { Refusal } from './refusal'

/** What a cell holds: its `value` is a number, or the code of a text. */
export const cellKinds = {
  text: 0,
  number: 1,
  /** A number with more digits than a double keeps: its digits as a text. */
  digits: 2,
  boolean: 3,
  error: 4,
  /** A day, with or without a time, as ISO text. */
  date: 5,
} as const

export type CellKind = (typeof cellKinds)[keyof typeof cellKinds]

/**
 * The cells of a sheet that hold something, in reading order: rows and columns from 1, what the cell holds, the
 * index of its format and, where the file says it, the code of the text it shows.
 */
export interface CellStore {
  readonly length: number
  readonly rows: Uint32Array
  readonly columns: Uint16Array
  readonly kinds: Uint8Array
  readonly formats: Uint16Array
  readonly values: Float64Array
  readonly shown: Uint32Array | null
}

/** Counts the cells of all sheets of a workbook. */
export interface CellBudget {
  left: number
}

export const cellBudget = (): CellBudget => ({ left: limits.cells })

/** Gathers cells in any order; a cell given twice is what it was given last. */
export class CellCollector {
  #length = 0
  #rows = new Uint32Array(1 << 8)
  #columns = new Uint16Array(1 << 8)
  #kinds = new Uint8Array(1 << 8)
  #formats = new Uint16Array(1 << 8)
  #values = new Float64Array(1 << 8)
  #shown: Uint32Array | null = null
  #isOrdered = true

  constructor(readonly budget: CellBudget) {}

  get length(): number {
    return this.#length
  }

  add(row: number, column: number, kind: CellKind, format: number, value: number, shown = 0): void {
    if (row < 1 || row > limits.rows || column < 1 || column > limits.columns) {
      throw new Refusal('absurdDimensions', { row, column })
    }
    if (this.budget.left-- <= 0) {
      throw new Refusal('fileTooBig', { reason: 'cells', most: limits.cells })
    }
    const at = this.#length
    if (at === this.#rows.length) this.#grow()
    if (at > 0 && this.#isOrdered) {
      const lastRow = this.#rows[at - 1]!
      this.#isOrdered = row > lastRow || (row === lastRow && column > this.#columns[at - 1]!)
    }
    this.#rows[at] = row
    this.#columns[at] = column
    this.#kinds[at] = kind
    this.#formats[at] = format
    this.#values[at] = value
    if (shown !== 0) this.#shown ??= new Uint32Array(this.#rows.length)
    if (this.#shown) this.#shown[at] = shown
    this.#length++
  }

  store(): CellStore {
    const length = this.#length
    const store: CellStore = {
      length,
      rows: this.#rows.slice(0, length),
      columns: this.#columns.slice(0, length),
      kinds: this.#kinds.slice(0, length),
      formats: this.#formats.slice(0, length),
      values: this.#values.slice(0, length),
      shown: this.#shown?.slice(0, length) ?? null,
    }
    return this.#isOrdered ? store : inOrder(store)
  }

  #grow(): void {
    const size = this.#rows.length * 2
    const bigger = <T extends Uint32Array | Uint16Array | Uint8Array | Float64Array>(
      made: T,
      old: T,
    ): T => {
      made.set(old)
      return made
    }
    this.#rows = bigger(new Uint32Array(size), this.#rows)
    this.#columns = bigger(new Uint16Array(size), this.#columns)
    this.#kinds = bigger(new Uint8Array(size), this.#kinds)
    this.#formats = bigger(new Uint16Array(size), this.#formats)
    this.#values = bigger(new Float64Array(size), this.#values)
    if (this.#shown) this.#shown = bigger(new Uint32Array(size), this.#shown)
  }
}

/** The same cells sorted by place; of several in one place the last one stays. */
function inOrder(store: CellStore): CellStore {
  const { rows, columns } = store
  const order = Uint32Array.from({ length: store.length }, (_, at) => at)
  order.sort((a, b) => rows[a]! - rows[b]! || columns[a]! - columns[b]! || a - b)
  const kept = order.filter((at, n) => {
    const next = order[n + 1]
    return next === undefined || rows[at] !== rows[next] || columns[at] !== columns[next]
  })
  return {
    length: kept.length,
    rows: kept.map((at) => rows[at]!),
    columns: Uint16Array.from(kept, (at) => columns[at]!),
    kinds: Uint8Array.from(kept, (at) => store.kinds[at]!),
    formats: Uint16Array.from(kept, (at) => store.formats[at]!),
    values: Float64Array.from(kept, (at) => store.values[at]!),
    shown: store.shown && kept.map((at) => store.shown![at]!),
  }
}

/** The first cell of this row or of one below it. */
export function firstCellFrom(store: CellStore, row: number): number {
  let low = 0
  let high = store.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (store.rows[middle]! < row) low = middle + 1
    else high = middle
  }
  return low
}
