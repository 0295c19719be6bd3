import { describe, expect, it, test } from 'vitest'
import type { PatternTake } from '../../src/table/patternRuns'
import { listRun } from '../../src/table/patternRuns'
import { readLists } from '../../src/table/textLists'
import { runOf } from '../../src/table/textRun'
import { checkPattern } from '../../src/values/pattern'

const listsOf = (source: string, take: PatternTake, texts: readonly string[]) => {
  const pattern = checkPattern(source)
  if (!pattern.ok) throw new Error(source)
  return readLists(listRun(pattern.value, take, runOf(texts)))
}

describe('pieces a pattern finds', () => {
  test.each<[string, PatternTake, string[], string[][]]>([
    ['\\d+', 'groups', ['a12b3', 'x', ''], [['12'], [], []]],
    [
      '(\\d+)([a-z])?',
      'groups',
      ['a12b', '7'],
      [
        ['12', 'b'],
        ['7', ''],
      ],
    ],
    ['x*', 'groups', ['a'], [['']]],
    ['\\d+', 'every', ['1, 22 et 333', 'rien'], [['1', '22', '333'], []]],
    ['n°(\\d+)', 'every', ['n°1 n°2'], [['1', '2']]],
    ['x*', 'every', ['axb'], [['x']]],
    ['[,;] ?', 'between', ['a, b;c', '', ',', 'é😀'], [['a', 'b', 'c'], [''], ['', ''], ['é😀']]],
    ['x*', 'between', ['axb'], [['a', 'b']]],
  ])('%s, %s', (source, take, texts, lists) => {
    expect(listsOf(source, take, texts)).toEqual(lists)
  })

  it('cuts a text into at most ten thousand pieces, the rest being the last', () => {
    const [pieces = []] = listsOf(',', 'between', ['a,'.repeat(10_005)])
    expect(pieces).toHaveLength(10_001)
    expect(pieces.at(-1)).toBe('a,'.repeat(5))
  })
})
