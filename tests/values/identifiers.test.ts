import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  isEmail,
  isInseeCommune,
  isPhone,
  isPostcode,
  isSiren,
  isSiret,
  isUrl,
  luhn,
  readEmail,
  readInsee,
  readPhone,
  readPostcode,
  readSiren,
  readSiret,
  readUrl,
} from '../../src/values/identifiers'
import { runs } from './runs'

type Reader = (text: string) => string | null

const table = (
  name: string,
  reader: Reader,
  cases: readonly (readonly [string, string | null])[],
): void => {
  describe(name, () => {
    test.each(cases)('%j gives %j', (text, expected) => {
      expect(reader(text)).toBe(expected)
    })
  })
}

table('readSiret', readSiret, [
  ['73282932000074', '73282932000074'],
  ['732 829 320 00074', '73282932000074'],
  ['732\u00a0829\u202f320\u00a000074 ', '73282932000074'],
  ['732.829.320.00074', '73282932000074'],
  ['73282932000075', null],
  ['7328293200007', null],
  ['732829320000741', null],
  ['7328293200007A', null],
  ['7,32829E+13', null],
  ['35600000049837', '35600000049837'],
  ['35600000000048', '35600000000048'],
  ['35600000000002', null],
  ['', null],
])

table('readSiren', readSiren, [
  ['732829320', '732829320'],
  ['732 829 320', '732829320'],
  ['732829321', null],
  ['73282932', null],
  ['73282932O', null],
  ['356000000', '356000000'],
])

table('readInsee', readInsee, [
  ['60057', '60057'],
  ['01001', '01001'],
  ['2A004', '2A004'],
  ['2b033', '2B033'],
  [' 97411 ', '97411'],
  ['97608', '97608'],
  ['98818', '98818'],
  ['20004', null],
  ['1001', null],
  ['99999', null],
  ['96001', null],
  ['2C004', null],
])

table('readPostcode', readPostcode, [
  ['60000', '60000'],
  ['01000', '01000'],
  ['60 000', '60000'],
  ['97400', '97400'],
  ['6000', null],
  ['2A000', null],
  ['00000', null],
  ['600000', null],
  ['99000', null],
])

table('readPhone', readPhone, [
  ['0344797979', '0344797979'],
  ['03 44 79 79 79', '0344797979'],
  ['03.44.79.79.79', '0344797979'],
  ['03-44-79-79-79', '0344797979'],
  ['03/44/79/79/79', '0344797979'],
  ['+33 3 44 79 79 79', '0344797979'],
  ['+33 (0)3 44 79 79 79', '0344797979'],
  ['00 33 3 44 79 79 79', '0344797979'],
  ['0800 10 10 10', '0800101010'],
  ['112', '112'],
  ['17', '17'],
  ['3949', '3949'],
  ['+32 2 513 89 40', '+3225138940'],
  ['344797979', null],
  ['03447979', null],
  ['00 44 79 79 79', null],
  ['mairie', null],
  ['12', null],
  ['03 44 79 79 79 / 03 44 79 79 80', null],
])

test('a phone that lost its zero is read on request', () => {
  expect(readPhone('344797979', { lostZero: true })).toBe('0344797979')
})

table('readEmail', readEmail, [
  ['mairie@beauvais.fr', 'mairie@beauvais.fr'],
  [' Jean.Dupont+x@ville-lyon.fr ', 'Jean.Dupont+x@ville-lyon.fr'],
  ['mailto:a@b.fr', 'a@b.fr'],
  ['a@b', null],
  ['a b@c.fr', null],
  ['a@b.fr;c@d.fr', null],
  ['@b.fr', null],
  ['a..b@c.fr', null],
  ['a@b.fr.', null],
])

table('readUrl', readUrl, [
  ['https://www.beauvais.fr/a?b=c#d', 'https://www.beauvais.fr/a?b=c#d'],
  ['http://localhost.test:8080/', 'http://localhost.test:8080/'],
  ['HTTP://A.FR', 'HTTP://A.FR'],
  ['www.beauvais.fr', 'https://www.beauvais.fr'],
  [' https://été.fr ', 'https://été.fr'],
  ['https://a', null],
  ['beauvais.fr', null],
  ['https://a b.fr', null],
  ['ftps://a.fr', null],
  ['https://a.fr/ b', null],
])

describe('predicates', () => {
  test.each([
    [isSiret, '732 829 320 00074', '73282932000075'],
    [isSiren, '732829320', '732829321'],
    [isInseeCommune, '2A004', '2a004'],
    [isPostcode, '01000', '1000'],
    [isPhone, '03 44 79 79 79', '344797979'],
    [isEmail, 'a@b.fr', 'a@b'],
    [isUrl, 'https://a.fr', 'a.fr'],
  ])('accept and refuse as read', (predicate, right, wrong) => {
    expect([predicate(right), predicate(wrong)]).toEqual([true, false])
  })
})

describe('luhn', () => {
  it('holds for exactly one last digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,20}$/), (digits) => {
        const right = Array.from('0123456789').filter((last) => luhn(digits + last))
        expect(right).toHaveLength(1)
      }),
      runs,
    )
  })

  test.each(['', '12a', ' 0'])('refuses %j', (text) => {
    expect(luhn(text)).toBe(false)
  })
})
