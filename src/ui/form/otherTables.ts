import { useMemo } from 'react'
import { tablesBehind } from '../../recipe/tableLinks'
import type { ColumnName } from '../../recipe/report'
import type { OpenProject } from '../../state/model'
import { useProject } from '../useApp'

/** A table of the project that a step of the one in front may read, as it is after all its steps. */
export interface OtherTable {
  readonly id: string
  readonly name: string
  readonly columns: readonly ColumnName[]
}

/** The other tables that do not rest on the one in front themselves: a circle would never end. */
export function otherTables({ doc, tables, tableId }: OpenProject): readonly OtherTable[] {
  return doc.tables.flatMap((table) => {
    const isCircle = tablesBehind(doc.tables, table).some(({ id }) => id === tableId)
    if (table.id === tableId || isCircle) return []
    const report = tables.get(table.id)?.report
    const columns = report?.steps.at(-1)?.columns ?? report?.sourceColumns ?? []
    return [{ id: table.id, name: table.name, columns }]
  })
}

export function useOtherTables(): readonly OtherTable[] {
  const project = useProject()
  return useMemo(() => otherTables(project), [project])
}
