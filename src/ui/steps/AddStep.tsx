import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Plus } from 'lucide-react'
import { lazyPart } from '../shell/lazyPart'
import { useText } from '../useApp'
import styles from './steps.module.css'

const StepSearch = lazyPart(() => import('./StepSearch').then((part) => part.StepSearch))

/** *+ Ajouter une étape*: all the steps under their verbs, found by any of their names in both languages. */
export function AddStep({ isDisabled }: { readonly isDisabled: boolean }) {
  const text = useText()
  return (
    <DialogTrigger>
      <AriaButton className={styles.add ?? ''} isDisabled={isDisabled}>
        <Plus size={16} aria-hidden />
        {text.steps.add}
      </AriaButton>
      <Popover
        placement="right bottom"
        offset={8}
        className={`${styles.popover} ${styles.addPopover}`}
      >
        <Dialog aria-label={text.steps.addTitle} className={styles.addDialog ?? ''}>
          {({ close }) => <StepSearch onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
