import { expect, it } from 'vitest'
import { en } from '../../src/i18n/en'
import { fr } from '../../src/i18n/fr'
import { issueSentence } from '../../src/i18n/sentences'

const told = (data: Readonly<Record<string, number>>) => {
  const said = { code: 'lookedUp', data }
  return [issueSentence(fr, said), issueSentence(en, said)].map((text) => text.replace(/\s/g, ' '))
}

it('says what was found in another tab, one or many', () => {
  expect(told({ matched: 1, unmatched: 2, several: 1, unused: 1 })).toEqual([
    '1 ligne trouvée dans l’autre onglet, sur 3 ; 1 s’y trouve plusieurs fois (la première est prise) ; 1 ligne de l’autre onglet ne sert pas.',
    '1 row of 3 rows found in the other tab; 1 found several times there (the first one is taken); 1 row of the other tab used by none.',
  ])
  expect(told({ matched: 11, unmatched: 309, several: 0, unused: 263 })).toEqual([
    '11 lignes trouvées dans l’autre onglet, sur 320 ; 263 lignes de l’autre onglet ne servent pas.',
    '11 rows of 320 rows found in the other tab; 263 rows of the other tab used by none.',
  ])
})
