import { AgGridProvider, AgGridReact } from 'ag-grid-react'
import { useEffect, useRef } from 'react'
import { FilterEditor } from '../filter/FilterEditor'
import { CellMenu } from './CellMenu'
import { ColumnMenu } from './ColumnMenu'
import { gridModules } from './gridModules'
import { gridOptions } from './gridOptions'
import { GridUiContext } from './gridUi'
import { NoColumns } from './NoColumns'
import { ignoreScrollEchoes } from './scrollEchoes'
import { useGridActions } from './useGridActions'
import { useGridEvents } from './useGridEvents'
import { useGridSession } from './useGridSession'
import { useGridUiState } from './useGridUiState'
import './grid.css'

/** The table in front: rows, headers, editing, selection. Everything shown comes from the engine. */
export function TableGrid() {
  const session = useGridSession()
  const gridActions = useGridActions(session)
  const root = useRef<HTMLDivElement>(null)
  const { ui, open, close, openCellMenu, opened } = useGridUiState(session, gridActions)
  useEffect(() => (root.current ? ignoreScrollEchoes(root.current) : undefined), [])
  const events = useGridEvents({ session, gridActions, root, openCellMenu })

  return (
    <div className="tableGrid" ref={root} tabIndex={-1} data-region-entry {...events.rootHandlers}>
      <GridUiContext.Provider value={ui}>
        <AgGridProvider modules={gridModules}>
          <AgGridReact {...gridOptions} {...events.gridHandlers} />
        </AgGridProvider>
        {opened?.what === 'columnMenu' && (
          <ColumnMenu
            target={opened}
            gridActions={gridActions}
            onFit={events.fitColumn}
            onRename={ui.startRename}
            onFilter={(target) => open({ ...target, what: 'filter' })}
            onClose={() => close('columnMenu')}
          />
        )}
        {opened?.what === 'cellMenu' && (
          <CellMenu
            target={opened}
            session={session}
            gridActions={gridActions}
            onEdit={events.startEditing}
            onClose={() => close('cellMenu')}
          />
        )}
        {opened?.what === 'filter' && (
          <FilterEditor
            anchor={opened.anchor}
            column={opened.column}
            onClose={() => close('filter')}
          />
        )}
        <NoColumns />
      </GridUiContext.Provider>
    </div>
  )
}
