import { describe, expect, it } from 'vitest'
import type { Table } from '../../src/table/table'
import { findingOf, rowsOf, settled, typed } from './helpers'

/** The rows proposed, as `kind: text`, and the settings of the step in short. */
async function stray(table: Table) {
  const finding = await findingOf(table, 'strayRows')
  return finding?.rows.map(({ kind, text }) => `${kind}: ${text}`) ?? []
}

async function rule(table: Table) {
  const finding = await findingOf(table, 'strayRows')
  return finding?.fix?.params ?? null
}

const clubs = ['Judo club|Creil|120', 'Vélo club|Senlis|80', 'Club d’échecs|Noyon|35']

describe('total rows', () => {
  it.each([
    ['a total behind the rows', ['TOTAL||235'], ['total: TOTAL']],
    ['a total whose number is no sum', ['Total général||999'], ['total: Total général']],
    ['a total of something', ['Total des adhérents||235'], ['total: Total des adhérents']],
    ['a total behind an empty row', ['||', 'Total||235'], ['total: Total']],
    ['a total in another column', ['|TOTAL|235'], ['total: TOTAL']],
    ['a label with marks', ['** Total : **||235'], ['total: ** Total : **']],
    ['a total and a mean', ['Total||235', 'Moyenne||78,3'], ['total: Total', 'total: Moyenne']],
    ['the whole as a sum', ['Ensemble||235'], ['total: Ensemble']],
    ['a total above its notes', ['TOTAL||235', '* au 1er janvier||'], null],
    ['a club that is called so', ['Total Danse|Creil|40'], []],
    ['a company that is called so', ['TOTAL|Courbevoie|12'], []],
    ['a town that is called so, with all its cells', ['Somme-Leuze|Namur|12'], []],
    ['a word that only begins so', ['Totalement Foot||12'], []],
    ['an association called so', ['Ensemble Vocal||12'], []],
  ])('are told in a table of clubs: %s', async (_, more, expected) => {
    const found = await stray(typed('Club|Ville|Adhérents', ...clubs, ...more))
    expect(found).toEqual(expected ?? ['total: TOTAL', 'note: * au 1er janvier'])
  })

  it('are told after each group, when their numbers are those of the group', async () => {
    const table = typed(
      'Quartier|Ecole|Elèves',
      'Nord|Jules Ferry|100',
      'Nord|Pasteur|50',
      'Sous-total Nord||150',
      'Sud|Prévert|70',
      'Sud|Hugo|30',
      'Sous-total Sud||100',
      'Total||250',
    )
    expect(await stray(table)).toEqual([
      'total: Sous-total Nord',
      'total: Sous-total Sud',
      'total: Total',
    ])
  })

  it('are no value of a column that says total again and again', async () => {
    const table = typed(
      'Commune|Sexe|Population',
      ...['Creil', 'Noyon', 'Senlis'].flatMap((town) => [
        `${town}|Hommes|10`,
        `${town}|Femmes|12`,
        `${town}|Total|22`,
      ]),
    )
    expect(await stray(table)).toEqual([])
  })

  it('are no department called Somme, last though it stands', async () => {
    expect(
      await stray(typed('Département|Population', 'Aisne|531', 'Oise|829', 'Somme|570')),
    ).toEqual([])
  })

  it('are no commune called Total whose number is its own', async () => {
    expect(await stray(typed('Commune|Habitants', 'Creil|531', 'Noyon|829', 'Total|57'))).toEqual(
      [],
    )
  })

  it('are told by a rule that next year’s file will fit', async () => {
    const last = ['TOTAL 2018||235', 'Source : mairie, 3 mai 2018||']
    const params = await rule(typed('Club|Ville|Adhérents', ...clubs, ...last))
    const column = { id: '1:Club', name: 'Club' }
    expect(params).toEqual({
      action: 'remove',
      condition: {
        any: [
          { column, test: 'startsWith', value: 'TOTAL', ignoreCase: true },
          { column, test: 'startsWith', value: 'Source :', ignoreCase: true },
        ],
      },
    })
  })

  it('are told by a rule that spares a row with the same label', async () => {
    const table = typed(
      'Nom|Ville|Litres',
      'Total|Creil|12',
      'Esso|Noyon|30',
      'Avia|Senlis|20',
      'Total||62',
    )
    expect(await stray(table)).toEqual(['total: Total'])
    const column = { id: '1:Nom', name: 'Nom' }
    expect(await rule(table)).toEqual({
      action: 'remove',
      condition: {
        all: [
          { column, test: 'equals', value: 'Total', ignoreCase: true },
          { column: { id: '1:Ville', name: 'Ville' }, test: 'empty' },
        ],
      },
    })
  })

  it('are removed by their names when no simple rule is theirs', async () => {
    const notes = ['Ne pas diffuser avant le vote', 'Relu par le service des sports', 'À compléter']
    const more = [...notes, 'Merci de signaler les oublis', 'Voir aussi l’annuaire 2019']
    const table = typed('Club|Ville|Adhérents', ...clubs, '||', ...more.map((text) => `${text}||`))
    const params = await rule(table)
    expect(params).toEqual({ rows: [6, 7, 8, 9, 10] })
  })
})

