import type { ByteOutput } from './output'

/** How the cells of a column become bytes. */
export interface CellForm {
  /** All the bytes of a cell. */
  readonly encode: (text: string) => Uint8Array
  /** What stands around a text that is copied as it lies, in UTF-8. */
  readonly before: Uint8Array
  readonly after: Uint8Array
  /** 1 for each byte that makes a text need more than copying; null: all need more. */
  readonly stops: Uint8Array | null
  /** White space at an end needs more than copying too. */
  readonly keepsEnds?: boolean
  /** What stands for the empty text. */
  readonly empty: Uint8Array
  /**
   * Writes a text that lies as UTF-8 and needs more than copying, without making a string of it. Gives false,
   * and has written nothing, for those that need one.
   */
  readonly lay?: (bytes: Uint8Array, start: number, end: number, out: ByteOutput) => boolean
}

/** The same cells between two marks. */
export function framed(form: CellForm, before: Uint8Array, after: Uint8Array): CellForm {
  const frame = (cell: Uint8Array): Uint8Array => joined(before, cell, after)
  return {
    encode: (text) => frame(form.encode(text)),
    before: joined(before, form.before),
    after: joined(form.after, after),
    stops: form.stops,
    ...(form.keepsEnds === true ? { keepsEnds: true } : {}),
    empty: frame(form.empty),
    lay: (bytes, start, end, out) => {
      const { length } = out
      out.add(before)
      if (form.lay?.(bytes, start, end, out) !== true) {
        out.length = length
        return false
      }
      out.add(after)
      return true
    },
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
