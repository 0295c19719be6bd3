import { orderOf } from '../../state/sortOrder'
import type { SortOrder } from '../../steps/params'
import type { ColumnId } from '../../table/table'
import type { Condition, Test } from '../../values/conditions'
import type { TypeId } from '../../values/types'
import type { ViewSpec } from '../../worker/protocol'

/** One question about a column, as the filter of a view asks it. */
export type ColumnTest = Test & { readonly column: ColumnId }

/** A filter as a list that can be edited line by line. */
export interface FilterList {
  readonly mode: 'all' | 'any'
  readonly tests: readonly ColumnTest[]
}

/** Sorted by one column only; null stops sorting by it. */
export function withSort(
  spec: ViewSpec,
  column: ColumnId,
  sort: { readonly order: SortOrder; readonly isDescending: boolean } | null,
): ViewSpec {
  if (sort) return { ...spec, sort: [{ column, ...sort }] }
  return { ...spec, sort: spec.sort.filter((each) => each.column !== column) }
}

const isTest = (condition: Condition<ColumnId>): condition is ColumnTest => 'test' in condition

/** The filter as a flat list, or null when it is built of groups within groups. */
export function listOf(filter: Condition<ColumnId> | null): FilterList | null {
  if (!filter) return { mode: 'all', tests: [] }
  if (isTest(filter)) return { mode: 'all', tests: [filter] }
  const mode = 'all' in filter ? 'all' : 'any'
  const parts = 'all' in filter ? filter.all : filter.any
  return parts.every(isTest) ? { mode, tests: parts } : null
}

export function filterOf({ mode, tests }: FilterList): Condition<ColumnId> | null {
  const [only] = tests
  if (!only) return null
  if (tests.length === 1) return only
  return mode === 'all' ? { all: tests } : { any: tests }
}

/** Shows fewer rows: those that pass this too. */
export function withTest(spec: ViewSpec, test: ColumnTest): ViewSpec {
  const list = listOf(spec.filter)
  if (list && (list.mode === 'all' || list.tests.length < 2)) {
    return { ...spec, filter: filterOf({ mode: 'all', tests: [...list.tests, test] }) }
  }
  return { ...spec, filter: spec.filter ? { all: [spec.filter, test] } : test }
}

/** Without what the filter asks of a column; groups are left as they are. */
export function withoutTests(spec: ViewSpec, column: ColumnId): ViewSpec {
  const list = listOf(spec.filter)
  if (!list) return spec
  const tests = list.tests.filter((test) => test.column !== column)
  return { ...spec, filter: filterOf({ ...list, tests }) }
}

export function isFiltered(filter: Condition<ColumnId> | null, column: ColumnId): boolean {
  if (!filter) return false
  if (isTest(filter)) return filter.column === column
  const parts = 'all' in filter ? filter.all : filter.any
  return parts.some((part) => isFiltered(part, column))
}

export const isEmptySpec = ({ sort, filter }: ViewSpec): boolean =>
  sort.length === 0 && filter === null

const valueless = new Set(['empty', 'notEmpty'])

/** How many values a test takes. */
export const valuesOf = (test: Test['test']): 0 | 1 | 2 =>
  valueless.has(test) ? 0 : test.endsWith('Between') ? 2 : 1

/** Whether a test says enough to be asked. */
export const isComplete = ({ test, value, value2 }: Test): boolean => {
  const count = valuesOf(test)
  if (test === 'equals' || test === 'notEquals') return true
  return (count < 1 || (value ?? '') !== '') && (count < 2 || (value2 ?? '') !== '')
}

const asText: readonly Test['test'][] = [
  'contains',
  'notContains',
  'equals',
  'notEquals',
  'startsWith',
  'endsWith',
]
const asNumber: readonly Test['test'][] = [
  'numberEquals',
  'less',
  'lessOrEqual',
  'greater',
  'greaterOrEqual',
  'numberBetween',
]
const asDate: readonly Test['test'][] = ['dateOn', 'dateBefore', 'dateAfter', 'dateBetween']
const asEmptiness: readonly Test['test'][] = ['empty', 'notEmpty']

/** The questions that make sense for a column, the usual one first. */
export function testsFor(type: TypeId): readonly Test['test'][] {
  if (type === 'date') return [...asDate, ...asText, ...asEmptiness]
  if (orderOf(type) === 'number') return [...asNumber, ...asText, ...asEmptiness]
  return [...asText, ...asEmptiness]
}
