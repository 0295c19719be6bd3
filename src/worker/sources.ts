import type { TableCache } from '../recipe/cache'
import { contentHash } from '../recipe/contentHash'
import type { Source } from '../recipe/recipe'
import type { ColumnName, TableKey } from '../recipe/report'
import { Cancelled } from '../recipe/run'
import type { BlobStore } from '../storage/blobs'
import type { Control } from '../table/mapTexts'
import type { ColumnId, Table } from '../table/table'
import { rowCount } from '../table/table'
import { canonicalJson } from '../recipe/canonicalJson'
import { fail, ok } from '../values/result'
import type { Issue, Result } from '../values/result'
import { fetched } from './fetched'
import { JsonLooks, Workbooks } from './looks'
import { readTable } from './reading'
import type { ReadTable } from './reading'
import { decodeSnapshot, encodeSnapshot } from './snapshots'

/** The part of the blob store the engine needs. */
export type Blobs = Pick<
  BlobStore,
  | 'openBlobWriter'
  | 'readBlob'
  | 'removeBlobs'
  | 'putSnapshot'
  | 'getSnapshot'
  | 'touchSnapshot'
  | 'evictSnapshots'
>

/** The header as read, for the columns whose name is another. */
export type HeaderNames = readonly (readonly [ColumnId, string])[]

/** What is known of a source for longer than its table is held. */
export interface SourceFacts {
  readonly source: Source
  readonly columns: readonly ColumnName[]
  readonly rowCount: number
  readonly headers: ReadonlyMap<ColumnId, string>
}

/** Tables with fewer rows are read from the file as fast as from a snapshot. */
const SNAPSHOT_ROWS = 50_000
const SNAPSHOT_BYTES = 2 * 1024 ** 3
const IDLE_FOR = 2_500
const PIECE = 1 << 22

/** The tables files were read into: from memory, else a snapshot, else the kept bytes. */
export class Sources {
  readonly workbooks = new Workbooks()
  readonly jsonLooks = new JsonLooks()
  readonly #facts = new Map<TableKey, SourceFacts>()
  readonly #files = new Map<string, Blob>()
  readonly #loading = new Map<TableKey, Promise<Result<Table>>>()
  readonly #tables: TableCache
  readonly #blobs: Blobs
  readonly #saved = new Set<TableKey>()
  #idle: ReturnType<typeof setTimeout> | null = null

  constructor(tables: TableCache, blobs: Blobs) {
    this.#tables = tables
    this.#blobs = blobs
  }

  keyOf({ blob, settings }: Source): TableKey {
    return contentHash(canonicalJson(['source', blob, settings]))
  }

  factsOf(key: TableKey): SourceFacts | undefined {
    return this.#facts.get(key)
  }

  /**
   * Writes the bytes of a file to the disk, piece by piece. Where that fails they stay at hand for as long as
   * the engine lives, and the answer says why. When stopped, nothing is left.
   */
  async keep(blob: string, file: Blob, signal?: AbortSignal): Promise<Issue | null> {
    const writer = this.#blobs.openBlobWriter(blob)
    let failed: Issue | null = null
    for (let from = 0; from < file.size && !failed && !signal?.aborted; from += PIECE) {
      const written = await writer.write(file.slice(from, from + PIECE))
      if (!written.ok) failed = written.issue
    }
    if (!failed && !signal?.aborted) {
      const finished = await writer.finish()
      if (!finished.ok) failed = finished.issue
    }
    if (signal?.aborted) await this.#blobs.removeBlobs([blob])
    else if (failed) {
      await writer.abort()
      this.#files.set(blob, file)
    }
    return failed
  }

  /** The bytes of a source. */
  async fileOf(blob: string): Promise<Result<Blob>> {
    const held = this.#files.get(blob)
    return held ? ok(held) : this.#blobs.readBlob(blob)
  }

