import { Button as AriaButton } from 'react-aria-components'
import { Plus } from 'lucide-react'
import { PopoverTrigger } from '../controls/PopoverTrigger'
import { lazyPart } from '../shell/lazyPart'
import { withSteps } from '../shell/withSteps'
import { useText } from '../useApp'
import styles from './steps.module.css'

const AddStepDialog = lazyPart(() =>
  withSteps(import('./AddStepDialog')).then((part) => part.AddStepDialog),
)

/** *+ Ajouter une étape*: all the steps under their verbs, found by any of their names in both languages. */
export function AddStep({ isDisabled }: { readonly isDisabled: boolean }) {
  const text = useText()
  return (
    <PopoverTrigger
      dialog={<AddStepDialog />}
      fetchDialog={AddStepDialog.fetch}
      placement="right bottom"
      offset={8}
      className={`${styles.popover} ${styles.addPopover}`}
    >
      <AriaButton className={styles.add ?? ''} isDisabled={isDisabled}>
        <Plus size={16} aria-hidden />
        {text.steps.add}
      </AriaButton>
    </PopoverTrigger>
  )
}
