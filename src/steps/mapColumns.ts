import type { Result } from '../values/result'
import { ok } from '../values/result'
import type { Column } from '../table/column'
import type { Control } from '../table/mapTexts'
import { mapTexts } from '../table/mapTexts'
import type { ColumnId, Table, TableColumn } from '../table/table'
import { replaceColumns } from '../table/table'
import type { StepOutput } from './define'
import type { ColumnRef } from './params'

/** The columns a list of references names, in the table's order; all of them when the list is empty. */
export function chosenColumns(table: Table, refs: readonly ColumnRef[]): readonly TableColumn[] {
  if (refs.length === 0) return table.columns
  const ids = new Set(refs.map(({ id }) => id))
  return table.columns.filter(({ id }) => ids.has(id))
}

/** The column a checked reference names. */
export function chosenColumn(table: Table, ref: ColumnRef): TableColumn {
  const found = table.columns.find(({ id }) => id === ref.id)
  if (!found) throw new Error(`Column ${ref.id} was not checked`)
  return found
}

/** Rewrites the distinct texts of the chosen columns; empty cells stay empty. */
export async function mapColumns(
  table: Table,
  refs: readonly ColumnRef[],
  rewrite: (text: string) => string,
  control: Control,
): Promise<Result<StepOutput>> {
  const changed = new Map<ColumnId, Column>()
  for (const { id, column } of chosenColumns(table, refs)) {
    changed.set(id, await mapTexts(column, rewrite, control))
  }
  return ok({ table: replaceColumns(table, changed) })
}
