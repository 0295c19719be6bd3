import { actSentence } from '../../i18n/sentences'
import { formatMoment } from '../../i18n/formats'
import type { HistoryEntry } from '../../state/model'
import { useActions, useLanguage, useText } from '../useApp'
import { useHistory } from './useHistory'
import { useStepTitle } from './useStepTitle'
import styles from './history.module.css'

/** Every state of the project: the present line, what redo brings, the other versions. */
export function HistoryPanel() {
  const { panels } = useText()
  const entries = useHistory()
  const line = entries.filter(({ isOther }) => !isOther)
  const others = entries.filter(({ isOther }) => isOther)
  return (
    <div className={styles.history}>
      <p className={styles.help}>{panels.historyHelp}</p>
      <ol className={styles.list}>
        {line.toReversed().map((entry) => (
          <Entry key={entry.stateId} entry={entry} />
        ))}
      </ol>
      {others.length > 0 && (
        <>
          <h3 className={styles.title}>{panels.otherVersions}</h3>
          <ol className={styles.list}>
            {others.toReversed().map((entry) => (
              <Entry key={entry.stateId} entry={entry} />
            ))}
          </ol>
        </>
      )}
    </div>
  )
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const text = useText()
  const language = useLanguage()
  const actions = useActions()
  const title = useStepTitle()
  const { act, isCurrent, isAhead, isOther, time, stateId } = entry
  const mark = isCurrent
    ? text.panels.current
    : isAhead
      ? text.panels.ahead
      : isOther
        ? text.panels.other
        : null
  return (
    <li>
      <button
        type="button"
        className={`${styles.entry} ${isAhead ? styles.ahead : ''}`}
        aria-current={isCurrent}
        onClick={() => {
          if (!isCurrent) void actions.goToState(stateId)
        }}
      >
        <span className={styles.act}>{actSentence(text, act, title)}</span>
        <span className={styles.facts}>
          {formatMoment(language, time)}
          {mark && <span className={styles.mark}>{mark}</span>}
        </span>
      </button>
    </li>
  )
}
