import { formatNumber } from '../../i18n/language'
import { shownSummary } from '../../state/selectors'
import type { TableState } from '../../state/model'
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
  const summary = shownSummary(useProject())
  const shown = state.view.rowCount
  const selection = useSelectionWords(state, shown ?? summary?.rowCount ?? 0)
  if (!summary) return null
  const { rowCount, columns } = summary
  const rows =
    shown === null || shown === rowCount
      ? common.rows(rowCount)
      : workspace.shownRows(shown, formatNumber(language, rowCount))
  return (
    <p className={styles.counts}>
      {[rows, common.columns(columns.length), selection].filter(Boolean).join(' · ')}
    </p>
  )
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
