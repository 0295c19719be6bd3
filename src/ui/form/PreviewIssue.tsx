import { useState } from 'react'
import { Button } from 'react-aria-components'
import { ChevronDown, ChevronUp, TriangleAlert } from 'lucide-react'
import { issueAdvice, issueSentence } from '../../i18n/sentences'
import { tellApart } from '../../state/warningTone'
import type { Issue } from '../../values/result'
import { useText } from '../useApp'
import styles from './form.module.css'

const LISTED = 50

/** Why the step cannot be applied, and what to do. */
export function PreviewIssue({ issue }: { readonly issue: Issue }) {
  const text = useText()
  const advice = issueAdvice(text, issue)
  return (
    <>
      <p className={styles.issue}>{issueSentence(text, issue)}</p>
      {advice && <p className={styles.hint}>{advice}</p>}
    </>
  )
}

/** What the step has to tell beside what it does. */
export function PreviewWarnings({ warnings }: { readonly warnings: readonly Issue[] }) {
  const text = useText()
  const { news, remarks } = tellApart(warnings)
  return (
    <>
      {news.map((each, at) => (
        <p key={at} className={styles.hint}>
          {issueSentence(text, each)}
        </p>
      ))}
      {remarks.length > 0 && <Remarks warnings={remarks} />}
    </>
  )
}

/** What is worth a look, folded where there are several. */
function Remarks({ warnings }: { readonly warnings: readonly Issue[] }) {
  const text = useText()
  const [isOpen, setIsOpen] = useState(warnings.length === 1)
  return (
    <div className={styles.warnings}>
      <Button
        className={styles.disclose ?? ''}
        aria-expanded={isOpen}
        onPress={() => setIsOpen(!isOpen)}
      >
        <TriangleAlert size={14} aria-hidden />
        <span>{text.steps.warnings(warnings.length)}</span>
        {isOpen ? <ChevronUp size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
      </Button>
      {isOpen && (
        <ul className={styles.samples}>
          {warnings.slice(0, LISTED).map((warning, at) => (
            <li key={at}>{issueSentence(text, warning)}</li>
          ))}
          {warnings.length > LISTED && (
            <li className={styles.hint}>{text.steps.moreEdits(warnings.length - LISTED)}</li>
          )}
        </ul>
      )}
    </div>
  )
}