describe('notes', () => {
  it.each([
    ['a source', ['Source : service des sports||'], true],
    ['a numbered note', ['(1) hors licences||'], true],
    ['a starred note', ['* chiffres provisoires||'], true],
    ['NB', ['NB : hors licences||'], true],
    ['a mark behind many spaces', ['\t   © le service des sports||'], true],
    ['a long text alone', ['Les chiffres ont été arrêtés par le conseil||'], true],
    ['a short text behind an empty row', ['||', 'chiffres provisoires||'], true],
    ['a short text alone', ['Club de golf||'], false],
    ['a row with two short cells', ['Club de golf|Creil|'], false],
    ['a number alone', ['||12'], false],
    ['a row of the table that begins with a star', ['* Golf|Creil|12'], false],
    ['a name that begins as a note', ['Notes de musique|Creil|12'], false],
  ])('are told, or not: %s', async (_, more, isNote) => {
    const found = await stray(typed('Club|Ville|Adhérents', ...clubs, ...more))
    expect(found.map((each) => each.split(':')[0])).toEqual(isNote ? ['note'] : [])
  })

  it('are told above the rows too', async () => {
    const table = typed(
      'Club|Ville|Adhérents',
      'Extraction du 3 mai 2018 par le service||',
      ...clubs,
    )
    expect(await stray(table)).toEqual(['note: Extraction du 3 mai 2018 par le service'])
  })

  it('are not told where most rows have one cell only', async () => {
    const rows = ['a|1|2', 'b|3|4', 'c|5|6', 'une longue ligne de texte ici||', 'd||', 'e||', 'f||']
    const longs = ['une autre longue ligne de texte||', 'encore une longue ligne de texte||']
    expect(await stray(typed('Nom|x|y', ...rows, 'g|1|2', ...longs))).toEqual([])
  })

  it('are not told in a table of one column', async () => {
    const lines = ['un', 'deux', 'trois', 'Source : une longue ligne de texte ici']
    expect(await stray(typed('Texte', ...lines))).toEqual([])
  })
})

describe('applying the proposal', () => {
  it('removes the rows that were named and no other', async () => {
    const table = typed('Club|Ville|Adhérents', ...clubs, 'TOTAL||235', '* provisoire||')
    const finding = (await findingOf(table, 'strayRows'))!
    const after = await settled(table, finding)
    expect(rowsOf(after)).toEqual(clubs)
    expect(await findingOf(after, 'strayRows')).toBeNull()
  })

  it('leaves nothing to propose that a total among the rows hid', async () => {
    const more = ['TOTAL||', 'Yoga|Creil|12', 'Chiffres arrêtés par le conseil municipal||']
    const table = typed('Club|Ville|Adhérents', ...clubs, ...more)
    expect(await stray(table)).toEqual([
      'total: TOTAL',
      'note: Chiffres arrêtés par le conseil municipal',
    ])
    const after = await settled(table, (await findingOf(table, 'strayRows'))!)
    expect(await findingOf(after, 'strayRows')).toBeNull()
  })
})
