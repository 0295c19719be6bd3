import { CellBar } from '../cell/CellBar'
import { Button } from '../controls/Button'
import { IssueNote } from '../controls/IssueNote'
import { TableGrid } from '../grid/TableGrid'
import { useScreenFocus } from '../shell/useScreenFocus'
import { useShell } from '../shell/useShell'
import { useTable, useText } from '../useApp'
import { ViewBar } from '../view/ViewBar'
import { OpeningStrip } from './OpeningStrip'
import { ReadOnlyBanner } from './ReadOnlyBanner'
import { StepBanner } from './StepBanner'
import styles from './workspace.module.css'

/** The centre: what must be said about the table, then the table. */
export function TableArea() {
  const { workspace } = useText()
  const { issue } = useTable().state
  const { pickFiles } = useShell()
  const root = useScreenFocus<HTMLElement>()
  return (
    <main
      ref={root}
      tabIndex={-1}
      className={styles.centre}
      data-region="table"
      aria-label={workspace.regions.table}
    >
      <ReadOnlyBanner />
      <OpeningStrip />
      <StepBanner />
      {issue ? (
        <div className={styles.refusal}>
          <h2>{workspace.tableIssue}</h2>
          <IssueNote issue={issue}>
            <Button onPress={pickFiles}>{workspace.openAgain}</Button>
          </IssueNote>
        </div>
      ) : (
        <>
          <CellBar />
          <ViewBar />
          <div className={styles.table}>
            <TableGrid />
          </div>
        </>
      )}
    </main>
  )
}
