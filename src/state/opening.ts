import type { SheetSettings, TableDoc } from '../recipe/recipe'
import { freeName } from '../values/names'
import type { Result } from '../values/result'
import type { FirstRows, OpenReport, Progress, SheetLook } from '../worker/protocol'
import type { Actions } from './actions'
import type { Context } from './context'
import { frontTable, tell, tellIssue } from './context'
import type { Opening } from './model'
import { sizeOf } from './projectParts'
import { remembering } from './remembering'
import type { Session } from './session'
import { sheetForms } from './sheets'
import { textForms } from './textForms'

const DOUBT = 0.7
const MOST_FILES = 20

type OpeningActions = Pick<
  Actions,
  | 'openFiles'
  | 'addFiles'
  | 'openSheets'
  | 'closeSheets'
  | 'changeSheet'
  | 'applySheet'
  | 'closeSheet'
  | 'openText'
  | 'openExample'
  | 'stopOpening'
  | 'dismissOpening'
  | 'reopenOpening'
  | 'changeOpening'
  | 'applyOpening'
  | 'closeOpening'
  | 'readAsGuessed'
>

interface Named {
  readonly blob: Blob
  readonly name: string
}

/** What a file gave: tables, or a choice to make first. */
type Found =
  | { readonly reports: readonly OpenReport[]; readonly isSure: boolean }
  | { readonly choice: readonly SheetLook[] }

