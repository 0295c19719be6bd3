import type { ReactNode } from 'react'
import type { CellFinding } from '../../worker/exportRequest'
import { Button } from '../controls/Button'
import { CheckBox } from '../controls/Choices'
import { IssueNote } from '../controls/IssueNote'
import { useText } from '../useApp'
import { MisfitCells } from './MisfitCells'
import type { ExportState } from './useExport'
import styles from './export.module.css'

const most = 5

/** What to know before writing: why it cannot be, and what would not be as one may think. */
export function ExportFindings({ state }: { readonly state: ExportState }) {
  const { exporting } = useText()
  const { check, draft, change } = state
  if (!check) return null
  const { formulas, keptAsText, problems, notes } = check
  return (
    <div role="status" className={styles.findings}>
      {problems.map((issue) => (
        <IssueNote
          key={issue.code}
          issue={issue}
          // What is still to be chosen is no fault.
          tone={issue.code === 'noGeometry' ? 'warning' : 'problem'}
        />
      ))}
      <Unwritable state={state} />
      {formulas.length > 0 && (
        <Cells title={exporting.formulas} findings={formulas} line={exporting.formulasIn}>
          <CheckBox
            label={exporting.neutralise}
            help={exporting.neutraliseHint}
            isSelected={draft.neutralisesFormulas}
            onChange={(neutralisesFormulas) => change({ neutralisesFormulas })}
          />
        </Cells>
      )}
      {keptAsText.length > 0 && (
        <Cells title={exporting.keptAsText} findings={keptAsText} line={exporting.keptAsTextIn}>
          <p>{exporting.keptAsTextHelp}</p>
        </Cells>
      )}
      <MisfitCells state={state} />
      {notes.map((issue) => (
        <IssueNote key={issue.code} issue={issue} tone="warning" />
      ))}
    </div>
  )
}

function Unwritable({ state }: { readonly state: ExportState }) {
  const { exporting, panels } = useText()
  const { check, draft, change } = state
  const unwritable = check?.unwritable ?? []
  if (unwritable.length === 0) return null
  return (
    <section className={styles.finding}>
      <p className={styles.strong}>{exporting.unwritable(unwritable.length)}</p>
      <ul>
        {unwritable.slice(0, most).map(({ character, count, example }) => (
          <li key={character}>{exporting.unwritableIn(character, count, example)}</li>
        ))}
        {unwritable.length > most && <li>{panels.moreValues(unwritable.length - most)}</li>}
      </ul>
      <p>{exporting.unwritableAs}</p>
      <Button onPress={() => change({ csv: { ...draft.csv, encoding: 'utf-8', hasBom: true } })}>
        {exporting.useUtf8}
      </Button>
    </section>
  )
}

/** Cells to know of, by column. */
function Cells({
  title,
  findings,
  line,
  children,
}: {
  readonly title: (count: number) => string
  readonly findings: readonly CellFinding[]
  readonly line: (column: string, count: number, example: string) => string
  readonly children: ReactNode
}) {
  const { exporting, panels } = useText()
  const isOneTable = new Set(findings.map(({ table }) => table)).size === 1
  const total = findings.reduce((sum, { count }) => sum + count, 0)
  return (
    <section className={styles.finding}>
      <p className={styles.strong}>{title(total)}</p>
      <ul>
        {findings.slice(0, most).map(({ table, column, count, example }, at) => (
          <li key={at}>
            {line(isOneTable ? column.name : exporting.ofTable(table, column.name), count, example)}
          </li>
        ))}
        {findings.length > most && <li>{panels.moreValues(findings.length - most)}</li>}
      </ul>
      {children}
    </section>
  )
}
