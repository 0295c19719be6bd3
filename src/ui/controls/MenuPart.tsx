import type { MenuContent, OpenMenu } from './MenuTrigger'
import { MenuItem, MenuSeparator } from './Menu'
import { Menu, Popover } from 'react-aria-components'
import styles from './menu.module.css'

/** The menu of a `MenuTrigger`, fetched when its button is first pointed at, focused or pressed. */
export function MenuPart({
  menu: { id, triggerId, triggerRef, state, firstFocus },
  content: { placement = 'bottom start', entries, selected, onAction, 'aria-label': label },
}: {
  readonly menu: OpenMenu
  readonly content: MenuContent
}) {
  return (
    <Popover
      trigger="MenuTrigger"
      isOpen={state.isOpen}
      onOpenChange={state.setOpen}
      triggerRef={triggerRef}
      placement={placement}
      offset={4}
      aria-labelledby={triggerId}
      className={styles.popover ?? ''}
    >
      <Menu
        id={id}
        {...(label === undefined ? { 'aria-labelledby': triggerId } : { 'aria-label': label })}
        autoFocus={firstFocus}
        onClose={state.close}
        onAction={(key) => onAction?.(String(key))}
        {...(selected !== undefined && {
          selectionMode: 'single',
          selectedKeys: selected === null ? [] : [selected],
        })}
        className={styles.menu ?? ''}
      >
        {entries.map((entry, at) => {
          const key = entry?.id ?? `entry ${at}`
          return entry ? <MenuItem key={key} id={key} {...entry} /> : <MenuSeparator key={key} />
        })}
      </Menu>
    </Popover>
  )
}
