import { MenuTrigger } from 'react-aria-components'
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
import { MenuItem, MenuList, MenuSeparator } from '../controls/Menu'
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
  const act = (key: unknown) => {
    if (key === 'home') void actions.goHome()
    else if (key === 'rename') actions.showDialog('rename')
    else if (key === 'copy') actions.showDialog('share')
    else if (key === 'duplicate') void actions.duplicateProject(id)
    else if (key === 'delete') void actions.deleteProject(id)
  }
  return (
    <div className={styles.project}>
      <IconButton icon={Bench} label={workspace.backHome} onPress={() => void actions.goHome()} />
      <MenuTrigger>
        <Button
          variant="quiet"
          iconAfter={ChevronDown}
          aria-label={workspace.projectMenu(doc.name)}
        >
          <span className={styles.name}>{doc.name}</span>
        </Button>
        <MenuList onAction={act}>
          <MenuItem id="home" icon={FolderOpen} label={workspace.backHome} />
          <MenuSeparator />
          <MenuItem id="rename" icon={Pencil} label={workspace.renameProject} />
          <MenuItem id="copy" icon={Save} label={workspace.saveCopy} keys={keyLabel('Ctrl+S')} />
          <MenuItem id="duplicate" icon={Copy} label={workspace.duplicateProject} />
          <MenuItem id="delete" icon={Trash2} label={workspace.deleteProject} isDangerous />
        </MenuList>
      </MenuTrigger>
    </div>
  )
}

const Bench = () => <Logo size={22} />

const exportDialogs = new Map<unknown, AppState['dialog']>([
  ['publish', 'export'],
  ['excel', 'exportExcel'],
  ['other', 'exportOther'],
])

function ExportMenu() {
  const { workspace } = useText()
  const actions = useActions()
  return (
    <MenuTrigger>
      <Button variant="primary" iconAfter={ChevronDown}>
        {workspace.export}
      </Button>
      <MenuList
        placement="bottom end"
        onAction={(key) => actions.showDialog(exportDialogs.get(key) ?? 'share')}
      >
        <MenuItem id="publish" icon={Download} label={workspace.exportPublish} />
        <MenuItem id="excel" icon={FileSpreadsheet} label={workspace.exportExcel} />
        <MenuItem id="other" icon={FileOutput} label={workspace.exportOther} />
        <MenuSeparator />
        <MenuItem id="copy" icon={Save} label={workspace.saveCopy} />
      </MenuList>
    </MenuTrigger>
  )
}
