import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { FileTrigger } from 'react-aria-components'
import { ClipboardPaste, Plus } from 'lucide-react'
import { IconButton } from '../controls/IconButton'
import { tableFiles } from '../shell/pickFiles'
import { useKeptFocus } from '../shell/useKeptFocus'
import { useActions, useProject, useText } from '../useApp'
import { AllTables } from './AllTables'
import { TableTab } from './TableTab'
import styles from './tabs.module.css'

/** Above this, a list beside the tabs leads to each of them. */
const manyTables = 5

/** The tables of the project, one tab each: shown, added, renamed, moved, deleted. */
export function TableTabs() {
  const { tabs, incoming } = useText()
  const actions = useActions()
  const { doc, tableId, readOnly } = useProject()
  const list = useRef<HTMLUListElement>(null)
  useKeptFocus(list)
  const [menuOf, setMenuOf] = useState<string | null>(null)
  useEffect(() => {
    const current = list.current?.querySelector('[aria-current="true"]')
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [tableId, doc.tables])
  const add = (files: FileList | null) => {
    if (files && files.length > 0) void actions.addFiles([...files])
  }
  return (
    <nav className={styles.bar} aria-label={tabs.label}>
      <ul
        ref={list}
        className={styles.tabs}
        onWheel={({ currentTarget, deltaY }) => (currentTarget.scrollLeft += deltaY)}
      >
        {doc.tables.map((table, at) => (
          <TableTab
            key={table.id}
            table={table}
            place={at}
            count={doc.tables.length}
            isCurrent={table.id === tableId}
            isFixed={readOnly !== null}
            isMenuOpen={menuOf === table.id && table.id === tableId}
            onMenu={(isOpen) => setMenuOf(isOpen ? table.id : null)}
            onKeyDown={goAlong}
          />
        ))}
      </ul>
      {doc.tables.length > manyTables && <AllTables />}
      <FileTrigger allowsMultiple acceptedFileTypes={tableFiles} onSelect={add}>
        <IconButton icon={Plus} label={tabs.add} isDisabled={readOnly !== null} />
      </FileTrigger>
      <IconButton
        icon={ClipboardPaste}
        label={incoming.addPaste}
        isDisabled={readOnly !== null}
        onPress={() => actions.showDialog('paste')}
      />
    </nav>
  )
}

/** The arrows go from tab to tab; Tab leaves them. */
function goAlong(event: KeyboardEvent<HTMLButtonElement>): void {
  const { key, currentTarget } = event
  const all = [...(currentTarget.closest('ul')?.querySelectorAll<HTMLElement>('[data-tab]') ?? [])]
  const at = all.findIndex((tab) => tab === currentTarget)
  const places: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    Home: 0,
    End: all.length - 1,
  }
  const next = Object.hasOwn(places, key) ? all[places[key]!] : undefined
  if (!next) return
  event.preventDefault()
  next.focus()
}
