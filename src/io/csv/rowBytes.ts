import type { ColumnBytes } from './columnBytes'

/** Rows whose bytes are laid down together, column by column, at most. */
const BLOCK = 8192
/** Bytes aimed at in a block. */
const PIECE = 1 << 20
/** Rows, and cells, of the first block, which tells how long rows are. */
const FIRST = 512
const CELLS = 1 << 17
/** A block of rows suddenly longer than others is halved beyond this. */
const LARGEST = 1 << 24

/** The bytes of some rows, and how many rows are written with them. */
export interface RowBytes {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly rows: number
}

const NOTHING = new Uint8Array(0)

/** Lays the columns down side by side, a block of rows at a time. */
export function* writeRows(columns: readonly ColumnBytes[], rowCount: number): Generator<RowBytes> {
  const places = new Int32Array(BLOCK)
  for (const column of columns) {
    if (!column.prepare) continue
    column.prepare()
    // Leaves room for a pause.
    yield { bytes: NOTHING, rows: 0 }
  }
  // Very wide tables have few rows at a time, so that what is kept for each column stays small.
  let wanted = Math.max(1, Math.min(FIRST, Math.floor(CELLS / (columns.length + 1))))
  for (let from = 0; from < rowCount;) {
    const count = Math.min(wanted, rowCount - from)
    places.fill(0)
    for (const column of columns) column.measure(from, from + count, places)
    let end = 0
    for (let row = 0; row < count; row++) {
      const length = places[row]!
      places[row] = end
      end += length
    }
    wanted = Math.max(1, Math.min(BLOCK, count * 2, Math.floor((count * PIECE) / (end + 1))))
    if (end > LARGEST && count > 1) continue
    const target = new Uint8Array(end)
    for (const column of columns) column.write(places, target)
    from += count
    yield { bytes: target, rows: from }
  }
}
