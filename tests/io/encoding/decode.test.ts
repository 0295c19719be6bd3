import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDecoder, decodeAll } from '../../../src/io/encoding/decode'
import { byteTable, ENCODINGS } from '../../../src/io/encoding/encodings'
import type { Encoding } from '../../../src/io/encoding/encodings'
import { firstInvalidUtf8 } from '../../../src/io/encoding/utf8'
import { createUtf8Stream } from '../../../src/io/encoding/utf8Stream'

const runs = { numRuns: Number(process.env.ETABLI_RUNS ?? 100) }

const HIGH = Uint8Array.from({ length: 128 }, (_, at) => at + 128)

/** Cuts bytes at places given as shares of the length. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const ends = places.map((place) => Math.floor(place * bytes.length)).sort((a, b) => a - b)
  return [...ends, bytes.length].map((end, at) => bytes.subarray(ends[at - 1] ?? 0, end))
}

const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 })

describe('the tables of one-byte encodings', () => {
  // As a stream: Node's short cut for whole texts reads Windows-1252 as Latin-1.
  it.each(['windows-1252', 'iso-8859-15', 'macintosh'] as const)(
    'read %s as the platform does',
    (encoding) => {
      const platform = new TextDecoder(encoding).decode(HIGH, { stream: true })
      expect(decodeAll(HIGH, encoding).text).toBe(platform)
    },
  )

  it('read the accents, frames and signs of CP850', () => {
    expect(decodeAll(new Uint8Array([0x82, 0x8a, 0x87, 0x85, 0x97]), 'cp850').text).toBe('éèçàù')
    expect(decodeAll(new Uint8Array([0xc9, 0xcd, 0xbb, 0xb3]), 'cp850').text).toBe('╔═╗│')
    expect(decodeAll(new Uint8Array([0xf8, 0xff, 0xae, 0xaf]), 'cp850').text).toBe('°\u00a0«»')
    expect(new Set(byteTable('cp850')).size).toBe(256)
  })
})

describe('createDecoder', () => {
  it.each<[Encoding, number[], string]>([
    ['utf-8', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['utf-16le', [0xff, 0xfe, 0x61, 0], 'a'],
    ['utf-16be', [0xfe, 0xff, 0, 0x61], 'a'],
    ['utf-16le', [0x61, 0, 0x3d, 0xd8, 0, 0xde], 'a😀'],
    ['utf-8', [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x61], '\ufeffa'],
  ])('leaves out one byte order mark in %s', (encoding, bytes, text) => {
    expect(decodeAll(new Uint8Array(bytes), encoding)).toEqual({ text, invalidAt: null })
  })

  it.each<[string, Encoding, number[], string, number]>([
    ['a lone byte', 'utf-8', [0x61, 0xe9, 0x62], 'a\ufffdb', 1],
    ['an overlong form', 'utf-8', [0xc0, 0xaf], '\ufffd\ufffd', 0],
    ['a surrogate', 'utf-8', [0x61, 0xed, 0xa0, 0x80], 'a\ufffd\ufffd\ufffd', 1],
    ['an unfinished end', 'utf-8', [0x61, 0xe2, 0x82], 'a\ufffd', 1],
    ['a place behind a mark', 'utf-8', [0xef, 0xbb, 0xbf, 0x61, 0xff], 'a\ufffd', 4],
    ['a lone surrogate', 'utf-16le', [0x61, 0, 0x3d, 0xd8, 0x62, 0], 'a\ufffdb', 2],
    ['an odd byte', 'utf-16be', [0, 0x61, 0], 'a\ufffd', 2],
  ])('tells the offset of %s', (_, encoding, bytes, text, invalidAt) => {
    expect(decodeAll(new Uint8Array(bytes), encoding)).toEqual({ text, invalidAt })
  })

  it('reads the same however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ENCODINGS), fc.uint8Array(), places, (encoding, bytes, at) => {
        const whole = createDecoder(encoding)
        const { text, invalidAt } = whole.decode(bytes)
        const decoder = createDecoder(encoding)
        const parts = cut(bytes, at).map((part) => decoder.decode(part, { stream: true }).text)
        const end = decoder.decode(new Uint8Array(0))
        expect(parts.join('') + end.text).toBe(text)
        expect(end.invalidAt).toBe(invalidAt)
        expect(decoder.invalid).toBe(whole.invalid)
      }),
      runs,
    )
  })
})

describe('createUtf8Stream', () => {
  it('gives the bytes of the decoded text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ENCODINGS), fc.uint8Array(), places, (encoding, bytes, at) => {
        const parts = cut(bytes, at)
        const stream = createUtf8Stream(encoding)
        const out = parts.map((part, index) => stream.push(part, index === parts.length - 1))
        const decoder = createDecoder(encoding)
        const { text, invalidAt } = decoder.decode(bytes)
        expect(Buffer.concat(out).equals(Buffer.from(text))).toBe(true)
        expect([stream.invalid, stream.invalidAt]).toEqual([decoder.invalid, invalidAt])
      }),
      runs,
    )
  })

  it('replaces faults as the platform does', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const platform = new TextDecoder('utf-8').decode(bytes)
        expect(decodeAll(bytes, 'utf-8').text).toBe(platform)
        const replaced = (platform.match(/\ufffd/g) ?? []).length
        const stream = createUtf8Stream('utf-8')
        stream.push(bytes, true)
        const own =
          Buffer.from(bytes)
            .toString('latin1')
            .match(/\xef\xbf\xbd/g)?.length ?? 0
        expect(stream.invalid).toBe(replaced - own)
      }),
      runs,
    )
  })
})

describe('firstInvalidUtf8', () => {
  it('finds the first fault wherever it stands', () => {
    const long = fc.array(fc.constantFrom(0x61, 0x61, 0x61, 0x61, 0xc3, 0xa9, 0xff), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(long, fc.nat({ max: 7 }), (values, from) => {
        const bytes = Uint8Array.from(values).subarray(from)
        const text = Buffer.from(bytes).toString('utf8')
        const place = text.indexOf('\ufffd')
        const expected = place < 0 ? -1 : Buffer.byteLength(text.slice(0, place))
        expect(firstInvalidUtf8(bytes)).toBe(expected)
      }),
      { numRuns: runs.numRuns * 10 },
    )
  })
})
