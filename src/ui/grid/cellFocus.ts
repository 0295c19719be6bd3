import type { GridApi } from 'ag-grid-community'
import type { ColumnId } from '../../table/table'

/** Whether a cell under `root`, or what is in it, has the focus. */
export function isFocusInCells(root: Element | null): boolean {
  const active = document.activeElement
  return (
    active instanceof Element &&
    root?.contains(active) === true &&
    active.closest('.ag-cell') !== null
  )
}

/** Rows are drawn a moment after they are asked for: the focus waits for its cell, it is never lost. */
export function keepFocus(
  api: GridApi,
  root: Element | null,
  position: number,
  column: ColumnId,
  tries = 3,
): void {
  if (api.isDestroyed()) return
  const cell = api.getFocusedCell()
  const isThere = cell?.rowIndex === position && cell.column.getColId() === column
  if (!isThere || !isFocusInCells(root)) api.setFocusedCell(position, column)
  if (tries === 0) return
  requestAnimationFrame(() => {
    const active = document.activeElement
    if (active === null || active === document.body || active === root) {
      keepFocus(api, root, position, column, tries - 1)
    }
  })
}
