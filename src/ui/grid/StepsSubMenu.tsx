import { WandSparkles } from 'lucide-react'
import { MenuItem, MenuSeparator } from '../controls/Menu'
import { menuLength, sortedSteps } from '../menus/stepMenus'
import { useShell } from '../shell/useShell'
import { useActions, useLanguage, useText } from '../useApp'
import { SubMenu } from './GridPopover'

/** Done by entries of their own, without a form. */
const direct = new Set(['renameColumns', 'removeColumns', 'duplicateColumn'])

/** The steps for a column; the form takes the selected ones. */
export function StepsSubMenu() {
  const { grid, workspace } = useText()
  const actions = useActions()
  const language = useLanguage()
  const { openPalette } = useShell()
  const steps = sortedSteps(
    ({ kind, menus }) => menus.isForColumn === true && !direct.has(kind),
    language,
  )
  return (
    <SubMenu icon={WandSparkles} label={grid.menu.steps}>
      {steps.slice(0, menuLength).map(({ kind, messages }) => (
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
