import { describe, expect, it } from 'vitest'
import { columnLetters, formatMoment, formatShare, formatSize } from '../../src/i18n/formats'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('formatSize', () => {
  it.each([
    [0, '0 o', '0 B'],
    [1023, '1 023 o', '1,023 B'],
    [1024, '1 Ko', '1 KB'],
    [27_136, '26,5 Ko', '26.5 KB'],
    [314_572_800, '300 Mo', '300 MB'],
    [5 * 1024 ** 3, '5 Go', '5 GB'],
  ])('writes %i bytes as %s and %s', (bytes, french, english) => {
    expect(plain(formatSize('fr', bytes))).toBe(french)
    expect(plain(formatSize('en', bytes))).toBe(english)
  })
})

describe('formatShare', () => {
  it.each([
    [0, 0, '0 %'],
    [0, 10, '0 %'],
    [1, 1000, '1 %'],
    [999, 1000, '99 %'],
    [1000, 1000, '100 %'],
    [1, 3, '33 %'],
  ])('writes %i of %i as %s', (part, whole, expected) => {
    expect(plain(formatShare('fr', part, whole))).toBe(expected)
  })
})

describe('formatMoment', () => {
  const now = new Date(2024, 2, 5, 18, 0).getTime()
  it.each([
    [new Date(2024, 2, 5, 14, 3), '14:03'],
    [new Date(2024, 0, 31, 9, 0), '31 janv.'],
    [new Date(2023, 11, 31, 9, 0), '31 décembre 2023'],
  ])('writes %s as %s', (then, expected) => {
    expect(plain(formatMoment('fr', then.getTime(), now))).toBe(expected)
  })
})

describe('columnLetters', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('names column %i %s', (column, expected) => {
    expect(columnLetters(column)).toBe(expected)
  })
})
