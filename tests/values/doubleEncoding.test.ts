import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CP850, MACINTOSH, WINDOWS_1252_LOW } from '../../src/values/codePages'
import { repairDoubleEncoding } from '../../src/values/doubleEncoding'
import { runs } from './runs'

const high = Array.from({ length: 96 }, (_, at) => String.fromCharCode(0xa0 + at)).join('')
const pages = {
  'Windows-1252': WINDOWS_1252_LOW + high,
  MacRoman: MACINTOSH,
  CP850,
}

/** A text written in UTF-8 and read in a code page. */
const misread = (text: string, page: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : page[byte - 0x80],
  ).join('')

describe('repairDoubleEncoding', () => {
  it.each([
    ['ThÃ©Ã¢tre', 'Théâtre'],
    ['Ã\u0089cole', 'École'],
    ['Ã‰cole', 'École'],
    ['Ã€ cÃ´tÃ©', 'À côté'],
    ['lâ€™Ã‰glise', 'l’Église'],
    ['10 â‚¬', '10 €'],
    ['15 Â°C', '15 °C'],
    ['NÂ° 3', 'N° 3'],
    ['Å“uvre', 'œuvre'],
    ['CÅ“ur', 'Cœur'],
    ['FranÃƒÂ§ais', 'Français'],
    ['ÃƒÆ’Ã‚Â©tÃƒÆ’Ã‚Â©', 'été'],
    ['C√¥t√©', 'Côté'],
    ['l‚Äô√©cole', 'l’école'],
    ['C├┤t├®', 'Côté'],
    ['Â« Oui Â»', '« Oui »'],
    ['deux Ã©tÃ©s et un été', 'deux étés et un été'],
    ['a\u00c2\u00a0b', 'a\u00a0b'],
  ])('repairs %s', (text, repaired) => {
    expect(repairDoubleEncoding(text)).toBe(repaired)
  })

  it.each([
    '',
    'Beauvais',
    'Théâtre de l’Œuvre',
    'le CAFÉ»',
    '« À LA FORÊT »',
    'SÃO PAULO',
    'Århus',
    'Å',
    'på “GÅRD Å”',
    'ÂGE',
    'âne',
    '√2',
    '¬ (non)',
    'Â',
    'Ã',
    'Ã©'.normalize('NFD'),
    '日本語',
    '😀',
    'x²',
    '30 °C',
    'Ô temps',
  ])('leaves %s', (text) => {
    expect(repairDoubleEncoding(text)).toBe(text)
  })

  const words = fc
    .array(
      fc.constantFrom(
        ...'abcdefghijklmnopqrstuvwxyz ABC 0123,;-éèêëàâäùûüôöîïçÉÈÀÇ’«»°€…'.split(''),
      ),
      { maxLength: 30 },
    )
    .map((characters) => characters.join(''))

  it.each(Object.entries(pages))('gives back what was read as %s', (_, page) => {
    fc.assert(
      fc.property(words, (text) => {
        expect(repairDoubleEncoding(misread(text, page))).toBe(text)
      }),
      runs,
    )
  })

  it('leaves texts that were read well, and changes nothing twice', () => {
    fc.assert(
      fc.property(words, fc.string({ unit: 'grapheme' }), (text, other) => {
        expect(repairDoubleEncoding(text)).toBe(text)
        const once = repairDoubleEncoding(other)
        expect(repairDoubleEncoding(once)).toBe(once)
      }),
      runs,
    )
  })
})
