import { CornerDownRight } from 'lucide-react'
import { Button } from '../controls/Button'
import { useActions, useTable, useText } from '../useApp'
import styles from './workspace.module.css'

/** Said while an earlier step is shown: where acts will go, and the way back. */
export function StepBanner() {
  const { workspace } = useText()
  const actions = useActions()
  const { doc, state } = useTable()
  const { shownStep } = state
  const total = doc.steps.length
  if (shownStep === null || shownStep >= total - 1) return null
  return (
    <section className={`${styles.line} ${styles.banner}`} role="status">
      <CornerDownRight size={14} aria-hidden />
      <p className={styles.lineWords}>
        <strong>{workspace.banner(shownStep + 1, total)}</strong>{' '}
        {workspace.bannerNext(total - shownStep - 1)}
      </p>
      <Button variant="quiet" onPress={() => void actions.showStep(null)}>
        {workspace.bannerEnd}
      </Button>
    </section>
  )
}
