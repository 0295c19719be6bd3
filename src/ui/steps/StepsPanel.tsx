import { useMemo, useRef, useState } from 'react'
import { tableNames, withNamesOfToday } from '../../recipe/tableLinks'
import { shownIndex } from '../../state/model'
import { lazyPart } from '../shell/lazyPart'
import { useActions, useLanguage, useProject, useTable, useText } from '../useApp'
import { AddStep } from './AddStep'
import { OpeningEntry } from './OpeningEntry'
import { stepEntries, stepItems } from './stepItems'
import { useEntryInSight } from './useEntryInSight'
import { useFoldedGroups } from './useFoldedGroups'
import { useStepCommands } from './useStepCommands'
import styles from './steps.module.css'

const StepTree = lazyPart(() => import('./StepTree').then((part) => part.StepTree))
const StepTextDialog = lazyPart(() =>
  import('./StepTextDialog').then((part) => part.StepTextDialog),
)

/** The steps of the table in front, from the opening of its file on. */
export function StepsPanel() {
  const text = useText()
  const language = useLanguage()
  const actions = useActions()
  const { doc: project, readOnly } = useProject()
  const { doc, state } = useTable()
  const panel = useRef<HTMLDivElement>(null)
  const { report } = state
  const shown = shownIndex(doc, state)
  const entries = useMemo(() => {
    const named = withNamesOfToday(doc, tableNames(project))
    return stepEntries(doc, stepItems(named, report, shown, { language, text }))
  }, [doc, project, report, shown, language, text])
  const [folded, setFolded] = useFoldedGroups(doc.id, entries)
  const { commands, asked, said, closeAsked } = useStepCommands(entries, doc.steps.length)
  // A list that becomes empty stays: it may have the focus.
  const [hasTree, setHasTree] = useState(entries.length > 0)
  if (!hasTree && entries.length > 0) setHasTree(true)
  const shownId = doc.steps[shown]?.id
  useEntryInSight(panel, shownId)
  return (
    <div className={styles.panel} ref={panel}>
      <OpeningEntry
        source={doc.source}
        isShown={shown < 0}
        isUnused={doc.steps[0]?.kind === 'takeTable' && doc.steps[0].isOff !== true}
        onShow={() => void actions.showStep(doc.steps.length === 0 ? null : -1)}
        onReopen={() => void actions.reopenOpening()}
      />
      {hasTree ? (
        <StepTree entries={entries} commands={commands} folded={folded} onFold={setFolded} />
      ) : (
        <div className={styles.list}>
          <p className={styles.empty}>{text.steps.empty}</p>
        </div>
      )}
      <AddStep isDisabled={readOnly !== null} />
      <span className="visuallyHidden" aria-live="polite">
        {said}
      </span>
      {asked && (
        <StepTextDialog key={`${asked.field} ${asked.anchor}`} asked={asked} onClose={closeAsked} />
      )}
    </div>
  )
}
