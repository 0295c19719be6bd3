import { shownSummary } from '../../state/selectors'
import { lazyPart } from '../shell/lazyPart'
import { useProject, useTable, useText } from '../useApp'
import styles from './columns.module.css'

const ColumnDetails = lazyPart(() => import('./ColumnDetails').then((part) => part.ColumnDetails))

/** The column in focus: how it is read, its summary, its values. */
export function ColumnPanel() {
  const { panels } = useText()
  const project = useProject()
  const { selection } = useTable().state
  const summary = shownSummary(project)
  const wanted = selection.columns.at(-1) ?? selection.focused?.column
  const column = summary?.columns.find(({ id }) => id === wanted)
  if (!summary || !column) return <p className={styles.quiet}>{panels.noColumn}</p>
  return <ColumnDetails column={column} tableKey={summary.key} />
}
