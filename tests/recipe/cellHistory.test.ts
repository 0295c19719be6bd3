import { describe, expect, it } from 'vitest'
import { cellHistory } from '../../src/recipe/cellHistory'
import type { Step } from '../../src/recipe/recipe'
import type { Table } from '../../src/table/table'
import { filterRows, replaceColumns, tableOf } from '../../src/table/table'

const step = (id: string, params: Step['params'] = {}): Step => ({
  id,
  kind: params['edits'] ? 'editCells' : 'other',
  version: 1,
  params,
})

const source = tableOf({ a: ['x', 'y'], b: ['1', '2'] })

const withText = (table: Table, text: string): Table =>
  replaceColumns(table, new Map([['1:a', table.columns[0]!.column.withCells([[1, text]])]]))

const edit = (before: string, after: string, time: number, row = 2) => ({
  row,
  column: { id: '1:a', name: 'a' },
  before,
  after,
  time,
})

describe('the history of a cell', () => {
  it('has a moment for each step that changed it, and none for the others', () => {
    const first = withText(source, 'y1')
    const second = withText(first, 'y2')
    const after = [
      { step: step('s1'), table: first },
      { step: step('s2'), table: first },
      { step: step('s3'), table: second },
    ]
    expect(cellHistory(source, after, 2, '1:a')).toEqual([
      { stepId: null, text: 'y', time: null },
      { stepId: 's1', text: 'y1', time: null },
      { stepId: 's3', text: 'y2', time: null },
    ])
    expect(cellHistory(source, after, 1, '1:a')).toEqual([{ stepId: null, text: 'x', time: null }])
  })

  it('tells when each edit was typed, and leaves out those that did not apply', () => {
    const edits = [
      edit('y', 'y1', 10),
      edit('other', 'z', 20),
      edit('x', 'x1', 30, 1),
      edit('y1', 'y2', 40),
    ]
    const after = [{ step: step('e', { edits: [{ edits }] }), table: withText(source, 'y2') }]
    expect(cellHistory(source, after, 2, '1:a')).toEqual([
      { stepId: null, text: 'y', time: null },
      { stepId: 'e', text: 'y1', time: 10 },
      { stepId: 'e', text: 'y2', time: 40 },
    ])
  })

  it('begins where a column was made, and stops where the row is gone', () => {
    const made: Table = {
      ...source,
      columns: [...source.columns, { id: '@m/c', name: 'c', column: source.columns[1]!.column }],
    }
    const gone = filterRows(made, (row) => row !== 1)
    const after = [
      { step: step('m'), table: made },
      { step: step('d'), table: gone },
    ]
    expect(cellHistory(source, after, 2, '@m/c')).toEqual([{ stepId: 'm', text: '2', time: null }])
    expect(cellHistory(source, after, 99, '1:a')).toEqual([])
  })
})
