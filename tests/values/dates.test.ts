import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  addDays,
  compareIsoDates,
  formOf,
  guessDateOrder,
  isIsoDate,
  momentOf,
  readDate,
  startOfPeriod,
  weekday,
  type DateForm,
  type DateOptions,
} from '../../src/values/dates'
import { runs } from './runs'

const read = (text: string, options?: DateOptions): string => {
  const reading = readDate(text, options)
  return reading.ok ? reading.iso : reading.reason
}

describe('readDate', () => {
  test.each([
    ['2021-04-03', '2021-04-03'],
    ['2021/04/03', '2021-04-03'],
    ['2021.4.3', '2021-04-03'],
    ['2021-4-3', '2021-04-03'],
    ['03/04/2021', '2021-04-03'],
    ['3/4/2021', '2021-04-03'],
    ['03-04-2021', '2021-04-03'],
    ['03.04.2021', '2021-04-03'],
    ['13/04/2021', '2021-04-13'],
    ['12/31/2020', '2020-12-31'],
    ['3/4/21', '2021-04-03'],
    ['4/5/70', '1970-05-04'],
    ['01/02/69', '2069-02-01'],
    [' 03/04/2021\u00a0', '2021-04-03'],
    ['03 / 04 / 2021', '2021-04-03'],
    ['29/02/2020', '2020-02-29'],
    ['29/02/2021', 'impossible'],
    ['31/02/2021', 'impossible'],
    ['31-04-2021', 'impossible'],
    ['2021-02-30', 'impossible'],
    ['2022-15-11', 'impossible'],
    ['2021-28-04', 'impossible'],
    ['00/00/0000', 'impossible'],
    ['32/13/2021', 'impossible'],
    ['99-04-03', 'ambiguous'],
    ['04/25/21', 'ambiguous'],
    ['20210403', 'notADate'],
    ['2021', 'notADate'],
    ['04/2021', 'notADate'],
    ['03/04-2021', 'notADate'],
    ['03/04/021', 'notADate'],
    ['3/4', 'notADate'],
    ['12.5', 'notADate'],
    ['05 49 01 02 03', 'notADate'],
    ['1.2.3', 'notADate'],
    ['1.2.3.4', 'notADate'],
    ['', 'notADate'],
    ['abc', 'notADate'],
  ])('%j by default', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each([
    ['3 avril 2021', '2021-04-03'],
    ['3 mars 2020', '2020-03-03'],
    ['1er janvier 2021', '2021-01-01'],
    ['1ᵉʳ janvier 2021', '2021-01-01'],
    ['Lundi 25 JANVIER 2021', '2021-01-25'],
    ['lundi, 25 janvier 2021', '2021-01-25'],
    ['le 14 juillet 1789', '1789-07-14'],
    ['25 janv. 2021', '2021-01-25'],
    ['25 févr. 2021', '2021-02-25'],
    ['25 fevrier 21', '2021-02-25'],
    ['15 AOÛT 2020', '2020-08-15'],
    ['15 aout 2020', '2020-08-15'],
    ['25-déc-2021', '2021-12-25'],
    ['25/oct./2021', '2021-10-25'],
    ['25JAN2021', '2021-01-25'],
    ['1\u00a0mai\u00a02021', '2021-05-01'],
    ['March 3, 2020', '2020-03-03'],
    ['3rd March 2020', '2020-03-03'],
    ['Wednesday, September 25th, 2019', '2019-09-25'],
    ['mar. 2 mars 2021', '2021-03-02'],
    ['jeudi 3 avril 2021', 'impossible'],
    ['31 avril 2021', 'impossible'],
    ['avril 2021', 'notADate'],
    ['3 avril', 'notADate'],
    ['3 brumaire 2021', 'notADate'],
    ['rue du 8 mai 1945', 'notADate'],
    ['11 novembre 1918 1919', 'notADate'],
  ])('%j with words', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each([
    ['2020-03-03T12:00:00', '2020-03-03', '12:00:00'],
    ['2020-03-03T12:00:00.5+02:00', '2020-03-03', '12:00:00.5'],
    ['2020-01-01T23:30:00Z', '2020-01-01', '23:30:00'],
    ['2020-01-01T23:30:00-05:00', '2020-01-01', '23:30:00'],
    ['03/03/2020 00:00', '2020-03-03', '00:00'],
    ['03/03/2020 8:05', '2020-03-03', '08:05'],
    ['3 mars 2020 à 14h30', '2020-03-03', '14:30'],
    ['3 mars 2020 14h', '2020-03-03', '14:00'],
    ['12/31/2020 11:59 PM', '2020-12-31', '23:59'],
    ['03/03/2020 12:00 am', '2020-03-03', '00:00'],
    ['2021-04-03 00:00:00.0000000', '2021-04-03', '00:00:00.0000000'],
  ])('%j with a time, whose zone is never applied', (text, iso, time) => {
    expect(readDate(text)).toEqual({ ok: true, iso, time })
  })

  test.each([
    ['03/03/2020 25:00', 'impossible'],
    ['03/03/2020 12:61', 'impossible'],
    ['31/02/2020 12:00', 'impossible'],
    ['12:00', 'notADate'],
  ])('refuses %j', (text, reason) => {
    expect(read(text)).toBe(reason)
  })

  const ordered: readonly [string, DateOptions, string][] = [
    ['03/04/2021', { order: 'mdy' }, '2021-03-04'],
    ['13/04/2021', { order: 'mdy' }, 'impossible'],
    ['04/13/2021', { order: 'dmy' }, 'impossible'],
    ['2021-04-03', { order: 'mdy' }, '2021-04-03'],
    ['21-04-03', { order: 'ymd' }, '2021-04-03'],
    ['03/04/2021', { order: 'ymd' }, 'ambiguous'],
    ['04/04/2021', { order: 'ymd' }, '2021-04-04'],
    ['20210403', { order: 'ymd' }, '2021-04-03'],
    ['20210431', { order: 'ymd' }, 'impossible'],
    ['20210403', { compact: true }, '2021-04-03'],
    ['20210403', { order: 'ymd', compact: false }, 'notADate'],
    ['01/02/30', { cutoffYear: 1930 }, '1930-02-01'],
    ['01/02/29', { cutoffYear: 1930 }, '2029-02-01'],
    ['01/02/00', { cutoffYear: 2000 }, '2000-02-01'],
    ['01/02/99', { cutoffYear: 1901 }, '1999-02-01'],
    ['01/02/00', { cutoffYear: 1901 }, '2000-02-01'],
    ['3 mars 30', { cutoffYear: 1930 }, '1930-03-03'],
  ]
  test.each(ordered)('%j with %j', (text, options, expected) => {
    expect(read(text, options)).toBe(expected)
  })

  const exact: readonly [string, readonly DateForm[], string][] = [
    ['20190817', ['yyyymmdd'], '2019-08-17'],
    ['7/8/9', ['dd/mm/yy'], '2009-08-07'],
    ['7/8/70', ['dd/mm/yy'], '1970-08-07'],
    ['1/2/1970', ['dd/mm/yy'], 'notADate'],
    ['03/04/2021', ['dd/mm/yyyy'], '2021-04-03'],
    ['03/04/2021', ['mm/dd/yyyy'], '2021-03-04'],
    ['2021-04-28 ', ['yyyy-mm-dd'], 'notADate'],
    ['2022-15-11', ['yyyy-mm-dd'], 'impossible'],
    ['2021-04-03', ['dd/mm/yyyy'], 'notADate'],
    ['2021-04-03', ['dd/mm/yyyy', 'yyyy-mm-dd'], '2021-04-03'],
    ['03.04.2021', ['dd/mm/yyyy'], 'notADate'],
    ['3 avril 2021', ['dd/mm/yyyy'], 'notADate'],
    ['3 avril 2021', ['d month yyyy'], '2021-04-03'],
    ['3 avril 21', ['d month yyyy'], 'notADate'],
    ['avril 3 2021', ['month d yyyy'], '2021-04-03'],
    ['31/02/2021', ['dd/mm/yyyy'], 'impossible'],
    ['21.04.03', ['yy.mm.dd'], '2021-04-03'],
    ['03/04/2021 12:00', ['dd/mm/yyyy'], 'notADate'],
  ]
  test.each(exact)('%j as exactly %j', (text, forms, expected) => {
    expect(read(text, { forms })).toBe(expected)
  })

  const day = fc
    .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

  it('reads any day written the French way', () => {
    fc.assert(
      fc.property(day, (iso) => {
        const [year, month, dayOfMonth] = iso.split('-')
        expect(read(`${dayOfMonth}/${month}/${year}`)).toBe(iso)
        expect(read(`${Number(dayOfMonth)}.${Number(month)}.${year}`, { order: 'dmy' })).toBe(iso)
        const words = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeZone: 'UTC' })
        expect(read(words.format(new Date(iso)))).toBe(iso)
      }),
      runs,
    )
  })

  it('gives a real day or nothing', () => {
    const text = fc.stringMatching(/^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/)
    fc.assert(
      fc.property(text, fc.constantFrom('auto', 'dmy', 'mdy', 'ymd'), (written, order) => {
        const reading = readDate(written, { order })
        if (reading.ok) expect(isIsoDate(reading.iso)).toBe(true)
      }),
      runs,
    )
  })

  it('agrees with the calendar of the platform', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -500, max: 500 }), (iso, days) => {
        const date = new Date(`${iso}T00:00:00Z`)
        expect(weekday(...parts(iso))).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay())
        date.setUTCDate(date.getUTCDate() + days)
        expect(addDays(iso, days)).toBe(date.toISOString().slice(0, 10))
      }),
      runs,
    )
  })
})

