import { describe, expect, it } from 'vitest'
import { runStep } from '../../src/steps/runStep'
import type { Table } from '../../src/table/table'
import { rowAt, rowCount, tableOf } from '../../src/table/table'
import { inProcess } from './inProcess'
import { testStep } from './testStep'

const sum = (column: string, name = 's') => ({ operation: 'sum', column, name })

testStep('groupRows', [
  {
    name: 'counts the rows of each value, an empty one last',
    input: { a: ['b', '', 'é', 'b', 'a'] },
    params: { columns: ['a'] },
    output: { a: ['a', 'b', 'é', ''], 'Nombre de lignes': ['1', '2', '1', '1'] },
  },
  {
    name: 'sorts keys that are numbers as numbers, or as they come',
    input: { a: ['10', '9', '10'] },
    params: { columns: ['a'], results: [{ operation: 'count', name: 'n' }] },
    output: { a: ['9', '10'], n: ['1', '2'] },
  },
  {
    name: 'puts the largest first',
    input: { a: ['x', 'y', 'y'], n: ['1', '5', '2'] },
    params: { columns: ['a'], results: [sum('n')], order: 'largest' },
    output: { a: ['y', 'x'], s: ['7', '1'] },
  },
  {
    name: 'works everything out exactly',
    input: { k: ['x', 'x', 'x', 'y'], n: ['0,1', '0,2', '', '9007199254740993'] },
    params: {
      columns: ['k'],
      order: 'first',
      results: [
        sum('n'),
        { operation: 'mean', column: 'n', name: 'mean' },
        { operation: 'median', column: 'n', name: 'median' },
        { operation: 'min', column: 'n', name: 'min' },
        { operation: 'max', column: 'n', name: 'max' },
        { operation: 'filled', column: 'n', name: 'filled' },
        { operation: 'distinct', column: 'n', name: 'distinct' },
      ],
    },
    output: {
      k: ['x', 'y'],
      s: ['0.3', '9007199254740993'],
      mean: ['0.15', '9007199254740990'],
      median: ['0.15', '9007199254740993'],
      min: ['0,1', '9007199254740993'],
      max: ['0,2', '9007199254740993'],
      filled: ['2', '1'],
      distinct: ['2', '1'],
    },
  },
  {
    name: 'takes first, last and all texts, and shares of the total',
    input: { k: ['x', 'x', 'y', 'x'], a: ['', 'p', 'q', 'p'], n: ['1', '1', '2', ''] },
    params: {
      columns: ['k'],
      separator: '+',
      results: [
        { operation: 'first', column: 'a', name: 'f' },
        { operation: 'last', column: 'a', name: 'l' },
        { operation: 'join', column: 'a', name: 'j' },
        { operation: 'joinDistinct', column: 'a', name: 'd' },
        { operation: 'share', column: 'n', name: '%' },
      ],
    },
    output: {
      k: ['x', 'y'],
      f: ['p', 'q'],
      l: ['p', 'q'],
      j: ['p+p', 'q'],
      d: ['p', 'q'],
      '%': ['50', '50'],
    },
  },
  {
    name: 'compares dates as dates, and texts in French order',
    input: { d: ['02/01/2021', '01/02/2021'], t: ['z', 'É'] },
    params: {
      results: [
        { operation: 'min', column: 'd', name: 'a' },
        { operation: 'max', column: 't', name: 'b' },
      ],
    },
    output: { a: ['02/01/2021'], b: ['z'] },
  },
  {
    name: 'sums the whole table up, even one without rows',
    input: { n: [] },
    params: { results: [sum('n'), { operation: 'mean', column: 'n', name: '' }] },
    output: { s: ['0'], 'Moyenne – n': [''] },
  },
  {
    name: 'gives no group of no row',
    input: { a: [] },
    params: { columns: ['a'] },
    output: { a: [], 'Nombre de lignes': [] },
  },
  {
    name: 'refuses to add what is no number',
    input: { n: ['1', 'NC'] },
    params: { results: [sum('n')] },
    error: 'notNumbers',
  },
  {
    name: 'leaves it out when asked',
    input: { n: ['1', 'NC', '2'] },
    params: { results: [sum('n')], unread: 'skip' },
    output: { s: ['3'] },
    warnings: ['leftOutOfTotal'],
  },
  {
    name: 'says once which cells of a column several results leave out',
    input: { n: ['1', 'NC'], m: ['x', '2'] },
    params: {
      results: [sum('n'), sum('m', 't'), { operation: 'mean', column: 'n', name: 'u' }],
      unread: 'skip',
    },
    output: { s: ['1'], t: ['2'], u: ['1'] },
    warnings: ['leftOutOfTotal', 'leftOutOfTotal'],
  },
  {
    name: 'tells a column that is gone',
    input: { n: ['1'] },
    params: { results: [sum('z')] },
    error: 'missingColumn',
  },
])

