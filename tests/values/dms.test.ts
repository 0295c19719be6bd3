import { describe, expect, test } from 'vitest'
import { readDegrees, writeDegrees } from '../../src/values/dms'

describe('angles', () => {
  test.each([
    [`48° 51' 24" N`, '48.8566667'],
    ['48°51′24.5″', '48.8568056'],
    ['2° 21’ 07’’ E', '2.3519444'],
    ["2°21,1' O", '-2.3516667'],
    ['N 48 51 24', '48.8566667'],
    ['48 51 24', '48.8566667'],
    ['48:51:24', '48.8566667'],
    ['S 12° 46\' 48"', '-12.78'],
    ['48,8566', '48.8566'],
    ['48.8566° N', '48.8566'],
    ['W 61,5', '-61.5'],
    ['-2.5', '-2.5'],
    ["-2° 30'", '-2.5'],
    ['0° 0\' 0" S', '0'],
    ['180', '180'],
  ])('%j is %s', (text, value) => {
    expect(readDegrees(text)).toBe(value)
  })

  test.each([
    '',
    'N',
    '181',
    `48° 60'`,
    `48° 10' 60"`,
    `N 48° S`,
    `-48° S`,
    `48,5° 10'`,
    '1 2 3 4',
    'rue',
  ])('%j is none', (text) => {
    expect(readDegrees(text)).toBeNull()
  })

  test.each([
    ['48.8566667', '48° 51′ 24.00″ N'],
    ['-0.5', '0° 30′ 00.00″ S'],
    ['2.9999999', '3° 00′ 00.00″ N'],
  ])('%s is written %j', (value, text) => {
    expect(writeDegrees(value, ['N', 'S'])).toBe(text)
  })
})
