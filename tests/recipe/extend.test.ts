import { describe, expect, it } from 'vitest'
import { extendStep } from '../../src/recipe/extend'
import type { Step } from '../../src/recipe/recipe'
import { stepOfKind } from '../../src/steps/index'

const a = { id: '1:A', name: 'A' }
const b = { id: '1:B', name: 'B' }

const step = (kind: string, params: Step['params'], more: Partial<Step> = {}): Step => ({
  id: 's',
  kind,
  version: 1,
  params,
  ...more,
})

const edit = (row: number, after: string) => ({ row, column: a, before: '', after, time: row })

const extended = (before: Step, params: Step['params']) => {
  const made = extendStep(stepOfKind(before.kind)!, before, params)
  return made && made.params
}

describe('a further act of the same kind', () => {
  const cases: [title: string, step: Step, added: Step['params'], params: Step['params'] | null][] =
    [
      [
        'adds typed cells behind the others',
        step('editCells', { edits: [{ edits: [edit(1, 'x')] }] }),
        { edits: [{ edits: [edit(2, 'y')] }] },
        { edits: [{ edits: [edit(1, 'x')] }, { edits: [edit(2, 'y')] }] },
      ],
      [
        'renames another column in the same step',
        step('renameColumns', { renames: [{ column: a, name: 'x' }] }),
        { renames: [{ column: b, name: 'y' }] },
        {
          renames: [
            { column: a, name: 'x' },
            { column: b, name: 'y' },
          ],
        },
      ],
      [
        'keeps the last name of a column renamed twice',
        step('renameColumns', { renames: [{ column: a, name: 'x' }] }),
        { renames: [{ column: { id: '1:A', name: 'x' }, name: 'z' }] },
        { renames: [{ column: a, name: 'z' }] },
      ],
      [
        'keeps each move of a column in order',
        step('reorderColumns', { moves: [{ columns: [a], after: b }] }),
        { moves: [{ columns: [b], after: null }] },
        {
          moves: [
            { columns: [a], after: b },
            { columns: [b], after: null },
          ],
        },
      ],
      [
        'deletes more rows, each once',
        step('deleteRows', { rows: [3, 4] }),
        { rows: [4, 9] },
        { rows: [3, 4, 9] },
      ],
      [
        'removes more columns, each once',
        step('removeColumns', { columns: [a] }),
        { columns: [b, a] },
        { columns: [a, b] },
      ],
      [
        'is a step of its own for a kind that is not meant to be extended',
        step('removeExtraSpaces', { columns: [a] }),
        { columns: [b] },
        null,
      ],
      [
        'is a step of its own behind one that is off',
        step('deleteRows', { rows: [3] }, { isOff: true }),
        { rows: [4] },
        null,
      ],
      [
        'is a step of its own behind one of another version',
        step('deleteRows', { rows: [3] }, { version: 99 }),
        { rows: [4] },
        null,
      ],
    ]
  it.each(cases)('%s', (_title, before, added, params) => {
    expect(extended(before, added)).toEqual(params)
  })

  it('never changes the step it extends', () => {
    const before = step('deleteRows', { rows: Object.freeze([3]) as readonly number[] })
    Object.freeze(before.params)
    Object.freeze(before)
    extended(before, { rows: [5] })
    expect(before.params).toEqual({ rows: [3] })
  })

  it('keeps the id, the name and the note of the step', () => {
    const before = step('deleteRows', { rows: [3] }, { name: 'Mes lignes', note: 'vu' })
    const made = extendStep(stepOfKind('deleteRows')!, before, { rows: [4] })
    expect(made).toMatchObject({ id: 's', name: 'Mes lignes', note: 'vu' })
  })
})
