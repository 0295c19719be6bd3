import type { Mark, StateRecord } from '../../recipe/history'
import type { Hash, StoredRecord } from '../../recipe/records'
import { hashRecord } from '../../recipe/records'
import { renameBlobs } from '../../recipe/renameBlobs'
import type { Control } from '../../table/mapTexts'
import { goOn } from '../../table/mapTexts'
import type { Result } from '../../values/result'
import { fail, ok } from '../../values/result'
import { checkGraph } from './graph'
import { LineReader, parseJson } from './lines'
import type { Caps, ProjectFile, SourceFile } from './projectFile'
import { defaultCaps, FORMAT_VERSION, MANIFEST, RECORDS, SOURCES, STATES } from './projectFile'
import type { Manifest } from './schemas'
import { dataSchemas, manifestSchema, recordSchema, stateSchema } from './schemas'
import type { ZipEntry } from './zipReader'
import { readZip, unpack } from './zipReader'

export interface ReadOptions {
  /** Names the blobs anew, so that a copy never shares bytes with what it was made of. */
  readonly newId: () => string
  readonly control?: Control
  readonly caps?: Caps
}

const bad = (reason: string) => fail('badCopy', { reason })

/**
 * Reads a project file from whoever. Fails with `badCopy` (not one, cut short, damaged), `newerCopy` or
 * `copyTooBig`; steps of unknown kinds are kept.
 */
export async function readProjectFile(
  file: Blob,
  { newId, control = goOn, caps = defaultCaps }: ReadOptions,
): Promise<Result<ProjectFile>> {
  if (file.size > caps.unpacked) return fail('copyTooBig', { reason: 'file' })
  const zip = readZip(new Uint8Array(await file.arrayBuffer()), caps)
  if (!zip.ok) return zip
  const unpacker = unpackingAll(control, file.size)
  const manifest = await readManifest(zip.value.get(MANIFEST), caps, unpacker)
  if (!manifest.ok) return manifest
  const states = await readStates(zip.value.get(STATES), manifest.value.head, caps, unpacker)
  if (!states.ok) return states
  const records = await readRecords(zip.value.get(RECORDS), caps, unpacker)
  if (!records.ok) return records
  const roots = new Set(states.value.states.map(({ root }) => root))
  const problem = checkGraph(roots, records.value, caps)
  if (problem) return { ok: false, issue: problem }
  const sources = await readSources(manifest.value, zip.value, unpacker)
  if (!sources.ok) return sources
  return ok(renewed(manifest.value, states.value, records.value, sources.value, newId))
}

type Unpacker = (
  entry: ZipEntry,
  handle: (piece: Uint8Array<ArrayBuffer>) => void,
) => Promise<Result<void>>

/** Unpacks one entry after another, its progress that of the whole file. */
function unpackingAll(control: Control, total: number): Unpacker {
  let before = 0
  return (entry, handle) => {
    const at = before
    before += entry.packed.length
    return unpack(entry, handle, { pause: (done) => control.pause(at + done, total) })
  }
}

async function readManifest(
  entry: ZipEntry | undefined,
  caps: Caps,
  unpacker: Unpacker,
): Promise<Result<Manifest>> {
  if (!entry) return bad('manifest')
  if (entry.size > caps.line) return fail('copyTooBig', { reason: 'line' })
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const unpacked = await unpacker(entry, (piece) => pieces.push(piece))
  if (!unpacked.ok) return unpacked
  const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer())
  const json = parseJson(bytes, new TextDecoder('utf-8', { fatal: true }), caps.depth)
  if (!json.ok) return json
  const version = versionOf(json.value)
  if (version === null) return bad('manifest')
  if (version > FORMAT_VERSION) return fail('newerCopy', { version })
  const read = manifestSchema.safeParse(json.value)
  return read.success && version >= 1 ? ok(read.data) : bad('manifest')
}

/** Read before anything else: the rest of a newer format may be anything. */
function versionOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null) return null
  const isOurs = 'format' in value && value.format === 'etabli'
  return isOurs && 'version' in value && Number.isInteger(value.version)
    ? Number(value.version)
    : null
}

/** Hands over each line of a text entry. */
async function eachLine(
  entry: ZipEntry | undefined,
  caps: Caps,
  unpacker: Unpacker,
  handle: (value: unknown) => Result<void>,
): Promise<Result<void>> {
  if (!entry) return bad('entry')
  if (entry.size > caps.text) return fail('copyTooBig', { reason: 'text' })
  const lines = new LineReader(caps, handle)
  let read: Result<void> = ok(undefined)
  const unpacked = await unpacker(entry, (piece) => {
    if (read.ok) read = lines.push(piece)
  })
  if (!unpacked.ok) return unpacked
  if (read.ok) read = lines.end()
  return read
}

