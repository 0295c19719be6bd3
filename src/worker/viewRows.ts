import type { Patterns } from '../recipe/run'
import { rowVerdicts } from '../steps/conditionRows'
import type { ColumnRef } from '../steps/params'
import type { Control } from '../table/mapTexts'
import { sortTable } from '../table/sortRows'
import type { Table } from '../table/table'
import { columnById, filterRows, rowAt, rowCount } from '../table/table'
import type { Condition } from '../values/conditions'
import { mapConditionColumns, pruneCondition, testsOf } from '../values/conditions'
import { fail, ok } from '../values/result'
import type { Result } from '../values/result'
import type { ViewSpec } from './protocol'

/** The physical rows that pass the filter, in the order asked for. Fails as `Views.set` does. */
export async function rowsOfSpec(
  table: Table,
  spec: ViewSpec,
  outside: Patterns,
  control: Control,
): Promise<Result<Uint32Array>> {
  const filtered = await filterTable(table, spec.filter, outside, control)
  if (!filtered.ok) return filtered
  const keys = []
  for (const { column: id, order, isDescending } of spec.sort) {
    const column = columnById(table, id)?.column
    if (!column) return fail('missingColumn', { id, name: id, ids: [id], names: [id] })
    keys.push({ column, order, isDescending })
  }
  const sorted = keys.length > 0 ? await sortTable(filtered.value, keys, control) : filtered.value
  return ok(Uint32Array.from({ length: rowCount(sorted) }, (_, at) => rowAt(sorted, at)))
}

async function filterTable(
  table: Table,
  filter: Condition<string> | null,
  outside: Patterns,
  control: Control,
): Promise<Result<Table>> {
  const asked = filter && pruneCondition(filter)
  if (!asked) return ok(table)
  const missing = testsOf(asked).find(({ column }) => !columnById(table, column))
  if (missing) {
    const id = missing.column
    return fail('missingColumn', { id, name: id, ids: [id], names: [id] })
  }
  const condition = mapConditionColumns(asked, (id): ColumnRef => ({ id, name: id }))
  const otherTable = (id: string) => Promise.resolve(fail('missingTable', { id }))
  const places = () => Promise.resolve(fail('partNotLoaded'))
  const context = { ...outside, stepId: 'view', control, otherTable, places }
  const verdicts = await rowVerdicts(table, condition, context)
  if (!verdicts.ok) return verdicts
  const { value } = verdicts
  return ok(filterRows(table, (row) => value[row] === 1))
}
