import type { JsonSettings, Source } from '../recipe/recipe'
import type { Actions } from './actions'
import type { Context } from './context'
import { frontTable } from './context'
import type { JsonForm } from './model'
import { rememberingJson } from './rememberedJson'
import { rereading } from './rereading'
import type { Session } from './session'

/** The opening of a JSON file looked at again: how it would read, and reading it so. */
export function jsonForms(context: Context, session: Session) {
  const { store, engine } = context
  const read = rereading(context, session)
  const remembered = rememberingJson(context)
  let serial = 0
  let work: AbortController | null = null

  const setForm = (change: Partial<JsonForm>) =>
    store.setState(({ jsonForm }) => (jsonForm ? { jsonForm: { ...jsonForm, ...change } } : {}))

  /** Reading all of a file again lasts: what it was asked for before is given up. */
  async function preview(source: Source, settings: JsonSettings): Promise<boolean> {
    const mine = ++serial
    work?.abort()
    work = new AbortController()
    const { signal } = work
    const made = await engine.previewJson({ blob: source.blob }, settings, { signal })
    if (mine !== serial) return false
    setForm(made.ok ? { preview: made.value, issue: null } : { issue: made.issue, forecast: null })
    return made.ok
  }

  const close = () => {
    work?.abort()
    serial++
    read.forget()
    store.setState({ jsonForm: null })
  }

  const actions: Pick<Actions, 'changeJson' | 'applyJson' | 'closeJson'> = {
    changeJson: async (change) => {
      const front = frontTable(context)
      const { jsonForm } = store.getState()
      if (!front || !jsonForm) return
      const settings = { ...jsonForm.settings, ...change }
      setForm({ settings })
      const isOnlyKept = Object.keys(change).every((name) => name === 'skippedColumns')
      read.forget()
      // Which columns are kept changes nothing in how the rows read.
      if (isOnlyKept || (await preview(front.doc.source, settings))) {
        await read.foresee(settings, (forecast) => setForm({ forecast }))
      }
    },

    applyJson: async () => {
      const { jsonForm } = store.getState()
      if (!jsonForm) return
      close()
      const front = frontTable(context)
      if (!front) return
      const { blob, fileName } = front.doc.source
      const looked = await engine.lookInto({ blob }, fileName)
      if (looked.ok && looked.value.form === 'json') {
        remembered.keep(fileName, looked.value.look, jsonForm.settings)
      }
      await read.apply(jsonForm.settings)
    },

    closeJson: close,
  }

  return {
    actions,

    open: async (source: Source, settings: JsonSettings, tableId: string): Promise<void> => {
      const { fileName } = source
      store.setState({
        jsonForm: { fileName, tableId, settings, preview: null, issue: null, forecast: null },
      })
      await preview(source, settings)
    },
  }
}
