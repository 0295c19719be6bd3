import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { caseModes, changeCase, type CaseMode } from '../../src/values/case'
import { fold } from '../../src/values/text'
import { runs } from './runs'

const table = (mode: CaseMode, cases: readonly (readonly [string, string])[]): void => {
  describe(mode, () => {
    test.each(cases)('%j becomes %j', (text, expected) => {
      expect(changeCase(text, mode)).toBe(expected)
    })
  })
}

table('title', [
  ["L'HAŸ-LES-ROSES", "L'Haÿ-les-Roses"],
  ['L’HAŸ-LES-ROSES', 'L’Haÿ-les-Roses'],
  ['SAINT-ÉTIENNE-DU-ROUVRAY', 'Saint-Étienne-du-Rouvray'],
  ["place de l'église", "Place de l'Église"],
  ['LE mans', 'Le Mans'],
  ['12e arrondissement', '12e Arrondissement'],
  ['12E ARRONDISSEMENT', '12e Arrondissement'],
  ['LOUIS XIV', 'Louis XIV'],
  ['place louis xvi', 'Place Louis XVI'],
  ['XIXE SIÈCLE', 'XIXe Siècle'],
  ['FRANÇOIS IER', 'François Ier'],
  ['RUE DE LA VIE', 'Rue de la Vie'],
  ['Xi Jinping', 'Xi Jinping'],
  ['j.-p. dupont', 'J.-P. Dupont'],
  ['RUE DU 8 MAI 1945', 'Rue du 8 Mai 1945'],
  ["JEANNE D'ARC", "Jeanne d'Arc"],
  ["d'artagnan", "D'Artagnan"],
  ["VILLENEUVE-D'ASCQ", "Villeneuve-d'Ascq"],
  ["AUJOURD'HUI", "Aujourd'hui"],
  ["CONSEIL DE PRUD'HOMMES", "Conseil de Prud'hommes"],
  ["PRESQU'ÎLE", "Presqu'île"],
  ["O'BRIEN", "O'Brien"],
  ["McDonald's", "Mcdonald's"],
  ['SAINT-GERMAIN-LÈS-CORBEIL', 'Saint-Germain-lès-Corbeil'],
  ["mairie de l'oise - LE HAVRE", "Mairie de l'Oise - Le Havre"],
  ['gare SNCF de lyon', 'Gare SNCF de Lyon'],
  ['GARE SNCF DE LYON', 'Gare Sncf de Lyon'],
  ['ZAC des Champs', 'ZAC des Champs'],
  ['ST DENIS', 'St Denis'],
  ['Rue ST Denis', 'Rue St Denis'],
  ['RD12 ET A7', 'RD12 et A7'],
  ['12B RUE FOCH', '12B Rue Foch'],
  ['RUE D AUMALE', 'Rue d Aumale'],
  ['BÂTIMENT A', 'Bâtiment A'],
  ['RUE DE LA GARE A L EGLISE', 'Rue de la Gare a l Eglise'],
  ['7 BIS AVENUE FOCH', '7 bis Avenue Foch'],
  ['12 Ter rue haute', '12 ter Rue Haute'],
  ['BIS REPETITA', 'Bis Repetita'],
  ['rue du 8 mai, bis', 'Rue du 8 Mai, Bis'],
  ['MAIRIE (LA)', 'Mairie (La)'],
  ['straße', 'Straße'],
  ['œuvre', 'Œuvre'],
  ['ÉCOLE', 'École'],
  ['  deux  espaces ', '  Deux  Espaces '],
  ['', ''],
])

table('sentence', [
  ['MAIRIE DE LYON. OUVERT LE LUNDI', 'Mairie de lyon. Ouvert le lundi'],
  ['LOUIS XIV', 'Louis XIV'],
  ['M. DUPONT EST LÀ ! IL ATTEND', 'M. dupont est là ! Il attend'],
  ['la gare SNCF', 'La gare SNCF'],
  ['« bonjour »', '« Bonjour »'],
  ['première ligne\nseconde', 'Première ligne\nSeconde'],
  ['élève', 'Élève'],
  ['3 ÉCOLES', '3 écoles'],
])

table('titleWords', [
  ['j.-p. dupont', 'J.-p. Dupont'],
  ["L'HAŸ-LES-ROSES", "L'haÿ-les-roses"],
  ['place de la mairie', 'Place De La Mairie'],
  ['j.p. dupont', 'J.P. Dupont'],
  ['a\u00a0b\tc', 'A\u00a0B\tC'],
])

table('upper', [
  ["l'haÿ", "L'HAŸ"],
  ['œuvre', 'ŒUVRE'],
])

table('lower', [['ÉCOLE ŒUVRE', 'école œuvre']])

describe('removing accents', () => {
  test.each([
    ['upper', "l'haÿ-les-roses œuvre", "L'HAY-LES-ROSES OEUVRE"],
    ['title', 'ÉCOLE', 'Ecole'],
    ['lower', 'Ça', 'ca'],
  ] as const)('with %s', (mode, text, expected) => {
    expect(changeCase(text, mode, { removeAccents: true })).toBe(expected)
  })
})

describe('any mode', () => {
  const words = fc
    .array(
      fc.constantFrom(
        'MAIRIE',
        'de',
        'l’',
        'église',
        ' ',
        '-',
        '. ',
        'XIV',
        'SNCF',
        '12e',
        'œ',
        '\n',
        'D',
        '1B',
      ),
    )
    .map((parts) => parts.join(''))

  it('changes nothing but the case', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(...caseModes), (text, mode) => {
        expect(fold(changeCase(text, mode))).toBe(fold(text))
      }),
      runs,
    )
  })

  it('takes time in proportion to the length of the text', () => {
    const timeOf = (times: number): number => {
      const text = "RUE DE L'ÉGLISE, 12B ".repeat(times)
      const start = performance.now()
      changeCase(text, 'title')
      return performance.now() - start
    }
    timeOf(2000)
    const probe = Math.max(timeOf(2000), 1)
    // A quadratic walk would take 400 times longer.
    expect(timeOf(40_000) / probe).toBeLessThan(150)
  })
})
