import { changeTable, withSource } from '../recipe/editing'
import type { JsonSettings, Source } from '../recipe/recipe'
import type { Actions } from './actions'
import type { Context } from './context'
import { changeTableState, frontTable, tellIssue } from './context'
import type { JsonForm } from './model'
import type { Session } from './session'

/** The opening of a JSON file looked at again: how it would read, and reading it so. */
export function jsonForms(context: Context, session: Session) {
  const { store, engine } = context
  let serial = 0
  let work: AbortController | null = null

  const setForm = (change: Partial<JsonForm>) =>
    store.setState(({ jsonForm }) => (jsonForm ? { jsonForm: { ...jsonForm, ...change } } : {}))

  /** Reading all of a file again lasts: what it was asked for before is given up. */
  async function preview(source: Source, settings: JsonSettings): Promise<void> {
    const mine = ++serial
    work?.abort()
    work = new AbortController()
    const { signal } = work
    const made = await engine.previewJson({ blob: source.blob }, settings, { signal })
    if (mine !== serial) return
    setForm(made.ok ? { preview: made.value, issue: null } : { issue: made.issue })
  }

  const actions: Pick<Actions, 'changeJson' | 'applyJson' | 'closeJson'> = {
    changeJson: async (change) => {
      const front = frontTable(context)
      const { jsonForm } = store.getState()
      if (!front || !jsonForm) return
      const settings = { ...jsonForm.settings, ...change }
      setForm({ settings })
      const isOnlyKept = Object.keys(change).every((name) => name === 'skippedColumns')
      // Which columns are kept changes nothing in how the rows read.
      if (!isOnlyKept) await preview(front.doc.source, settings)
    },

    applyJson: async () => {
      const front = frontTable(context)
      const { jsonForm } = store.getState()
      if (!front || !jsonForm) return
      store.setState({ jsonForm: null })
      const { source, id } = front.doc
      const { settings } = jsonForm
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

    closeJson: () => {
      work?.abort()
      serial++
      store.setState({ jsonForm: null })
    },
  }

  return {
    actions,

    open: async (source: Source, settings: JsonSettings, tableId: string): Promise<void> => {
      const { fileName } = source
      store.setState({ jsonForm: { fileName, tableId, settings, preview: null, issue: null } })
      await preview(source, settings)
    },
  }
}
