import { strFromU8, unzipSync } from 'fflate'
import type { ExportFormat, ExportRequest, JsonValues } from '../../src/worker/exportRequest'
import { engine, run, valueOf } from './townHall'

export const western: ExportFormat = {
  form: 'csv',
  dialect: { delimiter: ';', encoding: 'windows-1252', hasBom: false, lineEnd: '\r\n' },
  neutralisesFormulas: false,
}

export const portal: ExportFormat = {
  form: 'csv',
  dialect: { delimiter: ',', encoding: 'utf-8', hasBom: false, lineEnd: '\n' },
  neutralisesFormulas: false,
}

export const texts: JsonValues = { isTyped: false, emptyAs: 'null' }

/** Opens some text as a table of the engine and gives its key and columns. */
export async function table(
  text: string,
  name = 'Parkings',
): Promise<ExportRequest['tables'][number]> {
  const read = valueOf(await engine.open(new Blob([text]), `${name}.csv`, {}, () => undefined))
  const { sourceKey: key } = await run(read, [])
  return { key, view: null, columns: read.columns.map(({ id }) => id), name, types: [] }
}

export const asking = (
  tables: ExportRequest['tables'],
  format: ExportFormat,
  more: Partial<ExportRequest> = {},
): ExportRequest => ({
  tables,
  format,
  splitBy: null,
  stem: 'Parkings 2024',
  emptyName: 'sans valeur',
  pages: [],
  ...more,
})

export const bytesOf = async (request: ExportRequest): Promise<Uint8Array> =>
  new Uint8Array(await valueOf(await engine.exportFile(request)).arrayBuffer())

export const textOf = async (request: ExportRequest): Promise<string> =>
  strFromU8(await bytesOf(request))

/** The files of a zip, by name. */
export async function filesOf(request: ExportRequest): Promise<[string, string][]> {
  return Object.entries(unzipSync(await bytesOf(request))).map(([name, bytes]) => [
    name,
    strFromU8(bytes),
  ])
}
