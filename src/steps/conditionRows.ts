import type { Condition, Test, TestId } from '../values/conditions'
import { checkCondition, compileTest, dateTests, numberTests } from '../values/conditions'
import type { DateOptions } from '../values/dates'
import { readDate } from '../values/dates'
import { textSearchOf } from '../values/needle'
import type { NumberFormat } from '../values/numbers'
import { readNumber } from '../values/numbers'
import type { Result } from '../values/result'
import { ok } from '../values/result'
import type { Column } from '../table/column'
import { CHUNK } from '../table/column'
import { findTexts, testTexts } from '../table/findTexts'
import { dateOrderOf, numberFormatOf } from '../table/readings'
import type { Table } from '../table/table'
import { MATCHED, matchTexts, readPattern, UNMATCHED } from './askPattern'
import type { StepContext } from './define'
import { chosenColumn } from './mapColumns'
import type { ColumnRef } from './params'

type ColumnTest = Test & { readonly column: ColumnRef }

const isOneOf = (tests: readonly TestId[], test: Test): boolean => tests.includes(test.test)

/**
 * For each physical row 1 where a (pruned) condition holds. Fails with the first fault of its tests, or what
 * asking a pattern gave.
 */
export async function rowVerdicts(
  table: Table,
  condition: Condition<ColumnRef>,
  context: StepContext,
): Promise<Result<Uint8Array>> {
  const [fault] = checkCondition(condition)
  if (fault) return { ok: false, issue: fault }
  return verdictsOf(table, condition, context)
}

async function verdictsOf(
  table: Table,
  condition: Condition<ColumnRef>,
  context: StepContext,
): Promise<Result<Uint8Array>> {
  if (!('all' in condition) && !('any' in condition)) return testRows(table, condition, context)
  const isAll = 'all' in condition
  const joined = new Uint8Array(table.ids.length).fill(isAll ? 1 : 0)
  for (const part of isAll ? condition.all : condition.any) {
    const verdicts = await verdictsOf(table, part, context)
    if (!verdicts.ok) return verdicts
    const { value } = verdicts
    if (isAll) for (let row = 0; row < joined.length; row++) joined[row]! &= value[row]!
    else for (let row = 0; row < joined.length; row++) joined[row]! |= value[row]!
  }
  return ok(joined)
}

async function testRows(
  table: Table,
  test: ColumnTest,
  context: StepContext,
): Promise<Result<Uint8Array>> {
  const { column } = chosenColumn(table, test.column)
  const codes =
    test.test === 'matches' || test.test === 'notMatches'
      ? await askPattern(table, column, test, context)
      : ok(await testCodes(table, column, test, context))
  return codes.ok ? ok(spread(column, codes.value)) : codes
}

/** The verdict of each code, given to each physical row. */
function spread(column: Column, codes: Uint8Array): Uint8Array {
  const rows = new Uint8Array(column.length)
  column.chunks.forEach((chunk, at) => {
    const from = at * CHUNK
    const stop = Math.min(chunk.length, column.length - from)
    for (let i = 0; i < stop; i++) rows[from + i] = codes[chunk[i]!]!
  })
  return rows
}

async function testCodes(
  table: Table,
  column: Column,
  asked: ColumnTest,
  { control }: StepContext,
): Promise<Uint8Array> {
  const numberFormat = isOneOf(numberTests, asked) ? numberFormatOf(table, column) : 'auto'
  const date: DateOptions = isOneOf(dateTests, asked) ? { order: dateOrderOf(table, column) } : {}
  const holds = compileTest(localTest(asked, numberFormat), { numberFormat, date })
  const search = textSearchOf(asked)
  if (!search) return testTexts(column.texts, holds, control)
  const { needles, place, isNegative } = search
  const isFound = isNegative ? (text: string) => !holds(text) : holds
  const found = await findTexts(column.texts, needles, place, isFound, control)
  if (isNegative) for (let code = 0; code < found.length; code++) found[code]! ^= 1
  return found
}

/**
 * The test with its own bounds written as the column writes its numbers and dates: what the user types is read
 * French first, whatever the column does.
 */
function localTest(test: ColumnTest, format: NumberFormat): Test {
  const local = isOneOf(numberTests, test)
    ? (bound: string) => localNumber(bound, format)
    : isOneOf(dateTests, test)
      ? localDate
      : null
  if (!local) return test
  const { value = '', value2 } = test
  return {
    ...test,
    value: local(value),
    ...(value2 === undefined ? {} : { value2: local(value2) }),
  }
}

function localNumber(bound: string, format: NumberFormat): string {
  const reading = readNumber(bound)
  if (!reading.ok) return bound
  return format === 'comma' ? reading.value.replace('.', ',') : reading.value
}

function localDate(bound: string): string {
  const reading = readDate(bound, { compact: true })
  if (!reading.ok) return bound
  return reading.time === null ? reading.iso : `${reading.iso} ${reading.time}`
}

async function askPattern(
  table: Table,
  column: Column,
  test: ColumnTest,
  context: StepContext,
): Promise<Result<Uint8Array>> {
  const { value = '', ignoreCase = false, wholeCell = false } = test
  const pattern = readPattern(value, { ignoreCase, wholeCell })
  if (!pattern.ok) return pattern
  const verdicts = await matchTexts(table, column, pattern.value, context)
  if (!verdicts.ok) return verdicts
  const wanted = test.test === 'matches' ? MATCHED : UNMATCHED
  return ok(verdicts.value.map((verdict) => (verdict === wanted ? 1 : 0)))
}
