import { ChevronDown, Redo2, Undo2 } from 'lucide-react'
import { actSentence } from '../../i18n/sentences'
import { IconButton } from '../controls/IconButton'
import { MenuEntries, MenuTrigger } from '../controls/MenuTrigger'
import { useHistory } from '../history/useHistory'
import { useStepTitle } from '../history/useStepTitle'
import { keyLabel } from '../shell/keys'
import { useActions, useProject, useText } from '../useApp'
import styles from './topbar.module.css'

/** Undo and redo, and a menu of where they lead. */
export function UndoRedo() {
  const { common, workspace } = useText()
  const actions = useActions()
  const { canUndo, canRedo, readOnly } = useProject()
  const isLocked = readOnly !== null
  return (
    <div className={styles.undo}>
      <IconButton
        icon={Undo2}
        label={common.undo}
        keys={keyLabel('Ctrl+Z')}
        isDisabled={isLocked || !canUndo}
        onPress={() => void actions.undo()}
      />
      <MenuTrigger menu={<RecentHistory />}>
        <IconButton icon={Nothing} mark={ChevronDown} label={workspace.undoMenu} />
      </MenuTrigger>
      <IconButton
        icon={Redo2}
        label={common.redo}
        keys={keyLabel('Ctrl+Y')}
        isDisabled={isLocked || !canRedo}
        onPress={() => void actions.redo()}
      />
    </div>
  )
}

const Nothing = () => null

const most = 12

/** The states around the present one, the latest first. */
function RecentHistory() {
  const text = useText()
  const actions = useActions()
  const title = useStepTitle()
  const line = useHistory().filter(({ isOther }) => !isOther)
  const at = line.findIndex(({ isCurrent }) => isCurrent)
  const from = Math.max(0, Math.min(at - most + 4, line.length - most))
  const shown = line.slice(from, from + most).toReversed()
  const current = line[at]
  return (
    <MenuEntries
      selected={current?.stateId ?? null}
      onAction={(id) => (id === all ? actions.showPanel('history') : void actions.goToState(id))}
      entries={[
        ...shown.map(({ stateId, act, isAhead }) => ({
          id: stateId,
          label: actSentence(text, act, title),
          ...(isAhead && { keys: text.panels.ahead }),
        })),
        null,
        { id: all, label: text.workspace.allHistory },
      ]}
    />
  )
}

const all = '*'
