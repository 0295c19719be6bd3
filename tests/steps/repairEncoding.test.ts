import { testStep } from './testStep'

testStep(
  'repairEncoding',
  [
    {
      name: 'repairs every column when none is chosen, and nothing but sure sequences',
      input: { a: ['ThÃ©Ã¢tre', 'Théâtre', 'CAFÉ»', ''], b: ['1', 'Ã‰cole', ' ', 'FranÃƒÂ§ais'] },
      params: { columns: [] },
      output: { a: ['Théâtre', 'Théâtre', 'CAFÉ»', ''], b: ['1', 'École', ' ', 'Français'] },
    },
    {
      name: 'leaves the columns that were not chosen',
      input: { a: ['Ã©'], b: ['Ã©'] },
      params: { columns: ['b'] },
      output: { a: ['Ã©'], b: ['é'] },
    },
    {
      name: 'acts on the rows it is bound to only',
      input: { a: ['Ã©', 'Ã©'], b: ['1', '2'] },
      params: { columns: [] },
      where: { column: 'b', test: 'equals', value: '2' },
      output: { a: ['Ã©', 'é'], b: ['1', '2'] },
    },
    { name: 'works without rows', input: { a: [] }, params: { columns: [] }, output: { a: [] } },
    {
      name: 'tells a column that is gone',
      input: { a: ['x'] },
      params: { columns: ['b'] },
      error: 'missingColumn',
    },
  ],
  { isIdempotent: true },
)
