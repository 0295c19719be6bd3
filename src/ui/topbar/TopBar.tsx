import {
  ChevronDown,
  CircleQuestionMark,
  Copy,
  Download,
  FileOutput,
  FileSpreadsheet,
  FolderOpen,
  Pencil,
  Save,
  Trash2,
} from 'lucide-react'
import { Button } from '../controls/Button'
import { IconButton } from '../controls/IconButton'
import { MenuEntries, MenuTrigger } from '../controls/MenuTrigger'
import { Logo } from '../home/Logo'
import type { AppState } from '../../state/model'
import { keyLabel } from '../shell/keys'
import { useActions, useProject, useText } from '../useApp'
import { SavedState } from './SavedState'
import { UndoRedo } from './UndoRedo'
import styles from './topbar.module.css'

/** The project, undo and redo, whether the work is saved, the way out. */
export function TopBar() {
  const { workspace } = useText()
  const actions = useActions()
  return (
    <header className={styles.bar} data-region="top" aria-label={workspace.regions.top}>
      <Title />
      <ProjectMenu />
      <UndoRedo />
      <SavedState />
      <ExportMenu />
      <IconButton
        icon={CircleQuestionMark}
        label={workspace.help}
        keys="?"
        onPress={() => actions.showDialog('help')}
      />
    </header>
  )
}

/** What the screen is about, for who cannot see it at a glance. */
const Title = () => <h1 className="visuallyHidden">{useProject().doc.name}</h1>

function ProjectMenu() {
  const { workspace } = useText()
  const actions = useActions()
  const { id, doc } = useProject()
  const entries = [
    { id: 'home', icon: FolderOpen, label: workspace.backHome },
    null,
    { id: 'rename', icon: Pencil, label: workspace.renameProject },
    { id: 'copy', icon: Save, label: workspace.saveCopy, keys: keyLabel('Ctrl+S') },
    { id: 'duplicate', icon: Copy, label: workspace.duplicateProject },
    { id: 'delete', icon: Trash2, label: workspace.deleteProject, isDangerous: true },
  ]
  const act = (key: string) => {
    if (key === 'home') void actions.goHome()
    else if (key === 'rename') actions.showDialog('rename')
    else if (key === 'copy') actions.showDialog('share')
    else if (key === 'duplicate') void actions.duplicateProject(id)
    else if (key === 'delete') void actions.deleteProject(id)
  }
  return (
    <div className={styles.project}>
      <IconButton icon={Bench} label={workspace.backHome} onPress={() => void actions.goHome()} />
      <MenuTrigger menu={<MenuEntries entries={entries} onAction={act} />}>
        <Button
          variant="quiet"
          iconAfter={ChevronDown}
          aria-label={workspace.projectMenu(doc.name)}
        >
          <span className={styles.name}>{doc.name}</span>
        </Button>
      </MenuTrigger>
    </div>
  )
}

const Bench = () => <Logo size={22} />

const exportDialogs = new Map<string, AppState['dialog']>([
  ['publish', 'export'],
  ['excel', 'exportExcel'],
  ['other', 'exportOther'],
])

function ExportMenu() {
  const { workspace } = useText()
  const actions = useActions()
  const menu = (
    <MenuEntries
      placement="bottom end"
      onAction={(key) => actions.showDialog(exportDialogs.get(key) ?? 'share')}
      entries={[
        { id: 'publish', icon: Download, label: workspace.exportPublish },
        { id: 'excel', icon: FileSpreadsheet, label: workspace.exportExcel },
        { id: 'other', icon: FileOutput, label: workspace.exportOther },
        null,
        { id: 'copy', icon: Save, label: workspace.saveCopy },
      ]}
    />
  )
  return (
    <MenuTrigger menu={menu}>
      <Button variant="primary" iconAfter={ChevronDown}>
        {workspace.export}
      </Button>
    </MenuTrigger>
  )
}
