import type { Table } from '../../../src/table/table'
import type { Call } from '../steps'
import { refIn, refsIn, tableOfColumns } from '../steps'

type Params = Readonly<Record<string, unknown>>
type Tab = { readonly name: string; readonly columns: Parameters<typeof tableOfColumns>[0] }

const RIGHT = 'right'

/** The other tab a case speaks of, as the steps ask for it. */
export const otherTabs = ({ right_tab: tab }: Params): ReadonlyMap<string, Table> =>
  new Map(tab === undefined ? [] : [[RIGHT, tableOfColumns((tab as Tab).columns)]])

/** Left: columns are added; inner: rows without a match go first. */
export function joinTab(table: Table, params: Params): readonly Call[] | string {
  const { right_tab: tab, join_columns: joined, type } = params
  const { on, right, rightAll } = joined as {
    readonly on: readonly string[]
    readonly right: readonly string[]
    readonly rightAll: boolean
  }
  if (type === 'right') return 'keeping all rows of the other tab'
  const other = tableOfColumns((tab as Tab).columns)
  const names = rightAll
    ? other.columns.map(({ name }) => name).filter((name) => !on.includes(name))
    : right
  const shared = {
    table: { id: RIGHT, name: (tab as Tab).name },
    keys: on.map((name) => ({ column: refIn(table, name), other: refIn(other, name) })),
    match: 'exact',
  }
  const keep: Call = { kind: 'keepMatching', params: shared }
  const add: Call = { kind: 'lookUp', params: { ...shared, results: refsIn(other, names) } }
  return [...(type === 'inner' ? [keep] : []), ...(names.length > 0 ? [add] : [])]
}
