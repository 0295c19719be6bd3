import { testStep } from './testStep'

const only = (name: string) => ({
  code: name === 'code',
  commune: name === 'commune',
  departmentCode: name === 'departmentCode',
  department: name === 'department',
  regionCode: name === 'regionCode',
  region: name === 'region',
  postcodes: name === 'postcodes',
  city: false,
})

testStep('communeFromCode', [
  {
    name: 'gives the commune and all that is asked of it',
    input: { insee: ['60057', '2A004', '97411', ''] },
    params: {
      column: 'insee',
      commune: true,
      departmentCode: true,
      department: true,
      regionCode: true,
      region: true,
      postcodes: true,
      city: false,
      restoreZeros: true,
    },
    output: {
      insee: ['60057', '2A004', '97411', ''],
      nom_commune: ['Beauvais', 'Ajaccio', 'Saint-Denis', ''],
      code_departement: ['60', '2A', '974', ''],
      nom_departement: ['Oise', 'Corse-du-Sud', 'La Réunion', ''],
      code_region: ['32', '94', '04', ''],
      nom_region: ['Hauts-de-France', 'Corse', 'La Réunion', ''],
      codes_postaux: ['60000', '20000, 20090, 20167', '97400, 97417, 97490', ''],
    },
    warnings: ['placesTold'],
  },
  {
    name: 'stands behind its column, under a name that is free',
    input: { a: ['60057'], nom_commune: ['?'] },
    params: { column: 'a', ...only('commune'), restoreZeros: true },
    output: { a: ['60057'], 'nom_commune 2': ['Beauvais'], nom_commune: ['?'] },
    warnings: ['placesTold'],
  },
  {
    name: 'keeps what it cannot find, and lists it',
    input: { a: ['99999', 'Beauvais', ' ', '1004'] },
    params: { column: 'a', ...only('commune'), restoreZeros: false },
    output: { a: ['99999', 'Beauvais', ' ', '1004'], nom_commune: ['', '', '', ''] },
    unread: [
      ['a', 0],
      ['a', 1],
      ['a', 3],
    ],
    warnings: ['placesTold'],
  },
  {
    name: 'puts a lost zero back, and leads former codes to the commune of today',
    input: { a: ['1004', '01340'] },
    params: { column: 'a', ...only('commune'), restoreZeros: true },
    output: { a: ['1004', '01340'], nom_commune: ['Ambérieu-en-Bugey', 'Arboys en Bugey'] },
    warnings: ['placesTold'],
  },
  {
    name: 'gives the arrondissement or its city',
    input: { a: ['75115', '75056'] },
    params: { column: 'a', ...only('commune'), city: true, restoreZeros: true },
    output: { a: ['75115', '75056'], nom_commune: ['Paris', 'Paris'] },
    warnings: ['placesTold'],
  },
  {
    name: 'does nothing when nothing is asked of it',
    input: { a: ['60057'] },
    params: { column: 'a', ...only(''), restoreZeros: true },
    output: { a: ['60057'] },
  },
  {
    name: 'says nothing of an empty table',
    input: { a: [] },
    params: { column: 'a', ...only('commune'), restoreZeros: true },
    output: { a: [], nom_commune: [] },
  },
])

const byName = { inDepartment: null, inPostcode: null, ...only('code'), choices: [] }

