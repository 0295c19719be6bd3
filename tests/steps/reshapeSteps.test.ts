import { describe, expect, it } from 'vitest'
import { runStep } from '../../src/steps/runStep'
import { tableOf } from '../../src/table/table'
import { inProcess } from './inProcess'
import { testStep } from './testStep'

testStep('unpivotColumns', [
  {
    name: 'puts columns one below the other',
    input: { x: ['1', '2'], y2020: ['a', ''], y2021: ['c', 'd'], z: ['p', 'q'] },
    params: { columns: ['y2020', 'y2021'], nameColumn: 'année', valueColumn: 'prêts' },
    output: {
      x: ['1', '1', '2', '2'],
      année: ['y2020', 'y2021', 'y2020', 'y2021'],
      prêts: ['a', 'c', '', 'd'],
      z: ['p', 'p', 'q', 'q'],
    },
  },
  {
    name: 'takes all other columns, leaves empty cells out and does not repeat',
    input: { x: ['1', '2'], a: ['', 'u'], b: ['v', 'w'] },
    params: { columns: ['x'], which: 'others', skipEmpty: true, others: 'empty', withNames: false },
    output: { x: ['1', '2', ''], valeur: ['v', 'u', 'w'] },
  },
  {
    name: 'cuts the names of several header rows',
    input: { x: ['1'], '2020 – H': ['a'], '2020 – F': ['b'], total: ['c'] },
    params: { columns: ['x'], which: 'others', nameColumn: 'année', separator: ' – ' },
    output: {
      x: ['1', '1', '1'],
      année: ['2020', '2020', 'total'],
      'année 2': ['H', 'F', ''],
      valeur: ['a', 'b', 'c'],
    },
  },
  {
    name: 'refuses a name that a column keeps',
    input: { x: ['1'], b: ['2'] },
    params: { columns: ['b'], nameColumn: 'x' },
    error: 'nameTaken',
  },
  { name: 'does nothing without columns', input: { x: ['1'] }, params: {}, output: { x: ['1'] } },
  {
    name: 'makes no row of none',
    input: { x: [], b: [] },
    params: { columns: ['b'] },
    output: { x: [], variable: [], valeur: [] },
  },
])

testStep('pivotRows', [
  {
    name: 'makes a column of each value',
    input: { x: ['1', '1', '2'], v: ['A', 'B', 'B'], n: ['a', 'b', 'c'] },
    params: { variable: 'v', values: ['n'] },
    output: { x: ['1', '2'], A: ['a', ''], B: ['b', 'c'] },
  },
  {
    name: 'names the columns of further values after both',
    input: { x: ['1'], v: ['A'], n: ['a'], m: ['b'] },
    params: { variable: 'v', values: ['n', 'm'] },
    output: { x: ['1'], A: ['a'], 'm : A': ['b'] },
  },
  {
    name: 'looks at some columns only, and joins what meets',
    input: { x: ['1', '1'], y: ['p', 'q'], v: ['A', 'A'], n: ['a', 'b'] },
    params: { variable: 'v', values: ['n'], rowsBy: 'columns', keys: ['x'], several: 'join' },
    output: { x: ['1'], A: ['a, b'] },
  },
  {
    name: 'begins a new row where a name comes again',
    input: { k: ['nom', 'tél', 'nom'], v: ['a', '1', 'b'] },
    params: { variable: 'k', values: ['v'], rowsBy: 'sequence' },
    output: { nom: ['a', 'b'], tél: ['1', ''] },
  },
  {
    name: 'says when a row without a name is left out',
    input: { x: ['1', '2'], v: ['', 'A'], n: ['a', 'b'] },
    params: { variable: 'v', values: ['n'] },
    output: { x: ['2'], A: ['b'] },
    warnings: ['rowsWithoutName'],
  },
  {
    name: 'refuses two values for one cell',
    input: { x: ['1', '1'], v: ['A', 'A'], n: ['a', 'b'] },
    params: { variable: 'v', values: ['n'] },
    error: 'cellTwice',
  },
  {
    name: 'refuses a column that is both',
    input: { v: ['A'], n: ['a'] },
    params: { variable: 'v', values: ['v'] },
    error: 'columnTwice',
  },
  {
    name: 'does nothing without values',
    input: { v: ['A'] },
    params: { variable: 'v' },
    output: { v: ['A'] },
  },
  {
    name: 'refuses to make too many columns',
    input: {
      v: Array.from({ length: 1001 }, (_, at) => `c${at}`),
      n: new Array<string>(1001).fill('x'),
    },
    params: { variable: 'v', values: ['n'], rowsBy: 'sequence' },
    error: 'tooManyColumnsMade',
  },
])

