import { addDays, compareIsoDates, daysBetween } from '../values/calendar'
import { readDate } from '../values/dates'
import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  readNumber,
  shortDecimal,
  subtractDecimals,
} from '../values/numbers'

/** Why a row has no result: a code the interface words, counted over the table. */
export type Failure =
  | 'notANumber'
  | 'notADate'
  | 'notAnInteger'
  | 'notTrueOrFalse'
  | 'divisionByZero'
  | 'notFound'
  | 'outOfBounds'
  | 'tooLong'

/** What a part of a formula gives in one row. A text that is empty is `empty`. */
export type Value =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** Exact, as canonical text. */
  | { readonly kind: 'number'; readonly decimal: string }
  | { readonly kind: 'boolean'; readonly is: boolean }
  | { readonly kind: 'date'; readonly iso: string }
  | { readonly kind: 'failure'; readonly why: Failure; readonly on: string }

export const empty: Value = { kind: 'empty' }

export const textValue = (text: string): Value => (text === '' ? empty : { kind: 'text', text })

export const numberValue = (decimal: string): Value => ({ kind: 'number', decimal })

export const booleanValue = (is: boolean): Value => ({ kind: 'boolean', is })

export const dateValue = (iso: string): Value => ({ kind: 'date', iso })

/** `on`: the text that could not be taken, to show an example of it. */
export const failure = (why: Failure, on = ''): Value & { readonly kind: 'failure' } => ({
  kind: 'failure',
  why,
  on,
})

export type FailedValue = Value & { readonly kind: 'failure' }

/** A value taken as something: that, or null when it is empty, or why it cannot be. */
export type Taken<T> =
  | { readonly ok: true; readonly value: T | null }
  | { readonly ok: false; readonly why: FailedValue }

const taken = <T>(value: T | null): Taken<T> => ({ ok: true, value })
const refused = (why: FailedValue): { readonly ok: false; readonly why: FailedValue } => ({
  ok: false,
  why,
})

const most = 1000
/** Exact decimals grow without end when multiplied; a cell that long is no number anybody wrote. */
export const boundedNumber = (decimal: string): Value =>
  decimal.length > most ? failure('tooLong') : numberValue(decimal)

/** As text in a cell: numbers with a dot, dates as ISO, booleans as in the national schemas. Failures have none. */
export function textOf(value: Value): string {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'number':
      return value.decimal
    case 'boolean':
      return value.is ? 'true' : 'false'
    case 'date':
      return value.iso
    case 'empty':
    case 'failure':
      return ''
  }
}

/** The exact number a value is or is written as (French marks first). Dates are not numbers. */
export function takeNumber(value: Value): Taken<string> {
  if (value.kind === 'number') return taken(value.decimal)
  if (value.kind === 'empty') return taken<string>(null)
  if (value.kind === 'failure') return refused(value)
  if (value.kind === 'text') {
    if (value.text.trim() === '') return taken<string>(null)
    const read = readNumber(value.text)
    if (read.ok) return taken(shortDecimal(read.value))
  }
  return refused(failure('notANumber', textOf(value)))
}

export function takeInteger(value: Value): Taken<number> {
  const read = takeNumber(value)
  if (!read.ok || read.value === null) return read as Taken<number>
  const number = Number(read.value)
  return /^-?\d+$/.test(read.value) && Number.isSafeInteger(number)
    ? taken(number)
    : refused(failure('notAnInteger', read.value))
}

/** The day a value is or is written as, as ISO text; a time of day is left out. */
export function takeDate(value: Value): Taken<string> {
  if (value.kind === 'date') return taken(value.iso)
  if (value.kind === 'empty') return taken<string>(null)
  if (value.kind === 'failure') return refused(value)
  if (value.kind === 'text') {
    if (value.text.trim() === '') return taken<string>(null)
    const read = readDate(value.text)
    if (read.ok) return taken(read.iso)
  }
  return refused(failure('notADate', textOf(value)))
}

const trueWords = new Set(['true', 'vrai', 'oui', 'yes', '1'])
const falseWords = new Set(['false', 'faux', 'non', 'no', '0'])

/** Whether a condition holds; empty is false, as a row without a value does not meet one. */
export function takeTruth(
  value: Value,
): { ok: true; value: boolean } | { ok: false; why: FailedValue } {
  if (value.kind === 'boolean') return { ok: true, value: value.is }
  if (value.kind === 'empty') return { ok: true, value: false }
  if (value.kind === 'failure') return refused(value)
  const word = textOf(value).trim().toLowerCase()
  if (trueWords.has(word)) return { ok: true, value: true }
  if (falseWords.has(word)) return { ok: true, value: false }
  return refused(failure('notTrueOrFalse', textOf(value)))
}

type Arithmetic = '+' | '-' | '*' | '/' | '^'

