import type { Condition, Test, TestId } from '../values/conditions'
import { testsOf } from '../values/conditions'
import type { ColumnRef } from './params'
import { enCount, enQuote, frCount, frQuote } from './words'

type Say = (test: Test, quote: (text: string) => string) => string

const value = ({ value: text = '' }: Test) => text
const value2 = ({ value2: text = '' }: Test) => text

const fr: Record<TestId, Say> = {
  equals: (test, quote) => `est ${quote(value(test))}`,
  notEquals: (test, quote) => `n’est pas ${quote(value(test))}`,
  contains: (test, quote) => `contient ${quote(value(test))}`,
  notContains: (test, quote) => `ne contient pas ${quote(value(test))}`,
  startsWith: (test, quote) => `commence par ${quote(value(test))}`,
  endsWith: (test, quote) => `finit par ${quote(value(test))}`,
  oneOf: ({ values = [] }) =>
    `est parmi ${frCount(values.length, 'valeur choisie', 'valeurs choisies')}`,
  notOneOf: ({ values = [] }) =>
    `n’est pas parmi ${frCount(values.length, 'valeur choisie', 'valeurs choisies')}`,
  matches: (test, quote) => `suit le motif ${quote(value(test))}`,
  notMatches: (test, quote) => `ne suit pas le motif ${quote(value(test))}`,
  numberEquals: (test) => `= ${value(test)}`,
  numberNotEquals: (test) => `≠ ${value(test)}`,
  less: (test) => `< ${value(test)}`,
  lessOrEqual: (test) => `≤ ${value(test)}`,
  greater: (test) => `> ${value(test)}`,
  greaterOrEqual: (test) => `≥ ${value(test)}`,
  numberBetween: (test) => `est entre ${value(test)} et ${value2(test)}`,
  dateOn: (test) => `est le ${value(test)}`,
  dateBefore: (test) => `est avant le ${value(test)}`,
  dateAfter: (test) => `est après le ${value(test)}`,
  dateBetween: (test) => `est entre le ${value(test)} et le ${value2(test)}`,
  empty: () => 'est vide',
  notEmpty: () => 'n’est pas vide',
}

const en: Record<TestId, Say> = {
  equals: (test, quote) => `is ${quote(value(test))}`,
  notEquals: (test, quote) => `is not ${quote(value(test))}`,
  contains: (test, quote) => `contains ${quote(value(test))}`,
  notContains: (test, quote) => `does not contain ${quote(value(test))}`,
  startsWith: (test, quote) => `starts with ${quote(value(test))}`,
  endsWith: (test, quote) => `ends with ${quote(value(test))}`,
  oneOf: ({ values = [] }) => `is one of ${enCount(values.length, 'value', 'values')}`,
  notOneOf: ({ values = [] }) => `is none of ${enCount(values.length, 'value', 'values')}`,
  matches: (test, quote) => `matches the pattern ${quote(value(test))}`,
  notMatches: (test, quote) => `does not match the pattern ${quote(value(test))}`,
  numberEquals: (test) => `= ${value(test)}`,
  numberNotEquals: (test) => `≠ ${value(test)}`,
  less: (test) => `< ${value(test)}`,
  lessOrEqual: (test) => `≤ ${value(test)}`,
  greater: (test) => `> ${value(test)}`,
  greaterOrEqual: (test) => `≥ ${value(test)}`,
  numberBetween: (test) => `is between ${value(test)} and ${value2(test)}`,
  dateOn: (test) => `is on ${value(test)}`,
  dateBefore: (test) => `is before ${value(test)}`,
  dateAfter: (test) => `is after ${value(test)}`,
  dateBetween: (test) => `is between ${value(test)} and ${value2(test)}`,
  empty: () => 'is empty',
  notEmpty: () => 'is not empty',
}

/** One value chosen from a list is said like a single one. */
function soleValue(test: Test & { readonly column: ColumnRef }): Test {
  const [only, ...others] = test.values ?? []
  if (only === undefined || others.length > 0) return test
  if (test.test === 'oneOf') return { test: 'equals', value: only }
  return test.test === 'notOneOf' ? { test: 'notEquals', value: only } : test
}

const SAID = 3

function say(
  condition: Condition<ColumnRef>,
  words: Record<TestId, Say>,
  quote: (text: string) => string,
  and: string,
  or: string,
  isInner: boolean,
): string {
  if (!('all' in condition) && !('any' in condition)) {
    const test = soleValue(condition)
    const isEmptyText = (test.test === 'equals' || test.test === 'notEquals') && value(test) === ''
    const said = isEmptyText ? (test.test === 'equals' ? 'empty' : 'notEmpty') : test.test
    return `${quote(condition.column.name)} ${words[said](test, quote)}`
  }
  const parts = 'all' in condition ? condition.all : condition.any
  const joined = parts
    .map((part) => say(part, words, quote, and, or, true))
    .join('all' in condition ? and : or)
  return isInner && parts.length > 1 ? `(${joined})` : joined
}

/** A condition as the end of "les lignes où …"; only counted when it is long. */
export function frCondition(condition: Condition<ColumnRef>): string {
  const tests = testsOf(condition)
  if (tests.length > SAID)
    return frCount(tests.length, 'condition est posée', 'conditions sont posées')
  return say(condition, fr, frQuote, ' et ', ' ou ', false)
}

/** A condition as the end of "rows where …"; only counted when it is long. */
export function enCondition(condition: Condition<ColumnRef>): string {
  const tests = testsOf(condition)
  if (tests.length > SAID) return enCount(tests.length, 'condition is set', 'conditions are set')
  return say(condition, en, enQuote, ' and ', ' or ', false)
}
