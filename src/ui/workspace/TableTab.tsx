import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { TableDoc } from '../../state/model'
import { useActions, useText } from '../useApp'
import { TableMenu } from './TableMenu'
import styles from './tabs.module.css'

interface Props {
  readonly table: Pick<TableDoc, 'id' | 'name'>
  readonly place: number
  readonly count: number
  readonly isCurrent: boolean
  /** The project can only be read. */
  readonly isFixed: boolean
  readonly isMenuOpen: boolean
  readonly onMenu: (isOpen: boolean) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void
}

/** One tab: its name shows the table, F2 or a double click renames it, its menu holds the rest. */
export function TableTab(props: Props) {
  const { table, place, count, isCurrent, isFixed, isMenuOpen, onMenu } = props
  const actions = useActions()
  const tab = useRef<HTMLButtonElement>(null)
  const [isRenamed, setIsRenamed] = useState(false)
  const { id, name } = table
  const rename = () => setIsRenamed(!isFixed)
  const remove = () => {
    if (count > 1 && !isFixed) void actions.removeTable(id)
  }
  const openMenu = () => {
    if (!isCurrent) void actions.showTable(id)
    onMenu(true)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key === 'F2') rename()
    else if (event.key === 'Delete') remove()
    else return props.onKeyDown(event)
    event.preventDefault()
  }
  if (isRenamed) {
    const finish = (wasTyping: boolean) => {
      setIsRenamed(false)
      // The field that had the focus is gone with the next drawing.
      if (wasTyping) requestAnimationFrame(() => tab.current?.focus())
    }
    return (
      <li className={styles.item}>
        <NameField table={table} onDone={finish} />
      </li>
    )
  }
  return (
    <li className={styles.item} {...(isCurrent && { 'data-current': true })}>
      <button
        ref={tab}
        type="button"
        className={styles.tab}
        data-tab
        aria-current={isCurrent}
        title={name}
        onClick={() => void actions.showTable(id)}
        onDoubleClick={rename}
        onContextMenu={(event) => {
          event.preventDefault()
          openMenu()
        }}
        onKeyDown={onKeyDown}
      >
        {name}
      </button>
      {isCurrent && (
        <TableMenu
          table={table}
          place={place}
          count={count}
          isFixed={isFixed}
          isOpen={isMenuOpen}
          onOpenChange={onMenu}
          onRename={rename}
          onRemove={remove}
        />
      )}
    </li>
  )
}

/** Renaming in place: Enter keeps the new name, Escape the old one. */
function NameField({
  table: { id, name: before },
  onDone,
}: {
  readonly table: Props['table']
  readonly onDone: (wasTyping: boolean) => void
}) {
  const { tabs } = useText()
  const actions = useActions()
  const [name, setName] = useState(before)
  const isDone = useRef(false)
  const finish = (isKept: boolean, wasTyping: boolean) => {
    if (isDone.current) return
    isDone.current = true
    if (isKept && name.trim() !== '' && name !== before) void actions.renameTable(id, name)
    onDone(wasTyping)
  }
  return (
    <input
      className={styles.nameField}
      aria-label={tabs.name}
      value={name}
      size={Math.min(40, Math.max(8, name.length + 1))}
      autoFocus
      spellCheck={false}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => finish(true, false)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        // Else the key would press whatever takes the focus next.
        event.preventDefault()
        event.stopPropagation()
        finish(event.key === 'Enter', true)
      }}
    />
  )
}
