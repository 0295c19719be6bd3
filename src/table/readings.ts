import type { DateOrder } from '../values/dates'
import { guessDateOrder } from '../values/dates'
import type { NumberFormat } from '../values/numbers'
import { guessDecimalMark } from '../values/numbers'
import type { Column } from './column'

/** How many distinct texts a guess looks at. */
const LOOKED_AT = 10_000

const formats = new WeakMap<Column, NumberFormat>()
const orders = new WeakMap<Column, DateOrder>()

/** The first distinct texts of a column that some row bears. */
function usedTexts(column: Column): string[] {
  const counts = column.counts()
  const used: string[] = []
  for (let code = 1; code < column.texts.size && used.length < LOOKED_AT; code++) {
    if (counts[code]! > 0) used.push(column.texts.textAt(code))
  }
  return used
}

/** The decimal mark the numbers of a column show, `auto` when nothing decides. */
export function numberFormatOf(column: Column): NumberFormat {
  let format = formats.get(column)
  if (!format) formats.set(column, (format = guessDecimalMark(usedTexts(column)).format))
  return format
}

/** The order of day and month the dates of a column show, `auto` when nothing decides. */
export function dateOrderOf(column: Column): DateOrder {
  let order = orders.get(column)
  if (!order) orders.set(column, (order = guessDateOrder(usedTexts(column)).order))
  return order
}
