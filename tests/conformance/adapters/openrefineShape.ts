import type { Table } from '../../../src/table/table'
import {
  partition,
  splitByCharacters,
  splitByDelimiter,
  splitByLengths,
} from '../../../src/values/split'
import { trimUnseen } from '../../../src/values/text'
import type { Case, Got } from '../form'
import { cellText } from '../form'
import type { Call } from '../steps'
import { refIn, refsIn } from '../steps'

type Params = Readonly<Record<string, unknown>>
type CallOf = (table: Table, params: Params) => Call

const text = (value: unknown): string => cellText(value)

/** Where a peer cuts: by a separator, by lengths, or where characters change. */
function cutting({ separator, lengths, by, max }: Params): Params {
  if (lengths !== undefined) {
    return { by: 'lengths', lengths: (lengths as readonly number[]).join(','), rest: false }
  }
  if (by !== undefined) {
    const change = text(by).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    return { by: 'characters', change }
  }
  return {
    by: 'delimiter',
    delimiter: text(separator),
    ...(max === undefined ? {} : { most: max }),
  }
}

const splitColumn: CallOf = (table, params) => ({
  kind: 'splitColumn',
  params: {
    column: refIn(table, text(params['column'])),
    trim: false,
    keepSource: params['keepOriginal'],
    ...cutting(params),
  },
})

const splitRows: CallOf = (table, params) => ({
  kind: 'splitRows',
  params: {
    column: refIn(table, text(params['column'])),
    trim: false,
    others: 'empty',
    ...cutting(params),
  },
})

const blankDown: CallOf = (table, { column }) => ({
  kind: 'blankDown',
  params: { columns: [refIn(table, text(column))] },
})

/** Without another column a new row begins where a key comes again. */
const keyValue: CallOf = (table, { key, value, note }) => {
  const used = [key, value, note].filter((name) => name !== undefined)
  return {
    kind: 'pivotRows',
    params: {
      variable: refIn(table, text(key)),
      values: refsIn(table, used.slice(1)),
      rowsBy: table.columns.length > used.length ? 'others' : 'sequence',
    },
  }
}

const columnsIntoRows: CallOf = (table, params) => {
  const names = table.columns.map(({ name }) => name)
  const from = names.indexOf(text(params['from']))
  const count = Number(params['count'])
  const { keyColumn, valueColumn, into } = params
  const written =
    keyColumn === undefined
      ? { withNames: false, valueColumn: text(into) }
      : { nameColumn: text(keyColumn), valueColumn: text(valueColumn) }
  return {
    kind: 'unpivotColumns',
    params: {
      columns: refsIn(table, names.slice(from, count > 0 ? from + count : undefined)),
      skipEmpty: params['ignoreBlank'],
      others: params['fillDown'] === true ? 'repeat' : 'empty',
      ...written,
    },
  }
}

const rowsIntoColumns: CallOf = (table, { column, rows }) => ({
  kind: 'foldRows',
  params: { column: refIn(table, text(column)), rows },
})

/** Calls of steps on a table. */
export const tableCalls: readonly (readonly [string, CallOf])[] = [
  ['blank-down', blankDown],
  ['key-value-columnize', keyValue],
  ['split-column', splitColumn],
  ['split-multivalued', splitRows],
  ['transpose-columns-into-rows', columnsIntoRows],
  ['transpose-rows-into-columns', rowsIntoColumns],
]

const listOf =
  (cut: (text: string, params: Params) => readonly string[]) =>
  ({ input, params }: Case): Promise<Got> =>
    Promise.resolve(cut(text(input), params))

const split = (input: string, { separator, keepEmpty }: Params): readonly string[] => {
  const pieces = splitByDelimiter(input, text(separator))
  return keepEmpty === false ? pieces.filter((piece) => piece !== '') : pieces
}

const smartSplit = (input: string, { separator }: Params): readonly string[] => {
  const delimiter = separator === undefined ? (input.includes('\t') ? '\t' : ',') : text(separator)
  return splitByDelimiter(input, delimiter, { quoted: true }).map(trimUnseen)
}

/** What cuts one text into a list. */
export const listCalls: readonly (readonly [string, (testCase: Case) => Promise<Got>])[] = [
  ['partition', listOf((input, { fragment }) => partition(input, text(fragment), 'first'))],
  ['rpartition', listOf((input, { fragment }) => partition(input, text(fragment), 'last'))],
  ['smart-split', listOf(smartSplit)],
  ['split', listOf(split)],
  ['split-by-char-type', listOf((input) => splitByCharacters(input, 'kind'))],
  [
    'split-by-lengths',
    listOf((input, { lengths }) =>
      splitByLengths(input, lengths as readonly number[], 'start', false),
    ),
  ],
]
