/** How much of a foreign file is believed. Each is far above what a table in a town hall holds. */
export const limits = {
  /** Bytes of the file itself. */
  file: 300 * 1024 * 1024,
  /** Bytes of a file in one of the old binary forms, which can only be read whole. */
  binaryFile: 100 * 1024 * 1024,
  /** Files inside a container. */
  entries: 20_000,
  /** Bytes read from a container in all, and how many for one packed byte once that is a lot. */
  unpacked: 4 * 1024 * 1024 * 1024,
  ratio: 400,
  ratioFrom: 64 * 1024 * 1024,
  /** Bytes of one file unpacked from an archive, and of all that are unpacked at once. */
  unpackedFile: 1024 * 1024 * 1024,
  unpackedFiles: 2 * 1024 * 1024 * 1024,
  /** Cells that hold something, in all sheets. */
  cells: 40_000_000,
  sheets: 2_000,
  rows: 16_777_216,
  columns: 16_384,
  merges: 1_000_000,
  /** Rows times columns of one table. */
  area: 200_000_000,
} as const
