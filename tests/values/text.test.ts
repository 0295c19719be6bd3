import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  chooseCharacters,
  fold,
  isBlank,
  isEmpty,
  isEmptyOrBlank,
  removeAccents,
  removeExtraSpaces,
  removeInvisibleCharacters,
  trimUnseen,
  visibleCharacters,
  type CharacterChoice,
  type SpaceOptions,
} from '../../src/values/text'
import { runs } from './runs'

const anyText = fc.string({ unit: 'binary' })
const spacedText = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'é',
        'Œ',
        '-',
        '’',
        ' ',
        '  ',
        '\t',
        '\n',
        '\r\n',
        '\u00a0',
        '\u202f',
        '\u200b',
        '\ufeff',
        '😀',
        'e\u0301',
      ],
    ),
  )
  .map((parts) => parts.join(''))

describe('emptiness', () => {
  test.each([
    ['', true, false],
    [' ', false, true],
    ['\u00a0\t\u202f\u3000', false, true],
    ['\u200b', false, true],
    ['\ufeff ', false, true],
    ['0', false, false],
    [' a ', false, false],
    ['-', false, false],
  ])('of %j', (text, empty, blank) => {
    expect([isEmpty(text), isBlank(text), isEmptyOrBlank(text)]).toEqual([
      empty,
      blank,
      empty || blank,
    ])
  })
})

describe('fold', () => {
  test.each([
    ['Saint-Étienne', 'saint-etienne'],
    ['ŒUVRE', 'oeuvre'],
    ['Ægidius straße', 'aegidius strasse'],
    ['l’École', "l'ecole"],
    ['a\u00a0b\u202fc\td', 'a b c d'],
    ['a–b—c‑d−e', 'a-b-c-d-e'],
    ['e\u0301cole', 'ecole'],
    ['« Lyon »', '" lyon "'],
    ['a\u200bb\ufeff', 'ab'],
    ['L\u2019Ha\u0178', "l'hay"],
    ['', ''],
  ])('%j becomes %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('works character by character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(Array.from(text, fold).join('')).toBe(fold(text))
      }),
      runs,
    )
  })

  it('changes nothing more the second time on French text', () => {
    fc.assert(
      fc.property(spacedText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      runs,
    )
  })
})

describe('removeAccents', () => {
  test.each([
    ['Éléonore', 'Eleonore'],
    ["Œuvre d'Été", "OEuvre d'Ete"],
    ['cœur', 'coeur'],
    ['Haÿ', 'Hay'],
    ['garçon', 'garcon'],
    ['plain', 'plain'],
    ['한국', '한국'],
  ])('%j becomes %j', (text, expected) => {
    expect(removeAccents(text)).toBe(expected)
  })
})

describe('removeExtraSpaces', () => {
  const cases: readonly [string, SpaceOptions, string][] = [
    ['  a  b ', {}, 'a b'],
    ['\u00a0a\u00a0\u00a0b\u00a0', {}, 'a b'],
    ['a\u202fb', {}, 'a b'],
    ['\ufeffa\u200b', {}, 'a'],
    ['a\u200bb', { removeInvisible: false }, 'a\u200bb'],
    ['\ufeffa', { removeInvisible: false }, '\ufeffa'],
    ['\u3000a\u2003b\u3000', { inside: 'keep' }, 'a\u2003b'],
    ['  a  b ', { ends: 'keep' }, ' a b '],
    [' a ', { ends: 'start', inside: 'keep' }, 'a '],
    [' a ', { ends: 'end', inside: 'keep' }, ' a'],
    ['\tu \r\n \u00a0v ', { inside: 'remove' }, 'uv'],
    ['a \n\n  b', {}, 'a b'],
    [' a \r\n  b\n', { keepLineBreaks: true }, 'a\r\nb'],
    ['a  \n\n  b  c', { keepLineBreaks: true }, 'a\n\nb c'],
    ['a \n b', { inside: 'remove', keepLineBreaks: true }, 'a\nb'],
    [' ', { ends: 'keep' }, ' '],
    [' \u00a0', {}, ''],
    ['👨\u200d👩\u200d👧', {}, '👨\u200d👩\u200d👧'],
    ['a\u200db', {}, 'ab'],
  ]
  test.each(cases)('%j with %j', (text, options, expected) => {
    expect(removeExtraSpaces(text, options)).toBe(expected)
  })

  it('leaves nothing to remove and keeps what can be seen', () => {
    fc.assert(
      fc.property(spacedText, (text) => {
        const cleaned = removeExtraSpaces(text)
        expect(removeExtraSpaces(cleaned)).toBe(cleaned)
        const seen = (value: string): string =>
          removeInvisibleCharacters(value).replace(/\p{White_Space}/gu, '')
        expect(seen(cleaned)).toBe(seen(text))
      }),
      runs,
    )
  })
})

test.each([
  ['\ufeff 12\u00a0\u200b', '12'],
  ['a b', 'a b'],
  [' \u202f', ''],
  ['\u2003é\u2003', 'é'],
  ['', ''],
])('the text of %j without what is unseen around it is %j', (text, expected) => {
  expect(trimUnseen(text)).toBe(expected)
})

describe('chooseCharacters', () => {
  const cases: readonly [string, CharacterChoice, string][] = [
    ['Rue, n. 4\\d', { mode: 'delete', others: ',\\dn.' }, 'Rue  4'],
    ['thé n° 12!', { mode: 'keep', letters: true }, 'thé n '],
    ['#rez-de-ch. 1,5', { mode: 'keep', letters: true, digits: true }, 'rezdech 15'],
    ['漢 ?; Ù', { mode: 'delete', punctuation: true }, '漢  Ù'],
    ['12 €', { mode: 'delete', digits: true }, ' €'],
    ['[a]', { mode: 'delete', others: '[]' }, 'a'],
  ]
  test.each(cases)('%j with %j', (text, choice, expected) => {
    expect(chooseCharacters(text, choice)).toBe(expected)
  })
})

describe('visibleCharacters', () => {
  const shown = (text: string): readonly string[] =>
    visibleCharacters(text).map((piece) => `${piece.kind}:${JSON.stringify(piece.text)}`)

  test.each([
    ['abc d', ['text:"abc d"']],
    ['', []],
    [' a ', ['leadingSpace:" "', 'text:"a"', 'trailingSpace:" "']],
    ['  ', ['leadingSpace:"  "']],
    ['a  b', ['text:"a"', 'space:"  "', 'text:"b"']],
    ['12\u00a0h', ['text:"12"', 'nbsp:"\u00a0"', 'text:"h"']],
    ['1\u202f000', ['text:"1"', 'narrowNbsp:"\u202f"', 'text:"000"']],
    ['a\tb\r\nc', ['text:"a"', 'tab:"\\t"', 'text:"b"', 'lineBreak:"\\r\\n"', 'text:"c"']],
    ['\ufeffa\u200b', ['zeroWidth:"\ufeff"', 'text:"a"', 'zeroWidth:"\u200b"']],
    ['a\u0007b', ['text:"a"', 'control:"\\u0007"', 'text:"b"']],
    ['a\u2003b', ['text:"a"', 'space:"\u2003"', 'text:"b"']],
  ])('of %j', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  it('gives the text back when its pieces are joined', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, spacedText), (text) => {
        const pieces = visibleCharacters(text)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        expect(pieces.every((piece) => piece.text !== '')).toBe(true)
      }),
      runs,
    )
  })
})
