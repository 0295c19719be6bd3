import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editsBetween } from '../../src/values/closeTexts'
import { runs } from './runs'

test.each([
  ['beauvais', 'beauvais', 2, 0],
  ['bauvais', 'beauvais', 2, 1],
  ['beauvasi', 'beauvais', 2, 1],
  ['bovais', 'beauvais', 2, null],
  ['bovais', 'beauvais', 3, 3],
  ['', 'ab', 2, 2],
  ['', 'abc', 2, null],
  ['👍a', 'a', 1, 1],
])('%j and %j, at most %i apart', (one, other, most, edits) => {
  expect(editsBetween(one, other, most)).toBe(edits)
  expect(editsBetween(other, one, most)).toBe(edits)
})

test('a text is itself without any edit, and one letter away from what has one more', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
      expect(editsBetween(a + b, a + b, 0)).toBe(0)
      expect(editsBetween(a + b, `${a}x${b}`, 1)).toBe(1)
    }),
    runs,
  )
})
