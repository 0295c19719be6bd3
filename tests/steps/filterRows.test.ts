import { testStep } from './testStep'

const towns = {
  name: ['Paris', 'TOTAL', 'paris', 'Évry', '', ' '],
  n: ['1', '1 000,5', '20', 'NC', '', '3'],
  d: ['01/02/2021', '', '2021-03-01', '15/03/2021', '?', '2021-02-01'],
}

const kept = (rows: readonly number[]) =>
  Object.fromEntries(
    Object.entries(towns).map(([name, cells]) => [name, rows.map((row) => cells[row]!)]),
  )

const keeps = (name: string, condition: unknown, rows: readonly number[]) => ({
  name,
  input: towns,
  params: { action: 'keep', condition },
  output: kept(rows),
})

testStep(
  'filterRows',
  [
    keeps('keeps equal texts', { column: 'name', test: 'equals', value: 'Paris' }, [0]),
    keeps(
      'ignores case',
      { column: 'name', test: 'equals', value: 'paris', ignoreCase: true },
      [0, 2],
    ),
    keeps(
      'ignores accents',
      { column: 'name', test: 'startsWith', value: 'evry', ignoreCase: true, ignoreAccents: true },
      [3],
    ),
    keeps(
      'keeps the listed values',
      { column: 'name', test: 'oneOf', values: ['TOTAL', ''] },
      [1, 4],
    ),
    keeps(
      'compares numbers as the column writes them',
      { column: 'n', test: 'greater', value: '19.5' },
      [1, 2],
    ),
    keeps(
      'keeps numbers in between',
      { column: 'n', test: 'numberBetween', value: '1', value2: '3' },
      [0, 5],
    ),
    keeps(
      'compares dates of several forms',
      { column: 'd', test: 'dateAfter', value: '2021-02-15' },
      [2, 3],
    ),
    keeps('keeps the day asked for', { column: 'd', test: 'dateOn', value: '1/2/2021' }, [0, 5]),
    keeps('counts blank as empty', { column: 'name', test: 'empty' }, [4, 5]),
    keeps(
      'tells blank from empty on request',
      { column: 'name', test: 'empty', blankIsEmpty: false },
      [4],
    ),
    keeps(
      'keeps what a pattern matches',
      { column: 'name', test: 'matches', value: '^p.*s$', ignoreCase: true },
      [0, 2],
    ),
    keeps(
      'keeps what a pattern does not match',
      { column: 'name', test: 'notMatches', value: '[a-z]' },
      [1, 4, 5],
    ),
    keeps(
      'matches the whole cell on request',
      { column: 'name', test: 'matches', value: 'pari|TOTAL', wholeCell: true },
      [1],
    ),
    keeps(
      'joins tests by and, and by or inside',
      {
        all: [
          { column: 'name', test: 'notEmpty' },
          {
            any: [
              { column: 'n', test: 'less', value: '10' },
              { column: 'name', test: 'contains', value: 'vry' },
            ],
          },
        ],
      },
      [0, 3],
    ),
    keeps('keeps every row when nothing is asked', { all: [{ any: [] }] }, [0, 1, 2, 3, 4, 5]),
    keeps('may keep no row', { column: 'name', test: 'equals', value: 'x' }, []),
    {
      name: 'removes rows instead',
      input: towns,
      params: { action: 'remove', condition: { column: 'name', test: 'equals', value: 'TOTAL' } },
      output: kept([0, 2, 3, 4, 5]),
    },
    { name: 'needs a condition', input: towns, params: { action: 'keep' }, error: 'badParams' },
    {
      name: 'refuses a test it does not know',
      input: towns,
      params: { condition: { column: 'name', test: 'sounds like', value: 'x' } },
      error: 'badParams',
    },
    {
      name: 'refuses a bound that is not a number',
      input: towns,
      params: { condition: { column: 'n', test: 'less', value: 'ten' } },
      error: 'notANumber',
    },
    {
      name: 'refuses a bound that is not a date',
      input: towns,
      params: { condition: { column: 'd', test: 'dateOn', value: 'soon' } },
      error: 'notADate',
    },
    {
      name: 'refuses a pattern that is none',
      input: towns,
      params: { condition: { column: 'd', test: 'matches', value: '*' } },
      error: 'invalidPattern',
    },
    {
      name: 'tells a column that is gone',
      input: towns,
      params: { condition: { any: [{ column: 'z', test: 'empty' }] } },
      error: 'missingColumn',
    },
    {
      name: 'works without rows',
      input: { name: [] },
      params: { condition: { column: 'name', test: 'empty' } },
      output: { name: [] },
    },
  ],
  { isIdempotent: true },
)
