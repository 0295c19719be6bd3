import type { ColumnId } from '../../table/table'
import type { Row } from './pageCache'
import type { TypedCell } from './typed'

/**
 * The cell that is typed in, named when the typing starts: its row may stand elsewhere once it is left.
 * What was typed is taken at the very key that leaves it, so that what is done next comes after it.
 */
export interface Editing {
  started(position: number, column: ColumnId): void
  typed(text: string): void
  /** Left: what was typed counts. Nothing more happens when it was left or given up before. */
  left(): void
  /** Given up. */
  cancelled(): void
}

export function createEditing(
  rowAt: (position: number) => Row | null,
  textAt: (position: number, column: ColumnId) => string | undefined,
  save: (cell: TypedCell) => void,
): Editing {
  let cell: Omit<TypedCell, 'after'> | null = null
  let text: string | null = null

  return {
    started(position, column) {
      const row = rowAt(position)
      const before = textAt(position, column)
      cell = row && before !== undefined ? { row: row.key, column, before } : null
      text = null
    },
    typed(next) {
      text = next
    },
    left() {
      const done = cell
      cell = null
      if (done && text !== null) save({ ...done, after: text })
    },
    cancelled() {
      cell = null
    },
  }
}
