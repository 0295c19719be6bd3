import { Tag } from 'lucide-react'
import { typeIds } from '../../values/lenses'
import type { ColumnId } from '../../table/table'
import { MenuItem, MenuSeparator } from '../controls/Menu'
import { useActions, useApp, useText } from '../useApp'
import { SubMenu } from './GridPopover'
import { summaryOf } from './headerInfo'
import { typeIcons } from './typeIcons'

/** How the text of the column is read: as guessed, or as chosen here. */
export function TypeSubMenu({ column }: { column: ColumnId }) {
  const { grid, types } = useText()
  const actions = useActions()
  const summary = useApp(({ project }) => summaryOf(project, column))
  return (
    <SubMenu icon={Tag} label={grid.menu.type}>
      <MenuItem
        label={grid.menu.guessedType}
        onAction={() => void actions.setType(column, null)}
        {...(summary?.isTypeChosen === false && { keys: '✓' })}
      />
      <MenuSeparator />
      {typeIds.map((type) => (
        <MenuItem
          key={type}
          icon={typeIcons[type]}
          label={types[type]}
          onAction={() => void actions.setType(column, type)}
          {...(summary?.type === type && { keys: '✓' })}
        />
      ))}
    </SubMenu>
  )
}