/** Arithmetic on exact decimals. What is empty makes the result empty: nothing is invented. */
export function calculate(operator: Arithmetic, left: Value, right: Value): Value {
  const ofDates = operator === '+' || operator === '-' ? addToDate(operator, left, right) : null
  if (ofDates) return ofDates
  const a = takeNumber(left)
  const b = takeNumber(right)
  if (!a.ok) return a.why
  if (!b.ok) return b.why
  if (a.value === null || b.value === null) return empty
  switch (operator) {
    case '+':
      return boundedNumber(addDecimals(a.value, b.value))
    case '-':
      return boundedNumber(subtractDecimals(a.value, b.value))
    case '*':
      return boundedNumber(multiplyDecimals(a.value, b.value))
    case '/': {
      const quotient = divideDecimals(a.value, b.value)
      return quotient === null ? failure('divisionByZero') : boundedNumber(quotient)
    }
    case '^':
      return raise(a.value, b.value)
  }
}

/** Days between two dates, or a date some days away; null when no date is meant. */
function addToDate(operator: '+' | '-', left: Value, right: Value): Value | null {
  const isDate = (value: Value): boolean =>
    value.kind === 'date' || (value.kind === 'text' && !takeNumber(value).ok && takeDate(value).ok)
  const [leftIs, rightIs] = [isDate(left), isDate(right)]
  if (!leftIs && !rightIs) return null
  if (left.kind === 'failure') return left
  if (right.kind === 'failure') return right
  if (left.kind === 'empty' || right.kind === 'empty') return empty
  if (leftIs && rightIs) {
    if (operator === '+') return failure('notANumber', textOf(right))
    const [a, b] = [takeDate(left), takeDate(right)]
    return a.ok && b.ok && a.value !== null && b.value !== null
      ? numberValue(String(daysBetween(b.value, a.value)))
      : empty
  }
  if (!leftIs && operator === '-') return failure('notANumber', textOf(right))
  const date = takeDate(leftIs ? left : right)
  const days = takeInteger(leftIs ? right : left)
  if (!date.ok) return date.why
  if (!days.ok) return days.why
  if (date.value === null || days.value === null) return empty
  return shiftedDate(date.value, operator === '+' ? days.value : -days.value)
}

/** A date some days away, as long as it has four digits of year. */
export function shiftedDate(iso: string, days: number): Value {
  if (Math.abs(days) > 4_000_000) return failure('outOfBounds')
  const moved = addDays(iso, days)
  return /^\d{4}-/.test(moved) && moved >= '0001-01-01' ? dateValue(moved) : failure('outOfBounds')
}

const mostPower = 1000

function raise(base: string, exponent: string): Value {
  const times = Number(exponent)
  if (!/^-?\d+$/.test(exponent)) return failure('notAnInteger', exponent)
  if (Math.abs(times) > mostPower) return failure('outOfBounds', exponent)
  let power = '1'
  for (let i = 0; i < Math.abs(times); i++) {
    power = multiplyDecimals(power, base)
    if (power.length > most) return failure('tooLong')
  }
  if (times >= 0) return numberValue(power)
  const inverse = divideDecimals('1', power)
  return inverse === null ? failure('divisionByZero') : numberValue(inverse)
}

export type Comparison = '=' | '<>' | '<' | '>' | '<=' | '>='

/**
 * Compares as numbers, else as dates, else as texts without case as a spreadsheet does. An empty value equals an
 * empty text only, and is neither less nor more than anything.
 */
export function compare(operator: Comparison, left: Value, right: Value): Value {
  if (left.kind === 'failure') return left
  if (right.kind === 'failure') return right
  const isSame = operator === '=' || operator === '<>'
  if (left.kind === 'empty' || right.kind === 'empty') {
    const isEqual = left.kind === right.kind
    return booleanValue(isSame && (operator === '=' ? isEqual : !isEqual))
  }
  const order = orderOf(left, right)
  switch (operator) {
    case '=':
      return booleanValue(order === 0)
    case '<>':
      return booleanValue(order !== 0)
    case '<':
      return booleanValue(order < 0)
    case '>':
      return booleanValue(order > 0)
    case '<=':
      return booleanValue(order <= 0)
    case '>=':
      return booleanValue(order >= 0)
  }
}

const words = new Intl.Collator('fr', { sensitivity: 'accent' })

/** Negative, zero or positive; both hold something. */
export function orderOf(left: Value, right: Value): number {
  if (left.kind === 'boolean' || right.kind === 'boolean') {
    const [a, b] = [takeTruth(left), takeTruth(right)]
    if (a.ok && b.ok) return Number(a.value) - Number(b.value)
  }
  const [a, b] = [takeNumber(left), takeNumber(right)]
  if (a.ok && b.ok && a.value !== null && b.value !== null) return compareDecimals(a.value, b.value)
  const [day, other] = [takeDate(left), takeDate(right)]
  if (day.ok && other.ok && day.value !== null && other.value !== null) {
    return compareIsoDates(day.value, other.value)
  }
  return words.compare(textOf(left), textOf(right))
}

/** Longer results are refused: a formula that doubles a text forty times must not fill the memory. */
export const mostText = 1_000_000

/** Two values one behind the other, as text. */
export function join(left: Value, right: Value): Value {
  if (left.kind === 'failure') return left
  if (right.kind === 'failure') return right
  const text = textOf(left) + textOf(right)
  return text.length > mostText ? failure('tooLong') : textValue(text)
}