interface States {
  readonly states: readonly StateRecord[]
  readonly marks: readonly Mark[]
}

async function readStates(
  entry: ZipEntry | undefined,
  head: string,
  caps: Caps,
  unpacker: Unpacker,
): Promise<Result<States>> {
  const states = new Map<string, StateRecord>()
  const marks: Mark[] = []
  const read = await eachLine(entry, caps, unpacker, (value) => {
    const line = stateSchema.safeParse(value)
    if (!line.success || states.has(line.data.id)) return bad('states')
    if (states.size >= caps.states) return fail('copyTooBig', { reason: 'states' })
    const { next, ...state } = line.data
    states.set(state.id, state)
    if (next !== undefined) marks.push([state.id, next])
    return ok(undefined)
  })
  if (!read.ok) return read
  if (!states.has(head) || !isTree(states)) return bad('states')
  return ok({
    states: [...states.values()],
    marks: marks.filter(([state, child]) => states.get(child)?.parent === state),
  })
}

/** One start, and every state leads back to it. */
function isTree(states: ReadonlyMap<string, StateRecord>): boolean {
  const rooted = new Set<string>()
  let starts = 0
  for (const state of states.values()) {
    const path: string[] = []
    let at: StateRecord | undefined = state
    while (at && !rooted.has(at.id)) {
      if (path.length > states.size) return false
      path.push(at.id)
      if (at.parent === null) {
        starts++
        break
      }
      at = states.get(at.parent)
    }
    if (!at) return false
    path.forEach((id) => rooted.add(id))
  }
  return starts === 1
}

async function readRecords(
  entry: ZipEntry | undefined,
  caps: Caps,
  unpacker: Unpacker,
): Promise<Result<ReadonlyMap<Hash, StoredRecord>>> {
  const records = new Map<Hash, StoredRecord>()
  const read = await eachLine(entry, caps, unpacker, (value) => {
    const line = recordSchema.safeParse(value)
    if (!line.success) return bad('records')
    if (records.size >= caps.records) return fail('copyTooBig', { reason: 'records' })
    const { hash, kind, refs, blobs, data } = line.data
    const record: StoredRecord = { kind, refs, blobs, data }
    if (!dataSchemas[kind].safeParse(data).success || !areItsBlobs(record)) return bad('records')
    if (hashRecord(record) !== hash) return bad('checksum')
    records.set(hash, record)
    return ok(undefined)
  })
  return read.ok ? ok(records) : read
}

/** A source names the one blob it is read from; nothing else names any. */
function areItsBlobs({ kind, blobs, data }: StoredRecord): boolean {
  if (kind !== 'source') return blobs.length === 0
  return blobs.length === 1 && (data as { blob: string }).blob === blobs[0]
}

async function readSources(
  manifest: Manifest,
  zip: ReadonlyMap<string, ZipEntry>,
  unpacker: Unpacker,
): Promise<Result<readonly SourceFile[]>> {
  const sources = new Map<string, SourceFile>()
  for (const { blob, fileName, entry: name } of manifest.sources) {
    const entry = zip.get(name)
    if (!entry || !name.startsWith(SOURCES) || sources.has(blob)) return bad('sources')
    const pieces: Blob[] = []
    const unpacked = await unpacker(entry, (piece) => pieces.push(new Blob([piece])))
    if (!unpacked.ok) return unpacked
    sources.set(blob, { blob, fileName, bytes: new Blob(pieces) })
  }
  return ok([...sources.values()])
}

function renewed(
  { name, head, isWhole }: Manifest,
  { states, marks }: States,
  records: ReadonlyMap<Hash, StoredRecord>,
  sources: readonly SourceFile[],
  newId: () => string,
): ProjectFile {
  const ids = new Map<string, string>()
  const rename = (blob: string) => {
    const known = ids.get(blob)
    if (known !== undefined) return known
    const id = newId()
    ids.set(blob, id)
    return id
  }
  const made = renameBlobs(records, rename)
  return {
    name,
    head,
    isWhole,
    states: states.map((state) => ({ ...state, root: made.hashOf(state.root) })),
    marks,
    records: made.records,
    sources: sources.map((source) => ({ ...source, blob: rename(source.blob) })),
  }
}
