import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LayeredMap } from '../../src/recipe/layeredMap'
import { runs } from '../values/runs'

const entries = fc.array(fc.tuple(fc.nat({ max: 900 }), fc.string()), { maxLength: 300 })

describe('LayeredMap', () => {
  it('says what a plain map says, and every version stays as it was', () => {
    fc.assert(
      fc.property(entries, fc.array(entries, { maxLength: 12 }), (first, batches) => {
        let map = LayeredMap.of(first)
        const plain = new Map(first)
        const versions: (readonly [LayeredMap<number, string>, Map<number, string>])[] = []
        for (const batch of batches) {
          versions.push([map, new Map(plain)])
          map = map.with(batch)
          batch.forEach(([key, value]) => plain.set(key, value))
        }
        for (const [each, expected] of [...versions, [map, plain] as const]) {
          expect(each.size).toBe(expected.size)
          expect([...each]).toEqual([...expected])
          expect([...each.keys()]).toEqual([...expected.keys()])
          expect([...each.values()]).toEqual([...expected.values()])
          expect(each.get(5)).toBe(expected.get(5))
          expect(each.has(901)).toBe(false)
        }
      }),
      runs,
    )
  })

  it('keeps a value that is undefined, and itself when nothing is added', () => {
    const map = LayeredMap.of<string, number | undefined>([['a', 1]]).with([['a', undefined]])
    expect([map.has('a'), map.get('a'), map.size]).toEqual([true, undefined, 1])
    expect(map.with([])).toBe(map)
  })
})
