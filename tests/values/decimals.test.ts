import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  roundDecimal,
  shortDecimal,
  subtractDecimals,
} from '../../src/values/decimals'
import { runs } from './runs'

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat({ max: 12 }))
  .map(([digits, scale]) => {
    const padded = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
    const whole = padded.slice(0, padded.length - scale)
    const text = scale === 0 ? whole : `${whole}.${padded.slice(padded.length - scale)}`
    return digits < 0n ? `-${text}` : text
  })

const sign = (order: number): number => Math.sign(order)

describe('compareDecimals', () => {
  test.each([
    ['1', '2', -1],
    ['10', '9', 1],
    ['-10', '-9', -1],
    ['1.50', '1.5', 0],
    ['0', '0.00', 0],
    ['9007199254740993', '9007199254740992', 1],
    ['12345678901234567890.1', '12345678901234567890.2', -1],
    ['-0.000000000000000001', '0', -1],
  ])('%s and %s', (a, b, expected) => {
    expect(sign(compareDecimals(a, b))).toBe(expected)
    expect(sign(compareDecimals(b, a))).toBe(expected === 0 ? 0 : -expected)
  })

  it('agrees with the sign of the difference', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const difference = subtractDecimals(a, b)
        const expected = difference === '0' ? 0 : difference.startsWith('-') ? -1 : 1
        expect(sign(compareDecimals(a, b))).toBe(expected)
      }),
      runs,
    )
  })
})

describe('arithmetic', () => {
  test.each([
    ['0.1', '0.2', '0.3', '-0.1', '0.02'],
    ['1.50', '1.5', '3', '0', '2.25'],
    ['-1', '1', '0', '-2', '-1'],
    ['9007199254740993', '1', '9007199254740994', '9007199254740992', '9007199254740993'],
  ])('of %s and %s', (a, b, sum, difference, product) => {
    expect([addDecimals(a, b), subtractDecimals(a, b), multiplyDecimals(a, b)]).toEqual([
      sum,
      difference,
      product,
    ])
  })

  it('is undone by its inverse', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(compareDecimals(subtractDecimals(addDecimals(a, b), b), a)).toBe(0)
        expect(addDecimals(a, b)).toBe(addDecimals(b, a))
        expect(multiplyDecimals(a, b)).toBe(multiplyDecimals(b, a))
      }),
      runs,
    )
  })
})

describe('divideDecimals', () => {
  test.each([
    ['1', '3', '0.333333333333333'],
    ['2', '3', '0.666666666666667'],
    ['10', '4', '2.5'],
    ['-1', '700000', '-0.00000142857142857143'],
    ['123456789012345678901234567890', '7', '17636684144620800000000000000'],
    ['1000000000000000000', '3', '333333333333333000'],
    ['999999999999999.9', '1', '1000000000000000'],
    ['0', '5', '0'],
    ['6', '0.5', '12'],
    ['99', '100', '0.99'],
  ])('%s by %s', (a, b, quotient) => {
    expect(divideDecimals(a, b)).toBe(quotient)
  })

  it('has no answer when dividing by zero', () => {
    expect(divideDecimals('1', '0.00')).toBeNull()
  })

  it('is within one unit of the fifteenth digit', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const quotient = divideDecimals(a, b)
        if (quotient === null) return
        const error = subtractDecimals(multiplyDecimals(quotient, b), a).replace('-', '')
        const allowed = multiplyDecimals(a.replace('-', ''), '0.000000000000005')
        expect(compareDecimals(error, allowed)).toBeLessThanOrEqual(0)
      }),
      runs,
    )
  })
})

describe('roundDecimal', () => {
  test.each([
    ['1.25', 1, '1.3'],
    ['-1.25', 1, '-1.3'],
    ['1.5', 3, '1.500'],
    ['1234', -2, '1200'],
    ['1250', -2, '1300'],
    ['-0.4', 0, '0'],
    ['2.675', 2, '2.68'],
    ['12345678901234567890.5', 0, '12345678901234567891'],
  ])('%s at %d places', (value, places, expected) => {
    expect(roundDecimal(value, places)).toBe(expected)
  })
})

test.each([
  ['12.50', '12.5'],
  ['12.00', '12'],
  ['1200', '1200'],
  ['-0.00', '0'],
])('the short form of %s is %s', (value, expected) => {
  expect(shortDecimal(value)).toBe(expected)
})
