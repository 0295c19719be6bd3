import { useRef } from 'react'
import { MenuTrigger } from 'react-aria-components'
import { ArrowLeft, ArrowRight, ChevronUp, Pencil, Trash2 } from 'lucide-react'
import type { TableDoc } from '../../state/model'
import { IconButton } from '../controls/IconButton'
import { MenuItem, MenuList, MenuSeparator } from '../controls/Menu'
import { useActions, useText } from '../useApp'

/** What can be done with the table in front. */
export function TableMenu({
  table: { id, name },
  place,
  count,
  isFixed,
  isOpen,
  onOpenChange,
  onRename,
  onRemove,
}: {
  readonly table: Pick<TableDoc, 'id' | 'name'>
  readonly place: number
  readonly count: number
  readonly isFixed: boolean
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onRename: () => void
  readonly onRemove: () => void
}) {
  const { tabs } = useText()
  const actions = useActions()
  const wantsRename = useRef(false)
  // The menu gives the focus back to its button once it is closed; only then may the field take it.
  const startRename = () => {
    if (!wantsRename.current) return
    wantsRename.current = false
    onRename()
  }
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <IconButton icon={ChevronUp} label={tabs.menu(name)} onFocus={startRename} />
      <MenuList placement="top start" aria-label={tabs.menu(name)}>
        <MenuItem
          icon={Pencil}
          label={tabs.rename}
          keys="F2"
          isDisabled={isFixed}
          onAction={() => (wantsRename.current = true)}
        />
        <MenuItem
          icon={ArrowLeft}
          label={tabs.moveLeft}
          isDisabled={isFixed || place === 0}
          onAction={() => void actions.moveTable(id, place - 1)}
        />
        <MenuItem
          icon={ArrowRight}
          label={tabs.moveRight}
          isDisabled={isFixed || place === count - 1}
          onAction={() => void actions.moveTable(id, place + 1)}
        />
        <MenuSeparator />
        <MenuItem
          icon={Trash2}
          label={tabs.remove}
          {...(count === 1 && { help: tabs.removeLast })}
          isDangerous
          isDisabled={isFixed || count === 1}
          onAction={onRemove}
        />
      </MenuList>
    </MenuTrigger>
  )
}
