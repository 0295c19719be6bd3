import type { Effect } from '../recipe/report'
import type { ColumnId } from '../table/table'
import type { Compare } from '../worker/protocol'

/** What the user asks to see of a step that is previewed. */
export type PreviewMode = 'before' | 'after' | 'changes'

/** A step whose result has next to nothing of the rows before: drawn among these, it would not be found. */
const MOST_KEPT = 0.1
/** A step that leaves so few of the rows before that they would be lost among the dropped ones. */
const FEW_LEFT = 0.25

/** Whether the result is best looked at alone: its rows are new, or few are left. None left is no result. */
export function isMadeAnew({ rowsBefore, rowsAfter, rowsRemoved }: Effect): boolean {
  const kept = rowsBefore - rowsRemoved
  if (rowsAfter === 0 || rowsRemoved === 0) return false
  return kept <= rowsAfter * MOST_KEPT || kept <= rowsBefore * FEW_LEFT
}

/** Whether no row and no cell differs, but the columns or the order do. */
export const isOnlyShape = (effect: Effect): boolean =>
  countChanges(effect) === 0 &&
  (effect.columnsAdded.length > 0 ||
    effect.columnsRemoved.length > 0 ||
    effect.columnsRenamed.length > 0 ||
    effect.isReordered ||
    effect.isColumnOrderChanged)

/** The cells and rows that differ. */
export const countChanges = ({ cellsChanged, rowsRemoved, rowsAdded }: Effect): number =>
  cellsChanged + rowsRemoved + rowsAdded

/** How two tables are compared for what the user asked to see; where no row differs, no row is left out. */
export function compareMode(asked: PreviewMode, effect: Effect | null): Compare['mode'] {
  if (!effect) return asked
  if (asked === 'after' && isMadeAnew(effect)) return 'result'
  return asked === 'changes' && isOnlyShape(effect) ? 'after' : asked
}

/** The columns that a step makes or changes cells of; where there are none, those it renames, else those it removes. */
export function columnsConcerned(effect: Effect): readonly ColumnId[] {
  const ids = (columns: readonly { readonly id: ColumnId }[]) => columns.map(({ id }) => id)
  const made = [...ids(effect.columnsAdded), ...ids(effect.changedByColumn)]
  if (made.length > 0) return made
  const renamed = ids(effect.columnsRenamed)
  return renamed.length > 0 ? renamed : ids(effect.columnsRemoved)
}
