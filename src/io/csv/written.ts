import { rowAt, rowCount } from '../../table/table'
import type { Table } from '../../table/table'
import type { WrittenTable } from './write'

/** A table as the writer takes it, in the order it is shown. */
export function writtenTable(table: Table): WrittenTable {
  return {
    rowCount: rowCount(table),
    columns: table.columns.map(({ name, column }) => ({
      name,
      codes: column.texts.size,
      codeAt: (row) => column.codeAt(rowAt(table, row)),
      textOf: (code) => column.texts.textAt(code),
      packed: column.texts.store.packed,
    })),
  }
}
