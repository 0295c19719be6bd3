import { RotateCcw, X } from 'lucide-react'
import { Button } from '../controls/Button'
import { IconButton } from '../controls/IconButton'
import { IssueNote } from '../controls/IssueNote'
import { useText } from '../useApp'
import styles from './shell.module.css'

/** A part of the application could not be fetched: said over the page, with the way to try again. */
export function PartMissing({
  onRetry,
  onClose,
}: {
  readonly onRetry: () => void
  readonly onClose: () => void
}) {
  const { common } = useText()
  return (
    <div className={styles.missing}>
      <IssueNote issue={{ code: 'partNotLoaded', data: {} }}>
        <Button icon={RotateCcw} autoFocus onPress={onRetry}>
          {common.retry}
        </Button>
        <IconButton icon={X} label={common.close} onPress={onClose} />
      </IssueNote>
    </div>
  )
}