/** From a file, a paste or the example to a table; and the opening looked at again. */
export function openingActions(
  context: Context,
  session: Session,
  openCopy: (file: File) => Promise<void>,
): OpeningActions {
  let work: AbortController | null = null
  /** The workbook whose tables are being chosen. */
  let waiting: Named | null = null
  const { store, engine, world } = context
  const sheets = sheetForms(context, session)
  const texts = textForms(context, session)
  const remembered = remembering(context)

  const setOpening = (change: Partial<Opening>) =>
    store.setState(({ opening }) => (opening ? { opening: { ...opening, ...change } } : {}))

  /** Shows a file on its way in. */
  function start(file: Blob, fileName: string) {
    const controller = new AbortController()
    work = controller
    store.setState({
      opening: { fileName, size: file.size, progress: null, firstRows: null, issue: null },
    })
    const onProgress = (progress: Progress) => setOpening({ progress })
    return { signal: controller.signal, onProgress }
  }

  /** The answer; null when it was stopped or could not be read (which is then told). */
  function finished<T>(signal: AbortSignal, answer: Result<T>): T | null {
    work = null
    if (signal.aborted) return null
    if (answer.ok) return answer.value
    setOpening({ issue: answer.issue, progress: null, firstRows: null })
    return null
  }

  async function read(file: Blob, fileName: string): Promise<OpenReport | null> {
    const options = start(file, fileName)
    const onFirstRows = (firstRows: FirstRows) => setOpening({ firstRows })
    const kept = await remembered.find(file, fileName)
    const settings = kept?.settings ?? {}
    const opened = await engine.open(file, fileName, settings, onFirstRows, options)
    const report = finished(options.signal, opened)
    if (kept && report) remembered.note(report.source.blob, kept)
    return report
  }

  /** Reads the tables of a workbook that were chosen. */
  async function readSheets(
    file: Blob,
    fileName: string,
    chosen: readonly SheetSettings[],
  ): Promise<readonly OpenReport[] | null> {
    const options = start(file, fileName)
    const opened = await engine.openSheets(file, fileName, chosen, options)
    return finished(options.signal, opened)
  }

  /** The tables of one file: all that a text or a workbook of one table holds, else those asked for. */
  async function readFile({ blob, name }: Named, isAlone: boolean): Promise<Found | null> {
    const options = start(blob, name)
    const look = finished(options.signal, await engine.lookInto(blob, name, options))
    if (!look) return null
    if (look.form === 'text') {
      const report = await read(blob, name)
      return report && { reports: [report], isSure: !isDoubtful(report) }
    }
    const usable = look.sheets.filter(({ settings }) => settings !== null)
    const seen = usable.filter(({ visibility }) => visibility === 'visible')
    if (usable.length === 0) {
      setOpening({ issue: { code: 'noSheets', data: {} } })
      return null
    }
    if (isAlone && usable.length > 1) return { choice: look.sheets }
    const taken = seen.length > 0 ? seen : usable
    const settings = taken.flatMap((each) => each.settings ?? [])
    const reports = await readSheets(blob, name, settings)
    return reports && { reports, isSure: taken.every(({ confidence }) => confidence >= DOUBT) }
  }

  const tablesOf = (reports: readonly OpenReport[]): readonly TableDoc[] => {
    const taken = new Set<string>()
    return reports.map(({ source }) => {
      const { settings, fileName } = source
      const wanted =
        reports.length > 1 && settings.form === 'sheet' ? settings.sheet : baseName(fileName)
      // Two blocks of one sheet, or two files of one name, must be told apart.
      const name = freeName(taken, wanted)
      taken.add(name)
      return { id: world.newId(), name, source, steps: [], types: [] }
    })
  }

  /** Makes a project of what was read, or adds it to the open one. */
  async function show(reports: readonly OpenReport[], joins: boolean): Promise<void> {
    const [first] = reports
    if (!first) return
    const { fileName } = first.source
    const tables = tablesOf(reports)
    if (joins) {
      await session.addTables(tables)
    } else {
      const doc = { name: baseName(fileName), tables }
      await session.create(
        doc,
        { code: 'opened', data: { fileName, count: tables.length } },
        {
          rowCount: reports.reduce((sum, { rowCount }) => sum + rowCount, 0),
          columnCount: reports.reduce((sum, { columns }) => sum + columns.length, 0),
          size: sizeOf(doc),
        },
      )
    }
    store.setState({ opening: null, sheetChoice: null })
  }

  /** One project for what was opened together: a tab per table. */
  async function openAll(files: readonly Named[], joins: boolean): Promise<void> {
    const reports: OpenReport[] = []
    let isSure = true
    for (const file of files.slice(0, MOST_FILES)) {
      const found = await readFile(file, files.length === 1)
      if (!found) return
      if ('choice' in found) {
        waiting = file
        return store.setState({
          opening: null,
          sheetChoice: { fileName: file.name, sheets: found.choice, joins },
        })
      }
      reports.push(...found.reports)
      isSure &&= found.isSure
    }
    await show(reports, joins)
    if (files.length > MOST_FILES) {
      tell(context, { tone: 'problem', code: 'tooManyFiles', data: { most: MOST_FILES } })
    }
    if (reports.length === 1 && !isSure) await reopenOpening()
  }

  const reopenOpening: Actions['reopenOpening'] = async () => {
    const front = frontTable(context)
    if (!front) return
    const { source, id } = front.doc
    const { settings } = source
    if (settings.form === 'sheet') return sheets.open(source, settings, id)
    return texts.open(source, settings, id)
  }

  return {
    openFiles: async (files) => {
      const copy = files.find(({ name }) => name.toLowerCase().endsWith('.etabli'))
      if (copy) return openCopy(copy)
      await openAll(files.map(named), false)
    },

    openText: async (text) => {
      if (text.trim() === '') return tellIssue(context, { code: 'emptyPaste', data: {} })
      await openAll([{ blob: new Blob([text], { type: 'text/plain' }), name: PASTED }], false)
    },

    openExample: async () => {
      const { fileName, text } = world.example(store.getState().language)
      await openAll([{ blob: new Blob([text], { type: 'text/csv' }), name: fileName }], false)
    },

    addFiles: async (files) => {
      if (!frontTable(context)) return
      await openAll(
        files.filter(({ name }) => !name.toLowerCase().endsWith('.etabli')).map(named),
        true,
      )
    },

    openSheets: async (chosen) => {
      const { sheetChoice } = store.getState()
      if (!waiting || !sheetChoice || chosen.length === 0) return
      const { blob, name } = waiting
      store.setState({ sheetChoice: null })
      const reports = await readSheets(blob, name, chosen)
      if (reports) await show(reports, sheetChoice.joins)
    },

    closeSheets: () => {
      waiting = null
      store.setState({ sheetChoice: null })
    },

    ...sheets.actions,

    stopOpening: () => {
      work?.abort()
      store.setState({ opening: null })
    },

    dismissOpening: () => store.setState({ opening: null }),

    reopenOpening,

    ...texts.actions,
  }
}

/** The name a pasted text gets; the catalogue shows it as it is. */
const PASTED = 'Texte collé.csv'

const baseName = (fileName: string): string => fileName.replace(/\.[^.]{1,8}$/, '') || fileName

const named = (file: File): Named => ({ blob: file, name: file.name })

const isDoubtful = ({ guesses }: OpenReport): boolean =>
  guesses !== null &&
  [guesses.encoding, guesses.delimiter, guesses.headerRecord].some(
    ({ confidence }) => confidence < DOUBT,
  )
