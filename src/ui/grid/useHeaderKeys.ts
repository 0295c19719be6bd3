import { useEffect, useRef } from 'react'
import type { ColumnId } from '../../table/table'
import { useGridUi } from './gridUi'

/** The keys of a focused header: AG Grid gives the focus to the cell around ours. */
export function useHeaderKeys(header: HTMLElement, column: ColumnId, openMenu: () => void): void {
  const ui = useGridUi()
  const latest = useRef({ ui, openMenu })
  useEffect(() => {
    latest.current = { ui, openMenu }
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.target !== header) return
      const { ui, openMenu } = latest.current
      const { key } = event
      const isMenu =
        key === 'ContextMenu' ||
        (key === 'F10' && event.shiftKey) ||
        (key === 'ArrowDown' && event.altKey)
      if (isMenu) openMenu()
      else if (key === 'F2') ui.startRename(column)
      else if (key === 'Enter' || key === ' ') {
        ui.pickColumn(column, {
          isRange: event.shiftKey,
          isToggle: event.ctrlKey || event.metaKey,
        })
      } else if (key === 'Delete') ui.removeColumns(column)
      else if (key !== 'Escape' || !ui.clearSelection()) return
      event.preventDefault()
      event.stopPropagation()
    }
    header.addEventListener('keydown', onKeyDown, true)
    return () => header.removeEventListener('keydown', onKeyDown, true)
  }, [header, column])
}
