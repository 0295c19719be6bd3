import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/recipe/canonicalJson'
import { contentHash, isHash, murmur128 } from '../../src/recipe/contentHash'
import { runs } from '../values/runs'

const hex = (text: string) =>
  [...murmur128(new TextEncoder().encode(text))]
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('')

describe('murmur128', () => {
  it.each([
    ['', '00000000000000000000000000000000'],
    ['I will not buy this record, it is scratched.', 'a0a9683b25ac5e40d9af2895890dddf5'],
    ["I will not buy this tobacconist's, it is scratched.", '9b5b7ba2ef3f7866889adeaf00f3f98e'],
    ['The quick brown fox jumps over the lazy dog', '2f1583c3ecee2c675d7bf66ce5e91d2c'],
  ])('gives the published hash of %j', (text, expected) => {
    expect(hex(text)).toBe(expected)
  })

  it('reads bytes that do not start their buffer', () => {
    const bytes = new TextEncoder().encode('xxxétabli et la suite')
    expect([...murmur128(bytes.subarray(3))]).toEqual([...murmur128(bytes.slice(3))])
  })
})

describe('contentHash', () => {
  it('names contents by 22 characters, each by its own', () => {
    const names = Array.from({ length: 20_000 }, (_, n) => contentHash(`record ${n}`))
    expect(new Set(names).size).toBe(20_000)
    expect(names.every(isHash)).toBe(true)
  })

  it('changes with every bit of the name', () => {
    const names = Array.from({ length: 400 }, (_, n) => contentHash(String(n)))
    const variety = Array.from(
      { length: 22 },
      (_, at) => new Set(names.map((name) => name[at])).size,
    )
    expect(variety.slice(0, 21).every((count) => count > 50)).toBe(true)
    expect(variety[21]).toBe(4)
  })

  it.each(['', 'short', 'A'.repeat(21), 'A'.repeat(23), `${'A'.repeat(21)}+`, 5, null])(
    'does not take %j for a name',
    (value) => {
      expect(isHash(value)).toBe(false)
    },
  )
})

describe('canonicalJson', () => {
  it.each([
    [{ b: 1, a: [true, null, 'é"'] }, '{"a":[true,null,"é\\""],"b":1}'],
    [{ a: undefined, b: 2 }, '{"b":2}'],
    [-0, '0'],
    ['\ud800', '"\\ud800"'],
    [JSON.parse('{"__proto__":{"x":1},"10":1,"9":2}'), '{"10":1,"9":2,"__proto__":{"x":1}}'],
  ])('writes %j as %s', (value, expected) => {
    expect(canonicalJson(value)).toBe(expected)
  })

  it.each([[undefined], [Number.NaN], [Infinity], [() => 1], [[undefined]], [10n]])(
    'refuses what JSON cannot hold (case %#)',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError)
    },
  )

  it('says the same of the same value whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      runs,
    )
  })
})
