import { ArrowRightLeft } from 'lucide-react'
import { MenuEntries } from '../controls/MenuTrigger'
import { useShell } from '../shell/useShell'
import { useActions, useLanguage, useProject, useText } from '../useApp'
import type { MenuId } from './menuIds'
import { stepIcon } from './stepIcons'
import { menuLength, stepsOfMenu } from './stepMenus'

/** The steps of one verb, and the way to all of them where they are many. */
export function StepMenuEntries({ menu }: { readonly menu: MenuId }) {
  const text = useText()
  const language = useLanguage()
  const actions = useActions()
  const { openPalette } = useShell()
  const isReadOnly = useProject().readOnly !== null
  const steps = stepsOfMenu(menu, language)
  const shown = steps.slice(0, menuLength).map(({ kind, messages }) => ({
    id: kind,
    icon: stepIcon(kind),
    label: messages[language].title,
    onAction: () => actions.startStep(kind),
    isDisabled: isReadOnly,
  }))
  const pairs = {
    icon: ArrowRightLeft,
    label: text.commands.pairs,
    onAction: () => actions.showPairs(null),
  }
  const all = { label: text.workspace.seeAll, onAction: () => openPalette(menu) }
  const more = [
    ...(menu === 'standardise' ? [pairs] : []),
    ...(steps.length > menuLength ? [all] : []),
  ]
  return <MenuEntries entries={more.length > 0 ? [...shown, null, ...more] : shown} />
}
