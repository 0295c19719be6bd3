import type { Act, History, StateRecord } from '../recipe/history'
import type { ProjectDoc } from '../recipe/recipe'
import type { Hash, StoredRecord } from '../recipe/records'
import type { RowKey } from '../table/rowIds'
import type { ColumnId } from '../table/table'
import type { ProjectHints } from '../storage/rows'
import type { OpenProject, TableView, ViewPlace } from './model'
import type { Ran } from './runs'
import { emptyView } from './store'

type Reports = ReadonlyMap<string, Pick<Ran, 'report'>>

/** Figures for the list on Home: of the tables just run, else as they were. */
export function hintsOf(doc: ProjectDoc, before: Reports, ran: Reports): ProjectHints {
  let rowCount = 0
  let columnCount = 0
  for (const { id } of doc.tables) {
    const report = (ran.get(id) ?? before.get(id))?.report
    const last = report?.steps.at(-1)
    rowCount += last?.rowCount ?? report?.sourceRowCount ?? 0
    columnCount += (last?.columns ?? report?.sourceColumns ?? []).length
  }
  return { rowCount, columnCount, size: sizeOf(doc) }
}

export const sizeOf = (doc: ProjectDoc): number =>
  doc.tables.reduce((sum, { source }) => sum + source.size, 0)

/** The cell an act was about, where it was about one. */
export function pointsAt(act: Act): { tableId: string; row: RowKey; column: ColumnId } | null {
  const { tableId, row, column } = act.data
  if (act.code !== 'cellsEdited' || typeof tableId !== 'string' || typeof column !== 'string')
    return null
  return typeof row === 'number' || typeof row === 'string' ? { tableId, row, column } : null
}

/** How each table is looked at, as kept beside the states: what was computed for it is left out. */
export const viewsToKeep = (project: OpenProject): unknown =>
  [...project.tables].map(([id, { view }]) => [id, { ...view, view: null, rowCount: null }])

/** Reads back what `viewsToKeep` gave; whatever does not look like it is left out. */
export function readViews(kept: unknown): ReadonlyMap<string, TableView> {
  const views = new Map<string, TableView>()
  if (!Array.isArray(kept)) return views
  for (const entry of kept) {
    if (!Array.isArray(entry) || typeof entry[0] !== 'string') continue
    const view: unknown = entry[1]
    if (!isView(view)) continue
    const place = isPlace(view.place) ? view.place : null
    views.set(entry[0], { ...emptyView, ...view, place, ignored: textsIn(view.ignored) })
  }
  return views
}

function isView(value: unknown): value is TableView {
  if (typeof value !== 'object' || value === null) return false
  const view = value as Partial<Record<keyof TableView, unknown>>
  return (
    typeof view.spec === 'object' &&
    view.spec !== null &&
    Array.isArray((view.spec as { sort?: unknown }).sort) &&
    Array.isArray(view.hidden) &&
    Array.isArray(view.pinned) &&
    Array.isArray(view.widths)
  )
}

/** Views kept by an older version have none. */
const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []

function isPlace(value: unknown): value is ViewPlace {
  if (typeof value !== 'object' || value === null) return false
  const { row, offset, left } = value as Partial<Record<keyof ViewPlace, unknown>>
  const isRow = typeof row === 'number' || typeof row === 'string'
  return isRow && typeof offset === 'number' && typeof left === 'number'
}

/** The states that can be opened, with all that leads to them. */
export function statesWithRecords(
  history: History,
  records: ReadonlyMap<Hash, StoredRecord>,
): readonly StateRecord[] {
  const kept = new Set<string>()
  const rows = [...history.states.values()].sort((a, b) => a.time - b.time)
  for (const { id, parent, root } of rows) {
    if (records.has(root) && (parent === null || kept.has(parent))) kept.add(id)
  }
  return rows.filter(({ id }) => kept.has(id))
}
