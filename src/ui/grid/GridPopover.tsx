import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { Button, Menu, MenuTrigger, Popover, SubmenuTrigger } from 'react-aria-components'
import { MenuItem } from '../controls/Menu'
import type { Icon } from '../controls/Button'
import styles from '../controls/menu.module.css'

/** A menu that opens at a header or a cell. */
export function GridPopover({
  anchor,
  label,
  onClose,
  children,
}: {
  readonly anchor: HTMLElement
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const triggerRef = useMemo(() => ({ current: anchor }), [anchor])
  const change = (isOpen: boolean) => {
    if (!isOpen) onClose()
  }
  return (
    <MenuTrigger isOpen onOpenChange={change}>
      {/* Menus within menus need a trigger around them; what opens this one is drawn by AG Grid. */}
      <Button style={{ display: 'none' }} aria-label={label} />
      <Popover
        triggerRef={triggerRef}
        placement="bottom start"
        offset={4}
        className={styles.popover ?? ''}
      >
        <Menu aria-label={label} className={styles.menu ?? ''}>
          {children}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** An entry that opens further ones beside it. */
export function SubMenu({
  icon,
  label,
  children,
}: {
  readonly icon: Icon
  readonly label: string
  readonly children: ReactNode
}) {
  return (
    <SubmenuTrigger>
      <MenuItem icon={icon} label={label} keys="▸" />
      <Popover className={styles.popover ?? ''} offset={-2}>
        <Menu aria-label={label} className={styles.menu ?? ''}>
          {children}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  )
}
