import { MenuTrigger } from 'react-aria-components'
import { ChevronDown, Redo2, Undo2 } from 'lucide-react'
import { actSentence } from '../../i18n/sentences'
import { IconButton } from '../controls/IconButton'
import { MenuItem, MenuList, MenuSeparator } from '../controls/Menu'
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
      <MenuTrigger>
        <IconButton icon={Nothing} mark={ChevronDown} label={workspace.undoMenu} />
        <RecentHistory />
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
    <MenuList
      selectionMode="single"
      selectedKeys={current ? [current.stateId] : []}
      onAction={(key) =>
        key === all ? actions.showPanel('history') : void actions.goToState(String(key))
      }
    >
      {shown.map(({ stateId, act, isAhead }) => (
        <MenuItem
          key={stateId}
          id={stateId}
          label={actSentence(text, act, title)}
          {...(isAhead && { keys: text.panels.ahead })}
        />
      ))}
      <MenuSeparator />
      <MenuItem id={all} label={text.workspace.allHistory} />
    </MenuList>
  )
}

const all = '*'
