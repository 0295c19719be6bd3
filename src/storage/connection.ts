import type { DBSchema, IDBPDatabase, StoreNames } from 'idb'
import { openDB } from 'idb'
import type { Issue, Result } from '../values/result'
import { isClosed, storageIssue } from './failures'
import type { Migration } from './migrations'
import { latestVersion, migrate } from './migrations'

/** What happens to a database by itself. */
export type StorageEvent =
  /** An older tab keeps the database from being brought up to date. */
  | { readonly code: 'databaseBlocked' }
  /** Another tab needs a newer version: this one let go of the database. */
  | { readonly code: 'newerDatabase' }
  /** Another tab erased everything. */
  | { readonly code: 'databaseErased' }
  /** The browser closed it (storage cleared, disk gone). */
  | { readonly code: 'databaseLost' }

export interface ConnectionSpec<S extends DBSchema> {
  readonly name: string
  readonly migrations: readonly Migration<S>[]
  /** Without these a database of a newer version cannot even be read. */
  readonly stores: readonly StoreNames<S>[]
  readonly onEvent?: ((event: StorageEvent) => void) | undefined
}

interface Opened<S extends DBSchema> {
  readonly db: IDBPDatabase<S>
  /** Why nothing may be written, or null. */
  readonly readOnly: Issue | null
}

/** A database opened when first needed, and again after it was closed under us. */
export class Connection<S extends DBSchema> {
  private opening: Promise<Opened<S>> | null = null
  private isBlocked = false

  constructor(private readonly spec: ConnectionSpec<S>) {}

  /** Failures of the database are values; anything else thrown by `work` is a bug and goes through. */
  read<T>(work: (db: IDBPDatabase<S>) => Promise<T>): Promise<Result<T>> {
    return this.run(work, false)
  }

  /** As `read`; refused when the database is of a newer version. */
  write<T>(work: (db: IDBPDatabase<S>) => Promise<T>): Promise<Result<T>> {
    return this.run(work, true)
  }

  /** Opens it, and says why it can only be read. */
  async access(): Promise<Result<{ readonly readOnly: Issue | null }>> {
    try {
      const { readOnly } = await this.open()
      return { ok: true, value: { readOnly } }
    } catch (error) {
      return failed(error)
    }
  }

  async close(): Promise<void> {
    const opening = this.opening
    this.opening = null
    await opening?.then(
      ({ db }) => db.close(),
      () => {},
    )
  }

  private async run<T>(
    work: (db: IDBPDatabase<S>) => Promise<T>,
    isWrite: boolean,
    isRetry = false,
  ): Promise<Result<T>> {
    try {
      const { db, readOnly } = await this.open()
      if (isWrite && readOnly) return { ok: false, issue: readOnly }
      return { ok: true, value: await work(db) }
    } catch (error) {
      if (!isRetry && isClosed(error)) {
        await this.close()
        return this.run(work, isWrite, true)
      }
      return failed(error)
    }
  }

  private open(): Promise<Opened<S>> {
    if (this.isBlocked) return Promise.reject(new Blocked())
    if (!this.opening) {
      const opening = this.connect()
      this.opening = opening
      opening.catch(() => {
        if (this.opening === opening && !this.isBlocked) this.opening = null
      })
    }
    return this.opening
  }

  private connect(): Promise<Opened<S>> {
    return new Promise((resolve, reject) => {
      if (typeof indexedDB === 'undefined') {
        reject(new DOMException('No IndexedDB', 'SecurityError'))
        return
      }
      this.openLatest(() => {
        this.isBlocked = true
        this.spec.onEvent?.({ code: 'databaseBlocked' })
        reject(new Blocked())
      })
        .then((db) => this.afterBlocked({ db, readOnly: null }))
        .catch((error: unknown) => {
          if (!(error instanceof Error) || error.name !== 'VersionError') throw error
          return this.openNewer()
        })
        .then(resolve, (error: unknown) => {
          this.isBlocked = false
          reject(error instanceof Error ? error : new Error(String(error)))
        })
    })
  }

  /** Calls made while it was blocked have had their answer; the next ones find it open. */
  private afterBlocked(opened: Opened<S>): Opened<S> {
    if (this.isBlocked) {
      this.isBlocked = false
      this.opening = Promise.resolve(opened)
    }
    return opened
  }

  private openLatest(onBlocked: () => void): Promise<IDBPDatabase<S>> {
    const { name, migrations } = this.spec
    return openDB<S>(name, latestVersion(migrations), {
      upgrade: (db, oldVersion, _, transaction) => {
        void migrate(migrations, oldVersion, db, transaction).catch((error: unknown) => {
          transaction.abort()
          throw error
        })
      },
      blocked: onBlocked,
      ...this.watchers(),
    })
  }

  private async openNewer(): Promise<Opened<S>> {
    const db = await openDB<S>(this.spec.name, undefined, this.watchers())
    const readOnly: Issue = { code: 'newerDatabase', data: { version: db.version } }
    if (this.spec.stores.every((store) => db.objectStoreNames.contains(store))) {
      return { db, readOnly }
    }
    db.close()
    throw new DOMException('Its stores are not ours', 'VersionError')
  }

  private watchers() {
    return {
      blocking: (_: number, newVersion: number | null, event: IDBVersionChangeEvent) => {
        this.opening = null
        if (event.target instanceof IDBDatabase) event.target.close()
        this.spec.onEvent?.({ code: newVersion === null ? 'databaseErased' : 'newerDatabase' })
      },
      terminated: () => {
        this.opening = null
        this.spec.onEvent?.({ code: 'databaseLost' })
      },
    }
  }
}

class Blocked extends Error {
  override readonly name = 'Blocked'
}

function failed(error: unknown): { readonly ok: false; readonly issue: Issue } {
  if (error instanceof Blocked) return { ok: false, issue: { code: 'databaseBlocked', data: {} } }
  const issue = storageIssue(error)
  if (!issue) throw error
  return { ok: false, issue }
}
