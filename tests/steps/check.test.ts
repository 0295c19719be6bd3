import { describe, expect, it, test } from 'vitest'
import {
  columnRefsOf,
  defaultParams,
  isFieldVisible,
  mapColumnRefs,
  migrateParams,
  missingColumns,
  parseParams,
  withCurrentNames,
} from '../../src/steps/check'
import type { StepDefinition } from '../../src/steps/define'
import { stepOfKind } from '../../src/steps/index'
import { runStep } from '../../src/steps/runStep'
import { tableOf } from '../../src/table/table'
import { goOn } from '../../src/table/mapTexts'
import { inProcess } from './inProcess'

const step = (kind: string): StepDefinition => {
  const found = stepOfKind(kind)
  if (!found) throw new Error(`No step is called ${kind}`)
  return found
}

const ref = (name: string) => ({ id: `1:${name}`, name })

const parsed = (kind: string, stored: unknown) => {
  const params = parseParams(step(kind), stored)
  if (!params.ok) throw new Error(JSON.stringify(params.issue))
  return params.value
}

describe('parseParams', () => {
  it('takes defaults for what is not stored and leaves out what is not a field', () => {
    expect(parseParams(step('removeEmptyRows'), { columns: [ref('a')], other: 1 })).toEqual({
      ok: true,
      value: { columns: [ref('a')], when: 'all', blankIsEmpty: true },
    })
  })

  test.each([
    ['removeEmptyRows', null, null],
    ['removeEmptyRows', [], null],
    ['removeEmptyRows', { columns: 'a' }, 'columns'],
    ['removeEmptyRows', { columns: [{ name: 'a' }] }, 'columns'],
    ['removeEmptyRows', { when: 'sometimes' }, 'when'],
    ['removeEmptyRows', { blankIsEmpty: 1 }, 'blankIsEmpty'],
    ['duplicateColumn', { column: null }, 'column'],
    ['duplicateColumn', { column: ref('a'), name: 3 }, 'name'],
    ['addColumn', {}, 'name'],
    ['convertToDate', { columns: [], cutoffYear: 12 }, 'cutoffYear'],
    ['convertToDate', { columns: [], cutoffYear: 1970.5 }, 'cutoffYear'],
    ['sortRows', { keys: [{ column: ref('a'), isDescending: 'yes' }] }, 'keys'],
    ['sortRows', { keys: ['a'] }, 'keys'],
    ['renameColumns', { renames: [{ column: ref('a') }] }, 'renames'],
    ['reorderColumns', { moves: [{ columns: [ref('a')] }] }, 'moves'],
    ['editCells', { edits: [{ edits: [{ row: 1, column: ref('a'), before: '' }] }] }, 'edits'],
    [
      'editCells',
      { edits: [{ edits: [{ row: -1, column: ref('a'), before: '', after: '' }] }] },
      'edits',
    ],
    ['editCells', { edits: [{}] }, 'edits'],
    ['deleteRows', { rows: [true] }, 'rows'],
    ['deleteRows', { rows: [''] }, 'rows'],
    ['filterRows', { condition: { all: [{ column: null, test: 'empty' }] } }, 'condition'],
    ['replaceText', { isPattern: true, pattern: 1 }, 'pattern'],
  ])('refuses %s with %j and names the field', (kind, stored, field) => {
    expect(parseParams(step(kind), stored)).toEqual({
      ok: false,
      issue: { code: 'badParams', data: { kind, field } },
    })
  })

  it('does not read keys of the prototype', () => {
    const stored = JSON.parse('{"__proto__": {"when": "any"}, "columns": []}') as unknown
    expect(parsed('removeEmptyRows', stored)['when']).toBe('all')
  })

  it('lets a hidden field be anything and takes its default', () => {
    expect(parsed('convertToNumber', { columns: [], places: 'two' })['places']).toBe(2)
  })
})

