import type { EditBlock } from '../steps/params'
import type { RowKey } from '../table/rowIds'
import type { ColumnId, Table } from '../table/table'
import { columnById, positionOf } from '../table/table'
import type { Step } from './recipe'
import { isEditBlocks } from './stepKey'

/** The text of a cell from a step on (null: as it is in the file). */
export interface CellMoment {
  readonly stepId: string | null
  readonly text: string
  /** When it was typed, for a manual edit. */
  readonly time: number | null
}

/** What a step left behind. */
export interface TableAfter {
  readonly step: Step
  readonly table: Table
}

/** The texts a cell had, each where it came: from the source through each step that changed it. */
export function cellHistory(
  source: Table,
  after: readonly TableAfter[],
  row: RowKey,
  column: ColumnId,
): CellMoment[] {
  const moments: CellMoment[] = []
  let last = cellText(source, row, column)
  if (last !== null) moments.push({ stepId: null, text: last, time: null })
  for (const { step, table } of after) {
    const text = cellText(table, row, column)
    if (text === null || text === last) continue
    const typed = typedMoments(step, row, column, last, text)
    moments.push(...(typed ?? [{ stepId: step.id, text, time: null }]))
    last = text
  }
  return moments
}

/** The text of a cell, or null when the row or the column is not there. */
function cellText(table: Table, key: RowKey, id: ColumnId): string | null {
  const rowId = table.ids.idOf(key)
  const row = rowId < 0 ? -1 : table.ids.rowOf(rowId)
  const column = columnById(table, id)?.column
  return column && row >= 0 && positionOf(table, row) >= 0 ? column.textAt(row) : null
}

/** The edits of a step that led from one text to the other, one behind the other; null if none did. */
function typedMoments(
  step: Step,
  row: RowKey,
  column: ColumnId,
  before: string | null,
  after: string,
): CellMoment[] | null {
  const blocks = Object.values(step.params).find(isEditBlocks) as readonly EditBlock[] | undefined
  const moments: CellMoment[] = []
  let text = before
  for (const { edits } of blocks ?? []) {
    for (const edit of edits) {
      if (edit.row !== row || edit.column.id !== column || edit.before !== text) continue
      text = edit.after
      moments.push({ stepId: step.id, text, time: edit.time })
    }
  }
  return moments.length > 0 && text === after ? moments : null
}
