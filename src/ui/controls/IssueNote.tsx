import type { ReactNode } from 'react'
import { CircleAlert, TriangleAlert } from 'lucide-react'
import { issueAdvice, issueSentence } from '../../i18n/sentences'
import type { Issue } from '../../values/result'
import { useText } from '../useApp'
import styles from './issueNote.module.css'

/** An issue in plain words: what happened, where, what to do next. */
export function IssueNote({
  issue,
  tone = 'problem',
  children,
}: {
  readonly issue: Issue
  readonly tone?: 'problem' | 'warning'
  readonly children?: ReactNode
}) {
  const text = useText()
  const advice = issueAdvice(text, issue)
  const Mark = tone === 'problem' ? CircleAlert : TriangleAlert
  return (
    <div
      className={`${styles.note} ${styles[tone]}`}
      role={tone === 'problem' ? 'alert' : 'status'}
    >
      <Mark size={16} aria-hidden />
      <div className={styles.words}>
        <p>{issueSentence(text, issue)}</p>
        {advice && <p className={styles.advice}>{advice}</p>}
        {children && <div className={styles.actions}>{children}</div>}
      </div>
    </div>
  )
}
