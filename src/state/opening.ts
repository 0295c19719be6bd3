import type { CsvSettings, TableDoc } from '../recipe/recipe'
import { changeTable, withSource } from '../recipe/editing'
import type { OpenReport, Progress } from '../worker/protocol'
import type { Actions } from './actions'
import type { Context } from './context'
import { changeTableState, frontTable, tell, tellIssue } from './context'
import type { Opening, OpeningForm } from './model'
import { sizeOf } from './projectParts'
import type { Session } from './session'

const DOUBT = 0.7
const MOST_FILES = 20

type OpeningActions = Pick<
  Actions,
  | 'openFiles'
  | 'openText'
  | 'openExample'
  | 'stopOpening'
  | 'dismissOpening'
  | 'reopenOpening'
  | 'changeOpening'
  | 'applyOpening'
  | 'closeOpening'
>

/** From a file, a paste or the example to a table; and the opening looked at again. */
export function openingActions(
  context: Context,
  session: Session,
  openCopy: (file: File) => Promise<void>,
): OpeningActions {
  let work: AbortController | null = null
  let previewSerial = 0
  const { store, engine, world } = context

  const setOpening = (change: Partial<Opening>) =>
    store.setState(({ opening }) => (opening ? { opening: { ...opening, ...change } } : {}))

  const setForm = (change: Partial<OpeningForm>) =>
    store.setState(({ openingForm }) =>
      openingForm ? { openingForm: { ...openingForm, ...change } } : {},
    )

  /** Reads one file; null when it was stopped or could not be read (which is then told). */
  async function read(file: Blob, fileName: string): Promise<OpenReport | null> {
    const controller = new AbortController()
    work = controller
    store.setState({
      opening: { fileName, size: file.size, progress: null, firstRows: null, issue: null },
    })
    const options = {
      signal: controller.signal,
      onProgress: (progress: Progress) => setOpening({ progress }),
    }
    const opened = await engine.open(
      file,
      fileName,
      {},
      (firstRows) => setOpening({ firstRows }),
      options,
    )
    work = null
    if (controller.signal.aborted) return null
    if (opened.ok) return opened.value
    setOpening({ issue: opened.issue, progress: null, firstRows: null })
    return null
  }

  const tableOf = (report: OpenReport): TableDoc => ({
    id: world.newId(),
    name: baseName(report.source.fileName),
    source: report.source,
    steps: [],
    types: [],
  })

  /** One project for what was opened together: a tab per file. */
  async function openAll(files: readonly { blob: Blob; name: string }[]): Promise<void> {
    const tables: { table: TableDoc; report: OpenReport }[] = []
    for (const { blob, name } of files.slice(0, MOST_FILES)) {
      const report = await read(blob, name)
      if (!report) return
      tables.push({ table: tableOf(report), report })
    }
    const [first] = tables
    if (!first) return
    const doc = { name: first.table.name, tables: tables.map(({ table }) => table) }
    await session.create(
      doc,
      { code: 'opened', data: { fileName: first.report.source.fileName, count: tables.length } },
      {
        rowCount: tables.reduce((sum, { report }) => sum + report.rowCount, 0),
        columnCount: tables.reduce((sum, { report }) => sum + report.columns.length, 0),
        size: sizeOf(doc),
      },
    )
    store.setState({ opening: null })
    if (files.length > MOST_FILES) {
      tell(context, { tone: 'problem', code: 'tooManyFiles', data: { most: MOST_FILES } })
    }
    if (tables.length === 1 && isDoubtful(first.report)) await reopenOpening()
  }

  const reopenOpening: Actions['reopenOpening'] = async () => {
    const front = frontTable(context)
    if (!front) return
    const { source } = front.doc
    const preview = await engine.previewFile({ blob: source.blob }, source.settings)
    if (!preview.ok) return tellIssue(context, preview.issue)
    store.setState({
      openingForm: {
        fileName: source.fileName,
        tableId: front.doc.id,
        settings: source.settings,
        guesses: preview.value.guesses,
        preview: preview.value,
        issue: null,
      },
    })
  }

  return {
    openFiles: async (files) => {
      const copy = files.find(({ name }) => name.toLowerCase().endsWith('.etabli'))
      if (copy) return openCopy(copy)
      await openAll(files.map((file) => ({ blob: file, name: file.name })))
    },

    openText: async (text) => {
      if (text.trim() === '') return tellIssue(context, { code: 'emptyPaste', data: {} })
      await openAll([{ blob: new Blob([text], { type: 'text/plain' }), name: PASTED }])
    },

    openExample: async () => {
      const { fileName, text } = world.example(store.getState().language)
      await openAll([{ blob: new Blob([text], { type: 'text/csv' }), name: fileName }])
    },

    stopOpening: () => {
      work?.abort()
      store.setState({ opening: null })
    },

    dismissOpening: () => store.setState({ opening: null }),

    reopenOpening,

    changeOpening: async (settings) => {
      const { openingForm } = store.getState()
      const front = frontTable(context)
      if (!openingForm || !front) return
      const wanted: CsvSettings = { ...openingForm.settings, ...settings }
      setForm({ settings: wanted })
      const serial = ++previewSerial
      const preview = await engine.previewFile({ blob: front.doc.source.blob }, wanted)
      if (serial !== previewSerial) return
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
      if (sameSettings(source.settings, openingForm.settings)) return
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
}

/** The name a pasted text gets; the catalogue shows it as it is. */
const PASTED = 'Texte collé.csv'

const baseName = (fileName: string): string => fileName.replace(/\.[^.]{1,8}$/, '') || fileName

const isDoubtful = ({ guesses }: OpenReport): boolean =>
  [guesses.encoding, guesses.delimiter, guesses.headerRecord].some(
    ({ confidence }) => confidence < DOUBT,
  )

const sameSettings = (a: CsvSettings, b: CsvSettings): boolean =>
  a.encoding === b.encoding &&
  a.delimiter === b.delimiter &&
  a.quote === b.quote &&
  a.headerRecord === b.headerRecord