  /** The table of a source from its bytes. */
  async readFile(source: Source, file: Blob, control: Control): Promise<Result<ReadTable>> {
    const { settings } = source
    if (settings.form === 'csv') return readTable(file, settings, { control })
    if (settings.form === 'json') {
      const { readJsonTable } = await fetched(import('./json'))
      return readJsonTable(file, settings, control)
    }
    const workbook = await this.workbooks.read(source.blob, file, source.fileName, control)
    if (!workbook.ok) return workbook
    const { readSheetTable } = await fetched(import('./sheets'))
    return readSheetTable(workbook.value, settings, control)
  }

  hold(source: Source, table: Table, headers: HeaderNames): TableKey {
    const key = this.keyOf(source)
    this.#facts.set(key, {
      source,
      columns: table.columns.map(({ id, name }) => ({ id, name })),
      rowCount: rowCount(table),
      headers: new Map(headers),
    })
    this.#tables.put(key, table)
    return key
  }

  /** Reads a source unless what is asked of it is known. */
  async know(source: Source, control: Control): Promise<Result<SourceFacts>> {
    const key = this.keyOf(source)
    if (!this.#facts.has(key)) {
      const loaded = await this.#load(key, source, control)
      if (!loaded.ok) return loaded
    }
    return ok(this.#facts.get(key)!)
  }

  /** The table of a source known before, or null when it can no longer be read. */
  async table(key: TableKey, control: Control): Promise<Table | null> {
    const held = this.#tables.get(key)
    const facts = this.#facts.get(key)
    if (held || !facts) return held ?? null
    const loaded = await this.#load(key, facts.source, control)
    return loaded.ok ? loaded.value : null
  }

  async #load(key: TableKey, source: Source, control: Control): Promise<Result<Table>> {
    try {
      const loading = this.#loading.get(key)
      if (loading) return await loading
    } catch (error) {
      // Whoever asked first gave up: that is not ours to do.
      if (!(error instanceof Cancelled)) throw error
    }
    const fresh = this.#read(key, source, control).finally(() => this.#loading.delete(key))
    this.#loading.set(key, fresh)
    return fresh
  }

  async #read(key: TableKey, source: Source, control: Control): Promise<Result<Table>> {
    const kept = await this.#blobs.getSnapshot(key)
    const snapshot = kept.ok && kept.value ? await decodeSnapshot(kept.value, control) : null
    if (snapshot) {
      this.#saved.add(key)
      this.hold(source, snapshot.table, snapshot.headers)
      void this.#blobs.touchSnapshot(key)
      return ok(snapshot.table)
    }
    const file = await this.fileOf(source.blob)
    if (!file.ok) return fail(file.issue.code, { ...file.issue.data, fileName: source.fileName })
    const read = await this.readFile(source, file.value, control)
    if (!read.ok) return read
    this.hold(source, read.value.table, read.value.headers)
    return ok(read.value.table)
  }

  /** Once nothing was asked for a while, keeps the large sources in memory as snapshots. */
  saveWhenIdle(control: Control): void {
    if (this.#idle !== null) clearTimeout(this.#idle)
    this.#idle = setTimeout(() => {
      this.#idle = null
      void this.saveSnapshots(control)
    }, IDLE_FOR)
  }

  async saveSnapshots(control: Control): Promise<void> {
    for (const [key, { rowCount: rows, headers, source }] of this.#facts) {
      if (rows < SNAPSHOT_ROWS || this.#saved.has(key) || !this.#tables.has(key)) continue
      this.#saved.add(key)
      const table = this.#tables.get(key)!
      const bytes = await encodeSnapshot({ table, headers: [...headers] }, control)
      // Rebuildable: where there is no room for it, the file is read again.
      const put = await this.#blobs.putSnapshot(key, bytes, source.blob)
      if (put.ok) await this.#blobs.evictSnapshots(SNAPSHOT_BYTES)
    }
  }

  close(): void {
    if (this.#idle !== null) clearTimeout(this.#idle)
  }
}
