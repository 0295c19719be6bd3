import type { Table } from '../../../src/table/table'
import { cellText } from '../form'
import type { Call } from '../steps'
import { refIn, refsIn } from '../steps'
import { condition } from './workbenchConditions'

type Params = Readonly<Record<string, unknown>>

/** The calls of our steps that a peer's step asks for, or what is not built yet. */
type Translate = (table: Table, params: Params) => readonly Call[] | string

const text = (value: unknown): string => cellText(value)
const texts = (value: unknown): readonly string[] => value as readonly string[]

/** A column that is there is written over, else one is made. */
function destination(table: Table, name: string): Params {
  const isThere = table.columns.some((column) => column.name === name)
  return isThere ? { into: 'existing', target: refIn(table, name) } : { into: 'new', name }
}

const splitColumn: Translate = (table, { column, method, delimiter, numchars }) => {
  const cut =
    method === 'delimiter'
      ? { by: 'delimiter', delimiter: text(delimiter) }
      : { by: 'lengths', lengths: text(numchars), from: method === 'left' ? 'start' : 'end' }
  const params = { column: refIn(table, text(column)), trim: false, ...cut }
  return [{ kind: 'splitColumn', params }]
}

const mergeColumns: Translate = (table, { columns, delimiter, newcolumn }) => [
  {
    kind: 'mergeColumns',
    params: {
      columns: refsIn(table, columns),
      separator: text(delimiter),
      ...destination(table, text(newcolumn)),
    },
  },
]

const numberDuplicates: Translate = (table, { colnames }) => [
  { kind: 'numberRows', params: { groups: refsIn(table, colnames), position: 'end' } },
]

const selectByNumber: Translate = (_table, { column_numbers: positions, keep }) => [
  { kind: 'keepColumnsAt', params: { action: keep === true ? 'keep' : 'remove', positions } },
]

const topRows: Translate = (table, { sort_columns: columns, keep_top: top }) => {
  const keys = (columns as readonly Params[])
    .filter(({ colname }) => colname !== '')
    .map(({ colname, is_ascending: isAscending }) => ({
      column: refIn(table, text(colname)),
      order: 'french',
      isDescending: isAscending === false,
    }))
  const groups = keys.slice(0, -1).map(({ column }) => column)
  return [{ kind: 'topRows', params: { keys, count: Number(top), groups } }]
}

const refine: Translate = (table, { column, refine: asked }) => {
  const renames = (asked as Params)['renames'] as Readonly<Record<string, string>>
  const pairs = Object.entries(renames).map(([from, to]) => ({ from, to }))
  return [{ kind: 'mapValues', params: { columns: [refIn(table, text(column))], pairs } }]
}

const labelByCondition: Translate = (table, { colname, labels }) => [
  {
    kind: 'labelRows',
    params: {
      labels: (labels as readonly Params[]).map((each) => ({
        label: text(each['value']),
        condition: condition(table, each['condition'] as Params),
      })),
      ...destination(table, text(colname)),
    },
  },
]

const reshape: Translate = (table, params) => {
  const { operation, key_colnames: keys, wtl_varcolname: variable, wtl_valcolname: value } = params
  if (operation === 'widetolong') {
    const columns = refsIn(table, keys)
    const names = { nameColumn: text(variable), valueColumn: text(value) }
    return [{ kind: 'unpivotColumns', params: { columns, which: 'others', ...names } }]
  }
  const named = text(params['ltw_varcolname'])
  const used = new Set([...texts(keys), named])
  const values = table.columns.map(({ name }) => name).filter((name) => !used.has(name))
  return [
    {
      kind: 'pivotRows',
      params: {
        variable: refIn(table, named),
        values: refsIn(table, values),
        rowsBy: 'columns',
        keys: refsIn(table, keys),
      },
    },
  ]
}

const aggregates: Params = { size: 'count', nunique: 'distinct' }

const groupBy: Translate = (table, { groups, aggregations }) => {
  const results = (aggregations as readonly Params[]).map(({ operation, colname, outname }) => {
    const id = aggregates[text(operation)] ?? operation
    const column = id === 'count' ? null : refIn(table, text(colname))
    return { operation: id, column, name: text(outname) }
  })
  const columns = refsIn(table, (groups as Params)['colnames'])
  return [{ kind: 'groupRows', params: { columns, results } }]
}

