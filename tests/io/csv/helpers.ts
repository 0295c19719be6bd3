import type { CsvSink } from '../../../src/io/csv/types'
import type { WrittenTable } from '../../../src/io/csv/write'

/** A sink that keeps every row as texts under its record number. */
export function collectRows() {
  const rows = new Map<number, string[]>()
  const counts = { restarts: 0 }
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const sink: CsvSink = {
    row: (record, fields) => rows.set(record, [...fields]),
    cells: (record, { bytes, starts, ends, rows: count, columns }) => {
      for (let row = 0; row < count; row++) {
        const texts = Array.from({ length: columns }, (_, column) => {
          const cell = row * columns + column
          return decoder.decode(bytes.subarray(starts[cell], ends[cell]))
        })
        rows.set(record + row, texts)
      }
    },
    restart: () => {
      counts.restarts++
      rows.clear()
    },
  }
  return { rows, counts, sink }
}

/** A table of plain columns, as a table hands them to the writer; shorter rows are padded. */
export function plainTable(
  rows: readonly (readonly string[])[],
  names?: readonly string[],
): WrittenTable {
  const width = Math.max(1, names?.length ?? 0, ...rows.map((row) => row.length))
  return {
    rowCount: rows.length,
    columns: Array.from({ length: width }, (_, column) => ({
      name: names?.[column] ?? `c${column + 1}`,
      codes: rows.length,
      codeAt: (row: number) => row,
      textOf: (code: number) => rows[code]?.[column] ?? '',
    })),
  }
}
