import { Button } from 'react-aria-components'
import { Play, Settings2 } from 'lucide-react'
import type { Source } from '../../recipe/recipe'
import { IconButton } from '../controls/IconButton'
import { openingFacts } from '../opening/openingFacts'
import { useText } from '../useApp'
import styles from './steps.module.css'

/** The first entry of the list: the file, and how it was read. */
export function OpeningEntry({
  source,
  isShown,
  isUnused,
  onShow,
  onReopen,
}: {
  readonly source: Source
  readonly isShown: boolean
  /** The table begins with the result of another one: nothing of the file is left in it. */
  readonly isUnused: boolean
  readonly onShow: () => void
  readonly onReopen: () => void
}) {
  const text = useText()
  return (
    <div className={styles.opening} {...(isShown && { 'data-shown': true })}>
      <Button
        className={styles.openingMain ?? ''}
        onPress={onShow}
        data-region-entry
        {...(isShown && { 'aria-current': 'step' })}
      >
        <span className={styles.number} aria-hidden>
          0
        </span>
        <span className={styles.body}>
          <span className={styles.sentence}>{text.steps.opening}</span>
          <span className={styles.fileName}>{source.fileName}</span>
          {isUnused && <span className={styles.effects}>{text.steps.openingUnused}</span>}
          <span className={styles.effects}>{openingFacts(text, source.settings).join(' · ')}</span>
        </span>
        {isShown && <ShownMark label={text.steps.shown} />}
      </Button>
      <span className={styles.tools}>
        <IconButton icon={Settings2} label={text.steps.reopen} onPress={onReopen} />
      </span>
    </div>
  )
}

/** The mark of the entry whose result is the table shown. */
export const ShownMark = ({ label }: { readonly label: string }) => (
  <span className={styles.shownMark} title={label}>
    <Play size={10} fill="currentColor" aria-hidden />
    <span className="visuallyHidden">{label}</span>
  </span>
)
