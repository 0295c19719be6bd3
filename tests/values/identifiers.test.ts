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
  ['12002701600563', '12002701600563'],
  ['120 027 016 00563', '12002701600563'],
  ['120\u00a0027\u202f016\u00a000563 ', '12002701600563'],
  ['120.027.016.00563', '12002701600563'],
  ['12002701600564', null],
  ['1200270160056', null],
  ['120027016005631', null],
  ['1200270160056A', null],
  ['1,20027E+13', null],
  ['35600000012346', '35600000012346'],
  ['35600000000048', '35600000000048'],
  ['35600000012347', null],
  ['', null],
])

table('readSiren', readSiren, [
  ['120027016', '120027016'],
  ['120 027 016', '120027016'],
  ['120027017', null],
  ['12002701', null],
  ['12002701O', null],
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
  ['0549010203', '0549010203'],
  ['05 49 01 02 03', '0549010203'],
  ['05.49.01.02.03', '0549010203'],
  ['05-49-01-02-03', '0549010203'],
  ['05/49/01/02/03', '0549010203'],
  ['+33 5 49 01 02 03', '0549010203'],
  ['+33 (0)5 49 01 02 03', '0549010203'],
  ['00 33 5 49 01 02 03', '0549010203'],
  ['0800 10 10 10', '0800101010'],
  ['112', '112'],
  ['17', '17'],
  ['3949', '3949'],
  ['+32 2 500 11 22', '+3225001122'],
  ['549010203', null],
  ['05490102', null],
  ['00 49 01 02 03', null],
  ['mairie', null],
  ['12', null],
  ['05 49 01 02 03 / 05 49 01 02 04', null],
])

test('a phone that lost its zero is read on request', () => {
  expect(readPhone('549010203', { lostZero: true })).toBe('0549010203')
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
    [isSiret, '120 027 016 00563', '12002701600564'],
    [isSiren, '120027016', '120027017'],
    [isInseeCommune, '2A004', '2a004'],
    [isPostcode, '01000', '1000'],
    [isPhone, '05 49 01 02 03', '549010203'],
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
