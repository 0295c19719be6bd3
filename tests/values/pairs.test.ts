import { expect, test } from 'vitest'
import { pairsInPaste } from '../../src/values/pairs'

test.each([
  [
    'a\tb\nc\td\n',
    [
      { from: 'a', to: 'b' },
      { from: 'c', to: 'd' },
    ],
  ],
  [
    'a\tb\r\n\tx',
    [
      { from: 'a', to: 'b' },
      { from: '', to: 'x' },
    ],
  ],
  ['a\tb\tc', [{ from: 'a', to: 'b' }]],
  ['plain text', null],
  ['two\nlines', null],
  ['', null],
])('%j pasted', (pasted, pairs) => {
  expect(pairsInPaste(pasted)).toEqual(pairs)
})
