import { WandSparkles } from 'lucide-react'
import { MenuItem, MenuSeparator } from '../controls/Menu'
import { menuLength, stepsOfColumn } from '../menus/stepMenus'
import { useShell } from '../shell/useShell'
import { useActions, useLanguage, useText } from '../useApp'
import { SubMenu } from './GridPopover'

/** The steps for a column; the form takes the selected ones. */
export function StepsSubMenu() {
  const { grid, workspace } = useText()
  const actions = useActions()
  const language = useLanguage()
  const { openPalette } = useShell()
  return (
    <SubMenu icon={WandSparkles} label={grid.menu.steps}>
      {stepsOfColumn(language)
        .slice(0, menuLength)
        .map(({ kind, messages }) => (
          <MenuItem
            key={kind}
            label={messages[language].title}
            onAction={() => actions.startStep(kind)}
          />
        ))}
      <MenuSeparator />
      <MenuItem label={workspace.seeAll} onAction={() => openPalette(null)} />
    </SubMenu>
  )
}
