import type { ViewPlace } from '../../state/model'
import type { RowKey } from '../../table/rowIds'
import type { ColumnId } from '../../table/table'
import type { EngineCalls } from '../../worker/protocol'
import type { Drawing } from './columnDefs'
import type { TypedCell } from './typed'

export interface CellRef {
  readonly row: RowKey
  readonly column: ColumnId
}

/** What a grid needs of the application around it. */
export interface GridHost {
  readonly drawing: Drawing
  readonly engine: Pick<EngineCalls, 'window' | 'place' | 'positionsOf'>
  /** False while a newer result is on its way. */
  isCurrent(): boolean
  /** Writes typed cells; false when they were refused. */
  edit(cells: readonly TypedCell[]): Promise<boolean>
  /** The user moved to a cell. */
  onFocused(cell: CellRef): void
  /** The row or column of the focused cell is gone: the next one has the focus. */
  onFocusKept(cell: CellRef): void
  /** Rows of the selection that the table now shown still has. */
  onRowsLeft(rows: readonly RowKey[]): void
  /** Where the table is scrolled to, once it rests. */
  onPlace(place: ViewPlace): void
  /** The widths that columns drawn for the first time were given. */
  onWidths(widths: readonly (readonly [ColumnId, number])[]): void
  /** A table could not be fetched; what was drawn stays. */
  onFailed(error: unknown): void
}

/** What is painted over the cells. */
export interface Paint {
  readonly focused: CellRef | null
  readonly columns: ReadonlySet<ColumnId>
  readonly rows: ReadonlySet<RowKey>
}
