import { useRef } from 'react'
import { ignoredFindings, openFindings, proposalsOf } from '../../state/diagnosis'
import type { TableState } from '../../state/model'
import { Button } from '../controls/Button'
import { useKeptFocus } from '../shell/useKeptFocus'
import { useActions, useProject, useTable, useText } from '../useApp'
import { CellsToCheck } from './CellsToCheck'
import { DamageSection } from './DamageSection'
import { ProposalGroups } from './ProposalGroups'
import styles from './diagnostic.module.css'

/** What the table asks for: steps that are proposed, and what was damaged before it came here. */
export function DiagnosticPanel() {
  const { diagnostic } = useText()
  const actions = useActions()
  const { readOnly } = useProject()
  const { state } = useTable()
  const root = useRef<HTMLDivElement>(null)
  useKeptFocus(root)
  const proposals = proposalsOf(state)
  const damage = openFindings(state).filter(({ isDamage }) => isDamage)
  const ignored = ignoredFindings(state)
  return (
    <div ref={root} className={styles.panel}>
      <p role="status" className={styles.summary}>
        <Summary state={state} />
      </p>
      <p className={styles.quiet}>
        {diagnostic.help} {state.shownStep !== null && diagnostic.atEnd}
      </p>
      {proposals.length > 1 && (
        <Button
          variant="primary"
          isDisabled={readOnly !== null}
          onPress={() =>
            void actions.applyFindings(
              proposals.map(({ id }) => id),
              diagnostic.groupName,
            )
          }
        >
          {diagnostic.applyAll(proposals.length)}
        </Button>
      )}
      <ProposalGroups proposals={proposals} />
      {damage.length > 0 && <DamageSection damage={damage} />}
      <CellsToCheck />
      {ignored.length > 0 && (
        <p className={styles.ignored}>
          {diagnostic.ignored(ignored.length)}
          <Button
            variant="quiet"
            onPress={() => actions.reconsiderFindings(ignored.map(({ id }) => id))}
          >
            {diagnostic.reconsider}
          </Button>
        </p>
      )}
    </div>
  )
}

/** How many corrections are proposed, or in plain words that none is. */
function Summary({ state }: { readonly state: TableState }) {
  const { diagnostic } = useText()
  const { doc } = useTable()
  const { status, name } = state.diagnosis
  const proposals = proposalsOf(state).length
  if (status === 'failed') return diagnostic.failed
  if (proposals > 0) return diagnostic.found(proposals)
  if (status !== 'ready' || name === null) return diagnostic.running
  if (ignoredFindings(state).length > 0) return diagnostic.nothingOpen
  return doc.steps.length > 0 ? diagnostic.nothingLeft : diagnostic.nothing
}
