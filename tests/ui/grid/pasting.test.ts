import { describe, expect, it } from 'vitest'
import { pastedCells } from '../../../src/ui/grid/pasting'
import type { WindowRequest } from '../../../src/worker/protocol'

const engine = {
  window: ({ start, end, columns }: WindowRequest) => {
    const positions = Array.from({ length: end - start }, (_, index) => start + index)
    return Promise.resolve({
      keys: positions.map((position) => position + 100),
      cells: columns.map((column) => positions.map((position) => `${column}${position}`)),
    } as never)
  },
}
const shown = { key: 'k', view: null, compare: null }
const target = { shown, rowCount: 4, order: ['a', 'b', 'c'], position: 1, column: 'b' }

describe('pastedCells', () => {
  it('puts cells over those shown, rightwards and downwards', async () => {
    const cells = await pastedCells(engine, [['x', 'y'], ['z']], target)
    expect(cells).toEqual([
      { row: 101, column: 'b', before: 'b1', after: 'x' },
      { row: 102, column: 'b', before: 'b2', after: 'z' },
      { row: 101, column: 'c', before: 'c1', after: 'y' },
    ])
  })

  it('leaves out what lies beyond the table', async () => {
    const tall = Array.from({ length: 9 }, () => ['x', 'x', 'x', 'x'])
    const cells = await pastedCells(engine, tall, { ...target, position: 3, column: 'c' })
    expect(cells).toEqual([{ row: 103, column: 'c', before: 'c3', after: 'x' }])
  })

  it('changes nothing where the text is the same, or without a place', async () => {
    expect(await pastedCells(engine, [['b1']], target)).toEqual([])
    expect(await pastedCells(engine, [['x']], { ...target, column: 'gone' })).toEqual([])
    expect(await pastedCells(engine, [['x']], { ...target, rowCount: 0 })).toEqual([])
  })
})
