import type { StepForm } from '../../state/model'
import { RadioChoices } from '../controls/Choices'
import { whereWords } from '../steps/stepItems'
import { useActions, useLanguage, useTable, useText } from '../useApp'
import { useFormPlace } from './formPlace'
import styles from './form.module.css'

/** *S'applique à*: the rows shown by the filter of the view, or all; only where there is a choice. */
export function FormScope({
  form,
  isScoped,
}: {
  readonly form: StepForm
  readonly isScoped: boolean
}) {
  const text = useText()
  const language = useLanguage()
  const actions = useActions()
  const { doc, state } = useTable()
  const { columns, rowCount } = useFormPlace()
  const step = doc.steps.find(({ id }) => id === form.stepId)
  const kept = step ? whereWords(step, columns, language) : null
  const { view } = state
  const isFiltered = view.spec.filter !== null
  if (!isScoped && isFiltered && kept === null) {
    return <p className={styles.hint}>{text.form.scopeNone(rowCount)}</p>
  }
  if (!isScoped || (!isFiltered && kept === null)) return null
  const shown = kept === null ? text.form.scopeShown(view.rowCount ?? 0) : text.form.scopeKept(kept)
  return (
    <RadioChoices
      label={text.form.scope}
      value={form.scope}
      choices={[
        { value: 'shown', label: shown },
        { value: 'all', label: text.form.scopeAll(rowCount) },
      ]}
      onChange={(scope) => actions.setFormScope(scope)}
    />
  )
}
