import { testStep } from './testStep'

testStep(
  'normaliseText',
  [
    {
      name: 'reads codes of web pages and removes what cannot be seen',
      input: { a: ['Caf&eacute;', 'a\u200bb', 'e\u0301te\u0301', 'x\u0007', 'R&D', ''] },
      params: {},
      output: { a: ['Café', 'ab', 'été', 'x', 'R&D', ''] },
    },
    {
      name: 'leaves the text alone when nothing is asked',
      input: { a: ['Caf&eacute;', 'a\u200bb', '«\u00a0é\u00a0»'] },
      params: { entities: false, invisible: false },
      output: { a: ['Caf&eacute;', 'a\u200bb', '«\u00a0é\u00a0»'] },
    },
    {
      name: 'removes accents and punctuation in the chosen columns',
      input: { a: ['Saint-Étienne, L’Haÿ'], b: ['É!'] },
      params: { columns: ['a'], accents: true, punctuation: 'space' },
      output: { a: ['Saint Etienne L Hay'], b: ['É!'] },
    },
    {
      name: 'writes the marks of a keyboard',
      input: { a: ['l’été', '«\u00a0oui\u00a0»', '“no”', 'a – b…'] },
      params: { marks: 'plain' },
      output: { a: ["l'été", '"oui"', '"no"', 'a - b...'] },
    },
    {
      name: 'acts on the rows asked for only',
      input: { a: ['é', 'é'], b: ['x', 'y'] },
      params: { columns: ['a'], accents: true },
      where: { column: 'b', test: 'equals', value: 'x' },
      output: { a: ['e', 'é'], b: ['x', 'y'] },
    },
    { name: 'does nothing without rows', input: { a: [] }, params: {}, output: { a: [] } },
  ],
  { isIdempotent: true },
)

testStep(
  'emptyPlaceholders',
  [
    {
      name: 'empties the usual words for nothing',
      input: { a: ['NC', 'n.c.', ' - ', '—', 'N/A', '?', 'Néant', 'non renseigné', '#REF!', ''] },
      params: {},
      output: { a: ['', '', '', '', '', '', '', '', '', ''] },
    },
    {
      name: 'leaves what only looks alike',
      input: { a: ['NC-12', 'Nantes', '-1', 'C', '0', 'N', 'aucun', 'nana', '?a'] },
      params: {},
      output: { a: ['NC-12', 'Nantes', '-1', 'C', '0', 'N', 'aucun', 'nana', '?a'] },
    },
    {
      name: 'takes the texts of the user, in the columns chosen',
      input: { a: ['à voir', 'NC'], b: ['A VOIR', 'x'] },
      params: { columns: ['a'], texts: ['à voir'] },
      output: { a: ['', 'NC'], b: ['A VOIR', 'x'] },
    },
    {
      name: 'can tell case, accents and spaces apart',
      input: { a: ['nc', 'NC', ' NC'] },
      params: { texts: ['NC'], exact: true },
      output: { a: ['nc', '', ' NC'] },
    },
    {
      name: 'does nothing without texts',
      input: { a: ['NC'] },
      params: { texts: [''] },
      output: { a: ['NC'] },
    },
  ],
  { isIdempotent: true },
)

testStep('removeRowsAt', [
  {
    name: 'removes the rows of these numbers',
    input: { a: ['1', '2', '3', '4', '5'] },
    params: { rows: '1, 3-4' },
    output: { a: ['2', '5'] },
  },
  {
    name: 'counts from the bottom',
    input: { a: ['1', '2', 'TOTAL'] },
    params: { rows: '1', from: 'bottom' },
    output: { a: ['1', '2'] },
  },
  {
    name: 'keeps the first rows',
    input: { a: ['1', '2', '3'] },
    params: { rows: '1-2', action: 'keep' },
    output: { a: ['1', '2'] },
  },
  {
    name: 'goes on to the end and takes ranges that overlap or pass it',
    input: { a: ['1', '2', '3', '4'] },
    params: { rows: '2-;3;9-12' },
    output: { a: ['1'] },
  },
  {
    name: 'does nothing without numbers',
    input: { a: ['1'] },
    params: { rows: ' ' },
    output: { a: ['1'] },
  },
  { name: 'does nothing to no row', input: { a: [] }, params: { rows: '1' }, output: { a: [] } },
  {
    name: 'refuses to count from 0',
    input: { a: ['1'] },
    params: { rows: '0-1' },
    error: 'badPositions',
  },
  {
    name: 'refuses what runs backwards',
    input: { a: ['1'] },
    params: { rows: '3-2' },
    error: 'badPositions',
  },
  {
    name: 'refuses words',
    input: { a: ['1'] },
    params: { rows: '1, deux' },
    error: 'badPositions',
  },
])

