import { testStep } from './testStep'

testStep(
  'changeCase',
  [
    {
      name: 'writes French titles by default',
      input: { a: ['RUE DE LA GARE', "l'haÿ-les-roses", '', 'rue de la gare'] },
      params: { columns: ['a'] },
      output: { a: ['Rue de la Gare', "L'Haÿ-les-Roses", '', 'Rue de la Gare'] },
    },
    {
      name: 'writes capitals with their accents, or without on request',
      input: { a: ['école'], b: ['école'] },
      params: { columns: ['a'], mode: 'upper' },
      output: { a: ['ÉCOLE'], b: ['école'] },
    },
    {
      name: 'removes accents on request',
      input: { a: ['Œuvre d’été'] },
      params: { columns: ['a'], mode: 'upper', removeAccents: true },
      output: { a: ['OEUVRE D’ETE'] },
    },
    {
      name: 'writes small letters',
      input: { a: ['ÉCOLE', 'École'] },
      params: { columns: ['a'], mode: 'lower' },
      output: { a: ['école', 'école'] },
    },
    {
      name: 'writes sentences',
      input: { a: ['PARKING DE LA GARE. OUVERT'] },
      params: { columns: ['a'], mode: 'sentence' },
      output: { a: ['Parking de la gare. Ouvert'] },
    },
    {
      name: 'does nothing when no column is chosen',
      input: { a: ['x'] },
      params: { columns: [], mode: 'upper' },
      output: { a: ['x'] },
    },
    {
      name: 'tells a column that is gone',
      input: { a: ['x'] },
      params: { columns: ['z'] },
      error: 'missingColumn',
    },
  ],
  { isIdempotent: true },
)

testStep('replaceText', [
  {
    name: 'replaces a plain text everywhere in the cell',
    input: { a: ['a.b.c', '', 'x'], b: ['.', '', ''] },
    params: { columns: ['a'], find: '.', replacement: '-' },
    output: { a: ['a-b-c', '', 'x'], b: ['.', '', ''] },
  },
  {
    name: 'takes signs of patterns as they are written',
    input: { a: ['a'] },
    params: { columns: ['a'], find: 'a', replacement: '$1\\s$&' },
    output: { a: ['$1\\s$&'] },
  },
  {
    name: 'acts on every column when none is chosen',
    input: { a: ['x'], b: ['xx'] },
    params: { find: 'x', replacement: '' },
    output: { a: [''], b: [''] },
  },
  {
    name: 'tells case and accents apart unless asked',
    input: { a: ['Été été ete ÉTÉ'] },
    params: { columns: ['a'], find: 'été', replacement: 'x' },
    output: { a: ['Été x ete ÉTÉ'] },
  },
  {
    name: 'ignores case and accents on request',
    input: { a: ['Été été ete ÉTÉ'] },
    params: {
      columns: ['a'],
      find: 'été',
      replacement: 'x',
      ignoreCase: true,
      ignoreAccents: true,
    },
    output: { a: ['x x x x'] },
  },
  {
    name: 'replaces whole cells only, on request',
    input: { a: ['NC', 'NC.', 'nc', 'ANC'] },
    params: { columns: ['a'], find: 'nc', replacement: '', wholeCell: true, ignoreCase: true },
    output: { a: ['', 'NC.', '', 'ANC'] },
  },
  {
    name: 'fills empty cells when the whole cell looked for is empty',
    input: { a: ['x', '', ' '] },
    params: { columns: ['a'], find: '', replacement: 'y', wholeCell: true },
    output: { a: ['x', 'y', ' '] },
  },
  {
    name: 'does nothing without a text to find',
    input: { a: ['x', ''] },
    params: { columns: ['a'], find: '', replacement: 'y' },
    output: { a: ['x', ''] },
  },
  {
    name: 'replaces matches of a pattern, with groups of both ways of writing',
    input: { a: ['2021-04-03', 'x', ''] },
    params: {
      columns: ['a'],
      isPattern: true,
      pattern: '(\\d+)-(\\d+)-(?<day>\\d+)',
      replacement: '$<day>/\\2/$1',
    },
    output: { a: ['03/04/2021', 'x', ''] },
  },
  {
    name: 'replaces whole cells that match a pattern, the empty ones too when they do',
    input: { a: ['x', 'xa', ''] },
    params: { columns: ['a'], isPattern: true, pattern: 'x*', replacement: 'y', wholeCell: true },
    output: { a: ['y', 'xa', 'y'] },
  },
  {
    name: 'ignores case in a pattern',
    input: { a: ['AaB'] },
    params: { columns: ['a'], isPattern: true, pattern: 'a', replacement: '', ignoreCase: true },
    output: { a: ['B'] },
  },
  {
    name: 'refuses a pattern that is none',
    input: { a: ['x'] },
    params: { columns: ['a'], isPattern: true, pattern: '(', replacement: '' },
    error: 'invalidPattern',
  },
  {
    name: 'refuses a replacement with a backslash before a letter',
    input: { a: ['x'] },
    params: { columns: ['a'], isPattern: true, pattern: 'x', replacement: '\\s' },
    error: 'invalidReplacement',
  },
  {
    name: 'refuses a group the pattern has not',
    input: { a: ['x'] },
    params: { columns: ['a'], isPattern: true, pattern: 'x', replacement: '$1' },
    error: 'unknownGroup',
  },
  {
    name: 'tells a column that is gone',
    input: { a: ['x'] },
    params: { columns: ['z'], find: 'x' },
    error: 'missingColumn',
  },
  { name: 'works without rows', input: { a: [] }, params: { find: 'x' }, output: { a: [] } },
])

