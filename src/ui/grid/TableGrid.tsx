import { useEffect, useRef } from 'react'
import { lazyPart } from '../shell/lazyPart'
import { withSteps } from '../shell/withSteps'
import { HeaderIcons } from './HeaderIcons'
import { NoColumns } from './NoColumns'
import { ignoreScrollEchoes } from './scrollEchoes'
import { useGrid } from './useGrid'
import { useGridActions } from './useGridActions'
import { useGridEvents } from './useGridEvents'
import { useGridSession } from './useGridSession'
import { useGridUiState } from './useGridUiState'
import './grid.css'

const ColumnMenu = lazyPart(() => withSteps(import('./ColumnMenu')).then((part) => part.ColumnMenu))
const CellMenu = lazyPart(() => import('./CellMenu').then((part) => part.CellMenu))
const FilterEditor = lazyPart(() =>
  import('../filter/FilterEditor').then((part) => part.FilterEditor),
)

/** The table in front: rows, headers, editing, selection. Everything shown comes from the engine. */
export function TableGrid() {
  const { session, headers } = useGridSession()
  const gridActions = useGridActions(session)
  const root = useRef<HTMLDivElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const icons = useRef<HTMLDivElement>(null)
  const parts = { session, headers, gridActions, icons }
  const { open, close, openCellMenu, opened } = useGridUiState(parts)
  useEffect(() => (root.current ? ignoreScrollEchoes(root.current) : undefined), [])
  const events = useGridEvents({ session, gridActions, root, openCellMenu })
  useGrid(place, session, events.gridHandlers)

  return (
    <div className="tableGrid" ref={root} tabIndex={-1} data-region-entry {...events.rootHandlers}>
      <div ref={place} />
      <HeaderIcons store={icons} />
      {opened?.what === 'columnMenu' && (
        <ColumnMenu
          target={opened}
          gridActions={gridActions}
          onFit={events.fitColumn}
          onRename={headers.startRename}
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
    </div>
  )
}
