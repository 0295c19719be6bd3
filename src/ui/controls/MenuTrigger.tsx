import type { ReactNode } from 'react'
import { createContext, use, useState } from 'react'
import type { ButtonProps, Placement } from 'react-aria-components'
import { ButtonContext } from 'react-aria-components'
import { lazyPart } from '../shell/lazyPart'
import type { Icon } from './Button'
import type { OpenProps, Overlay } from './useOverlayButton'
import { useOverlayButton } from './useOverlayButton'

/** An entry of a menu: done by its own `onAction`, or by that of the menu under its `id`. */
export interface MenuEntry {
  readonly id?: string
  readonly label: string
  readonly icon?: Icon
  readonly help?: string
  readonly keys?: string
  readonly isDangerous?: boolean
  readonly isDisabled?: boolean
  readonly onAction?: () => void
}

export interface MenuContent {
  readonly 'aria-label'?: string
  readonly placement?: Placement
  /** A line between entries is null. */
  readonly entries: readonly (MenuEntry | null)[]
  /** The one that holds now, where they are choices. */
  readonly selected?: string | null
  readonly onAction?: (id: string) => void
}

/** Which entry has the focus at first; true: the menu itself. */
export type FirstFocus = 'first' | 'last' | true

export interface OpenMenu extends Overlay {
  readonly firstFocus: FirstFocus
}

const MenuPart = lazyPart(
  () => import('./MenuPart').then((part) => part.MenuPart),
  (_actions, { menu }) => menu.state.close(),
)

const OpenMenuContext = createContext<OpenMenu | null>(null)

/** A button and the menu it opens: an element that draws `MenuEntries`, made only while the menu is open. */
export function MenuTrigger({
  menu,
  fetchMenu,
  children,
  ...open
}: OpenProps & {
  readonly menu: ReactNode
  /** Fetches what the menu holds, ahead of the press, where that is fetched too. */
  readonly fetchMenu?: () => void
  readonly children: ReactNode
}) {
  const { overlay, button } = useOverlayButton(open, () => {
    MenuPart.fetch()
    fetchMenu?.()
  })
  const [firstFocus, setFirstFocus] = useState<FirstFocus>(true)
  const { state } = overlay
  const show = (focus: FirstFocus) => {
    setFirstFocus(focus)
    state.open()
  }
  const pressed: ButtonProps = {
    preventFocusOnPress: true,
    // As menus of the system: with the button of the mouse going down, with the finger going up.
    onPressStart: ({ pointerType, target }) => {
      if (pointerType === 'touch' || pointerType === 'keyboard') return
      focusOn(target)
      show(pointerType === 'virtual' ? 'first' : true)
    },
    onPress: ({ pointerType, target }) => {
      if (pointerType !== 'touch') return
      focusOn(target)
      show(true)
    },
    onKeyDown: (event) => {
      const focus = openingKeys.get(event.key)
      if (focus === undefined || event.ctrlKey || event.metaKey || event.altKey || state.isOpen) {
        return event.continuePropagation()
      }
      event.preventDefault()
      show(focus)
    },
  }
  return (
    <>
      <ButtonContext value={{ 'aria-haspopup': true, ...button, ...pressed }}>
        {children}
      </ButtonContext>
      {state.isOpen && <OpenMenuContext value={{ ...overlay, firstFocus }}>{menu}</OpenMenuContext>}
    </>
  )
}

/** The focus goes back there once the menu is closed. */
const focusOn = (target: Element) => {
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
}

const openingKeys: ReadonlyMap<string, FirstFocus> = new Map([
  ['Enter', 'first'],
  [' ', 'first'],
  ['ArrowDown', 'first'],
  ['ArrowUp', 'last'],
])

/** What the menu of a `MenuTrigger` holds. */
export function MenuEntries(content: MenuContent) {
  const menu = use(OpenMenuContext)
  return menu && <MenuPart menu={menu} content={content} />
}
