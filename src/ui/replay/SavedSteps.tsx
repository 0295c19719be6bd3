import { FileTrigger } from 'react-aria-components'
import { FileUp } from 'lucide-react'
import type { StepList } from '../../recipe/replay/stepList'
import { Button } from '../controls/Button'
import { IssueNote } from '../controls/IssueNote'
import { ModalDialog } from '../controls/ModalDialog'
import { useActions, useApp, useProject, useText } from '../useApp'
import { SavedList } from './SavedList'
import { useReplayWords } from './words'
import styles from './replay.module.css'

const listFiles = ['.json', '.etabli', 'application/json']

/** *Mes étapes*: the lists kept in this browser, to be replayed, renamed, handed over, deleted. */
export function SavedSteps() {
  const { saved: words } = useReplayWords()
  const { common } = useText()
  const actions = useActions()
  const { readOnly } = useProject()
  const { saved, issue, choice } = useApp((state) => state.stepLists)
  const close = () => actions.closeStepLists()
  const open = (files: FileList | null) => {
    const [file] = files ?? []
    if (file) void actions.applyStepsFile(file)
  }
  if (choice) return <ChooseList lists={choice} onClose={close} />
  return (
    <ModalDialog
      title={words.title}
      onClose={close}
      footer={
        <>
          <FileTrigger acceptedFileTypes={listFiles} onSelect={open}>
            <Button icon={FileUp} isDisabled={readOnly !== null}>
              {words.fromFile}
            </Button>
          </FileTrigger>
          <Button onPress={close}>{common.close}</Button>
        </>
      }
    >
      <div className={styles.screen}>
        <p>{words.intro}</p>
        {issue && <IssueNote issue={issue} />}
        {saved === null && <p role="status">{words.reading}</p>}
        {saved?.length === 0 && !issue && <p>{words.empty}</p>}
        {saved && saved.length > 0 && (
          <ul className={styles.saved} aria-label={words.title}>
            {saved.map((list) => (
              <SavedList key={list.id} list={list} isFixed={readOnly !== null} />
            ))}
          </ul>
        )}
        <p className={styles.quiet}>{words.fromFileHint}</p>
      </div>
    </ModalDialog>
  )
}

/** Several lists came in one file: one of them is meant. */
function ChooseList({
  lists,
  onClose,
}: {
  readonly lists: readonly StepList[]
  readonly onClose: () => void
}) {
  const { saved: words } = useReplayWords()
  const { common } = useText()
  const actions = useActions()
  return (
    <ModalDialog
      title={words.chooseTitle}
      onClose={onClose}
      footer={<Button onPress={onClose}>{common.close}</Button>}
    >
      <div className={styles.screen}>
        <p>{words.chooseIntro}</p>
        <ul className={styles.saved} aria-label={words.chooseTitle}>
          {lists.map((list, at) => (
            <li key={at}>
              <span className={styles.savedName}>{list.name}</span>
              <span className={styles.quiet}>{words.count(list.steps.length)}</span>
              <Button
                aria-label={words.applyOne(list.name)}
                onPress={() => void actions.applyStepList(list)}
              >
                {words.apply}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </ModalDialog>
  )
}
