import { Button } from '../controls/Button'
import { IssueNote } from '../controls/IssueNote'
import { ModalDialog } from '../controls/ModalDialog'
import { useActions, useApp, useText } from '../useApp'
import styles from './sheets.module.css'

/** The files that could not be opened, and why: the others are open behind. */
export function RefusedFiles() {
  const refused = useApp((state) => state.refusedFiles)
  const hasProject = useApp((state) => state.project !== null)
  const { incoming, common } = useText()
  const actions = useActions()
  if (!refused) return null
  const close = () => actions.closeRefused()
  return (
    <ModalDialog
      title={incoming.refusedTitle(refused.length)}
      onClose={close}
      footer={
        <Button variant="primary" autoFocus onPress={close}>
          {common.close}
        </Button>
      }
    >
      <div className={styles.chooser}>
        <p>{hasProject ? incoming.refusedIntro : incoming.refusedAll}</p>
        <ul className={styles.refused}>
          {refused.map(({ fileName, issue }, at) => (
            <li key={at}>
              <p className={styles.fileName}>{fileName}</p>
              <IssueNote issue={issue} />
            </li>
          ))}
        </ul>
      </div>
    </ModalDialog>
  )
}
