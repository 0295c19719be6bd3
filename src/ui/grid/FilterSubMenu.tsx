import { Funnel, FunnelX } from 'lucide-react'
import type { ColumnId } from '../../table/table'
import { activeTable } from '../../state/model'
import { MenuItem } from '../controls/Menu'
import { isFiltered, withoutTests, withTest } from '../filter/viewSpec'
import type { ColumnTest } from '../filter/viewSpec'
import { useActions, useProject, useText } from '../useApp'
import { SubMenu } from './GridPopover'

/** Shows only some rows, without changing the table. */
export function FilterSubMenu({
  column,
  onEdit,
}: {
  readonly column: ColumnId
  readonly onEdit: () => void
}) {
  const { grid } = useText()
  const actions = useActions()
  const { spec } = activeTable(useProject()).state.view
  const show = (test: ColumnTest['test']) =>
    void actions.setViewSpec(withTest(spec, { test, column }))
  return (
    <SubMenu icon={Funnel} label={grid.menu.filter}>
      <MenuItem label={grid.menu.filterValue} onAction={() => setTimeout(onEdit)} />
      <MenuItem label={grid.menu.filterEmpty} onAction={() => show('empty')} />
      <MenuItem label={grid.menu.filterFilled} onAction={() => show('notEmpty')} />
      {isFiltered(spec.filter, column) && (
        <MenuItem
          icon={FunnelX}
          label={grid.menu.unfilter}
          onAction={() => void actions.setViewSpec(withoutTests(spec, column))}
        />
      )}
    </SubMenu>
  )
}
