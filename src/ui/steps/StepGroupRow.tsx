import type { ReactNode } from 'react'
import { Button, MenuTrigger, TreeItem, TreeItemContent } from 'react-aria-components'
import { ChevronRight, EllipsisVertical, GripVertical, Pencil, Ungroup } from 'lucide-react'
import { IconButton } from '../controls/IconButton'
import { MenuItem, MenuList } from '../controls/Menu'
import { useText } from '../useApp'
import type { StepGroup } from './stepItems'
import type { StepCommands } from './useStepCommands'
import styles from './steps.module.css'

/** The name of a group, with its steps under it. */
export function StepGroupRow({
  group,
  isFolded,
  commands,
  children,
}: {
  readonly group: StepGroup
  readonly isFolded: boolean
  readonly commands: StepCommands
  readonly children: ReactNode
}) {
  const text = useText()
  const { name, items } = group
  const hasIssue = items.some(({ issue }) => issue !== null)
  const hasShown = isFolded && items.some(({ isShown }) => isShown)
  const count = text.steps.groupCount(items.length)
  const [first, last] = [items[0], items.at(-1)].map((item) => (item?.index ?? 0) + 1)
  const numbers = first === last ? `${first}` : `${first}–${last}`
  const told = [
    name,
    count,
    text.steps.groupNumbers(numbers),
    hasIssue ? text.steps.groupIssue : null,
    hasShown ? text.steps.shown : null,
  ]
  return (
    <TreeItem
      id={group.id}
      textValue={name}
      aria-label={told.filter(Boolean).join(', ')}
      className={`${styles.row} ${styles.group}`}
      {...(hasIssue && { 'data-issue': true })}
      {...(hasShown && { 'data-shown': true })}
    >
      <TreeItemContent>
        <div className={styles.entry}>
          <Button slot="chevron" className={styles.chevron ?? ''}>
            <ChevronRight size={14} aria-hidden />
          </Button>
          <div className={styles.body}>
            <span className={styles.ownName}>
              <span className={styles.groupNumbers}>{numbers}</span>
              {name}
            </span>
            <span className={styles.effects}>{count}</span>
          </div>
        </div>
        <span className={styles.tools}>
          <MenuTrigger>
            <IconButton icon={EllipsisVertical} label={text.steps.groupMenu(name)} />
            <MenuList placement="bottom end" aria-label={text.steps.groupMenu(name)}>
              <MenuItem
                icon={Pencil}
                label={text.steps.renameGroup}
                keys={text.steps.keys.rename}
                onAction={() => commands.renameGroup(group)}
              />
              <MenuItem
                icon={Ungroup}
                label={text.steps.ungroup}
                onAction={() => commands.ungroup(group)}
              />
            </MenuList>
          </MenuTrigger>
          <span className={styles.onHover}>
            <Button
              slot="drag"
              className={styles.grip ?? ''}
              aria-label={text.steps.dragGroup(name)}
            >
              <GripVertical size={14} aria-hidden />
            </Button>
          </span>
        </span>
      </TreeItemContent>
      {children}
    </TreeItem>
  )
}