describe('isFieldVisible', () => {
  test.each([
    ['convertToNumber', 'places', {}, false],
    ['convertToNumber', 'places', { decimals: 'round' }, true],
    ['replaceText', 'find', {}, true],
    ['replaceText', 'find', { isPattern: true }, false],
    ['convertToNumber', 'mark', {}, true],
  ])('tells whether %s shows %s given %j', (kind, field, params, expected) => {
    const { params: fields } = step(kind)
    expect(isFieldVisible(fields, fields[field]!, params)).toBe(expected)
  })
})

describe('defaultParams', () => {
  test.each([
    ['removeExtraSpaces', { columns: [ref('a'), ref('b')] }],
    ['duplicateColumn', { column: ref('a'), name: '' }],
    ['addColumn', { name: null, value: '', position: 'end', after: ref('a') }],
    ['reprojectCoordinates', { x: ref('a'), y: ref('b') }],
    ['dateDifference', { from: ref('a'), to: ref('b') }],
    ['formulaColumn', { into: 'new', column: ref('a') }],
    ['mergeColumns', { columns: [ref('a'), ref('b')], into: 'new', target: ref('a') }],
    ['rankRows', { column: ref('a'), groups: [] }],
    ['reorderColumns', { moves: [{ columns: [ref('a'), ref('b')], after: null }] }],
    [
      'sortRows',
      {
        keys: [
          { column: ref('a'), order: 'french', isDescending: false },
          { column: ref('b'), order: 'french', isDescending: false },
        ],
      },
    ],
    [
      'renameColumns',
      {
        renames: [
          { column: ref('a'), name: 'a' },
          { column: ref('b'), name: 'b' },
        ],
      },
    ],
    ['fillEmpty', { columns: [ref('a'), ref('b')], from: [], method: 'value' }],
    ['filterRows', { action: 'keep', condition: null }],
  ])('starts %s with the selected columns', (kind, expected) => {
    expect(defaultParams(step(kind), { columns: [ref('a'), ref('b')] })).toMatchObject(expected)
  })

  test('asks for the columns that are not selected', () => {
    const one = { columns: [ref('a')] }
    expect(defaultParams(step('swapCoordinates'), one)).toMatchObject({
      latitude: ref('a'),
      longitude: null,
    })
    expect(defaultParams(step('dateDifference'), one)).toMatchObject({ from: ref('a'), to: null })
    expect(defaultParams(step('formulaColumn'), { columns: [] })).toMatchObject({ column: null })
    expect(defaultParams(step('reorderColumns'), { columns: [] })).toMatchObject({ moves: [] })
  })
})

describe('column references', () => {
  const condition = {
    all: [{ column: ref('a'), test: 'empty' }, { any: [{ column: ref('b'), test: 'empty' }] }],
  }
  const edit = { row: 1, column: ref('b'), before: '', after: 'x', time: 0 }
  const cases: [string, unknown, string[]][] = [
    ['removeColumns', { columns: [ref('a'), ref('b'), ref('a')] }, ['a', 'b']],
    ['duplicateColumn', { column: ref('a') }, ['a']],
    ['filterRows', { condition }, ['a', 'b']],
    ['sortRows', { keys: [{ column: ref('b') }] }, ['b']],
    ['renameColumns', { renames: [{ column: ref('a'), name: 'x' }] }, ['a']],
    ['reorderColumns', { moves: [{ columns: [ref('b')], after: ref('a') }] }, ['b', 'a']],
    ['editCells', { edits: [{ edits: [edit] }] }, ['b']],
    ['deleteRows', { rows: [1] }, []],
  ]

  test.each(cases)('are listed for %s', (kind, stored, names) => {
    const refs = columnRefsOf(step(kind), parsed(kind, stored))
    expect(refs.map(({ name }) => name)).toEqual(names)
  })

  test.each(cases)('are replaced in %s, and only they', (kind, stored) => {
    const params = parsed(kind, stored)
    const back = (name: string) => name.slice(0, -1)
    const away = mapColumnRefs(step(kind), params, ({ name }) => ref(`${name}!`))
    expect(columnRefsOf(step(kind), away).every(({ name }) => name.endsWith('!'))).toBe(true)
    expect(mapColumnRefs(step(kind), away, ({ name }) => ref(back(name)))).toEqual(params)
  })

  it('leaves shared what did not change', () => {
    const params = parsed('editCells', { edits: [{ edits: [edit] }] })
    const mapped = mapColumnRefs(step('editCells'), params, (each) => each)
    expect(mapped['edits']).toBe(params['edits'])
  })

  it('take the names of today, and keep the last known one when the column is gone', () => {
    const params = parsed('removeColumns', { columns: [ref('a'), ref('gone')] })
    const named = withCurrentNames(step('removeColumns'), params, [{ id: '1:a', name: 'A new' }])
    expect(named['columns']).toEqual([{ id: '1:a', name: 'A new' }, ref('gone')])
  })
})

