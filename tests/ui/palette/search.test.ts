import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { search } from '../../../src/ui/palette/search/search'
import { indexOf } from '../../../src/ui/palette/search/searchIndex'
import { isOneSlip, stemOf, termsOf } from '../../../src/ui/palette/search/terms'

const thing = (title: string, keywords: readonly string[] = [], help = '') => ({
  titles: [title],
  keywords,
  details: [help],
})

const things = [
  thing('Supprimer les doublons', ['dédoublonner', 'unique']),
  thing('Supprimer les lignes vides', ['ligne blanche']),
  thing('Lignes en colonnes', ['une colonne par']),
  thing('Colonnes en lignes', ['déplier'], 'Met plusieurs colonnes l’une sous l’autre.'),
  thing('Convertir en date', ['calendrier'], 'Écrit « doublons » de la même façon.'),
  thing('Garder un échantillon', ['hasard']),
]
const index = indexOf(things)
const found = (asked: string) => search(index, asked).map((at) => things[at]?.titles[0])

describe('the stem of a word', () => {
  it.each([
    ['supprimer', 'supprimé', 'supprimés', 'supprimant', 'supprime'],
    ['colonne', 'colonnes'],
    ['doublon', 'doublons'],
    ['premier', 'première', 'premières', 'premiers'],
    ['vide', 'vides', 'vider', 'vidé'],
    ['total', 'totaux'],
    ['convert', 'converting', 'converted', 'converts'],
    ['3', '12', '2019'],
  ])('is one for the forms of %s', (...forms) => {
    const stems = forms.map((form) => termsOf(form)[0]?.stem)
    expect(new Set(stems).size).toBe(1)
  })

  it.each([
    ['casse', 'case'],
    ['ligne', 'linge'],
    ['mois', 'moins'],
  ])('tells %s from %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other))
  })

  it('leaves short words and words with digits as they are', () => {
    expect(['age', 'rue', '15h30', 'wgs84'].map(stemOf)).toEqual(['age', 'rue', '15h30', 'wgs84'])
  })
})

describe('a slip of the fingers', () => {
  it.each([
    ['suprimer', 'supprimer', true],
    ['supprimmer', 'supprimer', true],
    ['supprimet', 'supprimer', true],
    ['supprimre', 'supprimer', true],
    ['supprimer', 'supprimer', true],
    ['suprimet', 'supprimer', false],
    ['imprimer', 'supprimer', false],
    ['', 'a', true],
    ['', 'ab', false],
  ])('leads from %s to %s: %s', (one, other, isSlip) => {
    expect(isOneSlip(one, other)).toBe(isSlip)
    expect(isOneSlip(other, one)).toBe(isSlip)
  })
})

describe('the search', () => {
  it.each([
    ['a title', 'supprimer les doublons', 'Supprimer les doublons'],
    ['another word for it', 'virer les doublons', 'Supprimer les doublons'],
    ['a wrong letter', 'doubllons', 'Supprimer les doublons'],
    ['no accents and capitals', 'DEDOUBLONNER', 'Supprimer les doublons'],
    ['a word half typed', 'écha', 'Garder un échantillon'],
    ['one letter', 'd', 'Supprimer les doublons'],
    ['another form of the word', 'ligne vide', 'Supprimer les lignes vides'],
    ['words that nothing bears', 'les doublons de mon fichier', 'Supprimer les doublons'],
    ['the order of the words', 'lignes en colonnes', 'Lignes en colonnes'],
    ['the other order of the words', 'colonnes en lignes', 'Colonnes en lignes'],
    ['an elided article', 'd’échantillon', 'Garder un échantillon'],
  ])('finds by %s', (_, asked, title) => {
    expect(found(asked)[0]).toBe(title)
  })

  it('takes no word from the examples of a help line', () => {
    expect(found('doublons')).not.toContain('Convertir en date')
  })

  it('puts what bears every word before what bears some', () => {
    const rare = [thing('Zèbre'), thing('Ligne', ['zèbre ligne']), thing('Ligne')]
    expect(search(indexOf(rare), 'zèbre ligne')[0]).toBe(1)
  })

  it('finds nothing for nothing, and for what is nowhere', () => {
    for (const asked of ['', '  ', '…', 'xyzzy', 'qqqqq wwwww']) expect(found(asked)).toEqual([])
    expect(search(indexOf([]), 'doublons')).toEqual([])
  })

  it('answers anything, the same each time, each thing once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (asked) => {
        const once = search(index, asked)
        expect(search(index, asked)).toEqual(once)
        expect(new Set(once).size).toBe(once.length)
      }),
      { numRuns: Number(process.env.ETABLI_RUNS ?? 100) },
    )
  })
})
