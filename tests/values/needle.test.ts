import { describe, expect, it } from 'vitest'
import type { Needle } from '../../src/values/needle'
import { needleOf, textSearchOf } from '../../src/values/needle'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Every text the bytes of a needle of one character stand for. */
function written({ bytes, others }: Needle): string[] {
  const texts = new Set([decoder.decode(bytes), decoder.decode(others)])
  return [...texts]
}

const loose = { ignoreCase: true }

describe('needleOf', () => {
  it('is the text in UTF-8 when case counts', () => {
    expect(needleOf('Éa', {})).toEqual({
      bytes: encoder.encode('Éa'),
      others: encoder.encode('Éa'),
      odd: [],
    })
  })

  it('holds both cases of each letter when it does not', () => {
    const needle = needleOf('ŒUF n°1', loose)!
    expect(decoder.decode(needle.bytes)).toBe('œuf n°1')
    expect(decoder.decode(needle.others)).toBe('ŒUF N°1')
    expect(needle.odd).toEqual([])
  })

  it.each([
    ['accents are ignored', 'a', { ignoreAccents: true }],
    ['half a surrogate pair is looked for', 'a\ud83d', {}],
    ['a sigma depends on what follows', 'σ', loose],
    ['the capital is longer or of another length', 'ß', loose],
    ['both bytes of the capital differ', 'ÿ', loose],
  ])('leaves it to reading where %s', (_why, find, options) => {
    expect(needleOf(find, options)).toBeNull()
  })

  it('knows every character that becomes another in small letters', () => {
    const faults: string[] = []
    for (let point = 0; point < 0x20000; point++) {
      if (point >= 0xd800 && point < 0xe000) continue
      const character = String.fromCodePoint(point)
      for (const small of character.toLowerCase()) {
        const needle = needleOf(small, loose)
        if (!needle) continue
        const isOdd = needle.odd.some(({ bytes }) => decoder.decode(bytes) === character)
        const isWritten = written(needle).includes(character)
        if (!isOdd && !isWritten) faults.push(character)
        if (written(needle).some((each) => each.toLowerCase() !== small)) faults.push(small)
      }
    }
    expect(faults).toEqual([])
  })
})

describe('textSearchOf', () => {
  it.each([
    [{ test: 'contains', value: 'a' }, 'inside', false],
    [{ test: 'notContains', value: 'a' }, 'inside', true],
    [{ test: 'notEquals', value: '' }, 'whole', true],
    [{ test: 'oneOf', values: ['a', 'b'] }, 'whole', false],
    [{ test: 'startsWith', value: 'a' }, 'start', false],
    [{ test: 'endsWith', value: 'a' }, 'end', false],
  ] as const)('reads %o', (test, place, isNegative) => {
    const search = textSearchOf(test)!
    expect([search.place, search.isNegative]).toEqual([place, isNegative])
    expect(search.needles).toHaveLength(test.test === 'oneOf' ? 2 : 1)
  })

  it.each([
    { test: 'matches', value: 'a' },
    { test: 'less', value: '1' },
    { test: 'empty' },
    { test: 'oneOf', values: Array.from({ length: 20 }, String) },
    { test: 'oneOf', values: ['a', 'σ'], ignoreCase: true },
    { test: 'contains', value: 'e', ignoreAccents: true },
  ] as const)('leaves %o to reading', (test) => {
    expect(textSearchOf(test)).toBeNull()
  })
})
