import { CHUNK, Column } from './column'
import type { Cells } from './cells'
import { TextCollector } from './textCollector'

/** Builds a column cell by cell. */
export class ColumnBuilder {
  readonly #texts = new TextCollector()
  #chunks: Uint32Array[] = []
  #chunk = new Uint32Array(1 << 6)
  #inChunk = 0

  get length(): number {
    return this.#chunks.length * CHUNK + this.#inChunk
  }

  addText(text: string): void {
    this.#addCode(this.#texts.addText(text))
  }

  /** Adds a cell given as UTF-8. */
  addBytes(bytes: Uint8Array, start: number, end: number): void {
    this.#addCode(this.#texts.addBytes(bytes, start, end))
  }

  /** Adds the cells of one column of some rows. */
  addCells(cells: Cells, column: number): void {
    for (let row = 0; row < cells.rows;) {
      const count = this.#roomFor(cells.rows - row)
      this.#texts.addCells(cells, column, row, count, this.#chunk, this.#inChunk)
      this.#inChunk += count
      row += count
    }
  }

  /** Makes room for about so many rows, if every one has a text of its own: what is not used costs no memory. */
  expect(rows: number): void {
    if (this.#texts.isPlain && this.length > 0) this.#texts.expect(rows / this.length)
  }

  addEmpty(count: number): void {
    for (let left = count; left > 0;) {
      const room = this.#roomFor(left)
      this.#chunk.fill(0, this.#inChunk, this.#inChunk + room)
      this.#inChunk += room
      left -= room
    }
  }

  /** The column so far; the builder may go on. */
  column(): Column {
    const chunks = this.#chunks.slice()
    if (this.#inChunk > 0) chunks.push(this.#chunk.slice(0, this.#inChunk))
    const kind = this.#texts.isPlain ? 'plain' : 'dictionary'
    return new Column(kind, this.#texts.texts(), chunks, this.length)
  }

  /** The column; nothing may be added any more. */
  finish(): Column {
    if (this.#inChunk > 0) this.#chunks.push(this.#chunk.slice(0, this.#inChunk))
    const kind = this.#texts.isPlain ? 'plain' : 'dictionary'
    const length = this.#chunks.reduce((sum, chunk) => sum + chunk.length, 0)
    return new Column(kind, this.#texts.finish(), this.#chunks, length)
  }

  #addCode(code: number): void {
    this.#roomFor(1)
    this.#chunk[this.#inChunk++] = code
  }

  /** How many of so many codes the chunk takes, one at least: it grows, or another is begun. */
  #roomFor(count: number): number {
    if (this.#inChunk === CHUNK) {
      this.#chunks.push(this.#chunk)
      this.#chunk = new Uint32Array(CHUNK)
      this.#inChunk = 0
    }
    const wanted = Math.min(this.#inChunk + count, CHUNK)
    if (wanted > this.#chunk.length) {
      const bigger = new Uint32Array(Math.min(CHUNK, Math.max(wanted, this.#chunk.length * 2)))
      bigger.set(this.#chunk)
      this.#chunk = bigger
    }
    return wanted - this.#inChunk
  }
}

/** A column with these cells. */
export function columnOf(cells: Iterable<string>): Column {
  const builder = new ColumnBuilder()
  for (const cell of cells) builder.addText(cell)
  return builder.column()
}
