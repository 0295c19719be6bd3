import { Copy, Eraser, Funnel, Pencil, Trash2 } from 'lucide-react'
import { activeTable } from '../../state/model'
import type { ColumnId } from '../../table/table'
import { MenuItem, MenuSeparator } from '../controls/Menu'
import { withTest } from '../filter/viewSpec'
import { useActions, useProject, useText } from '../useApp'
import { GridPopover } from './GridPopover'
import type { GridSession } from './gridSession'
import type { GridActions } from './useGridActions'

export interface CellTarget {
  readonly anchor: HTMLElement
  readonly position: number
  /** Null over a row number. */
  readonly column: ColumnId | null
}

interface Props {
  readonly target: CellTarget
  readonly session: GridSession
  readonly gridActions: GridActions
  readonly onEdit: (target: CellTarget) => void
  readonly onClose: () => void
}

/** What can be done to a cell, or to a row from its number. */
export function CellMenu({ target, session, gridActions, onEdit, onClose }: Props) {
  const { grid } = useText()
  const actions = useActions()
  const { view, selection } = activeTable(useProject()).state
  const { position, column } = target
  const row = session.rowAt(position)
  const isComparing = session.shown()?.compare != null
  const text = column === null ? undefined : session.textAt(position, column)
  const isPicked = row !== null && selection.rows.includes(row.key)
  const sameText = () => {
    if (column === null || text === undefined) return
    const test = text === '' ? { test: 'empty' as const } : { test: 'equals' as const, value: text }
    void actions.setViewSpec(withTest(view.spec, { ...test, column }))
  }
  return (
    <GridPopover anchor={target.anchor} label={grid.cellMenu.label} onClose={onClose}>
      {column !== null && text !== undefined && (
        <>
          {!isComparing && (
            <MenuItem
              icon={Pencil}
              label={grid.cellMenu.edit}
              keys="F2"
              onAction={() => setTimeout(() => onEdit(target))}
            />
          )}
          <MenuItem
            icon={Copy}
            label={grid.cellMenu.copy}
            keys="Ctrl+C"
            onAction={() => void gridActions.copy(position, column)}
          />
          {!isComparing && (
            <MenuItem
              icon={Eraser}
              label={grid.cellMenu.emptyCell}
              onAction={() => gridActions.emptyCell(position, column)}
            />
          )}
          <MenuItem icon={Funnel} label={grid.cellMenu.filterSame} onAction={sameText} />
          <MenuSeparator />
        </>
      )}
      {row && (
        <MenuItem
          icon={Trash2}
          isDangerous
          isDisabled={isComparing}
          label={
            isPicked ? grid.cellMenu.deleteRows(selection.rows.length) : grid.cellMenu.deleteRow
          }
          onAction={() => gridActions.deleteRow(row.key)}
        />
      )}
    </GridPopover>
  )
}
