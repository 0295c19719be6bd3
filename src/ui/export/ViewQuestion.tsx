import { shownSummary } from '../../state/selectors'
import { RadioChoices } from '../controls/Choices'
import { useProject, useTable, useText } from '../useApp'
import type { ExportState } from './useExport'
import styles from './export.module.css'

/** Asked when what is on the screen is not the table: nothing is left out without a word. */
export function ViewQuestion({ state }: { readonly state: ExportState }) {
  const { exporting, common } = useText()
  const { view } = useTable().state
  const rowCount = shownSummary(useProject())?.rowCount ?? 0
  const { usesView } = state.draft
  const shown = common.rows(view.rowCount ?? rowCount)
  const isFiltered = view.rowCount !== null && view.rowCount !== rowCount
  return (
    <section className={styles.finding}>
      <p className={styles.strong}>{exporting.viewTitle}</p>
      <RadioChoices<'' | 'table' | 'shown'>
        label={
          isFiltered ? exporting.viewText(shown, common.number(rowCount)) : exporting.viewHidden
        }
        value={usesView === null ? '' : usesView ? 'shown' : 'table'}
        onChange={(chosen) => state.change({ usesView: chosen === 'shown' })}
        choices={[
          { value: 'table', label: exporting.viewTable(common.rows(rowCount)) },
          { value: 'shown', label: exporting.viewShown(shown) },
        ]}
      />
    </section>
  )
}
