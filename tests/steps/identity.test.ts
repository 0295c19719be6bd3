import { describe, expect, it } from 'vitest'
import { runStep } from '../../src/steps/runStep'
import { goOn } from '../../src/table/mapTexts'
import { sourceRowIds } from '../../src/table/rowIds'
import type { Table } from '../../src/table/table'
import { tableOf } from '../../src/table/table'
import type { Issue } from '../../src/values/result'
import { inProcess } from './inProcess'
import { readTable } from './tables'

const ref = (name: string) => ({ id: `1:${name}`, name })

interface Call {
  readonly kind: string
  readonly params: Readonly<Record<string, unknown>>
}

/** What is left in each column, and the data of every warning. */
async function run(table: Table, calls: readonly Call[]) {
  let shown = table
  const warnings: Issue['data'][] = []
  for (const [at, { kind, params }] of calls.entries()) {
    const result = await runStep(shown, { id: `s${at}`, kind, version: 1, params }, inProcess(goOn))
    if (!result.ok) throw new Error(JSON.stringify(result.issue))
    shown = result.value.table
    warnings.push(...(result.value.warnings ?? []).map(({ data }) => data))
  }
  return { cells: Object.fromEntries(readTable(shown)), warnings }
}

const edit = (row: number | string, before: string, after: string, column = 'a'): Call => ({
  kind: 'editCells',
  params: { edits: [{ edits: [{ row, column: ref(column), before, after, time: 0 }] }] },
})

const sort: Call = {
  kind: 'sortRows',
  params: { keys: [{ column: ref('a'), order: 'french', isDescending: false }] },
}
const dedupe: Call = { kind: 'removeDuplicates', params: { columns: [ref('b')] } }
const keepOnes: Call = {
  kind: 'filterRows',
  params: { action: 'keep', condition: { column: ref('b'), test: 'equals', value: '1' } },
}

const table = () => tableOf({ a: ['c', 'a', 'b'], b: ['1', '2', '1'] })

const gone = (row: number, before: string, after: string) => ({
  row,
  column: '1:a',
  name: 'a',
  before,
  after,
  found: null,
})

describe('a hand edit', () => {
  it('stays on its row under a sort', async () => {
    const { cells, warnings } = await run(table(), [sort, edit(1, 'c', 'C!')])
    expect([cells, warnings]).toEqual([{ a: ['a', 'b', 'C!'], b: ['2', '1', '1'] }, []])
  })

  it('stays on its row under a filter, or is listed when the filter dropped it', async () => {
    const { cells, warnings } = await run(table(), [
      keepOnes,
      edit(3, 'b', 'B!'),
      edit(2, 'a', 'A!'),
    ])
    expect([cells, warnings]).toEqual([{ a: ['c', 'B!'], b: ['1', '1'] }, [gone(2, 'a', 'A!')]])
  })

  it('is listed when its row was a duplicate', async () => {
    const { cells, warnings } = await run(table(), [dedupe, edit(3, 'b', 'B!'), edit(2, 'a', 'A!')])
    expect([cells, warnings]).toEqual([{ a: ['c', 'A!'], b: ['1', '2'] }, [gone(3, 'b', 'B!')]])
  })

  it('follows its column under a new name and another order', async () => {
    const rename = { kind: 'renameColumns', params: { renames: [{ column: ref('a'), name: 'x' }] } }
    const move = {
      kind: 'reorderColumns',
      params: { moves: [{ columns: [ref('b')], after: null }] },
    }
    const { cells } = await run(table(), [rename, move, edit(2, 'a', 'A!')])
    expect(Object.entries(cells)).toEqual([
      ['b', ['1', '2', '1']],
      ['x', ['c', 'A!', 'b']],
    ])
  })

  it('is listed when its column was removed', async () => {
    const remove = { kind: 'removeColumns', params: { columns: [ref('a')] } }
    const { cells, warnings } = await run(table(), [remove, edit(2, 'a', 'A!')])
    expect([cells, warnings]).toEqual([{ b: ['1', '2', '1'] }, [gone(2, 'a', 'A!')]])
  })

  it('stays on its record when another row becomes the header', async () => {
    const later: Table = { ...table(), ids: sourceRowIds({ first: 5, length: 3 }) }
    const { cells, warnings } = await run(later, [edit(6, 'a', 'A!'), edit(2, 'a', 'lost')])
    expect([cells['a'], warnings]).toEqual([['c', 'A!', 'b'], [gone(2, 'a', 'lost')]])
  })

  it('says what it found when another file has another text there', async () => {
    const { cells, warnings } = await run(tableOf({ a: ['c', 'other', 'b'] }), [edit(2, 'a', 'A!')])
    expect([cells, warnings]).toEqual([
      { a: ['c', 'other', 'b'] },
      [{ ...gone(2, 'a', 'A!'), found: 'other' }],
    ])
  })
})

describe('a row deleted by hand', () => {
  const remove = (...rows: number[]): Call => ({ kind: 'deleteRows', params: { rows } })

  it('is the same row whatever stands above', async () => {
    expect((await run(table(), [sort, remove(1)])).cells['a']).toEqual(['a', 'b'])
  })

  it('is told when it is gone already', async () => {
    const { cells, warnings } = await run(table(), [keepOnes, remove(2, 3)])
    expect([cells['a'], warnings]).toEqual([['c'], [{ count: 1 }]])
  })
})

describe('columns that steps make', () => {
  it('have ids that depend on the step alone, so later steps keep them', async () => {
    const add: Call = { kind: 'addColumn', params: { name: 'a', value: 'v' } }
    const rename: Call = {
      kind: 'renameColumns',
      params: { renames: [{ column: { id: '@s0/column', name: 'a 2' }, name: 'new' }] },
    }
    const { cells } = await run(table(), [add, rename])
    expect(Object.keys(cells)).toEqual(['a', 'b', 'new'])
  })
})
