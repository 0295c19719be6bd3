import { testStep } from './testStep'

testStep('renameColumns', [
  {
    name: 'gives other names in place',
    input: { a: ['1'], b: ['2'], c: ['3'] },
    params: {
      renames: [
        ['a', 'x'],
        ['c', 'Nom de la rue'],
      ],
    },
    output: { x: ['1'], b: ['2'], 'Nom de la rue': ['3'] },
  },
  {
    name: 'numbers a name another column keeps, and says so',
    input: { a: ['1'], b: ['2'], c: ['3'] },
    params: {
      renames: [
        ['a', 'b'],
        ['c', 'b'],
      ],
    },
    output: { 'b 2': ['1'], b: ['2'], 'b 3': ['3'] },
    warnings: ['nameNotFree', 'nameNotFree'],
  },
  {
    name: 'swaps two names',
    input: { a: ['1'], b: ['2'] },
    params: {
      renames: [
        ['a', 'b'],
        ['b', 'a'],
      ],
    },
    output: { b: ['1'], a: ['2'] },
  },
  {
    name: 'keeps the name when the new one is blank, and says so',
    input: { a: ['1'] },
    params: { renames: [['a', ' ']] },
    output: { a: ['1'] },
    warnings: ['nameNotFree'],
  },
  { name: 'does nothing without renames', input: { a: [] }, params: {}, output: { a: [] } },
  {
    name: 'tells a column that is gone',
    input: { a: ['1'] },
    params: { renames: [['z', 'b']] },
    error: 'missingColumn',
  },
  {
    name: 'leaves out what is not a setting of the step',
    input: { a: ['1'] },
    params: { renames: [], extra: 1 },
    output: { a: ['1'] },
  },
])

testStep('removeColumns', [
  {
    name: 'removes the chosen columns',
    input: { a: ['1'], b: ['2'], c: ['3'] },
    params: { columns: ['a', 'c'] },
    output: { b: ['2'] },
  },
  {
    name: 'may remove them all',
    input: { a: ['1'] },
    params: { columns: ['a'] },
    output: {},
  },
  {
    name: 'does nothing when none is chosen',
    input: { a: ['1'] },
    params: { columns: [] },
    output: { a: ['1'] },
  },
  {
    name: 'tells a column that is gone',
    input: { a: ['1'] },
    params: { columns: ['a', 'z'] },
    error: 'missingColumn',
  },
])

testStep(
  'keepColumns',
  [
    {
      name: 'keeps the chosen columns in the order of the table',
      input: { a: ['1'], b: ['2'], c: ['3'] },
      params: { columns: ['c', 'a'] },
      output: { a: ['1'], c: ['3'] },
    },
    {
      name: 'puts them in the order they are chosen in, on request',
      input: { a: ['1'], b: ['2'], c: ['3'] },
      params: { columns: ['c', 'a'], order: 'chosen' },
      output: { c: ['3'], a: ['1'] },
    },
    {
      name: 'keeps all when none is chosen',
      input: { a: ['1'], b: ['2'] },
      params: { columns: [] },
      output: { a: ['1'], b: ['2'] },
    },
    {
      name: 'tells a column that is gone',
      input: { a: ['1'] },
      params: { columns: ['z'] },
      error: 'missingColumn',
    },
  ],
  { isIdempotent: true },
)

testStep('reorderColumns', [
  {
    name: 'moves columns behind another, in their order',
    input: { a: ['1'], b: ['2'], c: ['3'], d: ['4'] },
    params: { moves: [{ columns: ['d', 'a'], after: 'b' }] },
    output: { b: ['2'], a: ['1'], d: ['4'], c: ['3'] },
  },
  {
    name: 'moves to the start',
    input: { a: ['1'], b: ['2'], c: ['3'] },
    params: { moves: [{ columns: ['c'], after: null }] },
    output: { c: ['3'], a: ['1'], b: ['2'] },
  },
  {
    name: 'does several moves one after the other',
    input: { a: ['1'], b: ['2'], c: ['3'] },
    params: {
      moves: [
        { columns: ['a'], after: 'c' },
        { columns: ['c'], after: null },
      ],
    },
    output: { c: ['3'], b: ['2'], a: ['1'] },
  },
  {
    name: 'leaves columns dropped on themselves',
    input: { a: ['1'], b: ['2'] },
    params: { moves: [{ columns: ['b'], after: 'b' }] },
    output: { a: ['1'], b: ['2'] },
  },
  {
    name: 'tells a column that is gone',
    input: { a: ['1'] },
    params: { moves: [{ columns: ['a'], after: 'z' }] },
    error: 'missingColumn',
  },
])

testStep('duplicateColumn', [
  {
    name: 'puts a numbered copy right behind',
    input: { a: ['1', ''], b: ['2', '3'] },
    params: { column: 'a' },
    output: { a: ['1', ''], 'a 2': ['1', ''], b: ['2', '3'] },
  },
  {
    name: 'gives the copy the name asked for, made free',
    input: { a: ['1'], b: ['2'] },
    params: { column: 'a', name: 'b' },
    output: { a: ['1'], 'b 2': ['1'], b: ['2'] },
  },
  { name: 'needs a column', input: { a: ['1'] }, params: { name: 'x' }, error: 'badParams' },
  {
    name: 'tells a column that is gone',
    input: { a: ['1'] },
    params: { column: 'z' },
    error: 'missingColumn',
  },
])

testStep('addColumn', [
  {
    name: 'adds an empty column at the end',
    input: { a: ['1', '2'] },
    params: { name: 'x' },
    output: { a: ['1', '2'], x: ['', ''] },
  },
  {
    name: 'fills it with the same value',
    input: { a: ['1', '2'] },
    params: { name: 'x', value: 'Oui', position: 'start' },
    output: { x: ['Oui', 'Oui'], a: ['1', '2'] },
  },
  {
    name: 'puts it behind a column, with a free name',
    input: { a: ['1'], b: ['2'] },
    params: { name: 'a', position: 'after', after: 'a' },
    output: { a: ['1'], 'a 2': [''], b: ['2'] },
  },
  {
    name: 'forgets the column behind which it is no longer put',
    input: { a: ['1'] },
    params: { name: 'x', position: 'end', after: 'z' },
    output: { a: ['1'], x: [''] },
  },
  {
    name: 'tells a column that is gone',
    input: { a: ['1'] },
    params: { name: 'x', position: 'after', after: 'z' },
    error: 'missingColumn',
  },
  { name: 'needs a name', input: { a: ['1'] }, params: { name: ' ' }, error: 'badParams' },
  {
    name: 'works without rows',
    input: { a: [] },
    params: { name: 'x', value: 'v' },
    output: { a: [], x: [] },
  },
])
