import { useRef } from 'react'
import { MenuTrigger } from 'react-aria-components'
import { ArrowLeft, ArrowRight, ChevronUp, CopyPlus, Pencil, Spline, Trash2 } from 'lucide-react'
import { formatList } from '../../i18n/formats'
import { stepsReading, tablesBehind } from '../../recipe/tableLinks'
import type { TableDoc } from '../../state/model'
import { IconButton } from '../controls/IconButton'
import { MenuItem, MenuList, MenuSeparator } from '../controls/Menu'
import { useActions, useLanguage, useProject, useText } from '../useApp'

/** What can be done with the table in front. */
export function TableMenu({
  table,
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
  const language = useLanguage()
  const actions = useActions()
  const { doc } = useProject()
  const { id, name } = table
  const readers = [...new Set(stepsReading(doc, id).map((reader) => reader.table))]
  const whole = doc.tables.find((each) => each.id === id)
  const read = whole ? tablesBehind(doc.tables, whole) : []
  const links = [
    { label: tabs.usedBy, tables: readers },
    { label: tabs.reads, tables: read },
  ].filter(({ tables }) => tables.length > 0)
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
          icon={CopyPlus}
          label={tabs.duplicate}
          isDisabled={isFixed}
          onAction={() => void actions.duplicateTable(id)}
        />
        <MenuItem
          icon={Spline}
          label={tabs.follow}
          help={tabs.followHelp}
          isDisabled={isFixed}
          onAction={() => void actions.followTable(id)}
        />
        {links.length > 0 && <MenuSeparator />}
        {links.map(({ label, tables }) => (
          <MenuItem
            key={label('')}
            label={label(
              formatList(
                language,
                tables.map((each) => each.name),
              ),
            )}
            onAction={() => void actions.showTable(tables[0]!.id)}
          />
        ))}
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
