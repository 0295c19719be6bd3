import { Column } from './column'
import { TextCollector } from './textCollector'
import type { RunChanges, TextRun } from './textRun'
import type { Texts } from './texts'
import { endOfStretch, runLength } from './textRun'

/** Makes a column of another by changes to its texts, given run after run in order of code. */
export class Recoder {
  readonly #column: Column
  readonly #target: TextCollector
  /** The new code of each old one; none are given before something changes. */
  #codes: Uint32Array | null = null
  #isChanged = NONE
  #done = 0

  constructor(column: Column) {
    this.#column = column
    this.#target = new TextCollector(column.kind === 'dictionary')
  }

  /** The next texts of the column, and what changes among them. */
  add(run: TextRun, changes: RunChanges | null): void {
    const from = this.#done
    this.#done += runLength(run)
    const places = changes?.places
    if (!this.#codes) {
      if (!places || places.length === 0) return
      const { texts } = this.#column
      this.#codes = new Uint32Array(texts.size)
      this.#isChanged = new Uint8Array(texts.size)
      this.#target.reserve(texts.size, Math.ceil(texts.store.packed.bytes.length * SPARE))
      if (from > 0) this.#target.addRun(texts.run(0, from), 0, from, this.#codes, 0)
    }
    const codes = this.#codes
    let at = 0
    for (let next = 0; places && next < places.length;) {
      const first = places[next]!
      const stop = endOfStretch(places, next)
      this.#isChanged.fill(1, from + first, from + first + stop - next)
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
    const { texts, chunks, length } = this.#column
    const kind = this.#target.isPlain ? 'plain' : 'dictionary'
    const made = this.#target.finish()
    const isSame = isEach(codes)
    if (isSame) {
      made.marks(CHANGED).set(this.#isChanged)
      origins.set(made.store, { from: new WeakRef(texts.store), size: texts.size })
    }
    const column = new Column(kind, made, isSame ? chunks : recoded(chunks, codes), length)
    recodings.set(column, { from: new WeakRef(this.#column), isChanged: this.#isChanged })
    return { column, codes }
  }
}

/** Room for what changes to get longer: what is not used costs nothing, growing costs much. */
const SPARE = 1.5
const NONE = new Uint8Array(0)
const CHANGED = 'changed'

/** Columns that were made of others text by text, with each row where it was. */
const recodings = new WeakMap<
  Column,
  { readonly from: WeakRef<Column>; readonly isChanged: Uint8Array }
>()

/**
 * For each code of `before` 1 where its rows bear another text in `after`: told when the one was made of the other text
 * by text, else null.
 */
export function changedTexts(before: Column, after: Column): Uint8Array | null {
  const recoding = recodings.get(after)
  return recoding && recoding.from.deref() === before ? recoding.isChanged : null
}

/** Texts that were made of others code by code. */
const origins = new WeakMap<object, { readonly from: WeakRef<object>; readonly size: number }>()

/**
 * For each code 1 where two columns' texts differ, told for the codes they had when one was made of the other without
 * any code becoming another; else null.
 */
export function changedCodes(before: Texts, after: Texts): Uint8Array | null {
  const origin = origins.get(after.store)
  if (!origin || origin.from.deref() !== before.store) return null
  return after.store.lenses.get(CHANGED)?.data.subarray(0, origin.size) ?? null
}

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
