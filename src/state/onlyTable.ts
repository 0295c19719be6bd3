import { tablesBehind } from '../recipe/tableLinks'
import type { ProjectDoc } from '../recipe/recipe'
import type { StepDescription } from '../steps/define'

/** The first params of a step that reads another tab: where it can read one alone, that one. */
export function withOnlyTable(
  { params: fields }: Pick<StepDescription, 'params'>,
  params: Readonly<Record<string, unknown>>,
  { tables, correspondences = [] }: ProjectDoc,
  tableId: string,
): Readonly<Record<string, unknown>> {
  const name = Object.keys(fields).find((each) => fields[each]?.type === 'table')
  if (name === undefined || correspondences.length > 0) return params
  const free = tables.filter(
    (table) =>
      table.id !== tableId && !tablesBehind(tables, table).some(({ id }) => id === tableId),
  )
  const [only] = free
  if (!only || free.length > 1) return params
  return { ...params, [name]: { id: only.id, name: only.name } }
}
