import { Column } from './column'
import { TextCollector } from './textCollector'
import type { RunChanges, TextRun } from './textRun'
import { runLength } from './textRun'

/** Makes a column of another by changes to its texts, given run after run in order of code. */
export class Recoder {
  readonly #column: Column
  readonly #target: TextCollector
  /** The new code of each old one; none are given before something changes. */
  #codes: Uint32Array | null = null
  #done = 0

  constructor(column: Column) {
    this.#column = column
    this.#target = new TextCollector(column.kind === 'dictionary')
  }

  /** The next texts of the column, and what changes among them. */
  add(run: TextRun, changes: RunChanges | null): void {
    const from = this.#done
    this.#done += runLength(run)
    const places = changes?.places ?? NONE
    if (!this.#codes) {
      if (places.length === 0) return
      this.#codes = new Uint32Array(this.#column.texts.size)
      if (from > 0) this.#target.addRun(this.#column.texts.run(0, from), 0, from, this.#codes, 0)
    }
    const codes = this.#codes
    let at = 0
    for (let next = 0; changes && next < places.length;) {
      const first = places[next]!
      let stop = next + 1
      while (stop < places.length && places[stop] === first + stop - next) stop++
      this.#target.addRun(run, at, first, codes, from + at)
      this.#target.addRun(changes.texts, next, stop, codes, from + first)
      at = first + stop - next
      next = stop
    }
    this.#target.addRun(run, at, runLength(run), codes, from + at)
  }

  /** The column, and the new code of each old one; the very same column and null when nothing changed. */
  finish(): { column: Column; codes: Uint32Array | null } {
    const codes = this.#codes
    if (!codes) return { column: this.#column, codes: null }
    const { length } = this.#column
    const kind = this.#target.isPlain ? 'plain' : 'dictionary'
    const chunks = isEach(codes) ? this.#column.chunks : recoded(this.#column.chunks, codes)
    return { column: new Column(kind, this.#target.texts(), chunks, length), codes }
  }
}

const NONE = new Uint32Array(0)

/** Whether every code stayed itself. */
function isEach(codes: Uint32Array): boolean {
  for (let code = 0; code < codes.length; code++) if (codes[code] !== code) return false
  return true
}

const recoded = (chunks: readonly Uint32Array[], codes: Uint32Array): Uint32Array[] =>
  chunks.map((chunk) => {
    const made = new Uint32Array(chunk.length)
    for (let i = 0; i < chunk.length; i++) made[i] = codes[chunk[i]!]!
    return made
  })
