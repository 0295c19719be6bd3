import { CHUNK, Column } from './column'
import type { Control } from './mapTexts'
import { goOn } from './mapTexts'
import type { Table } from './table'
import { rowAt, rowCount } from './table'

const PAUSE_EVERY = 1 << 18

/** Writes codes over some rows of a column; chunks are copied at the first change in them. */
class Recoder {
  readonly #chunks: Uint32Array[]
  readonly #owned = new Set<number>()

  constructor(readonly column: Column) {
    this.#chunks = column.chunks.slice()
  }

  get isChanged(): boolean {
    return this.#owned.size > 0
  }

  set(row: number, code: number): void {
    const chunk = row >>> 16
    if (!this.#owned.has(chunk)) {
      this.#chunks[chunk] = this.#chunks[chunk]!.slice()
      this.#owned.add(chunk)
    }
    this.#chunks[chunk]![row & (CHUNK - 1)] = code
  }

  done(added: readonly string[] = []): Column {
    const { column } = this
    if (!this.isChanged) return column
    return new Column(column.kind, column.texts.append(added), this.#chunks, column.length)
  }
}

/** Gives each shown row with a marked code the code of the nearest one above (or below) without. */
export async function fillAlong(
  table: Table,
  column: Column,
  isEmpty: Uint8Array,
  from: 'above' | 'below',
  control: Control = goOn,
): Promise<Column> {
  const recoder = new Recoder(column)
  const count = rowCount(table)
  let last = -1
  for (let i = 0; i < count; i++) {
    const row = rowAt(table, from === 'above' ? i : count - 1 - i)
    const code = column.codeAt(row)
    if (isEmpty[code] === 0) last = code
    else if (last >= 0) recoder.set(row, last)
    if ((i + 1) % PAUSE_EVERY === 0) {
      const wait = control.pause(i + 1, count)
      if (wait) await wait
    }
  }
  return recoder.done()
}

/** Gives each shown row with a marked code the text of the first other column that is not marked there. */
export async function fillFrom(
  table: Table,
  column: Column,
  isEmpty: Uint8Array,
  others: readonly { readonly column: Column; readonly isEmpty: Uint8Array }[],
  control: Control = goOn,
): Promise<Column> {
  const recoder = new Recoder(column)
  const target = new Translator(column)
  const sources = others.map((other) => ({
    ...other,
    // One more than the code here, 0 where it is not known yet.
    known: new Uint32Array(other.column.texts.size),
  }))
  const count = rowCount(table)
  for (let i = 0; i < count; i++) {
    const row = rowAt(table, i)
    if (isEmpty[column.codeAt(row)] === 1) {
      for (const source of sources) {
        const code = source.column.codeAt(row)
        if (source.isEmpty[code] === 1) continue
        if (source.known[code] === 0) {
          source.known[code] = target.codeOf(source.column.texts.textAt(code)) + 1
        }
        recoder.set(row, source.known[code]! - 1)
        break
      }
    }
    if ((i + 1) % PAUSE_EVERY === 0) {
      const wait = control.pause(i + 1, count)
      if (wait) await wait
    }
  }
  return recoder.done(target.added)
}

/** The codes of texts in a column, those it lacks being added behind. */
class Translator {
  readonly added: string[] = []
  readonly #codes = new Map<string, number>()

  constructor(readonly column: Column) {}

  codeOf(text: string): number {
    const found = this.column.texts.codeOf(text)
    if (found >= 0) return found
    let code = this.#codes.get(text)
    if (code === undefined) {
      code = this.column.texts.size + this.added.length
      this.#codes.set(text, code)
      this.added.push(text)
    }
    return code
  }
}
