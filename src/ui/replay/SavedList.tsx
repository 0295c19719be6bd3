import { useRef, useState } from 'react'
import { MenuTrigger } from 'react-aria-components'
import { EllipsisVertical, FileDown, FilePen, Pencil, Trash2 } from 'lucide-react'
import { formatMoment } from '../../i18n/formats'
import type { SavedList as Saved } from '../../state/replay/model'
import { Button } from '../controls/Button'
import { IconButton } from '../controls/IconButton'
import { MenuItem, MenuList, MenuSeparator } from '../controls/Menu'
import { useActions, useLanguage } from '../useApp'
import { useReplayWords } from './words'
import styles from './replay.module.css'

/** One kept list: its button replays it, its menu holds the rest. */
export function SavedList({
  list: { id, name, time, stepCount },
  isFixed,
}: {
  readonly list: Saved
  readonly isFixed: boolean
}) {
  const { saved: words } = useReplayWords()
  const language = useLanguage()
  const actions = useActions()
  const [isRenamed, setIsRenamed] = useState(false)
  const wantsRename = useRef(false)
  // The menu gives the focus back to its button once it is closed; only then may the field take it.
  const startRename = () => {
    if (!wantsRename.current) return
    wantsRename.current = false
    setIsRenamed(true)
  }
  return (
    <li>
      {isRenamed ? (
        <Rename id={id} name={name} onDone={() => setIsRenamed(false)} />
      ) : (
        <span className={styles.savedName}>{name}</span>
      )}
      <span className={styles.quiet}>{words.count(stepCount)}</span>
      <span className={styles.quiet}>{formatMoment(language, time)}</span>
      <Button
        isDisabled={isFixed}
        aria-label={words.applyOne(name)}
        onPress={() => void actions.applySavedSteps(id)}
      >
        {words.apply}
      </Button>
      <MenuTrigger>
        <IconButton icon={EllipsisVertical} label={words.menu(name)} onFocus={startRename} />
        <MenuList placement="bottom end" aria-label={words.menu(name)}>
          <MenuItem
            icon={Pencil}
            label={words.rename}
            onAction={() => (wantsRename.current = true)}
          />
          <MenuItem
            icon={FileDown}
            label={words.save}
            onAction={() => void actions.saveStepsFile(id, false)}
          />
          <MenuItem
            icon={FilePen}
            label={words.saveWithEdits}
            help={words.saveWithEditsHelp}
            onAction={() => void actions.saveStepsFile(id, true)}
          />
          <MenuSeparator />
          <MenuItem
            icon={Trash2}
            label={words.remove}
            isDangerous
            onAction={() => void actions.removeSavedSteps(id)}
          />
        </MenuList>
      </MenuTrigger>
    </li>
  )
}

/** Renaming in place: Enter keeps the new name, Escape the old one. */
function Rename({
  id,
  name: before,
  onDone,
}: {
  readonly id: string
  readonly name: string
  readonly onDone: () => void
}) {
  const { saved: words } = useReplayWords()
  const actions = useActions()
  const [name, setName] = useState(before)
  const isDone = useRef(false)
  const finish = (isKept: boolean) => {
    if (isDone.current) return
    isDone.current = true
    if (isKept && name.trim() !== '' && name !== before) void actions.renameSavedSteps(id, name)
    onDone()
  }
  return (
    <input
      className={styles.nameField}
      aria-label={words.name}
      value={name}
      autoFocus
      spellCheck={false}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        // Else the key would close the window, or press whatever takes the focus next.
        event.preventDefault()
        event.stopPropagation()
        finish(event.key === 'Enter')
      }}
    />
  )
}
