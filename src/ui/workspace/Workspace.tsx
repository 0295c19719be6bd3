import { useEffect } from 'react'
import { PanelRightOpen, Search } from 'lucide-react'
import { Button } from '../controls/Button'
import { IconButton } from '../controls/IconButton'
import { StepMenus } from '../menus/StepMenus'
import { keyLabel } from '../shell/keys'
import { useShell } from '../shell/useShell'
import { TopBar } from '../topbar/TopBar'
import { isExportDialog } from '../../state/selectors'
import { useActions, useApp, useProject, useText } from '../useApp'
import { SidePanel } from './SidePanel'
import { StatusBar } from './StatusBar'
import { StepsSide } from './StepsSide'
import { TableArea } from './TableArea'
import styles from './workspace.module.css'

/** A project at work: bars above, steps, table and panel, the status below. */
export function Workspace() {
  useNarrowStart()
  return (
    <div className={styles.workspace}>
      <TopBar />
      <MenuBar />
      <div className={styles.middle}>
        <StepsSide />
        <TableArea />
        <SidePanel />
      </div>
      <StatusBar />
    </div>
  )
}

/** In a narrow window the sides lie over the table: they start folded. */
function useNarrowStart(): void {
  const actions = useActions()
  useEffect(() => {
    if (!matchMedia('(width < 1000px)').matches) return
    actions.showSteps(false)
    actions.showPanel('none')
  }, [actions])
}

function MenuBar() {
  const { workspace } = useText()
  const actions = useActions()
  const { openPalette } = useShell()
  const { panel } = useProject()
  const isExporting = useApp(({ dialog }) => isExportDialog(dialog))
  return (
    <nav className={styles.menus} data-region="menus" aria-label={workspace.regions.menus}>
      <StepMenus />
      <span className={styles.space} />
      <Button
        variant="quiet"
        icon={Search}
        aria-keyshortcuts="Control+K"
        onPress={() => openPalette(null)}
      >
        {workspace.findAllKey(keyLabel('Ctrl+K'))}
      </Button>
      {panel === 'none' && !isExporting && (
        <IconButton
          icon={PanelRightOpen}
          label={workspace.openPanel}
          onPress={() => actions.showPanel('column')}
        />
      )}
    </nav>
  )
}
