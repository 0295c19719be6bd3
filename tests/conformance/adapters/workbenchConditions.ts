import type { Table } from '../../../src/table/table'
import { cellText } from '../form'
import { refIn } from '../steps'

type Params = Readonly<Record<string, unknown>>

const text = (value: unknown): string => cellText(value)

const tests: Params = {
  text_contains: 'contains',
  text_does_not_contain: 'notContains',
  text_is: 'equals',
  text_is_not: 'notEquals',
  cell_is_empty: 'empty',
  cell_is_not_empty: 'notEmpty',
  number_is: 'numberEquals',
  number_is_not: 'numberNotEquals',
  number_is_greater_than: 'greater',
  number_is_greater_than_or_equals: 'greaterOrEqual',
  number_is_less_than: 'less',
  number_is_less_than_or_equals: 'lessOrEqual',
  timestamp_is: 'dateOn',
  timestamp_is_after: 'dateAfter',
  timestamp_is_before: 'dateBefore',
}

/** A peer's condition in our terms. */
export function condition(table: Table, asked: Params): Params {
  const { operation, conditions, column, value, isCaseSensitive, isRegex } = asked
  if (operation === 'and' || operation === 'or') {
    const parts = (conditions as readonly Params[]).map((part) => condition(table, part))
    return operation === 'and' ? { all: parts } : { any: parts }
  }
  const plain = text(tests[text(operation)])
  const isWhole = plain === 'equals' || plain === 'notEquals'
  const matching = plain.startsWith('not') ? 'notMatches' : 'matches'
  return {
    column: refIn(table, text(column)),
    test: isRegex === true ? matching : plain,
    value: text(value),
    ignoreCase: isCaseSensitive === false,
    ...(isRegex === true ? { wholeCell: isWhole } : {}),
  }
}
