import { useState } from 'react'
import type { Key, Selection } from 'react-aria-components'
import { Tree, useDragAndDrop } from 'react-aria-components'
import { useText } from '../useApp'
import { StepGroupRow } from './StepGroupRow'
import { StepRow } from './StepRow'
import type { StepEntry, StepItem } from './stepItems'
import { isGroup } from './stepItems'
import { dropBefore, stepsOfKeys } from './stepMoves'
import type { StepCommands } from './useStepCommands'
import { useStepKeys } from './useStepKeys'
import styles from './steps.module.css'

const asStrings = (keys: Iterable<Key>): Set<string> => new Set([...keys].map(String))

/** The list of steps: a tree of one or two levels, moved in by keys, reordered by drag or by keys. */
export function StepTree({
  entries,
  commands,
  folded,
  onFold,
}: {
  readonly entries: readonly StepEntry[]
  readonly commands: StepCommands
  /** The groups whose steps are not shown, by their ids. */
  readonly folded: ReadonlySet<string>
  readonly onFold: (folded: ReadonlySet<string>) => void
}) {
  const text = useText()
  const [selectedKeys, setSelectedKeys] = useState<ReadonlySet<string>>(new Set())
  const groups = entries.filter(isGroup)
  const selected = stepsOfKeys(entries, selectedKeys)
  const selectedWith = (id: string) => (selected.includes(id) ? selected : [id])
  const { handleKeys, handleClick, handleAction } = useStepKeys({
    entries,
    commands,
    selectedWith,
    onToggle: (id) => onFold(toggled(folded, id)),
  })

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    getDropOperation: () => 'move',
    shouldAcceptItemDrop: () => false,
    onMove: ({ keys, target }) => {
      if (target.dropPosition === 'on') return
      const moved = stepsOfKeys(entries, asStrings(keys))
      const place = { key: String(target.key), position: target.dropPosition }
      const before = dropBefore(entries, new Set(moved), place)
      if (before !== undefined) commands.moveBefore(moved, before)
    },
  })

  const row = (item: StepItem) => (
    <StepRow key={item.id} item={item} selected={selectedWith(item.id)} commands={commands} />
  )

  return (
    // Keys and clicks of the rows are met here first: the tree itself only selects and moves the focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
    <div className={styles.list} onKeyDownCapture={handleKeys} onClickCapture={handleClick}>
      <Tree
        aria-label={text.steps.list}
        className={styles.tree ?? ''}
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={selectedKeys}
        onSelectionChange={(keys: Selection) => {
          const all = entries.flatMap((entry) => (isGroup(entry) ? entry.items : [entry]))
          setSelectedKeys(keys === 'all' ? new Set(all.map(({ id }) => id)) : asStrings(keys))
        }}
        expandedKeys={groups.filter(({ id }) => !folded.has(id)).map(({ id }) => id)}
        onExpandedChange={(keys) => {
          const open = asStrings(keys)
          onFold(new Set(groups.filter(({ id }) => !open.has(id)).map(({ id }) => id)))
        }}
        onAction={(key) => handleAction(String(key))}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <p className={styles.empty}>{text.steps.empty}</p>}
      >
        {entries.map((entry) =>
          isGroup(entry) ? (
            <StepGroupRow
              key={entry.id}
              group={entry}
              isFolded={folded.has(entry.id)}
              commands={commands}
            >
              {entry.items.map(row)}
            </StepGroupRow>
          ) : (
            row(entry)
          ),
        )}
      </Tree>
    </div>
  )
}

function toggled(known: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(known)
  if (!next.delete(id)) next.add(id)
  return next
}
