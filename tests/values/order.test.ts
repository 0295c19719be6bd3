import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { compareCodePoints, compareFrench, makeComparer } from '../../src/values/order'
import { isEmptyOrBlank } from '../../src/values/text'
import { runs } from './runs'

const sorted = (texts: readonly string[], ...order: Parameters<typeof makeComparer>): string[] =>
  texts.toSorted(makeComparer(...order))

describe('makeComparer', () => {
  test.each([
    [
      'french',
      false,
      ['Zoé', '', 'école', 'Eau', ' ', 'étage', 'cote', 'côté', 'coté', 'côte'],
      ['cote', 'coté', 'côte', 'côté', 'Eau', 'école', 'étage', 'Zoé', '', ' '],
    ],
    ['french', true, ['b', '', 'a', 'É', 'e'], ['É', 'e', 'b', 'a', '']],
    [
      'number',
      false,
      ['10', 'NC', '9', '', '1 000', '-3,5', 'abc'],
      ['-3,5', '9', '10', '1 000', 'abc', 'NC', ''],
    ],
    ['number', true, ['10', 'NC', '9', '', 'abc'], ['10', '9', 'NC', 'abc', '']],
    [
      'number',
      false,
      ['9007199254740993', '9007199254740992'],
      ['9007199254740992', '9007199254740993'],
    ],
    [
      'date',
      false,
      ['03/04/2021', '', '2020-12-31', '1 mars 2021', 'NC', '20210101'],
      ['2020-12-31', '20210101', '1 mars 2021', '03/04/2021', 'NC', ''],
    ],
    [
      'date',
      true,
      ['2021-01-01T08:00', '2021-01-01', '', '?'],
      ['2021-01-01T08:00', '2021-01-01', '?', ''],
    ],
    ['codePoint', false, ['é', 'z', 'Z', '😀', '\uff5a', ''], ['Z', 'z', 'é', '\uff5a', '😀', '']],
  ] as const)('%s, descending: %j', (kind, descending, texts, expected) => {
    expect(sorted(texts, kind, descending)).toEqual(expected)
  })

  it('reads numbers with the mark of the column', () => {
    const texts = ['1.234', '12']
    expect(sorted(texts, 'number', false, { numberFormat: 'comma' })).toEqual(['12', '1.234'])
    expect(sorted(texts, 'number', false, { numberFormat: 'dot' })).toEqual(['1.234', '12'])
  })

  it('reads dates in the order of the column', () => {
    const texts = ['03/04/2021', '04/03/2021']
    expect(sorted(texts, 'date', false, { dateOrder: 'dmy' })).toEqual(['04/03/2021', '03/04/2021'])
    expect(sorted(texts, 'date', false, { dateOrder: 'mdy' })).toEqual(['03/04/2021', '04/03/2021'])
  })

  it('lets small letters come before capitals, as the collation does', () => {
    expect(sorted(['h', 'F', 'f', 'b'], 'french')).toEqual(['b', 'f', 'F', 'h'])
  })
})

const mixedTexts = fc.array(
  fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      'NC',
      'é',
      'E',
      '03/04/2021',
      '2021-04-03',
      '1 000',
      '1000',
      '-2,5',
      '😀',
    ),
    fc.integer().map(String),
    fc.string(),
  ),
)
const kinds = fc.constantFrom(
  'french' as const,
  'number' as const,
  'date' as const,
  'codePoint' as const,
)

describe('any order', () => {
  it('is consistent, and keeps the empty last in both directions', () => {
    fc.assert(
      fc.property(mixedTexts, kinds, fc.boolean(), (texts, kind, descending) => {
        const compare = makeComparer(kind, descending)
        const ordered = texts.toSorted(compare)
        ordered.forEach((a, i) =>
          ordered.slice(i).forEach((b) => {
            expect(compare(a, b)).toBeLessThanOrEqual(0)
            expect(Math.sign(compare(b, a))).toBe(-Math.sign(compare(a, b)) || 0)
          }),
        )
        const firstEmpty = ordered.findIndex(isEmptyOrBlank)
        if (firstEmpty >= 0) expect(ordered.slice(firstEmpty).every(isEmptyOrBlank)).toBe(true)
      }),
      runs,
    )
  })
})

describe('plain comparisons', () => {
  it('compare by code points, not by the units of the language', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const points = (text: string): number[] => Array.from(text, (c) => c.codePointAt(0) ?? 0)
        const [left, right] = [points(a), points(b)]
        const at = left.findIndex((point, index) => point !== right[index])
        const expected =
          at < 0
            ? left.length - right.length
            : right[at] === undefined
              ? 1
              : (left[at] ?? 0) - right[at]
        expect(Math.sign(compareCodePoints(a, b))).toBe(Math.sign(expected))
      }),
      runs,
    )
  })

  it('compare in French', () => {
    expect(compareFrench('éa', 'eb')).toBeLessThan(0)
    expect(compareFrench('a', 'a')).toBe(0)
  })
})
