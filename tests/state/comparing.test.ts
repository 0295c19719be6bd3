import { describe, expect, it } from 'vitest'
import { noEffect } from '../../src/recipe/effect'
import type { Effect } from '../../src/recipe/report'
import { columnsConcerned, compareMode, isMadeAnew } from '../../src/state/comparing'

const of = (...ids: string[]) => ids.map((id) => ({ id, name: id }))
const effect = (changes: Partial<Effect>): Effect => ({ ...noEffect(60), ...changes })
const rows = (rowsBefore: number, rowsRemoved: number, rowsAdded: number) =>
  effect({ rowsBefore, rowsRemoved, rowsAdded, rowsAfter: rowsBefore - rowsRemoved + rowsAdded })

describe('isMadeAnew', () => {
  it.each([
    ['groups', 60, 60, 5, true],
    ['columns turned into rows', 60, 60, 600, true],
    ['the ten first rows of sixty', 60, 50, 0, true],
    ['a row of its own for all but one', 20, 19, 19, true],
    ['half of the rows', 60, 30, 0, false],
    ['a line of total removed', 60, 1, 0, false],
    ['rows put behind the others', 60, 0, 600, false],
    ['rows split into several', 60, 0, 40, false],
    ['nothing left', 60, 60, 0, false],
    ['a table without rows', 0, 0, 0, false],
    ['the only row made another', 1, 1, 1, true],
  ])('of %s (%i rows, %i removed, %i added) is %s', (_, before, removed, added, expected) => {
    expect(isMadeAnew(rows(before, removed, added))).toBe(expected)
  })
})

describe('compareMode', () => {
  it.each([
    ['after', rows(60, 60, 5), 'result'],
    ['after', rows(60, 1, 0), 'after'],
    ['before', rows(60, 60, 5), 'before'],
    ['changes', rows(60, 60, 5), 'changes'],
    ['changes', effect({ columnsAdded: of('x') }), 'after'],
    ['changes', effect({ columnsRenamed: [{ id: 'a', from: 'a', to: 'b' }] }), 'after'],
    ['changes', effect({ isReordered: true }), 'after'],
    ['changes', effect({ isColumnOrderChanged: true }), 'after'],
    ['changes', effect({ columnsAdded: of('x'), cellsChanged: 1 }), 'changes'],
    ['changes', effect({}), 'changes'],
    ['changes', null, 'changes'],
    ['after', null, 'after'],
  ] as const)('asked for %s under %j is %s', (asked, given, expected) => {
    expect(compareMode(asked, given)).toBe(expected)
  })
})

describe('columnsConcerned', () => {
  const renamed = [{ id: 'r', from: 'a', to: 'b' }]
  const gone = of('g')
  it.each([
    [
      'those made and changed',
      { columnsAdded: of('n'), changedByColumn: [{ id: 'c', count: 2 }] },
      'nc',
    ],
    ['those made, not those removed', { columnsAdded: of('n'), columnsRemoved: gone }, 'n'],
    ['those renamed', { columnsRenamed: renamed, columnsRemoved: gone }, 'r'],
    ['those removed', { columnsRemoved: gone }, 'g'],
    ['none', {}, ''],
  ])('are %s', (_, changes, expected) => {
    expect(columnsConcerned(effect(changes)).join('')).toBe(expected)
  })
})
