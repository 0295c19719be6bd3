import { useCallback } from 'react'
import type { SheetSettings } from '../../recipe/recipe'
import type { SheetForm } from '../../state/model'
import { Button } from '../controls/Button'
import { IssueNote } from '../controls/IssueNote'
import { ModalDialog } from '../controls/ModalDialog'
import { useActions, useApp, useProject, useText } from '../useApp'
import { ChangesNote } from './OpeningChanges'
import { SheetOptions } from './SheetOptions'
import { SheetPreviewTable } from './SheetPreviewTable'
import { columnsOf, sheetChanges } from './sheetDraft'
import styles from './opening.module.css'

const doubt = 0.7

/** How a sheet of a workbook is read, whenever it is asked for again. */
export function SheetDialog() {
  const form = useApp((state) => state.sheetForm)
  return form && <SheetDialogOf form={form} />
}

function SheetDialogOf({ form }: { readonly form: SheetForm }) {
  const { common, opening } = useText()
  const actions = useActions()
  const close = () => actions.closeSheet()
  const change = useCallback(
    (settings: Partial<SheetSettings>) => void actions.changeSheet(settings),
    [actions],
  )
  const { first, last } = columnsOf(form)
  const isNothingKept = form.settings.skippedColumns.length > last - first
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
            onPress={() => void actions.applySheet()}
          >
            {opening.apply}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.settings}>
          {form.look && form.look.confidence < doubt && (
            <p className={styles.doubt}>{opening.doubt}</p>
          )}
          <SheetOptions form={form} onChange={change} />
          <SheetChanges form={form} />
        </div>
        <div className={styles.side}>
          {form.issue && <IssueNote issue={form.issue} />}
          <SheetPreviewTable form={form} onChange={change} />
        </div>
      </div>
    </ModalDialog>
  )
}

/** What the settings, as drafted, change compared with how the sheet is open now. */
function SheetChanges({ form }: { readonly form: SheetForm }) {
  const text = useText()
  const table = useProject().doc.tables.find(({ id }) => id === form.tableId)
  if (table?.source.settings.form !== 'sheet') return null
  const changes = sheetChanges(text, table.source.settings, form.settings)
  return <ChangesNote changes={changes} stepCount={table.steps.length} forecast={form.forecast} />
}
