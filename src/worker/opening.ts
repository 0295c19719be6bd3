import type { CsvSettings, Source } from '../recipe/recipe'
import { Cancelled } from '../recipe/run'
import { misnamedFile } from '../io/workbook/form'
import type { Workbook } from '../io/workbook/types'
import type { Control } from '../table/mapTexts'
import { goOn } from '../table/mapTexts'
import type { Table } from '../table/table'
import { rowCount } from '../table/table'
import { fail, issue, ok } from '../values/result'
import type { Issue, Result } from '../values/result'
import { EngineError } from './bridge'
import { fetched } from './fetched'
import { createControl } from './jobs'
import type { CallOptions, EngineCalls, FirstRows, OpenReport, PartSettings } from './protocol'
import { readTable } from './reading'
import type { ReadTable } from './reading'
import { lookIntoFile, unpackFiles } from './looking'
import type { Sources } from './sources'
import { createTextPreview } from './textPreview'

export interface OpeningParts {
  readonly sources: Sources
  readonly newId: () => string
  /** Makes a table that is still being read visible under a key of its own. */
  readonly show: (table: Table) => FirstRows
}

/** From bytes to a table, and the bytes to the disk at the same time. */
export function createOpening({ sources, newId, show }: OpeningParts) {
  const reportOf = (source: Source, read: ReadTable, kept: Issue | null): OpenReport => {
    sources.hold(source, read.table, read.headers)
    return {
      source,
      guesses: read.guesses,
      notes: kept ? [...source.told, kept] : source.told,
      recordsAbove: read.recordsAbove,
      rowCount: rowCount(read.table),
      columns: read.table.columns.map(({ id, name }) => ({ id, name })),
    }
  }

  const open = async (
    file: Blob,
    fileName: string,
    settings: Partial<CsvSettings>,
    onFirstRows: (first: FirstRows) => void,
    options: CallOptions = {},
  ): Promise<Result<OpenReport>> => {
    const blob = newId()
    const saving = new AbortController()
    const kept = sources.keep(blob, file, saving.signal)
    try {
      const control = createControl(options, 'reading')
      const read = await readTable(file, settings, {
        control,
        onFirstRows: (table) => onFirstRows(show(table)),
      })
      if (!read.ok) {
        saving.abort()
        await kept
        return read
      }
      options.onProgress?.({ doing: 'saving', done: 0, total: 1 })
      if (options.signal?.aborted) throw new Cancelled()
      const failed = await kept
      const { settings: used } = read.value
      const told = toldOf(read.value, fileName)
      const source = { blob, fileName, size: file.size, settings: used, told }
      const note = failed && issue('sourceNotKept', { reason: failed.code })
      return ok(reportOf(source, read.value, note))
    } catch (error) {
      saving.abort()
      await kept
      return stoppedOr(error)
    }
  }

  const reopen = async (source: Source, options: CallOptions = {}): Promise<Result<OpenReport>> => {
    const file = await sources.fileOf(source.blob)
    if (!file.ok) return fail(file.issue.code, { ...file.issue.data, fileName: source.fileName })
    try {
      const control = createControl(options, 'reading')
      const read = await sources.readFile(source, file.value, control)
      if (!read.ok) return read
      const { settings } = read.value
      const told = [...source.told.filter(isOfTheFile), ...toldOf(read.value, source.fileName)]
      return ok(reportOf({ ...source, settings, told }, read.value, null))
    } catch (error) {
      return stoppedOr(error)
    }
  }

  const fileFrom = async (from: Blob | { blob: string }): Promise<Result<Blob>> =>
    from instanceof Blob ? ok(from) : sources.fileOf(from.blob)

  const workbookFrom = async (
    from: Blob | { blob: string },
    fileName: string,
    control: Control,
  ): Promise<Result<Workbook>> => {
    const file = await fileFrom(from)
    if (!file.ok) return file
    const name = from instanceof Blob ? from : from.blob
    return sources.workbooks.read(name, file.value, fileName, control)
  }

  const readPart = async (
    from: Blob | { blob: string },
    fileName: string,
    settings: PartSettings,
    control: Control,
  ): Promise<Result<ReadTable>> => {
    if (settings.form === 'json') {
      const file = await fileFrom(from)
      if (!file.ok) return file
      const { readJsonTable } = await fetched(import('./json'))
      return readJsonTable(file.value, settings, control)
    }
    const workbook = await workbookFrom(from, fileName, control)
    if (!workbook.ok) return workbook
    const { readSheetTable } = await fetched(import('./sheets'))
    return readSheetTable(workbook.value, settings, control)
  }

  const lookInto: EngineCalls['lookInto'] = async (from, fileName, options = {}) => {
    const file = await fileFrom(from)
    if (!file.ok) return file
    const kept = from instanceof Blob ? from : from.blob
    const control = createControl(options, 'reading')
    return tried(file.value, () => lookIntoFile(sources, file.value, { kept, fileName }, control))
  }

  const openSheets: EngineCalls['openSheets'] = async (from, fileName, tables, options = {}) => {
    const kept = from instanceof Blob ? null : from.blob
    const blob = kept ?? newId()
    const found = await fileFrom(from)
    if (!found.ok) return found
    const file = found.value
    return tried(file, async () => {
      const control = createControl(options, 'reading')
      const reads: ReadTable[] = []
      for (const settings of tables) {
        const read = await readPart(from, fileName, settings, control)
        if (!read.ok) return read
        reads.push(read.value)
      }
      options.onProgress?.({ doing: 'saving', done: 0, total: 1 })
      const failed = kept === null ? await sources.keep(blob, file, options.signal) : null
      if (options.signal?.aborted) return fail('stopped')
      if (from instanceof Blob) {
        sources.workbooks.rename(from, blob)
        sources.jsonLooks.rename(from, blob)
      }
      const note = failed && issue('sourceNotKept', { reason: failed.code })
      return ok(
        reads.map((read) => {
          const { settings } = read
          const source = { blob, fileName, size: file.size, settings, told: toldOf(read, fileName) }
          return reportOf(source, read, note)
        }),
      )
    })
  }

  const previewJson: EngineCalls['previewJson'] = async (from, settings, options = {}) => {
    const file = await fileFrom(from)
    if (!file.ok) return file
    return tried(file.value, async () => {
      const control = createControl(options, 'reading')
      const name = from instanceof Blob ? from : from.blob
      const look = await sources.jsonLooks.read(name, file.value, control)
      if (!look.ok) return look
      const { previewJsonTable } = await fetched(import('./json'))
      return previewJsonTable(file.value, settings, look.value, control)
    })
  }

  const unpack: EngineCalls['unpack'] = (archive, fileName, entries, options = {}) =>
    tried(archive, () =>
      unpackFiles(archive, fileName, entries, createControl(options, 'unpacking')),
    )

  const previewSheet: EngineCalls['previewSheet'] = async (from, fileName, settings) => {
    try {
      const workbook = await workbookFrom(from, fileName, goOn)
      if (!workbook.ok) return workbook
      const { previewTable } = await fetched(import('./sheets'))
      return previewTable(workbook.value, settings)
    } catch (error) {
      return stoppedOr(error)
    }
  }

  const previewText = createTextPreview()

  const previewFile: EngineCalls['previewFile'] = async (from, settings, known = null) => {
    const file = await fileFrom(from)
    if (!file.ok) return file
    return previewText(from instanceof Blob ? from : from.blob, file.value, settings, known)
  }

  return { open, reopen, previewFile, lookInto, openSheets, previewSheet, previewJson, unpack }
}

