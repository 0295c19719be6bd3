import type {
  BodyScrollEvent,
  CellFocusedEvent,
  ColDef,
  ColumnMovedEvent,
  ColumnResizedEvent,
  GridApi,
  GridReadyEvent,
  IDatasource,
  SuppressKeyboardEventParams,
} from 'ag-grid-community'
import { useEffect, useMemo, useRef } from 'react'
import type { ClipboardEvent, FocusEvent, MouseEvent, RefObject } from 'react'
import type { ColumnId } from '../../table/table'
import { useActions, useText } from '../useApp'
import { isTyping } from '../shell/keys'
import { NUMBERS } from './columnDefs'
import type { GridRow } from './gridOptions'
import type { GridSession } from './gridSession'
import { commandOf } from './keys'
import { runCommand } from './runCommand'
import type { GridActions } from './useGridActions'

const WIDEST_FIT = 640

/** What a click gives the focus to. */
const TAKES_FOCUS = '.ag-cell, .ag-header-cell, .gridMessage'

interface Parts {
  readonly session: GridSession
  readonly gridActions: GridActions
  readonly root: RefObject<HTMLDivElement | null>
  readonly openCellMenu: (cell: HTMLElement) => void
}

const isColumn = (id: string | undefined): id is string => id !== undefined && id !== NUMBERS

/** The events of AG Grid, told to the session and to the application. */
export function useGridEvents({ session, gridActions, root, openCellMenu }: Parts) {
  const actions = useActions()
  const label = useText().grid.table
  const api = useRef<GridApi<GridRow> | null>(null)

  useEffect(() => api.current?.setGridAriaProperty('label', label), [label])

  return useMemo(() => {
    const isRowNumber = (target: EventTarget): boolean =>
      target instanceof Element && target.closest('.rowNumber') !== null

    const onKey = (params: SuppressKeyboardEventParams<GridRow>): boolean => {
      // A key of an input method that composes a letter is none of ours.
      if (params.event.isComposing) return true
      if (params.editing) leaveCell(params.event)
      const command = commandOf(params.event, params.editing)
      if (!command) return false
      const position = params.node.rowIndex ?? -1
      const column = params.column.getColId()
      const at = { api: params.api, position, column, cell: params.event.target }
      const isDone = runCommand(command, at, { session, gridActions, openCellMenu })
      if (isDone && command !== 'none') params.event.preventDefault()
      return isDone
    }

    /** AG Grid tells that a cell was left only a moment later: by then the next act may be done. */
    const leaveCell = ({ key, altKey }: KeyboardEvent) => {
      if (key === 'Escape') session.editing.cancelled()
      else if (key === 'Tab' || (key === 'Enter' && !altKey)) session.editing.left()
    }

    const datasource: IDatasource = {
      getRows: (params) => {
        const { startRow, endRow } = params
        const rows = Array.from({ length: endRow - startRow }, (_, at) => ({
          index: startRow + at,
        }))
        params.successCallback(rows, session.rowCount())
      },
    }

    const rowAt = (target: EventTarget): number => {
      const row = target instanceof Element ? target.closest('.ag-row') : null
      return Number(row?.getAttribute('row-index') ?? -1)
    }

    return {
      gridHandlers: {
        datasource,
        defaultColDef: { suppressKeyboardEvent: onKey, lockPinned: true } satisfies ColDef<GridRow>,
        focusGridInnerElement: () => session.enter(),
        onGridReady: (event: GridReadyEvent<GridRow>) => {
          api.current = event.api
          event.api.setGridAriaProperty('label', label)
          if (root.current) session.attach(event.api, root.current)
        },
        onBodyScroll: ({ top }: BodyScrollEvent<GridRow>) => session.scrolled(top),
        onVirtualColumnsChanged: () => session.look(),
        onGridSizeChanged: () => session.resized(),
        onCellFocused: ({ rowIndex, column }: CellFocusedEvent<GridRow>) => {
          const id = typeof column === 'string' ? column : column?.getColId()
          if (rowIndex !== null && isColumn(id)) session.focused(rowIndex, id)
        },
        onColumnMoved: ({ finished, source, column, api: grid }: ColumnMovedEvent<GridRow>) => {
          if (!finished || !column || !source.startsWith('ui')) return
          const order = grid.getAllDisplayedColumns().map((each) => each.getColId())
          gridActions.moveColumns(column.getColId(), order.filter(isColumn))
        },
        onColumnResized: ({ finished, source, column, api: grid }: ColumnResizedEvent<GridRow>) => {
          if (
            !finished ||
            !column ||
            (source !== 'uiColumnResized' && source !== 'autosizeColumns')
          ) {
            return
          }
          const width = Math.min(
            column.getActualWidth(),
            source === 'autosizeColumns' ? WIDEST_FIT : Infinity,
          )
          const key = column.getColId()
          if (width < column.getActualWidth()) grid.setColumnWidths([{ key, newWidth: width }])
          actions.setWidths([[key, width]])
        },
      },

      rootHandlers: {
        // Coming from another region of the screen: to the cell where one was.
        onFocus: (event: FocusEvent<HTMLDivElement>) => {
          if (event.target === event.currentTarget) session.enter()
        },
        // Row numbers select rows, bars scroll: the focus stays in the cell where it is.
        onMouseDownCapture: (event: MouseEvent<HTMLDivElement>) => {
          const { target, currentTarget } = event
          // Menus drawn elsewhere on the page belong to the grid too, as far as React is concerned.
          const isInside = target instanceof Element && currentTarget.contains(target)
          if (isInside && (isRowNumber(target) || !target.closest(TAKES_FOCUS))) {
            event.preventDefault()
          }
        },
        onPointerDownCapture: (event: MouseEvent<HTMLDivElement>) => {
          const { target } = event
          if (!isRowNumber(target)) return
          event.stopPropagation()
          if (event.button !== 0) return
          const isToggle = event.ctrlKey || event.metaKey
          session.enterRow(rowAt(target))
          void gridActions.pickRow(rowAt(target), { isRange: event.shiftKey, isToggle })
        },
        onPaste: (event: ClipboardEvent<HTMLDivElement>) => {
          const focused = api.current?.getFocusedCell()
          if (!focused || !session.isFocusInCells() || isTyping(event.target)) return
          event.preventDefault()
          const text = event.clipboardData.getData('text/plain')
          void gridActions.paste(focused.rowIndex, focused.column.getColId(), text)
        },
        onContextMenu: (event: MouseEvent<HTMLDivElement>) => {
          const cell = event.target instanceof Element ? event.target.closest('.ag-cell') : null
          if (!(cell instanceof HTMLElement) || cell.querySelector('textarea')) return
          event.preventDefault()
          openCellMenu(cell)
        },
      },

      fitColumn: (column: ColumnId) => api.current?.autoSizeColumns([column]),
      startEditing: ({ position, column }: { position: number; column: ColumnId | null }) => {
        if (column === null) return
        session.focusCell(position, column)
        api.current?.startEditingCell({ rowIndex: position, colKey: column })
      },
    }
    // The label follows the language by itself: the grid is not made anew for it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [actions, gridActions, openCellMenu, root, session])
}
