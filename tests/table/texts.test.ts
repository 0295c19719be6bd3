import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Texts } from '../../src/table/texts'
import { readUtf8, readUtf8Run, writeUtf8, writeUtf8Run } from '../../src/table/utf8'
import { runs } from '../values/runs'

const odd = [
  '',
  'a',
  '\ufeffa',
  '\ufeff',
  'é',
  'e\u0301',
  '日本',
  '😀',
  '👨‍👩‍👧',
  'a😀b',
  '\u0000',
  '\uffff',
  'x'.repeat(10_000),
  '😀'.repeat(3_000),
]

const read = (texts: Texts) => Array.from({ length: texts.size }, (_, code) => texts.textAt(code))

describe('Texts', () => {
  it('gives back every text it was made of', () => {
    expect(read(Texts.fromStrings(odd))).toEqual(odd)
  })

  it('gives back texts next to any others', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const all = ['', ...texts]
        expect(read(Texts.fromStrings(all))).toEqual(all)
      }),
      runs,
    )
  })

  it('reads more texts than it keeps decoded, in any order', () => {
    const many = ['', ...Array.from({ length: 60_000 }, (_, n) => `é${n}`)]
    const texts = Texts.fromStrings(many)
    for (const code of [59_999, 0, 511, 512, 513, 30_000, 59_999, 1]) {
      expect(texts.textAt(code)).toBe(many[code])
    }
    expect(read(texts)).toEqual(many)
  })

  test.each(odd.map((text, code) => [text.slice(0, 12), code] as const))(
    'finds the code of %j',
    (_text, code) => {
      expect(Texts.fromStrings(odd).codeOf(odd[code]!)).toBe(code)
    },
  )

  it('has no code for a text it has not', () => {
    expect(Texts.fromStrings(odd).codeOf('nowhere')).toBe(-1)
  })

  it('runs over a range of codes, packed and appended', () => {
    const texts = Texts.fromStrings(['', 'a', 'b']).append(['c', 'd'])
    const seen: [string, number][] = []
    texts.forEach((text, code) => seen.push([text, code]), 2, 4)
    expect(seen).toEqual([
      ['b', 2],
      ['c', 3],
    ])
  })

  it('stays what it was when others grow from it', () => {
    const base = Texts.fromStrings(['', 'a'])
    const left = base.append(['l'])
    const right = base.append(['r', 'l'])
    const leftAgain = left.append(['m'])
    expect([base, left, right, leftAgain].map(read)).toEqual([
      ['', 'a'],
      ['', 'a', 'l'],
      ['', 'a', 'r', 'l'],
      ['', 'a', 'l', 'm'],
    ])
    expect([base.codeOf('l'), left.codeOf('l'), right.codeOf('l'), left.codeOf('m')]).toEqual([
      -1, 2, 3, -1,
    ])
  })

  it('reads each text once for a lens, those appended later too', () => {
    const asked: string[] = []
    const length = (text: string) => {
      asked.push(text)
      return text.length
    }
    const base = Texts.fromStrings(['', 'a', 'bb'])
    expect([...base.lens('length', length).subarray(0, 3)]).toEqual([0, 1, 2])
    const grown = base.append(['ccc'])
    expect([...grown.lens('length', length).subarray(0, 4)]).toEqual([0, 1, 2, 3])
    expect([...base.lens('length', length).subarray(0, 3)]).toEqual([0, 1, 2])
    expect(asked).toEqual(['', 'a', 'bb', 'ccc'])
  })
})

describe('UTF-8', () => {
  it('writes and reads any text, a byte order mark included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat({ max: 5 }), (text, at) => {
        const bytes = new Uint8Array(at + text.length * 3)
        const end = writeUtf8(text, bytes, at)
        expect(readUtf8(bytes, at, end)).toBe(text)
        expect([...bytes.subarray(at, end)]).toEqual([...new TextEncoder().encode(text)])
      }),
      runs,
    )
  })

  it('cuts a run of texts where their bytes end', () => {
    const bytes = new TextEncoder().encode(odd.join(''))
    const offsets = new Uint32Array(odd.length + 1)
    odd.forEach((text, at) => {
      offsets[at + 1] = offsets[at]! + new TextEncoder().encode(text).length
    })
    expect(readUtf8Run(bytes, offsets, 0, odd.length)).toEqual(odd)
    expect(readUtf8Run(bytes, offsets, 6, 9)).toEqual(odd.slice(6, 9))
    expect(readUtf8Run(bytes, offsets, 3, 3)).toEqual([])
  })

  it('writes a run of texts with the end of each', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.nat({ max: 3 }), (texts, start) => {
        const bytes = new Uint8Array(start + texts.join('').length * 3)
        const ends = new Uint32Array(texts.length + 1)
        ends[0] = start
        const end = writeUtf8Run(texts, bytes, start, ends, 1)
        expect(end).toBe(ends[texts.length])
        expect(readUtf8Run(bytes, ends, 0, texts.length)).toEqual(texts)
      }),
      runs,
    )
  })

  it('writes half a surrogate pair as a replacement character, the texts around whole', () => {
    const bytes = new Uint8Array(100)
    const ends = new Uint32Array(4)
    writeUtf8Run(['é\ud83dx', '\ude00', 'ab'], bytes, 0, ends, 1)
    expect(readUtf8Run(bytes, ends, 0, 3)).toEqual(['é\ufffdx', '\ufffd', 'ab'])
  })

  it('reads bytes that are no UTF-8 without moving the texts around', () => {
    const bytes = Uint8Array.of(0x61, 0xe9, 0x62, 0xc3, 0xa9, 0x63)
    expect(readUtf8Run(bytes, Uint32Array.of(0, 3, 5, 6), 0, 3)).toEqual(['a\ufffdb', 'é', 'c'])
  })
})
