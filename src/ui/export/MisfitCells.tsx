import { shownSummary } from '../../state/selectors'
import { Button } from '../controls/Button'
import { useActions, useProject, useTable, useText } from '../useApp'
import type { ExportState } from './useExport'
import styles from './export.module.css'

const most = 5

/** The columns whose cells do not all fit their type, told before they are handed over. */
export function MisfitCells({ state }: { readonly state: ExportState }) {
  const { exporting, diagnostic } = useText()
  const actions = useActions()
  const summary = shownSummary(useProject())
  const { shownStep } = useTable().state
  const columns = summary?.columns.filter(({ toCheck }) => toCheck > 0) ?? []
  // Only of the table that is counted: the one shown, when it is what will be written.
  const isWritten = state.draft.scope === 'table' && state.draft.step === shownStep
  if (!isWritten || shownStep !== null || columns.length === 0) return null
  const total = columns.reduce((sum, { toCheck }) => sum + toCheck, 0)
  return (
    <section className={styles.finding}>
      <p className={styles.strong}>{exporting.misfits(total)}</p>
      <ul>
        {columns.slice(0, most).map(({ id, name, toCheck }) => (
          <li key={id}>
            {diagnostic.toCheck(name, toCheck)}{' '}
            <Button
              variant="quiet"
              aria-label={diagnostic.named(exporting.firstMisfit, name)}
              onPress={() => void actions.revealMisfit(id)}
            >
              {exporting.firstMisfit}
            </Button>
          </li>
        ))}
        {columns.length > most && <li>{diagnostic.moreColumns(columns.length - most)}</li>}
      </ul>
      <p>{exporting.misfitsHelp}</p>
    </section>
  )
}
