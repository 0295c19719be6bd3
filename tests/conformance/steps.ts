import { runStep } from '../../src/steps/runStep'
import type { StepOutput } from '../../src/steps/define'
import { goOn } from '../../src/table/mapTexts'
import type { Table } from '../../src/table/table'
import { rowAt, rowCount, tableOf } from '../../src/table/table'
import type { Result } from '../../src/values/result'
import { ok } from '../../src/values/result'
import { inProcess } from '../steps/inProcess'
import type { Got, GotColumn, UnreadCell } from './form'
import { cellText } from './form'

type Params = Readonly<Record<string, unknown>>

/** A call of a step: its kind, its params with columns as references, and the rows it is bound to. */
export interface Call {
  readonly kind: string
  readonly params: Params
  readonly where?: unknown
}

export const tableOfColumns = (
  columns: readonly { readonly name: string; readonly values: readonly unknown[] }[],
): Table => tableOf(columns.map(({ name, values }) => [name, values.map(cellText)] as const))

/** A reference to a column by its name; one that is not there is a reference all the same. */
export function refIn(table: Table, name: string) {
  const id = table.columns.find((column) => column.name === name)?.id ?? `gone:${name}`
  return { id, name }
}

export const refsIn = (table: Table, names: unknown) =>
  (names as readonly string[]).map((name) => refIn(table, name))

/** Runs the steps one after the other; what is said and listed by all of them is kept. */
export async function runCalls(
  table: Table,
  calls: readonly Call[],
  others: ReadonlyMap<string, Table> = new Map(),
): Promise<Result<StepOutput>> {
  let output: StepOutput = { table }
  for (const [at, { kind, params, where }] of calls.entries()) {
    const step = { id: `step${at}`, kind, version: 1, params, where }
    const result = await runStep(output.table, step, inProcess(goOn, others))
    if (!result.ok) return result
    const warnings = [...(output.warnings ?? []), ...(result.value.warnings ?? [])]
    output = { ...result.value, warnings }
  }
  return ok(output)
}

export const cellsOf = (table: Table): GotColumn[] =>
  table.columns.map(({ name, column }) => ({
    name,
    values: Array.from({ length: rowCount(table) }, (_, at) => column.textAt(rowAt(table, at))),
  }))

function unreadOf({ table, unread }: StepOutput): UnreadCell[] {
  return table.columns.flatMap(({ id, name: col, column }) => {
    const marks = unread?.get(id)
    const rows = Array.from({ length: rowCount(table) }, (_, row) => row)
    return rows
      .filter((row) => marks?.[column.codeAt(rowAt(table, row))] === 1)
      .map((row) => ({ col, row }))
  })
}

/** What steps gave in the shape of a table that is expected. */
export function asGot(before: Table, result: Result<StepOutput>): Got {
  if (!result.ok) return { error: result.issue.code }
  const columns = cellsOf(result.value.table)
  const unread = unreadOf(result.value)
  const was = new Map(cellsOf(before).map(({ name, values }) => [name, values]))
  const is = new Map(columns.map(({ name, values }) => [name, values]))
  const [warning] = result.value.warnings ?? []
  return {
    columns,
    ...(warning ? { warning: warning.code } : {}),
    ...(unread.length > 0
      ? {
          unread,
          isUnreadKept: unread.every(({ col, row }) => was.get(col)?.[row] === is.get(col)?.[row]),
        }
      : {}),
  }
}
