import type { Result } from '../values/result'
import { ok } from '../values/result'
import type { Column } from '../table/column'
import type { Control } from '../table/mapTexts'
import { mapTexts } from '../table/mapTexts'
import type { ColumnId, Table, TableColumn } from '../table/table'
import { replaceColumns } from '../table/table'
import type { StepOutput } from './define'
import type { ColumnRef } from './params'

/** The columns a list of references names, in the table's order. */
export function chosenColumns(table: Table, refs: readonly ColumnRef[]): readonly TableColumn[] {
  const ids = new Set(refs.map(({ id }) => id))
  return table.columns.filter(({ id }) => ids.has(id))
}

/** As `chosenColumns`, for a list whose emptiness means every column. */
export const chosenOrAll = (table: Table, refs: readonly ColumnRef[]): readonly TableColumn[] =>
  refs.length === 0 ? table.columns : chosenColumns(table, refs)

/** The column a checked reference names. */
export function chosenColumn(table: Table, ref: ColumnRef): TableColumn {
  const found = table.columns.find(({ id }) => id === ref.id)
  if (!found) throw new Error(`Column ${ref.id} was not checked`)
  return found
}

/** Rewrites the distinct texts of some columns of the table; empty cells stay empty. */
export async function mapColumns(
  table: Table,
  columns: readonly TableColumn[],
  rewrite: (text: string) => string,
  control: Control,
): Promise<Result<StepOutput>> {
  const changed = new Map<ColumnId, Column>()
  for (const { id, column } of columns) {
    changed.set(id, await mapTexts(column, rewrite, control))
  }
  return ok({ table: replaceColumns(table, changed) })
}
