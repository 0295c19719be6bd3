import type { GridApi } from 'ag-grid-community'
import type { Sight } from './pageCache'

/** Has AG Grid make its row objects before the rows are drawn: drawn without, they are drawn twice. */
export function touchRows(api: GridApi, { first, last, direction }: Sight, rowCount: number): void {
  for (const position of [first, last, first - 200, last + 200, last + direction * 600]) {
    if (position >= 0 && position < rowCount) api.getDisplayedRowAtIndex(position)
  }
}

/** Draws again what changed in the rows from `first` to `last` (excluded), of those that are drawn. */
export function refreshRows(api: GridApi, first: number, last: number): void {
  const rowNodes = api
    .getRenderedNodes()
    .filter(({ rowIndex }) => rowIndex !== null && rowIndex >= first && rowIndex < last)
  if (rowNodes.length > 0) api.refreshCells({ rowNodes })
}
