import { describe, expect, it } from 'vitest'
import { bindColumns, rebind } from '../../../src/recipe/replay/bindColumns'
import type { FoundBy } from '../../../src/recipe/replay/bindColumns'
import { comparedName, nameLikeness } from '../../../src/recipe/replay/nearNames'
import type { ColumnSketch, ListColumn } from '../../../src/recipe/replay/stepList'
import { impersonal } from '../../../src/recipe/replay/stepList'

const sketch = (given: Partial<ColumnSketch> = {}): ColumnSketch => ({
  type: 'text',
  filled: 1,
  isUnique: false,
  texts: [],
  shapes: [['A', 1]],
  ...given,
})

const column = (name: string, given: Partial<ColumnSketch> | null = null, occurrence = 1) =>
  ({
    id: `${occurrence}:${name}`,
    name,
    sketch: given && sketch(given),
  }) satisfies ListColumn

const towns = [
  ['Beauvais', 9],
  ['Allonne', 7],
  ['Goincourt', 4],
  ['Tillé', 3],
] as const

type Case = readonly [
  title: string,
  wanted: readonly ListColumn[],
  offered: readonly ListColumn[],
  found: readonly (readonly [name: string, to: string | null, by: FoundBy])[],
]

const cases: readonly Case[] = [
  [
    'the same names in another order',
    [column('Nom'), column('Ville')],
    [column('Ville'), column('Nom')],
    [
      ['Nom', '1:Nom', 'name'],
      ['Ville', '1:Ville', 'name'],
    ],
  ],
  [
    'each of two columns of one name its own',
    [column('Date'), column('Date', null, 2)],
    [column('Date', null, 2), column('Date')],
    [
      ['Date', '1:Date', 'name'],
      ['Date', '2:Date', 'name'],
    ],
  ],
  [
    'a name but for accents, case, spaces and signs',
    [column('Année de création'), column('N° SIRET')],
    [column('ANNEE_DE_CREATION'), column('n°siret')],
    [
      ['Année de création', '1:ANNEE_DE_CREATION', 'foldedName'],
      ['N° SIRET', '1:n°siret', 'foldedName'],
    ],
  ],
  [
    'the very name before one that only looks alike',
    [column('ville'), column('Ville')],
    [column('Ville')],
    [
      ['ville', null, 'nothing'],
      ['Ville', '1:Ville', 'name'],
    ],
  ],
  [
    'a name cut short, and one made longer',
    [column('Adresse'), column('Nombre de prêts')],
    [column('Nb prêts'), column('Adresse du site')],
    [
      ['Adresse', '1:Adresse du site', 'nearName'],
      ['Nombre de prêts', '1:Nb prêts', 'nearName'],
    ],
  ],
  [
    'a name with the year of the file in it',
    [column('Prêts 2025')],
    [column('Lecteurs 2026'), column('Prêts 2026')],
    [['Prêts 2025', '1:Prêts 2026', 'nearName']],
  ],
  [
    'another name for the same texts',
    [column('Commune', { texts: towns })],
    [
      column('Ville', { texts: [...towns, ['Aux Marais', 1]] }),
      column('Agent', { texts: [['Durand', 9]] }),
    ],
    [['Commune', '1:Ville', 'content']],
  ],
  [
    'nothing where two columns hold the same texts',
    [column('Commune', { texts: towns })],
    [column('Lieu de départ', { texts: towns }), column('Destination', { texts: towns })],
    [['Commune', null, 'nothing']],
  ],
  [
    'nothing for two columns of yes and no under other names',
    [
      column('PMR', {
        type: 'boolean',
        texts: [
          ['oui', 8],
          ['non', 9],
        ],
      }),
    ],
    [
      column('Payant', {
        type: 'boolean',
        texts: [
          ['oui', 8],
          ['non', 9],
        ],
      }),
    ],
    [['PMR', null, 'nothing']],
  ],
  [
    'nothing for the end where the start was wanted',
    [column('Date début', { type: 'date', shapes: [['9/9/9', 1]] })],
    [column('Date fin', { type: 'date', shapes: [['9/9/9', 1]] })],
    [['Date début', null, 'nothing']],
  ],
  ['nothing in an empty table', [column('Nom')], [], [['Nom', null, 'nothing']]],
  ['nothing asked', [], [column('Nom')], []],
  [
    'columns without a name only by their own id',
    [column(''), column('', null, 2)],
    [column('', null, 2)],
    [
      ['', null, 'nothing'],
      ['', '2:', 'name'],
    ],
  ],
]

