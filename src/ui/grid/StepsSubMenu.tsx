import { WandSparkles } from 'lucide-react'
import { stepDescriptions } from '../../steps/descriptions'
import { MenuItem } from '../controls/Menu'
import { useActions, useLanguage, useText } from '../useApp'
import { SubMenu } from './GridPopover'

/** Done by entries of their own, without a form. */
const direct = new Set(['renameColumns', 'removeColumns', 'duplicateColumn'])

const columnSteps = stepDescriptions.filter(
  ({ kind, menus }) => menus.isForColumn === true && !direct.has(kind),
)

/** The steps for a column; the form takes the selected ones. */
export function StepsSubMenu() {
  const { grid } = useText()
  const actions = useActions()
  const language = useLanguage()
  return (
    <SubMenu icon={WandSparkles} label={grid.menu.steps}>
      {columnSteps.map(({ kind, messages }) => (
        <MenuItem
          key={kind}
          label={messages[language].title}
          onAction={() => actions.startStep(kind)}
        />
      ))}
    </SubMenu>
  )
}
