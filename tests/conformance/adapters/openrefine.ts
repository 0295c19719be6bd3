import type { StepOutput } from '../../../src/steps/define'
import type { Table } from '../../../src/table/table'
import { rowAt, rowCount } from '../../../src/table/table'
import type { Result } from '../../../src/values/result'
import type { Adapter, Case, Got } from '../form'
import { cellText } from '../form'
import type { Call } from '../steps'
import { asGot, cellsOf, refIn, refsIn, runCalls, tableOfColumns } from '../steps'
import { listCalls, tableCalls } from './openrefineShape'

type Params = Readonly<Record<string, unknown>>

interface Rows {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}

const oneCell = (input: unknown): Table =>
  tableOfColumns([{ name: 'value', values: [cellText(input)] }])

const tableOfRows = ({ columns, rows }: Rows): Table =>
  tableOfColumns(columns.map((name, at) => ({ name, values: rows.map((row) => row[at]) })))

/** The sole cell of a result, or null when it was an error or kept as unread. */
async function runOnCell(input: unknown, call: (table: Table) => Call): Promise<string | null> {
  const table = oneCell(input)
  const got = asGot(table, await runCalls(table, [call(table)]))
  if (typeof got === 'string' || !('columns' in got) || 'rows' in got) return null
  return got.unread ? null : (got.columns[0]?.values[0] ?? null)
}

const onText =
  (kind: string, paramsOf: (testCase: Case) => Params) =>
  async (testCase: Case): Promise<Got> => {
    const cell = await runOnCell(testCase.input, (table) => ({
      kind,
      params: { columns: refsIn(table, ['value']), ...paramsOf(testCase) },
    }))
    return cell ?? { error: true }
  }

async function toNumber({ input }: Case): Promise<Got> {
  const number = await runOnCell(input, (table) => ({
    kind: 'convertToNumber',
    params: { columns: refsIn(table, ['value']) },
  }))
  return number === null ? { error: true } : { number }
}

/** `dd/MM/yyyy` and `d MMMM yyyy` as our forms are named. */
const dateForm = (format: string): string => format.replace('MMMM', 'month').toLowerCase()

async function toDate({ input, params }: Case): Promise<Got> {
  const { format } = params
  const reading = format === undefined ? {} : { order: 'exact', form: dateForm(cellText(format)) }
  const date = await runOnCell(input, (table) => ({
    kind: 'convertToDate',
    params: { columns: refsIn(table, ['value']), ...reading },
  }))
  return date === null ? { error: true } : { date }
}

/** The rows a step is bound to, as a condition. */
function whereOf(table: Table, { where }: Params): Pick<Call, 'where'> {
  if (where === undefined) return {}
  const { column, in: values } = where as { column: string; in: readonly unknown[] }
  return { where: { column: refIn(table, column), test: 'oneOf', values: values.map(cellText) } }
}

function asRows(result: Result<StepOutput>): Got {
  if (!result.ok) return { error: result.issue.code }
  const columns = cellsOf(result.value.table)
  const [warning] = result.value.warnings ?? []
  const length = rowCount(result.value.table)
  return {
    columns: columns.map(({ name }) => name),
    rows: Array.from({ length }, (_, row) => columns.map(({ values }) => values[row] ?? '')),
    ...(warning ? { warning: warning.code } : {}),
  }
}

const onTable =
  (callOf: (table: Table, params: Params) => Call) =>
  async ({ input, params }: Case): Promise<Got> => {
    const table = tableOfRows(input as Rows)
    const call = { ...callOf(table, params), ...whereOf(table, params) }
    return asRows(await runCalls(table, [call]))
  }

const fillDown = onTable((table, { column }) => ({
  kind: 'fillEmpty',
  params: { columns: [refIn(table, cellText(column))], method: 'above' },
}))

const sortRows = onTable((table, { column, as, reverse }) => ({
  kind: 'sortRows',
  params: {
    keys: [
      {
        column: refIn(table, cellText(column)),
        order: as === 'text' ? 'french' : as,
        isDescending: reverse === true,
      },
    ],
  },
}))

async function removeDuplicates({ input, params }: Case): Promise<Got> {
  const table = tableOfRows(input as Rows)
  const columns = refsIn(table, params['columns'])
  const result = await runCalls(table, [{ kind: 'removeDuplicates', params: { columns } }])
  if (!result.ok) return { error: result.issue.code }
  const kept = result.value.table
  return { keptRows: Array.from({ length: rowCount(kept) }, (_, at) => rowAt(kept, at)) }
}

const spaces = (params: Params) =>
  onText('removeExtraSpaces', () => ({ removeInvisible: false, ...params }))

const functions: ReadonlyMap<string, (testCase: Case) => Promise<Got>> = new Map([
  ['collapse-whitespace', spaces({ ends: 'none', inside: 'collapse' })],
  ['fill-down', fillDown],
  ['remove-duplicates', removeDuplicates],
  ['sort-rows', sortRows],
  ['to-date', toDate],
  ['to-number', toNumber],
  [
    'to-titlecase',
    onText('changeCase', ({ etabliParams }) => ({
      mode: etabliParams?.['titleCase'] === 'words' ? 'titleWords' : 'title',
    })),
  ],
  ['trim', spaces({ ends: 'both', inside: 'keep' })],
  ['unescape-html', onText('normaliseText', () => ({ invisible: false, entities: true }))],
  ...listCalls,
  ...tableCalls.map(([name, callOf]) => [name, onTable(callOf)] as const),
])

/** Calls our steps for a case of `openrefine.json`. */
export const openrefine: Adapter = async (testCase) => {
  const { function: name } = testCase as Case & { readonly function: string }
  const run = functions.get(name)
  return run ? { got: await run(testCase) } : { notBuilt: name }
}
