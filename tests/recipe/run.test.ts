import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TableCache } from '../../src/recipe/cache'
import { addEdits } from '../../src/recipe/editBlocks'
import type { Step } from '../../src/recipe/recipe'
import type { RunReport } from '../../src/recipe/report'
import { Cancelled, Runner } from '../../src/recipe/run'
import { steps } from '../../src/steps/index'
import type { CellEdit } from '../../src/steps/params'
import type { Control } from '../../src/table/mapTexts'
import { goOn } from '../../src/table/mapTexts'
import type { Table } from '../../src/table/table'
import { rowCount, tableOf } from '../../src/table/table'
import { cells, storedParamsOf } from '../steps/arbitraries'
import { inProcess } from '../steps/inProcess'
import { readTable } from '../steps/tables'
import { runs } from '../values/runs'

interface Bench {
  readonly tables: TableCache
  readonly runner: Runner
  run(steps: readonly Step[], control?: Control): Promise<RunReport>
  cellsOf(report: RunReport): Promise<unknown>
}

function benchOf(source: Table, budget = Infinity): Bench {
  const tables = new TableCache(budget)
  const loadSource = (key: string) => Promise.resolve(key === 'source' ? source : null)
  const runner = new Runner({ tables, outside: inProcess(), loadSource })
  const columns = source.columns.map(({ id, name }) => ({ id, name }))
  return {
    tables,
    runner,
    run: async (recipe, control = goOn) => {
      const report = await runner.run('source', columns, rowCount(source), recipe, control)
      if (!report) throw new Error('The source is there')
      return report
    },
    cellsOf: async (report) =>
      readTable((await runner.table(report.steps.at(-1)?.key ?? 'source', goOn))!),
  }
}

const stepOf = (id: string, kind: string, params: Step['params']): Step => ({
  id,
  kind,
  version: 1,
  params,
})

const ref = (name: string) => ({ id: `1:${name}`, name })

const edit = (row: number, before: string, after: string): CellEdit => ({
  row,
  column: ref('a'),
  before,
  after,
  time: 1,
})

const editing = (edits: readonly CellEdit[]): Step =>
  stepOf('e', 'editCells', { edits: addEdits([], edits) })

/** A control that counts how often work asked for leave. */
function counting() {
  const control = { pauses: 0, pause: () => (control.pauses++, null) }
  return control
}

