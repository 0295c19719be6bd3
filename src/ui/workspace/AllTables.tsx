import { ChevronsUpDown } from 'lucide-react'
import { IconButton } from '../controls/IconButton'
import { MenuEntries, MenuTrigger } from '../controls/MenuTrigger'
import { useActions, useProject, useText } from '../useApp'

/** Every table by its name, when there are too many tabs to see them all. */
export function AllTables() {
  const { tabs } = useText()
  const actions = useActions()
  const { doc, tableId } = useProject()
  const label = tabs.all(doc.tables.length)
  const menu = (
    <MenuEntries
      placement="top start"
      aria-label={label}
      selected={tableId}
      entries={doc.tables.map(({ id, name }) => ({ id, label: name }))}
      onAction={(id) => void actions.showTable(id)}
    />
  )
  return (
    <MenuTrigger menu={menu}>
      <IconButton icon={ChevronsUpDown} label={label} />
    </MenuTrigger>
  )
}
