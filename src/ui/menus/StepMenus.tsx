import { MenuTrigger } from 'react-aria-components'
import { ArrowRightLeft, ChevronDown } from 'lucide-react'
import { Button } from '../controls/Button'
import { MenuItem, MenuList, MenuSeparator } from '../controls/Menu'
import { useShell } from '../shell/useShell'
import { useActions, useLanguage, useProject, useText } from '../useApp'
import { stepIcon } from './stepIcons'
import type { MenuId } from './stepMenus'
import { filledMenus, menuLength, stepsOfMenu } from './stepMenus'

/** The users' own verbs. */
export function StepMenus() {
  return filledMenus().map((menu) => <StepMenu key={menu} menu={menu} />)
}

function StepMenu({ menu }: { readonly menu: MenuId }) {
  const text = useText()
  const language = useLanguage()
  const actions = useActions()
  const { openPalette } = useShell()
  const isReadOnly = useProject().readOnly !== null
  const steps = stepsOfMenu(menu, language)
  return (
    <MenuTrigger>
      <Button variant="quiet" iconAfter={ChevronDown}>
        {text.workspace.menus[menu]}
      </Button>
      <MenuList
        onAction={(key) => {
          if (key === seeAll) openPalette(menu)
          else if (key === pairTables) actions.showPairs(null)
          else actions.startStep(String(key))
        }}
        disabledKeys={isReadOnly ? steps.map(({ kind }) => kind) : []}
      >
        {steps.slice(0, menuLength).map(({ kind, messages }) => (
          <MenuItem key={kind} id={kind} icon={stepIcon(kind)} label={messages[language].title} />
        ))}
        <MenuSeparator />
        {menu === 'standardise' && (
          <MenuItem id={pairTables} icon={ArrowRightLeft} label={text.commands.pairs} />
        )}
        {steps.length > menuLength && <MenuItem id={seeAll} label={text.workspace.seeAll} />}
      </MenuList>
    </MenuTrigger>
  )
}

const seeAll = '*'
const pairTables = '='
