import {
  ArrowDown,
  ArrowUp,
  BetweenVerticalStart,
  Copy,
  EyeOff,
  MoveHorizontal,
  Pencil,
  Pin,
  PinOff,
  Route,
  Ruler,
  Trash2,
  X,
} from 'lucide-react'
import type { ColumnId } from '../../table/table'
import { activeTable } from '../../state/model'
import { MenuItem, MenuSeparator } from '../controls/Menu'
import { orderOf } from '../../state/sortOrder'
import { withSort } from '../filter/viewSpec'
import { useActions, useApp, useProject, useText } from '../useApp'
import { FilterSubMenu } from './FilterSubMenu'
import { GridPopover } from './GridPopover'
import { summaryOf } from './headerInfo'
import { StepsSubMenu } from './StepsSubMenu'
import { TypeSubMenu } from './TypeSubMenu'
import type { GridActions } from './useGridActions'

export interface MenuTarget {
  readonly column: ColumnId
  readonly anchor: HTMLElement
}

interface Props {
  readonly target: MenuTarget
  readonly gridActions: GridActions
  readonly onFit: (column: ColumnId) => void
  readonly onRename: (column: ColumnId) => void
  readonly onFilter: (target: MenuTarget) => void
  readonly onClose: () => void
}

/** Everything that can be done to a column. */
export function ColumnMenu({ target, gridActions, onFit, onRename, onFilter, onClose }: Props) {
  const { grid } = useText()
  const actions = useActions()
  const { column } = target
  const summary = useApp(({ project }) => summaryOf(project, column))
  const { spec, pinned } = activeTable(useProject()).state.view
  const isSorted = spec.sort.some((sort) => sort.column === column)
  const isPinned = pinned.includes(column)
  const type = summary?.type ?? 'text'
  const ref = { id: column, name: summary?.name ?? '' }
  const sort = (isDescending: boolean) =>
    void actions.setViewSpec(withSort(spec, column, { order: orderOf(type), isDescending }))
  return (
    <GridPopover
      anchor={target.anchor}
      label={grid.columnMenu(summary?.name ?? '')}
      onClose={onClose}
    >
      <MenuItem
        icon={Pencil}
        label={grid.menu.rename}
        keys="F2"
        onAction={() => setTimeout(() => onRename(column))}
      />
      <TypeSubMenu column={column} />
      <MenuSeparator />
      <MenuItem icon={ArrowUp} label={grid.menu.sortUp} onAction={() => sort(false)} />
      <MenuItem icon={ArrowDown} label={grid.menu.sortDown} onAction={() => sort(true)} />
      {isSorted && (
        <MenuItem
          icon={X}
          label={grid.menu.unsort}
          onAction={() => void actions.setViewSpec(withSort(spec, column, null))}
        />
      )}
      <FilterSubMenu column={column} onEdit={() => onFilter(target)} />
      <MenuSeparator />
      <StepsSubMenu />
      <MenuItem
        icon={MoveHorizontal}
        label={grid.menu.move}
        onAction={() =>
          actions.startStep('reorderColumns', { moves: [{ columns: [ref], after: null }] })
        }
      />
      <MenuItem
        icon={BetweenVerticalStart}
        label={grid.menu.insert}
        onAction={() => actions.startStep('addColumn', { position: 'after', after: ref })}
      />
      <MenuItem
        icon={Copy}
        label={grid.menu.duplicate}
        onAction={() => gridActions.duplicateColumn(column)}
      />
      <MenuItem
        icon={Trash2}
        label={grid.menu.remove}
        keys={grid.menu.deleteKey}
        isDangerous
        onAction={() => gridActions.removeColumns(column)}
      />
      <MenuSeparator />
      <MenuItem
        icon={isPinned ? PinOff : Pin}
        label={isPinned ? grid.menu.unpin : grid.menu.pin}
        onAction={() => gridActions.pin(column, !isPinned)}
      />
      <MenuItem icon={EyeOff} label={grid.menu.hide} onAction={() => gridActions.hide(column)} />
      <MenuItem icon={Ruler} label={grid.menu.fitWidth} onAction={() => onFit(column)} />
      <MenuItem
        icon={Route}
        label={grid.menu.history}
        onAction={() => {
          actions.setSelection({ columns: [column], rows: [] })
          actions.showPanel('columnHistory')
        }}
      />
    </GridPopover>
  )
}
