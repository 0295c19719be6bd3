import { useCallback } from 'react'
import type { SheetSettings } from '../../recipe/recipe'
import { DOUBT } from '../../state/families'
import type { SheetForm } from '../../state/model'
import { useActions, useApp, useProject, useText } from '../useApp'
import { ChangesNote } from './OpeningChanges'
import { OpeningFrame } from './OpeningFrame'
import { SheetOptions } from './SheetOptions'
import { SheetPreviewTable } from './SheetPreviewTable'
import { columnsOf, sheetChanges } from './sheetDraft'

/** How a sheet of a workbook is read, whenever it is asked for again. */
export function SheetDialog() {
  const form = useApp((state) => state.sheetForm)
  return form && <SheetDialogOf form={form} />
}

function SheetDialogOf({ form }: { readonly form: SheetForm }) {
  const actions = useActions()
  const change = useCallback(
    (settings: Partial<SheetSettings>) => void actions.changeSheet(settings),
    [actions],
  )
  const { first, last } = columnsOf(form)
  const isNothingKept = form.settings.skippedColumns.length > last - first
  return (
    <OpeningFrame
      fileName={form.fileName}
      isDoubtful={form.look !== null && form.look.confidence < DOUBT}
      issue={form.issue}
      canApply={!isNothingKept}
      settings={
        <>
          <SheetOptions form={form} onChange={change} />
          <SheetChanges form={form} />
        </>
      }
      preview={<SheetPreviewTable form={form} onChange={change} />}
      onApply={() => void actions.applySheet()}
      onClose={() => actions.closeSheet()}
    />
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
