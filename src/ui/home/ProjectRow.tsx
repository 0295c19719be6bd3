import { useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { Copy, EllipsisVertical, Pencil, Table2, Trash2 } from 'lucide-react'
import { formatMoment, formatSize } from '../../i18n/formats'
import type { ProjectItem } from '../../state/model'
import { IconButton } from '../controls/IconButton'
import { MenuEntries, MenuTrigger } from '../controls/MenuTrigger'
import { useActions, useLanguage, useText } from '../useApp'
import styles from './home.module.css'

/** One project: its name opens it, its menu holds the rest. */
export function ProjectRow({
  project,
  isRenamed,
  onRename,
}: {
  readonly project: ProjectItem
  readonly isRenamed: boolean
  readonly onRename: (isRenamed: boolean) => void
}) {
  const { common, home } = useText()
  const language = useLanguage()
  const actions = useActions()
  const { id, name } = project
  const wantsRename = useRef(false)
  // The menu gives the focus back to its button once it is closed; only then may the field take it.
  const startRename = () => {
    if (!wantsRename.current) return
    wantsRename.current = false
    onRename(true)
  }
  const act = (key: string) => {
    if (key === 'rename') wantsRename.current = true
    else if (key === 'duplicate') void actions.duplicateProject(id)
    else if (key === 'delete') void actions.deleteProject(id)
  }
  const menu = (
    <MenuEntries
      placement="bottom end"
      onAction={act}
      entries={[
        { id: 'rename', icon: Pencil, label: common.rename },
        { id: 'duplicate', icon: Copy, label: common.duplicate },
        { id: 'delete', icon: Trash2, label: common.delete, isDangerous: true },
      ]}
    />
  )
  return (
    <li className={styles.project}>
      {isRenamed ? (
        <NameField project={project} onDone={() => onRename(false)} />
      ) : (
        <AriaButton className={styles.name ?? ''} onPress={() => void actions.openProject(id)}>
          <Table2 size={16} aria-hidden />
          <span>{name}</span>
        </AriaButton>
      )}
      <span className={styles.fact}>
        {common.rows(project.rowCount)} · {common.columns(project.columnCount)}
      </span>
      <span className={styles.fact}>{formatSize(language, project.size)}</span>
      <span className={styles.fact}>{formatMoment(language, project.changed)}</span>
      <MenuTrigger menu={menu}>
        <IconButton icon={EllipsisVertical} label={home.actionsOf(name)} onFocus={startRename} />
      </MenuTrigger>
    </li>
  )
}

/** Renaming in place: Enter keeps the new name, Escape the old one. */
function NameField({
  project,
  onDone,
}: {
  readonly project: ProjectItem
  readonly onDone: () => void
}) {
  const { home } = useText()
  const actions = useActions()
  const [name, setName] = useState(project.name)
  const isDone = useRef(false)
  const finish = (isKept: boolean) => {
    if (isDone.current) return
    isDone.current = true
    if (isKept && name.trim() !== '' && name !== project.name)
      void actions.renameProject(project.id, name)
    onDone()
  }
  return (
    <input
      className={styles.nameField}
      aria-label={home.projectName}
      value={name}
      autoFocus
      spellCheck={false}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        // Else the key would press whatever takes the focus next.
        event.preventDefault()
        finish(event.key === 'Enter')
      }}
    />
  )
}
