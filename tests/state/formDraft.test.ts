import { describe, expect, it } from 'vitest'
import { missingSetting } from '../../src/state/formDraft'
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
