import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffTables, markChangedRows } from '../../src/recipe/effect'
import { steps } from '../../src/steps/index'
import { runDefinition } from '../../src/steps/runStep'
import { derivedRowIds } from '../../src/table/rowIds'
import type { Table } from '../../src/table/table'
import { pickRows, replaceColumns, tableOf } from '../../src/table/table'
import { cells, condition, storedParamsOf } from '../steps/arbitraries'
import { inProcess, waitingControl } from '../steps/inProcess'
import { forms } from '../steps/tables'
import { runs } from '../values/runs'
import { naiveEffect } from './naiveEffect'

describe.each(steps)('the effect of $kind', (step) => {
  const { kind, version, params: fields } = step
  const anyCase = cells.chain((columns) => {
    const names = columns.map(([name]) => name)
    return fc.record({
      columns: fc.constant(columns),
      params: storedParamsOf(fields, names),
      where: fc.option(condition(names), { freq: 4, nil: undefined }),
    })
  })

  it.each(Object.entries(forms))('is that of a cell-by-cell diff (%s)', async (_, tableOfForm) => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ columns, params, where }) => {
        const before = tableOfForm(columns)
        const stored = { id: 's', kind, version, params, where }
        const done = await runDefinition(step, before, stored, inProcess())
        if (!done.ok) return
        const after = done.value.table
        expect(await diffTables(before, after, waitingControl())).toEqual(
          naiveEffect(before, after),
        )
      }),
      runs,
    )
  })
})

describe('the diff of any two tables', () => {
  const shape = fc.record({
    before: cells,
    after: cells,
    picks: fc.array(fc.nat({ max: 7 }), { maxLength: 8 }),
    form: fc.constantFrom(...Object.values(forms)),
    isKeyed: fc.boolean(),
  })

  /** The same rows under ids of another kind. */
  const rekeyed = (table: Table): Table => ({
    ...table,
    ids: derivedRowIds(
      Array.from({ length: table.ids.length }, (_, row) => table.ids.keyOf(table.ids.idAt(row))),
    ),
  })

  it('is that of a cell-by-cell diff', async () => {
    await fc.assert(
      fc.asyncProperty(shape, async ({ before, after, picks, form, isKeyed }) => {
        const one = form(before)
        const rows = after[0]?.[1].length ?? 0
        const whole = form(after)
        const positions = [...new Set(picks)].filter((pick) => pick < rows)
        const picked = pickRows(whole, Uint32Array.from(positions))
        const other = isKeyed ? rekeyed(picked) : picked
        expect(await diffTables(one, other, waitingControl())).toEqual(naiveEffect(one, other))
      }),
      runs,
    )
  })

  it('marks the rows that differ', async () => {
    const before = tableOf({ a: ['x', 'y', 'z'], b: ['1', '2', '3'] })
    const edited = before.columns[1]!.column.withCells([[2, '4']])
    const after = replaceColumns(before, new Map([['1:b', edited]]))
    expect([...(await markChangedRows(before, after))]).toEqual([0, 0, 1])
    expect([...(await markChangedRows(before, before))]).toEqual([0, 0, 0])
  })

  it('never looks at a column both tables share', async () => {
    const table = tableOf({ a: ['x', 'y'] })
    const { column } = table.columns[0]!
    Object.defineProperty(column, 'chunks', {
      get: () => {
        throw new Error('looked')
      },
    })
    expect((await diffTables(table, { ...table })).cellsChanged).toBe(0)
  })
})
