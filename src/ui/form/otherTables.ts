import { useMemo } from 'react'
import { tablesBehind } from '../../recipe/tableLinks'
import type { ColumnName } from '../../recipe/report'
import { pairColumns } from '../../values/pairs'
import type { OpenProject } from '../../state/model'
import { useProject } from '../useApp'

/** A table of the project that a step of the one in front may read, as it is after all its steps. */
export interface OtherTable {
  readonly id: string
  readonly name: string
  readonly columns: readonly ColumnName[]
}

/** The tables that the one in front cannot read, for they rest on it themselves. */
export const circularTables = ({ doc, tableId }: OpenProject): readonly string[] =>
  doc.tables
    .filter(
      (table) =>
        table.id !== tableId && tablesBehind(doc.tables, table).some(({ id }) => id === tableId),
    )
    .map(({ name }) => name)

/** The correspondence tables, as tabs of two columns. */
const pairTables = ({ doc }: OpenProject): readonly OtherTable[] =>
  (doc.correspondences ?? []).map(({ id, name }) => ({ id, name, columns: pairColumns }))

/** The other tables that do not rest on the one in front themselves: a circle would never end. */
export function otherTables(project: OpenProject): readonly OtherTable[] {
  const { doc, tables, tableId } = project
  const tabs = doc.tables.flatMap((table) => {
    const isCircle = tablesBehind(doc.tables, table).some(({ id }) => id === tableId)
    if (table.id === tableId || isCircle) return []
    const report = tables.get(table.id)?.report
    const columns = report?.steps.at(-1)?.columns ?? report?.sourceColumns ?? []
    return [{ id: table.id, name: table.name, columns }]
  })
  return [...tabs, ...pairTables(project)]
}

export function useOtherTables(): readonly OtherTable[] {
  const project = useProject()
  return useMemo(() => otherTables(project), [project])
}
