import { useId } from 'react'
import { Filter } from 'lucide-react'
import type { Finding } from '../../explore/finding'
import { parseParams } from '../../steps/check'
import { descriptionOf } from '../../steps/descriptions'
import type { ColumnRef } from '../../steps/params'
import type { Condition } from '../../values/conditions'
import { mapConditionColumns } from '../../values/conditions'
import { Button } from '../controls/Button'
import { useActions, useLanguage, useProject, useTable, useText } from '../useApp'
import { FoundCells } from './FoundCells'
import { FoundRows } from './FoundRows'
import { findingTitle } from './findingWords'
import styles from './diagnostic.module.css'

/** One proposal: what it would do, to which rows or cells, and what to do with it. */
export function ProposalCard({ finding }: { readonly finding: Finding }) {
  const text = useText()
  const { diagnostic } = text
  const actions = useActions()
  const { readOnly } = useProject()
  const titleId = useId()
  const { id, fix, rows, cells } = finding
  const title = findingTitle(text, finding)
  return (
    <li className={styles.card}>
      <h4 id={titleId}>{title}</h4>
      {rows.length > 0 && <FoundRows rows={rows} count={Number(finding.data['count'])} />}
      {finding.code === 'emptyColumns' && (
        <p className={styles.quiet}>{text.findings.emptyNames(finding.data)}</p>
      )}
      {cells.length > 0 && <FoundCells finding={finding} />}
      <Reach finding={finding} />
      <div className={styles.acts}>
        <Button
          isDisabled={readOnly !== null}
          aria-label={diagnostic.named(diagnostic.apply, title)}
          onPress={() => void actions.applyFindings([id], diagnostic.groupName)}
        >
          {diagnostic.apply}
        </Button>
        <Button
          variant="quiet"
          aria-label={diagnostic.named(diagnostic.ignore, title)}
          onPress={() => actions.ignoreFinding(id)}
        >
          {diagnostic.ignore}
        </Button>
        {fix && fix.kind !== 'deleteRows' && (
          <Button
            variant="quiet"
            isDisabled={readOnly !== null}
            aria-label={diagnostic.named(diagnostic.adjust, title)}
            onPress={() => void adjust()}
          >
            {diagnostic.adjust}
          </Button>
        )}
        <FilterButton finding={finding} title={title} />
      </div>
    </li>
  )

  /** The form of the step, with the grid as its preview, at the end of the steps. */
  async function adjust() {
    if (!fix) return
    await actions.showStep(null)
    actions.startStep(fix.kind, fix.params)
  }
}

/** Whether a rule removes the rows, which also holds for next year's file, or their very names. */
function Reach({ finding: { fix, data } }: { readonly finding: Finding }) {
  const { diagnostic } = useText()
  const language = useLanguage()
  const description = fix && descriptionOf(fix.kind)
  if (!fix || !description || data['isRule'] === undefined) return null
  if (data['isRule'] === false) return <p className={styles.quiet}>{diagnostic.exactRows}</p>
  const params = parseParams(description, fix.params)
  if (!params.ok) return null
  const sentence = description.messages[language].sentence(params.value)
  return <p className={styles.quiet}>{diagnostic.rule(sentence)}</p>
}

/** Shows only the rows that a rule would remove. */
function FilterButton({
  finding: { fix },
  title,
}: {
  readonly finding: Finding
  readonly title: string
}) {
  const { diagnostic } = useText()
  const actions = useActions()
  const { state } = useTable()
  const description = fix && descriptionOf(fix.kind)
  if (fix?.kind !== 'filterRows' || !description) return null
  const params = parseParams(description, fix.params)
  if (!params.ok) return null
  const condition = params.value['condition'] as Condition<ColumnRef>
  const show = async () => {
    await actions.showStep(null)
    const filter = mapConditionColumns(condition, ({ id }) => id)
    await actions.setViewSpec({ ...state.view.spec, filter })
  }
  return (
    <Button
      variant="quiet"
      icon={Filter}
      aria-label={diagnostic.named(diagnostic.filter, title)}
      onPress={() => void show()}
    >
      {diagnostic.filter}
    </Button>
  )
}
