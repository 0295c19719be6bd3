import { SunMoon } from 'lucide-react'
import type { Theme } from '../../state/model'
import { IconButton } from '../controls/IconButton'
import { MenuEntries, MenuTrigger } from '../controls/MenuTrigger'
import { useActions, useApp, useText } from '../useApp'

export const themes: readonly Theme[] = ['system', 'light', 'dark']

/** Light, dark or as the machine. */
export function ThemeSelect() {
  const { home } = useText()
  const actions = useActions()
  const theme = useApp((state) => state.theme)
  const menu = (
    <MenuEntries
      placement="bottom end"
      selected={theme}
      entries={themes.map((known) => ({ id: known, label: home.themes[known] }))}
      onAction={(id) => {
        const chosen = themes.find((known) => known === id)
        if (chosen) actions.setTheme(chosen)
      }}
    />
  )
  return (
    <MenuTrigger menu={menu}>
      <IconButton icon={SunMoon} label={home.theme} />
    </MenuTrigger>
  )
}
