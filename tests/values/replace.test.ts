import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { compileFind, compileReplace, type FindOptions } from '../../src/values/replace'
import { runs } from './runs'

const loose: FindOptions = { ignoreCase: true, ignoreAccents: true }

describe('compileReplace', () => {
  const cases: readonly [string, string, FindOptions, string, string][] = [
    // find, replacement, options, text, result
    ['a', 'b', {}, 'banane A', 'bbnbne A'],
    ['.', '$&', {}, 'a.b.c', 'a$&b$&c'],
    ['a', '\\s', {}, 'a', '\\s'],
    ['A', 'b', { ignoreCase: true }, 'aAé', 'bbé'],
    ['É', 'x', { ignoreCase: true }, 'éÉe', 'xxe'],
    ['e', 'x', { ignoreAccents: true }, 'éÉEe', 'xÉEx'],
    ['ecole', 'Lycée', loose, "L'ÉCOLE, école", "L'Lycée, Lycée"],
    ["l'ecole", 'x', loose, 'À l’École', 'À x'],
    ['e', 'x', loose, 'e\u0301a', 'xa'],
    ['a b', 'x', loose, 'A\u00a0B', 'x'],
    ['oeuvre', 'x', loose, 'ŒUVRE', 'x'],
    ['o', 'x', loose, 'cœur', 'cœur'],
    ['e', 'x', loose, 'œ', 'œ'],
    ['oe', 'x', loose, 'cœur', 'cxur'],
    ['ss', 'x', loose, 'straße', 'straxe'],
    ['beauvais', 'Beauvais', { ...loose, wholeCell: true }, 'BEAUVAIS', 'Beauvais'],
    ['beauvais', 'x', { ...loose, wholeCell: true }, 'Beauvais Nord', 'Beauvais Nord'],
    ['', 'x', { wholeCell: true }, '', 'x'],
    ['', 'x', { wholeCell: true }, 'a', 'a'],
    ['', 'x', {}, 'abc', 'abc'],
    ['aa', 'b', {}, 'aaa', 'ba'],
    ['aa', 'b', loose, 'AAA', 'bA'],
    ['a', '', { ignoreCase: true }, 'a\u200bA', '\u200b'],
  ]
  test.each(cases)('%j by %j with %j in %j', (find, replacement, options, text, expected) => {
    expect(compileReplace(find, replacement, options)(text)).toBe(expected)
  })

  const text = fc
    .array(
      fc.constantFrom(
        'a',
        'A',
        'é',
        'É',
        'e',
        'e\u0301',
        'œ',
        'OE',
        '’',
        "'",
        '\u00a0',
        ' ',
        '😀',
        '\u200b',
      ),
    )
    .map((parts) => parts.join(''))
  const options = fc.record({ ignoreCase: fc.boolean(), ignoreAccents: fc.boolean() })

  it('changes nothing when a text is replaced by what is not found', () => {
    fc.assert(
      fc.property(text, options, (written, chosen) => {
        expect(compileReplace('z', 'y', chosen)(written)).toBe(written)
      }),
      runs,
    )
  })

  it('changes every text that the same search finds, unless a character would be cut', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('a', "'", '😀', 'oe'), options, (written, find, chosen) => {
        const isFound = compileFind(find, chosen)(written)
        const result = compileReplace(find, '#', chosen)(written)
        expect(result !== written).toBe(isFound)
      }),
      runs,
    )
  })
})

describe('compileFind', () => {
  test.each([
    ['paul', { ignoreCase: true }, 'Pauline', true],
    ['paul', {}, 'Pauline', false],
    ['paul', { ignoreCase: true, wholeCell: true }, 'PAUL', true],
    ['paul', { wholeCell: true }, 'paul ', false],
    ['', {}, 'a', true],
    ['', { wholeCell: true }, 'a', false],
    ['ÉCOLE', { ignoreAccents: true }, 'ECOLE', true],
    ['ÉCOLE', { ignoreAccents: true }, 'ecole', false],
  ])('%j with %j in %j: %j', (find, options, text, expected) => {
    expect(compileFind(find, options)(text)).toBe(expected)
  })
})