/** What the reader tells, and that the file is not what its name says. */
function toldOf({ settings, fileForm, notes }: ReadTable, fileName: string): readonly Issue[] {
  const form = fileForm ?? (settings.form === 'json' ? 'json' : 'text')
  const misnamed = misnamedFile(fileName, form)
  return misnamed ? [misnamed, ...notes] : notes
}

/** Said of the file when it came, and true however it is read. */
const isOfTheFile = ({ code }: Issue): boolean => code === 'fromArchive'

/** The answer of a reader; giving up, a file that is gone and one beyond all memory are answers too. */
async function tried<T>(file: Blob, read: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await read()
  } catch (error) {
    // What a file gives when it was moved or changed since it was chosen.
    if (error instanceof DOMException && /^Not(Readable|Found)/.test(error.name)) {
      return fail('unreadableFile')
    }
    if (error instanceof RangeError) return fail('fileTooBig', { size: file.size })
    return stoppedOr(error)
  }
}

/** Work given up on request is an answer, and so is a part that could not be fetched; else it is a bug. */
function stoppedOr(error: unknown): { readonly ok: false; readonly issue: Issue } {
  if (error instanceof EngineError) return { ok: false, issue: error.issue }
  if (!(error instanceof Cancelled)) throw error
  return fail('stopped')
}
