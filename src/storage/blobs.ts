import type { Result } from '../values/result'
import type { StorageEvent } from './connection'
import { Connection } from './connection'
import { blobMigrations } from './migrations'
import { BLOBS_DATABASE } from './names'
import type { BlobRow, BlobsSchema } from './rows'

/** Bytes per piece: small enough that no transaction is long. */
const PIECE_SIZE = 4 * 1024 * 1024

/**
 * Bytes of source files and snapshots of results; may be used by the page and the worker at once.
 * Failures are issues: those of the project store, and `blobMissing`.
 */
export class BlobStore {
  private readonly connection: Connection<BlobsSchema>

  constructor(onEvent?: (event: StorageEvent) => void) {
    this.connection = new Connection<BlobsSchema>({
      name: BLOBS_DATABASE,
      migrations: blobMigrations,
      stores: ['blobs', 'pieces', 'snapshots', 'snapshotParts'],
      onEvent,
    })
  }

  close(): Promise<void> {
    return this.connection.close()
  }

  /** Keeps bytes as they come; the blob exists once `finish` was answered. */
  openBlobWriter(id: string): BlobWriter {
    return new BlobWriter(this.connection, id)
  }

  async writeBlob(
    id: string,
    bytes: Blob,
    onProgress?: (done: number, total: number) => void,
  ): Promise<Result<void>> {
    const writer = this.openBlobWriter(id)
    for (let from = 0; from < bytes.size; from += PIECE_SIZE) {
      const to = Math.min(from + PIECE_SIZE, bytes.size)
      const written = await writer.write(bytes.slice(from, to))
      if (!written.ok) {
        await writer.abort()
        return written
      }
      onProgress?.(to, bytes.size)
    }
    const finished = await writer.finish()
    if (!finished.ok) await writer.abort()
    return finished
  }

  /** The whole of it, or `blobMissing` when any piece is gone. */
  async readBlob(id: string): Promise<Result<Blob>> {
    const read = await this.connection.read(async (db) => {
      const transaction = db.transaction(['blobs', 'pieces'])
      const row = await transaction.objectStore('blobs').get(id)
      if (!row) return null
      const pieces = await transaction.objectStore('pieces').getAll(piecesOf(id))
      const blob = new Blob(pieces.map(({ bytes }) => bytes))
      return pieces.length === row.pieceCount && blob.size === row.size ? blob : null
    })
    if (!read.ok) return read
    if (!read.value) return { ok: false, issue: { code: 'blobMissing', data: {} } }
    return { ok: true, value: read.value }
  }

  listBlobs(): Promise<Result<readonly BlobRow[]>> {
    return this.connection.read((db) => db.getAll('blobs'))
  }

  /** With the snapshots made of them. */
  removeBlobs(ids: readonly string[]): Promise<Result<void>> {
    return this.connection.write((db) => dropBlobs(db, new Set(ids)))
  }

  /**
   * Throws away what no project needs: blobs not in `needed`, and pieces whose writer never finished.
   * What was written after `before` is left: a project may be about to name it.
   */
  collect(needed: ReadonlySet<string>, before: number): Promise<Result<readonly string[]>> {
    return this.connection.write(async (db) => {
      const rows = await db.getAll('blobs')
      const listed = new Set(rows.map(({ id }) => id))
      const gone = rows.filter(({ id, time }) => !needed.has(id) && time < before)
      const owners = new Set(gone.map(({ id }) => id))
      let cursor = await db.transaction('pieces').store.openCursor()
      while (cursor) {
        const { owner, time } = cursor.value
        if (!listed.has(owner) && time < before) owners.add(owner)
        cursor = await cursor.continue([owner, Number.MAX_SAFE_INTEGER])
      }
      await dropBlobs(db, owners)
      return [...owners]
    })
  }

  /** Keeps the encoded columns of a source under the key of their table; replaces what was there. */
  putSnapshot(key: string, bytes: Blob, blob: string): Promise<Result<void>> {
    return this.connection.write(async (db) => {
      await dropSnapshot(db, key)
      // One blob is read back several times faster than arrays of bytes.
      await db.put('snapshotParts', { owner: key, n: 0, bytes })
      const row = { key, blob, size: bytes.size, partCount: 1, used: Date.now() }
      // Last, so that a snapshot cut short is never found.
      await db.put('snapshots', row)
    })
  }

