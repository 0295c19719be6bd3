import { CHUNK, Column } from './column'
import { TextCollector } from './textCollector'
import type { Table } from './table'
import { rowAt, rowCount } from './table'

export interface MergedColumn {
  readonly column: Column
  /** Marks per code of the merged column: marked codes never stand outside the chosen rows. */
  readonly marks: Uint8Array | null
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
  const target = new TextCollector()
  const oldCodes = before ? addTexts(target, before) : null
  const newCodes = addTexts(target, changed)
  const packed = target.texts()
  const own: string[] = []
  marks?.forEach((isMarked, code) => {
    if (isMarked === 0) return
    newCodes[code] = packed.size + own.length
    own.push(changed.texts.textAt(code))
  })
  const texts = packed.append(own)
  const chunks = changed.chunks.map((chunk, at) => {
    const from = at * CHUNK
    const old = before?.chunks[at]
    return chunk.map((code, i) => {
      if (isChosen[from + i] === 1) return newCodes[code]!
      return old && oldCodes ? oldCodes[old[i]!]! : 0
    })
  })
  const kind = target.isPlain || own.length > 0 ? 'plain' : 'dictionary'
  const column = new Column(kind, texts, chunks, changed.length)
  if (own.length === 0) return { column, marks: null }
  return { column, marks: new Uint8Array(texts.size).fill(1, packed.size) }
}

/** Adds every text of a column; gives the new code of each old one. */
function addTexts(target: TextCollector, { texts }: Column): Uint32Array {
  const codes = new Uint32Array(texts.size)
  for (let code = 1; code < texts.size; code++) {
    const range = texts.packedRange(code)
    codes[code] = range
      ? target.addBytes(range.bytes, range.start, range.end)
      : target.addText(texts.textAt(code))
  }
  return codes
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
