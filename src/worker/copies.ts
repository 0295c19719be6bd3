import { currentCopy } from '../io/project/currentCopy'
import type { TableNow } from '../io/project/currentCopy'
import type { ProjectFile, SourceFile } from '../io/project/projectFile'
import { readProjectFile } from '../io/project/readProjectFile'
import { writeProjectFile } from '../io/project/writeProjectFile'
import type { TableKey } from '../recipe/report'
import { Cancelled } from '../recipe/run'
import { columnById } from '../table/table'
import type { Table } from '../table/table'
import { fail, ok } from '../values/result'
import type { Result } from '../values/result'
import { writeTable } from './exporting'
import { createControl } from './jobs'
import type { CsvDialect } from './exportRequest'
import type { CallOptions, CopyContent, CopyRequest } from './protocol'
import type { Sources } from './sources'

export interface CopyParts {
  readonly sources: Sources
  readonly tableOf: (key: TableKey) => Promise<Table>
  readonly newId: () => string
}

const dialect: CsvDialect = { delimiter: ',', encoding: 'utf-8', hasBom: false, lineEnd: '\n' }
const plainCsv = { form: 'csv', dialect, neutralisesFormulas: false } as const

/** Projects as one file, out and in. */
export function createCopies({ sources, tableOf, newId }: CopyParts) {
  const wholeFile = async (
    request: Extract<CopyRequest, { isWhole: true }>,
  ): Promise<ProjectFile> => {
    const found: SourceFile[] = []
    for (const { blob, fileName } of request.sources) {
      const bytes = await sources.fileOf(blob)
      if (bytes.ok) found.push({ blob, fileName, bytes: bytes.value })
    }
    return { ...request.content, sources: found, isWhole: true }
  }

  const currentFile = async (
    request: Extract<CopyRequest, { isWhole: false }>,
    options: CallOptions,
  ): Promise<ProjectFile> => {
    const now: TableNow[] = []
    for (const { id, key, columns } of request.now) {
      const control = createControl(options, 'writing')
      const whole = await tableOf(key)
      const table = {
        ...whole,
        columns: columns.flatMap((column) => columnById(whole, column.id) ?? []),
      }
      const csv = await writeTable(table, plainCsv, control)
      now.push({ id, columns, csv })
    }
    return currentCopy(request.doc, now, request.time, newId)
  }

  const writeCopy = async (
    request: CopyRequest,
    options: CallOptions = {},
  ): Promise<Result<Blob>> => {
    try {
      const file = request.isWhole ? await wholeFile(request) : await currentFile(request, options)
      return await writeProjectFile(file, createControl(options, 'writing'))
    } catch (error) {
      if (error instanceof Cancelled) return fail('stopped')
      throw error
    }
  }

  const readCopy = async (file: Blob, options: CallOptions = {}): Promise<Result<CopyContent>> => {
    try {
      const control = createControl(options, 'reading')
      const read = await readProjectFile(file, { newId, control })
      if (!read.ok) return read
      const { sources: files, isWhole: _, ...content } = read.value
      for (const { blob, bytes } of files) await sources.keep(blob, bytes)
      return ok(content)
    } catch (error) {
      if (error instanceof Cancelled) return fail('stopped')
      throw error
    }
  }

  return { writeCopy, readCopy }
}
