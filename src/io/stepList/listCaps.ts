/** What a list from others may ask of this machine. */
export interface ListCaps {
  /** Bytes of the file. */
  readonly size: number
  /** Objects within objects. */
  readonly depth: number
  readonly steps: number
  readonly columns: number
  /** Rows hand edits speak of. */
  readonly rows: number
}

export const listCaps: ListCaps = {
  size: 32 * 1024 * 1024,
  depth: 40,
  steps: 2000,
  columns: 20_000,
  rows: 200_000,
}