testStep('rankRows', [
  {
    name: 'gives ties the same rank and leaves a gap',
    input: { n: ['5', '10', '10', '', '1'] },
    params: { column: 'n' },
    output: { n: ['5', '10', '10', '', '1'], Rang: ['3', '1', '1', '', '4'] },
  },
  {
    name: 'ranks without a gap in each group, the smallest first',
    input: { n: ['5', '5', '7', '1'], k: ['x', 'x', 'x', 'y'] },
    params: { column: 'n', groups: ['k'], ties: 'dense', direction: 'ascending', name: 'r' },
    output: { n: ['5', '5', '7', '1'], r: ['1', '1', '2', '1'], k: ['x', 'x', 'x', 'y'] },
  },
  {
    name: 'tells ties apart by their order',
    input: { a: ['b', 'a', 'a'] },
    params: { column: 'a', order: 'french', direction: 'ascending', ties: 'apart' },
    output: { a: ['b', 'a', 'a'], Rang: ['3', '1', '2'] },
  },
  { name: 'ranks no row', input: { n: [] }, params: { column: 'n' }, output: { n: [], Rang: [] } },
])

testStep('runningTotal', [
  {
    name: 'adds up exactly and lists what is no number',
    input: { n: ['0,1', 'NC', '', '0,2'] },
    params: { column: 'n' },
    output: { n: ['0,1', 'NC', '', '0,2'], 'n (cumul)': ['0.1', '', '', '0.3'] },
    unread: [['n', 1]],
  },
  {
    name: 'starts again in each group',
    input: { n: ['1', '2', '3'], k: ['x', 'y', 'x'] },
    params: { column: 'n', groups: ['k'], name: 't' },
    output: { n: ['1', '2', '3'], t: ['1', '2', '4'], k: ['x', 'y', 'x'] },
  },
])

testStep('topRows', [
  {
    name: 'keeps the first rows of each group in their new order',
    input: { k: ['x', 'y', 'x', 'x'], n: ['1', '5', '3', '2'] },
    params: {
      keys: [{ column: 'n', order: 'number', isDescending: true }],
      count: 2,
      groups: ['k'],
    },
    output: { k: ['y', 'x', 'x'], n: ['5', '3', '2'] },
  },
  {
    name: 'keeps the first of all rows',
    input: { n: ['1', '5', '3'] },
    params: { keys: [], count: 2 },
    output: { n: ['1', '5'] },
  },
  { name: 'keeps no row of none', input: { n: [] }, params: { keys: ['n'] }, output: { n: [] } },
  {
    name: 'refuses to keep none',
    input: { n: ['1'] },
    params: { keys: ['n'], count: 0 },
    error: 'badParams',
  },
])

testStep('sampleRows', [
  {
    name: 'keeps one row in three',
    input: { a: ['1', '2', '3', '4'] },
    params: { method: 'every', every: 3 },
    output: { a: ['1', '4'] },
  },
  {
    name: 'keeps all when there are few',
    input: { a: ['1', '2'] },
    params: { count: 5 },
    output: { a: ['1', '2'] },
  },
])

testStep('combineDuplicates', [
  {
    name: 'fills the first row from the others',
    input: { k: ['Foch ', 'FOCH', 'x'], a: ['', '1', '2'], b: ['p', 'q', ''] },
    params: { columns: ['k'] },
    output: { k: ['Foch ', 'x'], a: ['1', '2'], b: ['p', ''] },
  },
  {
    name: 'follows a rule per column',
    input: { k: ['x', 'x'], n: ['1', '2'], t: ['p', 'q'], u: ['r', 's'] },
    params: {
      columns: ['k'],
      others: 'keep',
      rules: [sum('n', ''), { operation: 'joinDistinct', column: 't', name: '' }],
    },
    output: { k: ['x'], n: ['3'], t: ['p, q'], u: ['r'] },
  },
  {
    name: 'leaves rows without a key alone and other rows as they were',
    input: { k: ['', ' ', 'y'], n: ['1,0', '2', '3,0'] },
    params: { columns: ['k'], rules: [sum('n', '')] },
    output: { k: ['', ' ', 'y'], n: ['1,0', '2', '3,0'] },
  },
  {
    name: 'refuses to add what is no number',
    input: { k: ['x', 'x'], n: ['1', 'a'] },
    params: { columns: ['k'], rules: [sum('n')] },
    error: 'notNumbers',
  },
  {
    name: 'does nothing without a key',
    input: { k: ['x', 'x'] },
    params: {},
    output: { k: ['x', 'x'] },
  },
])

