import { describe, expect, it, test } from 'vitest'
import {
  fitsType,
  guessType,
  readBoolean,
  readYear,
  typeIds,
  type TypeId,
} from '../../src/values/types'

const guess = (texts: readonly string[], header = ''): ReturnType<typeof guessType> => {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return guessType(
    Array.from(counts, ([text, count]) => ({ text, count })),
    header,
  )
}

describe('fitsType', () => {
  const cases: readonly [TypeId, readonly string[], readonly string[]][] = [
    ['text', ['a', '12'], []],
    ['integer', ['12', '1 000', '-3', '007'], ['1,5', 'a', '12 €']],
    ['decimal', ['12', '1,5', '1.5', '1\u202f234,5'], ['1,5 %', 'NC', '8,76543E+13']],
    ['boolean', ['oui', 'NON', 'Vrai', 'false', '1', '0', 'x', 'O'], ['peut-être', '2', 'ouii']],
    ['date', ['03/04/2021', '2021-04-03', '3 mars 2021', '20210403'], ['31/02/2021', '2021', 'NC']],
    ['year', ['2021', '1789', ' 2021 '], ['21', '20210', '3021', '2021-2022']],
    ['siret', ['120 027 016 00563'], ['12002701600564', '1,20027E+13']],
    ['siren', ['120027016'], ['120027017']],
    ['insee', ['60057', '2A004'], ['6057', '20004']],
    ['postcode', ['60000', '01000'], ['1000', '2A000']],
    ['phone', ['05 49 01 02 03', '3949'], ['549010203', 'mairie']],
    ['email', ['a@b.fr'], ['a@b']],
    ['url', ['https://a.fr'], ['a.fr']],
    ['latitude', ['48.85', '-20,9'], ['91', 'N']],
    ['longitude', ['2.35', '-61,5'], ['181']],
    ['coordinates', ['48.85, 2.35', '[2.35,48.85]'], ['48.85', '200.1, 300.2']],
  ]
  test.each(cases)('%s', (type, right, wrong) => {
    expect(right.filter((text) => !fitsType(type, text))).toEqual([])
    expect(wrong.filter((text) => fitsType(type, text))).toEqual([])
  })

  it('never judges the empty nor the blank', () => {
    expect(typeIds.every((type) => fitsType(type, '') && fitsType(type, ' \u00a0'))).toBe(true)
  })
})

test.each([
  ['Oui', true],
  ['faux', false],
  [' 1 ', true],
  ['x', true],
  ['', null],
  ['2', null],
])('the boolean %j reads as %j', (text, expected) => {
  expect(readBoolean(text)).toBe(expected)
})

test.each([
  ['2021', '2021'],
  ['0999', null],
  ['21', null],
])('the year %j reads as %j', (text, expected) => {
  expect(readYear(text)).toBe(expected)
})

