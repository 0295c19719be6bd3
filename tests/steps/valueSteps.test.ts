import { testStep } from './testStep'

testStep('mapValues', [
  {
    name: 'writes what the table says and keeps the rest',
    input: { a: ['bvs', 'BVS', 'Paris', ''], b: ['bvs', '', '', ''] },
    params: { columns: ['a'], pairs: [{ from: 'bvs', to: 'Beauvais' }] },
    output: { a: ['Beauvais', 'BVS', 'Paris', ''], b: ['bvs', '', '', ''] },
  },
  {
    name: 'goes by a correspondence table of the project',
    input: { a: ['bvs', 'Paris'] },
    params: {
      columns: ['a'],
      pairs: { id: 'p1', name: 'Communes', pairs: [{ from: 'bvs', to: 'Beauvais' }] },
    },
    output: { a: ['Beauvais', 'Paris'] },
  },
  {
    name: 'turns red when its correspondence table is gone',
    input: { a: ['bvs'] },
    params: { columns: ['a'], pairs: { id: 'p1', name: 'Communes' } },
    error: 'missingPairs',
  },
  {
    name: 'swaps two texts, case and accents aside',
    input: { a: ['é', 'B'] },
    params: {
      columns: ['a'],
      pairs: [
        { from: 'E', to: 'b' },
        { from: 'b', to: 'e' },
      ],
      ignoreCase: true,
      ignoreAccents: true,
    },
    output: { a: ['b', 'e'] },
  },
  {
    name: 'lists what is not in the table',
    input: { a: ['x', 'y', '', ' ', 'z'] },
    params: { columns: ['a'], pairs: [{ from: 'x', to: 'y' }], unmatched: 'listed' },
    output: { a: ['y', 'y', '', ' ', 'z'] },
    unread: [['a', 4]],
  },
  {
    name: 'empties it, or writes another text',
    input: { a: ['x', 'y', ''] },
    params: { columns: ['a'], pairs: [{ from: 'x', to: '1' }], unmatched: 'text', otherwise: '?' },
    output: { a: ['1', '?', ''] },
  },
  {
    name: 'fills empty cells when the table has a line for them',
    input: { a: ['x', ''] },
    params: { columns: ['a'], pairs: [{ from: '', to: 'NC' }], unmatched: 'emptied' },
    output: { a: ['', 'NC'] },
  },
  {
    name: 'writes beside the column',
    input: { a: ['oui', 'non'], b: ['1', '2'] },
    params: {
      columns: ['a'],
      pairs: [{ from: 'oui', to: 'true' }],
      unmatched: 'emptied',
      into: 'new',
      name: 'b',
    },
    output: { a: ['oui', 'non'], 'b 2': ['true', ''], b: ['1', '2'] },
  },
  {
    name: 'tells a text that stands twice and follows its first line',
    input: { a: ['x'] },
    params: {
      columns: ['a'],
      pairs: [
        { from: 'x', to: '1' },
        { from: 'x', to: '2' },
        { from: '', to: '' },
      ],
    },
    output: { a: ['1'] },
    warnings: ['textsTwice'],
  },
  {
    name: 'acts on the rows asked for only',
    input: { a: ['x', 'x', 'z'], b: ['1', '2', '1'] },
    params: { columns: ['a'], pairs: [{ from: 'x', to: 'y' }], unmatched: 'listed' },
    where: { column: 'b', test: 'equals', value: '1' },
    output: { a: ['y', 'x', 'z'], b: ['1', '2', '1'] },
    unread: [['a', 2]],
  },
  {
    name: 'does nothing without a table',
    input: { a: ['x'] },
    params: { columns: ['a'], unmatched: 'emptied' },
    output: { a: ['x'] },
  },
])

const large = { label: 'grand', condition: { column: 'n', test: 'greater', value: '9' } }

testStep('labelRows', [
  {
    name: 'writes the text of the first condition that holds',
    input: { n: ['10', '5', '100', ''] },
    params: {
      labels: [large, { label: 'énorme', condition: { column: 'n', test: 'notEmpty' } }],
      name: 'taille',
      otherwise: '?',
    },
    output: { n: ['10', '5', '100', ''], taille: ['grand', 'énorme', 'grand', '?'] },
  },
  {
    name: 'writes over a column of the table, all of it or where a condition holds',
    input: { n: ['10', '5'], b: ['x', 'y'] },
    params: { labels: [large], into: 'existing', target: 'b', others: 'keep' },
    output: { n: ['10', '5'], b: ['grand', 'y'] },
  },
  {
    name: 'empties the other cells of that column when asked',
    input: { n: ['10', '5'] },
    params: { labels: [large], into: 'existing', target: 'n' },
    output: { n: ['grand', ''] },
  },
  {
    name: 'asks patterns where they can be killed',
    input: { n: ['a1', 'b'] },
    params: {
      labels: [{ label: 'x', condition: { column: 'n', test: 'matches', value: '\\d' } }],
      name: 'l',
    },
    output: { n: ['a1', 'b'], l: ['x', ''] },
  },
  {
    name: 'does nothing without a name',
    input: { n: ['10'] },
    params: { labels: [large] },
    output: { n: ['10'] },
  },
  {
    name: 'writes what stands otherwise without labels',
    input: { n: ['1'] },
    params: { name: 'l', otherwise: 'x' },
    output: { n: ['1'], l: ['x'] },
  },
  {
    name: 'tells a column that is gone',
    input: { a: ['1'] },
    params: { labels: [large], name: 'l' },
    error: 'missingColumn',
  },
  {
    name: 'tells a test that cannot be',
    input: { n: ['1'] },
    params: {
      labels: [{ label: 'x', condition: { column: 'n', test: 'greater', value: 'a' } }],
      name: 'l',
    },
    error: 'notANumber',
  },
])

