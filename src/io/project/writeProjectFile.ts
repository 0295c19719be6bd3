import type { Control } from '../../table/mapTexts'
import type { Result } from '../../values/result'
import { fail, ok } from '../../values/result'
import type { ProjectFile, SourceFile } from './projectFile'
import { FORMAT, FORMAT_VERSION, MANIFEST, RECORDS, SOURCES, STATES } from './projectFile'
import type { Manifest } from './schemas'
import type { ZipPart } from './zipWriter'
import { packZip } from './zipWriter'

/** A zip without its 64 bit form holds no more. */
const LARGEST = 4_000_000_000

/** Writes a project file (.etabli); `copyTooBig` when a zip cannot hold it. */
export async function writeProjectFile(
  file: ProjectFile,
  control?: Control,
): Promise<Result<Blob>> {
  const sources = file.sources.map((source, at) => ({
    source,
    entry: `${SOURCES}${at + 1}/${safeName(source.fileName)}`,
  }))
  const manifest: Manifest = {
    format: FORMAT,
    version: versionOf(file),
    name: file.name,
    head: file.head,
    isWhole: file.isWhole,
    sources: sources.map(({ source, entry }) => namedSource(source, entry)),
  }
  const parts: readonly ZipPart[] = [
    { name: MANIFEST, bytes: new Blob([JSON.stringify(manifest, null, 2), '\n']) },
    { name: STATES, bytes: statesOf(file) },
    { name: RECORDS, bytes: recordsOf(file) },
    ...sources.map(({ source, entry }) => ({ name: entry, bytes: source.bytes })),
  ]
  if (parts.reduce((sum, { bytes }) => sum + bytes.size, 0) > LARGEST) {
    return fail('copyTooBig', { reason: 'file' })
  }
  return ok(await packZip(parts, control))
}

/** The oldest format that can say what is written. */
const versionOf = ({ records }: ProjectFile): number =>
  [...records.values()].some(({ kind }) => kind === 'pairs') ? FORMAT_VERSION : 1

const namedSource = ({ blob, fileName }: SourceFile, entry: string) => ({ blob, fileName, entry })

function statesOf({ states, marks }: ProjectFile): Blob {
  const next = new Map(marks)
  return jsonLines(
    states.map((state) => {
      const child = next.get(state.id)
      return child === undefined ? state : { ...state, next: child }
    }),
  )
}

const recordsOf = ({ records }: ProjectFile): Blob =>
  jsonLines([...records].map(([hash, record]) => ({ hash, ...record })))

const jsonLines = (values: readonly object[]): Blob =>
  new Blob(values.map((value) => `${JSON.stringify(value)}\n`))

/** A file name any system can unpack; the true one stands in the manifest. */
function safeName(fileName: string): string {
  const plain = fileName
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ._()-]+/gu, '_')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(-100)
  return plain === '' ? 'source' : plain
}