  /** Null when it is not there, or not whole: then it is made again. */
  getSnapshot(key: string): Promise<Result<Blob | null>> {
    return this.connection.read(async (db) => {
      const row = await db.get('snapshots', key)
      const part = await db.get('snapshotParts', [key, 0])
      return row && part?.bytes.size === row.size ? part.bytes : null
    })
  }

  /** Says that a snapshot was of use, so that it is thrown away late. */
  touchSnapshot(key: string): Promise<Result<void>> {
    return this.connection.write(async (db) => {
      const transaction = db.transaction('snapshots', 'readwrite')
      const row = await transaction.store.get(key)
      if (row) await transaction.store.put({ ...row, used: Date.now() })
      await transaction.done
    })
  }

  /** Throws away the snapshots used longest ago until the rest fit in a number of bytes. */
  evictSnapshots(budget: number): Promise<Result<number>> {
    return this.connection.write(async (db) => {
      const rows = await db.getAllFromIndex('snapshots', 'byUse')
      let held = rows.reduce((sum, { size }) => sum + size, 0)
      for (const { key, size } of rows) {
        if (held <= budget) break
        await dropSnapshot(db, key)
        held -= size
      }
      return held
    })
  }
}

/** Everything of a blob or a snapshot in a store keyed by owner first. */
const piecesOf = (owner: string) => IDBKeyRange.bound([owner], [owner, []])

async function dropBlobs(db: Db, ids: ReadonlySet<string>): Promise<void> {
  for (const id of ids) {
    const transaction = db.transaction(['blobs', 'pieces'], 'readwrite')
    await transaction.objectStore('blobs').delete(id)
    await transaction.objectStore('pieces').delete(piecesOf(id))
    await transaction.done
  }
  if (ids.size === 0) return
  for (const { key, blob } of await db.getAll('snapshots')) {
    if (ids.has(blob)) await dropSnapshot(db, key)
  }
}

async function dropSnapshot(db: Db, key: string): Promise<void> {
  const transaction = db.transaction(['snapshots', 'snapshotParts'], 'readwrite')
  await transaction.objectStore('snapshots').delete(key)
  await transaction.objectStore('snapshotParts').delete(piecesOf(key))
  await transaction.done
}

type Db = Parameters<Parameters<Connection<BlobsSchema>['read']>[0]>[0]

/** Writes one blob piece by piece. After a failure, `abort` and start again. */
export class BlobWriter {
  private held: Blob[] = []
  private heldSize = 0
  private size = 0
  private pieceCount = 0

  constructor(
    private readonly connection: Connection<BlobsSchema>,
    private readonly id: string,
  ) {}

  async write(bytes: Uint8Array<ArrayBuffer> | Blob): Promise<Result<void>> {
    const piece = bytes instanceof Blob ? bytes : new Blob([bytes])
    this.held.push(piece)
    this.heldSize += piece.size
    return this.heldSize >= PIECE_SIZE ? this.flush() : { ok: true, value: undefined }
  }

  async finish(): Promise<Result<void>> {
    const flushed = this.heldSize > 0 ? await this.flush() : null
    if (flushed && !flushed.ok) return flushed
    const { id, size, pieceCount } = this
    return this.connection.write(async (db) => {
      const transaction = db.transaction('blobs', 'readwrite', { durability: 'strict' })
      await transaction.store.put({ id, size, pieceCount, time: Date.now() })
      await transaction.done
    })
  }

  /** Takes back what was written. */
  abort(): Promise<Result<void>> {
    this.held = []
    this.heldSize = 0
    return this.connection.write(async (db) => {
      await db.delete('pieces', piecesOf(this.id))
    })
  }

  private async flush(): Promise<Result<void>> {
    const bytes = new Blob(this.held)
    const row = { owner: this.id, n: this.pieceCount, bytes, time: Date.now() }
    const written = await this.connection.write(async (db) => {
      await db.put('pieces', row)
    })
    if (!written.ok) return written
    this.pieceCount++
    this.size += bytes.size
    this.held = []
    this.heldSize = 0
    return written
  }
}
