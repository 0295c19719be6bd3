import type { CellEdit, EditBlock } from '../steps/params'
import type { RowKey } from '../table/rowIds'
import type { ColumnId } from '../table/table'
import { countEdits, removeEdits } from './editBlocks'
import type { Step } from './recipe'

const blocksOf = ({ kind, params }: Step): readonly EditBlock[] =>
  kind === 'editCells' && Array.isArray(params['edits'])
    ? (params['edits'] as readonly EditBlock[])
    : []

/** What was typed by hand in a column by a step, the last text of each row, rows in the order they were first typed in. */
export function editsOfColumn(step: Step | undefined, column: ColumnId): readonly CellEdit[] {
  if (!step || step.isOff) return []
  const last = new Map<CellEdit['row'], CellEdit>()
  for (const { edits } of blocksOf(step)) {
    for (const edit of edits) {
      if (edit.column.id !== column) continue
      const first = last.get(edit.row)
      last.set(edit.row, first ? { ...edit, before: first.before } : edit)
    }
  }
  return [...last.values()]
}

/** The steps without what one of them typed by hand in some rows of a column; the step goes with its last edit. */
export function withoutEditsOf(
  steps: readonly Step[],
  stepId: string,
  column: ColumnId,
  rows: readonly RowKey[],
): readonly Step[] {
  const taken = new Set(rows)
  return steps.flatMap((step) => {
    const blocks = step.id === stepId ? blocksOf(step) : []
    if (blocks.length === 0) return [step]
    const left = removeEdits(blocks, (edit) => edit.column.id === column && taken.has(edit.row))
    return countEdits(left) === 0 ? [] : [{ ...step, params: { ...step.params, edits: left } }]
  })
}
