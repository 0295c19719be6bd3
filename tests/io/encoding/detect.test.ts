import { describe, expect, it } from 'vitest'
import { decodeAll } from '../../../src/io/encoding/decode'
import { detectEncoding } from '../../../src/io/encoding/detect'
import { byteTable } from '../../../src/io/encoding/encodings'
import type { Encoding, SingleByteEncoding } from '../../../src/io/encoding/encodings'

/** Texts as town halls write them; each can be written in every encoding below. */
const TEXTS: readonly (readonly [string, string])[] = [
  ['a list of streets', 'commune;rue\nOrléans;rue de la République\nNîmes;allée des Tilleuls\n'],
  ['capitals', 'NOM;VOIE\nÉCOLE FRANÇAISE;PLACE DE L’ÉGLISE\nMAIRIE;AVENUE DU GÉNÉRAL\n'],
  ['one accent', 'nom,ville\nDupont,Béthune\n'],
  ['one accented capital', 'nom,ville\nDupont,Évreux\n'],
  ['degrees and quotation marks', 'N°;Libellé\n1;« À vérifier »\n2;température 12°\n'],
  ['a cedilla and an umlaut', 'prénom;nom\nFrançois;Haüy\nAnaïs;Lemaçon\n'],
  ['Spanish', 'título;descripción\nAño nuevo;señal de la montaña\n¿Qué?;corazón\n'],
  ['German', 'Straße;Größe\nMünchen;schön\nKöln;Übergröße\n'],
  ['Portuguese', 'descrição;situação\nSão Paulo;não há\nCoração;avô\n'],
]

function encoded(text: string, encoding: Encoding): Uint8Array | null {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(text, 'utf16le'))
  if (encoding === 'utf-16be') return new Uint8Array(Buffer.from(text, 'utf16le').swap16())
  const table = byteTable(encoding as SingleByteEncoding)
  const bytes = Array.from(text, (character) => table.indexOf(character.charCodeAt(0)))
  return bytes.includes(-1) ? null : Uint8Array.from(bytes)
}

const CASES = TEXTS.flatMap(([name, text]) =>
  (['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'macintosh', 'cp850'] as const)
    .map((encoding) => ({ name, text, encoding, bytes: encoded(text, encoding) }))
    .filter((one): one is typeof one & { bytes: Uint8Array } => one.bytes !== null),
)

describe('detectEncoding', () => {
  it.each(CASES)('reads $name in $encoding', ({ bytes, text }) => {
    const guess = detectEncoding(bytes)
    expect(decodeAll(bytes, guess.encoding).text).toBe(text)
    expect(guess.confidence).toBeGreaterThan(0.6)
  })

  it.each<[string, number[], Encoding]>([
    ['UTF-8', [0xef, 0xbb, 0xbf, 0x61], 'utf-8'],
    ['UTF-16 LE', [0xff, 0xfe, 0x61, 0], 'utf-16le'],
    ['UTF-16 BE', [0xfe, 0xff, 0, 0x61], 'utf-16be'],
  ])('believes the byte order mark of %s', (_, bytes, encoding) => {
    expect(detectEncoding(new Uint8Array(bytes))).toMatchObject({
      encoding,
      bom: true,
      confidence: 1,
      reason: 'byteOrderMark',
    })
  })

  it('prefers Windows-1252 where ISO-8859-15 reads the same', () => {
    const bytes = encoded('rue de la République', 'iso-8859-15')!
    expect(detectEncoding(bytes).encoding).toBe('windows-1252')
  })

  it('knows ISO-8859-15 by its œ and its euro sign', () => {
    const bytes = encoded('prix;lieu\n12 €;Sacré-Cœur\n15 €;nœud\n', 'iso-8859-15')!
    expect(detectEncoding(bytes).encoding).toBe('iso-8859-15')
  })

  it('finds an accent at the very end of a long text', () => {
    const bytes = new Uint8Array(200_001).fill(0x61)
    bytes[200_000] = 0xe9
    expect(detectEncoding(bytes)).toMatchObject({ encoding: 'windows-1252' })
  })

  it('does not mind a sample cut in the middle of a character', () => {
    const bytes = new TextEncoder().encode('é'.repeat(10)).subarray(0, 19)
    expect(detectEncoding(bytes, false)).toMatchObject({ encoding: 'utf-8', reason: 'validUtf8' })
  })

  it('keeps a doubt when plain ASCII goes on beyond the sample', () => {
    const bytes = new TextEncoder().encode('a;b')
    expect(detectEncoding(bytes, true)).toMatchObject({ encoding: 'utf-8', confidence: 1 })
    expect(detectEncoding(bytes, false).confidence).toBeLessThan(1)
  })

  it('takes a text that is UTF-8 but for a few bytes as UTF-8, and doubts', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('été '.repeat(50)), 0xe9])
    const guess = detectEncoding(bytes)
    expect(guess).toMatchObject({ encoding: 'utf-8', reason: 'mostlyUtf8' })
    expect(guess.confidence).toBeLessThan(0.7)
  })

  it('takes two accented letters for no letter of a far script', () => {
    const bytes = encoded('nom\nÍñigo\n', 'cp850')!
    const guess = detectEncoding(bytes)
    expect(decodeAll(bytes, guess.encoding).text).toContain('Íñigo')
    const greek = detectEncoding(new TextEncoder().encode('Αθήνα'))
    expect(greek).toMatchObject({ encoding: 'utf-8', reason: 'validUtf8' })
  })

  it('is not sure of one accent that reads as well otherwise', () => {
    const guess = detectEncoding(encoded('nom\nBùrg\n', 'cp850')!)
    expect(guess.confidence).toBeLessThan(0.7)
  })

  it('names the others worth trying', () => {
    const { alternatives } = detectEncoding(encoded('Béthune', 'windows-1252')!)
    expect([...alternatives].sort()).toEqual(['cp850', 'iso-8859-15', 'macintosh', 'utf-8'])
  })
})
