import { useState } from 'react'
import { Dialog, Heading } from 'react-aria-components'
import { Save } from 'lucide-react'
import { formatTime } from '../../i18n/language'
import { Button } from '../controls/Button'
import { RadioChoices } from '../controls/Choices'
import { IssueNote } from '../controls/IssueNote'
import { useActions, useApp, useLanguage, useProject, useText } from '../useApp'
import styles from './topbar.module.css'

/** Says where the work is, and writes a copy of it: whole, or without what should not travel. */
export function ShareDialog() {
  const { share } = useText().dialogs
  const actions = useActions()
  const [content, setContent] = useState<'whole' | 'light'>('whole')
  return (
    <Dialog className={styles.share ?? ''}>
      <Heading slot="title" className={styles.shareTitle ?? ''}>
        {share.title}
      </Heading>
      <Place />
      <Persistence />
      <h3 className={styles.shareTitle}>{share.copyTitle}</h3>
      <p className={styles.quiet}>{share.copyHint}</p>
      <RadioChoices
        label={share.content}
        value={content}
        onChange={setContent}
        choices={[
          { value: 'whole', label: share.whole, help: share.wholeHint },
          { value: 'light', label: share.light, help: share.lightHint },
        ]}
      />
      {content === 'whole' && <p className={styles.warning}>{share.warning}</p>}
      <Button
        variant="primary"
        icon={Save}
        onPress={() => void actions.saveCopy(content === 'whole')}
      >
        {share.save}
      </Button>
    </Dialog>
  )
}

/** Whether the browser keeps the work for good, once it has said so. */
function Persistence() {
  const { share } = useText().dialogs
  const persistence = useApp((state) => state.persistence)
  const isSaved = useProject().saved.status === 'saved'
  if (!isSaved || persistence === null || persistence === 'unknown') return null
  return <p className={styles.quiet}>{share[persistence]}</p>
}

function Place() {
  const { share } = useText().dialogs
  const language = useLanguage()
  const actions = useActions()
  const { saved } = useProject()
  if (saved.status === 'saved') return <p>{share.place(formatTime(language, saved.time))}</p>
  if (saved.status === 'saving') return <p>{share.placeSaving}</p>
  return (
    <>
      <p>{share.unsaved}</p>
      <IssueNote issue={saved.issue} tone="warning">
        <Button onPress={() => void actions.retrySaving()}>{share.retry}</Button>
      </IssueNote>
    </>
  )
}
