import { testStep } from './testStep'

testStep('splitColumn', [
  {
    name: 'cuts at a delimiter, pads short rows and takes the place of the column',
    input: { a: ['b.c', 'x', '', 'd.e.f'], z: ['1', '2', '3', '4'] },
    params: { column: 'a', delimiter: '.' },
    output: {
      'a 1': ['b', 'x', '', 'd'],
      'a 2': ['c', '', '', 'e'],
      'a 3': ['', '', '', 'f'],
      z: ['1', '2', '3', '4'],
    },
  },
  {
    name: 'removes spaces around the pieces, unless asked not to',
    input: { a: ['b, c'] },
    params: { column: 'a', trim: false },
    output: { 'a 1': ['b'], 'a 2': [' c'] },
  },
  {
    name: 'lets the last column take the rest',
    input: { a: ['b,c,d', ',,d'] },
    params: { column: 'a', most: 2, keepSource: true },
    output: { a: ['b,c,d', ',,d'], 'a 1': ['b', ''], 'a 2': ['c,d', ',d'] },
  },
  {
    name: 'cuts at the first or the last delimiter only',
    input: { a: ['Jean Marie Dupont'] },
    params: { column: 'a', delimiter: ' ', at: 'last' },
    output: { 'a 1': ['Jean Marie'], 'a 2': ['Dupont'] },
  },
  {
    name: 'does not cut between quotes when asked',
    input: { a: ['"b, c",d'] },
    params: { column: 'a', quoted: true },
    output: { 'a 1': ['b, c'], 'a 2': ['d'] },
  },
  {
    name: 'cuts at line breaks and tabs as they are typed',
    input: { a: ['b\nc'], z: ['x\ty'] },
    params: { column: 'a', delimiter: '\\n' },
    output: { 'a 1': ['b'], 'a 2': ['c'], z: ['x\ty'] },
  },
  {
    name: 'cuts by lengths and keeps what is left over',
    input: { a: ['60057001', '6', ''] },
    params: { column: 'a', by: 'lengths', lengths: '2, 3' },
    output: { 'a 1': ['60', '6', ''], 'a 2': ['057', '', ''], 'a 3': ['001', '', ''] },
  },
  {
    name: 'cuts by lengths from the end',
    input: { a: ['abc', 'de', 'f'] },
    params: { column: 'a', by: 'lengths', lengths: '2', from: 'end' },
    output: { 'a 1': ['a', '', ''], 'a 2': ['bc', 'de', 'f'] },
  },
  {
    name: 'refuses a length that is none',
    input: { a: ['abc'] },
    params: { column: 'a', by: 'lengths', lengths: '2, -1' },
    error: 'badLengths',
  },
  {
    name: 'cuts at a pattern',
    input: { a: ['b;c', 'd / e', 'f'] },
    params: { column: 'a', by: 'pattern', pattern: '[;/]' },
    output: { 'a 1': ['b', 'd', 'f'], 'a 2': ['c', 'e', ''] },
  },
  {
    name: 'says when a pattern cannot be read',
    input: { a: ['b'] },
    params: { column: 'a', by: 'pattern', pattern: '(' },
    error: 'invalidPattern',
  },
  {
    name: 'cuts where characters change',
    input: { a: ['12bis', 'rue'] },
    params: { column: 'a', by: 'characters', change: 'digitToLetter' },
    output: { 'a 1': ['12', 'rue'], 'a 2': ['bis', ''] },
  },
  {
    name: 'numbers a name that is taken behind all others',
    input: { A: ['a-b-c'], 'A 2': ['x'] },
    params: { column: 'A', delimiter: '-' },
    output: { 'A 1': ['a'], 'A 4': ['b'], 'A 3': ['c'], 'A 2': ['x'] },
    warnings: ['duplicateNames'],
  },
  {
    name: 'leaves a column in which there is nothing to cut',
    input: { a: ['b', ''] },
    params: { column: 'a', delimiter: '-' },
    output: { a: ['b', ''] },
  },
  {
    name: 'says when there are too many pieces and loses none',
    input: { a: ['x,'.repeat(201)] },
    params: { column: 'a' },
    output: Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [`a ${at + 1}`, [at === 199 ? 'x,x,' : 'x']]),
    ),
    warnings: ['tooManyPieces'],
  },
  { name: 'leaves no row', input: { a: [] }, params: { column: 'a' }, output: { a: [] } },
  {
    name: 'tells a column that is gone',
    input: { a: ['x'] },
    params: { column: 'z' },
    error: 'missingColumn',
  },
])

