import type { ColumnRef } from '../../../steps/params'
import type { Test, TestId } from '../../../values/conditions'
import { dateTests, emptyTests, numberTests, testIds, textTests } from '../../../values/conditions'
import type { TypeId } from '../../../values/types'

/** A test while it is written: its column may still be missing. */
export interface DraftTest extends Test {
  readonly column: ColumnRef | null
}

export interface DraftGroup {
  readonly join: 'all' | 'any'
  readonly parts: readonly DraftPart[]
}

export type DraftPart = DraftTest | DraftGroup

export const isDraftGroup = (part: DraftPart): part is DraftGroup => 'parts' in part

export type TestKind = 'text' | 'empty' | 'number' | 'date'

export const testsByKind: Readonly<Record<TestKind, readonly TestId[]>> = {
  text: textTests,
  empty: emptyTests,
  number: numberTests,
  date: dateTests,
}

export const kindOf = (test: TestId): TestKind => {
  const found = (['empty', 'number', 'date'] as const).find((kind) =>
    testsByKind[kind].includes(test),
  )
  return found ?? 'text'
}

const numberTypes: ReadonlySet<TypeId> = new Set(['integer', 'decimal', 'latitude', 'longitude'])

/** The kind of tests a column is most likely asked about. */
export function kindOfType(type: TypeId | undefined): TestKind {
  if (type === undefined) return 'text'
  if (numberTypes.has(type) || type === 'year') return 'number'
  return type === 'date' ? 'date' : 'text'
}

const first: Readonly<Record<TestKind, TestId>> = {
  text: 'contains',
  empty: 'empty',
  number: 'greaterOrEqual',
  date: 'dateAfter',
}

/** A test to begin with; texts are looked for as a spreadsheet does, whatever their case. */
export const newTest = (column: ColumnRef | null, type?: TypeId): DraftTest =>
  withTestId({ column, test: 'empty' }, first[kindOfType(type)])

const hasFlags = (test: TestId): boolean =>
  kindOf(test) === 'text' && test !== 'oneOf' && test !== 'notOneOf'

const takesMany = (test: TestId): boolean => test === 'oneOf' || test === 'notOneOf'

/** How a test takes its value. */
export function inputOf(test: TestId): 'none' | 'one' | 'two' | 'many' {
  if (kindOf(test) === 'empty') return 'none'
  if (takesMany(test)) return 'many'
  return test.endsWith('Between') ? 'two' : 'one'
}

/** Another test on the same column, keeping of the value what it can take. */
export function withTestId(draft: DraftTest, test: TestId): DraftTest {
  const { column, value, value2, values, blankIsEmpty } = draft
  const text = value ?? (values?.length === 1 ? values[0] : undefined)
  const input = inputOf(test)
  return {
    column,
    test,
    ...(input === 'one' || input === 'two' ? { value: text ?? '' } : {}),
    ...(input === 'two' ? { value2: value2 ?? '' } : {}),
    ...(input === 'many' ? { values: values ?? (text ? [text] : []) } : {}),
    ...flagsFor(draft, test),
    ...(kindOf(test) === 'empty' && blankIsEmpty !== undefined ? { blankIsEmpty } : {}),
  }
}

function flagsFor(draft: DraftTest, test: TestId): Partial<Test> {
  if (!hasFlags(test)) return {}
  const isPattern = test === 'matches' || test === 'notMatches'
  const { ignoreCase = !isPattern, ignoreAccents, wholeCell } = draft
  return {
    ...(ignoreCase ? { ignoreCase } : {}),
    ...(ignoreAccents && !isPattern ? { ignoreAccents } : {}),
    ...(wholeCell && isPattern ? { wholeCell } : {}),
  }
}

type Flag = 'ignoreCase' | 'ignoreAccents' | 'wholeCell' | 'blankIsEmpty'

/** The options a test has. */
export function flagsOf(test: TestId): readonly Flag[] {
  if (kindOf(test) === 'empty') return ['blankIsEmpty']
  if (!hasFlags(test)) return []
  return test === 'matches' || test === 'notMatches'
    ? ['ignoreCase', 'wholeCell']
    : ['ignoreCase', 'ignoreAccents']
}

export const flagIn = (draft: DraftTest, flag: Flag): boolean =>
  draft[flag] ?? flag === 'blankIsEmpty'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isTestId = (value: unknown): value is TestId =>
  typeof value === 'string' && (testIds as readonly string[]).includes(value)

function readPart(value: unknown): DraftPart | null {
  if (!isRecord(value)) return null
  for (const join of ['all', 'any'] as const) {
    const parts = value[join]
    if (Array.isArray(parts)) {
      return { join, parts: parts.map(readPart).filter((part) => part !== null) }
    }
  }
  if (!isTestId(value.test)) return null
  // What is stored was read by the step's own reader; what is drafted was made here.
  return value as unknown as DraftTest
}

/** The condition of a form, complete or not, as a group to edit; one empty test to begin with. */
export function readDraft(value: unknown, start: DraftTest): DraftGroup {
  const part = readPart(value)
  if (!part) return { join: 'all', parts: [start] }
  return isDraftGroup(part) ? part : { join: 'all', parts: [part] }
}

/** As the params of the form hold it. */
export function writeDraft(part: DraftPart): unknown {
  if (!isDraftGroup(part)) return part
  const parts = part.parts.map(writeDraft)
  return part.join === 'all' ? { all: parts } : { any: parts }
}
