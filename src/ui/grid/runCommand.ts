import type { GridApi } from 'ag-grid-community'
import type { ColumnId } from '../../table/table'
import type { GridRow } from './gridOptions'
import type { GridSession } from './gridSession'
import type { KeyCommand } from './keys'
import type { GridActions } from './useGridActions'

interface At {
  readonly api: GridApi<GridRow>
  readonly position: number
  readonly column: ColumnId
  readonly cell: EventTarget | null
}

interface Means {
  readonly session: GridSession
  readonly gridActions: GridActions
  readonly openCellMenu: (cell: HTMLElement) => void
}

/** Does what a key asks in a cell; false when it is left to others. */
export function runCommand(command: KeyCommand, at: At, means: Means): boolean {
  const { api, position, column } = at
  const { session, gridActions, openCellMenu } = means
  const order = session.order()
  const last = session.rowCount() - 1
  const firstColumn = order[0]
  const lastColumn = order.at(-1)
  const click = { isRange: false, isToggle: false }

  /** To the next cell in reading order, as far as the table goes. */
  const step = (by: 1 | -1) => {
    const index = order.indexOf(column) + by
    const row = index < 0 ? position - 1 : index >= order.length ? position + 1 : position
    const next = order.at(index < 0 ? -1 : index % order.length)
    if (next !== undefined && row >= 0 && row <= last) session.focusCell(row, next)
  }

  switch (command) {
    case 'none':
      // Left to the field that is typed in; AG Grid must not move the focus.
      return true
    case 'empty':
      gridActions.empty(position, column)
      return true
    case 'clearSelection':
      return gridActions.clearSelection()
    case 'pickRow':
      void gridActions.pickRow(position, click)
      return true
    case 'pickColumn':
      gridActions.pickColumn(column, click)
      return true
    case 'extendUp':
    case 'extendDown': {
      // Without a selected row, an arrow only moves: no row is taken by surprise.
      if (!gridActions.hasRows()) return false
      const to = Math.min(last, Math.max(0, position + (command === 'extendUp' ? -1 : 1)))
      void gridActions.extendRows(position, to, () => session.focusQuietly(to, column))
      return true
    }
    case 'rowStart':
      if (firstColumn !== undefined) session.focusCell(position, firstColumn)
      return true
    case 'rowEnd':
      if (lastColumn !== undefined) session.focusCell(position, lastColumn)
      return true
    case 'tableStart':
      if (firstColumn !== undefined) session.focusCell(0, firstColumn)
      return true
    case 'tableEnd':
      if (lastColumn !== undefined) session.focusCell(last, lastColumn)
      return true
    case 'commitNext':
    case 'commitPrevious':
      api.stopEditing()
      step(command === 'commitNext' ? 1 : -1)
      return true
    case 'menu':
      if (at.cell instanceof Element) {
        const cell = at.cell.closest<HTMLElement>('.ag-cell')
        if (cell) openCellMenu(cell)
      }
      return true
    case 'copy':
      void gridActions.copy(position, column)
      return true
  }
}
