import { useCallback, useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'
import { activeTable } from '../../state/model'
import { useActions, useAppNow } from '../useApp'
import type { CellTarget } from './CellMenu'
import type { MenuTarget } from './ColumnMenu'
import { NUMBERS } from './columnDefs'
import type { GridSession } from './gridSession'
import { copyOfIcon } from './HeaderIcons'
import type { Headers } from './headers'
import type { GridActions } from './useGridActions'

export type Opened =
  | ({ readonly what: 'columnMenu' | 'filter' } & MenuTarget)
  | ({ readonly what: 'cellMenu' } & CellTarget)

interface Parts {
  readonly session: GridSession
  readonly headers: Headers
  readonly gridActions: GridActions
  /** Where the icons of headers are drawn to be copied. */
  readonly icons: RefObject<HTMLElement | null>
}

/** What is open over the grid: the menu of a column or a cell, the filter; and what headers ask for. */
export function useGridUiState({ session, headers, gridActions, icons }: Parts) {
  const actions = useActions()
  const now = useAppNow()
  const [opened, setOpened] = useState<Opened | null>(null)

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

  useLayoutEffect(() => {
    headers.connect({
      icon: (name) => copyOfIcon(icons.current, name),
      openMenu: (column, anchor) => {
        const { project } = now()
        const selected = project ? activeTable(project).state.selection.columns : []
        // The steps of the menu act on the selected columns.
        if (!selected.includes(column)) actions.setSelection({ columns: [column], rows: [] })
        setOpened({ what: 'columnMenu', column, anchor })
      },
      endRename: (column, name) => {
        session.focusHeader(column)
        if (name !== null) gridActions.rename(column, name)
      },
      pickColumn: gridActions.pickColumn,
      removeColumns: gridActions.removeColumns,
      clearSelection: gridActions.clearSelection,
    })
  }, [actions, gridActions, headers, icons, now, session])

  return { opened, open: setOpened, close, openCellMenu }
}
