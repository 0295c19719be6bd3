import { describe, expect, test } from 'vitest'
import { markPositions, parsePositions } from '../../src/values/positions'

describe('positions', () => {
  test.each([
    ['1-3, 8', 10, [0, 1, 2, 7]],
    ['2 à 3;5', 6, [1, 2, 4]],
    ['4-', 6, [3, 4, 5]],
    ['1 – 2\n4', 4, [0, 1, 3]],
    ['1-2,2', 3, [0, 1]],
    ['7-9', 3, []],
    [' , ', 3, []],
    ['999999999999999', 2, []],
  ])('%j of %i rows', (text, length, positions) => {
    const ranges = parsePositions(text)
    if (!ranges.ok) throw new Error(text)
    const marks = markPositions(ranges.value, length)
    expect([...marks.keys()].filter((at) => marks[at] === 1)).toEqual(positions)
  })

  test.each([['0'], ['0-1'], ['5-3'], ['-3'], ['a'], ['1.5'], ['1 2']])('%j is refused', (text) => {
    expect(parsePositions(text)).toMatchObject({ ok: false, issue: { code: 'badPositions' } })
  })
})
