import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeEntities } from '../../src/values/htmlEntities'
import { normaliseText } from '../../src/values/normalise'
import { runs } from './runs'

describe('codes of web pages', () => {
  test.each([
    ['Caf&eacute;', 'Café'],
    ['&#233;&#xE9;&#XE9;', 'ééé'],
    ['&amp;amp;eacute;', 'é'],
    ['&nbsp;x', '\u00a0x'],
    ['&OElig;uvre &euro; &hellip;', 'Œuvre € …'],
    ['&#128;&#150;', '€–'],
    ['&#128512;', '😀'],
    ['&foo;', '&foo;'],
    ['&#0;&#xD800;&#1114112;', '&#0;&#xD800;&#1114112;'],
    ['R&D &eacute', 'R&D &eacute'],
    ['&constructor;', '&constructor;'],
    ['', ''],
  ])('%j is read %j', (text, read) => {
    expect(decodeEntities(text)).toBe(read)
  })
})

describe('typographic marks', () => {
  test.each([
    ["l'ecole d'ete", 'l’ecole d’ete'],
    ['dit "oui" et "non"', 'dit «\u00a0oui\u00a0» et «\u00a0non\u00a0»'],
    ['5" et demi', '5" et demi'],
    ['Pourquoi ?', 'Pourquoi\u00a0?'],
    ['a - b, Saint-Denis', 'a – b, Saint-Denis'],
    ['etc...', 'etc…'],
    ["'seul'", "'seul'"],
  ])('of print: %j becomes %j', (text, made) => {
    expect(normaliseText(text, { marks: 'french' })).toBe(made)
  })

  test('nothing asked, nothing changed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normaliseText(text, {})).toBe(text)
      }),
      runs,
    )
  })
})
