import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { BlobsSchema, ProjectsSchema } from './rows'

/** One change of a database. Numbered from 1 without gaps; never changed once published. */
export interface Migration<S extends DBSchema> {
  readonly version: number
  readonly name: string
  readonly run: (
    db: IDBPDatabase<S>,
    transaction: IDBPTransaction<S, StoreNames<S>[], 'versionchange'>,
  ) => void | Promise<void>
}

export const projectMigrations: readonly Migration<ProjectsSchema>[] = [
  {
    version: 1,
    name: 'projects, their states and records',
    run: (db) => {
      db.createObjectStore('projects', { keyPath: 'id' })
      db.createObjectStore('states', { keyPath: ['project', 'id'] })
      const records = db.createObjectStore('records', { keyPath: ['project', 'hash'] })
      records.createIndex('byBlob', 'blobs', { multiEntry: true })
      db.createObjectStore('marks', { keyPath: ['project', 'state'] })
      db.createObjectStore('views', { keyPath: 'project' })
    },
  },
  {
    version: 2,
    name: 'lists of steps kept for other files',
    run: (db) => {
      db.createObjectStore('stepLists', { keyPath: 'id' })
    },
  },
]

export const blobMigrations: readonly Migration<BlobsSchema>[] = [
  {
    version: 1,
    name: 'source files in pieces, snapshots of results',
    run: (db) => {
      db.createObjectStore('blobs', { keyPath: 'id' })
      db.createObjectStore('pieces', { keyPath: ['owner', 'n'] })
      const snapshots = db.createObjectStore('snapshots', { keyPath: 'key' })
      snapshots.createIndex('byUse', 'used')
      db.createObjectStore('snapshotParts', { keyPath: ['owner', 'n'] })
    },
  },
]

/** The version a database is brought to. */
export const latestVersion = (migrations: readonly { readonly version: number }[]): number =>
  migrations.at(-1)?.version ?? 0

export async function migrate<S extends DBSchema>(
  migrations: readonly Migration<S>[],
  from: number,
  db: IDBPDatabase<S>,
  transaction: IDBPTransaction<S, StoreNames<S>[], 'versionchange'>,
): Promise<void> {
  for (const migration of migrations) {
    if (migration.version > from) await migration.run(db, transaction)
  }
}
