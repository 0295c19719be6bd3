import { describe, expect, it } from 'vitest'
import type { SourceSettings, Step, TableDoc } from '../../src/recipe/recipe'
import { rebindingOf, reboundTable, reboundView } from '../../src/state/rebinding'
import { emptyView } from '../../src/state/store'
import { madeColumnId, sourceColumnId } from '../../src/table/table'
import { fetchDescriptions } from '../../src/steps/descriptions'

await fetchDescriptions()

const csv = {
  form: 'csv',
  encoding: 'utf-8',
  delimiter: ';',
  quote: '"',
  headerRecord: 1,
} as const satisfies SourceSettings

const columns = (...names: string[]) => names.map((name) => ({ id: sourceColumnId(name, 1), name }))

const sheet = {
  form: 'sheet',
  sheet: 'A',
  range: null,
  headerRecords: [1],
  fillMerged: false,
  skippedColumns: [],
  readings: [],
} as const satisfies SourceSettings

const pairs = (
  before: readonly [SourceSettings, string[]],
  after: readonly [SourceSettings, string[]],
) => {
  const [was, is] = [before, after].map(([settings, names]) => ({
    settings,
    columns: columns(...names),
  }))
  return [...rebindingOf(was!, is!)].map(([from, { id }]) => `${from} → ${id}`)
}

describe('the columns of a file read anew', () => {
  it.each<
    [string, readonly [SourceSettings, string[]], readonly [SourceSettings, string[]], string[]]
  >([
    ['are the same by their names', [csv, ['a', 'b']], [csv, ['b', 'a']], []],
    [
      'are the same by their place where the names are others',
      [csv, ['a', 'b']],
      [{ ...csv, headerRecord: 2 }, ['x', 'y']],
      ['1:a → 1:x', '1:b → 1:y'],
    ],
    [
      'keep their place beside those left out',
      [{ ...csv, skippedColumns: [1] }, ['b', 'c']],
      [{ ...csv, headerRecord: 2, skippedColumns: [2] }, ['x', 'z']],
      ['1:c → 1:z'],
    ],
    [
      'are not taken for one that is known by its name',
      [csv, ['a', 'b']],
      [{ ...csv, headerRecord: 2 }, ['b', 'y']],
      [],
    ],
    [
      'are others where the file is cut otherwise',
      [csv, ['a']],
      [{ ...csv, delimiter: ',' }, ['x']],
      [],
    ],
    [
      'are others where lines are cut elsewhere',
      [{ ...csv, cuts: [2] }, ['a']],
      [{ ...csv, cuts: [3] }, ['x']],
      [],
    ],
    [
      'are those of the sheet',
      [sheet, ['a']],
      [{ ...sheet, headerRecords: [2] }, ['x']],
      ['1:a → 1:x'],
    ],
    ['are others in another sheet', [sheet, ['a']], [{ ...sheet, sheet: 'B' }, ['x']], []],
  ])('%s', (_, before, after, expected) => {
    expect(pairs(before, after)).toEqual(expected)
  })
})

describe('a rebinding', () => {
  const to = new Map([['1:a', { id: '1:x', name: 'x' }]])
  const a = { id: '1:a', name: 'a' }
  const made = { id: madeColumnId('s1', '1:a'), name: 'a (bis)' }
  const steps: Step[] = [
    { id: 's1', kind: 'removeExtraSpaces', version: 1, params: { columns: [a] } },
    {
      id: 's2',
      kind: 'removeExtraSpaces',
      version: 1,
      params: { columns: [made, { id: '1:b', name: 'b' }] },
      where: { column: a, test: 'equals', value: '1' },
    },
    { id: 's3', kind: 'unknownToUs', version: 1, params: { columns: [a] } },
  ]
  const table: TableDoc = {
    id: 't',
    name: 't',
    source: { blob: 'b', fileName: 'f.csv', size: 1, settings: csv, told: [] },
    steps,
    types: [
      ['1:a', 'integer'],
      ['1:b', 'date'],
    ],
  }

  it('carries steps, conditions, chosen types and what steps made along', () => {
    const rebound = reboundTable(table, to)
    const x = { id: '1:x', name: 'x' }
    expect(rebound.steps[0]!.params['columns']).toEqual([x])
    expect(rebound.steps[1]!.params['columns']).toEqual([
      { id: madeColumnId('s1', '1:x'), name: 'a (bis)' },
      { id: '1:b', name: 'b' },
    ])
    expect(rebound.steps[1]!.where).toEqual({ column: x, test: 'equals', value: '1' })
    expect(rebound.steps[2]).toBe(steps[2])
    expect(rebound.types).toEqual([
      ['1:x', 'integer'],
      ['1:b', 'date'],
    ])
  })

  it('carries how the table is looked at along', () => {
    const view = {
      ...emptyView,
      spec: {
        sort: [{ column: '1:a', order: 'french', isDescending: true }],
        filter: { column: '1:a', test: 'empty' },
      },
      hidden: ['1:b'],
      pinned: ['1:a'],
      widths: [['1:a', 90]],
    } as const
    expect(reboundView(view, to)).toMatchObject({
      spec: { sort: [{ column: '1:x' }], filter: { column: '1:x' } },
      hidden: ['1:b'],
      pinned: ['1:x'],
      widths: [['1:x', 90]],
    })
  })

  it('of nothing changes nothing', () => {
    expect(reboundTable(table, new Map())).toBe(table)
    expect(reboundView(emptyView, new Map())).toBe(emptyView)
  })
})