describe('guessType', () => {
  const cases: readonly [TypeId, string, readonly string[], number?][] = [
    ['text', 'Nom', ['Mairie', 'École', '12']],
    ['text', 'Nom', []],
    ['text', 'Nom', ['', ' ']],
    ['integer', 'places', ['12', '4', '1 000', '7', '9', '3', '15', '120', '60', 'TOTAL'], 1],
    ['integer', 'Prêts 2018', ['12', '4', 'NC', '-', 'N/A', '8'], 3],
    ['decimal', 'montant', ['12,5', '3', '1 234,56']],
    ['text', 'montant', ['12,5', 'a', 'b', '3']],
    ['text', 'COG', ['01', '02', '60']],
    ['text', 'code', ['00123', '00124', '12345']],
    ['postcode', 'Code postal', ['60000', '75001']],
    ['postcode', 'cp', ['1000', '1200', '60000'], 2],
    ['postcode', 'PostalCode', ['60000']],
    ['postcode', 'ville', ['01000', '60000', '75001']],
    ['integer', 'population', ['60000', '75001', '12000']],
    ['insee', 'code_insee', ['60057', '2A004']],
    ['insee', 'DEPCOM', ['60057', '01001']],
    ['insee', 'lieu', ['01001', '2A004', '60057']],
    ['siret', 'SIRET', ['12002701600563', '120 027 016 00563']],
    ['siret', 'acheteur', ['12002701600563', '35600000000048']],
    ['siret', 'N° SIRET', ['2,19201E+13', '1,20027E+13'], 2],
    ['siret', 'siret', ['12002701600564', '1200270160056'], 2],
    ['siren', 'siren', ['120027016', 'NC'], 1],
    ['integer', 'nombre', ['120027016', '123456789', '987654321']],
    ['phone', 'Téléphone', ['05 49 01 02 03', '0549010203', '112']],
    ['phone', 'tel', ['549010203', '549010204'], 2],
    ['phone', 'contact', ['05 49 01 02 03', '+33 6 12 34 56 78']],
    ['email', 'contact', ['a@b.fr', 'c@d.fr']],
    ['email', 'Courriel', ['a@b.fr', 'néant'], 1],
    ['url', 'x', ['https://a.fr', 'http://b.fr/c']],
    ['date', 'Date de début', ['03/04/2021', '3 mars 2021', '31/02/2021', '04/05/2021'], 1],
    ['date', 'x', ['2021-04-03', '2021-05-03T12:00:00']],
    ['date', 'date_maj', ['20210403', '20210404']],
    ['integer', 'x', ['20210403', '20210404']],
    ['year', 'Année', ['2018', '2019']],
    ['year', 'x', ['2018', '2019', '2018', '2020']],
    ['year', 'date_plantation', ['2000', '1980']],
    ['integer', 'capacité', ['2000', '350']],
    ['latitude', 'lat', ['48.85', '49,1']],
    ['longitude', 'Xlong', ['2.35', '-4.48']],
    ['decimal', 'x', ['652381.5', '652382.5']],
    ['coordinates', 'geo_point_2d', ['48.85, 2.35', '48.86,2.36']],
    ['coordinates', 'x', ['[2.35,48.85]']],
    ['boolean', 'PMR', ['oui', 'non', 'Oui']],
    ['boolean', 'gratuit', ['0', '1']],
    ['boolean', 'x', ['O', 'N']],
    ['boolean', 'x', ['x', 'X', '']],
    ['integer', 'nombre', ['0', '1']],
  ]
  test.each(cases)('%s for "%s": %j', (type, header, texts, misfits = 0) => {
    expect(guess(texts, header)).toMatchObject({ type, misfits })
  })

  it('weighs texts by their cells', () => {
    const samples = [
      { text: '12', count: 1 },
      { text: 'voir note', count: 99 },
    ]
    expect(guessType(samples, 'places').type).toBe('text')
  })

  it('is surer when the header and all the values agree', () => {
    const sure = guess(['60000', '01000'], 'code postal')
    const less = guess(['60000', '01000', 'Beauvais'], 'code postal')
    expect(sure.confidence).toBe(1)
    expect(less.confidence).toBeLessThan(sure.confidence)
    expect(guess([], 'code postal').confidence).toBe(0)
  })

  it('answers quickly for some thousands of texts', () => {
    const timeOf = (run: () => void): number => {
      const start = performance.now()
      run()
      return performance.now() - start
    }
    const texts = Array.from(
      { length: 5000 },
      (_, index) => `${index} rue de l'Église, 60000 Beauvais`,
    )
    const samples = texts.map((text) => ({ text, count: 1 }))
    const probe = timeOf(() => {
      for (let turn = 0; turn < 20; turn += 1) {
        texts.filter((text) => /^\p{L}*\s*[\d.,]+\s*\p{L}*$/u.test(text.normalize('NFD')))
      }
    })
    expect(timeOf(() => guessType(samples, 'adresse'))).toBeLessThan(Math.max(probe, 20) * 20)
  })
})
