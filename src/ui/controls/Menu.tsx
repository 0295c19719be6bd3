import type { ReactNode } from 'react'
import type { MenuItemProps, MenuProps, Placement } from 'react-aria-components'
import {
  Header,
  Keyboard,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Popover,
  Separator,
  Text,
} from 'react-aria-components'
import type { Icon } from './Button'
import { ComeTo } from './ComeTo'
import styles from './menu.module.css'

/** The list that a button of a `MenuTrigger` opens. */
export function MenuList({
  placement = 'bottom start',
  children,
  ...props
}: Omit<MenuProps<object>, 'className' | 'style' | 'children'> & {
  readonly placement?: Placement
  readonly children: ReactNode
}) {
  return (
    <Popover placement={placement} offset={4} className={styles.popover ?? ''}>
      <AriaMenu {...props} className={styles.menu ?? ''}>
        {children}
      </AriaMenu>
    </Popover>
  )
}

/** An entry of a menu: icon, name, a line of help, its key. */
export function MenuItem({
  icon: Before,
  label,
  help,
  keys,
  isDangerous = false,
  ...props
}: Omit<MenuItemProps, 'className' | 'style' | 'children' | 'textValue'> & {
  readonly icon?: Icon
  readonly label: string
  readonly help?: string
  readonly keys?: string
  readonly isDangerous?: boolean
}) {
  return (
    <AriaMenuItem
      {...props}
      textValue={label}
      className={isDangerous ? `${styles.item} ${styles.dangerous}` : (styles.item ?? '')}
    >
      {({ isSelected, selectionMode, isFocused }) => (
        <>
          {props.id !== undefined && <ComeTo entry={props.id} isThere={isFocused} />}
          <span className={styles.icon} aria-hidden>
            {selectionMode !== 'none' ? isSelected && '✓' : Before && <Before size={15} />}
          </span>
          <Text slot="label" className={styles.label ?? ''}>
            {label}
          </Text>
          {help && (
            <Text slot="description" className={styles.help ?? ''}>
              {help}
            </Text>
          )}
          {keys && <Keyboard className={styles.keys ?? ''}>{keys}</Keyboard>}
        </>
      )}
    </AriaMenuItem>
  )
}

/** Entries that belong together, under a title or only named to screen readers. */
export function MenuSection({
  title,
  label,
  children,
}: {
  readonly title?: string
  readonly label?: string
  readonly children: ReactNode
}) {
  return (
    <AriaMenuSection {...(label !== undefined && { 'aria-label': label })}>
      {title !== undefined && <Header className={styles.title ?? ''}>{title}</Header>}
      {children}
    </AriaMenuSection>
  )
}

export const MenuSeparator = () => <Separator className={styles.separator ?? ''} />
