import { compareDecimals, roundDecimal, subtractDecimals } from '../../src/values/numbers'
import { readNumber } from '../../src/values/numbers'
import type { Case, Expected, ExpectedColumn, Got, GotColumn, UnreadCell } from './form'
import { cellText } from './form'

const plainDecimal = /^-?\d+(?:\.\d+)?$/

/** Rule 3: a number is a decimal with a dot, within a millionth; anything else is exact text. */
function isSameCell(expected: unknown, got: string | undefined): boolean {
  if (typeof expected !== 'number') return cellText(expected) === (got ?? '')
  if (got === undefined || !plainDecimal.test(got)) return false
  const distance = subtractDecimals(got, cellText(expected)).replace('-', '')
  return compareDecimals(distance, '0.000001') <= 0
}

/** Rules 1 to 4: names, order and cells of the columns. */
function areSameColumns(expected: readonly ExpectedColumn[], got: readonly GotColumn[]): boolean {
  const names = got.map(({ name }) => name)
  if (expected.length !== got.length || new Set(names).size !== names.length) return false
  return expected.every(({ name, values }, at) => {
    const column = got[at]!
    const isNamed = name === null ? column.name.trim() !== '' : column.name === name
    const length = Math.max(values.length, column.values.length)
    const isEqual = Array.from({ length }, (_, row) => isSameCell(values[row], column.values[row]))
    return isNamed && isEqual.every(Boolean)
  })
}

const asColumns = (names: readonly string[], rows: readonly (readonly unknown[])[]) =>
  names.map((name, at) => ({ name, values: rows.map((row) => row[at]) }))

function areSameCells(expected: readonly UnreadCell[], got: readonly UnreadCell[]): boolean {
  const key = ({ col, row }: UnreadCell) => JSON.stringify([col, row])
  const wanted = expected.map(key).sort()
  return JSON.stringify(wanted) === JSON.stringify(got.map(key).sort())
}

function isSameNumber(expected: string, got: string): boolean {
  const wanted = readNumber(expected, 'dot')
  const read = readNumber(got, 'dot')
  if (!wanted.ok || !read.ok) return false
  return compareDecimals(roundDecimal(wanted.value, 20), roundDecimal(read.value, 20)) === 0
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

function isSame(expected: Expected | string, got: Got): boolean {
  if (isList(expected) || isList(got)) return JSON.stringify(expected) === JSON.stringify(got)
  if (typeof expected === 'string' || typeof got === 'string') return expected === got
  if (expected.error !== undefined) return isError(got)
  if ('error' in got) return false
  if (expected.number !== undefined) {
    return 'number' in got && isSameNumber(expected.number, got.number)
  }
  if (expected.date !== undefined) return 'date' in got && got.date === expected.date
  if (expected.keptRows !== undefined) {
    return 'keptRows' in got && JSON.stringify(got.keptRows) === JSON.stringify(expected.keptRows)
  }
  if (expected.refuse === true) return 'refuse' in got
  if (expected.filled !== undefined) {
    const isFilled =
      'filled' in got && JSON.stringify(got.filled) === JSON.stringify(expected.filled)
    return isFilled && got.listed === expected.listed
  }
  if (!('columns' in got) || !expected.columns) return false
  if (expected.warning !== undefined && got.warning === undefined) return false
  if ('rows' in got) {
    const wanted = asColumns(expected.columns as readonly string[], expected.rows ?? [])
    const columns = asColumns(got.columns, got.rows) as readonly GotColumn[]
    return got.rows.length === expected.rows?.length && areSameColumns(wanted, columns)
  }
  if (expected.unread && !areSameCells(expected.unread, got.unread ?? [])) return false
  return areSameColumns(expected.columns as readonly ExpectedColumn[], got.columns)
}

/** Rule 5: an error value, or cells listed as not read that kept their text. */
function isError(got: Got): boolean {
  if (typeof got === 'string' || isList(got)) return false
  if ('error' in got) return true
  return 'isUnreadKept' in got && got.isUnreadKept === true && (got.unread?.length ?? 0) > 0
}

/** Whether what came out passes; what our product is annotated to give wins. */
export const passes = ({ expect, etabli }: Case, got: Got): boolean =>
  isSame(etabli?.expect ?? expect, got)
