import { describe, expect, it } from 'vitest'
import { columnBefore, movedColumns, pick } from '../../../src/ui/grid/picking'

const order = ['a', 'b', 'c', 'd', 'e']
const plain = { isRange: false, isToggle: false }
const shift = { isRange: true, isToggle: false }
const ctrl = { isRange: false, isToggle: true }
const both = { isRange: true, isToggle: true }

describe('pick', () => {
  it.each([
    ['a click takes one', ['a', 'b'], 'a', 'c', plain, ['c'], 'c'],
    ['Shift takes a range from the last click', ['b'], 'b', 'd', shift, ['b', 'c', 'd'], 'b'],
    ['Shift takes a range backwards', ['d'], 'd', 'b', shift, ['b', 'c', 'd'], 'd'],
    ['Shift replaces the range before', ['a', 'b', 'c'], 'a', 'b', shift, ['a', 'b'], 'a'],
    ['Shift without a click before takes one', [], null, 'c', shift, ['c'], 'c'],
    ['Ctrl adds, in the order of the table', ['d'], 'd', 'a', ctrl, ['a', 'd'], 'a'],
    ['Ctrl takes away', ['a', 'd'], 'a', 'd', ctrl, ['a'], 'd'],
    ['Ctrl and Shift add a range', ['a', 'd'], 'd', 'e', both, ['a', 'd', 'e'], 'd'],
    ['a range from a column that is gone takes one', ['z'], 'z', 'b', shift, ['b'], 'b'],
  ])('%s', (_, selected, anchor, clicked, click, items, next) => {
    expect(pick(order, selected, anchor, clicked, click)).toEqual({ items, anchor: next })
  })
})

describe('dragging headers', () => {
  it('moves the whole selection when one of it is dragged', () => {
    expect(movedColumns(['b', 'd'], 'd')).toEqual(['b', 'd'])
    expect(movedColumns(['b', 'd'], 'a')).toEqual(['a'])
  })

  it.each([
    ['to the start', ['c', 'a', 'b'], ['c'], 'c', null],
    ['behind a column', ['a', 'b', 'd', 'c'], ['c'], 'c', 'd'],
    ['behind the nearest that does not move', ['a', 'b', 'c', 'd'], ['b', 'c'], 'c', 'a'],
    ['to the start with its neighbours', ['b', 'c', 'a'], ['b', 'c'], 'c', null],
  ])('drops %s', (_, shown, moved, dragged, after) => {
    expect(columnBefore(shown, moved, dragged)).toBe(after)
  })
})
