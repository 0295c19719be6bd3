import type { GridOptions } from 'ag-grid-community'
import { gridTheme, HEADER_HEIGHT, ROW_HEIGHT } from './gridTheme'
import { ROW_BUFFER } from './viewport'

/** A row as AG Grid knows it: its position. What it holds is in our pages. */
export interface GridRow {
  readonly index: number
}

/** What never changes about the grid. */
export const gridOptions: GridOptions<GridRow> = {
  theme: gridTheme,
  rowHeight: ROW_HEIGHT,
  headerHeight: HEADER_HEIGHT,
  rowModelType: 'infinite',
  infiniteInitialRowCount: 0,
  cacheBlockSize: 400,
  maxBlocksInCache: 12,
  maxConcurrentDatasourceRequests: 8,
  // The first rows drawn are those seen; those around them come in a turn of their own.
  rowBuffer: 0,
  onFirstDataRendered: ({ api }) => {
    setTimeout(() => {
      if (!api.isDestroyed()) api.setGridOption('rowBuffer', ROW_BUFFER)
    })
  },
  getRowId: ({ data }) => String(data.index),
  readOnlyEdit: true,
  enterNavigatesVertically: true,
  enterNavigatesVerticallyAfterEdit: true,
  stopEditingWhenCellsLoseFocus: true,
  // Rows are drawn in the frame that scrolls to them, never a frame later.
  suppressAnimationFrame: true,
  suppressScrollOnNewData: true,
  suppressMoveWhenColumnDragging: true,
  suppressDragLeaveHidesColumns: true,
  suppressNoRowsOverlay: true,
  animateRows: false,
}