testStep(
  'removeCharacters',
  [
    {
      name: 'deletes the chosen characters',
      input: { a: ['(12) rue, n° 3'] },
      params: { columns: ['a'], digits: true, punctuation: true },
      output: { a: [' rue n '] },
    },
    {
      name: 'keeps only the chosen characters and spaces',
      input: { a: ['Tél. 03-44 é', ''] },
      params: { columns: ['a'], mode: 'keep', digits: true, others: '-' },
      output: { a: [' 03-44 ', ''] },
    },
    {
      name: 'does nothing when no character is chosen',
      input: { a: ['a1'] },
      params: { columns: ['a'], mode: 'keep' },
      output: { a: ['a1'] },
    },
  ],
  { isIdempotent: true },
)

testStep(
  'fillEmpty',
  [
    {
      name: 'fills empty and blank cells with a value',
      input: { a: ['x', '', ' '], b: ['', '', ''] },
      params: { columns: ['a'], method: 'value', value: '?' },
      output: { a: ['x', '?', '?'], b: ['', '', ''] },
    },
    {
      name: 'leaves blank cells on request',
      input: { a: ['x', '', ' '] },
      params: { columns: ['a'], method: 'value', value: 'x', blankIsEmpty: false },
      output: { a: ['x', 'x', ' '] },
    },
    {
      name: 'does nothing with an empty value',
      input: { a: ['x', '', ' '] },
      params: { columns: ['a'], method: 'value', value: '' },
      output: { a: ['x', '', ' '] },
    },
    {
      name: 'copies down, leaving what stands above everything',
      input: { a: ['', 'x', '', ' ', 'y', ''] },
      params: { columns: ['a'], method: 'above' },
      output: { a: ['', 'x', 'x', 'x', 'y', 'y'] },
    },
    {
      name: 'copies up',
      input: { a: ['', 'x', '', 'y', ''] },
      params: { columns: ['a'], method: 'below' },
      output: { a: ['x', 'x', 'y', 'y', ''] },
    },
    {
      name: 'takes from other columns in order',
      input: { a: ['1', '', '', ''], b: ['2', '', ' ', ''], c: ['3', '3', 'new', ''] },
      params: { columns: ['a'], method: 'columns', from: ['b', 'c'] },
      output: { a: ['1', '3', 'new', ''], b: ['2', '', ' ', ''], c: ['3', '3', 'new', ''] },
    },
    {
      name: 'takes nothing from the column itself',
      input: { a: ['', '1'] },
      params: { columns: ['a'], method: 'columns', from: ['a'] },
      output: { a: ['', '1'] },
    },
    {
      name: 'does not miss a column it does not look at',
      input: { a: ['', '1'] },
      params: { columns: ['a'], method: 'value', value: '0', from: ['z'] },
      output: { a: ['0', '1'] },
    },
    {
      name: 'tells a column to take from that is gone',
      input: { a: [''] },
      params: { columns: ['a'], method: 'columns', from: ['z'] },
      error: 'missingColumn',
    },
    {
      name: 'works without rows',
      input: { a: [] },
      params: { columns: ['a'], value: 'x' },
      output: { a: [] },
    },
    {
      name: 'is fed only by the rows it is bound to',
      input: { a: ['x', '', 'y', ''], b: ['1', '2', '2', '2'] },
      params: { columns: ['a'], method: 'above' },
      where: { column: 'b', test: 'equals', value: '2' },
      output: { a: ['x', '', 'y', 'y'], b: ['1', '2', '2', '2'] },
    },
  ],
  { isIdempotent: true },
)