testStep('codeFromCommune', [
  {
    name: 'gives the code of a name only one commune bears',
    input: { ville: ['Beauvais', 'ST MARTIN LE NOEUD', 'Le Havre', ''] },
    params: { ...byName, column: 'ville' },
    output: {
      ville: ['Beauvais', 'ST MARTIN LE NOEUD', 'Le Havre', ''],
      code_commune: ['60057', '60586', '76351', ''],
    },
    warnings: ['placesTold'],
  },
  {
    name: 'never chooses between homonyms',
    input: { ville: ['Saint-Denis', 'Beauvay', 'Beauvais'] },
    params: { ...byName, column: 'ville' },
    output: {
      ville: ['Saint-Denis', 'Beauvay', 'Beauvais'],
      code_commune: ['', '', '60057'],
    },
    unread: [
      ['ville', 0],
      ['ville', 1],
    ],
    warnings: ['placesTold', 'severalPlaces'],
  },
  {
    name: 'tells homonyms apart by a department beside them',
    input: { ville: ['Saint-Denis', 'Saint-Denis'], dep: ['Seine-Saint-Denis', '974'] },
    params: { ...byName, column: 'ville', inDepartment: 'dep' },
    output: {
      ville: ['Saint-Denis', 'Saint-Denis'],
      code_commune: ['93066', '97411'],
      dep: ['Seine-Saint-Denis', '974'],
    },
    warnings: ['placesTold'],
  },
  {
    name: 'tells homonyms apart by a postcode beside them',
    input: { ville: ['Saint-Denis', 'Saint-Denis'], cp: ['93200', '97400'] },
    params: { ...byName, column: 'ville', inPostcode: 'cp' },
    output: {
      ville: ['Saint-Denis', 'Saint-Denis'],
      code_commune: ['93066', '97411'],
      cp: ['93200', '97400'],
    },
    warnings: ['placesTold'],
  },
  {
    name: 'takes both beside each other',
    input: { ville: ['Saint-Denis'], cp: [''], dep: ['93'] },
    params: { ...byName, column: 'ville', inPostcode: 'cp', inDepartment: 'dep' },
    output: { ville: ['Saint-Denis'], code_commune: ['93066'], cp: [''], dep: ['93'] },
    warnings: ['placesTold'],
  },
  {
    name: 'lists a text only when none of its rows is found, and asks for the others',
    input: { ville: ['Saint-Denis', 'Saint-Denis'], dep: ['93', ''] },
    params: { ...byName, column: 'ville', inDepartment: 'dep' },
    output: {
      ville: ['Saint-Denis', 'Saint-Denis'],
      code_commune: ['93066', ''],
      dep: ['93', ''],
    },
    warnings: ['placesTold', 'severalPlaces'],
  },
  {
    name: 'remembers what was chosen, for homonyms and for names it does not know',
    input: { ville: ['Saint-Denis', 'SAINT-DENIS', 'Beauvay', 'Beauvais'] },
    params: {
      ...byName,
      column: 'ville',
      choices: [
        { from: 'Saint-Denis', to: '93066' },
        { from: 'beauvay', to: 'Beauvais' },
        { from: 'Beauvais', to: '80021' },
      ],
    },
    output: {
      ville: ['Saint-Denis', 'SAINT-DENIS', 'Beauvay', 'Beauvais'],
      code_commune: ['93066', '93066', '60057', '60057'],
    },
    warnings: ['placesTold'],
  },
  {
    name: 'does nothing with a choice that names no commune',
    input: { ville: ['Beauvay'] },
    params: { ...byName, column: 'ville', choices: [{ from: 'Beauvay', to: '99999' }] },
    output: { ville: ['Beauvay'], code_commune: [''] },
    unread: [['ville', 0]],
    warnings: ['placesTold'],
  },
  {
    name: 'reads only the rows of a filter',
    input: { ville: ['Beauvais', 'Amiens'] },
    where: { column: 'ville', test: 'equals', value: 'Amiens' },
    params: { ...byName, column: 'ville' },
    output: { ville: ['Beauvais', 'Amiens'], code_commune: ['', '80021'] },
    warnings: ['placesTold'],
  },
])

const byPostcode = {
  column: 'cp',
  commune: true,
  code: true,
  departmentCode: false,
  department: false,
  region: false,
  several: 'asked',
  city: false,
  restoreZeros: true,
  choices: [],
}

