import type { CsvSink } from '../../../src/io/csv/types'
import type { WrittenTable } from '../../../src/io/csv/write'

/** A sink that keeps every row as texts under its record number. */
export function collectRows() {
  const rows = new Map<number, string[]>()
  const counts = { restarts: 0 }
  let open: string[] = []
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const sink: CsvSink = {
    row: (record, fields) => rows.set(record, [...fields]),
    cell: (column, bytes, start, end) => {
      if (column !== open.length) throw new Error('Cells came out of order')
      open.push(decoder.decode(bytes.subarray(start, end)))
    },
    endRow: (record, fields) => {
      if (fields !== open.length) throw new Error('A row has other cells than it says')
      rows.set(record, open)
      open = []
    },
    restart: () => {
      counts.restarts++
      rows.clear()
      open = []
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
