import { Texts } from './texts'

/** Rows per chunk of codes: what one edited cell copies. */
export const CHUNK = 65_536
const CHUNK_BITS = 16

/**
 * A column of text: a code per (physical) row and the texts by code. `dictionary`: texts are distinct.
 * `plain`: nearly every row had its own text while loading, so equal texts may have several codes.
 * Ask `groups()` when equality matters; never compare codes of a column you did not ask.
 */
export class Column {
  #counts: Uint32Array | null = null
  #groups: Uint32Array | null | undefined

  constructor(
    readonly kind: 'dictionary' | 'plain',
    readonly texts: Texts,
    readonly chunks: readonly Uint32Array[],
    readonly length: number,
  ) {}

  codeAt(row: number): number {
    return this.chunks[row >>> CHUNK_BITS]![row & (CHUNK - 1)]!
  }

  textAt(row: number): string {
    return this.texts.textAt(this.codeAt(row))
  }

  /**
   * For each code the first code with the same text, or null when every code is its own group.
   */
  groups(): Uint32Array | null {
    if (this.#groups === undefined) {
      this.#groups = this.kind === 'dictionary' ? null : this.texts.groups()
    }
    return this.#groups
  }

  /** Physical rows per code. */
  counts(): Uint32Array {
    return (this.#counts ??= countCodes(this))
  }

  /** This column with other texts in some rows; only touched chunks are copied, counts are patched. */
  withCells(cells: Iterable<readonly [row: number, text: string]>): Column {
    const isPlain = this.kind === 'plain'
    const chunks = this.chunks.slice()
    const owned = new Set<number>()
    const added: string[] = []
    const addedCodes = new Map<string, number>()
    const changes: [code: number, by: number][] = []
    for (const [row, text] of cells) {
      // A plain column may hold a text twice: looking for it would index a million texts.
      let code = isPlain ? this.texts.appendedCodeOf(text) : this.texts.codeOf(text)
      if (code < 0) {
        code = addedCodes.get(text) ?? this.texts.size + added.length
        if (!addedCodes.has(text)) {
          addedCodes.set(text, code)
          added.push(text)
        }
      }
      const chunk = row >>> CHUNK_BITS
      if (!owned.has(chunk)) {
        chunks[chunk] = chunks[chunk]!.slice()
        owned.add(chunk)
      }
      const codes = chunks[chunk]!
      const at = row & (CHUNK - 1)
      if (this.#counts) changes.push([codes[at]!, -1], [code, 1])
      codes[at] = code
    }
    const column = new Column(this.kind, this.texts.append(added), chunks, this.length)
    if (this.#counts) {
      const patched = new Uint32Array(column.texts.size)
      patched.set(this.#counts.subarray(0, Math.min(this.#counts.length, patched.length)))
      for (const [code, by] of changes) patched[code]! += by
      column.#counts = patched
      // One count per line of versions is kept: an older version that is asked again counts anew.
      this.#counts = null
    }
    return column
  }
}

function countCodes(column: Column): Uint32Array {
  const counts = new Uint32Array(column.texts.size)
  let left = column.length
  for (const codes of column.chunks) {
    const stop = Math.min(left, codes.length)
    for (let i = 0; i < stop; i++) counts[codes[i]!]!++
    left -= stop
  }
  return counts
}

/** Chunks of `length` codes from a function of the row. */
export function chunksOf(length: number, codeOf: (row: number) => number): Uint32Array[] {
  const chunks: Uint32Array[] = []
  for (let from = 0; from < length; from += CHUNK) {
    const codes = new Uint32Array(Math.min(CHUNK, length - from))
    for (let i = 0; i < codes.length; i++) codes[i] = codeOf(from + i)
    chunks.push(codes)
  }
  return chunks
}

/** A column with the same text in every row. */
export function constantColumn(text: string, length: number): Column {
  const code = text === '' ? 0 : 1
  const full = new Uint32Array(Math.min(CHUNK, length)).fill(code)
  const chunks: Uint32Array[] = []
  for (let from = 0; from < length; from += CHUNK) {
    chunks.push(length - from >= full.length ? full : full.slice(0, length - from))
  }
  return new Column('dictionary', Texts.fromStrings(code === 0 ? [''] : ['', text]), chunks, length)
}
