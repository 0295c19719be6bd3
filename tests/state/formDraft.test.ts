import { describe, expect, it } from 'vitest'
import { missingSetting, obstacleOf } from '../../src/state/formDraft'
import type { StepPreview } from '../../src/state/model'
import type { Effect } from '../../src/recipe/report'
import { stepOfKind } from '../../src/steps/index'

const nom = { id: '1:Nom', name: 'Nom' }

const missing = (kind: string, params: Readonly<Record<string, unknown>>) => {
  const description = stepOfKind(kind)
  if (!description) throw new Error(`No step ${kind}.`)
  return missingSetting(description, params)?.field ?? null
}

describe('what a form still has to say', () => {
  const cases: [
    title: string,
    kind: string,
    params: Readonly<Record<string, unknown>>,
    field: string | null,
  ][] = [
    ['columns, where none means nothing', 'removeColumns', { columns: [] }, 'columns'],
    ['nothing, where no column means all', 'removeExtraSpaces', { columns: [] }, null],
    ['a column or a calculation', 'groupRows', { columns: [], results: [] }, 'columns'],
    [
      'no column where there is a calculation',
      'groupRows',
      { columns: [], results: [{ operation: 'count', column: null, name: '' }] },
      null,
    ],
    ['no calculation where there is a column', 'groupRows', { columns: [nom] }, null],
    [
      'the column of a calculation',
      'groupRows',
      { columns: [nom], results: [{ operation: 'sum', column: null, name: '' }] },
      'results',
    ],
    ['a column', 'duplicateColumn', { column: null, name: '' }, 'column'],
    ['a text that is required', 'addColumn', { name: ' ', value: '' }, 'name'],
    [
      'the column to come after',
      'addColumn',
      { name: 'a', position: 'after', after: null },
      'after',
    ],
    ['nothing about a place that is not asked', 'addColumn', { name: 'a', position: 'end' }, null],
    ['a condition', 'filterRows', { condition: null }, 'condition'],
    ['a condition that asks', 'filterRows', { condition: { all: [{ any: [] }] } }, 'condition'],
    [
      'the value of a test',
      'filterRows',
      { condition: { all: [{ column: nom, test: 'contains', value: '' }] } },
      'condition',
    ],
    [
      'a number where a test compares numbers',
      'filterRows',
      { condition: { all: [{ column: nom, test: 'less', value: 'dix' }] } },
      'condition',
    ],
    [
      'nothing once the condition asks',
      'filterRows',
      { condition: { all: [{ column: nom, test: 'empty' }] } },
      null,
    ],
    ['a pattern', 'replaceText', { isPattern: true, pattern: '' }, 'pattern'],
    ['a pattern that can be read', 'replaceText', { isPattern: true, pattern: '(' }, 'pattern'],
    ['no pattern for a plain text', 'replaceText', { isPattern: false, pattern: '(' }, null],
    ['the columns to take from', 'fillEmpty', { columns: [nom], method: 'columns' }, 'from'],
    ['the keys of a sort', 'sortRows', { keys: [] }, 'keys'],
    ['a new name', 'renameColumns', { renames: [{ column: nom, name: ' ' }] }, 'renames'],
    [
      'nothing of a complete rename',
      'renameColumns',
      { renames: [{ column: nom, name: 'B' }] },
      null,
    ],
  ]
  it.each(cases)('is %s', (_title, kind, params, field) => {
    expect(missing(kind, params)).toBe(field)
  })
})

describe('what keeps a form from being applied', () => {
  const idle: Effect = {
    rowsBefore: 3,
    rowsAfter: 3,
    rowsRemoved: 0,
    rowsAdded: 0,
    isReordered: false,
    columnsAdded: [],
    columnsRemoved: [],
    columnsRenamed: [],
    isColumnOrderChanged: false,
    cellsChanged: 0,
    changedByColumn: [],
  }
  const ready: StepPreview = {
    status: 'ready',
    progress: null,
    issue: null,
    key: 'k',
    before: null,
    summary: null,
    effect: { ...idle, cellsChanged: 1 },
    unread: 0,
    unreadColumns: [],
    warnings: [],
  }
  const refusal = { code: 'notNumbers', data: {} }
  const cases: [
    title: string,
    preview: Partial<StepPreview>,
    stepId: string | null,
    told: ReturnType<typeof obstacleOf>,
  ][] = [
    ['nothing, when it changes a cell', {}, null, null],
    ['nothing, when it only sorts', { effect: { ...idle, isReordered: true } }, null, null],
    [
      'nothing, when it only moves columns',
      { effect: { ...idle, isColumnOrderChanged: true } },
      null,
      null,
    ],
    ['nothing, when it adds a column', { effect: { ...idle, columnsAdded: [nom] } }, null, null],
    ['that it changes nothing', { effect: idle }, null, 'nothing'],
    ['nothing while that is worked out anew', { status: 'running', effect: idle }, null, null],
    ['nothing, for a step that is there already', { effect: idle }, 'a', null],
    ['its refusal', { status: 'failed', issue: refusal, effect: idle }, null, 'refused'],
    ['its refusal, there already or not', { status: 'failed', issue: refusal }, 'a', 'refused'],
    [
      'nothing, when its preview was stopped',
      { status: 'failed', key: null, effect: null, issue: { code: 'stopped', data: {} } },
      null,
      null,
    ],
  ]
  it.each(cases)('is %s', (_title, preview, stepId, told) => {
    const description = stepOfKind('changeCase')!
    const params = { columns: [nom] }
    const form = { params, preview: { ...ready, ...preview }, stepId }
    expect(obstacleOf(description, form)).toBe(told)
    expect(obstacleOf(description, { ...form, params: { columns: [] } })).toBe('missing')
  })
})
