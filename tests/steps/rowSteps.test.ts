import { testStep } from './testStep'

testStep('editCells', [
  {
    name: 'writes where the text before is found',
    input: { a: ['x', 'y'], b: ['', 'z'] },
    params: {
      edits: [
        { row: 2, column: 'a', before: 'y', after: 'Y' },
        { row: 1, column: 'b', before: '', after: 'new' },
      ],
    },
    output: { a: ['x', 'Y'], b: ['new', 'z'] },
  },
  {
    name: 'goes on from an earlier edit of the same cell',
    input: { a: ['x', 'y'] },
    params: {
      edits: [
        { row: 1, column: 'a', before: 'x', after: '1' },
        { row: 1, column: 'a', before: '1', after: '2' },
        { row: 1, column: 'a', before: '2', after: '' },
      ],
    },
    output: { a: ['', 'y'] },
  },
  {
    name: 'keeps apart what no longer applies',
    input: { a: ['x', 'y'] },
    params: {
      edits: [
        { row: 1, column: 'a', before: 'other', after: '1' },
        { row: 9, column: 'a', before: 'x', after: '2' },
        { row: 2, column: 'z', before: 'y', after: '3' },
        { row: 2, column: 'a', before: 'y', after: '4' },
      ],
    },
    output: { a: ['x', '4'] },
    warnings: ['editNotApplied', 'editNotApplied', 'editNotApplied'],
  },
  {
    name: 'tells white space from nothing',
    input: { a: [' '] },
    params: { edits: [{ row: 1, column: 'a', before: '', after: 'x' }] },
    output: { a: [' '] },
    warnings: ['editNotApplied'],
  },
  {
    name: 'does nothing without edits',
    input: { a: [] },
    params: { edits: [] },
    output: { a: [] },
  },
])

testStep('deleteRows', [
  {
    name: 'removes the rows of the keys',
    input: { a: ['1', '2', '3', '4'] },
    params: { rows: [2, 4] },
    output: { a: ['1', '3'] },
  },
  {
    name: 'says that rows are no longer there',
    input: { a: ['1', '2'] },
    params: { rows: [7, 1, 'step:3'] },
    output: { a: ['2'] },
    warnings: ['rowsNotFound'],
  },
  {
    name: 'refuses keys that are not keys',
    input: { a: ['1'] },
    params: { rows: [1.5] },
    error: 'badParams',
  },
])

const holes = { a: ['x', '', ' ', '', '\u00a0'], b: ['1', '2', '', '', ''] }

testStep(
  'removeEmptyRows',
  [
    {
      name: 'removes rows where every column is empty or blank',
      input: holes,
      params: {},
      output: { a: ['x', ''], b: ['1', '2'] },
    },
    {
      name: 'removes rows where any column is empty or blank',
      input: holes,
      params: { when: 'any' },
      output: { a: ['x'], b: ['1'] },
    },
    {
      name: 'looks at the chosen column only',
      input: holes,
      params: { columns: ['b'] },
      output: { a: ['x', ''], b: ['1', '2'] },
    },
    {
      name: 'keeps blank cells on request',
      input: holes,
      params: { blankIsEmpty: false },
      output: { a: ['x', '', ' ', '\u00a0'], b: ['1', '2', '', ''] },
    },
    {
      name: 'may leave no row',
      input: { a: ['', ''] },
      params: {},
      output: { a: [] },
    },
    { name: 'works without rows', input: { a: [] }, params: {}, output: { a: [] } },
    {
      name: 'tells a column that is gone',
      input: holes,
      params: { columns: ['a', 'z'] },
      error: 'missingColumn',
    },
    {
      name: 'acts on the rows it is bound to only',
      input: { a: ['', '', 'x'], b: ['1', '2', '2'] },
      params: { columns: ['a'] },
      where: { column: 'b', test: 'equals', value: '2' },
      output: { a: ['', 'x'], b: ['1', '2'] },
    },
  ],
  { isIdempotent: true },
)

testStep('removeEmptyColumns', [
  {
    name: 'removes columns without a filled cell',
    input: { a: ['', ' '], b: ['', 'x'], c: ['', ''] },
    params: {},
    output: { b: ['', 'x'] },
  },
  {
    name: 'keeps columns of blank cells on request',
    input: { a: ['', ' '], c: ['', ''] },
    params: { blankIsEmpty: false },
    output: { a: ['', ' '] },
  },
  {
    name: 'looks at the chosen columns only',
    input: { a: [''], b: [''] },
    params: { columns: ['b'] },
    output: { a: [''] },
  },
])

