import type { Replay } from '../../state/replay/model'
import { Button } from '../controls/Button'
import { IssueNote } from '../controls/IssueNote'
import { ModalDialog } from '../controls/ModalDialog'
import { useActions, useApp } from '../useApp'
import { ColumnsFound } from './ColumnsFound'
import { HandEdits } from './HandEdits'
import { ReplayFacts } from './ReplayFacts'
import { StepEffects } from './StepEffects'
import { TablesFound } from './TablesFound'
import { useReplayWords } from './words'
import styles from './replay.module.css'

/** What comes of steps on another file or tab, before anything is done: columns, hand edits, the effect of each step. */
export function ReplayDialog() {
  const replay = useApp((state) => state.replay)
  return replay && <ReplayDialogOf replay={replay} />
}

function ReplayDialogOf({ replay }: { readonly replay: Replay }) {
  const words = useReplayWords()
  const actions = useActions()
  const { way, list, preview, fitted } = replay
  const close = () => actions.closeReplay()
  const isReplacing = way === 'replace'
  const isEmpty = !isReplacing && fitted.steps.length === 0
  return (
    <ModalDialog
      title={isReplacing ? words.replaceTitle : words.applyTitle(list.name)}
      width="large"
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{words.closing}</Button>
          <Button
            variant="primary"
            isDisabled={preview.status !== 'ready' || isEmpty}
            onPress={() => void actions.confirmReplay()}
          >
            {isReplacing ? words.replace : words.replay(list.steps.length)}
          </Button>
        </>
      }
    >
      <div className={styles.screen}>
        <ReplayFacts replay={replay} />
        {replay.issue && <IssueNote issue={replay.issue} />}
        {preview.status === 'failed' && <IssueNote issue={preview.issue} />}
        {list.steps.length > 0 && <ColumnsFound replay={replay} />}
        <TablesFound replay={replay} />
        <HandEdits replay={replay} />
        <StepEffects replay={replay} />
      </div>
    </ModalDialog>
  )
}