describe('columns of a list in another table', () => {
  it.each(cases)('finds %s', (_, wanted, offered, found) => {
    const matches = bindColumns(wanted, offered)
    expect(matches.map(({ wanted: { name }, to, by }) => [name, to, by])).toEqual(found)
    const taken = matches.flatMap(({ to }) => to ?? [])
    expect(new Set(taken).size).toBe(taken.length)
  })

  it('guesses only for columns that are needed', () => {
    const wanted = [column('Adresse'), column('Nombre')]
    const offered = [column('Adresse du site'), column('Nombre total')]
    const matches = bindColumns(wanted, offered, (id) => id === '1:Nombre')
    expect(matches.map(({ to }) => to)).toEqual([null, '1:Nombre total'])
  })

  it('lists the likeliest first where none is sure', () => {
    const [match] = bindColumns(
      [column('Date début', { type: 'date', shapes: [['9/9/9', 1]] })],
      [column('Motif', {}), column('Date fin', { type: 'date', shapes: [['9/9/9', 1]] })],
    )
    expect(match?.candidates.map(({ id, by }) => [id, by])[0]).toEqual(['1:Date fin', 'content'])
    expect(match?.candidates.every(({ score }) => score > 0 && score <= 1)).toBe(true)
  })

  it('says where a column of the same name is of another kind', () => {
    const match = (type: ColumnSketch['type'], filled = 1) =>
      bindColumns([column('Date', { type: 'date' })], [column('Date', { type, filled })])[0]
    expect(match('text')?.isOtherType).toBe(true)
    expect(match('date')?.isOtherType).toBe(false)
    expect(match('text', 0)?.isOtherType).toBe(false)
  })

  it('does not compare thousands of names with thousands', () => {
    const many = (word: string) => Array.from({ length: 2000 }, (_, at) => column(`${word} ${at}`))
    const started = performance.now()
    const matches = bindColumns(many('Ancienne'), many('Nouvelle'))
    expect(matches.every(({ to }) => to === null)).toBe(true)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('a column chosen by hand', () => {
  const offered = [column('Ville'), column('Adresse')]
  const matches = bindColumns([column('Ville'), column('Commune')], offered)

  it('is taken from the one that had it', () => {
    const changed = rebind(matches, '1:Commune', offered[0]!)
    expect(changed.map(({ to, by }) => [to, by])).toEqual([
      [null, 'nothing'],
      ['1:Ville', 'hand'],
    ])
  })

  it('may be none', () => {
    expect(rebind(matches, '1:Ville', null).map(({ to }) => to)).toEqual([null, null])
  })
})

describe('the likeness of names', () => {
  it.each([
    ['Téléphone', 'telephone', 1, 1],
    ['Tél.', 'Téléphone', 0.6, 0.95],
    ['Nb de places', 'Nombre de places', 0.6, 0.95],
    ['Code postal', 'CP', 0, 0.55],
    ['Commune', 'Ville', 0, 0.2],
    ['', 'Ville', 0, 0],
    ['2025', '2026', 0, 0.2],
  ])('of %j and %j lies between %d and %d', (a, b, _least, _most) => {
    const likeness = nameLikeness(comparedName(a), comparedName(b))
    expect(likeness).toBeGreaterThanOrEqual(_least)
    expect(likeness).toBeLessThanOrEqual(_most)
    expect(nameLikeness(comparedName(b), comparedName(a))).toBeCloseTo(likeness)
  })
})

describe('what a list keeps of a column', () => {
  it.each<[string, Partial<ColumnSketch>, readonly string[]]>([
    ['keeps what is in many rows', { texts: towns }, ['Beauvais', 'Allonne']],
    ['leaves out what names one row each', { texts: [['Durand', 5]], isUnique: true }, []],
    ['leaves out telephones', { texts: [['0344000000', 40]], type: 'phone' }, []],
    ['leaves out firms', { texts: [['21600057200012', 40]], type: 'siret' }, []],
    ['leaves out long texts', { texts: [['x'.repeat(61), 40]] }, []],
  ])('%s', (_, given, texts) => {
    expect(impersonal(sketch(given)).texts.map(([text]) => text)).toEqual(texts)
  })
})
