import { describe, expect, it } from 'vitest'
import { differingWords } from '../../../src/io/encoding/differingWords'
import { byteTable } from '../../../src/io/encoding/encodings'
import type { SingleByteEncoding } from '../../../src/io/encoding/encodings'

const bytesIn = (encoding: SingleByteEncoding, text: string): Uint8Array => {
  const bytes = new Map([...byteTable(encoding)].map((unit, byte) => [unit, byte]))
  return Uint8Array.from(text, (character) => bytes.get(character.charCodeAt(0)) ?? 0x3f)
}

const readingIn = (text: string, from: SingleByteEncoding, limit = 5) =>
  differingWords([bytesIn(from, text)], limit, from)

describe('differingWords', () => {
  it('shows each word under each encoding, those that read alike together', () => {
    expect(readingIn('Ville;Créteil;plain;Beauvais\n', 'windows-1252')).toEqual([
      { encodings: ['windows-1252', 'iso-8859-15'], texts: ['Créteil'] },
      { encodings: ['utf-8'], texts: ['Cr\ufffdteil'] },
      { encodings: ['macintosh'], texts: ['CrÈteil'] },
      { encodings: ['cp850'], texts: ['CrÚteil'] },
    ])
  })

  it('prefers the words on which near encodings differ', () => {
    const text = `nom;${'été;'.repeat(50)}cœur;à;Évreux;fin\n`
    const readings = readingIn(text, 'iso-8859-15', 3)
    expect(readings[0]!.texts).toContain('cœur')
    expect(readings[0]!.encodings).toEqual(['iso-8859-15'])
    expect(readings.find(({ encodings }) => encodings.includes('windows-1252'))!.texts).toContain(
      'c½ur',
    )
  })

  it('gives each word once, and words of other letters before more of the same', () => {
    const readings = readingIn('x;Créteil;Créteil;Méru;Hôtel;Mâcon;Blé;fin', 'windows-1252', 3)
    expect(readings[0]!.texts).toHaveLength(3)
    expect(readings[0]!.texts).toEqual(expect.arrayContaining(['Hôtel', 'Mâcon']))
  })

  it.each<[string, Uint8Array]>([
    ['plain ASCII', new TextEncoder().encode('nom;lits\nBeauvais;12\n')],
    ['no bytes', new Uint8Array(0)],
    ['a word that the end of the sample cuts', new Uint8Array([0xe9, 0x74, 0xe9])],
  ])('gives nothing for %s', (_, bytes) => {
    expect(differingWords([bytes], 5)).toEqual([])
  })

  it('gives nothing for UTF-16', () => {
    expect(differingWords([new Uint8Array([0, 0xe9, 0, 0x20])], 5, 'utf-16be')).toEqual([])
  })

  it('shows what has no look of its own as unreadable', () => {
    const readings = differingWords(
      [new Uint8Array([0x20, 0x63, 0x61, 0x66, 0x8e, 0x20])],
      5,
      'macintosh',
    )
    expect(readings[0]).toEqual({ encodings: ['macintosh'], texts: ['café'] })
    expect(readings.find(({ encodings }) => encodings.includes('iso-8859-15'))!.texts).toEqual([
      'caf\ufffd',
    ])
  })
})
