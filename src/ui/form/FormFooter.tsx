import { obstacleOf } from '../../state/formDraft'
import type { StepForm } from '../../state/model'
import type { StepDescription } from '../../steps/define'
import { Button } from '../controls/Button'
import { useActions, useText } from '../useApp'
import styles from './form.module.css'

/** Applying, or leaving without. */
export function FormFooter({
  form,
  description,
  saidId,
}: {
  readonly form: StepForm
  readonly description: StepDescription
  /** What the preview says, among it why there is nothing to apply. */
  readonly saidId: string
}) {
  const text = useText()
  const actions = useActions()
  const isBlocked = obstacleOf(description, form) !== null
  return (
    <footer className={styles.footer}>
      <Button
        variant="primary"
        isDisabled={isBlocked}
        {...(isBlocked && { 'aria-describedby': saidId })}
        onPress={() => void actions.applyForm()}
      >
        {text.common.apply}
      </Button>
      <Button onPress={() => actions.closeForm()}>{text.common.closeWithoutApplying}</Button>
    </footer>
  )
}
