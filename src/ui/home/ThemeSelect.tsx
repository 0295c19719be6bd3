import { MenuTrigger } from 'react-aria-components'
import { SunMoon } from 'lucide-react'
import type { Theme } from '../../state/model'
import { IconButton } from '../controls/IconButton'
import { MenuItem, MenuList } from '../controls/Menu'
import { useActions, useApp, useText } from '../useApp'

export const themes: readonly Theme[] = ['system', 'light', 'dark']

/** Light, dark or as the machine. */
export function ThemeSelect() {
  const { home } = useText()
  const actions = useActions()
  const theme = useApp((state) => state.theme)
  return (
    <MenuTrigger>
      <IconButton icon={SunMoon} label={home.theme} />
      <MenuList
        placement="bottom end"
        selectionMode="single"
        selectedKeys={[theme]}
        onAction={(key) => {
          const chosen = themes.find((known) => known === key)
          if (chosen) actions.setTheme(chosen)
        }}
      >
        {themes.map((known) => (
          <MenuItem key={known} id={known} label={home.themes[known]} />
        ))}
      </MenuList>
    </MenuTrigger>
  )
}
