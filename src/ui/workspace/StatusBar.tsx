import { formatNumber } from '../../i18n/language'
import { shownSummary } from '../../state/selectors'
import type { TableState } from '../../state/model'
import { shownIndex } from '../../state/model'
import { Button } from '../controls/Button'
import { useActions, useLanguage, useProject, useTable, useText } from '../useApp'
import { TableTabs } from './TableTabs'
import styles from './workspace.module.css'

/** The tables of the project, the size of the one in front, what is selected, what is going on. */
export function StatusBar() {
  const { workspace } = useText()
  return (
    <footer className={styles.status} data-region="status" aria-label={workspace.regions.status}>
      <TableTabs />
      <Counts />
      <Running />
    </footer>
  )
}

function Counts() {
  const { common, workspace } = useText()
  const language = useLanguage()
  const { state } = useTable()
  const size = useShownSize()
  const shown = state.view.rowCount
  const selection = useSelectionWords(state, shown ?? size?.rowCount ?? 0)
  if (!size) return null
  const { rowCount, columnCount } = size
  const rows =
    shown === null || shown === rowCount
      ? common.rows(rowCount)
      : workspace.shownRows(shown, formatNumber(language, rowCount))
  return (
    <p className={styles.counts}>
      {[rows, common.columns(columnCount), selection].filter(Boolean).join(' · ')}
    </p>
  )
}

/** The size of what is shown: told by the run, before the columns are counted. */
function useShownSize() {
  const summary = shownSummary(useProject())
  const { doc, state } = useTable()
  if (summary) return { rowCount: summary.rowCount, columnCount: summary.columns.length }
  const { report } = state
  if (!report) return null
  const step = report.steps[Math.min(shownIndex(doc, state), report.steps.length - 1)]
  const { rowCount, columns } = step ?? {
    rowCount: report.sourceRowCount,
    columns: report.sourceColumns,
  }
  return { rowCount, columnCount: columns.length }
}

function useSelectionWords({ selection, summary }: TableState, rowCount: number): string {
  const { common, panels, workspace } = useText()
  const { rows, columns } = selection
  if (rows.length > 0) return workspace.selectionRows(rows.length)
  const [first] = columns
  if (first === undefined) return ''
  const distinct = summary?.columns.find(({ id }) => id === first)?.distinct
  const words = [workspace.selectionColumns(columns.length)]
  if (columns.length > 1) words.push(common.cells(columns.length * rowCount))
  else if (distinct !== undefined) words.push(panels.distinct(distinct))
  return words.join(', ')
}

function Running() {
  const { common, workspace } = useText()
  const language = useLanguage()
  const actions = useActions()
  const { running } = useTable().state
  if (!running) return <span className={styles.space} />
  const { doing, done, total } = running
  const percent = total > 0 ? Math.floor((done / total) * 100) : null
  return (
    <div className={styles.running} role="status">
      <span>{workspace.doing[doing]}</span>
      {percent !== null && <span>{workspace.percent(formatNumber(language, percent))}</span>}
      <Button variant="quiet" onPress={() => actions.stopWork()}>
        {common.stop}
      </Button>
    </div>
  )
}
