import { createContext, useContext } from 'react'
import type { MenuId } from '../menus/menuIds'

/** What the shell of the interface lends to its parts. */
export interface Shell {
  /** Opens the list of everything, or only the steps of one menu. */
  readonly openPalette: (menu: MenuId | null) => void
  readonly paletteMenu: MenuId | null
  /** Lets the user choose files, and opens them. */
  readonly pickFiles: () => void
}

export const ShellContext = createContext<Shell | null>(null)

export function useShell(): Shell {
  const shell = useContext(ShellContext)
  if (!shell) throw new Error('This part is drawn outside of the shell.')
  return shell
}
