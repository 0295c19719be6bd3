import { ChevronDown } from 'lucide-react'
import { Button } from '../controls/Button'
import { MenuTrigger } from '../controls/MenuTrigger'
import { lazyPart } from '../shell/lazyPart'
import { withSteps } from '../shell/withSteps'
import { useText } from '../useApp'
import { menuIds } from './menuIds'

const StepMenuEntries = lazyPart(() =>
  withSteps(import('./StepMenuEntries')).then((part) => part.StepMenuEntries),
)

/** The users' own verbs. */
export function StepMenus() {
  const text = useText()
  return menuIds.map((menu) => (
    <MenuTrigger
      key={menu}
      menu={<StepMenuEntries menu={menu} />}
      fetchMenu={StepMenuEntries.fetch}
    >
      <Button variant="quiet" iconAfter={ChevronDown}>
        {text.workspace.menus[menu]}
      </Button>
    </MenuTrigger>
  ))
}
