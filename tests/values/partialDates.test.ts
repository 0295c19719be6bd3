import { describe, expect, test } from 'vitest'
import type { DatePartId, DateUnitId } from '../../src/values/dateParts'
import { dateDifference, datePart } from '../../src/values/dateParts'
import { readPartialDate, readSerialDate, writePartialDate } from '../../src/values/partialDates'
import { readTimeOfDay } from '../../src/values/times'

describe('dates without a day', () => {
  test.each([
    ['mars 2018', '2018-03'],
    ['sept. 20', '2020-09'],
    ['Déc. 85', '1985-12'],
    ['février de 1999', '1999-02'],
    ['03/2018', '2018-03'],
    ['2018-3', '2018-03'],
    ['2018', '2018'],
    ['aout-21', '2021-08'],
  ])('%j is %s', (text, written) => {
    const read = readPartialDate(text)
    expect(read && writePartialDate(read)).toBe(written)
  })

  test('two digits fall in the hundred years from the cut-off year on', () => {
    expect(readPartialDate('mars 20', 1900)).toEqual({ year: 1920, month: 3 })
    expect(readPartialDate('mars 20', 1921)).toEqual({ year: 2020, month: 3 })
  })

  test.each(['', 'mars', '13/2018', '0/2018', '1234', '20 mars', 'foo 2018', '3 mars 2018'])(
    '%j is none',
    (text) => {
      expect(readPartialDate(text)).toBeNull()
    },
  )
})

describe('date numbers of a spreadsheet', () => {
  test.each([
    ['1', '1900-01-01', null],
    ['59', '1900-02-28', null],
    ['61', '1900-03-01', null],
    ['43189', '2018-03-30', null],
    ['43189,5', '2018-03-30', '12:00'],
    ['43189.999999', '2018-03-31', null],
    ['43189.75001', '2018-03-30', '18:00:01'],
    ['2958465', '9999-12-31', null],
  ])('%s is %s %s', (text, iso, time) => {
    expect(readSerialDate(text)).toEqual({ iso, time })
  })

  test.each(['', '0', '60', '2958466', '-1', '1e5', '43 189'])('%j is none', (text) => {
    expect(readSerialDate(text)).toBeNull()
  })
})

describe('times of day', () => {
  test.each([
    ['15h30', '15:30:00'],
    ['8 h', '08:00:00'],
    ['8h05', '08:05:00'],
    ['9:05', '09:05:00'],
    ['15 heures 30', '15:30:00'],
    ['10.15', '10:15:00'],
    ['23:59:58', '23:59:58'],
    ['3:30 PM', '15:30:00'],
    ['12 am', '00:00:00'],
    ['Midi', '12:00:00'],
    ['à 14h', '14:00:00'],
  ])('%j is %s', (text, time) => {
    expect(readTimeOfDay(text)).toBe(time)
  })

  test.each(['', '25h', '12h60', '15', '2021', '13 pm', 'h30', '9h à 12h', '1:2:3'])(
    '%j is none',
    (text) => {
      expect(readTimeOfDay(text)).toBeNull()
    },
  )
})

describe('parts of a date', () => {
  test.each<[string, string | null, DatePartId, string]>([
    ['2021-04-03', '14:05', 'year', '2021'],
    ['2021-04-03', null, 'month', '4'],
    ['2021-04-03', null, 'day', '3'],
    ['2021-04-03', null, 'yearMonth', '2021-04'],
    ['2021-08-03', null, 'monthName', 'août'],
    ['2021-04-03', null, 'weekdayName', 'samedi'],
    ['2021-04-04', null, 'weekday', '7'],
    ['2021-04-03', null, 'quarter', '2'],
    ['2021-07-01', null, 'semester', '2'],
    ['2021-01-03', null, 'week', '53'],
    ['2021-01-04', null, 'week', '1'],
    ['2020-12-31', null, 'dayOfYear', '366'],
    ['2021-08-31', null, 'schoolYear', '2020-2021'],
    ['2021-09-01', null, 'schoolYear', '2021-2022'],
    ['2021-04-03', '02:03:04', 'time', '02:03'],
    ['2021-04-03', null, 'time', ''],
    ['2021-04-03', '14:05', 'hour', '14'],
    ['2021-04-03', '14:05', 'minute', '5'],
    ['2021-04-03', '14:05', 'date', '2021-04-03'],
  ])('%s %s: %s is %j', (iso, time, part, written) => {
    expect(datePart(iso, time, part)).toBe(written)
  })
})

describe('time between two moments', () => {
  test.each<[string, string, DateUnitId, number]>([
    ['2020-02-28', '2020-03-01', 'days', 2],
    ['2021-03-01', '2021-02-28', 'days', -1],
    ['2021-01-01', '2021-01-14', 'weeks', 1],
    ['2021-01-31', '2021-02-28', 'months', 1],
    ['2021-01-31', '2021-02-27', 'months', 0],
    ['2000-02-29', '2021-02-28', 'years', 21],
    ['2000-03-01', '2021-02-28', 'years', 20],
    ['2021-02-28', '2000-03-01', 'years', -20],
    ['2021-01-01', '2021-01-01', 'months', 0],
    ['0001-01-01', '9999-12-31', 'days', 3_652_058],
  ])('%s to %s in %s is %i', (from, to, unit, count) => {
    expect(dateDifference({ iso: from, time: null }, { iso: to, time: null }, unit)).toBe(count)
  })

  test('counts hours and minutes with the time of day', () => {
    const from = { iso: '2021-04-03', time: '22:30' }
    const to = { iso: '2021-04-04', time: '01:00:30' }
    expect(dateDifference(from, to, 'minutes')).toBe(150)
    expect(dateDifference(from, to, 'hours')).toBe(2)
    expect(dateDifference(to, from, 'hours')).toBe(-2)
  })
})
