import type { Control } from '../../table/mapTexts'
import { limits } from '../workbook/limits'
import { Refusal } from '../workbook/refusal'
import type { JsonRows } from './flatten'
import type { JsonNode } from './tree'

const MOST_CELLS = limits.cells

/** The columns of an object that holds one list for each; a value that is no list is a column of one cell. */
export class ColumnLists {
  readonly #columns: { readonly name: string; readonly cells: JsonNode[] }[] = []
  #cells = 0

  get longest(): number {
    return this.#columns.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  }

  /** The columns that end before the longest one, and how many cells the shortest has; null where all end alike. */
  get uneven(): { readonly count: number; readonly shortest: number } | null {
    const { longest } = this
    const short = this.#columns.filter(({ cells }) => cells.length < longest)
    if (short.length === 0) return null
    return { count: short.length, shortest: Math.min(...short.map(({ cells }) => cells.length)) }
  }

  begin(name: string): void {
    if (this.#columns.length >= limits.columns) {
      throw new Refusal('tooManyColumns', { columns: this.#columns.length + 1, flattens: false })
    }
    this.#columns.push({ name, cells: [] })
  }

  add(cell: JsonNode): void {
    if (++this.#cells > MOST_CELLS) throw new Refusal('fileTooBig', { reason: 'memory' })
    this.#columns.at(-1)!.cells.push(cell)
  }

  /** Hands each row on as an object. The control may reject. */
  async give(rows: JsonRows, control: Control): Promise<void> {
    const { longest } = this
    for (let row = 0; row < longest; row++) {
      const entries = this.#columns.flatMap(({ name, cells }) =>
        row < cells.length ? [[name, cells[row]!] as const] : [],
      )
      rows.add(row + 1, { kind: 'object', entries }, null)
      const wait = (row & 1023) === 0 ? control.pause(row, longest) : null
      if (wait) await wait
    }
  }
}
