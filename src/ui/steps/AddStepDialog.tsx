import { Dialog } from 'react-aria-components'
import { useText } from '../useApp'
import { StepSearch } from './StepSearch'
import styles from './steps.module.css'

/** The steps that can be added, in the popover of *+ Ajouter une étape*. */
export function AddStepDialog() {
  const text = useText()
  return (
    <Dialog aria-label={text.steps.addTitle} className={styles.addDialog ?? ''}>
      {({ close }) => <StepSearch onDone={close} />}
    </Dialog>
  )
}
