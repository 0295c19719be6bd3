import { Button } from '../controls/Button'
import { ModalDialog } from '../controls/ModalDialog'
import { useActions, useApp, useText } from '../useApp'
import styles from './home.module.css'

/** Asks before everything kept in this browser is erased. */
export function EraseDialog() {
  const { erase } = useText().dialogs
  const actions = useActions()
  const count = useApp(({ projects }) => projects?.length ?? 0)
  const close = () => actions.showDialog(null)
  return (
    <ModalDialog
      title={erase.title}
      width="small"
      role="alertdialog"
      onClose={close}
      footer={
        <>
          <Button autoFocus onPress={close}>
            {erase.keep}
          </Button>
          <Button variant="danger" onPress={() => void actions.eraseEverything()}>
            {erase.confirm}
          </Button>
        </>
      }
    >
      <div className={styles.prose}>
        <p>{erase.text(count)}</p>
        <p>{erase.copies}</p>
      </div>
    </ModalDialog>
  )
}
