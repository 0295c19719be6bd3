import { momentOf, readDate, type DateOptions } from './dates'
import { compareDecimals } from './decimals'
import { readNumber, type NumberFormat } from './numbers'
import { checkPattern } from './pattern'
import { comparable, compileFind, type FindOptions } from './replace'
import { fail, issue, ok, type Issue, type Result } from './result'
import { isEmptyOrBlank } from './text'

export const textTests = [
  'equals',
  'notEquals',
  'contains',
  'notContains',
  'startsWith',
  'endsWith',
  'oneOf',
  'notOneOf',
  'matches',
  'notMatches',
] as const
export const numberTests = [
  'numberEquals',
  'numberNotEquals',
  'less',
  'lessOrEqual',
  'greater',
  'greaterOrEqual',
  'numberBetween',
] as const
export const dateTests = ['dateOn', 'dateBefore', 'dateAfter', 'dateBetween'] as const
export const emptyTests = ['empty', 'notEmpty'] as const

export const testIds = [...textTests, ...numberTests, ...dateTests, ...emptyTests] as const

export type TestId = (typeof testIds)[number]

/** One question about the text of a cell, as plain data. */
export interface Test {
  readonly test: TestId
  readonly value?: string
  /** The upper bound of a *between*, itself included. */
  readonly value2?: string
  /** The texts of `oneOf` and `notOneOf`. */
  readonly values?: readonly string[]
  readonly ignoreCase?: boolean
  readonly ignoreAccents?: boolean
  /** A pattern must match the whole cell. */
  readonly wholeCell?: boolean
  /** False to tell a cell of white space from an empty one; they are alike by default. */
  readonly blankIsEmpty?: boolean
}

/** Tests joined by *and* and *or*; `C` is how the caller refers to a column. */
export type Condition<C> =
  | { readonly all: readonly Condition<C>[] }
  | { readonly any: readonly Condition<C>[] }
  | (Test & { readonly column: C })

export interface TestOptions {
  /** The verdict of a user's pattern on a text, asked for outside: patterns never run here. */
  readonly matches?: (pattern: string, text: string, test: Test) => boolean
  /** How the cells are read; the values of a test itself are read French first, whatever the column does. */
  readonly numberFormat?: NumberFormat
  readonly date?: DateOptions
}

type Verdict = (text: string) => boolean

const isIn = <T extends string>(ids: readonly T[], id: string): id is T =>
  (ids as readonly string[]).includes(id)

const asksForText = new Set<TestId>(['contains', 'notContains', 'startsWith', 'endsWith'])

const isMissing = (test: Test): boolean => {
  if (test.test === 'oneOf' || test.test === 'notOneOf') return (test.values ?? []).length === 0
  return (asksForText.has(test.test) || isPatternTest(test)) && (test.value ?? '') === ''
}

const isPatternTest = (test: Test): boolean => test.test === 'matches' || test.test === 'notMatches'

const issueOf = (code: string, test: Test, value?: string): Issue =>
  issue(code, value === undefined ? { test: test.test } : { test: test.test, value })

/** What is wrong with the values of a test, or null: `missingValue`, `notANumber`, `notADate`, `invalidPattern`. */
export const checkTest = (test: Test): Issue | null => {
  if (isMissing(test)) return issueOf('missingValue', test)
  const { value = '', value2 = '' } = test
  if (isPatternTest(test)) {
    const checked = checkPattern(value)
    return checked.ok ? null : checked.issue
  }
  const isNumber = isIn(numberTests, test.test)
  if (!isNumber && !isIn(dateTests, test.test)) return null
  const bounds = test.test.endsWith('Between') ? [value, value2] : [value]
  const unreadable = bounds.find((bound) =>
    isNumber ? !readNumber(bound).ok : !readDate(bound, boundDate).ok,
  )
  if (unreadable === undefined) return null
  if (unreadable === '') return issueOf('missingValue', test)
  return issueOf(isNumber ? 'notANumber' : 'notADate', test, unreadable)
}

const boundDate: DateOptions = { compact: true }