testStep(
  'removeDuplicates',
  [
    {
      name: 'keeps the first of equal rows',
      input: { a: ['x', 'y', 'x', 'x'], b: ['1', '1', '1', '2'] },
      params: {},
      output: { a: ['x', 'y', 'x'], b: ['1', '1', '2'] },
    },
    {
      name: 'keeps the last of rows equal in one column, in place',
      input: { a: ['x', 'y', 'x'], b: ['1', '2', '3'] },
      params: { columns: ['a'], keep: 'last' },
      output: { a: ['y', 'x'], b: ['2', '3'] },
    },
    {
      name: 'tells case, accents and spaces apart unless asked',
      input: { a: ['Été', 'été', 'ete', ' ete', ''] },
      params: {},
      output: { a: ['Été', 'été', 'ete', ' ete', ''] },
    },
    {
      name: 'ignores case',
      input: { a: ['Été', 'été', 'ete'] },
      params: { ignoreCase: true },
      output: { a: ['Été', 'ete'] },
    },
    {
      name: 'ignores accents',
      input: { a: ['Été', 'Ete', 'ete'] },
      params: { ignoreAccents: true },
      output: { a: ['Été', 'ete'] },
    },
    {
      name: 'ignores case, accents and spaces together',
      input: { a: ['Été  bleu', ' ete bleu', 'ÉTÉ BLEU ', 'ete', '', ' '] },
      params: { ignoreCase: true, ignoreAccents: true, ignoreSpaces: true },
      output: { a: ['Été  bleu', 'ete', ''] },
    },
    {
      name: 'joins three columns',
      input: {
        a: ['1', '1', '1', '2', '1'],
        b: ['1', '2', '1', '1', '2'],
        c: ['1', '1', '2', '1', '1'],
      },
      params: { columns: ['a', 'b', 'c'] },
      output: { a: ['1', '1', '1', '2'], b: ['1', '2', '1', '1'], c: ['1', '1', '2', '1'] },
    },
    { name: 'works without rows', input: { a: [] }, params: {}, output: { a: [] } },
    {
      name: 'tells a column that is gone',
      input: { a: ['1'] },
      params: { columns: ['z'] },
      error: 'missingColumn',
    },
    {
      name: 'compares only the rows it is bound to',
      input: { a: ['x', 'x', 'x', 'x'], b: ['1', '2', '1', '2'] },
      params: { columns: ['a'] },
      where: { column: 'b', test: 'equals', value: '2' },
      output: { a: ['x', 'x', 'x'], b: ['1', '2', '1'] },
    },
  ],
  { isIdempotent: true },
)

testStep(
  'sortRows',
  [
    {
      name: 'sorts by French order, empty and blank last, equal rows as they were',
      input: {
        a: ['b', '', 'é', 'a', 'E', ' ', 'b', 'e'],
        n: ['1', '2', '3', '4', '5', '6', '7', '8'],
      },
      params: { keys: ['a'] },
      output: {
        a: ['a', 'b', 'b', 'e', 'E', 'é', '', ' '],
        n: ['4', '1', '7', '8', '5', '3', '2', '6'],
      },
    },
    {
      name: 'sorts downwards with the empty still last, stable',
      input: { a: ['b', '', 'a', 'b'], n: ['1', '2', '3', '4'] },
      params: { keys: [{ column: 'a', isDescending: true }] },
      output: { a: ['b', 'b', 'a', ''], n: ['1', '4', '3', '2'] },
    },
    {
      name: 'sorts numbers by what they are worth, the unreadable behind',
      input: {
        a: ['10', '9', 'NC', '1 000', '-3,5', '', '9,0'],
        n: ['1', '2', '3', '4', '5', '6', '7'],
      },
      params: { keys: [{ column: 'a', order: 'number' }] },
      output: {
        a: ['-3,5', '9', '9,0', '10', '1 000', 'NC', ''],
        n: ['5', '2', '7', '1', '4', '3', '6'],
      },
    },
    {
      name: 'tells apart numbers that only differ beyond 2^53',
      input: { a: ['9007199254740993', '9007199254740992', '9007199254740994'] },
      params: { keys: [{ column: 'a', order: 'number' }] },
      output: { a: ['9007199254740992', '9007199254740993', '9007199254740994'] },
    },
    {
      name: 'sorts numbers as their column writes them',
      input: { a: ['1,200.5', '999.5', '1,000'] },
      params: { keys: [{ column: 'a', order: 'number', isDescending: true }] },
      output: { a: ['1,200.5', '1,000', '999.5'] },
    },
    {
      name: 'sorts dates of several forms',
      input: { a: ['03/04/2021', '2020-12-31', '1 mars 2021', '?', '2020-12-31 10:00'] },
      params: { keys: [{ column: 'a', order: 'date' }] },
      output: { a: ['2020-12-31', '2020-12-31 10:00', '1 mars 2021', '03/04/2021', '?'] },
    },
    {
      name: 'sorts by code point',
      input: { a: ['é', 'z', 'Z', 'a', '\u{1f600}', '\uffee'] },
      params: { keys: [{ column: 'a', order: 'codePoint' }] },
      output: { a: ['Z', 'a', 'z', 'é', '\uffee', '\u{1f600}'] },
    },
    {
      name: 'sorts by several keys',
      input: { a: ['x', 'y', 'x', 'y'], b: ['1', '2', '3', '10'] },
      params: { keys: ['a', { column: 'b', order: 'number', isDescending: true }] },
      output: { a: ['x', 'x', 'y', 'y'], b: ['3', '1', '10', '2'] },
    },
    {
      name: 'leaves rows without a key',
      input: { a: ['b', 'a'] },
      params: {},
      output: { a: ['b', 'a'] },
    },
    { name: 'works without rows', input: { a: [] }, params: { keys: ['a'] }, output: { a: [] } },
    {
      name: 'tells a column that is gone',
      input: { a: ['1'] },
      params: { keys: ['z'] },
      error: 'missingColumn',
    },
    {
      name: 'refuses an order it does not know',
      input: { a: ['1'] },
      params: { keys: [{ column: 'a', order: 'random' }] },
      error: 'badParams',
    },
    {
      name: 'sorts among themselves the rows it is bound to',
      input: { a: ['d', 'c', 'b', 'a'], b: ['1', '2', '1', '1'] },
      params: { keys: ['a'] },
      where: { column: 'b', test: 'equals', value: '1' },
      output: { a: ['a', 'c', 'b', 'd'], b: ['1', '2', '1', '1'] },
    },
  ],
  { isIdempotent: true },
)
