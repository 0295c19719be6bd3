import type { OpenProject } from '../../state/model'
import { activeTable } from '../../state/model'
import { shownSummary } from '../../state/selectors'
import type { ColumnRef } from '../../steps/params'
import type { ColumnId } from '../../table/table'
import type { ColumnSummary } from '../../worker/protocol'
import { isFiltered } from '../filter/viewSpec'

/** What is known of a column, of the table shown or else of the one before. */
export function summaryOf(project: OpenProject | null, column: ColumnId): ColumnSummary | null {
  if (!project) return null
  const has = (each: ColumnSummary) => each.id === column
  const shown = shownSummary(project)?.columns.find(has)
  return shown ?? activeTable(project).state.summary?.columns.find(has) ?? null
}

/** What the previewed step does to a column as a whole. */
export function columnFate(
  project: OpenProject | null,
  column: ColumnId,
): 'kept' | 'removed' | 'added' {
  const preview = project?.form?.preview
  if (!project || !preview?.summary || project.form?.mode === 'before') return 'kept'
  const isIn = (columns: readonly ColumnSummary[] | undefined) =>
    columns?.some(({ id }) => id === column) === true
  if (!isIn(preview.summary.columns)) return 'removed'
  return preview.key !== null && !isIn(activeTable(project).state.summary?.columns)
    ? 'added'
    : 'kept'
}

/** How the view treats a column, as one value so that headers are drawn again only when it changes. */
export function viewMark(project: OpenProject | null, column: ColumnId): string {
  if (!project) return ''
  const { spec } = activeTable(project).state.view
  const sort = spec.sort.find((each) => each.column === column)
  const sorted = sort ? (sort.isDescending ? 'down' : 'up') : ''
  return `${sorted}${isFiltered(spec.filter, column) ? ' filtered' : ''}`
}

/** A column as steps name it. */
export const refTo = (
  columns: readonly { readonly id: ColumnId; readonly name: string }[],
  id: ColumnId,
): ColumnRef => ({ id, name: columns.find((column) => column.id === id)?.name ?? id })

export const isPicked = (project: OpenProject | null, column: ColumnId): boolean =>
  project !== null && activeTable(project).state.selection.columns.includes(column)
