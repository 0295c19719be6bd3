import type { PartSettings } from '../worker/protocol'
import type { FirstRows, OpenReport, Progress, SheetLook, UnpackedFile } from '../worker/protocol'
import type { FileLook } from '../worker/protocol'
import type { Issue, Result } from '../values/result'
import type { Context } from './context'
import type { Opening } from './model'
import { remembering } from './remembering'

const DOUBT = 0.7

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
  const remembered = remembering(context)
  let work: AbortController | null = null

  const setOpening = (change: Partial<Opening>) =>
    store.setState(({ opening }) => (opening ? { opening: { ...opening, ...change } } : {}))

  function start({ blob, name }: Incoming, place: Opening['place']) {
    const controller = new AbortController()
    work = controller
    const { size } = blob
    store.setState({
      opening: { fileName: name, size, place, progress: null, firstRows: null, issue: null },
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
    const kept = await remembered.find(file.blob, file.name)
    const settings = kept?.settings ?? {}
    const opened = await engine.open(file.blob, file.name, settings, onFirstRows, options)
    return settled(options, opened, (report) => {
      if (kept) remembered.note(report.source.blob, kept)
      return tables(file, [report], kept !== null || !isDoubtful(report))
    })
  }

  async function readParts(
    file: Incoming,
    parts: readonly PartSettings[],
    isSure: boolean,
    options: Options,
  ): Promise<Found> {
    const opened = await engine.openSheets(file.blob, file.name, parts, options)
    return settled(options, opened, (reports) => tables(file, reports, isSure))
  }

  /** The likeliest table; where objects inside make too many columns, they stay text. */
  async function readJson(
    file: Incoming,
    { look }: Extract<FileLook, { form: 'json' }>,
    options: Options,
  ): Promise<Found> {
    const isSure = !look.isDoubtful && look.confidence >= DOUBT
    const found = await readParts(file, [look.settings], isSure, options)
    const isWide = found.is === 'refused' && found.issue.code === 'tooManyColumns'
    if (!isWide || !look.settings.flattens) return found
    return readParts(file, [{ ...look.settings, flattens: false }], isSure, options)
  }

  /** A workbook that came alone is asked about when it holds several tables; among others, what is seen is taken. */
  function readWorkbook(
    file: Incoming,
    { sheets, isPage }: Extract<FileLook, { form: 'workbook' }>,
    isAlone: boolean,
    options: Options,
  ): Found | Promise<Found> {
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
      const options = start(file, place)
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
      readParts(file, chosen, true, start(file, null)),

    /** The files of an archive at these places; null when it was stopped. */
    async unpack(
      file: Incoming,
      entries: readonly number[],
    ): Promise<Result<readonly UnpackedFile[]> | null> {
      const options = start(file, null)
      const unpacked = await engine.unpack(file.blob, file.name, entries, options)
      return options.signal.aborted ? null : unpacked
    },

    stop: () => work?.abort(),
  }
}

/** Where a table came from an archive, its source says so. */
const tables = ({ archive }: Incoming, reports: readonly OpenReport[], isSure: boolean): Found => ({
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

const isDoubtful = ({ guesses }: OpenReport): boolean =>
  guesses !== null &&
  [guesses.encoding, guesses.delimiter, guesses.headerRecord].some(
    ({ confidence }) => confidence < DOUBT,
  )
