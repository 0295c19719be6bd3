import { expect, test } from 'vitest'
import {
  joinedPairs,
  pairsAsCsv,
  pairsInPaste,
  saidPairs,
  textsTwice,
} from '../../src/values/pairs'

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

const lines = (...texts: readonly string[]) =>
  texts.map((text) => {
    const [from = '', to = ''] = text.split('>')
    return { from, to }
  })

test('lines as CSV are quoted where they must be', () => {
  const csv = pairsAsCsv(
    [...lines('a>b', ' x>;'), { from: 'dit "le"', to: 'deux\nlignes' }],
    ['de', 'vers'],
  )
  expect(csv).toBe('de;vers\r\na;b\r\n" x";";"\r\n"dit ""le""";"deux\nlignes"\r\n')
})

test('lines without any text say nothing', () => {
  expect(saidPairs(lines('a>', '>', '>b'))).toEqual(lines('a>', '>b'))
})

test('a text that leads to several is told with all of them, the first one first', () => {
  expect(textsTwice(lines('a>1', 'b>2', 'a>1', 'a>3', '>', '__proto__>x', '__proto__>y'))).toEqual([
    { from: 'a', to: ['1', '3'] },
    { from: '__proto__', to: ['x', 'y'] },
  ])
})

test('of two tables the first counts where both have a text', () => {
  expect(joinedPairs(lines('a>1', 'a>2'), lines('a>9', 'b>3', 'b>4'))).toEqual(
    lines('a>1', 'a>2', 'b>3'),
  )
})
