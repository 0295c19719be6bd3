import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeAll } from '../../../src/io/encoding/decode'
import { textEncoding, UnwritableList } from '../../../src/io/encoding/encode'

const runs = { numRuns: Number(process.env.ETABLI_RUNS ?? 100) }

describe('textEncoding', () => {
  it('writes what Windows-1252 holds, and question marks for the rest', () => {
    const { encode } = textEncoding('windows-1252')
    expect([...encode('é€œ’')]).toEqual([0xe9, 0x80, 0x9c, 0x92])
    expect([...encode('a→😀b')]).toEqual([0x61, 0x3f, 0x3f, 0x62])
  })

  it('reads back what it said it could write', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('utf-8', 'windows-1252'),
        fc.string({ unit: 'binary' }),
        (encoding, text) => {
          const { encode, unwritable } = textEncoding(encoding)
          const isSame = decodeAll(encode(`_${text}`), encoding).text === `_${text}`
          expect(isSame).toBe(unwritable(text).length === 0)
        },
      ),
      runs,
    )
  })

  it('tells lone surrogates in UTF-8', () => {
    expect(textEncoding('utf-8').unwritable('a\ud800b😀')).toEqual(['\ud800'])
  })
})

describe('UnwritableList', () => {
  it('counts each character and keeps its first cell', () => {
    const list = new UnwritableList(textEncoding('windows-1252'))
    expect(list.add('→ ½ →', 4, 1, 3)).toBe(false)
    expect(list.add('Łódź', 2, 0)).toBe(false)
    expect(list.add('→', 1, 5)).toBe(false)
    expect(list.add('été', 0, 0)).toBe(true)
    expect(list.list()).toEqual([
      { character: '→', count: 7, row: 1, column: 5 },
      { character: 'Ł', count: 1, row: 2, column: 0 },
      { character: 'ź', count: 1, row: 2, column: 0 },
    ])
  })
})