describe('a run after a run', () => {
  const table = tableOf({ a: [' x', 'y', ' x'], b: ['1', '2', '3'] })
  const tidy = stepOf('t', 'removeExtraSpaces', { columns: [ref('a')] })
  const upper = stepOf('u', 'changeCase', { columns: [ref('a')], mode: 'upper' })

  it('does nothing again that did not change', async () => {
    const bench = benchOf(table)
    const first = await bench.run([tidy, upper])
    const control = counting()
    expect(await bench.run([tidy, upper], control)).toEqual(first)
    expect(await bench.run([tidy], control)).toEqual({ ...first, steps: first.steps.slice(0, 1) })
    expect(control.pauses).toBe(0)
  })

  it('does not run again for a name, a note or a group', async () => {
    const bench = benchOf(table)
    const first = await bench.run([tidy])
    const named = { ...tidy, name: 'Espaces', note: 'vu avec Anne', group: 'propre' }
    const control = counting()
    expect((await bench.run([named], control)).steps[0]!.key).toBe(first.steps[0]!.key)
    expect(control.pauses).toBe(0)
  })

  it('gives another result for another parameter, another scope or another order', async () => {
    const bench = benchOf(table)
    const where = { column: ref('b'), test: 'equals' as const, value: '1' }
    const recipes = [
      [tidy],
      [{ ...tidy, where }],
      [tidy, upper],
      [upper, tidy],
      [{ ...tidy, id: 't2' }],
    ]
    const keys = []
    for (const recipe of recipes) keys.push((await bench.run(recipe)).steps.at(-1)!.key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('works out again a result that was let go', async () => {
    const bench = benchOf(table, 0)
    const report = await bench.run([tidy, upper])
    const first = await bench.cellsOf(report)
    bench.tables.delete(report.steps[0]!.key)
    bench.tables.delete(report.steps[1]!.key)
    expect(await bench.cellsOf(report)).toEqual(first)
    expect(await bench.runner.table('unknown', goOn)).toBeNull()
  })

  it('is stopped by its control, and what was kept before stays', async () => {
    const bench = benchOf(table)
    const first = await bench.run([tidy])
    const stop: Control = { pause: () => Promise.reject(new Cancelled()) }
    await expect(bench.run([tidy, upper], stop)).rejects.toThrow(Cancelled)
    const control = counting()
    expect((await bench.run([tidy], control)).steps).toEqual(first.steps)
    expect(control.pauses).toBe(0)
  })

  it('goes on after a step with a bug', async () => {
    const bench = benchOf(table)
    const control: Control = {
      pause: () => {
        throw new Error('bug')
      },
    }
    const report = await bench.run([tidy], control)
    expect(report.steps[0]!.issue).toEqual({
      code: 'stepCrashed',
      data: { kind: 'removeExtraSpaces', message: 'bug' },
    })
    expect(await bench.cellsOf(report)).toEqual(readTable(table))
  })
})

describe('a step that grows', () => {
  const table = tableOf({ a: Array.from({ length: 500 }, (_, row) => `t${row % 50}`) })
  const typed = Array.from({ length: 300 }, (_, at) => edit(at + 1, `t${at % 50}`, `new ${at}`))

  it('goes on from what is kept of it', async () => {
    const bench = benchOf(table)
    const applied: number[] = []
    const { ids } = table
    const watched: Table = {
      ...table,
      ids: { ...ids, idOf: (key) => (applied.push(0), ids.idOf(key)) },
    }
    const watching = benchOf(watched)
    await watching.run([editing(typed.slice(0, 299))])
    applied.length = 0
    const grown = await watching.run([editing(typed)])
    expect(applied.length).toBeLessThan(10)
    const fresh = await bench.run([editing(typed)])
    expect(grown).toEqual(fresh)
    expect(await watching.cellsOf(grown)).toEqual(await bench.cellsOf(fresh))
  })

  it('lists the edits that do not apply as a run from the start does', async () => {
    const stale = edit(3, 'never there', 'x')
    const all = [...typed.slice(0, 20), stale, ...typed.slice(20, 30), stale]
    const bench = benchOf(table)
    for (let count = 1; count <= all.length; count++)
      await bench.run([editing(all.slice(0, count))])
    const grown = await bench.run([editing(all)])
    expect(grown).toEqual(await benchOf(table).run([editing(all)]))
    expect(grown.steps[0]!.warnings).toHaveLength(2)
  })

  it('lets old versions of itself go', async () => {
    const bench = benchOf(table)
    for (let count = 1; count <= 200; count++) await bench.run([editing(typed.slice(0, count))])
    expect(bench.tables.size).toBeLessThan(40)
  })
})

describe('any row of changes to a recipe', () => {
  const change = fc.record({
    at: fc.nat({ max: 5 }),
    how: fc.constantFrom('add', 'add', 'add', 'toggle', 'remove', 'move', 'type', 'type', 'undo'),
    kind: fc.constantFrom(...steps.map(({ kind }) => kind)),
    seed: fc.nat(),
  })

  const sample = (kind: string, names: readonly string[], seed: number): Step['params'] => {
    const definition = steps.find((each) => each.kind === kind)!
    return fc.sample(storedParamsOf(definition.params, names), { seed, numRuns: 1 })[0]!
  }

  type Change = ReturnType<
    typeof fc.sample<{ at: number; how: string; kind: string; seed: number }>
  >[number]

  function changed(
    recipe: readonly Step[],
    { at, how, kind, seed }: Change,
    names: string[],
  ): Step[] {
    const place = recipe.length === 0 ? 0 : at % recipe.length
    const step = recipe[place]
    if (how === 'add' || !step) {
      return recipe.toSpliced(place, 0, stepOf(`s${seed}`, kind, sample(kind, names, seed)))
    }
    if (how === 'toggle') return recipe.with(place, { ...step, isOff: !step.isOff })
    if (how === 'remove') return recipe.toSpliced(place, 1)
    if (how === 'move') return [...recipe.toSpliced(place, 1), step]
    const edits = Array.from({ length: 1 + (seed % 3) }, (_, n) => ({
      ...edit(1 + ((seed + n) % 8), ['', 'a', ' a'][seed % 3]!, `typed ${n}`),
      column: ref(names[seed % names.length]!),
    }))
    const grown = recipe.findIndex((each) => each.kind === 'editCells')
    if (grown < 0)
      return [...recipe, stepOf(`e${seed}`, 'editCells', { edits: addEdits([], edits) })]
    const known = recipe[grown]!
    const blocks = addEdits(known.params['edits'] as never, edits)
    return recipe.with(grown, { ...known, params: { edits: blocks } })
  }

  it('gives what a fresh run of the last one gives', async () => {
    const anyCase = fc.record({
      columns: cells.filter((columns) => columns.length > 0),
      changes: fc.array(change, { minLength: 1, maxLength: 12 }),
      budget: fc.constantFrom(0, 2_000, Infinity),
    })
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ columns, changes, budget }) => {
        const names = columns.map(([name]) => name)
        const source = tableOf(columns)
        const bench = benchOf(source, budget)
        const history: Step[][] = [[]]
        for (const one of changes) {
          const isUndo = one.how === 'undo'
          const recipe = isUndo
            ? history[one.seed % history.length]!
            : changed(history.at(-1)!, one, names)
          history.push(recipe)
          const report = await bench.run(recipe)
          const fresh = benchOf(tableOf(columns))
          const expected = await fresh.run(recipe)
          expect(report).toEqual(expected)
          expect(await bench.cellsOf(report)).toEqual(await fresh.cellsOf(expected))
        }
      }),
      runs,
    )
  })
})
