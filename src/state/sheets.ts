import type { SheetSettings, Source } from '../recipe/recipe'
import type { Actions } from './actions'
import type { Context } from './context'
import { frontTable, tellIssue } from './context'
import type { SheetForm } from './model'
import { rereading } from './rereading'
import type { Session } from './session'

/** The opening of a sheet looked at again: how it would read, and reading it so. */
export function sheetForms(context: Context, session: Session) {
  const { store, engine } = context
  const read = rereading(context, session)
  let serial = 0

  const setForm = (change: Partial<SheetForm>) =>
    store.setState(({ sheetForm }) => (sheetForm ? { sheetForm: { ...sheetForm, ...change } } : {}))

  /** Whether it reads so, and nothing else was asked for meanwhile. */
  async function preview(source: Source, settings: SheetSettings): Promise<boolean> {
    const mine = ++serial
    const made = await engine.previewSheet({ blob: source.blob }, source.fileName, settings)
    if (mine !== serial) return false
    setForm(made.ok ? { preview: made.value, issue: null } : { issue: made.issue, forecast: null })
    return made.ok
  }

  const close = () => {
    serial++
    read.forget()
    store.setState({ sheetForm: null })
  }

  const actions: Pick<Actions, 'changeSheet' | 'applySheet' | 'closeSheet'> = {
    changeSheet: async (change) => {
      const front = frontTable(context)
      const { sheetForm } = store.getState()
      if (!front || !sheetForm) return
      const settings = { ...sheetForm.settings, ...change }
      setForm({ settings })
      read.forget()
      if (await preview(front.doc.source, settings)) {
        await read.foresee(settings, (forecast) => setForm({ forecast }))
      }
    },

    applySheet: async () => {
      const { sheetForm } = store.getState()
      if (!sheetForm) return
      close()
      await read.apply(sheetForm.settings)
    },

    closeSheet: close,
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
      const form = { fileName, tableId, settings, look, preview: null, issue: null, forecast: null }
      store.setState({ sheetForm: form })
      await preview(source, settings)
    },
  }
}
