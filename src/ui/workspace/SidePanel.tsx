import type { ComponentType } from 'react'
import { useRef } from 'react'
import { ClipboardCheck, History, Route, TableProperties, X } from 'lucide-react'
import { ToggleButton, ToggleButtonGroup, Tooltip, TooltipTrigger } from 'react-aria-components'
import { fetchForms } from '../../state/formsOnDemand'
import type { Panel } from '../../state/model'
import { ColumnPanel } from '../columns/ColumnPanel'
import type { Icon } from '../controls/Button'
import { IconButton } from '../controls/IconButton'
import { lazyPart, whenIdle } from '../shell/lazyPart'
import { useReturnFocus } from '../shell/useReturnFocus'
import { isExportDialog } from '../../state/selectors'
import { useActions, useApp, useProject, useText } from '../useApp'
import styles from './workspace.module.css'

const StepFormPanel = lazyPart(
  async () => {
    const [part] = await Promise.all([import('../form/StepFormPanel'), fetchForms()])
    return part.StepFormPanel
  },
  (actions) => actions.closeForm(),
)
const ExportPanel = lazyPart(
  () => import('../export/ExportPanel').then((part) => part.ExportPanel),
  (actions) => actions.showDialog(null),
)
const ColumnHistory = lazyPart(() =>
  import('../columns/ColumnHistory').then((part) => part.ColumnHistory),
)
const DiagnosticPanel = lazyPart(async () => {
  // It greets a table just opened, whose way to the screen it would stand in; what it tells comes later anyway.
  await whenIdle()
  return (await import('../diagnostic/DiagnosticPanel')).DiagnosticPanel
})
const HistoryPanel = lazyPart(() =>
  import('../history/HistoryPanel').then((part) => part.HistoryPanel),
)

type ShownPanel = Exclude<Panel, 'form' | 'none'>

const panels: readonly (readonly [ShownPanel, Icon, ComponentType])[] = [
  ['diagnostic', ClipboardCheck, DiagnosticPanel],
  ['column', TableProperties, ColumnPanel],
  ['columnHistory', Route, ColumnHistory],
  ['history', History, HistoryPanel],
]

/** The right side: the export, the form of a step, or what is asked about the table. */
export function SidePanel() {
  const { workspace } = useText()
  const { panel, form } = useProject()
  const dialog = useApp((state) => state.dialog)
  if (isExportDialog(dialog)) return <ExportPanel key={dialog} />
  if (form) {
    return (
      <aside className={styles.panel} data-region="panel" aria-label={workspace.regions.panel}>
        <StepFormPanel />
      </aside>
    )
  }
  const shown = panels.find(([id]) => id === panel)
  return shown ? <InfoPanel id={shown[0]} Body={shown[2]} /> : null
}

function InfoPanel({ id, Body }: { readonly id: ShownPanel; readonly Body: ComponentType }) {
  const { workspace } = useText()
  const actions = useActions()
  const root = useRef<HTMLElement>(null)
  useReturnFocus(root)
  return (
    <aside ref={root} className={styles.panel} data-region="panel" aria-labelledby="panel-title">
      <header className={styles.sideHead}>
        <PanelChoice id={id} />
        <IconButton
          icon={X}
          label={workspace.closePanel}
          onPress={() => actions.showPanel('none')}
        />
      </header>
      <div className={styles.panelBody}>
        <h2 id="panel-title">{workspace.panels[id]}</h2>
        <Body />
      </div>
    </aside>
  )
}

function PanelChoice({ id }: { readonly id: ShownPanel }) {
  const { workspace } = useText()
  const actions = useActions()
  return (
    <ToggleButtonGroup
      aria-label={workspace.panelChoice}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[id]}
      onSelectionChange={(keys) => {
        const chosen = panels.find(([known]) => keys.has(known))
        if (chosen) actions.showPanel(chosen[0])
      }}
      className={styles.choice ?? ''}
    >
      {panels.map(([known, Mark]) => (
        <TooltipTrigger key={known} delay={500} closeDelay={0}>
          <ToggleButton
            id={known}
            aria-label={workspace.panels[known]}
            className={styles.toggle ?? ''}
          >
            <Mark size={16} aria-hidden />
          </ToggleButton>
          <Tooltip className={styles.tooltip ?? ''} offset={6}>
            {workspace.panels[known]}
          </Tooltip>
        </TooltipTrigger>
      ))}
    </ToggleButtonGroup>
  )
}
