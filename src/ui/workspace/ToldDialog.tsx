import { Dialog } from 'react-aria-components'
import { issueSentence } from '../../i18n/sentences'
import type { Issue } from '../../values/result'
import { useText } from '../useApp'
import styles from './workspace.module.css'

/** What there is to say of how a file was read. */
export function ToldDialog({ told }: { readonly told: readonly Issue[] }) {
  const text = useText()
  const { workspace } = text
  return (
    <Dialog aria-label={workspace.stripNotesTitle} className={styles.toldList ?? ''}>
      <h3>{workspace.stripNotesTitle}</h3>
      <ul>
        {told.map((issue, at) => (
          <li key={at}>{issueSentence(text, issue)}</li>
        ))}
      </ul>
    </Dialog>
  )
}
