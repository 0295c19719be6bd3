import type { TableKey } from '../recipe/report'
import type { ColumnSketch, StepList } from '../recipe/replay/stepList'
import type { RowKey } from '../table/rowIds'
import type { ColumnId } from '../table/table'
import type { Result } from '../values/result'
import type { TypeId } from '../values/types'
import type { CallOptions } from './protocol'

/** What the page asks of the engine to use steps again on another table. */
export interface ReplayCalls {
  /** What each column of a result holds, so that it can be found again in another table. */
  sketchColumns(
    key: TableKey,
    types: readonly (readonly [ColumnId, TypeId])[],
    options?: CallOptions,
  ): Promise<Result<readonly (readonly [ColumnId, ColumnSketch])[]>>
  /** The text of a column in each of these rows; null where the row or the column is not there. */
  textsInRows(
    key: TableKey,
    column: ColumnId,
    rows: readonly RowKey[],
  ): Promise<readonly (string | null)[]>
  /** The one row that has each of these texts in a column; null where none has, or several. */
  rowsWithTexts(
    key: TableKey,
    column: ColumnId,
    texts: readonly string[],
    options?: CallOptions,
  ): Promise<Result<readonly (RowKey | null)[]>>
  /** Reads lists of steps from whoever: a file of one list, or the steps of each table of a copied project. */
  readStepLists(file: Blob, options?: CallOptions): Promise<Result<readonly StepList[]>>
}
