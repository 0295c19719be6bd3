import { CHUNK } from '../../table/column'
import type { Column } from '../../table/column'
import { rowCount } from '../../table/table'
import type { Table } from '../../table/table'
import type { WrittenColumn, WrittenTable } from './write'

/** A table as the writers take it, in the order it is shown. */
export const writtenTable = (table: Table): WrittenTable => ({
  rowCount: rowCount(table),
  columns: table.columns.map(({ name, column }) => writtenColumn(name, column, table.rows)),
})

function writtenColumn(name: string, column: Column, rows: Uint32Array | null): WrittenColumn {
  const { chunks, texts } = column
  return {
    name,
    codes: texts.size,
    codeAt: (row) => column.codeAt(rows ? rows[row]! : row),
    textOf: (code) => texts.textAt(code),
    packed: texts.store.packed,
    loadCodes: (from, to, codes) => {
      for (let at = from; at < to; at++) {
        const row = rows ? rows[at]! : at
        codes[at - from] = chunks[row >>> 16]![row & (CHUNK - 1)]!
      }
    },
  }
}
