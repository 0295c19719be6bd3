import type { ReactNode } from 'react'
import type { Issue } from '../../values/result'
import { Button } from '../controls/Button'
import { IssueNote } from '../controls/IssueNote'
import { ModalDialog } from '../controls/ModalDialog'
import { useText } from '../useApp'
import styles from './opening.module.css'

interface Props {
  readonly fileName: string
  /** Something guessed is worth a look. */
  readonly isDoubtful: boolean
  /** Why the settings cannot be used as they are. */
  readonly issue: Issue | null
  readonly canApply: boolean
  readonly settings: ReactNode
  readonly preview: ReactNode
  readonly onApply: () => void
  readonly onClose: () => void
}

/** How a file is read: the choices, and beside them the rows as they would be. */
export function OpeningFrame({
  fileName,
  isDoubtful,
  issue,
  canApply,
  settings,
  preview,
  onApply,
  onClose,
}: Props) {
  const { common, opening } = useText()
  return (
    <ModalDialog
      title={opening.titleOf(fileName)}
      width="large"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{common.closeWithoutApplying}</Button>
          <Button variant="primary" isDisabled={issue !== null || !canApply} onPress={onApply}>
            {opening.apply}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.settings}>
          {isDoubtful && <p className={styles.doubt}>{opening.doubt}</p>}
          {settings}
        </div>
        <div className={styles.side}>
          {issue && <IssueNote issue={issue} />}
          {preview}
        </div>
      </div>
    </ModalDialog>
  )
}