const parts = (iso: string): [number, number, number] => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  return [year, month, day]
}

describe('formOf', () => {
  test.each([
    ['03/04/2021', 'dd/mm/yyyy'],
    ['3/4/21', 'dd/mm/yy'],
    ['12/31/2021', 'mm/dd/yyyy'],
    ['2021-04-03', 'yyyy-mm-dd'],
    ['2021-04-03T12:00', 'yyyy-mm-dd'],
    ['2021/4/3', 'yyyy/mm/dd'],
    ['20210403', 'yyyymmdd'],
    ['3 avril 2021', 'd month yyyy'],
    ['April 3, 2021', 'month d yyyy'],
    ['31/02/2021', null],
    ['NC', null],
  ])('of %j is %j', (text, expected) => {
    expect(formOf(text)).toBe(expected)
  })
})

describe('guessDateOrder', () => {
  test.each([
    [['03/04/2021', '13/04/2021'], 'dmy', 1],
    [['03/04/2021', '04/13/2021'], 'mdy', 1],
    [['03/04/2021'], 'auto', 1],
    [['13/04/2021', '04/13/2021'], 'auto', 0],
    [['99-04-13', '98-03-04'], 'ymd', 0],
    [['2021-04-03', '3 mars 2021', 'NC', ''], 'auto', 0],
    [['04/04/2021'], 'auto', 0],
    [['20210403'], 'auto', 0],
  ] as const)('of %j is %s', (texts, order, ambiguous) => {
    expect(guessDateOrder(texts)).toMatchObject({ order, ambiguous })
  })
})