/**
 * Makes the function that answers a test for one text. Negative text tests hold for the empty text; tests on numbers
 * and dates never hold for a text that is not one; a test whose own value cannot be read holds for nothing.
 */
export const compileTest = (test: Test, options: TestOptions = {}): Verdict => {
  if (isIn(numberTests, test.test)) return compileNumberTest(test, options)
  if (isIn(dateTests, test.test)) return compileDateTest(test, options)
  return compileTextTest(test, options)
}

const compileTextTest = (test: Test, options: TestOptions): Verdict => {
  const { value = '' } = test
  const find: FindOptions = {
    ignoreCase: test.ignoreCase ?? false,
    ignoreAccents: test.ignoreAccents ?? false,
  }
  const whole = { ...find, wholeCell: true }
  switch (test.test) {
    case 'equals':
      return compileFind(value, whole)
    case 'notEquals':
      return not(compileFind(value, whole))
    case 'contains':
      return compileFind(value, find)
    case 'notContains':
      return not(compileFind(value, find))
    case 'startsWith':
      return compileEdge(value, find, (text, edge) => text.startsWith(edge))
    case 'endsWith':
      return compileEdge(value, find, (text, edge) => text.endsWith(edge))
    case 'oneOf':
      return compileOneOf(test.values ?? [], find)
    case 'notOneOf':
      return not(compileOneOf(test.values ?? [], find))
    case 'matches':
      return (text) => options.matches?.(value, text, test) ?? false
    case 'notMatches':
      return (text) => !(options.matches?.(value, text, test) ?? true)
    case 'notEmpty':
      return test.blankIsEmpty === false ? (text) => text !== '' : (text) => !isEmptyOrBlank(text)
    default:
      return test.blankIsEmpty === false ? (text) => text === '' : isEmptyOrBlank
  }
}

const not =
  (verdict: Verdict): Verdict =>
  (text) =>
    !verdict(text)

const compileEdge = (
  value: string,
  find: FindOptions,
  holds: (text: string, edge: string) => boolean,
): Verdict => {
  const form = comparable(find)
  const edge = form(value)
  return (text) => holds(form(text), edge)
}

const compileOneOf = (values: readonly string[], find: FindOptions): Verdict => {
  const form = comparable(find)
  const wanted = new Set(values.map(form))
  return (text) => wanted.has(form(text))
}

const never: Verdict = () => false

const compileNumberTest = (test: Test, options: TestOptions): Verdict => {
  const bound = readNumber(test.value ?? '')
  if (!bound.ok) return never
  const upper = test.test === 'numberBetween' ? readNumber(test.value2 ?? '') : bound
  if (!upper.ok) return never
  const holds = (value: string): boolean => {
    const order = compareDecimals(value, bound.value)
    switch (test.test) {
      case 'numberEquals':
        return order === 0
      case 'numberNotEquals':
        return order !== 0
      case 'less':
        return order < 0
      case 'lessOrEqual':
        return order <= 0
      case 'greater':
        return order > 0
      case 'greaterOrEqual':
        return order >= 0
      default:
        return order >= 0 && compareDecimals(value, upper.value) <= 0
    }
  }
  return (text) => {
    const reading = readNumber(text, options.numberFormat)
    return reading.ok && holds(reading.value)
  }
}

interface Moment {
  readonly iso: string
  readonly moment: string
  readonly hasTime: boolean
}

const readMoment = (text: string, options: DateOptions): Moment | null => {
  const reading = readDate(text, options)
  if (!reading.ok) return null
  return { iso: reading.iso, moment: momentOf(reading), hasTime: reading.time !== null }
}

