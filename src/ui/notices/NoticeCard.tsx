import { useEffect, useState } from 'react'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { issueAdvice, issueSentence, noticeSentence } from '../../i18n/sentences'
import type { Notice } from '../../state/model'
import { Button } from '../controls/Button'
import { IconButton } from '../controls/IconButton'
import { useStepTitle } from '../history/useStepTitle'
import { useActions, useApp, useText } from '../useApp'
import styles from './notices.module.css'

const shownFor = 9000

/** One message. What is done leaves by itself, unless someone is looking at it; a problem stays. */
export function NoticeCard({ notice }: { readonly notice: Notice }) {
  const text = useText()
  const actions = useActions()
  const title = useStepTitle()
  const [isHeld, setIsHeld] = useState(false)
  const stateId = useApp(({ project }) => project?.stateId ?? null)
  const isDone = notice.tone === 'done'
  const canUndo =
    notice.undo === 'project' ||
    notice.undo === 'list' ||
    (notice.undo === 'state' && notice.stateId === stateId)
  const advice = isDone ? null : issueAdvice(text, notice)
  useEffect(() => {
    if (!isDone || isHeld) return
    const timer = setTimeout(() => actions.dismissNotice(notice.id), shownFor)
    return () => clearTimeout(timer)
  }, [isDone, isHeld, actions, notice.id])
  const takeExamples = () => {
    actions.dismissNotice(notice.id)
    actions.fillByExample(String(notice.data['column']))
  }
  const Mark = isDone ? CircleCheck : CircleAlert
  return (
    <div
      className={`${styles.notice} ${isDone ? '' : styles.problem}`}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <Mark size={16} aria-hidden />
      <div className={styles.words}>
        <p>{noticeSentence(text, notice, title)}</p>
        {notice.told?.map((told, at) => (
          <p key={at}>{issueSentence(text, told)}</p>
        ))}
        {advice && <p className={styles.advice}>{advice}</p>}
      </div>
      {canUndo && (
        <Button variant="quiet" onPress={() => void actions.undoNotice(notice.id)}>
          {text.common.undo}
        </Button>
      )}
      {notice.code === 'copyReminder' && (
        <Button variant="quiet" onPress={() => actions.showDialog('share')}>
          {text.noticeArea.saveCopy}
        </Button>
      )}
      {notice.code === 'examplesOffered' && notice.stateId === stateId && (
        <Button variant="quiet" onPress={takeExamples}>
          {text.noticeArea.fillByExample}
        </Button>
      )}
      <IconButton
        icon={X}
        label={text.noticeArea.dismiss}
        onPress={() => actions.dismissNotice(notice.id)}
      />
    </div>
  )
}
