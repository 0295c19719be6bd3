import { Lock } from 'lucide-react'
import { issueAdvice, issueSentence } from '../../i18n/sentences'
import { Button } from '../controls/Button'
import { useActions, useProject, useText } from '../useApp'
import styles from './workspace.module.css'

/** Why nothing can be changed here, and how it can again. */
export function ReadOnlyBanner() {
  const text = useText()
  const actions = useActions()
  const { readOnly } = useProject()
  if (!readOnly) return null
  return (
    <section className={`${styles.line} ${styles.warning}`} role="status">
      <Lock size={14} aria-hidden />
      <p className={styles.lineWords}>
        {issueSentence(text, readOnly)} {issueAdvice(text, readOnly)}
      </p>
      {readOnly.code === 'lostWriter' && (
        <Button variant="quiet" onPress={() => void actions.takeOver()}>
          {text.workspace.readOnlyTakeOver}
        </Button>
      )}
    </section>
  )
}
