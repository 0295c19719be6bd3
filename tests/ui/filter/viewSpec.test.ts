import { describe, expect, it } from 'vitest'
import { en } from '../../../src/i18n/en'
import { fr } from '../../../src/i18n/fr'
import { conditionWords } from '../../../src/ui/filter/conditionWords'
import {
  filterOf,
  isComplete,
  isFiltered,
  listOf,
  testsFor,
  withoutTests,
  withSort,
  withTest,
} from '../../../src/ui/filter/viewSpec'
import type { ColumnTest } from '../../../src/ui/filter/viewSpec'
import { typeIds } from '../../../src/values/types'
import type { ViewSpec } from '../../../src/worker/protocol'

const nothing: ViewSpec = { sort: [], filter: null }
const a: ColumnTest = { column: 'a', test: 'contains', value: 'x' }
const b: ColumnTest = { column: 'b', test: 'empty' }
const c: ColumnTest = { column: 'c', test: 'notEmpty' }

describe('the filter of a view', () => {
  it('asks one thing more', () => {
    expect(withTest(nothing, a).filter).toEqual(a)
    expect(withTest(withTest(nothing, a), b).filter).toEqual({ all: [a, b] })
    expect(withTest({ ...nothing, filter: { any: [a, b] } }, c).filter).toEqual({
      all: [{ any: [a, b] }, c],
    })
  })

  it('forgets a column and leaves the others', () => {
    const spec = { ...nothing, filter: { all: [a, b] } }
    expect(withoutTests(spec, 'a').filter).toEqual(b)
    expect(withoutTests({ ...nothing, filter: a }, 'a').filter).toBeNull()
    const nested = { ...nothing, filter: { all: [{ any: [a, b] }, c] } }
    expect(withoutTests(nested, 'a')).toBe(nested)
  })

  it('is a list when it is not nested', () => {
    expect(listOf(null)).toEqual({ mode: 'all', tests: [] })
    expect(listOf(a)).toEqual({ mode: 'all', tests: [a] })
    expect(listOf({ any: [a, b] })).toEqual({ mode: 'any', tests: [a, b] })
    expect(listOf({ all: [{ any: [a, b] }, c] })).toBeNull()
    expect(filterOf({ mode: 'any', tests: [a, b] })).toEqual({ any: [a, b] })
    expect(filterOf({ mode: 'any', tests: [] })).toBeNull()
  })

  it('knows its columns', () => {
    const filter = { all: [{ any: [a, b] }, c] }
    expect(['a', 'b', 'c', 'd'].map((column) => isFiltered(filter, column))).toEqual([
      true,
      true,
      true,
      false,
    ])
    expect(isFiltered(null, 'a')).toBe(false)
  })

  it.each([
    [{ test: 'contains', value: '' }, false],
    [{ test: 'contains', value: 'x' }, true],
    [{ test: 'equals', value: '' }, true],
    [{ test: 'empty' }, true],
    [{ test: 'numberBetween', value: '1' }, false],
    [{ test: 'numberBetween', value: '1', value2: '2' }, true],
  ] as const)('takes %j as complete: %s', (test, complete) => {
    expect(isComplete(test)).toBe(complete)
  })

  it('offers questions for every type, with words in both languages', () => {
    for (const type of typeIds) {
      expect(testsFor(type).length).toBeGreaterThan(4)
      for (const test of testsFor(type)) {
        expect(en.grid.tests[test]).not.toBe('')
        expect(fr.grid.tests[test]).not.toBe('')
      }
    }
  })

  it('is said in words', () => {
    const names = (column: string) => ({ a: 'commune', b: 'prix', c: 'places' })[column] ?? ''
    expect(conditionWords(a, names, fr.grid)).toBe('commune contient «\u00a0x\u00a0»')
    expect(conditionWords({ all: [{ any: [a, b] }, c] }, names, fr.grid)).toBe(
      '(commune contient «\u00a0x\u00a0» ou prix est vide) et places est remplie',
    )
    const between = { column: 'b', test: 'numberBetween', value: '1', value2: '9' } as const
    expect(conditionWords(between, names, en.grid)).toBe('prix between (numbers) “1” and “9”')
  })
})

describe('the sort of a view', () => {
  it('is by one column', () => {
    const once = withSort(nothing, 'a', { order: 'french', isDescending: false })
    expect(once.sort).toEqual([{ column: 'a', order: 'french', isDescending: false }])
    const twice = withSort(once, 'b', { order: 'number', isDescending: true })
    expect(twice.sort).toEqual([{ column: 'b', order: 'number', isDescending: true }])
    expect(withSort(twice, 'b', null).sort).toEqual([])
    expect(withSort(twice, 'a', null)).toEqual(twice)
  })
})