const calculations: Params = {
  add: 'add',
  subtract: 'subtract',
  multiply: 'multiply',
  divide: 'divide',
  mean: 'mean',
  median: 'median',
  minimum: 'min',
  maximum: 'max',
  percent_change: 'change',
  percent_divide: 'divide',
  percent_of_column_sum: 'share',
}

const calculate: Translate = (table, params) => {
  const operation = calculations[text(params['operation'])]
  if (operation === undefined) return text(params['operation'])
  if (params['single_value_selector'] !== 'none') return 'a single value as operand'
  const many = texts(params['colnames'])
  const names = many.length > 0 ? many : [params['col1'], params['col2']].map(text)
  const columns = refsIn(
    table,
    names.filter((name) => name !== ''),
  )
  return [
    { kind: 'calculateColumn', params: { operation, columns, name: text(params['outcolname']) } },
  ]
}

const proportions: Translate = (table, { colnames }) =>
  refsIn(table, colnames).map((column) => ({
    kind: 'calculateColumn',
    params: { operation: 'share', columns: [column] },
  }))

const extract: Translate = (table, { column, expression, newcolumn }) => [
  {
    kind: 'extractText',
    params: {
      column: refIn(table, text(column)),
      what: 'pattern',
      pattern: text(expression),
      ...(newcolumn === column ? { into: 'source' } : { name: text(newcolumn) }),
    },
  },
]

const rowsToHeader: Translate = (_table, { rows, deleteabove: isRemoved }) => [
  {
    kind: 'rowsToHeader',
    params: { rows: text(rows), above: isRemoved === true ? 'remove' : 'keep' },
  },
]

const parts: Params = {
  date: 'date',
  year: 'year',
  quarter: 'quarter',
  month: 'month',
  day: 'day',
  weekday: 'weekday',
  hour: 'hour',
  minute: 'minute',
  time_minutes: 'time',
}

/** The peer puts the parts in the place of the column. */
const splitTimestamp: Translate = (table, { colname, outputs }) => {
  const column = refIn(table, text(colname))
  const calls = (outputs as readonly Params[]).map((each) => ({
    kind: 'dateParts',
    params: { column, part: parts[text(each['part'])], name: text(each['outcolname']) },
  }))
  return [...calls, { kind: 'removeColumns', params: { columns: [column] } }]
}

const timestampToDate: Translate = (table, { colnames, unit }) => [
  {
    kind: 'convertToDate',
    params: { columns: refsIn(table, colnames), period: unit, time: 'dropTime' },
  },
]

const extremes: Params = { maximum: 'latest', minimum: 'earliest' }

const timestampMath: Translate = (table, { operation, colnames, outcolname }) => {
  const which = extremes[text(operation)]
  if (which === undefined) return text(operation)
  const columns = refsIn(table, colnames)
  return [{ kind: 'extremeDate', params: { columns, which, name: text(outcolname) } }]
}

/** Steps that make rows, columns and results. */
export const shapeSteps: readonly (readonly [string, Translate])[] = [
  ['calculate', calculate],
  ['converttimestamptodate', timestampToDate],
  ['splittimestamp', splitTimestamp],
  ['timestampmath', timestampMath],
  ['colwiseproportion', proportions],
  [
    'droprowsbyposition',
    (_table, { rows }) => [{ kind: 'removeRowsAt', params: { rows: text(rows) } }],
  ],
  [
    'genids',
    (_table, { outcolname }) => [{ kind: 'numberRows', params: { name: text(outcolname) } }],
  ],
  ['groupby', groupBy],
  ['labelbycondition', labelByCondition],
  ['mergecolumns', mergeColumns],
  ['refine', refine],
  ['regexextractor', extract],
  ['reshape', reshape],
  ['rowstoheader', rowsToHeader],
  ['splitcolumn', splitColumn],
  [
    'transpose',
    (_table, { firstcolname }) => [
      { kind: 'transposeTable', params: { name: text(firstcolname) } },
    ],
  ],
]

export { numberDuplicates, selectByNumber, topRows }
