import { useId } from 'react'
import { shownSummary } from '../../state/selectors'
import { Button } from '../controls/Button'
import { useActions, useProject, useTable, useText } from '../useApp'
import styles from './diagnostic.module.css'

/** More columns than these are counted only. */
const LISTED = 8

/** The columns with cells that do not read as the others, each leading to its summary. */
export function CellsToCheck() {
  const { diagnostic } = useText()
  const actions = useActions()
  const titleId = useId()
  const summary = shownSummary(useProject())
  const { shownStep } = useTable().state
  const columns = summary?.columns.filter(({ toCheck }) => toCheck > 0) ?? []
  // The diagnosis speaks of the end: the counts of an earlier step would say something else.
  if (shownStep !== null || columns.length === 0) return null
  return (
    <section className={styles.group} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.groupTitle}>
        {diagnostic.toCheckTitle}
      </h3>
      <p className={styles.quiet}>{diagnostic.toCheckHelp}</p>
      <ul className={styles.toCheck}>
        {columns.slice(0, LISTED).map(({ id, name, toCheck }) => (
          <li key={id}>
            <Button
              variant="quiet"
              onPress={() => {
                actions.setSelection({ columns: [id], rows: [] })
                actions.showPanel('column')
              }}
            >
              {diagnostic.toCheck(name, toCheck)}
            </Button>
          </li>
        ))}
        {columns.length > LISTED && (
          <li className={styles.quiet}>{diagnostic.moreColumns(columns.length - LISTED)}</li>
        )}
      </ul>
    </section>
  )
}
