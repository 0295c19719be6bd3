import { testStep } from './testStep'

testStep('convertToNumber', [
  {
    name: 'writes French numbers with a dot and no grouping, keeping and listing the rest',
    input: { a: ['1 234,50', '-3', '', ' ', 'NC', '12 €', '9007199254740993'] },
    params: { columns: ['a'] },
    output: { a: ['1234.50', '-3', '', ' ', 'NC', '12 €', '9007199254740993'] },
    unread: [
      ['a', 4],
      ['a', 5],
    ],
  },
  {
    name: 'sees that a column writes the decimal dot',
    input: { a: ['1,234', '2,345.67', '3.5'] },
    params: { columns: ['a'] },
    output: { a: ['1234', '2345.67', '3.5'] },
  },
  {
    name: 'reads with the mark asked for',
    input: { a: ['1,234', '1.234'] },
    params: { columns: ['a'], mark: 'comma' },
    output: { a: ['1.234', '1234'] },
  },
  {
    name: 'ignores what is around a number on request',
    input: { a: ['12 €', 'environ 3,5 km', '1 ou 2'] },
    params: { columns: ['a'], around: 'ignore' },
    output: { a: ['12', '3.5', '1 ou 2'] },
    unread: [['a', 2]],
  },
  {
    name: 'refuses what is not whole when only whole numbers are accepted',
    input: { a: ['1', '2,5', '3,0'] },
    params: { columns: ['a'], accept: 'integer' },
    output: { a: ['1', '2,5', '3'] },
    unread: [['a', 1]],
  },
  {
    name: 'rounds on request',
    input: { a: ['1,005', '2', 'x'] },
    params: { columns: ['a'], mark: 'comma', decimals: 'round', places: 2 },
    output: { a: ['1.01', '2.00', 'x'] },
    unread: [['a', 2]],
  },
  {
    name: 'leaves out zeros at the end on request',
    input: { a: ['1,50', '24,00', '0,00', '100', '-0,80', '', 'x'] },
    params: { columns: ['a'], mark: 'comma', decimals: 'short' },
    output: { a: ['1.5', '24', '0', '100', '-0.8', '', 'x'] },
    unread: [['a', 6]],
  },
  {
    name: 'empties what it cannot read on request',
    input: { a: ['1', 'x'] },
    params: { columns: ['a'], unread: 'emptied' },
    output: { a: ['1', ''] },
  },
  {
    name: 'refuses a number of decimals out of bounds',
    input: { a: ['1'] },
    params: { columns: ['a'], decimals: 'round', places: 99 },
    error: 'badParams',
  },
  {
    name: 'forgets a number of decimals it does not ask for',
    input: { a: ['1'] },
    params: { columns: ['a'], places: 99 },
    output: { a: ['1'] },
  },
  {
    name: 'lists only cells of the rows it is bound to',
    input: { a: ['x', 'x', '1,5', '1,5'], b: ['1', '2', '1', '2'] },
    params: { columns: ['a'] },
    where: { column: 'b', test: 'equals', value: '2' },
    output: { a: ['x', 'x', '1,5', '1.5'], b: ['1', '2', '1', '2'] },
    unread: [['a', 1]],
  },
  { name: 'works without rows', input: { a: [] }, params: { columns: ['a'] }, output: { a: [] } },
  {
    name: 'tells a column that is gone',
    input: { a: ['x'] },
    params: { columns: ['z'] },
    error: 'missingColumn',
  },
])

testStep('convertToDate', [
  {
    name: 'writes the usual French forms as ISO, keeping and listing the rest',
    input: { a: ['3/4/2021', '13-04-21', '1er mai 2021', '2021-04-03', '31/02/2021', '', '2021'] },
    params: { columns: ['a'] },
    output: {
      a: ['2021-04-03', '2021-04-13', '2021-05-01', '2021-04-03', '31/02/2021', '', '2021'],
    },
    unread: [
      ['a', 4],
      ['a', 6],
    ],
  },
  {
    name: 'sees that a column writes the month first',
    input: { a: ['04/13/2021', '03/04/2021'] },
    params: { columns: ['a'] },
    output: { a: ['2021-04-13', '2021-03-04'] },
  },
  {
    name: 'reads in the order asked for',
    input: { a: ['03/04/2021', '20210403'] },
    params: { columns: ['a'], order: 'mdy' },
    output: { a: ['2021-03-04', '20210403'] },
    unread: [['a', 1]],
  },
  {
    name: 'reads eight digits when the year is said to come first',
    input: { a: ['20210403', '21-04-03'] },
    params: { columns: ['a'], order: 'ymd' },
    output: { a: ['2021-04-03', '2021-04-03'] },
  },
  {
    name: 'puts two-digit years after the cut-off year',
    input: { a: ['01/02/69', '01/02/70'] },
    params: { columns: ['a'], cutoffYear: 1970 },
    output: { a: ['2069-02-01', '1970-02-01'] },
  },
  {
    name: 'writes days first on request',
    input: { a: ['2021-04-03'] },
    params: { columns: ['a'], output: 'french' },
    output: { a: ['03/04/2021'] },
  },
  {
    name: 'drops midnight and keeps other times by default',
    input: { a: ['03/04/2021 00:00:00', '2021-04-03T10:30'] },
    params: { columns: ['a'] },
    output: { a: ['2021-04-03', '2021-04-03T10:30'] },
  },
  {
    name: 'drops or keeps every time on request',
    input: { a: ['03/04/2021 00:00', '2021-04-03T10:30'] },
    params: { columns: ['a'], time: 'dropTime' },
    output: { a: ['2021-04-03', '2021-04-03'] },
  },
  {
    name: 'keeps every time on request',
    input: { a: ['03/04/2021 00:00'] },
    params: { columns: ['a'], time: 'keepTime', output: 'french' },
    output: { a: ['03/04/2021 00:00'] },
  },
  {
    name: 'reads one exact form, and ISO, on request',
    input: { a: ['03/04/2021', '3 avril 2021', '2021-04-03', '03.04.2021'] },
    params: { columns: ['a'], order: 'exact', form: 'dd/mm/yyyy' },
    output: { a: ['2021-04-03', '3 avril 2021', '2021-04-03', '03.04.2021'] },
    unread: [
      ['a', 1],
      ['a', 3],
    ],
  },
  {
    name: 'brings dates to the first day of a period',
    input: { a: ['2021-05-02', '2021-05-03'] },
    params: { columns: ['a'], period: 'week' },
    output: { a: ['2021-04-26', '2021-05-03'] },
  },
  {
    name: 'empties what it cannot read on request',
    input: { a: ['x', '2021-04-03'] },
    params: { columns: ['a'], unread: 'emptied' },
    output: { a: ['', '2021-04-03'] },
  },
  {
    name: 'tells a column that is gone',
    input: { a: ['x'] },
    params: { columns: ['z'] },
    error: 'missingColumn',
  },
])
