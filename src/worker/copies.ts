import { currentCopy } from '../io/project/currentCopy'
import type { ProjectFile, SourceFile } from '../io/project/projectFile'
import { readProjectFile } from '../io/project/readProjectFile'
import { writeProjectFile } from '../io/project/writeProjectFile'
import type { Control } from '../table/mapTexts'
import type { Result } from '../values/result'
import { ok } from '../values/result'
import type { CopyContent, CopyRequest, CsvDialect, ExportRequest } from './protocol'

const dialect: CsvDialect = { delimiter: ',', encoding: 'utf-8', hasBom: false, lineEnd: '\n' }

export interface CopyTools {
  /** The bytes of a source, from memory or disk. */
  readonly readSource: (blob: string) => Promise<Result<Blob>>
  /** Keeps the bytes of a source; in memory when the disk refuses them. */
  readonly keepSource: (blob: string, bytes: Blob) => Promise<void>
  readonly exportCsv: (request: ExportRequest, control: Control) => Promise<Result<Blob>>
  readonly newId: () => string
}

/** Packs a project as one `.etabli` file. A source whose bytes are gone is left out. */
export async function writeCopy(
  request: CopyRequest,
  tools: CopyTools,
  control: Control,
): Promise<Result<Blob>> {
  if (request.isWhole) {
    const sources: SourceFile[] = []
    for (const { blob, fileName } of request.sources) {
      const bytes = await tools.readSource(blob)
      if (bytes.ok) sources.push({ blob, fileName, bytes: bytes.value })
    }
    return writeProjectFile({ ...request.content, sources, isWhole: true }, control)
  }
  const now = []
  for (const { id, key, columns } of request.now) {
    const asked = { key, view: null, columns: columns.map((each) => each.id), dialect }
    const csv = await tools.exportCsv({ ...asked, neutralisesFormulas: false }, control)
    if (!csv.ok) return csv
    now.push({ id, columns, csv: csv.value })
  }
  return writeProjectFile(currentCopy(request.doc, now, request.time, tools.newId), control)
}

/** Reads an `.etabli` file and keeps the bytes of its sources. */
export async function readCopy(
  file: Blob,
  { keepSource, newId }: Pick<CopyTools, 'keepSource' | 'newId'>,
  control: Control,
): Promise<Result<CopyContent>> {
  const read = await readProjectFile(file, { newId, control })
  if (!read.ok) return read
  const { name, head, states, marks, records, sources }: ProjectFile = read.value
  for (const { blob, bytes } of sources) await keepSource(blob, bytes)
  return ok({ name, head, states, marks, records })
}
