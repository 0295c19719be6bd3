import { diagnose } from '../explore/diagnose'
import type { Diagnosis } from '../explore/finding'
import type { ColumnFacts } from '../explore/survey'
import type { TableKey } from '../recipe/report'
import { Cancelled } from '../recipe/run'
import type { Control } from '../table/mapTexts'
import type { ColumnId, Table } from '../table/table'
import type { Result } from '../values/result'
import { fail, ok } from '../values/result'
import type { TypeId } from '../values/types'
import { lensOfType, MISFIT } from './lenses'
import type { ColumnSummary } from './protocol'
import { summariseTable } from './summaries'

const KEPT = 8

/** What was found in the tables looked at last: a table under its key never changes. */
export class Diagnoses {
  #kept = new Map<string, Diagnosis>()

  /** Fails with `stopped`; what was found by then is forgotten. */
  async of(
    key: TableKey,
    chosen: readonly (readonly [ColumnId, TypeId])[],
    tableOf: () => Promise<Table>,
    control: Control,
  ): Promise<Result<Diagnosis>> {
    const name = JSON.stringify([key, chosen])
    const known = this.#kept.get(name)
    if (known) return ok(known)
    try {
      const table = await tableOf()
      const summary = await summariseTable(table, new Map(chosen), new Map(), control)
      const found = await diagnose(table, await factsOf(table, summary.columns, control), control)
      this.#kept.set(name, found)
      const [oldest] = this.#kept.keys()
      if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest)
      return ok(found)
    } catch (error) {
      if (error instanceof Cancelled) return fail('stopped')
      throw error
    }
  }
}

async function factsOf(
  table: Table,
  summaries: readonly ColumnSummary[],
  control: Control,
): Promise<Map<ColumnId, ColumnFacts>> {
  const types = new Map(summaries.map(({ id, type }) => [id, type]))
  const facts = new Map<ColumnId, ColumnFacts>()
  for (const { id, column } of table.columns) {
    const type = types.get(id) ?? 'text'
    const lens = await lensOfType(column, type, control)
    facts.set(id, { type, isMisfit: (code) => lens[code] === MISFIT })
  }
  return facts
}
