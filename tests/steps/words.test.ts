import { describe, expect, test } from 'vitest'
import { enColumns, enCount, enQuote, frColumns, frCount, frQuote } from '../../src/steps/words'
import { enCondition, frCondition } from '../../src/steps/conditionWords'
import { parseParams } from '../../src/steps/check'
import { stepOfKind } from '../../src/steps/index'
import { storedParams } from './testStep'

/** No-break spaces written as plain ones, to be read. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

const refs = (...names: string[]) => names.map((name) => ({ id: `1:${name}`, name }))

describe('words of sentences', () => {
  test.each([
    [[], 'toutes les colonnes', 'all columns'],
    [['Nom'], '« Nom »', '“Nom”'],
    [['Nom', 'Ville'], '« Nom » et « Ville »', '“Nom” and “Ville”'],
    [['a', 'b', 'c'], '« a » et 2 autres colonnes', '“a” and 2 other columns'],
  ])('name the columns %j', (names, fr, en) => {
    expect([plain(frColumns(refs(...names))), enColumns(refs(...names))]).toEqual([fr, en])
  })

  test.each([
    [0, '0 ligne', '0 rows'],
    [1, '1 ligne', '1 row'],
    [2, '2 lignes', '2 rows'],
    [1204, '1 204 lignes', '1,204 rows'],
    [1234567, '1 234 567 lignes', '1,234,567 rows'],
  ])('count %i', (count, fr, en) => {
    expect(plain(frCount(count, 'ligne', 'lignes'))).toBe(fr)
    expect(enCount(count, 'row', 'rows')).toBe(en)
  })

  test.each([
    ['x', '« x »', '“x”'],
    ['  ', '« ␣␣ »', '“␣␣”'],
    ['😀'.repeat(41), `« ${'😀'.repeat(39)}… »`, `“${'😀'.repeat(39)}…”`],
  ])('quote %j', (text, fr, en) => {
    expect([plain(frQuote(text)), enQuote(text)]).toEqual([fr, en])
  })

  const [name, town] = refs('Nom', 'Ville')
  test.each([
    [{ column: name!, test: 'equals', value: '' }, '« Nom » est vide', '“Nom” is empty'],
    [{ column: name!, test: 'oneOf', values: ['a'] }, '« Nom » est « a »', '“Nom” is “a”'],
    [
      { column: name!, test: 'oneOf', values: ['a', 'b'] },
      '« Nom » est parmi 2 valeurs choisies',
      '“Nom” is one of 2 values',
    ],
    [
      {
        any: [
          { column: name!, test: 'contains', value: 'TOTAL' },
          {
            all: [
              { column: name!, test: 'empty' },
              { column: town!, test: 'empty' },
            ],
          },
        ],
      },
      '« Nom » contient « TOTAL » ou (« Nom » est vide et « Ville » est vide)',
      '“Nom” contains “TOTAL” or (“Nom” is empty and “Ville” is empty)',
    ],
    [
      { all: Array.from({ length: 4 }, () => ({ column: name!, test: 'empty' as const })) },
      '4 conditions sont posées',
      '4 conditions are set',
    ],
  ] as const)('say the condition %j', (condition, fr, en) => {
    expect([plain(frCondition(condition)), enCondition(condition)]).toEqual([fr, en])
  })
})

const sentences: readonly (readonly [string, Record<string, unknown>, string, string])[] = [
  [
    'removeExtraSpaces',
    { columns: ['Nom', 'b', 'c'] },
    'Supprimer les espaces inutiles dans « Nom » et 2 autres colonnes',
    'Remove extra spaces in “Nom” and 2 other columns',
  ],
  [
    'replaceText',
    { find: 'a', replacement: '' },
    'Effacer « a » dans toutes les colonnes',
    'Erase “a” in all columns',
  ],
  [
    'replaceText',
    { columns: ['Nom'], find: '', replacement: '?', wholeCell: true },
    'Remplacer les cellules vides par « ? » dans « Nom »',
    'Replace empty cells with “?” in “Nom”',
  ],
  [
    'replaceText',
    { columns: ['Nom'], pattern: '^a', replacement: 'b', isPattern: true },
    'Remplacer le motif « ^a » par « b » dans « Nom »',
    'Replace the pattern “^a” with “b” in “Nom”',
  ],
  [
    'replaceText',
    { columns: ['Nom'] },
    'Rechercher et remplacer dans « Nom »',
    'Find and replace in “Nom”',
  ],
  [
    'fillEmpty',
    { columns: ['Nom'], method: 'above' },
    'Recopier vers le bas dans « Nom »',
    'Fill down in “Nom”',
  ],
  [
    'renameColumns',
    {
      renames: [
        ['Nom', 'Titre'],
        ['b', 'c'],
      ],
    },
    'Renommer « Nom » en « Titre », et 1 autre colonne',
    'Rename “Nom” to “Titre”, and 1 other column',
  ],
  [
    'reorderColumns',
    { moves: [{ columns: ['Nom'], after: 'Ville' }] },
    'Déplacer « Nom » après « Ville »',
    'Move “Nom” after “Ville”',
  ],
  [
    'editCells',
    { edits: [{ row: 1, column: 'Nom', before: 'x', after: '' }] },
    'Vider une cellule de « Nom »',
    'Empty a cell of “Nom”',
  ],
  ['deleteRows', { rows: [1] }, 'Supprimer 1 ligne à la main', 'Remove 1 row by hand'],
  [
    'sortRows',
    { keys: ['Nom', { column: 'Ville', isDescending: true }] },
    'Trier par « Nom » (croissant), puis « Ville » (décroissant)',
    'Sort by “Nom” (ascending), then “Ville” (descending)',
  ],
  [
    'convertToNumber',
    { columns: ['Prix'], decimals: 'round', places: 0 },
    'Convertir « Prix » en nombre, sans décimale',
    'Convert “Prix” to number, without decimals',
  ],
  [
    'splitColumn',
    { column: 'a', delimiter: ';' },
    'Fractionner « a » à chaque « ; »',
    'Split “a” at each “;”',
  ],
  [
    'splitColumn',
    { column: 'a', at: 'last' },
    'Fractionner « a » au dernier « , »',
    'Split “a” at the last “,”',
  ],
  [
    'splitColumn',
    { column: 'a', at: 'first' },
    'Fractionner « a » au premier « , »',
    'Split “a” at the first “,”',
  ],
  [
    'splitColumn',
    { column: 'a', by: 'lengths', at: 'last' },
    'Fractionner « a » selon des longueurs',
    'Split “a” by lengths',
  ],
  [
    'splitRows',
    { column: 'a', at: 'last' },
    'Fractionner « a » en plusieurs lignes, au dernier « , »',
    'Split “a” into several rows, at the last “,”',
  ],
  [
    'splitRows',
    { column: 'a', by: 'pattern' },
    'Fractionner « a » en plusieurs lignes, à un motif',
    'Split “a” into several rows, at a pattern',
  ],
  [
    'formatPhones',
    { columns: ['a'], form: 'dotted' },
    'Mettre en forme les téléphones de « a » (03.44.79.79.79)',
    'Format phone numbers in “a” (03.44.79.79.79)',
  ],
  [
    'convertTimes',
    { columns: ['a'], output: 'french' },
    'Convertir les heures de « a » (15h30)',
    'Convert times of day in “a” (15h30)',
  ],
  [
    'dateParts',
    { column: 'a', part: 'month' },
    'Extraire le mois des dates de « a »',
    'Extract the month from the dates of “a”',
  ],
  [
    'extractText',
    { column: 'a', which: 'last' },
    'Extraire un nombre (le dernier trouvé) de « a »',
    'Extract a number (the last found) from “a”',
  ],
  [
    'padText',
    { columns: ['a'], side: 'end' },
    'Compléter « a » à 5 caractères avec « 0 » derrière',
    'Pad “a” to 5 characters with “0” behind',
  ],
  [
    'removeExtraSpaces',
    { columns: ['a'], inside: 'remove' },
    'Supprimer tous les espaces dans « a »',
    'Remove every space in “a”',
  ],
  [
    'removeExtraSpaces',
    { columns: ['a'], inside: 'keep', ends: 'end' },
    'Supprimer les espaces de la fin dans « a »',
    'Remove spaces at the end in “a”',
  ],
  [
    'roundNumbers',
    { columns: ['a'], direction: 'down', places: 2 },
    'Arrondir « a » au-dessous à 2 décimales',
    'Round “a” down to 2 decimals',
  ],
  [
    'rankRows',
    { column: 'a', direction: 'ascending' },
    'Calculer le rang selon « a », du plus petit au plus grand',
    'Rank by “a”, smallest first',
  ],
  [
    'convertAmounts',
    { columns: ['a'], percent: 'fraction' },
    'Convertir les montants et pourcentages de « a » (12 % devient 0.12)',
    'Convert amounts and percentages of “a” (12% becomes 0.12)',
  ],
  [
    'swapCoordinates',
    { latitude: 'a', longitude: 'b', which: 'all' },
    'Échanger « a » et « b » partout',
    'Swap “a” and “b” everywhere',
  ],
]

describe('sentences of steps', () => {
  test.each(sentences)('of %s with %j', (kind, params, fr, en) => {
    const step = stepOfKind(kind)!
    const parsed = parseParams(step, storedParams(step.params, params))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issue))
    const said = [step.messages.fr.sentence(parsed.value), step.messages.en.sentence(parsed.value)]
    expect(said.map(plain)).toEqual([fr, en])
  })
})
