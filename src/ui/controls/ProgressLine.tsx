import { Label, ProgressBar } from 'react-aria-components'
import { useText } from '../useApp'
import { Button } from './Button'
import type { Progress } from '../../worker/protocol'
import styles from './progressLine.module.css'

/** Long work: what it is doing, how far it is, and how to stop it. */
export function ProgressLine({
  label,
  progress,
  onStop,
}: {
  readonly label: string
  readonly progress: Pick<Progress, 'done' | 'total'> | null
  readonly onStop?: () => void
}) {
  const text = useText()
  const isKnown = progress !== null && progress.total > 0
  return (
    <div className={styles.line}>
      <ProgressBar
        className={styles.progress ?? ''}
        isIndeterminate={!isKnown}
        {...(isKnown && { value: progress.done, maxValue: progress.total })}
      >
        {({ percentage }) => (
          <>
            <Label>{label}</Label>
            <span className={styles.track}>
              <span
                className={isKnown ? styles.done : styles.unknown}
                style={isKnown ? { width: `${percentage ?? 0}%` } : {}}
              />
            </span>
          </>
        )}
      </ProgressBar>
      {onStop && <Button onPress={onStop}>{text.common.stop}</Button>}
    </div>
  )
}
