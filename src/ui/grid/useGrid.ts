import { createGrid } from 'ag-grid-community'
import type { GridApi, GridOptions } from 'ag-grid-community'
import { useEffect } from 'react'
import type { RefObject } from 'react'
import { gridModules } from './gridModules'
import { gridOptions } from './gridOptions'
import type { GridRow } from './gridOptions'
import type { GridSession } from './gridSession'

/** Makes the grid of AG Grid in a place of the page, and takes it away with it. */
export function useGrid(
  place: RefObject<HTMLElement | null>,
  session: GridSession,
  handlers: GridOptions<GridRow>,
): void {
  useEffect(() => {
    let api: GridApi<GridRow> | null = null
    // In a turn of its own: the screen around the grid is there first, and neither is a long task.
    const timer = setTimeout(() => {
      if (!place.current) return
      api = createGrid(place.current, { ...gridOptions, ...handlers }, { modules: gridModules })
    })
    return () => {
      clearTimeout(timer)
      session.detach()
      api?.destroy()
    }
  }, [place, session, handlers])
}
