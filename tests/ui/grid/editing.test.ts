import { beforeEach, describe, expect, it } from 'vitest'
import { createEditing } from '../../../src/ui/grid/editing'
import type { TypedCell } from '../../../src/ui/grid/typed'

const saved: TypedCell[] = []
let rows = [10, 20, 30]
const editing = createEditing(
  (position) => {
    const key = rows[position]
    return key === undefined ? null : { id: key, key, record: key, fate: 'kept' }
  },
  (position, column) => `${column}${position}`,
  (cell) => saved.push(cell),
)

describe('a cell that is typed in', () => {
  beforeEach(() => {
    saved.length = 0
    rows = [10, 20, 30]
    editing.cancelled()
  })

  it('is saved once, with the text it had and the last text typed', () => {
    editing.started(1, 'a')
    editing.typed('x')
    editing.typed('xy')
    editing.left()
    editing.left()
    expect(saved).toEqual([{ row: 20, column: 'a', before: 'a1', after: 'xy' }])
  })

  it('stays the cell of its row when the rows move meanwhile', () => {
    editing.started(1, 'a')
    rows = [20, 30]
    editing.typed('x')
    editing.left()
    expect(saved[0]?.row).toBe(20)
  })

  it('is not saved when nothing was typed, or when it was given up', () => {
    editing.started(1, 'a')
    editing.left()
    editing.started(2, 'a')
    editing.typed('x')
    editing.cancelled()
    editing.left()
    expect(saved).toEqual([])
  })

  it('tells an emptied cell from one left alone', () => {
    editing.started(0, 'b')
    editing.typed('')
    editing.left()
    expect(saved).toEqual([{ row: 10, column: 'b', before: 'b0', after: '' }])
  })

  it('is nothing where no row is', () => {
    editing.started(9, 'a')
    editing.typed('x')
    editing.left()
    expect(saved).toEqual([])
  })
})