testStep('calculateColumn', [
  {
    name: 'adds exactly and skips empty cells',
    input: { a: ['0,1', '', ''], b: ['0,2', '3', ''] },
    params: { columns: ['a', 'b'], name: 's' },
    output: { a: ['0,1', '', ''], b: ['0,2', '3', ''], s: ['0.3', '3', ''] },
  },
  {
    name: 'subtracts in the order of the choice',
    input: { a: ['1', ''], b: ['3', '4'] },
    params: { operation: 'subtract', columns: ['b', 'a'] },
    output: { a: ['1', ''], b: ['3', '4'], 'Différence – b, a': ['2', ''] },
  },
  {
    name: 'divides, by zero nothing',
    input: { a: ['1', '1'], b: ['3', '0'] },
    params: { operation: 'divide', columns: ['a', 'b'], name: 'q' },
    output: { a: ['1', '1'], b: ['3', '0'], q: ['0.333333333333333', ''] },
  },
  {
    name: 'works with a number',
    input: { a: ['10', 'x'] },
    params: { operation: 'multiply', columns: ['a'], number: '1,2', name: 'ttc' },
    output: { a: ['10', 'x'], ttc: ['12', ''] },
    unread: [['a', 1]],
  },
  {
    name: 'works the change from the first to the second out, and the median',
    input: { a: ['4', '0'], b: ['5', '1'] },
    params: { operation: 'change', columns: ['a', 'b'], name: 'c' },
    output: { a: ['4', '0'], b: ['5', '1'], c: ['0.25', ''] },
  },
  {
    name: 'takes the middle of an even count as the mean of two',
    input: { a: ['4'], b: ['5'], c: [''] },
    params: { operation: 'median', columns: ['a', 'b', 'c'], name: 'm' },
    output: { a: ['4'], b: ['5'], c: [''], m: ['4.5'] },
  },
  {
    name: 'works a share of the total out',
    input: { a: ['', '1', '3'] },
    params: { operation: 'share', columns: ['a'], name: 'p' },
    output: { a: ['', '1', '3'], p: ['', '0.25', '0.75'] },
  },
  {
    name: 'refuses a share of zero',
    input: { a: ['-1', '1'] },
    params: { operation: 'share', columns: ['a'] },
    error: 'sumIsZero',
  },
  {
    name: 'refuses a number that is none',
    input: { a: ['1'] },
    params: { columns: ['a'], number: 'x' },
    error: 'notANumber',
  },
  {
    name: 'does nothing with one column alone',
    input: { a: ['1'] },
    params: { columns: ['a'] },
    output: { a: ['1'] },
  },
])

describe('a sample drawn by chance', () => {
  const draw = async (seed: number) => {
    const table = tableOf({ a: ['1', '2', '3', '4', '5', '6'] })
    const params = { count: 2, seed }
    const step = { id: 's', kind: 'sampleRows', version: 1, params }
    const done = await runStep(table, step, inProcess())
    if (!done.ok) throw new Error(JSON.stringify(done.issue))
    return cellsAt(done.value.table)
  }
  const cellsAt = (table: Table) =>
    Array.from({ length: rowCount(table) }, (_, at) =>
      table.columns[0]!.column.textAt(rowAt(table, at)),
    )

  it('is the same for the same number of the draw', async () => {
    expect(await draw(7)).toEqual(await draw(7))
  })

  it('leaves every row the same chance', async () => {
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 600; seed++) {
      const drawn = await draw(seed)
      expect(new Set(drawn).size).toBe(2)
      for (const text of drawn) counts.set(text, (counts.get(text) ?? 0) + 1)
    }
    expect([...counts.values()].every((count) => count > 150 && count < 250)).toBe(true)
    expect(counts.size).toBe(6)
  })
})
