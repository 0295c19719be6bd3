import { previewSource } from '../io/csv/open'
import { blobSource } from '../io/csv/source'
import type { CsvSettings, Source } from '../recipe/recipe'
import { Cancelled } from '../recipe/run'
import type { Table } from '../table/table'
import { rowCount } from '../table/table'
import { fail, issue, ok } from '../values/result'
import type { Issue, Result } from '../values/result'
import { createControl, yieldTurn } from './jobs'
import type { CallOptions, FilePreview, FirstRows, OpenReport } from './protocol'
import { chosenSettings, guessesOf, readTable, recipeSettings } from './reading'
import type { ReadTable } from './reading'
import type { Sources } from './sources'

const PREVIEWED = 60

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
      const { settings: used, notes: told } = read.value
      const source = { blob, fileName, size: file.size, settings: used, told }
      const note = failed && issue('sourceNotKept', { reason: failed.code })
      return ok(reportOf(source, read.value, note))
    } catch (error) {
      saving.abort()
      await kept
      if (!(error instanceof Cancelled)) throw error
      return fail('stopped')
    }
  }

  const reopen = async (source: Source, options: CallOptions = {}): Promise<Result<OpenReport>> => {
    const file = await sources.fileOf(source.blob)
    if (!file.ok) return fail(file.issue.code, { ...file.issue.data, fileName: source.fileName })
    try {
      const control = createControl(options, 'reading')
      const read = await readTable(file.value, source.settings, { control })
      if (!read.ok) return read
      const { settings, notes: told } = read.value
      return ok(reportOf({ ...source, settings, told }, read.value, null))
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error
      return fail('stopped')
    }
  }

  const previewFile = async (
    from: Blob | { blob: string },
    settings: Partial<CsvSettings>,
  ): Promise<Result<FilePreview>> => {
    const file = from instanceof Blob ? ok(from) : await sources.fileOf(from.blob)
    if (!file.ok) return file
    const bytes = blobSource(file.value)
    const guessed = await previewSource(bytes)
    await yieldTurn()
    const preview = await previewSource(bytes, {
      chosen: chosenSettings(settings),
      limit: PREVIEWED,
    })
    if (!preview.ok) return preview
    return ok({
      settings: recipeSettings(preview.value.settings),
      guesses: guessesOf(guessed.ok ? guessed.value : preview.value),
      records: preview.value.records.map((cells, at) => ({ record: at + 1, cells })),
    })
  }

  return { open, reopen, previewFile }
}
