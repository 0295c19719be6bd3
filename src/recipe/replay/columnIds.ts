import type { ColumnRef } from '../../steps/params'
import type { ColumnId } from '../../table/table'
import { madeColumnId } from '../../table/table'

const made = /^@([^/]+)\/([\s\S]*)$/

/** The step that made a column, and what it calls it there; null for the columns of a file. */
export function makerOf(id: ColumnId): { readonly stepId: string; readonly slot: string } | null {
  const [, stepId, slot] = made.exec(id) ?? []
  return stepId === undefined || slot === undefined ? null : { stepId, slot }
}

/** What the columns and steps of a list are called in another table. */
export interface Renamings {
  /** By the id in the list; a column that is not there is null. */
  readonly columns: ReadonlyMap<ColumnId, ColumnRef | null>
  /** Steps by their id in the list: the ids they have now. */
  readonly stepIds: ReadonlyMap<string, string>
  /** By step of the list: the columns it names, for some name what they make after them. */
  readonly namedBy: ReadonlyMap<string, ReadonlySet<ColumnId>>
}

/** The id a column of the list has in the other table; null where it is not there. */
export function idThere(id: ColumnId, to: Renamings): ColumnId | null {
  const column = to.columns.get(id)
  if (column !== undefined) return column?.id ?? null
  const maker = makerOf(id)
  if (!maker) return id
  const { stepId, slot } = maker
  const isNamedAfterColumn = to.namedBy.get(stepId)?.has(slot) ?? false
  const there = isNamedAfterColumn ? idThere(slot, to) : slot
  return there === null ? null : madeColumnId(to.stepIds.get(stepId) ?? stepId, there)
}
