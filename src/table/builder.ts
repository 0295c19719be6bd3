import { CHUNK, Column } from './column'
import { TextCollector } from './textCollector'

/** Builds a column cell by cell. */
export class ColumnBuilder {
  readonly #texts = new TextCollector()
  #chunks: Uint32Array[] = []
  #chunk = new Uint32Array(1 << 10)
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

  addEmpty(count: number): void {
    for (let i = 0; i < count; i++) this.#addCode(0)
  }

  /** The column so far; the builder may go on. */
  column(): Column {
    const chunks = this.#chunks.slice()
    if (this.#inChunk > 0) chunks.push(this.#chunk.slice(0, this.#inChunk))
    const kind = this.#texts.isPlain ? 'plain' : 'dictionary'
    return new Column(kind, this.#texts.texts(), chunks, this.length)
  }

  #addCode(code: number): void {
    if (this.#inChunk === this.#chunk.length) {
      if (this.#chunk.length < CHUNK) {
        const bigger = new Uint32Array(this.#chunk.length * 2)
        bigger.set(this.#chunk)
        this.#chunk = bigger
      } else {
        this.#chunks.push(this.#chunk)
        this.#chunk = new Uint32Array(CHUNK)
        this.#inChunk = 0
      }
    }
    this.#chunk[this.#inChunk++] = code
  }
}

/** A column with these cells. */
export function columnOf(cells: Iterable<string>): Column {
  const builder = new ColumnBuilder()
  for (const cell of cells) builder.addText(cell)
  return builder.column()
}
