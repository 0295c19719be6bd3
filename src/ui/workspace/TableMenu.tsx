import { useRef } from 'react'
import {
  ArrowLeft,
  ArrowRight,
  ChevronUp,
  CopyPlus,
  FileInput,
  Pencil,
  Spline,
  Trash2,
} from 'lucide-react'
import { formatList } from '../../i18n/formats'
import { stepsReading, tablesBehind } from '../../recipe/tableLinks'
import type { TableDoc } from '../../state/model'
import { IconButton } from '../controls/IconButton'
import { MenuEntries, MenuTrigger } from '../controls/MenuTrigger'
import { pickFile, tableFiles } from '../shell/pickFiles'
import { useActions, useLanguage, useProject, useText } from '../useApp'

interface Offered {
  readonly table: Pick<TableDoc, 'id' | 'name'>
  readonly place: number
  readonly count: number
  readonly isFixed: boolean
  readonly onRename: () => void
  readonly onRemove: () => void
}

/** What can be done with the table in front. */
export function TableMenu({
  isOpen,
  onOpenChange,
  onRename,
  ...offered
}: Offered & {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}) {
  const { tabs } = useText()
  const wantsRename = useRef(false)
  // The menu gives the focus back to its button once it is closed; only then may the field take it.
  const startRename = () => {
    if (!wantsRename.current) return
    wantsRename.current = false
    onRename()
  }
  return (
    <MenuTrigger
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      menu={<TableEntries {...offered} onRename={() => (wantsRename.current = true)} />}
    >
      <IconButton icon={ChevronUp} label={tabs.menu(offered.table.name)} onFocus={startRename} />
    </MenuTrigger>
  )
}

/** The acts, and the tables that this one reads or that read it. */
function TableEntries({ table: { id, name }, place, count, isFixed, onRename, onRemove }: Offered) {
  const { tabs, steps } = useText()
  const actions = useActions()
  const links = useLinks(id)
  const isAlone = count === 1
  return (
    <MenuEntries
      placement="top start"
      aria-label={tabs.menu(name)}
      entries={[
        { icon: Pencil, label: tabs.rename, keys: 'F2', isDisabled: isFixed, onAction: onRename },
        {
          icon: ArrowLeft,
          label: tabs.moveLeft,
          isDisabled: isFixed || place === 0,
          onAction: () => void actions.moveTable(id, place - 1),
        },
        {
          icon: ArrowRight,
          label: tabs.moveRight,
          isDisabled: isFixed || place === count - 1,
          onAction: () => void actions.moveTable(id, place + 1),
        },
        null,
        {
          icon: FileInput,
          label: steps.replaceSource,
          isDisabled: isFixed,
          onAction: () => pickFile(tableFiles, (file) => void actions.replaceSource(file)),
        },
        {
          icon: CopyPlus,
          label: tabs.duplicate,
          isDisabled: isFixed,
          onAction: () => void actions.duplicateTable(id),
        },
        {
          icon: Spline,
          label: tabs.follow,
          help: tabs.followHelp,
          isDisabled: isFixed,
          onAction: () => void actions.followTable(id),
        },
        ...(links.length > 0 ? [null, ...links] : []),
        null,
        {
          icon: Trash2,
          label: tabs.remove,
          ...(isAlone && { help: tabs.removeLast }),
          isDangerous: true,
          isDisabled: isFixed || isAlone,
          onAction: onRemove,
        },
      ]}
    />
  )
}

/** Entries that go to the tables this one has to do with. */
function useLinks(id: string) {
  const { tabs } = useText()
  const language = useLanguage()
  const actions = useActions()
  const { doc } = useProject()
  const readers = [...new Set(stepsReading(doc, id).map((reader) => reader.table))]
  const whole = doc.tables.find((each) => each.id === id)
  const read = whole ? tablesBehind(doc.tables, whole) : []
  const links = [
    { say: tabs.usedBy, tables: readers },
    { say: tabs.reads, tables: read },
  ]
  return links.flatMap(({ say, tables }) => {
    const [first] = tables
    if (!first) return []
    const names = tables.map((each) => each.name)
    const onAction = () => void actions.showTable(first.id)
    return [{ label: say(formatList(language, names)), onAction }]
  })
}