describe('ISO dates', () => {
  test.each([
    ['2021-04-03', true],
    ['2021-4-3', false],
    ['2021-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2021-04-03T00:00', false],
    ['0000-01-01', false],
  ])('%j: %j', (text, expected) => {
    expect(isIsoDate(text)).toBe(expected)
  })

  it('compare in time', () => {
    expect(['2021-01-02', '0999-12-31', '2021-01-01'].toSorted(compareIsoDates)).toEqual([
      '0999-12-31',
      '2021-01-01',
      '2021-01-02',
    ])
  })
})

test.each([
  ['2021-04-03', '2021-04-03T00:00:00'],
  ['2021-04-03 8:05', '2021-04-03T08:05:00'],
  ['2021-04-03T08:05:00.000', '2021-04-03T08:05:00'],
  ['2021-04-03T08:05:00.250', '2021-04-03T08:05:00.25'],
])('the moment of %j is %s', (text, expected) => {
  const reading = readDate(text)
  expect(reading.ok && momentOf(reading)).toBe(expected)
})

describe('startOfPeriod', () => {
  test.each([
    ['2021-05-02', 'week', '2021-04-26'],
    ['2021-04-26', 'week', '2021-04-26'],
    ['1966-03-13', 'week', '1966-03-07'],
    ['2021-01-01', 'week', '2020-12-28'],
    ['2021-04-28', 'quarter', '2021-04-01'],
    ['2021-12-31', 'quarter', '2021-10-01'],
    ['2021-04-28', 'month', '2021-04-01'],
    ['2021-04-28', 'year', '2021-01-01'],
    ['2021-04-28', 'day', '2021-04-28'],
  ] as const)('%s by %s', (iso, period, expected) => {
    expect(startOfPeriod(iso, period)).toBe(expected)
  })
})