testStep('transposeTable', [
  {
    name: 'names the columns by the first one',
    input: { a: ['b', 'b', ' '], x: ['1', '2', '3'], y: ['4', '5', '6'] },
    params: {},
    output: { a: ['x', 'y'], b: ['1', '4'], 'b 2': ['2', '5'], 'Colonne 4': ['3', '6'] },
    warnings: ['duplicateNames'],
  },
  {
    name: 'takes another first name',
    input: { a: ['b'], x: ['1'] },
    params: { name: 'Nom' },
    output: { Nom: ['x'], b: ['1'] },
  },
  {
    name: 'turns one column into names',
    input: { a: ['b', 'c'] },
    params: {},
    output: { a: [], b: [], c: [] },
  },
  {
    name: 'turns no row into a list of names',
    input: { a: [], x: [] },
    params: {},
    output: { a: ['x'] },
  },
])

testStep('foldRows', [
  {
    name: 'makes one row of two',
    input: { a: ['n1', 't1', 'n2'], z: ['', ' ', ''] },
    params: { column: 'a' },
    output: { 'a 1': ['n1', 'n2'], 'a 2': ['t1', ''], z: ['', ''] },
  },
  {
    name: 'keeps a further row for what it holds',
    input: { a: ['1', '2'], z: ['p', 'q'] },
    params: { column: 'a' },
    output: { 'a 1': ['1', ''], 'a 2': ['2', ''], z: ['p', 'q'] },
  },
])

testStep('keepColumnsAt', [
  {
    name: 'keeps columns by number',
    input: { a: ['1'], b: ['2'], c: ['3'] },
    params: { positions: '1, 3-' },
    output: { a: ['1'], c: ['3'] },
  },
  {
    name: 'removes them',
    input: { a: ['1'], b: ['2'] },
    params: { action: 'remove', positions: '2-9' },
    output: { a: ['1'] },
  },
  { name: 'does nothing without numbers', input: { a: ['1'] }, params: {}, output: { a: ['1'] } },
  {
    name: 'refuses a number asked for twice',
    input: { a: ['1'] },
    params: { positions: '1-2, 2' },
    error: 'positionTwice',
  },
  { name: 'refuses words', input: { a: ['1'] }, params: { positions: 'a' }, error: 'badPositions' },
])

describe('rows that steps make', () => {
  const keysAfter = async (kind: string, params: Record<string, unknown>) => {
    const table = tableOf({ k: ['x', 'y', 'x'], a: ['1', '2', '3'] })
    const done = await runStep(table, { id: 's', kind, version: 1, params }, inProcess())
    if (!done.ok) throw new Error(JSON.stringify(done.issue))
    const { ids } = done.value.table
    const keys = Array.from({ length: ids.length }, (_, row) => ids.keyOf(ids.idAt(row)))
    expect(keys.map((key) => ids.rowOf(ids.idOf(key)))).toEqual([...keys.keys()])
    return keys
  }
  const ref = (name: string) => ({ id: `1:${name}`, name })

  it.each([
    ['groupRows', { columns: [ref('k')] }, ['["x"]', '["y"]']],
    ['pivotRows', { variable: ref('k'), values: [ref('a')], rowsBy: 'sequence' }, ['s:1', 's:2']],
    ['transposeTable', {}, ['column:1:a']],
    [
      'unpivotColumns',
      { columns: [ref('k'), ref('a')] },
      ['1/1:k', '1/1:a', '2/1:k', '2/1:a', '3/1:k', '3/1:a'],
    ],
  ])('%s names them for ever', async (kind, params, keys) => {
    expect(await keysAfter(kind, params)).toEqual(keys)
  })
})
