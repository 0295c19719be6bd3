import { describe, expect, it } from 'vitest'
import type { ExampleTable } from '../../src/steps/example'
import type { Language } from '../../src/steps/define'
import { steps } from '../../src/steps/index'
import { runDefinition } from '../../src/steps/runStep'
import { tableOf } from '../../src/table/table'
import { inProcess } from './inProcess'
import { readTable } from './tables'
import { unreadCells } from './testStep'

const languages: readonly Language[] = ['fr', 'en']
// Coordinates keep their two columns beside the two they become; folding takes twice two rows.
const most = { columns: 4, rows: 4 }
/** Warnings that only tell how many were found, and in which list. */
const counts = ['lookedUp', 'placesTold']

const columnsOf = (table: ExampleTable) => table.map(([name, ...cells]) => [name, cells] as const)

describe.each(steps)('the example of $kind', (step) => {
  it.each(languages)('is what the step does, in %s', async (language) => {
    const { before, other, params, after } = step.example((fr, en) => (language === 'fr' ? fr : en))
    const others = new Map(other ? [[other.name, tableOf(columnsOf(other.columns))]] : [])
    const stored = JSON.parse(JSON.stringify(params)) as Record<string, unknown>
    const result = await runDefinition(
      step,
      tableOf(columnsOf(before)),
      { id: 'step', kind: step.kind, version: step.version, params: stored },
      inProcess(undefined, others),
    )
    if (!result.ok) throw new Error(JSON.stringify(result.issue))
    expect(readTable(result.value.table)).toEqual(columnsOf(after))
    const codes = (result.value.warnings ?? []).map(({ code }) => code)
    expect(codes.filter((code) => !counts.includes(code))).toEqual([])
    expect(unreadCells(result.value)).toEqual([])
    expect(readTable(result.value.table)).not.toEqual(columnsOf(before))
  })

  it('is small', () => {
    const { before, other, after } = step.example((fr) => fr)
    for (const table of [before, after, other?.columns ?? []]) {
      expect(table.length).toBeLessThanOrEqual(most.columns)
      for (const column of table) expect(column.length - 1).toBeLessThanOrEqual(most.rows)
      expect(new Set(table.map((column) => column.length)).size).toBeLessThan(2)
    }
  })
})
