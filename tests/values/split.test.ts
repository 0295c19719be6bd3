import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CharacterChange } from '../../src/values/split'
import {
  parseLengths,
  partition,
  splitByCharacters,
  splitByDelimiter,
  splitByLengths,
} from '../../src/values/split'
import { runs } from './runs'

describe('cutting at a delimiter', () => {
  test.each([
    ['a,b,,c', {}, ['a', 'b', '', 'c']],
    ['a,b,c', { most: 2 }, ['a', 'b,c']],
    ['a,b,c', { at: 'first' }, ['a', 'b,c']],
    ['a,b,c', { at: 'last' }, ['a,b', 'c']],
    ['abc', { at: 'last' }, ['abc']],
    ['l’été, "x, y"', { quoted: true }, ['l’été', 'x, y']],
    ['"a ""b""",c', { quoted: true }, ['a "b"', 'c']],
    ['5" pipe,b', { quoted: true }, ['5" pipe', 'b']],
    ['"never closed,b', { quoted: true }, ['"never closed', 'b']],
    ['"a"x,b', { quoted: true }, ['"a"x', 'b']],
    ['a,"b,c",d', { quoted: true, most: 2 }, ['a', '"b,c",d']],
    ['', {}, ['']],
  ] as const)('%j, %j', (text, options, pieces) => {
    expect(splitByDelimiter(text, ',', options)).toEqual(pieces)
  })

  test('joined again the pieces are the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1, maxLength: 2 }), (text, delimiter) => {
        expect(splitByDelimiter(text, delimiter).join(delimiter)).toBe(text)
      }),
      runs,
    )
  })
})

test.each([
  ['2021-04-03', 'first', ['2021', '-', '04-03']],
  ['2021-04-03', 'last', ['2021-04', '-', '03']],
  ['abc', 'first', ['abc', '', '']],
] as const)('%j is parted at the %s dash', (text, at, parts) => {
  expect(partition(text, '-', at)).toEqual(parts)
})

describe('cutting by lengths', () => {
  test.each([
    ['abcdef', [2, 1], 'start', false, ['ab', 'c']],
    ['abcdef', [2, 1], 'start', true, ['ab', 'c', 'def']],
    ['abcdef', [2, 1], 'end', true, ['abc', 'de', 'f']],
    ['😀é', [1], 'end', true, ['😀', 'é']],
    ['', [1], 'start', true, ['', '']],
  ] as const)('%j by %j from the %s', (text, lengths, from, rest, pieces) => {
    expect(splitByLengths(text, lengths, from, rest)).toEqual(pieces)
  })

  test.each([
    ['4, 4;6 4', [4, 4, 6, 4]],
    ['', []],
  ])('%j are lengths', (text, lengths) => {
    expect(parseLengths(text)).toEqual({ ok: true, value: lengths })
  })

  test.each(['0', '-2', 'a', '1.5'])('%j is no length', (text) => {
    expect(parseLengths(text)).toMatchObject({ ok: false, issue: { code: 'badLengths' } })
  })
})

test.each<[string, CharacterChange, string[]]>([
  ['Ab3 cD', 'kind', ['A', 'b', '3', ' ', 'c', 'D']],
  ['2021-04', 'kind', ['2021', '-', '04']],
  ['cinqSix SeptÉté', 'lowerToUpper', ['cinq', 'Six ', 'Sept', 'Été']],
  ['ABc', 'upperToLower', ['AB', 'c']],
  ['12bis 3ter', 'digitToLetter', ['12', 'bis 3', 'ter']],
  ['lot 12a3', 'letterToDigit', ['lot ', '12a', '3']],
  ['', 'kind', ['']],
])('%j cut where characters change (%s)', (text, change, pieces) => {
  expect(splitByCharacters(text, change)).toEqual(pieces)
})