testStep('communesOfPostcode', [
  {
    name: 'gives the commune when the postcode has only one',
    input: { cp: ['80000', '75001', ''] },
    params: byPostcode,
    output: {
      cp: ['80000', '75001', ''],
      nom_commune: ['Amiens', 'Paris 1er Arrondissement', ''],
      code_commune: ['80021', '75101', ''],
    },
    warnings: ['placesTold'],
  },
  {
    name: 'asks where it has several, and says the department all the same',
    input: { cp: ['60000', '60000'] },
    params: { ...byPostcode, commune: false, departmentCode: true },
    output: { cp: ['60000', '60000'], code_commune: ['', ''], code_departement: ['60', '60'] },
    unread: [
      ['cp', 0],
      ['cp', 1],
    ],
    warnings: ['placesTold', 'severalPlaces'],
  },
  {
    name: 'writes them all when that is wanted',
    input: { cp: ['60390'] },
    params: { ...byPostcode, code: false, several: 'joined' },
    output: {
      cp: ['60390'],
      nom_commune: [
        'Auneuil, Auteuil, Beaumont-les-Nonains, Berneuil-en-Bray, La Houssoye, Porcheux, Le Vauroux, Les Hauts-Talican',
      ],
    },
    warnings: ['placesTold'],
  },
  {
    name: 'remembers what was chosen',
    input: { cp: ['60000', '60 000'] },
    params: { ...byPostcode, commune: false, choices: [{ from: '60000', to: '60057' }] },
    output: { cp: ['60000', '60 000'], code_commune: ['60057', ''] },
    unread: [['cp', 1]],
    warnings: ['placesTold', 'severalPlaces'],
  },
  {
    name: 'says that a CEDEX is one, and knows its department',
    input: { cp: ['75341 PARIS CEDEX 07', '60021', 'x'] },
    params: { ...byPostcode, commune: false, department: true, region: true },
    output: {
      cp: ['75341 PARIS CEDEX 07', '60021', 'x'],
      code_commune: ['', '', ''],
      nom_departement: ['Paris', 'Oise', ''],
      nom_region: ['Île-de-France', 'Hauts-de-France', ''],
    },
    unread: [
      ['cp', 0],
      ['cp', 1],
      ['cp', 2],
    ],
    warnings: ['placesTold'],
  },
])

const ofDepartment = {
  column: 'd',
  reads: 'department',
  departmentCode: true,
  department: true,
  regionCode: false,
  region: false,
}

testStep('departmentOf', [
  {
    name: 'reads names and codes of departments',
    input: { d: ['60', 'Oise (60)', "cote d'or", 'Somme (60)', ''] },
    params: ofDepartment,
    output: {
      d: ['60', 'Oise (60)', "cote d'or", 'Somme (60)', ''],
      code_departement: ['60', '60', '21', '', ''],
      nom_departement: ['Oise', 'Oise', "Côte-d'Or", '', ''],
    },
    unread: [['d', 3]],
  },
  {
    name: 'reads INSEE codes',
    input: { d: ['2A004', '20004', '97411', '99999'] },
    params: { ...ofDepartment, reads: 'insee', department: false, region: true },
    output: {
      d: ['2A004', '20004', '97411', '99999'],
      code_departement: ['2A', '2A', '974', ''],
      nom_region: ['Corse', 'Corse', 'La Réunion', ''],
    },
    unread: [['d', 3]],
  },
  {
    name: 'reads postcodes, CEDEX ones too',
    input: { d: ['60021 CEDEX', '20200'] },
    params: { ...ofDepartment, reads: 'postcode', department: false },
    output: { d: ['60021 CEDEX', '20200'], code_departement: ['60', '2B'] },
  },
  {
    name: 'reads regions',
    input: { d: ['Hauts de France', 'Picardie'] },
    params: { column: 'd', reads: 'region', regionCode: true, region: true },
    output: {
      d: ['Hauts de France', 'Picardie'],
      code_region: ['32', ''],
      nom_region: ['Hauts-de-France', ''],
    },
    unread: [['d', 1]],
  },
])
