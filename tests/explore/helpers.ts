import { diagnose } from '../../src/explore/diagnose'
import type { Finding, FindingCode } from '../../src/explore/finding'
import type { ColumnFacts } from '../../src/explore/survey'
import { steps, stepOfKind } from '../../src/steps/index'
import { runDefinition } from '../../src/steps/runStep'
import type { Control } from '../../src/table/mapTexts'
import { goOn } from '../../src/table/mapTexts'
import type { ColumnId, Table } from '../../src/table/table'
import { cellsAt, rowAt, rowCount, tableOf } from '../../src/table/table'
import type { TypeId } from '../../src/values/types'
import { fitsType, guessType } from '../../src/values/types'
import { inProcess } from '../steps/inProcess'

/** A table as one types it: a line of names, then the rows, cells between bars. Records count from 2. */
export function typed(names: string, ...rows: readonly string[]): Table {
  const columns = names.split('|')
  const cells = rows.map((row) => row.split('|'))
  return tableOf(
    columns.map((name, at) => [name, cells.map((row) => row[at] ?? '')] as const),
    2,
  )
}

/** How each column is read, guessed from all its texts. */
export function factsOf(table: Table): Map<ColumnId, ColumnFacts> {
  const facts = new Map<ColumnId, ColumnFacts>()
  for (const { id, name, column } of table.columns) {
    const counts = new Map<string, number>()
    for (let at = 0; at < rowCount(table); at++) {
      const text = column.textAt(rowAt(table, at))
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
    const samples = [...counts].map(([text, count]) => ({ text, count }))
    const type: TypeId = guessType(samples, name).type
    facts.set(id, { type, isMisfit: (code) => !fitsType(type, column.texts.textAt(code)) })
  }
  return facts
}

export const findingsOf = async (table: Table, control: Control = goOn) =>
  (await diagnose(table, factsOf(table), control)).findings

export const findingOf = async (table: Table, code: FindingCode): Promise<Finding | null> =>
  (await findingsOf(table)).find((finding) => finding.code === code) ?? null

/** The table once the step of a finding ran. */
export async function settled(table: Table, { fix }: Finding): Promise<Table> {
  const definition = fix && stepOfKind(fix.kind)
  if (!definition) throw new Error(`No step among ${steps.length} settles it`)
  const { kind, version } = definition
  const step = { id: 's', kind, version, params: fix.params }
  const result = await runDefinition(definition, table, step, inProcess())
  if (!result.ok) throw new Error(JSON.stringify(result.issue))
  return result.value.table
}

/** The rows of a table, cells between bars. */
export const rowsOf = (table: Table): string[] =>
  Array.from({ length: rowCount(table) }, (_, at) => cellsAt(table, at).join('|'))
