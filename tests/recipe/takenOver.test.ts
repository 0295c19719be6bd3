import { describe, expect, it } from 'vitest'
import type { Step } from '../../src/recipe/recipe'
import { editsOfColumn, withoutEditsOf } from '../../src/recipe/takenOver'
import { sampleStep } from './samples'

const edit = (row: number, name: string, before: string, after: string) => ({
  row,
  column: { id: `1:${name}`, name },
  before,
  after,
  time: row,
})

const typed: Step = {
  id: 'e',
  kind: 'editCells',
  version: 1,
  params: {
    edits: [
      { edits: [edit(2, 'a', '', 'x'), edit(3, 'b', 'p', 'q')] },
      { edits: [edit(2, 'a', 'x', 'y'), edit(4, 'a', 'z', 'w')] },
    ],
  },
}

describe('hand edits that become examples', () => {
  it('are the last text of each row of the column, before which stood the first', () => {
    expect(editsOfColumn(typed, '1:a')).toEqual([
      { ...edit(2, 'a', '', 'y') },
      edit(4, 'a', 'z', 'w'),
    ])
    expect(editsOfColumn(typed, '1:c')).toEqual([])
  })

  it('are none of a step that is off or of another kind', () => {
    expect(editsOfColumn({ ...typed, isOff: true }, '1:a')).toEqual([])
    expect(editsOfColumn(sampleStep(1), '1:a')).toEqual([])
    expect(editsOfColumn(undefined, '1:a')).toEqual([])
  })

  it('are taken out of their step, all those of a row at once, the others stay', () => {
    const steps = [sampleStep(1), typed]
    const left = withoutEditsOf(steps, 'e', '1:a', [2])
    expect(left[0]).toBe(steps[0])
    expect(left[1]!.params['edits']).toEqual([
      { edits: [edit(3, 'b', 'p', 'q')] },
      { edits: [edit(4, 'a', 'z', 'w')] },
    ])
    expect(withoutEditsOf(steps, 'gone', '1:a', [2])).toEqual(steps)
  })

  it('take their step along when none is left', () => {
    const rows = [2, 4]
    const sole = withoutEditsOf([typed], 'e', '1:a', rows)
    expect(withoutEditsOf(sole, 'e', '1:b', [3])).toEqual([])
  })
})
