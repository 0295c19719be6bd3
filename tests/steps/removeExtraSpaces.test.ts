import { testStep } from './testStep'

testStep(
  'removeExtraSpaces',
  [
    {
      name: 'trims and collapses every kind of space in the chosen column',
      input: {
        a: ['  x ', 'a  b', '\u00a0a\u202fb\u2003', '\tc\n', ' ', ''],
        b: [' k', '', '', '', '', ''],
      },
      params: { columns: ['a'] },
      output: { a: ['x', 'a b', 'a b', 'c', '', ''], b: [' k', '', '', '', '', ''] },
    },
    {
      name: 'takes every column when none is chosen',
      input: { a: [' x'], b: ['y '] },
      params: { columns: [] },
      output: { a: ['x'], b: ['y'] },
    },
    {
      name: 'trims one end only',
      input: { a: [' x '] },
      params: { columns: ['a'], ends: 'start', inside: 'keep' },
      output: { a: ['x '] },
    },
    {
      name: 'removes every space on request',
      input: { a: ['12 345 678', ' 1\u00a0234 '] },
      params: { columns: ['a'], inside: 'remove' },
      output: { a: ['12345678', '1234'] },
    },
    {
      name: 'keeps line breaks on request',
      input: { a: ['a \n b'] },
      params: { columns: ['a'], keepLineBreaks: true },
      output: { a: ['a\nb'] },
    },
    {
      name: 'makes one value of texts that differed by spaces',
      input: { a: ['x', 'x ', ' x', 'y'] },
      params: { columns: ['a'] },
      output: { a: ['x', 'x', 'x', 'y'] },
    },
    {
      name: 'acts on the rows it is bound to only',
      input: { a: [' x', ' x', ' y'], b: ['1', '2', '1'] },
      params: { columns: ['a'] },
      where: { column: 'b', test: 'equals', value: '1' },
      output: { a: ['x', ' x', 'y'], b: ['1', '2', '1'] },
    },
    { name: 'works without rows', input: { a: [] }, params: { columns: ['a'] }, output: { a: [] } },
    {
      name: 'tells a column that is gone',
      input: { a: ['x'] },
      params: { columns: ['a', 'b'] },
      error: 'missingColumn',
    },
    {
      name: 'tells a setting it does not know',
      input: { a: ['x'] },
      params: { columns: ['a'], ends: 'left' },
      error: 'badParams',
    },
  ],
  { isIdempotent: true },
)
