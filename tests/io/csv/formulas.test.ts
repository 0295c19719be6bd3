import { describe, expect, it } from 'vitest'
import { isFormulaLike, neutralise } from '../../../src/io/csv/formulas'

describe('isFormulaLike', () => {
  it.each([
    '=1+1',
    "=cmd|'/C calc'!A0",
    '@SUM(A1)',
    '+A1',
    '-A1+2',
    '-2+3',
    '+33/2',
    '- à vérifier',
    '\t=1',
    '\r=1',
    '\tx',
    '=',
  ])('finds %j', (text) => {
    expect(isFormulaLike(text)).toBe(true)
    expect(neutralise(text)).toBe(`'${text}`)
  })

  it.each([
    '',
    '-5',
    '+5',
    '-12,5 %',
    '-1 234,50 €',
    '-1\u202f234,50\u00a0€',
    '-1.5e-7',
    '+33 6 12 34 56 78',
    '+33612345678',
    '+33 (0)3 44 00 00 00',
    '-',
    'a=b',
    ' =1',
    'x@y.fr',
    "'=1",
  ])('leaves %j alone', (text) => {
    expect(isFormulaLike(text)).toBe(false)
    expect(neutralise(text)).toBe(text)
  })
})
