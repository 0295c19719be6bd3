import type { Table } from '../../../src/table/table'
import type { Adapter, Case } from '../form'
import { cellText } from '../form'
import type { Call } from '../steps'
import { asGot, refIn, refsIn, runCalls, tableOfColumns } from '../steps'
import { condition } from './workbenchConditions'
import { joinTab, otherTabs } from './workbenchTabs'
import { parseText } from './workbenchText'
import { numberDuplicates, selectByNumber, shapeSteps, topRows } from './workbenchShape'

type Params = Readonly<Record<string, unknown>>
type Hints = Readonly<Record<string, unknown>>

/** The calls of our steps that a peer's step asks for, or what is not built yet. */
type Translate = (table: Table, params: Params, hints: Hints) => readonly Call[] | string

const text = (value: unknown): string => cellText(value)

const blank = ({ blankIsEmpty }: Params): Params =>
  blankIsEmpty === undefined ? {} : { blankIsEmpty }

const spaceEnds: Params = {
  nop: 'none',
  trim_around: 'both',
  trim_before: 'start',
  trim_after: 'end',
  remove_all: 'both',
}

const cleanText: Translate = (table, params) => {
  const columns = refsIn(table, params['colnames'])
  const isRemoveAll = params['type_space'] === 'remove_all'
  const calls: Call[] = [
    {
      kind: 'removeCharacters',
      params: {
        columns,
        mode: params['type_char'],
        letters: params['letter'],
        digits: params['number'],
        punctuation: params['punc'],
        others: params['custom'] === true ? params['chars'] : '',
      },
    },
    {
      kind: 'removeExtraSpaces',
      params: {
        columns,
        ends: spaceEnds[text(params['type_space'])],
        inside: isRemoveAll ? 'remove' : params['condense'] === true ? 'collapse' : 'keep',
        removeInvisible: false,
      },
    },
  ]
  const mode = params['type_caps']
  return mode === 'nop' ? calls : [...calls, { kind: 'changeCase', params: { columns, mode } }]
}

const filter: Translate = (table, { keep, condition: asked }) => [
  {
    kind: 'filterRows',
    params: {
      action: keep === true ? 'keep' : 'remove',
      condition: condition(table, asked as Params),
    },
  },
]

const valueFilter: Translate = (table, { column, valueselect, drop }) => {
  const values = valueselect as readonly string[]
  const chosen = { column: refIn(table, text(column)), test: 'oneOf', values }
  return [
    {
      kind: 'filterRows',
      params: {
        action: drop === true ? 'remove' : 'keep',
        // No value chosen is nothing asked.
        condition: values.length === 0 ? { all: [] } : chosen,
      },
    },
  ]
}

const fillMethods: Params = { value: 'value', pad: 'above', backfill: 'below', columns: 'columns' }

const fillNa: Translate = (table, params) => [
  {
    kind: 'fillEmpty',
    params: {
      columns: refsIn(table, params['colnames']),
      method: fillMethods[text(params['method'])],
      value: text(params['value']),
      from: refsIn(table, params['from_colnames']),
      ...blank(params),
    },
  },
]

const removeDuplicates: Translate = (table, params) =>
  params['action'] === 'delete'
    ? [{ kind: 'removeDuplicates', params: { columns: refsIn(table, params['colnames']) } }]
    : numberDuplicates(table, params)

const sort: Translate = (table, params, { order = 'french' }) => {
  if (text(params['keep_top']) !== '') return topRows(table, params)
  const keys = (params['sort_columns'] as readonly Params[])
    .filter(({ colname }) => colname !== '')
    .map(({ colname, is_ascending: isAscending }) => ({
      column: refIn(table, text(colname)),
      order,
      isDescending: isAscending === false,
    }))
  return [{ kind: 'sortRows', params: { keys } }]
}

const unread = ({ unread: wish }: Hints) => (wish === 'empty' ? 'emptied' : 'kept')

const numberKinds: Params = { any: 'any', int: 'integer', float: 'decimal' }

const textToNumber: Translate = (table, params, hints) => [
  {
    kind: 'convertToNumber',
    params: {
      columns: refsIn(table, params['colnames']),
      mark: params['input_locale'] === 'us' ? 'dot' : 'comma',
      around: params['extract'] === true ? 'first' : 'refuse',
      accept: numberKinds[text(params['input_number_type'])],
      unread: unread(hints),
    },
  },
]

/** `D/M/YY` and `DD/MM/YY` are one form here. */
const dateForm = (format: string): string =>
  format.toLowerCase().replace(/\bd\b/, 'dd').replace(/\bm\b/, 'mm')

