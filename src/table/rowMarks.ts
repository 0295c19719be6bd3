import type { Column } from './column'
import { CHUNK } from './column'
import type { Control } from './mapTexts'

/** Adds 1 to `marks` at each physical row whose code is marked in `codes`. */
export function countMarkedRows(column: Column, codes: Uint8Array, marks: Uint32Array): void {
  column.chunks.forEach((chunk, at) => {
    const from = at * CHUNK
    const stop = Math.min(chunk.length, column.length - from)
    for (let i = 0; i < stop; i++) marks[from + i]! += codes[chunk[i]!]!
  })
}

/** For each physical row whether all, or any, of the columns have a marked code there. */
export async function rowsMarkedIn(
  columns: readonly { readonly column: Column; readonly codes: Uint8Array }[],
  rows: number,
  how: 'any' | 'all',
  control: Control,
): Promise<(row: number) => boolean> {
  const marks = new Uint32Array(rows)
  for (let i = 0; i < columns.length; i++) {
    const { column, codes } = columns[i]!
    countMarkedRows(column, codes, marks)
    const wait = control.pause(i + 1, columns.length)
    if (wait) await wait
  }
  const needed = how === 'any' ? 1 : columns.length
  return (row) => marks[row]! >= needed
}
