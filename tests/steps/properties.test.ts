import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseParams } from '../../src/steps/check'
import { steps } from '../../src/steps/index'
import { runDefinition } from '../../src/steps/runStep'
import { runs } from '../values/runs'
import { cells, condition, storedParamsOf } from './arbitraries'
import { inProcess } from './inProcess'
import { faultOf, forms, photograph, readTable } from './tables'
import { unreadCells } from './testStep'

const caseOf = (fields: Parameters<typeof storedParamsOf>[0]) =>
  cells.chain((columns) => {
    const names = columns.map(([name]) => name)
    return fc.record({
      columns: fc.constant(columns),
      params: storedParamsOf(fields, names),
      where: fc.option(condition(names), { freq: 4, nil: undefined }),
    })
  })

const throughJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>

describe.each(steps)('$kind, on any table', (step) => {
  const { kind, version, params: fields, messages } = step

  it('does the same to every form of the table and writes to none', async () => {
    await fc.assert(
      fc.asyncProperty(caseOf(fields), async ({ columns, params, where }) => {
        const stored = { id: 's', kind, version, params: throughJson(params), where }
        const outcomes = []
        for (const tableOfForm of Object.values(forms)) {
          const table = tableOfForm(columns)
          const before = photograph(table)
          const result = await runDefinition(step, table, stored, inProcess())
          expect(photograph(table)).toEqual(before)
          if (!result.ok) {
            outcomes.push(result.issue)
            continue
          }
          expect(faultOf(result.value.table)).toBeNull()
          outcomes.push({
            cells: readTable(result.value.table),
            unread: unreadCells(result.value),
            warnings: result.value.warnings ?? [],
          })
        }
        const [dictionary, plain, index] = outcomes
        expect(plain).toEqual(dictionary)
        expect(index).toEqual(dictionary)
      }),
      runs,
    )
  })

  it('has params that survive JSON and sentences in both languages', () => {
    fc.assert(
      fc.property(caseOf(fields), ({ params }) => {
        const once = parseParams(step, params)
        if (!once.ok) throw new Error(JSON.stringify(once.issue))
        expect(parseParams(step, throughJson(once.value))).toEqual(once)
        for (const { sentence } of [messages.fr, messages.en]) {
          const said = sentence(once.value)
          expect(said.trim()).not.toBe('')
          expect(said).not.toMatch(/undefined|\[object|NaN/)
        }
      }),
      runs,
    )
  })
})
