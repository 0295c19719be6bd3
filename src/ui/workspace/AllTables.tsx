import { MenuTrigger } from 'react-aria-components'
import { ChevronsUpDown } from 'lucide-react'
import { IconButton } from '../controls/IconButton'
import { MenuItem, MenuList } from '../controls/Menu'
import { useActions, useProject, useText } from '../useApp'

/** Every table by its name, when there are too many tabs to see them all. */
export function AllTables() {
  const { tabs } = useText()
  const actions = useActions()
  const { doc, tableId } = useProject()
  const label = tabs.all(doc.tables.length)
  return (
    <MenuTrigger>
      <IconButton icon={ChevronsUpDown} label={label} />
      <MenuList
        placement="top start"
        aria-label={label}
        selectionMode="single"
        selectedKeys={[tableId]}
        onAction={(key) => void actions.showTable(String(key))}
      >
        {doc.tables.map(({ id, name }) => (
          <MenuItem key={id} id={id} label={name} />
        ))}
      </MenuList>
    </MenuTrigger>
  )
}
