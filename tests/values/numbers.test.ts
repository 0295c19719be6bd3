import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  compareNumberTexts,
  guessDecimalMark,
  readNumber,
  type NumberFormat,
  type NumberOptions,
} from '../../src/values/numbers'
import { runs } from './runs'

const read = (text: string, format?: NumberFormat, options?: NumberOptions): string => {
  const reading = readNumber(text, format, options)
  return reading.ok ? reading.value : reading.reason
}

describe('readNumber', () => {
  const cases: readonly [string, string, string, string][] = [
    // text, auto, comma, dot
    ['12', '12', '12', '12'],
    ['007', '7', '7', '7'],
    ['0', '0', '0', '0'],
    ['-0', '0', '0', '0'],
    ['-0,00', '0.00', '0.00', 'notANumber'],
    ['1 000', '1000', '1000', '1000'],
    ['1\u00a0234\u202f567,89', '1234567.89', '1234567.89', 'notANumber'],
    ['1,5', '1.5', '1.5', 'notANumber'],
    ['1.5', '1.5', 'notANumber', '1.5'],
    ['1,234', '1.234', '1.234', '1234'],
    ['1.234', '1.234', '1234', '1.234'],
    ['1.234,56', '1234.56', '1234.56', 'notANumber'],
    ['1,234.56', 'notANumber', 'notANumber', '1234.56'],
    ['1.234.567', '1234567', '1234567', 'notANumber'],
    ['1,234,567', 'notANumber', 'notANumber', '1234567'],
    ['12,50', '12.50', '12.50', 'notANumber'],
    ['12.', '12', 'notANumber', '12'],
    [',5', '0.5', '0.5', 'notANumber'],
    ['.5', '0.5', 'notANumber', '0.5'],
    ['−2', '-2', '-2', '-2'],
    ['- 12', '-12', '-12', '-12'],
    ['+3', '3', '3', '3'],
    [' 12 ', '12', '12', '12'],
    ['\u00a012\u202f', '12', '12', '12'],
    [
      '12345678901234567890',
      '12345678901234567890',
      '12345678901234567890',
      '12345678901234567890',
    ],
    ['1 23', 'notANumber', 'notANumber', 'notANumber'],
    ['0 123', 'notANumber', 'notANumber', 'notANumber'],
    ['12 3456', 'notANumber', 'notANumber', 'notANumber'],
    ['1..5', 'notANumber', 'notANumber', 'notANumber'],
    ['0x10', 'notANumber', 'notANumber', 'notANumber'],
    ['1.5f', 'notANumber', 'notANumber', 'notANumber'],
    ['NaN', 'notANumber', 'notANumber', 'notANumber'],
    ['Infinity', 'notANumber', 'notANumber', 'notANumber'],
    ['', 'notANumber', 'notANumber', 'notANumber'],
    ['-', 'notANumber', 'notANumber', 'notANumber'],
    ['٣', 'notANumber', 'notANumber', 'notANumber'],
    ['12 €', 'notANumber', 'notANumber', 'notANumber'],
    ['(12)', 'notANumber', 'notANumber', 'notANumber'],
  ]
  test.each(cases)('%j', (text, auto, comma, dot) => {
    expect([read(text), read(text, 'comma'), read(text, 'dot')]).toEqual([auto, comma, dot])
  })

  test.each([
    ['1E-2', '0.01'],
    ['1,5e3', '1500'],
    ['1.25E+02', '125'],
    ['1e3', '1000'],
    ['-2.5e-3', '-0.0025'],
    ['0E+13', '0'],
    ['8,76543E+13', 'lostDigits'],
    ['2.19E+13', 'lostDigits'],
    ['1E+05', 'lostDigits'],
    ['1e21', 'lostDigits'],
    ['1.2345678901234E+13', '12345678901234'],
  ])('never makes up a digit of the exponent form %j', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each([
    ['12,5 %', '12.5'],
    ['12 €', '12'],
    ['1 234,56 € TTC', '1234.56'],
    ['120 pl.', '120'],
    ['n°12', '12'],
    ['note: -3,2', '-3.2'],
    ['120 m2', '120'],
    ['35 m² environ', '35'],
    ['12', '12'],
    ['12-14', 'severalNumbers'],
    ['de 10 à 20', 'severalNumbers'],
    ['12/04/2021', 'severalNumbers'],
    ['12h30', 'severalNumbers'],
    ['1,000.5', 'severalNumbers'],
    ['(12)', 'notANumber'],
    ['Aveyron (12)', '12'],
    ['sans', 'notANumber'],
    ['8,76543E+13 €', 'lostDigits'],
  ])('ignores the text around the one number of %j', (text, expected) => {
    expect(read(text, 'auto', { around: 'ignore' })).toBe(expected)
  })

  test.each([
    ['7,812.05', 'comma', '7.812'],
    ['3.456', 'comma', '3456'],
    ['846.2', 'comma', '846'],
    ['9.876.2', 'comma', '9876'],
    ['5.46,789', 'comma', '5'],
    ['7,812.05', 'dot', '7812.05'],
    ['12-14', 'dot', '12'],
  ] as const)('takes the first number of %j (%s)', (text, format, expected) => {
    expect(read(text, format, { around: 'first' })).toBe(expected)
  })

  test.each([
    ['12', 'integer', '12'],
    ['12,00', 'integer', '12'],
    ['-12.0', 'integer', '-12'],
    ['2,1', 'integer', 'notAnInteger'],
    ['12', 'decimal', 'notADecimal'],
    ['12,5', 'decimal', '12.5'],
  ] as const)('reads %j as %s only when it is one', (text, kind, expected) => {
    expect(read(text, 'auto', { kind })).toBe(expected)
  })

  it('reads back any integer whatever its grouping', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.constantFrom(' ', '\u00a0', '\u202f', ''), (value, mark) => {
        const grouped = value.toString().replace(/\B(?=(\d{3})+(?!\d))/g, mark)
        expect(read(grouped)).toBe(value.toString())
      }),
      runs,
    )
  })

  it('reads a number alike with space around it', () => {
    const text = fc.stringMatching(/^-?\d{0,4}(?:[.,]\d{0,4}){0,2}$/)
    const kinds = fc.constantFrom('any', 'integer', 'decimal')
    fc.assert(
      fc.property(text, fc.constantFrom('auto', 'comma', 'dot'), kinds, (written, format, kind) => {
        expect(read(written, format, { kind })).toBe(read(` ${written}`, format, { kind }))
      }),
      runs,
    )
  })

  it('gives a canonical decimal that reads as itself', () => {
    const text = fc.stringMatching(/^[-+]?[\d ]{0,6}[.,]?\d{0,4}$/)
    fc.assert(
      fc.property(text, fc.constantFrom('auto', 'comma', 'dot'), (written, format) => {
        const reading = readNumber(written, format)
        if (!reading.ok) return
        expect(reading.value).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/)
        expect(read(reading.value, 'dot')).toBe(reading.value)
      }),
      runs,
    )
  })
})

describe('guessDecimalMark', () => {
  test.each([
    [['1,5', '2', '1,234'], 'comma', 1],
    [['1.5', '1,234'], 'dot', 1],
    [['1,234.5'], 'dot', 0],
    [['1.234,5', '1.234'], 'comma', 1],
    [['1,5', '1.5'], 'auto', 0],
    [['1,234', '2.345'], 'auto', 2],
    [['12', 'abc', ''], 'auto', 0],
    [['12,50 €', '3,5 %'], 'comma', 0],
    [['0,123'], 'comma', 0],
    [['1,234,567'], 'dot', 0],
  ] as const)('of %j is %s', (texts, format, ambiguous) => {
    expect(guessDecimalMark(texts)).toMatchObject({ format, ambiguous })
  })
})

describe('compareNumberTexts', () => {
  it('puts what is no number after the numbers', () => {
    const texts = ['NC', '10', '9,5', '-3', '1 000', '9007199254740993', '9007199254740992']
    expect(texts.toSorted((a, b) => compareNumberTexts(a, b))).toEqual([
      '-3',
      '9,5',
      '10',
      '1 000',
      '9007199254740992',
      '9007199254740993',
      'NC',
    ])
  })
})
