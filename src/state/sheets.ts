import { changeTable, withSource } from '../recipe/editing'
import type { SheetSettings, Source } from '../recipe/recipe'
import type { Actions } from './actions'
import type { Context } from './context'
import { changeTableState, frontTable, tellIssue } from './context'
import type { SheetForm } from './model'
import type { Session } from './session'

/** The opening of a sheet looked at again: how it would read, and reading it so. */
export function sheetForms(context: Context, session: Session) {
  const { store, engine } = context
  let serial = 0

  const setForm = (change: Partial<SheetForm>) =>
    store.setState(({ sheetForm }) => (sheetForm ? { sheetForm: { ...sheetForm, ...change } } : {}))

  async function preview(source: Source, settings: SheetSettings): Promise<void> {
    const mine = ++serial
    const made = await engine.previewSheet({ blob: source.blob }, source.fileName, settings)
    if (mine !== serial) return
    setForm(made.ok ? { preview: made.value, issue: null } : { issue: made.issue })
  }

  const actions: Pick<Actions, 'changeSheet' | 'applySheet' | 'closeSheet'> = {
    changeSheet: async (change) => {
      const front = frontTable(context)
      const { sheetForm } = store.getState()
      if (!front || !sheetForm) return
      const settings = { ...sheetForm.settings, ...change }
      setForm({ settings })
      await preview(front.doc.source, settings)
    },

    applySheet: async () => {
      const front = frontTable(context)
      const { sheetForm } = store.getState()
      if (!front || !sheetForm) return
      store.setState({ sheetForm: null })
      const { source, id } = front.doc
      const { settings } = sheetForm
      if (JSON.stringify(settings) === JSON.stringify(source.settings)) return
      const before = front.state.report?.sourceRowCount ?? 0
      const reopened = await engine.reopen({ ...source, settings })
      if (!reopened.ok) return tellIssue(context, reopened.issue)
      const { source: read, rowCount, columns } = reopened.value
      await session.act({
        act: { code: 'reopened', data: { tableId: id, fileName: source.fileName } },
        change: (doc) => changeTable(doc, id, (table) => withSource(table, read)),
        notice: () => ({
          tone: 'done',
          code: 'reopened',
          data: { before, rows: rowCount, columns: columns.length },
        }),
      })
      changeTableState(context, id, (state) => ({ ...state, isStripShown: true }))
    },

    closeSheet: () => store.setState({ sheetForm: null }),
  }

  return {
    actions,

    open: async (source: Source, settings: SheetSettings, tableId: string): Promise<void> => {
      const { fileName, blob } = source
      const looked = await engine.lookInto({ blob }, fileName)
      if (!looked.ok) return tellIssue(context, looked.issue)
      const found = looked.value.form === 'workbook' ? looked.value.sheets : []
      const look =
        found.find(
          (each) =>
            each.sheet === settings.sheet &&
            JSON.stringify(each.settings?.range ?? null) === JSON.stringify(settings.range),
        ) ?? null
      const form = { fileName, tableId, settings, look, preview: null, issue: null }
      store.setState({ sheetForm: form })
      await preview(source, settings)
    },
  }
}
