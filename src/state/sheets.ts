import type { SheetSettings, Source } from '../recipe/recipe'
import type { Result } from '../values/result'
import type { SheetLook } from '../worker/protocol'
import type { Actions } from './actions'
import type { Context } from './context'
import { frontTable, projectOf, tellIssue } from './context'
import type { SheetForm } from './model'
import { lookOf, rememberingSheets } from './rememberedSheets'
import { rereading } from './rereading'
import type { Session } from './session'

interface Found {
  readonly sheets: readonly SheetLook[]
  readonly isPage: boolean
}

/** The opening of a sheet looked at again: how it would read, and reading it so. */
export function sheetForms(context: Context, session: Session) {
  const { store, engine } = context
  const read = rereading(context, session)
  const remembered = rememberingSheets(context)
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

  /** The tables found in a kept workbook, and whether it is a web page. */
  async function tablesIn({ blob, fileName }: Source): Promise<Result<Found>> {
    const looked = await engine.lookInto({ blob }, fileName)
    if (!looked.ok) return looked
    const { value } = looked
    const isBook = value.form === 'workbook'
    return { ok: true, value: isBook ? value : { sheets: [], isPage: false } }
  }

  /** How the tables open of a workbook are read. */
  const openParts = ({ blob }: Source): SheetSettings[] =>
    (projectOf(context)?.doc.tables ?? []).flatMap(({ source: { blob: each, settings } }) =>
      each === blob && settings.form === 'sheet' ? [settings] : [],
    )

  /** Keeps how the open tables of a workbook are read. */
  async function remember(source: Source): Promise<void> {
    const { blob, fileName } = source
    const found = await tablesIn(source)
    if (!found.ok) return
    await remembered.keep({ blob }, fileName, found.value.sheets, openParts(source))
  }

  const close = () => {
    serial++
    read.forget()
    store.setState({ sheetForm: null })
  }

  const actions: Pick<Actions, 'changeSheet' | 'applySheet' | 'closeSheet' | 'chooseSheets'> = {
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
      const front = frontTable(context)
      if (front) await remember(front.doc.source)
    },

    closeSheet: close,

    chooseSheets: async () => {
      const front = frontTable(context)
      if (front?.doc.source.settings.form !== 'sheet') return
      const { source } = front.doc
      const found = await tablesIn(source)
      if (!found.ok) return tellIssue(context, found.issue)
      const { fileName } = source
      const { sheets, isPage } = found.value
      const open = openParts(source)
      const left = sheets.filter((look) => !open.some((part) => lookOf([look], part)))
      store.setState({ sheetChoice: { fileName, sheets: left, isPage, joins: true, source } })
    },
  }

  return {
    actions,
    remember,

    open: async (source: Source, settings: SheetSettings, tableId: string): Promise<void> => {
      const { fileName } = source
      const found = await tablesIn(source)
      if (!found.ok) return tellIssue(context, found.issue)
      const look = lookOf(found.value.sheets, settings) ?? null
      const form = { fileName, tableId, settings, look, preview: null, issue: null, forecast: null }
      store.setState({ sheetForm: form })
      await preview(source, settings)
    },
  }
}
