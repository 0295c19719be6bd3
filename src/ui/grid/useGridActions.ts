import { useMemo, useRef } from 'react'
import { activeTable } from '../../state/model'
import { shownTable } from '../../state/selectors'
import type { RowKey } from '../../table/rowIds'
import type { ColumnId } from '../../table/table'
import { useActions, useAppNow, useEngine } from '../useApp'
import { columnBefore, movedColumns, pick } from './picking'
import type { Click } from './picking'
import { refTo } from './headerInfo'
import { heldKeysBetween, keysBetween } from './rowPicking'
import { fromTabbed, rowsAsText } from './copying'
import { pastedCells } from './pasting'
import type { GridSession } from './gridSession'
import { columnsOf } from './wanted'

/** What a user does in the grid, said to the application. */
export function useGridActions(session: GridSession) {
  const actions = useActions()
  const now = useAppNow()
  const engine = useEngine()
  const columnAnchor = useRef<ColumnId | null>(null)
  const rowAnchor = useRef<number | null>(null)

  return useMemo(() => {
    const front = () => {
      const { project } = now()
      return project ? { project, ...activeTable(project) } : null
    }
    const selection = () => front()?.state.selection
    const namedColumns = () => {
      const project = now().project
      const shown = project && shownTable(project)
      return (shown && columnsOf(project, shown.key)) ?? []
    }
    /** The clicked column, or all that are selected when it is one of them. */
    const columnsWith = (column: ColumnId) => movedColumns(selection()?.columns ?? [], column)

    const pickColumn = (column: ColumnId, click: Click) => {
      const { items, anchor } = pick(
        session.order(),
        selection()?.columns ?? [],
        columnAnchor.current,
        column,
        click,
      )
      columnAnchor.current = anchor
      actions.setSelection({ columns: items, rows: [] })
      if (items.length > 0 && now().project?.form === null) actions.showPanel('column')
    }

    const emptyCell = (position: number, column: ColumnId) => {
      const row = session.rowAt(position)
      const before = session.textAt(position, column)
      if (row && before !== undefined) {
        void session.edit([{ row: row.key, column, before, after: '' }])
      }
    }

    /** What is at hand is selected at once: the next key may already act on it. */
    async function pickRange(from: number, to: number, choose: (keys: readonly RowKey[]) => void) {
      const held = heldKeysBetween(session.rowAt, from, to)
      const shown = session.shown()
      if (held) return choose(held)
      if (!shown) return
      const { keys, isCut } = await keysBetween(engine, shown, from, to)
      choose(keys)
      if (isCut) actions.tellSelectionCut(keys.length)
    }

    async function pickRow(position: number, click: Click): Promise<void> {
      const row = session.rowAt(position)
      if (!row) return
      const held = selection()?.rows ?? []
      if (click.isRange && rowAnchor.current !== null) {
        return pickRange(rowAnchor.current, position, (keys) => {
          const rows = click.isToggle ? [...new Set([...held, ...keys])] : keys
          actions.setSelection({ rows, columns: [] })
        })
      }
      rowAnchor.current = position
      const rows = click.isToggle ? toggled(held, row.key) : [row.key]
      actions.setSelection({ rows, columns: [] })
    }

    return {
      columnsWith,
      pickColumn,
      pickRow,

      clearSelection: () => {
        const { columns = [], rows = [] } = selection() ?? {}
        if (columns.length + rows.length === 0) return false
        columnAnchor.current = null
        rowAnchor.current = null
        actions.setSelection({ columns: [], rows: [] })
        return true
      },

      removeColumns: (column: ColumnId) => {
        const named = namedColumns()
        const columns = columnsWith(column).map((id) => refTo(named, id))
        void actions.act('removeColumns', { columns })
      },

      duplicateColumn: (column: ColumnId) => {
        const params = { column: refTo(namedColumns(), column), name: '' }
        void actions.act('duplicateColumn', params)
      },

      /** A header was dropped: `shown` is the order of the columns as the grid has it since. */
      moveColumns: (dragged: ColumnId, shown: readonly ColumnId[]) => {
        const moved = columnsWith(dragged)
        const isSame = shown.join('\n') === session.order().join('\n')
        if (isSame) return
        const doc = front()?.doc
        void actions.moveColumns(moved, columnBefore(shown, moved, dragged)).then(() => {
          if (front()?.doc === doc) session.restoreOrder()
        })
      },

      rename: (column: ColumnId, name: string) => void actions.renameColumn(column, name),

      hide: (column: ColumnId) => {
        const hidden = front()?.state.view.hidden ?? []
        actions.setHidden([...new Set([...hidden, ...columnsWith(column)])])
        actions.setSelection({ columns: [] })
      },

      pin: (column: ColumnId, isPinned: boolean) => {
        const pinned = front()?.state.view.pinned ?? []
        const chosen = columnsWith(column)
        const others = pinned.filter((id) => !chosen.includes(id))
        actions.setPinned(isPinned ? [...others, ...chosen] : others)
      },

      /** Delete: the selected rows or columns, else the text of the cell. */
      empty: (position: number, column: ColumnId) => {
        const { columns = [], rows = [] } = selection() ?? {}
        if (rows.length > 0) return void actions.deleteRows(rows)
        const [first] = columns
        if (first !== undefined) {
          const named = namedColumns()
          const refs = columns.map((id) => refTo(named, id))
          return void actions.act('removeColumns', { columns: refs })
        }
        emptyCell(position, column)
      },

      emptyCell,

      hasRows: () => (selection()?.rows.length ?? 0) > 0,

      /** Shift and an arrow: the selected rows reach to the next one. */
      extendRows: async (from: number, to: number, onDone: () => void) => {
        rowAnchor.current ??= from
        await pickRange(rowAnchor.current, to, (rows) => {
          onDone()
          actions.setSelection({ rows, columns: [] })
        })
      },

      /** The text of the cell, or the selected rows as they are shown, onto the clipboard. */
      copy: async (position: number, column: ColumnId) => {
        const shown = session.shown()
        const rows = selection()?.rows ?? []
        const text =
          rows.length > 0 && shown
            ? await rowsAsText(engine, shown, rows, session.order())
            : (session.textAt(position, column) ?? '')
        await navigator.clipboard.writeText(text)
      },

      /** Cells from elsewhere, over those shown from the focused one on. */
      paste: async (position: number, column: ColumnId, text: string) => {
        const shown = session.shown()
        if (!shown || shown.compare) return
        const target = {
          shown,
          rowCount: session.rowCount(),
          order: session.order(),
          position,
          column,
        }
        await session.edit(await pastedCells(engine, fromTabbed(text), target))
      },

      deleteRow: (row: RowKey) => {
        const rows = selection()?.rows ?? []
        void actions.deleteRows(rows.includes(row) ? rows : [row])
      },
    }
  }, [actions, engine, now, session])
}

const toggled = (rows: readonly RowKey[], row: RowKey): readonly RowKey[] =>
  rows.includes(row) ? rows.filter((each) => each !== row) : [...rows, row]

export type GridActions = ReturnType<typeof useGridActions>