testStep('splitRows', [
  {
    name: 'gives each value its row and repeats the others',
    input: { a: ['b, c', '', 'd'], z: ['1', '2', '3'] },
    params: { column: 'a' },
    output: { a: ['b', 'c', '', 'd'], z: ['1', '1', '2', '3'] },
  },
  {
    name: 'leaves the other cells empty when asked, and empty pieces out',
    input: { a: ['b,,c', ','], z: ['1', '2'] },
    params: { column: 'a', others: 'empty', dropEmpty: true },
    output: { a: ['b', 'c', ''], z: ['1', '', '2'] },
  },
  {
    name: 'cuts equal texts of other rows alike',
    input: { a: ['b,c', 'b,c'] },
    params: { column: 'a' },
    output: { a: ['b', 'c', 'b', 'c'] },
  },
  {
    name: 'cuts at a pattern',
    input: { a: ['b1c22d'] },
    params: { column: 'a', by: 'pattern', pattern: '\\d+' },
    output: { a: ['b', 'c', 'd'] },
  },
  {
    name: 'does nothing without a delimiter',
    input: { a: ['b,c'] },
    params: { column: 'a', delimiter: '' },
    output: { a: ['b,c'] },
  },
  {
    name: 'leaves no row',
    input: { a: [], z: [] },
    params: { column: 'a' },
    output: { a: [], z: [] },
  },
  {
    name: 'does not act on some rows only',
    input: { a: ['b,c', 'd'] },
    params: { column: 'a' },
    where: { column: 'a', test: 'equals', value: 'd' },
    error: 'cannotScope',
  },
])

testStep('mergeColumns', [
  {
    name: 'joins texts and passes over empty cells',
    input: { a: ['12', '', '7'], b: ['rue Foch', 'quai', ' '] },
    params: { columns: ['a', 'b'], name: 'adresse' },
    output: {
      a: ['12', '', '7'],
      b: ['rue Foch', 'quai', ' '],
      adresse: ['12 rue Foch', 'quai', '7'],
    },
  },
  {
    name: 'follows the order of the choice and keeps empty cells when asked',
    input: { a: ['1', ''], b: ['2', '3'] },
    params: {
      columns: ['b', 'a'],
      name: 'c',
      separator: '-',
      skipEmpty: false,
      removeSources: true,
    },
    output: { c: ['2-1', '3-'] },
  },
  {
    name: 'writes over a column of the table',
    input: { a: ['1'], b: ['2'] },
    params: { columns: ['a', 'b'], into: 'existing', target: 'a', removeSources: true },
    output: { a: ['1 2'] },
  },
  {
    name: 'numbers a name that is taken',
    input: { a: ['1'], b: ['2'] },
    params: { columns: ['a'], name: 'b' },
    output: { a: ['1'], b: ['2'], 'b 2': ['1'] },
  },
  {
    name: 'does nothing without a name',
    input: { a: ['1'] },
    params: { columns: ['a'] },
    output: { a: ['1'] },
  },
  {
    name: 'does nothing without columns',
    input: { a: ['1'] },
    params: { name: 'b' },
    output: { a: ['1'] },
  },
  {
    name: 'joins no row',
    input: { a: [] },
    params: { columns: ['a'], name: 'b' },
    output: { a: [], b: [] },
  },
])

