import { testStep } from './testStep'

testStep(
  'restoreZeros',
  [
    {
      name: 'gives a postcode its zero where the length says so, and leaves all others',
      input: { a: ['1000', '60000', ' 8400 ', '', 'NC', '999', '2A004'] },
      params: { columns: ['a'], identifier: 'postcode' },
      output: { a: ['01000', '60000', '08400', '', 'NC', '999', '2A004'] },
    },
    {
      name: 'gives a SIRET its zeros only where the key passes, and lists the others',
      input: { a: ['5714235800068', '5714235800069', '73282932000074', '9,98123E+13'] },
      params: { columns: ['a'], identifier: 'siret' },
      output: { a: ['05714235800068', '5714235800069', '73282932000074', '9,98123E+13'] },
      unread: [['a', 1]],
    },
    {
      name: 'knows SIREN, INSEE codes and phone numbers',
      input: { a: ['5580510', '1004', '344797979'] },
      params: { columns: ['a'], identifier: 'insee' },
      output: { a: ['5580510', '01004', '344797979'] },
    },
    {
      name: 'gives phone numbers their zero',
      input: { a: ['344797979', '0344797979', '+33344797979', '15'] },
      params: { columns: ['a'], identifier: 'phone' },
      output: { a: ['0344797979', '0344797979', '+33344797979', '15'] },
    },
    {
      name: 'acts on the rows it is bound to only',
      input: { a: ['1000', '1000'], b: ['1', '2'] },
      params: { columns: ['a'], identifier: 'postcode' },
      where: { column: 'b', test: 'equals', value: '2' },
      output: { a: ['1000', '01000'], b: ['1', '2'] },
    },
    {
      name: 'works without rows',
      input: { a: [] },
      params: { columns: ['a'], identifier: 'siren' },
      output: { a: [] },
    },
    {
      name: 'tells a column that is gone',
      input: { a: ['x'] },
      params: { columns: ['b'], identifier: 'siren' },
      error: 'missingColumn',
    },
    {
      name: 'tells an identifier it does not know',
      input: { a: ['x'] },
      params: { columns: ['a'], identifier: 'iban' },
      error: 'badParams',
    },
  ],
  { isIdempotent: true },
)
