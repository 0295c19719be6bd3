import type { CsvSettings, Source, TableDoc } from '../recipe/recipe'
import type { Actions } from './actions'
import type { Context } from './context'
import { frontTable, tellIssue } from './context'
import type { OpeningForm, TableState } from './model'
import { remembering } from './remembering'
import { rereading } from './rereading'
import type { Session } from './session'

/** A change of settings; what is undefined is taken away. */
export type OpeningChange = { readonly [Key in keyof CsvSettings]?: CsvSettings[Key] | undefined }

type TextActions = Pick<Actions, 'changeOpening' | 'applyOpening' | 'closeOpening'>

/** The opening of a text looked at again: how it would read, and reading it so. */
export function textForms(context: Context, session: Session) {
  const { store, engine } = context
  const read = rereading(context, session)
  const remembered = remembering(context)
  let serial = 0

  const setForm = (change: Partial<OpeningForm>) =>
    store.setState(({ openingForm }) =>
      openingForm ? { openingForm: { ...openingForm, ...change } } : {},
    )

  const foresee = (settings: CsvSettings) =>
    read.foresee(settings, (forecast) => setForm({ forecast }))

  const close = () => {
    serial++
    read.forget()
    store.setState({ openingForm: null })
  }

  const actions: TextActions = {
    changeOpening: async (change) => {
      const { openingForm } = store.getState()
      const front = frontTable(context)
      if (!openingForm || !front) return
      const settings = changedSettings(openingForm.settings, change)
      setForm({ settings })
      const mine = ++serial
      read.forget()
      const { doc, state } = front
      const from = { blob: doc.source.blob }
      const wanted = wantedSettings(openingForm, change, settings)
      const preview = await engine.previewFile(from, wanted, knownRecords(doc, state, settings))
      if (mine !== serial) return
      if (!preview.ok) return setForm({ issue: preview.issue, forecast: null })
      const { headerRecord } = preview.value.settings
      const used = { ...settings, headerRecord }
      setForm({ settings: used, preview: preview.value, issue: null })
      await foresee(used)
    },

    applyOpening: async () => {
      const { openingForm } = store.getState()
      if (!openingForm) return
      close()
      remembered.keep(openingForm, openingForm.settings)
      await read.apply(openingForm.settings)
    },

    closeOpening: close,
  }

  return {
    actions,

    open: async (source: Source, settings: CsvSettings, tableId: string): Promise<void> => {
      const front = frontTable(context)
      const known = front && knownRecords(front.doc, front.state, settings)
      const preview = await engine.previewFile({ blob: source.blob }, settings, known)
      if (!preview.ok) return tellIssue(context, preview.issue)
      store.setState({
        openingForm: {
          fileName: source.fileName,
          tableId,
          settings,
          guesses: preview.value.guesses,
          preview: preview.value,
          issue: null,
          forecast: null,
        },
      })
    },
  }
}

/** The settings after a change: columns are left out by their place, which another way of cutting moves. */
function changedSettings(settings: CsvSettings, change: OpeningChange): CsvSettings {
  const isCutAnew = 'delimiter' in change || 'cuts' in change
  const entries = Object.entries({
    ...settings,
    ...(isCutAnew && { skippedColumns: undefined }),
    ...change,
  })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as never
}

/** Cut otherwise, the names may stand elsewhere: they are looked for anew unless the user chose their row. */
function wantedSettings(
  { settings: before, guesses }: OpeningForm,
  change: OpeningChange,
  settings: CsvSettings,
): Partial<CsvSettings> {
  const isCutAnew = 'delimiter' in change || 'cuts' in change || 'quote' in change
  const isChosen = 'headerRecord' in change || before.headerRecord !== guesses.headerRecord.value
  if (!isCutAnew || isChosen || settings.groupRecords) return settings
  const { headerRecord: _, ...rest } = settings
  return rest
}

/** How many records the file has, where it was read before and would be cut into the same. */
function knownRecords(
  { source }: TableDoc,
  { report }: TableState,
  settings: CsvSettings,
): number | null {
  const now = source.settings
  if (!report || now.form !== 'csv') return null
  const isSameCut =
    now.delimiter === settings.delimiter &&
    now.quote === settings.quote &&
    (now.cuts === undefined) === (settings.cuts === undefined)
  const aside = now.headerRecord ?? now.skippedRecords ?? 0
  return isSameCut ? report.sourceRowCount + aside : null
}
