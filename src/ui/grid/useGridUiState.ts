import { useCallback, useMemo, useState } from 'react'
import { activeTable } from '../../state/model'
import type { ColumnId } from '../../table/table'
import { useActions, useAppNow } from '../useApp'
import type { CellTarget } from './CellMenu'
import type { MenuTarget } from './ColumnMenu'
import { NUMBERS } from './columnDefs'
import type { GridSession } from './gridSession'
import type { GridUi } from './gridUi'
import type { GridActions } from './useGridActions'

export type Opened =
  | ({ readonly what: 'columnMenu' | 'filter' } & MenuTarget)
  | ({ readonly what: 'cellMenu' } & CellTarget)

/** What is open over the grid: the menu of a column or a cell, the filter, the field of a name. */
export function useGridUiState(session: GridSession, gridActions: GridActions) {
  const actions = useActions()
  const now = useAppNow()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [renaming, setRenaming] = useState<ColumnId | null>(null)

  const close = useCallback((what: Opened['what']) => {
    setOpened((current) => (current?.what === what ? null : current))
  }, [])

  const openCellMenu = useCallback((cell: HTMLElement) => {
    const row = cell.closest('.ag-row')
    const id = cell.getAttribute('col-id')
    setOpened({
      what: 'cellMenu',
      anchor: cell,
      position: Number(row?.getAttribute('row-index') ?? -1),
      column: id === NUMBERS ? null : id,
    })
  }, [])

  const ui = useMemo((): GridUi => {
    const openMenu = (column: ColumnId, anchor: HTMLElement) => {
      const { project } = now()
      const selected = project ? activeTable(project).state.selection.columns : []
      // The steps of the menu act on the selected columns.
      if (!selected.includes(column)) actions.setSelection({ columns: [column], rows: [] })
      setOpened({ what: 'columnMenu', column, anchor })
    }
    return {
      session,
      renaming,
      startRename: setRenaming,
      endRename: (column, name) => {
        setRenaming(null)
        session.focusHeader(column)
        if (name !== null) gridActions.rename(column, name)
      },
      openMenu,
      pickColumn: gridActions.pickColumn,
      removeColumns: gridActions.removeColumns,
      clearSelection: gridActions.clearSelection,
    }
  }, [actions, gridActions, now, renaming, session])

  return { ui, opened, open: setOpened, close, openCellMenu }
}
