import { ArrowDown, ArrowUp, ChevronDown, Funnel } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { MouseEvent } from 'react'
import type { CustomHeaderProps } from 'ag-grid-react'
import { MarkIcon } from '../controls/MarkIcon'
import { useApp, useText } from '../useApp'
import { useGridUi } from './gridUi'
import { HeaderName } from './HeaderName'
import { columnFate, isPicked, summaryOf, viewMark } from './headerInfo'
import { QualityBar } from './QualityBar'
import { typeIcons } from './typeIcons'
import { useHeaderKeys } from './useHeaderKeys'

const toggles = (event: MouseEvent) => ({
  isRange: event.shiftKey,
  isToggle: event.ctrlKey || event.metaKey,
})

/** The header of a column: its type and name, how the view treats it, its quality, its menu. */
export function HeaderCell({ column, displayName, eGridHeader }: CustomHeaderProps) {
  const id = column.getColId()
  const ui = useGridUi()
  const { grid, types } = useText()
  const summary = useApp(({ project }) => summaryOf(project, id))
  const mark = useApp(({ project }) => viewMark(project, id))
  const picked = useApp(({ project }) => isPicked(project, id))
  const fate = useApp(({ project }) => columnFate(project, id))
  const button = useRef<HTMLButtonElement>(null)
  const name = summary?.name ?? displayName
  const openMenu = () => button.current && ui.openMenu(id, button.current)
  useHeaderKeys(eGridHeader, id, openMenu)

  useEffect(() => {
    eGridHeader.classList.toggle('isPicked', picked)
    eGridHeader.setAttribute('aria-selected', String(picked))
  }, [eGridHeader, picked])

  useEffect(() => {
    eGridHeader.classList.toggle('isRemoved', fate === 'removed')
    eGridHeader.classList.toggle('isAdded', fate === 'added')
  }, [eGridHeader, fate])

  const sort = mark.startsWith('up') ? 'up' : mark.startsWith('down') ? 'down' : null
  useEffect(() => {
    const value = sort === 'up' ? 'ascending' : sort === 'down' ? 'descending' : 'none'
    eGridHeader.setAttribute('aria-sort', value)
  }, [eGridHeader, sort])

  const Icon = typeIcons[summary?.type ?? 'text']
  return (
    <div
      className="header"
      onClick={(event) => ui.pickColumn(id, toggles(event))}
      onDoubleClick={() => ui.startRename(id)}
      onContextMenu={(event) => {
        event.preventDefault()
        openMenu()
      }}
      role="presentation"
    >
      <span className="headerLine">
        {summary && (
          <span className="headerType" title={types[summary.type]}>
            <Icon size={14} aria-hidden="true" />
            <span className="visuallyHidden">{types[summary.type]}, </span>
          </span>
        )}
        {fate !== 'kept' && (
          <span className="visuallyHidden">
            {fate === 'removed' ? grid.removedColumn : grid.addedColumn},{' '}
          </span>
        )}
        <HeaderName column={id} name={name} headerAsRead={summary?.headerAsRead ?? null} />
        <button
          ref={button}
          type="button"
          className="headerMenu"
          tabIndex={-1}
          aria-haspopup="menu"
          aria-label={grid.columnMenu(name)}
          onClick={(event) => {
            event.stopPropagation()
            openMenu()
          }}
          onDoubleClick={(event) => event.stopPropagation()}
        >
          <ChevronDown size={14} aria-hidden="true" />
        </button>
      </span>
      <span className="headerQuality">
        {sort === 'up' && <MarkIcon icon={ArrowUp} label={grid.sortedUp} />}
        {sort === 'down' && <MarkIcon icon={ArrowDown} label={grid.sortedDown} />}
        {mark.endsWith('filtered') && <MarkIcon icon={Funnel} label={grid.filtered} size={12} />}
        {summary && <QualityBar column={summary} />}
      </span>
    </div>
  )
}
