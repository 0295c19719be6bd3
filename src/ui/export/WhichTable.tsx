import { RadioChoices } from '../controls/Choices'
import { SelectInput } from '../controls/SelectInput'
import { useStepSentence } from '../history/useStepTitle'
import { useProject, useTable, useText } from '../useApp'
import { formOf, isBook } from './exportDraft'
import type { ExportState } from './useExport'
import styles from './export.module.css'

/** This table or all of them; the end of its steps, unless one is chosen and named. */
export function WhichTable({ state }: { readonly state: ExportState }) {
  const { exporting } = useText()
  const total = useProject().doc.tables.length
  const { draft, change } = state
  const form = formOf(draft)
  return (
    <div className={styles.group}>
      {total > 1 && form !== 'geojson' && (
        <RadioChoices
          label={exporting.scope}
          value={draft.scope}
          onChange={(scope) => change({ scope, step: null, usesView: null, isSplit: false })}
          choices={[
            { value: 'table', label: exporting.thisTable },
            {
              value: 'all',
              label: exporting.allTables(total),
              help: isBook(form) ? exporting.allHelpBook : exporting.allHelpZip,
            },
          ]}
        />
      )}
      {draft.scope === 'table' && (
        <WhichStep
          step={draft.step}
          onChange={(step) => change({ step, usesView: null, geometry: null, splitBy: null })}
        />
      )}
    </div>
  )
}

function WhichStep({
  step,
  onChange,
}: {
  readonly step: number | null
  readonly onChange: (step: number | null) => void
}) {
  const { exporting } = useText()
  const sentence = useStepSentence()
  const { doc, state } = useTable()
  const total = doc.steps.length
  if (total === 0) return null
  const suggested = state.shownStep ?? Math.max(-1, total - 2)
  const steps = [
    { value: '-1', label: exporting.opened },
    ...doc.steps.map((of, index) => ({
      value: String(index),
      label: exporting.stepName(index + 1, sentence(of)),
    })),
  ]
  return (
    <>
      <RadioChoices
        label={exporting.what}
        value={step === null ? 'end' : 'step'}
        onChange={(chosen) => onChange(chosen === 'end' ? null : suggested)}
        choices={[
          { value: 'end', label: exporting.end(total) },
          { value: 'step', label: exporting.step },
        ]}
      />
      {step !== null && (
        <SelectInput
          label={exporting.step}
          isLabelHidden
          value={String(step)}
          options={steps}
          onChange={(value) => onChange(Number(value))}
        />
      )}
    </>
  )
}
