import type { CsvSettings, Source } from '../recipe/recipe'
import { Cancelled } from '../recipe/run'
import type { Workbook } from '../io/workbook/types'
import type { Control } from '../table/mapTexts'
import { goOn } from '../table/mapTexts'
import type { Table } from '../table/table'
import { rowCount } from '../table/table'
import { fail, issue, ok } from '../values/result'
import type { Issue, Result } from '../values/result'
import { createControl } from './jobs'
import type { CallOptions, EngineCalls, FirstRows, OpenReport } from './protocol'
import { readTable } from './reading'
import type { ReadTable } from './reading'
import { lookOf, previewTable, readSheetTable } from './sheets'
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
      const { settings: used, notes: told } = read.value
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
      const { settings, notes: told } = read.value
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

  const lookInto: EngineCalls['lookInto'] = async (from, fileName, options = {}) => {
    const file = await fileFrom(from)
    if (!file.ok) return file
    try {
      if (!(await sources.workbooks.isWorkbook(file.value))) return ok({ form: 'text' })
      const workbook = await workbookFrom(from, fileName, createControl(options, 'reading'))
      return workbook.ok ? ok(lookOf(workbook.value)) : workbook
    } catch (error) {
      return stoppedOr(error)
    }
  }

  const openSheets: EngineCalls['openSheets'] = async (file, fileName, tables, options = {}) => {
    const blob = newId()
    try {
      const control = createControl(options, 'reading')
      const workbook = await workbookFrom(file, fileName, control)
      if (!workbook.ok) return workbook
      const reads: ReadTable[] = []
      for (const settings of tables) {
        const read = await readSheetTable(workbook.value, settings, control)
        if (!read.ok) return read
        reads.push(read.value)
      }
      options.onProgress?.({ doing: 'saving', done: 0, total: 1 })
      const failed = await sources.keep(blob, file, options.signal)
      if (options.signal?.aborted) return fail('stopped')
      sources.workbooks.rename(file, blob)
      const note = failed && issue('sourceNotKept', { reason: failed.code })
      return ok(
        reads.map((read) => {
          const { settings, notes: told } = read
          return reportOf({ blob, fileName, size: file.size, settings, told }, read, note)
        }),
      )
    } catch (error) {
      return stoppedOr(error)
    }
  }

  const previewSheet: EngineCalls['previewSheet'] = async (from, fileName, settings) => {
    const workbook = await workbookFrom(from, fileName, goOn)
    return workbook.ok ? previewTable(workbook.value, settings) : workbook
  }

  const previewText = createTextPreview()

  const previewFile: EngineCalls['previewFile'] = async (from, settings, known = null) => {
    const file = await fileFrom(from)
    if (!file.ok) return file
    return previewText(from instanceof Blob ? from : from.blob, file.value, settings, known)
  }

  return { open, reopen, previewFile, lookInto, openSheets, previewSheet }
}

/** Work given up on request is an answer; anything else thrown is a bug. */
function stoppedOr(error: unknown): { readonly ok: false; readonly issue: Issue } {
  if (!(error instanceof Cancelled)) throw error
  return fail('stopped')
}
