import type {
  FileLook,
  FirstRows,
  OpenReport,
  PartSettings,
  Progress,
  SheetLook,
  UnpackedFile,
} from '../worker/protocol'
import type { Source } from '../recipe/recipe'
import type { Issue, Result } from '../values/result'
import type { Context } from './context'
import { DOUBT, isDoubtful } from './families'
import type { Opening, Reused } from './model'
import { isDoubtfulJson, rememberingJson } from './rememberedJson'
import { rememberingSheets } from './rememberedSheets'
import { noteReused, remembering } from './remembering'

/** A file on its way in. */
export interface Incoming {
  readonly blob: Blob
  readonly name: string
  /** The archive it was in. */
  readonly archive?: string
}

type Entries = Extract<FileLook, { form: 'archive' }>['entries']

/** What a file gave: tables, a choice to make first, or why there are none. */
export type Found =
  | { readonly is: 'tables'; readonly reports: readonly OpenReport[]; readonly isSure: boolean }
  | { readonly is: 'sheets'; readonly sheets: readonly SheetLook[]; readonly isPage: boolean }
  | { readonly is: 'entries'; readonly entries: Entries }
  | { readonly is: 'copy' }
  | { readonly is: 'refused'; readonly issue: Issue }
  | { readonly is: 'stopped' }

const refused = (issue: Issue): Found => ({ is: 'refused', issue })

