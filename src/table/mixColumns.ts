import { CHUNK, Column } from './column'
import { TextCollector } from './textCollector'

const UNSEEN = 0xffffffff

/**
 * The cells of `made` in the rows marked 1, those of `base` in the others (empty when there is no base).
 * `codes` gives the code in the result of each code of `made` that is used there. Codes of `made` marked
 * in `apart` share theirs with no cell of `base`.
 */
export function mixColumns(
  base: Column | null,
  made: Column,
  marks: Uint8Array,
  apart: Uint8Array | null = null,
): { readonly column: Column; readonly codes: Uint32Array } {
  const collector = new TextCollector()
  const codes = new Uint32Array(made.texts.size).fill(UNSEEN)
  const baseCodes = new Uint32Array(base?.texts.size ?? 1).fill(UNSEEN)
  codes[0] = 0
  baseCodes[0] = 0
  const left: number[] = []
  const chunks = made.chunks.map((chunk, at) => {
    const from = at * CHUNK
    const mixed = new Uint32Array(chunk.length)
    const baseChunk = base?.chunks[at]
    for (let i = 0; i < chunk.length; i++) {
      const isMade = marks[from + i] === 1
      const known = isMade ? codes : baseCodes
      const code = isMade ? chunk[i]! : (baseChunk?.[i] ?? 0)
      if (isMade && apart?.[code] === 1) {
        mixed[i] = code
        left.push(from + i)
        continue
      }
      if (known[code] === UNSEEN) known[code] = add(collector, isMade ? made : base!, code)
      mixed[i] = known[code]!
    }
    return mixed
  })
  // Last, for the collector looks for equal texts no longer once one was set apart.
  for (const row of left) {
    const chunk = chunks[Math.floor(row / CHUNK)]!
    const code = chunk[row % CHUNK]!
    if (codes[code] === UNSEEN) codes[code] = collector.addApart(made.texts.textAt(code))
    chunk[row % CHUNK] = codes[code]!
  }
  const kind = collector.isPlain ? 'plain' : 'dictionary'
  return { column: new Column(kind, collector.texts(), chunks, made.length), codes }
}

function add(collector: TextCollector, column: Column, code: number): number {
  const range = column.texts.packedRange(code)
  return range
    ? collector.addBytes(range.bytes, range.start, range.end)
    : collector.addText(column.texts.textAt(code))
}
