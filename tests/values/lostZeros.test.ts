import { describe, expect, it } from 'vitest'
import { lacksZeros, withZeros } from '../../src/values/lostZeros'
import type { ZeroKind } from '../../src/values/lostZeros'

describe('withZeros', () => {
  it.each<[ZeroKind, string, string | null]>([
    ['postcode', '1000', '01000'],
    ['postcode', ' 8400', '08400'],
    ['postcode', '100', null],
    ['postcode', '60000', null],
    ['postcode', '0100', null],
    ['insee', '1004', '01004'],
    ['insee', '9999', '09999'],
    ['insee', 'A004', null],
    ['siren', '55805103', null],
    ['siren', '5580510', null],
    ['siret', '5714235800068', '05714235800068'],
    ['siret', '5714235800069', null],
    ['siret', '9,98123E+13', null],
    ['siret', '05714235800068', null],
    ['phone', '344797979', '0344797979'],
    ['phone', '34479797', null],
    ['phone', '0344797979', null],
    ['siret', '', null],
  ])('reads %s %j as %j', (kind, text, expected) => {
    expect(withZeros(kind, text)).toBe(expected)
  })
})

describe('lacksZeros', () => {
  it.each<[ZeroKind, string, boolean]>([
    ['siret', '5714235800069', true],
    ['siret', '73282932000074', false],
    ['siret', '123456789', false],
    ['postcode', '1000', true],
    ['postcode', '100', false],
    ['phone', 'abc', false],
  ])('says of %s %j: %s', (kind, text, expected) => {
    expect(lacksZeros(kind, text)).toBe(expected)
  })
})
