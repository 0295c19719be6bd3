import { testStep } from './testStep'

testStep('convertUnits', [
  {
    name: 'writes measures in one unit and lists the others',
    input: { a: ['1m90', '190 cm', '2,10 m', 'grand', '', ' '] },
    params: { columns: ['a'] },
    output: { a: ['1.9', '1.9', '2.1', 'grand', '', ' '] },
    unread: [['a', 3]],
  },
  {
    name: 'reads numbers alone in another unit, rounds and writes the unit',
    input: { a: ['12345', '1 ha'] },
    params: {
      columns: ['a'],
      to: 'ha',
      alone: 'other',
      from: 'm2',
      decimals: 'round',
      withUnit: true,
    },
    output: { a: ['1.23 ha', '1.00 ha'] },
  },
  {
    name: 'empties what it cannot read when asked',
    input: { a: ['12', '3 m'] },
    params: { columns: ['a'], alone: 'refuse', unread: 'emptied' },
    output: { a: ['', '3'] },
  },
])

testStep('splitRange', [
  {
    name: 'writes both bounds and lists what is no range',
    input: { a: ['15 000 - 89 999,99', 'moins de 5', 'NC', ''] },
    params: { column: 'a', from: 'de' },
    output: {
      a: ['15 000 - 89 999,99', 'moins de 5', 'NC', ''],
      de: ['15000', '', '', ''],
      'a max': ['89999.99', '5', '', ''],
    },
    unread: [['a', 2]],
  },
  {
    name: 'acts on the rows asked for only',
    input: { a: ['1-2', '3-4'] },
    params: { column: 'a' },
    where: { column: 'a', test: 'startsWith', value: '3' },
    output: { a: ['1-2', '3-4'], 'a min': ['', '3'], 'a max': ['', '4'] },
  },
])

testStep('convertAmounts', [
  {
    name: 'writes amounts and percentages as numbers',
    input: { a: ['1 234,50 €', '3 k€', '12 %', 'gratuit', ''] },
    params: { columns: ['a'] },
    output: { a: ['1234.50', '3000', '12', 'gratuit', ''] },
    unread: [['a', 3]],
  },
])

testStep('roundNumbers', [
  {
    name: 'rounds halves away from zero',
    input: { a: ['12,345', '-0,005', '1', 'x', ''] },
    params: { columns: ['a'] },
    output: { a: ['12.35', '-0.01', '1.00', 'x', ''] },
    unread: [['a', 3]],
  },
  {
    name: 'rounds up to the thousand',
    input: { a: ['1 001', '1 000'] },
    params: { columns: ['a'], direction: 'up', to: 'whole' },
    output: { a: ['2000', '1000'] },
  },
])
