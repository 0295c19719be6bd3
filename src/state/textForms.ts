import { changeTable, withSource } from '../recipe/editing'
import type { CsvSettings, Source } from '../recipe/recipe'
import type { Actions } from './actions'
import type { Context } from './context'
import { changeTableState, frontTable, tellIssue } from './context'
import type { OpeningForm } from './model'
import type { Session } from './session'

/** The opening of a text looked at again: how it would read, and reading it so. */
export function textForms(context: Context, session: Session) {
  const { store, engine } = context
  let serial = 0

  const setForm = (change: Partial<OpeningForm>) =>
    store.setState(({ openingForm }) =>
      openingForm ? { openingForm: { ...openingForm, ...change } } : {},
    )

  const actions: Pick<Actions, 'changeOpening' | 'applyOpening' | 'closeOpening'> = {
    changeOpening: async (settings) => {
      const { openingForm } = store.getState()
      const front = frontTable(context)
      if (!openingForm || !front) return
      const wanted: CsvSettings = { ...openingForm.settings, ...settings }
      setForm({ settings: wanted })
      const mine = ++serial
      const preview = await engine.previewFile({ blob: front.doc.source.blob }, wanted)
      if (mine !== serial) return
      if (preview.ok) setForm({ preview: preview.value, issue: null })
      else setForm({ issue: preview.issue })
    },

    applyOpening: async () => {
      const { openingForm } = store.getState()
      const front = frontTable(context)
      if (!openingForm || !front) return
      store.setState({ openingForm: null })
      const { source, id } = front.doc
      const before = front.state.report?.sourceRowCount ?? 0
      if (source.settings.form === 'csv' && sameSettings(source.settings, openingForm.settings))
        return
      const reopened = await engine.reopen({ ...source, settings: openingForm.settings })
      if (!reopened.ok) return tellIssue(context, reopened.issue)
      const { value } = reopened
      await session.act({
        act: { code: 'reopened', data: { tableId: id, fileName: source.fileName } },
        change: (doc) => changeTable(doc, id, (table) => withSource(table, value.source)),
        notice: () => ({
          tone: 'done',
          code: 'reopened',
          data: { before, rows: value.rowCount, columns: value.columns.length },
        }),
      })
      changeTableState(context, id, (state) => ({ ...state, isStripShown: true }))
    },

    closeOpening: () => store.setState({ openingForm: null }),
  }

  return {
    actions,

    open: async (source: Source, settings: CsvSettings, tableId: string): Promise<void> => {
      const preview = await engine.previewFile({ blob: source.blob }, settings)
      if (!preview.ok) return tellIssue(context, preview.issue)
      store.setState({
        openingForm: {
          fileName: source.fileName,
          tableId,
          settings,
          guesses: preview.value.guesses,
          preview: preview.value,
          issue: null,
        },
      })
    },
  }
}

const sameSettings = (a: CsvSettings, b: CsvSettings): boolean =>
  a.encoding === b.encoding &&
  a.delimiter === b.delimiter &&
  a.quote === b.quote &&
  a.headerRecord === b.headerRecord
