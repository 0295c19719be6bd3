import type { DateOrder } from '../values/dates'
import { guessDateOrder } from '../values/dates'
import type { NumberFormat } from '../values/numbers'
import { guessDecimalMark } from '../values/numbers'
import type { Column } from './column'
import type { Table } from './table'
import { countsOf } from './table'

/** How many distinct texts a guess looks at. */
const LOOKED_AT = 10_000

/** A guess, kept for the rows it was made of. */
interface Guess<T> {
  readonly rows: Table['rows']
  readonly value: T
}

const formats = new WeakMap<Column, Guess<NumberFormat>>()
const orders = new WeakMap<Column, Guess<DateOrder>>()

/** The first distinct texts of a column that some shown row bears. */
function shownTexts(table: Table, column: Column): string[] {
  const counts = countsOf(table, column)
  const shown: string[] = []
  for (let code = 1; code < column.texts.size && shown.length < LOOKED_AT; code++) {
    if (counts[code]! > 0) shown.push(column.texts.textAt(code))
  }
  return shown
}

function guess<T>(
  kept: WeakMap<Column, Guess<T>>,
  table: Table,
  column: Column,
  guessOf: (texts: readonly string[]) => T,
): T {
  const known = kept.get(column)
  if (known && known.rows === table.rows) return known.value
  const value = guessOf(shownTexts(table, column))
  kept.set(column, { rows: table.rows, value })
  return value
}

/** The decimal mark the shown numbers of a column use, `auto` when nothing decides. */
export const numberFormatOf = (table: Table, column: Column): NumberFormat =>
  guess(formats, table, column, (texts) => guessDecimalMark(texts).format)

/** The order of day and month the shown dates of a column use, `auto` when nothing decides. */
export const dateOrderOf = (table: Table, column: Column): DateOrder =>
  guess(orders, table, column, (texts) => guessDateOrder(texts).order)
