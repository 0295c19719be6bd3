import { testStep } from './testStep'

const zones = {
  zone: ['1', '2', '3', '3'],
  tarif: ['2,00', '1,50', '', '1,00'],
  Nom: ['Centre', 'Gare', 'Parc', 'Parc'],
}

testStep('lookUp', [
  {
    name: 'adds columns of the first row with the same key, beside its own',
    input: { Nom: ['a', 'b', 'c', 'd'], Zone: ['Zone 1', 'z2', '', '9'] },
    others: { zones },
    params: {
      table: 'zones',
      keys: [['Zone', 'zone']],
      match: 'digits',
      results: ['Nom', 'tarif'],
    },
    output: {
      Nom: ['a', 'b', 'c', 'd'],
      Zone: ['Zone 1', 'z2', '', '9'],
      'Nom 2': ['Centre', 'Gare', '', ''],
      tarif: ['2,00', '1,50', '', ''],
    },
    warnings: ['lookedUp'],
  },
  {
    name: 'takes keys as the same whatever their case, accents and spaces',
    input: { v: ['Écouen ', 'ecouen', 'Creil'] },
    others: { codes: { ville: ['  ÉCOUEN', 'CREIL'], code: ['95205', '60175'] } },
    params: { table: 'codes', keys: [['v', 'ville']], results: ['code'] },
    output: { v: ['Écouen ', 'ecouen', 'Creil'], code: ['95205', '95205', '60175'] },
    warnings: ['lookedUp'],
  },
  {
    name: 'asks for the same text when told so',
    input: { v: ['A', 'a'] },
    others: { codes: { v: ['a'], c: ['1'] } },
    params: { table: 'codes', keys: [['v', 'v']], match: 'exact', results: ['c'] },
    output: { v: ['A', 'a'], c: ['', '1'] },
    warnings: ['lookedUp'],
  },
  {
    name: 'works without rows',
    input: { v: [] },
    others: { codes: { v: ['a'], c: ['1'] } },
    params: { table: 'codes', keys: [['v', 'v']], results: ['c'] },
    output: { v: [], c: [] },
    warnings: ['lookedUp'],
  },
  {
    name: 'turns red when the other table is gone',
    input: { v: ['a'] },
    params: { table: 'codes', keys: [['v', 'v']], results: ['c'] },
    error: 'missingTable',
  },
  {
    name: 'turns red when a column of the other table is gone',
    input: { v: ['a'] },
    others: { codes: { v: ['a'] } },
    params: { table: 'codes', keys: [['v', 'v']], results: ['c'] },
    error: 'missingOtherColumn',
  },
  {
    name: 'turns red when a column of its own is gone',
    input: { v: ['a'] },
    others: { codes: { v: ['a'] } },
    params: { table: 'codes', keys: [['gone', 'v']], results: ['v'] },
    error: 'missingColumn',
  },
  {
    name: 'asks for a key',
    input: { v: ['a'] },
    others: { codes: { v: ['a'] } },
    params: { table: 'codes', keys: [], results: ['v'] },
    error: 'noKeys',
  },
])

const operators = {
  nom: ['Effia', 'Indigo', 'Ville'],
  siret: ['111', '222', ''],
  tel: ['1', '', '3'],
}

testStep(
  'completeFromTable',
  [
    {
      name: 'fills empty cells only, and empties none',
      input: { exploitant: ['effia', 'INDIGO', 'Ville', 'x'], SIRET: ['', '999', ' ', ''] },
      others: { operators },
      params: { table: 'operators', keys: [['exploitant', 'nom']], fill: [['SIRET', 'siret']] },
      output: { exploitant: ['effia', 'INDIGO', 'Ville', 'x'], SIRET: ['111', '999', ' ', ''] },
      warnings: ['lookedUp'],
    },
    {
      name: 'writes wherever there is a value when told so, several columns at once',
      input: { e: ['Effia', 'Indigo', 'Ville'], s: ['', '999', '5'], t: ['7', '8', '9'] },
      others: { operators },
      params: {
        table: 'operators',
        keys: [['e', 'nom']],
        fill: [
          ['s', 'siret'],
          ['t', 'tel'],
        ],
        when: 'found',
      },
      output: { e: ['Effia', 'Indigo', 'Ville'], s: ['111', '222', '5'], t: ['1', '8', '3'] },
      warnings: ['lookedUp'],
    },
    {
      name: 'acts on the rows of a filter only',
      input: { e: ['Effia', 'Effia'], s: ['', ''], z: ['1', '2'] },
      others: { operators },
      params: { table: 'operators', keys: [['e', 'nom']], fill: [['s', 'siret']] },
      where: { column: 'z', test: 'equals', value: '2' },
      output: { e: ['Effia', 'Effia'], s: ['', '111'], z: ['1', '2'] },
      warnings: ['lookedUp'],
    },
    {
      name: 'asks for a column to complete',
      input: { e: ['Effia'] },
      others: { operators },
      params: { table: 'operators', keys: [['e', 'nom']], fill: [] },
      error: 'badParams',
    },
  ],
  { isIdempotent: true },
)

testStep(
  'keepMatching',
  [
    {
      name: 'keeps the rows that are in the other table',
      input: { v: ['PC 12', 'pc-99', '', 'PC12'] },
      others: { autres: { n: ['pc 12'] } },
      params: { table: 'autres', keys: [['v', 'n']], match: 'lettersDigits' },
      output: { v: ['PC 12', 'PC12'] },
      warnings: ['lookedUp'],
    },
    {
      name: 'keeps those that are not, those without a key among them',
      input: { v: ['PC 12', 'pc-99', ''] },
      others: { autres: { n: ['pc 12'] } },
      params: { table: 'autres', keys: [['v', 'n']], match: 'lettersDigits', keep: 'absent' },
      output: { v: ['pc-99', ''] },
      warnings: ['lookedUp'],
    },
  ],
  { isIdempotent: true },
)
