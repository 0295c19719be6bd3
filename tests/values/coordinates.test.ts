import { describe, expect, test } from 'vitest'
import {
  readCoordinatePair,
  readLatitude,
  readLongitude,
  type PairOrder,
} from '../../src/values/coordinates'

describe('one coordinate', () => {
  test.each([
    ['48.85', '48.85', '48.85'],
    ['48,8566', '48.8566', '48.8566'],
    ['-2,35', '-2.35', '-2.35'],
    ['90', '90', '90'],
    ['90.0001', null, '90.0001'],
    ['-180', null, '-180'],
    ['180.5', null, null],
    ['48.85°', '48.85', '48.85'],
    ['652381.5', null, null],
    ['', null, null],
    ['N', null, null],
  ])('%j', (text, latitude, longitude) => {
    expect([readLatitude(text), readLongitude(text)]).toEqual([latitude, longitude])
  })
})

describe('readCoordinatePair', () => {
  const cases: readonly [string, string | null, PairOrder?][] = [
    ['48.85, 2.35', '48.85 2.35'],
    ['48.85,2.35', '48.85 2.35'],
    ['2.35, 48.85', '48.85 2.35'],
    ['[2.35,48.85]', '48.85 2.35'],
    ['[2.35, 48.85]', '48.85 2.35'],
    ['(48.85 , 2.35)', '48.85 2.35'],
    ['POINT(2.35 48.85)', '48.85 2.35'],
    ['48,85, 2,35', '48.85 2.35'],
    ['48,85,2,35', '48.85 2.35'],
    ['48,85 ; 2,35', '48.85 2.35'],
    ['48,85 2,35', '48.85 2.35'],
    ['48.85 2.35', '48.85 2.35'],
    ['-20.88, 55.45', '-20.88 55.45'],
    ['[55.45,-20.88]', '-20.88 55.45'],
    ['-61.5, 16.2', '-61.5 16.2'],
    ['120.5, 10.2', '10.2 120.5'],
    ['2.35, 48.85', '2.35 48.85', 'latLon'],
    ['48.85, 2.35', '2.35 48.85', 'lonLat'],
    ['120.5, 10.2', null, 'latLon'],
    ['48.85', null],
    ['48.85, 2.35, 12', null],
    ['a, b', null],
    ['', null],
    [',', null],
    ['200.5, 300.5', null],
  ]
  test.each(cases)('%j is %j', (text, expected, order) => {
    const pair = readCoordinatePair(text, order)
    expect(pair && `${pair.latitude} ${pair.longitude}`).toBe(expected)
  })
})