describe('missingColumns', () => {
  const table = tableOf({ a: ['1'] })

  test.each([
    ['removeColumns', { columns: [ref('a'), ref('z')] }, ['z']],
    [
      'editCells',
      { edits: [{ edits: [{ row: 1, column: ref('z'), before: '', after: 'x' }] }] },
      [],
    ],
    ['fillEmpty', { columns: [ref('a')], method: 'value', from: [ref('z')] }, []],
    ['fillEmpty', { columns: [ref('a')], method: 'columns', from: [ref('z')] }, ['z']],
  ])('tells which columns %s needs and has not', (kind, stored, names) => {
    const missing = missingColumns(step(kind), parsed(kind, stored), table)
    expect(missing.map(({ name }) => name)).toEqual(names)
  })
})

describe('migrateParams', () => {
  const definition = {
    kind: 'k',
    version: 3,
    migrate: [
      (params: Readonly<Record<string, unknown>>) => ({ b: params['a'] }),
      (params: Readonly<Record<string, unknown>>) => ({ c: params['b'] }),
    ],
  }

  test.each([
    [1, { a: 1 }, { ok: true, value: { c: 1 } }],
    [2, { b: 1 }, { ok: true, value: { c: 1 } }],
    [3, { c: 1 }, { ok: true, value: { c: 1 } }],
    [4, {}, { ok: false, issue: { code: 'newerStep', data: { kind: 'k', version: 4, known: 3 } } }],
    [0, {}, { ok: false, issue: { code: 'badParams', data: { kind: 'k', field: null } } }],
  ])('from version %i', (version, stored, expected) => {
    expect(migrateParams(definition, version, stored)).toEqual(expected)
  })
})

describe('runStep', () => {
  const run = (kind: string, params: Record<string, unknown>, version = 1) =>
    runStep(tableOf({ a: [' x'] }), { id: 's', kind, version, params }, inProcess(goOn))

  test.each([
    ['unknownKind', {}, 1, { code: 'unknownStep', data: { kind: 'unknownKind' } }],
    ['constructor', {}, 1, { code: 'unknownStep', data: { kind: 'constructor' } }],
    ['sortRows', {}, 2, { code: 'newerStep', data: { kind: 'sortRows', version: 2, known: 1 } }],
    ['sortRows', { keys: 1 }, 1, { code: 'badParams', data: { kind: 'sortRows', field: 'keys' } }],
    [
      'removeColumns',
      { columns: [ref('z'), ref('a'), ref('y')] },
      1,
      {
        code: 'missingColumn',
        data: { id: '1:z', name: 'z', ids: ['1:z', '1:y'], names: ['z', 'y'] },
      },
    ],
  ])('answers %s with an issue that says why', async (kind, params, version, issue) => {
    expect(await run(kind, params, version)).toEqual({ ok: false, issue })
  })

  it('rejects with what stops it', async () => {
    const stop = new Error('stopped')
    const control = { pause: () => Promise.reject(stop) }
    const step = { id: 's', kind: 'removeExtraSpaces', version: 1, params: {} }
    await expect(runStep(tableOf({ a: [' x'] }), step, inProcess(control))).rejects.toBe(stop)
  })
})
