import { describe, expect, test } from 'vitest'
import { readAmount } from '../../src/values/amounts'
import { cutDecimal } from '../../src/values/decimals'
import { readRange } from '../../src/values/ranges'
import type { UnitId } from '../../src/values/units'
import { convertQuantity, unitIds, unitSign } from '../../src/values/units'

describe('quantities', () => {
  test.each<[string, UnitId, string]>([
    ['1m90', 'm', '1.9'],
    ['190 cm', 'm', '1.9'],
    ['2,10 m', 'm', '2.1'],
    ['1,9', 'm', '1.9'],
    ['1 m 5 cm', 'cm', '105'],
    ['12 ha', 'm2', '120000'],
    ['12 ha 50 a', 'm2', '125000'],
    ['1 250 m²', 'ha', '0.125'],
    ['120 m2', 'm2', '120'],
    ['3 mètres carrés', 'm2', '3'],
    ['0,5 km²', 'ha', '50'],
    ['1h30', 'min', '90'],
    ['1 h 30 min', 'h', '1.5'],
    ['1h', 'min', '60'],
    ['45 min', 'h', '0.75'],
    ['10 min', 'h', '0.166666666666667'],
    ['2 jours', 'h', '48'],
    ['1 an et 6 mois', 'month', '18'],
    ['18 mois', 'year', '1.5'],
    ['env. 3 t', 'kg', '3000'],
    ['1.5 kg', 'g', '1500'],
    ['-3 m', 'cm', '-300'],
    ['3,5 MWh', 'kwh', '3500'],
    ['2 m³', 'l', '2000'],
    ['0 m', 'km', '0'],
    ['90071992547409931 mm', 'mm', '90071992547409900'],
  ])('%j in %s is %s', (text, to, value) => {
    expect(convertQuantity(text, to, to)).toBe(value)
  })

  test.each<[string, UnitId]>([
    ['', 'm'],
    ['m', 'm'],
    ['12 kg', 'm'],
    ['90 cm 1 m', 'm'],
    ['1 m 2 m', 'm'],
    ['12 mètres environ', 'm'],
    ['2 mois', 'd'],
    ['1,2,3 m', 'm'],
    ['12 x 3 m', 'm'],
    ['3 m 12 kg', 'm'],
  ])('%j is no quantity in %s', (text, to) => {
    expect(convertQuantity(text, to, to)).toBeNull()
  })

  test('a number alone is read in the unit it has, or not at all', () => {
    expect(convertQuantity('190', 'm', 'cm')).toBe('1.9')
    expect(convertQuantity('190', 'm', null)).toBeNull()
    expect(convertQuantity('190', 'm', 'kg')).toBeNull()
  })

  test.each(unitIds)('%s is read as it is written', (id) => {
    expect(convertQuantity(`12 ${unitSign(id)}`, id, null)).toBe('12')
  })
})

describe('ranges', () => {
  test.each([
    ['15 000 - 89 999,99', '15000', '89999.99'],
    ['15 000- 89 999,99', '15000', '89999.99'],
    ['de 10 à 20', '10', '20'],
    ['Entre 1,5 et 3', '1.5', '3'],
    ['10 € à 20 €', '10', '20'],
    ['moins de 5', '', '5'],
    ['< 5', '', '5'],
    ['plus de 90 000 €', '90000', ''],
    ['≥ 3', '3', ''],
    ['90 et plus', '90', ''],
    ['65+', '65', ''],
    ['12', '12', '12'],
    ['-5', '-5', '-5'],
    ['0-3 ans', '0', '3'],
  ])('%j goes from %j to %j', (text, from, to) => {
    expect(readRange(text)).toEqual({ from, to })
  })

  test.each(['', 'NC', '20 à 10', 'de 10', '10 à', 'A-B', '2021-04-03'])('%j is none', (text) => {
    expect(readRange(text)).toBeNull()
  })
})

describe('amounts', () => {
  test.each([
    ['1 234,50 €', '1234.50'],
    ['€ 12', '12'],
    ['-€12', '-12'],
    ['12,5 k€', '12500'],
    ['3 M€', '3000000'],
    ['1,2 milliard d’euros', '1200000000'],
    ['2 Md€', '2000000000'],
    ['(12,50)', '-12.50'],
    ['(0)', '0'],
    ['12 EUR TTC', '12'],
    ['12 %', '0.12'],
    ['12,5%', '0.125'],
    ['120', '120'],
  ])('%j is %s', (text, value) => {
    expect(readAmount(text, 'auto', { percent: 'fraction' })).toBe(value)
  })

  test.each(['', 'NC', '12 ou 13 €', '€', '%', '(-3)', '12 m', 'mille euros'])(
    '%j is none',
    (text) => {
      expect(readAmount(text, 'auto', { percent: 'number' })).toBeNull()
    },
  )

  test('a percentage may stay the number it is', () => {
    expect(readAmount('12,50 %', 'auto', { percent: 'number' })).toBe('12.50')
  })
})

test.each([
  ['1.239', 2, 'down', '1.23'],
  ['1.231', 2, 'up', '1.24'],
  ['-1.231', 2, 'down', '-1.24'],
  ['-1.239', 2, 'up', '-1.23'],
  ['1.2', 2, 'up', '1.2'],
  ['1234', -3, 'up', '2000'],
  ['-0.5', 0, 'up', '0'],
] as const)('%s cut to %i places %s is %s', (a, places, direction, cut) => {
  expect(cutDecimal(a, places, direction)).toBe(cut)
})
