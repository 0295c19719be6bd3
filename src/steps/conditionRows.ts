import type { Condition, Test, TestId } from '../values/conditions'
import { checkCondition, compileTest, dateTests, numberTests } from '../values/conditions'
import type { DateOptions } from '../values/dates'
import { readDate } from '../values/dates'
import type { NumberFormat } from '../values/numbers'
import { readNumber } from '../values/numbers'
import type { Result } from '../values/result'
import { ok } from '../values/result'
import type { Column } from '../table/column'
import { CHUNK } from '../table/column'
import { askTexts } from '../table/mapTexts'
import { dateOrderOf, numberFormatOf } from '../table/readings'
import type { Table } from '../table/table'
import { readPattern } from './askPattern'
import type { StepContext } from './define'
import { chosenColumn } from './mapColumns'
import type { ColumnRef } from './params'

type ColumnTest = Test & { readonly column: ColumnRef }

const PAUSE_EVERY = 16_384

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
      ? await askPattern(column, test, context)
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
  const { texts } = column
  const verdicts = new Uint8Array(texts.size)
  for (let from = 0; from < texts.size; from += PAUSE_EVERY) {
    const to = Math.min(from + PAUSE_EVERY, texts.size)
    texts.forEach((text, code) => (verdicts[code] = holds(text) ? 1 : 0), from, to)
    const wait = control.pause(to, texts.size)
    if (wait) await wait
  }
  return verdicts
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
  column: Column,
  test: ColumnTest,
  context: StepContext,
): Promise<Result<Uint8Array>> {
  const { value = '', ignoreCase = false, wholeCell = false } = test
  const pattern = readPattern(value, { ignoreCase, wholeCell })
  if (!pattern.ok) return pattern
  const { source, ignoreCase: ignores } = pattern.value
  const verdicts = new Uint8Array(column.texts.size)
  const wanted = test.test === 'matches' ? 1 : 0
  const ask = async (texts: readonly string[], codes: readonly number[]) => {
    const matches = await context.matchPattern({ source, ignoreCase: ignores }, texts)
    if (!matches.ok) return matches
    codes.forEach((code, at) => (verdicts[code] = matches.value[at] === wanted ? 1 : 0))
    return ok(null)
  }
  const answered = await askTexts(column, ask, context.control)
  return answered.ok ? ok(verdicts) : answered
}