const textToDate: Translate = (table, params, hints) => [
  {
    kind: 'convertToDate',
    params: {
      columns: refsIn(table, params['colnames']),
      order: 'exact',
      form: dateForm(text(params['format'])),
      period: params['unit'],
      unread: unread(hints),
    },
  },
]

const editCells: Translate = (table, { celledits }) => {
  const edits = (celledits as readonly Params[]).map(({ row, col, value }) => {
    const at = Number(row)
    const ref = refIn(table, text(col))
    const column = table.columns.find(({ id }) => id === ref.id)?.column
    const before = column && at < column.length ? column.textAt(at) : ''
    return { row: at + 1, column: ref, before, after: text(value), time: 0 }
  })
  return [{ kind: 'editCells', params: { edits: [{ edits }] } }]
}

const renameColumns: Translate = (table, params) => {
  const list = text(params['list_string'])
  const names = list.split(list.includes('\n') ? '\n' : ',').map((name) => name.trim())
  const renames =
    params['custom_list'] === true
      ? names.map((name, at) => [table.columns[at]?.name ?? '', name] as const)
      : Object.entries(params['renames'] as Readonly<Record<string, string>>)
  return [
    {
      kind: 'renameColumns',
      params: { renames: renames.map(([from, name]) => ({ column: refIn(table, from), name })) },
    },
  ]
}

const reorderColumns: Translate = (table, params) => {
  let names = table.columns.map(({ name }) => name)
  const moves = (params['reorder-history'] as readonly Params[]).map(({ column, to }) => {
    const others = names.filter((name) => name !== column)
    const place = Number(to)
    const after = others[place - 1]
    names = others.toSpliced(place, 0, text(column))
    return {
      columns: [refIn(table, text(column))],
      after: after === undefined ? null : refIn(table, after),
    }
  })
  return [{ kind: 'reorderColumns', params: { moves } }]
}

const selectColumns: Translate = (table, params) => {
  const { colnames, select_range: isRange, keep } = params
  if (isRange === true) return selectByNumber(table, params)
  const kind = keep === true ? 'keepColumns' : 'removeColumns'
  return [{ kind, params: { columns: refsIn(table, colnames) } }]
}

const steps: ReadonlyMap<string, Translate> = new Map<string, Translate>([
  ...shapeSteps,
  ['jointab', joinTab],
  ['clean-text', cleanText],
  ['converttexttodate', textToDate],
  ['converttexttonumber', textToNumber],
  [
    'dropna',
    (table, params) => [
      {
        kind: 'removeEmptyRows',
        params: { columns: refsIn(table, params['colnames']), when: 'any', ...blank(params) },
      },
    ],
  ],
  [
    'duplicatecolumns',
    (table, { colnames }) =>
      refsIn(table, colnames).map((column) => ({ kind: 'duplicateColumn', params: { column } })),
  ],
  ['editcells', editCells],
  ['fillna', fillNa],
  ['filter', filter],
  ['nulldropper', (_table, params) => [{ kind: 'removeEmptyColumns', params: blank(params) }]],
  ['removeduplicates', removeDuplicates],
  ['renamecolumns', renameColumns],
  ['reordercolumns', reorderColumns],
  [
    'replace',
    (table, params) => [
      {
        kind: 'replaceText',
        params: {
          columns: refsIn(table, params['colnames']),
          isPattern: params['regex'],
          find: text(params['to_replace']),
          pattern: text(params['to_replace']),
          replacement: text(params['replace_with']),
          wholeCell: params['match_entire'],
          ignoreCase: params['match_case'] === false,
        },
      },
    ],
  ],
  ['selectcolumns', selectColumns],
  ['sort', sort],
  ['valuefilter', valueFilter],
])

/** Calls our steps for a case of `workbench-steps.json`. */
export const workbenchSteps: Adapter = async (testCase) => {
  const { step, input, params, etabliParams = {} } = testCase as Case & { readonly step: string }
  if (step === 'parsecsv') return { got: await parseText(testCase) }
  const translate = steps.get(step)
  if (!translate) return { notBuilt: step }
  const { columns } = input as { columns: readonly { name: string; values: readonly unknown[] }[] }
  const table = tableOfColumns(columns)
  const calls = translate(table, params, etabliParams)
  const others = otherTabs(params)
  if (typeof calls === 'string') return { notBuilt: `${step}: ${calls}` }
  return { got: asGot(table, await runCalls(table, calls, others)) }
}
