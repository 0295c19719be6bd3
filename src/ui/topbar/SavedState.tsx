import { useCallback } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react'
import { formatTime } from '../../i18n/language'
import { useActions, useApp, useLanguage, useProject, useText } from '../useApp'
import { PopoverTrigger } from '../controls/PopoverTrigger'
import { lazyPart } from '../shell/lazyPart'
import styles from './topbar.module.css'

const ShareDialog = lazyPart(() => import('./ShareDialog').then((part) => part.ShareDialog))

/** Where the work is, always in sight; a press (or Ctrl+S) says more and offers a copy. */
export function SavedState() {
  const { workspace } = useText()
  const language = useLanguage()
  const actions = useActions()
  const { saved } = useProject()
  const isOpen = useApp((state) => state.dialog === 'share')
  const show = useCallback((open: boolean) => actions.showDialog(open ? 'share' : null), [actions])
  const [Mark, words, look] =
    saved.status === 'saved'
      ? [CircleCheck, workspace.savedAt(formatTime(language, saved.time)), styles.isSaved]
      : saved.status === 'saving'
        ? [LoaderCircle, workspace.saving, styles.isSaving]
        : [TriangleAlert, workspace.unsavedOffer, styles.isUnsaved]
  return (
    <div className={styles.saved}>
      <PopoverTrigger
        isOpen={isOpen}
        onOpenChange={show}
        dialog={<ShareDialog />}
        fetchDialog={ShareDialog.fetch}
        placement="bottom"
        offset={6}
        className={styles.popover ?? ''}
      >
        <AriaButton className={`${styles.savedButton} ${look}`}>
          <Mark size={15} aria-hidden />
          <span className={styles.savedWords}>{words}</span>
        </AriaButton>
      </PopoverTrigger>
    </div>
  )
}
