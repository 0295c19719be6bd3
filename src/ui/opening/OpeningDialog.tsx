import { useCallback } from 'react'
import { Button } from '../controls/Button'
import { IssueNote } from '../controls/IssueNote'
import { ModalDialog } from '../controls/ModalDialog'
import { isDoubtful } from '../../state/families'
import type { OpeningChange } from '../../state/textForms'
import { useActions, useApp, useText } from '../useApp'
import { OpeningChanges } from './OpeningChanges'
import { OpeningPreview } from './OpeningPreview'
import { OpeningSettings } from './OpeningSettings'
import styles from './opening.module.css'

/** How the file is read: shown in doubt, and whenever it is asked for again. */
export function OpeningDialog() {
  const text = useText()
  const actions = useActions()
  const form = useApp((state) => state.openingForm)
  const change = useCallback(
    (settings: OpeningChange) => void actions.changeOpening(settings),
    [actions],
  )
  if (!form) return null
  const close = () => actions.closeOpening()
  return (
    <ModalDialog
      title={text.opening.titleOf(form.fileName)}
      width="wide"
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{text.common.closeWithoutApplying}</Button>
          <Button
            variant="primary"
            isDisabled={form.issue !== null}
            onPress={() => void actions.applyOpening()}
          >
            {form.tableId === null ? text.opening.open : text.opening.apply}
          </Button>
        </>
      }
    >
      <div className={styles.wideColumns}>
        <div className={styles.settings}>
          {isDoubtful(form.guesses) && <p className={styles.doubt}>{text.opening.doubt}</p>}
          <OpeningSettings form={form} onChange={change} />
        </div>
        <div className={styles.side}>
          {form.issue ? (
            <IssueNote issue={form.issue} />
          ) : (
            <OpeningPreview form={form} onChange={change} />
          )}
          <OpeningChanges form={form} />
        </div>
      </div>
    </ModalDialog>
  )
}
