import type { Condition } from '../values/conditions'
import { parseCondition, pruneCondition, testsOf } from '../values/conditions'
import type { Result } from '../values/result'
import { fail, ok } from '../values/result'
import { mergeColumns, mergeRows } from '../table/mergeRows'
import type { ColumnId, Table, TableColumn } from '../table/table'
import { columnById, filterRows } from '../table/table'
import { rowVerdicts } from './conditionRows'
import type { StepContext, StepOutput } from './define'
import type { ColumnRef } from './params'
import { readColumnRef, REFUSED } from './readParams'

type Apply = (table: Table) => Result<StepOutput> | Promise<Result<StepOutput>>

/** Reads the rows a stored step is bound to; null when it acts on all of them. */
export function parseScope(stored: unknown): Result<Condition<ColumnRef> | null> {
  if (stored === undefined || stored === null) return ok(null)
  const condition = parseCondition(stored, (column) => {
    const ref = readColumnRef(column)
    return ref === REFUSED ? null : ref
  })
  return condition.ok ? ok(pruneCondition(condition.value)) : condition
}

/** The columns a scope names that the table has not. */
export function missingInScope(table: Table, scope: Condition<ColumnRef> | null): ColumnRef[] {
  const refs = scope ? testsOf(scope).map(({ column }) => column) : []
  return refs.filter(({ id }) => !columnById(table, id))
}

/**
 * Applies a step to the rows that pass: the others are neither read nor changed and keep their places. A step
 * that makes rows of its own cannot be bound so: `cannotScope`.
 */
export async function applyWithin(
  table: Table,
  scope: Condition<ColumnRef>,
  apply: Apply,
  context: StepContext,
): Promise<Result<StepOutput>> {
  const verdicts = await rowVerdicts(table, scope, context)
  if (!verdicts.ok) return verdicts
  const isChosen = verdicts.value
  const chosen = filterRows(table, (row) => isChosen[row] === 1)
  const done = await apply(chosen)
  if (!done.ok || chosen === table) return done
  if (done.value.table.ids !== table.ids) return fail('cannotScope')
  return ok(merge(table, isChosen, chosen, done.value))
}

function merge(table: Table, isChosen: Uint8Array, chosen: Table, output: StepOutput): StepOutput {
  const { table: done, unread, warnings } = output
  const marks = new Map<ColumnId, Uint8Array>()
  const columns = done.columns.map((made): TableColumn => {
    const before = columnById(table, made.id)?.column ?? null
    const marked = unread?.get(made.id) ?? null
    if (before === made.column && marked === null) return made
    const merged = mergeColumns(before, made.column, isChosen, marked)
    if (merged.marks) marks.set(made.id, merged.marks)
    return { ...made, column: merged.column }
  })
  const rows = done.rows === chosen.rows ? table.rows : mergeRows(table, isChosen, done)
  return {
    table: { ids: table.ids, columns, rows },
    unread: marks,
    ...(warnings ? { warnings } : {}),
  }
}
