import { CHUNK, Column } from './column'
import { TextCollector } from './textCollector'
import type { Table } from './table'
import { rowAt, rowCount } from './table'

const UNSEEN = 0xffffffff
/** Above any code: where codes of marked texts are counted until the others are known. */
const OWN = 0x80000000

export interface MergedColumn {
  readonly column: Column
  /** Marks per code of the merged column: marked codes never stand outside the chosen rows. */
  readonly marks: Uint8Array | null
}

/** Codes of one column in another that is being made; texts are added when a row first needs them. */
class Adopted {
  readonly #codes: Uint32Array

  constructor(
    readonly column: Column,
    readonly target: TextCollector,
  ) {
    this.#codes = new Uint32Array(column.texts.size).fill(UNSEEN)
    this.#codes[0] = 0
  }

  codeOf(code: number): number {
    const known = this.#codes[code]!
    if (known !== UNSEEN) return known
    const { texts } = this.column
    const range = texts.packedRange(code)
    const added = range
      ? this.target.addBytes(range.bytes, range.start, range.end)
      : this.target.addText(texts.textAt(code))
    this.#codes[code] = added
    return added
  }
}

/**
 * A column with the cells of `changed` in the chosen rows and those of `before` (empty when null) in the others.
 * `marks` are per code of `changed`.
 */
export function mergeColumns(
  before: Column | null,
  changed: Column,
  isChosen: Uint8Array,
  marks: Uint8Array | null = null,
): MergedColumn {
  const isDictionary = changed.kind === 'dictionary' && before?.kind !== 'plain'
  const target = new TextCollector(isDictionary)
  const own: string[] = []
  const outside = before && new Adopted(before, target)
  const inside = new Adopted(changed, target)
  const ownCodes = new Map<number, number>()
  const markedCode = (code: number): number => {
    let place = ownCodes.get(code)
    if (place === undefined) {
      ownCodes.set(code, (place = own.length))
      own.push(changed.texts.textAt(code))
    }
    return OWN + place
  }
  const chunks = changed.chunks.map((chunk, at) => {
    const from = at * CHUNK
    const old = before?.chunks[at]
    return chunk.map((code, i) => {
      if (isChosen[from + i] !== 1) return outside && old ? outside.codeOf(old[i]!) : 0
      return marks?.[code] === 1 ? markedCode(code) : inside.codeOf(code)
    })
  })
  const packed = target.texts()
  const kind = target.isPlain || own.length > 0 ? 'plain' : 'dictionary'
  if (own.length === 0) {
    return { column: new Column(kind, packed, chunks, changed.length), marks: null }
  }
  // Marked texts get codes of their own, behind the others: equal texts outside stay unmarked.
  for (const chunk of chunks) {
    for (let i = 0; i < chunk.length; i++) {
      if (chunk[i]! >= OWN) chunk[i] = chunk[i]! - OWN + packed.size
    }
  }
  const texts = packed.append(own)
  const column = new Column(kind, texts, chunks, changed.length)
  return { column, marks: new Uint8Array(texts.size).fill(1, packed.size) }
}

/**
 * The rows of a table after something was done to the chosen ones only: those that are left take, in their new
 * order, the places of those that were.
 */
export function mergeRows(table: Table, isChosen: Uint8Array, done: Table): Uint32Array | null {
  const isLeft = new Uint8Array(isChosen.length)
  const left = rowCount(done)
  for (let i = 0; i < left; i++) isLeft[rowAt(done, i)] = 1
  const count = rowCount(table)
  const rows = new Uint32Array(count)
  let size = 0
  let next = 0
  let isSame = true
  for (let i = 0; i < count; i++) {
    const row = rowAt(table, i)
    if (isChosen[row] === 1 && isLeft[row] === 0) continue
    const placed = isChosen[row] === 1 ? rowAt(done, next++) : row
    if (placed !== row) isSame = false
    rows[size++] = placed
  }
  return isSame && size === count ? table.rows : rows.slice(0, size)
}