testStep('extractText', [
  {
    name: 'takes the first number',
    input: { a: ['120 pl. dont 3 PMR', 'aucune', '', '1 200,50 €'] },
    params: { column: 'a', name: 'places' },
    output: {
      a: ['120 pl. dont 3 PMR', 'aucune', '', '1 200,50 €'],
      places: ['120', '', '', '1 200,50'],
    },
    unread: [['a', 1]],
  },
  {
    name: 'takes the last, or all of them',
    input: { a: ['a@b.fr ou c@d.fr'] },
    params: { column: 'a', what: 'email', which: 'every', separator: ' ; ', name: 'mails' },
    output: { a: ['a@b.fr ou c@d.fr'], mails: ['a@b.fr ; c@d.fr'] },
  },
  {
    name: 'gives a column per group of a pattern',
    input: { a: ['n°12 rue Foch', 'Foch'], 'a 2': ['x', 'y'] },
    params: { column: 'a', what: 'pattern', pattern: 'n°(\\d+) (.*)' },
    output: {
      a: ['n°12 rue Foch', 'Foch'],
      'a 1': ['12', ''],
      'a 2 2': ['rue Foch', ''],
      'a 2': ['x', 'y'],
    },
    unread: [['a', 1]],
  },
  {
    name: 'writes over the column itself and keeps what holds nothing',
    input: { a: ['60000 Beauvais', 'Beauvais'] },
    params: { column: 'a', what: 'postcode', into: 'source' },
    output: { a: ['60000', 'Beauvais'] },
  },
  {
    name: 'does nothing without a pattern',
    input: { a: ['x'] },
    params: { column: 'a', what: 'pattern' },
    output: { a: ['x'] },
  },
  {
    name: 'says when a pattern cannot be read',
    input: { a: ['x'] },
    params: { column: 'a', what: 'pattern', pattern: '[' },
    error: 'invalidPattern',
  },
  {
    name: 'acts on the rows asked for only',
    input: { a: ['1', '2'] },
    params: { column: 'a', name: 'n' },
    where: { column: 'a', test: 'equals', value: '2' },
    output: { a: ['1', '2'], n: ['', '2'] },
  },
])

testStep('joinRows', [
  {
    name: 'joins the texts of a group and keeps the first of the others',
    input: { k: ['x', 'y', 'x', 'x'], a: ['1', '2', '3', '1'], z: ['p', 'q', 'r', 's'] },
    params: { columns: ['a'], keys: ['k'] },
    output: { k: ['x', 'y'], a: ['1, 3', '2'], z: ['p', 'q'] },
  },
  {
    name: 'may repeat the same text and skips empty cells',
    input: { k: ['x', 'x', 'x'], a: ['1', ' ', '1'] },
    params: { columns: ['a'], keys: ['k'], distinct: false, separator: '+' },
    output: { k: ['x'], a: ['1+1'] },
  },
  {
    name: 'leaves rows without a key alone',
    input: { k: ['', '', 'x'], a: ['1', '2', '3'] },
    params: { columns: ['a'], keys: ['k'] },
    output: { k: ['', '', 'x'], a: ['1', '2', '3'] },
  },
  {
    name: 'attaches rows without a key to the row above',
    input: { k: ['', 'x', '', ' '], a: ['1', '2', '3', '4'] },
    params: { columns: ['a'], keys: ['k'], emptyKeys: 'above' },
    output: { k: ['', 'x'], a: ['1', '2, 3, 4'] },
  },
  {
    name: 'does nothing without a key',
    input: { a: ['1', '1'] },
    params: { columns: ['a'] },
    output: { a: ['1', '1'] },
  },
  {
    name: 'leaves no row',
    input: { k: [], a: [] },
    params: { columns: ['a'], keys: ['k'] },
    output: { k: [], a: [] },
  },
])