testStep('rowsToHeader', [
  {
    name: 'names the columns by the first row',
    input: { a: ['Nom', 'x'], b: ['Ville', 'y'] },
    params: {},
    output: { Nom: ['x'], Ville: ['y'] },
  },
  {
    name: 'joins several rows and removes those above',
    input: {
      a: ['TITRE', 'Prêts', '2020', '1'],
      b: ['', 'Prêts', '2021', '2'],
      c: ['', '', 'Lieu', '3'],
    },
    params: { rows: '2-3' },
    output: { 'Prêts – 2020': ['1'], 'Prêts – 2021': ['2'], Lieu: ['3'] },
  },
  {
    name: 'keeps the rows above when asked',
    input: { a: ['x', 'Nom', 'y'] },
    params: { rows: '2', above: 'keep' },
    output: { Nom: ['x', 'y'] },
  },
  {
    name: 'keeps a name where the row is empty, numbers one that comes twice, and says both',
    input: { a: ['Nom'], b: [' '], c: ['Nom'] },
    params: {},
    output: { Nom: [], b: [], 'Nom 2': [] },
    warnings: ['namesKept', 'duplicateNames'],
  },
  {
    name: 'says when there is no such row',
    input: { a: ['x'] },
    params: { rows: '5' },
    output: { a: ['x'] },
    warnings: ['noSuchRows'],
  },
  {
    name: 'does nothing without numbers',
    input: { a: ['x'] },
    params: { rows: '' },
    output: { a: ['x'] },
  },
  {
    name: 'refuses what is no number',
    input: { a: ['x'] },
    params: { rows: 'a' },
    error: 'badPositions',
  },
])

testStep('blankDown', [
  {
    name: 'empties what repeats the cell above',
    input: { a: ['x', 'x', 'x', 'y', 'x', 'x'], b: ['1', '1', '2', '2', '', ''] },
    params: { columns: ['a'] },
    output: { a: ['x', '', '', 'y', 'x', ''], b: ['1', '1', '2', '2', '', ''] },
  },
  {
    name: 'waits for all the columns when they go together',
    input: { a: ['x', 'x', 'x'], b: ['1', '1', '2'] },
    params: { columns: ['a', 'b'], together: true },
    output: { a: ['x', '', 'x'], b: ['1', '', '2'] },
  },
  {
    name: 'compares with the row above among those it acts on',
    input: { a: ['x', 'x', 'x'], b: ['1', '2', '1'] },
    params: { columns: ['a'] },
    where: { column: 'b', test: 'equals', value: '1' },
    output: { a: ['x', 'x', ''], b: ['1', '2', '1'] },
  },
  { name: 'leaves one row', input: { a: ['x'] }, params: { columns: ['a'] }, output: { a: ['x'] } },
  { name: 'leaves none', input: { a: [] }, params: { columns: ['a'] }, output: { a: [] } },
  {
    name: 'tells a column that is gone',
    input: { a: ['x'] },
    params: { columns: ['z'] },
    error: 'missingColumn',
  },
])

testStep('removeColumnsWhen', [
  {
    name: 'removes columns with one value everywhere',
    input: { a: ['x', 'x'], b: ['x', 'y'], c: ['', ''], d: ['x', ''] },
    params: {},
    output: { b: ['x', 'y'], c: ['', ''], d: ['x', ''] },
  },
  {
    name: 'may leave empty cells aside',
    input: { a: ['x', ' ', 'x'], b: ['x', 'y', ''], c: ['', '', ''] },
    params: { ignoreEmpty: true },
    output: { b: ['x', 'y', ''], c: ['', '', ''] },
  },
  {
    name: 'removes columns that are mostly empty',
    input: { a: ['x', '', '', ' '], b: ['x', 'y', '', ''] },
    params: { when: 'mostlyEmpty', percent: 75 },
    output: { b: ['x', 'y', '', ''] },
  },
  {
    name: 'removes empty columns among those looked at',
    input: { a: ['', ''], b: ['', ''], c: ['1', '2'] },
    params: { when: 'empty', columns: ['a', 'c'] },
    output: { b: ['', ''], c: ['1', '2'] },
  },
  {
    name: 'keeps every column of no row',
    input: { a: [], b: [] },
    params: { when: 'empty' },
    output: { a: [], b: [] },
  },
])
