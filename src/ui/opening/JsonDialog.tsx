import { useCallback } from 'react'
import type { JsonSettings } from '../../recipe/recipe'
import type { JsonForm } from '../../state/model'
import { useActions, useApp, useProject, useText } from '../useApp'
import { JsonOptions } from './JsonOptions'
import { JsonPreviewTable } from './JsonPreviewTable'
import { ChangesNote } from './OpeningChanges'
import { OpeningFrame } from './OpeningFrame'
import { jsonChanges, keptCount } from './jsonDraft'

/** How a JSON file is read: shown in doubt, and whenever it is asked for again. */
export function JsonDialog() {
  const form = useApp((state) => state.jsonForm)
  return form && <JsonDialogOf form={form} />
}

function JsonDialogOf({ form }: { readonly form: JsonForm }) {
  const actions = useActions()
  const change = useCallback(
    (settings: Partial<JsonSettings>) => void actions.changeJson(settings),
    [actions],
  )
  const isNothingKept = form.preview !== null && keptCount(form) === 0
  return (
    <OpeningFrame
      fileName={form.fileName}
      isDoubtful={false}
      issue={form.issue}
      canApply={!isNothingKept}
      settings={
        <>
          <JsonOptions form={form} onChange={change} />
          <JsonChanges form={form} />
        </>
      }
      preview={<JsonPreviewTable form={form} onChange={change} />}
      onApply={() => void actions.applyJson()}
      onClose={() => actions.closeJson()}
    />
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
