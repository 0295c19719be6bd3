/**
 * Cells of some rows as ranges of UTF-8 bytes: that of row `r` and column `c` lies between `starts[i]` and `ends[i]`,
 * where `i` is `r * columns + c`.
 */
export interface Cells {
  readonly bytes: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly rows: number
  readonly columns: number
}