/** Reads files through the engine, showing each on its way in. */
export function incomingFiles(context: Context) {
  const { store, engine } = context
  const remembered = {
    texts: remembering(context),
    sheets: rememberingSheets(context),
    json: rememberingJson(context),
  }
  let work: AbortController | null = null

  const setOpening = (change: Partial<Opening>) =>
    store.setState(({ opening }) => (opening ? { opening: { ...opening, ...change } } : {}))

  function start(fileName: string, size: number, place: Opening['place']) {
    const controller = new AbortController()
    work = controller
    store.setState({
      opening: { fileName, size, place, progress: null, firstRows: null, issue: null },
    })
    const onProgress = (progress: Progress) => setOpening({ progress })
    return { signal: controller.signal, onProgress }
  }

  type Options = ReturnType<typeof start>

  /** What became of an answer: nothing when it was stopped meanwhile. */
  const settled = <T>(
    { signal }: Options,
    answer: Result<T>,
    then: (value: T) => Found | Promise<Found>,
  ): Found | Promise<Found> => {
    if (signal.aborted) return { is: 'stopped' }
    return answer.ok ? then(answer.value) : refused(answer.issue)
  }

  async function readText(file: Incoming, options: Options): Promise<Found> {
    const onFirstRows = (firstRows: FirstRows) => setOpening({ firstRows })
    const kept = await remembered.texts.find(file.blob, file.name)
    const settings = kept?.settings ?? {}
    const opened = await engine.open(file.blob, file.name, settings, onFirstRows, options)
    return settled(options, opened, (report) => {
      note([report], kept?.reused ?? null)
      const isSure = kept !== null || report.guesses === null || !isDoubtful(report.guesses)
      return tables(file, [report], isSure)
    })
  }

  /** The tables as they were read: a setting not used is not among theirs. */
  function note(reports: readonly OpenReport[], reused: Reused | null): void {
    const [first] = reports
    if (!first || !reused) return
    const read = reused.tables.map((table, at) => ({
      ...table,
      settings: reports[at]?.source.settings ?? table.settings,
    }))
    noteReused(context, first.source.blob, { ...reused, tables: read })
  }

  async function readParts(
    file: Incoming,
    parts: readonly PartSettings[],
    isSure: boolean,
    options: Options,
    reused: Reused | null = null,
  ): Promise<Found> {
    const opened = await engine.openSheets(file.blob, file.name, parts, options)
    return settled(options, opened, (reports) => {
      note(reports, reused)
      return tables(file, reports, isSure)
    })
  }

  /** The likeliest table; where objects inside make too many columns, they stay text. */
  async function readJson(
    file: Incoming,
    { look }: Extract<FileLook, { form: 'json' }>,
    options: Options,
  ): Promise<Found> {
    const kept = remembered.json.find(file.name, look)
    const settings = kept?.settings ?? look.settings
    const isSure = kept !== null || !isDoubtfulJson(look)
    const found = await readParts(file, [settings], isSure, options, kept?.reused)
    const isWide = found.is === 'refused' && found.issue.code === 'tooManyColumns'
    if (!isWide || !settings.flattens) return found
    return readParts(file, [{ ...settings, flattens: false }], isSure, options)
  }

  /** A workbook that came alone is asked about when it holds several tables; among others, what is seen is taken. */
  async function readWorkbook(
    file: Incoming,
    { sheets, isPage }: Extract<FileLook, { form: 'workbook' }>,
    isAlone: boolean,
    options: Options,
  ): Promise<Found> {
    const kept = await remembered.sheets.find(file.blob, file.name, sheets)
    if (kept) return readParts(file, kept.settings, true, options, kept.reused)
    const usable = sheets.filter(({ settings }) => settings !== null)
    const seen = usable.filter(({ visibility }) => visibility === 'visible')
    if (usable.length === 0) return refused({ code: 'noSheets', data: {} })
    if (isAlone && usable.length > 1) return { is: 'sheets', sheets, isPage }
    const taken = seen.length > 0 ? seen : usable
    const settings = taken.flatMap((each) => each.settings ?? [])
    const isSure = taken.every(({ confidence }) => confidence >= DOUBT)
    return readParts(file, settings, isSure, options)
  }

  return {
    /** The tables of one file; `isAlone`: the user may be asked about it. */
    async read(file: Incoming, isAlone: boolean, place: Opening['place']): Promise<Found> {
      const options = start(file.name, file.blob.size, place)
      const looked = await engine.lookInto(file.blob, file.name, options)
      return settled(options, looked, (look) => {
        switch (look.form) {
          case 'workbook':
            return readWorkbook(file, look, isAlone, options)
          case 'json':
            return readJson(file, look, options)
          case 'archive':
            return file.archive === undefined
              ? { is: 'entries', entries: look.entries }
              : refused({ code: 'nestedArchive', data: {} })
          case 'copy':
            return { is: 'copy' }
          case 'text':
            return readText(file, options)
        }
      })
    },

    readSheets: (file: Incoming, chosen: readonly PartSettings[]): Promise<Found> =>
      readParts(file, chosen, true, start(file.name, file.blob.size, null)),

    /** More tables of a workbook that is already open. */
    async readKept(source: Source, chosen: readonly PartSettings[]): Promise<Found> {
      const { blob, fileName, size, told } = source
      const options = start(fileName, size, null)
      const opened = await engine.openSheets({ blob }, fileName, chosen, options)
      const archive = told.find(({ code }) => code === 'fromArchive')?.data['archive']
      const from = archive === undefined ? {} : { archive: String(archive) }
      return settled(options, opened, (reports) => tables(from, reports, true))
    },

    /** The files of an archive at these places; null when it was stopped. */
    async unpack(
      file: Incoming,
      entries: readonly number[],
    ): Promise<Result<readonly UnpackedFile[]> | null> {
      const options = start(file.name, file.blob.size, null)
      const unpacked = await engine.unpack(file.blob, file.name, entries, options)
      return options.signal.aborted ? null : unpacked
    },

    stop: () => work?.abort(),
  }
}

/** Where a table came from an archive, its source says so. */
const tables = (
  { archive }: Pick<Incoming, 'archive'>,
  reports: readonly OpenReport[],
  isSure: boolean,
): Found => ({
  is: 'tables',
  isSure,
  reports:
    archive === undefined
      ? reports
      : reports.map((report) => {
          const note = { code: 'fromArchive', data: { archive } }
          const source = { ...report.source, told: [note, ...report.source.told] }
          return { ...report, source }
        }),
})