/** A day stands for its first moment, so noon of a day comes after that day written alone. */
const compileDateTest = (test: Test, options: TestOptions): Verdict => {
  const date: DateOptions = { compact: true, ...options.date }
  const bound = readMoment(test.value ?? '', boundDate)
  const upper = test.test === 'dateBetween' ? readMoment(test.value2 ?? '', boundDate) : bound
  if (!bound || !upper) return never
  const holds = (found: Moment): boolean => {
    switch (test.test) {
      case 'dateOn':
        return bound.hasTime ? found.moment === bound.moment : found.iso === bound.iso
      case 'dateBefore':
        return found.moment < bound.moment
      case 'dateAfter':
        return found.moment > bound.moment
      default:
        return (
          found.moment >= bound.moment &&
          (upper.hasTime ? found.moment <= upper.moment : found.iso <= upper.iso)
        )
    }
  }
  return (text) => {
    const found = readMoment(text, date)
    return found !== null && holds(found)
  }
}

/** The tests of a condition, in order of writing. */
export const testsOf = <C>(condition: Condition<C>): readonly (Test & { column: C })[] => {
  if ('all' in condition) return condition.all.flatMap(testsOf)
  if ('any' in condition) return condition.any.flatMap(testsOf)
  return [condition]
}

/** The same condition with every column reference changed. */
export const mapConditionColumns = <C, D>(
  condition: Condition<C>,
  change: (column: C) => D,
): Condition<D> => {
  const changeAll = (parts: readonly Condition<C>[]) =>
    parts.map((part) => mapConditionColumns(part, change))
  if ('all' in condition) return { all: changeAll(condition.all) }
  if ('any' in condition) return { any: changeAll(condition.any) }
  return { ...condition, column: change(condition.column) }
}

/** The condition without its empty groups, or null when nothing is asked. */
export const pruneCondition = <C>(condition: Condition<C>): Condition<C> | null => {
  if (!('all' in condition) && !('any' in condition)) return condition
  const kept = ('all' in condition ? condition.all : condition.any)
    .map(pruneCondition)
    .filter((part) => part !== null)
  if (kept.length === 0) return null
  return 'all' in condition ? { all: kept } : { any: kept }
}

/** Every fault of a condition's tests; an empty list when it can be used. */
export const checkCondition = <C>(condition: Condition<C>): readonly Issue[] =>
  testsOf(condition)
    .map(checkTest)
    .filter((found) => found !== null)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const maxDepth = 20

/** Reads a condition from unknown JSON; `readColumn` gives a column reference or null. */
export const parseCondition = <C>(
  value: unknown,
  readColumn: (value: unknown) => C | null,
  depth = 0,
): Result<Condition<C>> => {
  if (!isRecord(value) || depth > maxDepth) return fail('invalidCondition')
  for (const join of ['all', 'any'] as const) {
    const parts = value[join]
    if (parts === undefined) continue
    if (!Array.isArray(parts)) return fail('invalidCondition')
    const read: Condition<C>[] = []
    for (const part of parts) {
      const result = parseCondition(part, readColumn, depth + 1)
      if (!result.ok) return result
      read.push(result.value)
    }
    return ok(join === 'all' ? { all: read } : { any: read })
  }
  return readLeaf(value, readColumn)
}

const isText = (value: unknown): value is string => typeof value === 'string'

const readLeaf = <C>(
  value: Record<string, unknown>,
  readColumn: (value: unknown) => C | null,
): Result<Condition<C>> => {
  const column = readColumn(value['column'])
  const test = value['test']
  if (column === null || !isText(test) || !isIn(testIds, test)) return fail('invalidCondition')
  const { value: text, value2, values } = value
  const flags = ['ignoreCase', 'ignoreAccents', 'wholeCell', 'blankIsEmpty'] as const
  const isRight =
    [text, value2].every((part) => part === undefined || isText(part)) &&
    (values === undefined || (Array.isArray(values) && values.every(isText))) &&
    flags.every((flag) => value[flag] === undefined || typeof value[flag] === 'boolean')
  if (!isRight) return fail('invalidCondition')
  const kept = Object.entries({ value: text, value2, values, ...pick(value, flags) }).filter(
    ([, part]) => part !== undefined,
  )
  return ok({ column, test, ...(Object.fromEntries(kept) as Omit<Test, 'test'>) })
}

const pick = (value: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(keys.map((key) => [key, value[key]]))
