import type { ColumnId } from '../table/table'
import type { Issue } from '../values/result'

/** What a step did, measured by comparing the tables before and after by identity. */
export interface Effect {
  readonly rowsBefore: number
  readonly rowsAfter: number
  readonly rowsRemoved: number
  readonly rowsAdded: number
  /** Rows kept that stand elsewhere among those kept. */
  readonly isReordered: boolean
  readonly columnsAdded: readonly ColumnName[]
  readonly columnsRemoved: readonly ColumnName[]
  readonly columnsRenamed: readonly {
    readonly id: ColumnId
    readonly from: string
    readonly to: string
  }[]
  readonly isColumnOrderChanged: boolean
  /** Cells whose row and column are on both sides and whose text differs. */
  readonly cellsChanged: number
  readonly changedByColumn: readonly { readonly id: ColumnId; readonly count: number }[]
}

export interface ColumnName {
  readonly id: ColumnId
  readonly name: string
}

/** Names a result held by the worker; made of the content it rests on. */
export type TableKey = string

export interface StepReport {
  readonly stepId: string
  /** The table after this step (of the step before when it is off or failed). */
  readonly key: TableKey
  readonly rowCount: number
  readonly columns: readonly ColumnName[]
  readonly effect: Effect
  /** Why it could not run; the table then passes through unchanged. */
  readonly issue: Issue | null
  readonly warnings: readonly Issue[]
  /** Cells it could not read and kept, per column. */
  readonly unread: readonly UnreadCells[]
}

export interface UnreadCells {
  readonly id: ColumnId
  readonly count: number
  /** The commonest texts among them, the commonest first. */
  readonly samples: readonly { readonly text: string; readonly count: number }[]
}

export interface RunReport {
  readonly sourceKey: TableKey
  readonly sourceRowCount: number
  readonly sourceColumns: readonly ColumnName[]
  /** One per step of the recipe, in order. */
  readonly steps: readonly StepReport[]
}
