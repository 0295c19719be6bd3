import { useCallback } from 'react'
import type { JsonSettings } from '../../recipe/recipe'
import type { JsonForm } from '../../state/model'
import { Button } from '../controls/Button'
import { IssueNote } from '../controls/IssueNote'
import { ModalDialog } from '../controls/ModalDialog'
import { useActions, useApp, useProject, useText } from '../useApp'
import { JsonOptions } from './JsonOptions'
import { JsonPreviewTable } from './JsonPreviewTable'
import { ChangesNote } from './OpeningChanges'
import { jsonChanges, keptCount } from './jsonDraft'
import styles from './opening.module.css'

/** How a JSON file is read: shown in doubt, and whenever it is asked for again. */
export function JsonDialog() {
  const form = useApp((state) => state.jsonForm)
  return form && <JsonDialogOf form={form} />
}

function JsonDialogOf({ form }: { readonly form: JsonForm }) {
  const { common, opening } = useText()
  const actions = useActions()
  const close = () => actions.closeJson()
  const change = useCallback(
    (settings: Partial<JsonSettings>) => void actions.changeJson(settings),
    [actions],
  )
  const isNothingKept = form.preview !== null && keptCount(form) === 0
  return (
    <ModalDialog
      title={opening.titleOf(form.fileName)}
      width="large"
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{common.closeWithoutApplying}</Button>
          <Button
            variant="primary"
            isDisabled={form.issue !== null || isNothingKept}
            onPress={() => void actions.applyJson()}
          >
            {opening.apply}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.settings}>
          <JsonOptions form={form} onChange={change} />
          <JsonChanges form={form} />
        </div>
        <div className={styles.side}>
          {form.issue && <IssueNote issue={form.issue} />}
          <JsonPreviewTable form={form} onChange={change} />
        </div>
      </div>
    </ModalDialog>
  )
}

/** What the settings, as drafted, change compared with how the file is open now. */
function JsonChanges({ form }: { readonly form: JsonForm }) {
  const text = useText()
  const table = useProject().doc.tables.find(({ id }) => id === form.tableId)
  if (table?.source.settings.form !== 'json') return null
  const changes = jsonChanges(text, table.source.settings, form.settings)
  return <ChangesNote changes={changes} stepCount={table.steps.length} forecast={form.forecast} />
}