testStep('expandAbbreviations', [
  {
    name: 'writes streets and titles out in the chosen columns',
    input: { a: ['12 av. du Gal Leclerc', ''], b: ['bd Foch', ''] },
    params: { columns: ['a'] },
    output: { a: ['12 avenue du Général Leclerc', ''], b: ['bd Foch', ''] },
  },
  {
    name: 'shortens them',
    input: { a: ['12 avenue du Général Leclerc'] },
    params: { columns: ['a'], direction: 'shorten' },
    output: { a: ['12 av du Gal Leclerc'] },
  },
  {
    name: 'writes out the abbreviations of the user first, as they are written',
    input: { a: ['ZAC du Pré, CTM', 'av. des ZACS', 'zac'] },
    params: {
      columns: ['a'],
      own: [
        { from: 'ZAC', to: "zone d'aménagement" },
        { from: 'CTM', to: 'Centre technique' },
        { from: 'av', to: 'Avenue' },
      ],
    },
    output: {
      a: ["zone d'aménagement du Pré, Centre technique", 'Avenue. des ZACS', "zone d'aménagement"],
    },
  },
  {
    name: 'turns red when the table of the own abbreviations is gone',
    input: { a: ['ZAC'] },
    params: { columns: ['a'], own: { id: 'p1', name: 'Sigles' } },
    error: 'missingPairs',
  },
  {
    name: 'does nothing without a dictionary',
    input: { a: ['12 av. Foch'] },
    params: { columns: ['a'], streets: false, titles: false },
    output: { a: ['12 av. Foch'] },
  },
])

testStep('padText', [
  {
    name: 'adds zeros in front of digits only',
    input: { a: ['1004', '60057', '2A4', '', ' 12'] },
    params: { columns: ['a'] },
    output: { a: ['01004', '60057', '2A4', '', ' 12'] },
  },
  {
    name: 'adds any character behind any text',
    input: { a: ['é', ' ', 'abcd'] },
    params: { columns: ['a'], fill: '.', length: 3, side: 'end', digitsOnly: false },
    output: { a: ['é..', ' ', 'abcd'] },
  },
  {
    name: 'removes zeros and leaves one',
    input: { a: ['007', '000', '0x7'] },
    params: { columns: ['a'], action: 'unpad' },
    output: { a: ['7', '0', '0x7'] },
  },
])

testStep('numberRows', [
  {
    name: 'counts the shown rows from the first number',
    input: { a: ['x', 'y'] },
    params: { start: 10 },
    output: { 'N°': ['10', '11'], a: ['x', 'y'] },
  },
  {
    name: 'starts again in each group',
    input: { a: ['x', 'y', 'x', 'x'] },
    params: { groups: ['a'], name: 'a', position: 'end' },
    output: { a: ['x', 'y', 'x', 'x'], 'a 2': ['1', '1', '2', '3'] },
  },
  { name: 'counts no row', input: { a: [] }, params: { name: ' ' }, output: { 'N°': [], a: [] } },
])

testStep('makeIdentifiers', [
  {
    name: 'counts as the form says',
    input: { a: ['x', 'y'] },
    params: { form: '60057-P-{009}', name: 'id' },
    output: { a: ['x', 'y'], id: ['60057-P-009', '60057-P-010'] },
  },
  {
    name: 'fills empty cells and takes no number twice',
    input: { id: ['P-2', '', ' ', 'x'] },
    params: { form: 'P-{1}', into: 'existing', target: 'id' },
    output: { id: ['P-2', 'P-1', 'P-3', 'x'] },
  },
  {
    name: 'writes all of a column over when asked',
    input: { id: ['P-2', ''] },
    params: { form: 'P-{1}', into: 'existing', target: 'id', onlyEmpty: false },
    output: { id: ['P-1', 'P-2'] },
  },
  {
    name: 'asks for a counter',
    input: { a: ['x'] },
    params: { form: 'P', name: 'id' },
    error: 'noCounter',
  },
  {
    name: 'asks for one only',
    input: { a: ['x'] },
    params: { form: '{1}{2}', name: 'id' },
    error: 'severalCounters',
  },
  { name: 'does nothing without a name', input: { a: ['x'] }, params: {}, output: { a: ['x'] } },
])

testStep('hashRows', [
  {
    name: 'gives equal rows one code',
    input: { a: ['x', 'x', 'y'], b: ['1', '1', '1'] },
    params: {},
    output: {
      a: ['x', 'x', 'y'],
      b: ['1', '1', '1'],
      sha256: ['7253669771286a72', '7253669771286a72', 'cc221f2c8ac52795'],
    },
  },
  {
    name: 'looks at the chosen columns only',
    input: { a: ['x'], b: ['1'] },
    params: { columns: ['a'], name: 'code', length: 'whole' },
    output: {
      a: ['x'],
      b: ['1'],
      code: ['cd65ea2c2ad99e94a85b1b6df72efef9cb2ed0ae933a60c32ce16317f7d7d6aa'],
    },
  },
])
