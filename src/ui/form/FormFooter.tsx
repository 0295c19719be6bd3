import { missingSetting } from '../../state/formDraft'
import type { StepForm } from '../../state/model'
import type { StepDescription } from '../../steps/define'
import { Button } from '../controls/Button'
import { useActions, useText } from '../useApp'
import styles from './form.module.css'

/** Applying, or leaving without. */
export function FormFooter({
  form,
  description,
}: {
  readonly form: StepForm
  readonly description: StepDescription
}) {
  const text = useText()
  const actions = useActions()
  return (
    <footer className={styles.footer}>
      <Button
        variant="primary"
        isDisabled={missingSetting(description, form.params) !== null}
        onPress={() => void actions.applyForm()}
      >
        {text.common.apply}
      </Button>
      <Button onPress={() => actions.closeForm()}>{text.common.closeWithoutApplying}</Button>
    </footer>
  )
}
