import { createContext, useContext } from 'react'
import type { ColumnId } from '../../table/table'
import type { GridSession } from './gridSession'
import type { Click } from './picking'

/** What the parts drawn inside AG Grid share. */
export interface GridUi {
  readonly session: GridSession
  /** The column whose name is being typed. */
  readonly renaming: ColumnId | null
  readonly startRename: (column: ColumnId) => void
  readonly endRename: (column: ColumnId, name: string | null) => void
  readonly openMenu: (column: ColumnId, anchor: HTMLElement) => void
  readonly pickColumn: (column: ColumnId, click: Click) => void
  readonly removeColumns: (column: ColumnId) => void
  /** Selects nothing any more; false when nothing was selected. */
  readonly clearSelection: () => boolean
}

export const GridUiContext = createContext<GridUi | null>(null)

export function useGridUi(): GridUi {
  const ui = useContext(GridUiContext)
  if (!ui) throw new Error('A part of the grid is drawn outside of it.')
  return ui
}
