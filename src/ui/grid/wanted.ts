import type { OpenProject, ViewPlace } from '../../state/model'
import { activeTable, shownKey } from '../../state/model'
import { shownSummary, shownTable } from '../../state/selectors'
import type { ColumnId } from '../../table/table'
import { columnsConcerned, isMadeAnew, isOnlyShape } from '../../state/comparing'
import type { ColumnName, TableKey } from '../../recipe/report'
import type { ShownTable } from '../../worker/protocol'

export interface GridColumn extends ColumnName {
  readonly isPinned: boolean
  /** While comparing: a column that the step removes or adds. */
  readonly fate: 'kept' | 'removed' | 'added'
}

/** What the grid is asked to show. */
export interface Wanted {
  readonly tableId: string
  readonly shown: ShownTable
  /** The columns seen, pinned ones first. */
  readonly columns: readonly GridColumn[]
  readonly widths: ReadonlyMap<ColumnId, number>
  /** Where it was scrolled to when it was last looked at. */
  readonly place: ViewPlace | null
  /** How the columns are read, as one value: cells that do not fit depend on it. */
  readonly types: string
  /** The columns that the step previewed, or the one shown, makes or changes. */
  readonly concerned: readonly ColumnId[]
  /** The form of a step that is open: for a new one, or one that is there. */
  readonly form: 'new' | 'known' | null
  /** The result shown when no step is previewed. */
  readonly base: TableKey | null
  /** An act is on its way to the disk: what it makes comes next. */
  readonly isActing: boolean
}

/** The columns of a result, from the summary or from the report of the run; null while neither has them. */
export function columnsOf(project: OpenProject, key: TableKey): readonly ColumnName[] | null {
  const summary = shownSummary(project)
  if (summary?.key === key) return summary.columns
  const { state } = activeTable(project)
  if (state.summary?.key === key) return state.summary.columns
  const { report } = state
  if (report?.sourceKey === key) return report.sourceColumns
  return report?.steps.findLast((step) => step.key === key)?.columns ?? null
}

/** The columns of a comparison: those of the result, with the removed ones where they stood, or behind. */
export function comparedColumns(
  before: readonly ColumnName[],
  after: readonly ColumnName[],
  isRemovedLast = false,
): readonly (ColumnName & Pick<GridColumn, 'fate'>)[] {
  const had = new Set(before.map(({ id }) => id))
  const has = new Set(after.map(({ id }) => id))
  const columns: (ColumnName & Pick<GridColumn, 'fate'>)[] = after.map((column) => ({
    ...column,
    fate: had.has(column.id) ? 'kept' : 'added',
  }))
  before.forEach((column, index) => {
    if (has.has(column.id)) return
    const previous = before.slice(0, index).findLast(({ id }) => columns.some((c) => c.id === id))
    if (isRemovedLast) {
      columns.push({ ...column, fate: 'removed' })
      return
    }
    const at = previous ? columns.findIndex(({ id }) => id === previous.id) + 1 : 0
    columns.splice(at, 0, { ...column, fate: 'removed' })
  })
  return columns
}

function columnsToShow(project: OpenProject, shown: ShownTable) {
  const after = columnsOf(project, shown.key)
  if (!after || !shown.compare) {
    return after?.map((column) => ({ ...column, fate: 'kept' as const })) ?? null
  }
  const before = columnsOf(project, shown.compare.before)
  if (shown.compare.mode === 'before' || shown.compare.mode === 'result') {
    const alone = shown.compare.mode === 'before' ? (before ?? after) : after
    return alone.map((column) => ({ ...column, fate: 'kept' as const }))
  }
  const effect = project.form?.preview.effect ?? null
  const columns = comparedColumns(before ?? after, after, effect !== null && isMadeAnew(effect))
  const isNarrowed = project.form?.mode === 'changes' && effect !== null && isOnlyShape(effect)
  if (!isNarrowed) return columns
  // Each row has the columns that come or go, so only columns can be left out of what changes.
  const renamed = new Set(effect.columnsRenamed.map(({ id }) => id))
  const changed = columns.filter(({ id, fate }) => fate !== 'kept' || renamed.has(id))
  return changed.length > 0 ? changed : columns
}

const concernedIn = (project: OpenProject, shown: ShownTable): readonly ColumnId[] => {
  const { report } = activeTable(project).state
  const effect = shown.compare
    ? project.form?.preview.effect
    : report?.steps.findLast((step) => step.key === shown.key)?.effect
  return effect ? columnsConcerned(effect) : []
}

const typesOf = (project: OpenProject): string =>
  shownSummary(project)
    ?.columns.map(({ type }) => type)
    .join(' ') ?? ''

/** What the grid should show of a project; null while nothing can be. */
export function wantedOf(project: OpenProject): Wanted | null {
  const shown = shownTable(project)
  const columns = shown && columnsToShow(project, shown)
  if (!shown || !columns) return null
  const { doc, state } = activeTable(project)
  const { view } = state
  const hidden = new Set(view.hidden)
  const pinned = new Set(view.pinned)
  const seen = columns
    .filter(({ id }) => !hidden.has(id))
    .map(({ id, name, fate }) => ({ id, name, fate, isPinned: pinned.has(id) }))
  return {
    tableId: doc.id,
    shown,
    columns: [...seen.filter((c) => c.isPinned), ...seen.filter((c) => !c.isPinned)],
    widths: new Map(view.widths),
    place: view.place,
    types: typesOf(project),
    concerned: concernedIn(project, shown),
    form: project.form && (project.form.stepId === null ? 'new' : 'known'),
    base: shownKey(doc, state),
    isActing: project.saved.status === 'saving',
  }
}

/** Whether what is drawn for one serves for the other; the order and width of columns aside. */
export const isSameCells = (a: Wanted, b: Wanted): boolean =>
  a.types === b.types && isSameShown(a.shown, b.shown)

const isSameShown = (a: ShownTable, b: ShownTable): boolean =>
  a.key === b.key &&
  a.view === b.view &&
  a.compare?.before === b.compare?.before &&
  a.compare?.mode === b.compare?.mode

export const isSameLayout = (a: readonly GridColumn[], b: readonly GridColumn[]): boolean =>
  a.length === b.length &&
  a.every((column, index) => {
    const other = b[index]!
    return column.id === other.id && column.isPinned === other.isPinned
  })
