import { RadioChoices } from '../controls/Choices'
import { SelectInput } from '../controls/SelectInput'
import { useStepSentence } from '../history/useStepTitle'
import { useTable, useText } from '../useApp'
import styles from './export.module.css'

/** The end of the steps, unless one is chosen and named. */
export function WhichTable({
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
    <div className={styles.group}>
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
    </div>
  )
}
