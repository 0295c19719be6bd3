import { beforeEach, describe, expect, it } from 'vitest'
import { BlobStore } from '../../src/storage/blobs'
import { blobMigrations, projectMigrations } from '../../src/storage/migrations'
import { ProjectStore } from '../../src/storage/projects'
import { emptyBrowser, openDoc, valueOf } from './support'

beforeEach(emptyBrowser)

type Row = Readonly<Record<string, unknown>>

interface FixtureStore {
  readonly keyPath: string | string[]
  readonly index?: readonly [name: string, keyPath: string, options: IDBIndexParameters]
  readonly rows: readonly Row[]
}

interface Fixture {
  readonly version: number
  readonly stores: Readonly<Record<string, FixtureStore>>
}

const column = { id: '1:Nom', name: 'Nom' }

/** A project of each published version, written out: never changed, whatever the code becomes. */
const projectFixtures: Fixture[] = [
  {
    version: 1,
    stores: {
      projects: {
        keyPath: 'id',
        rows: [
          {
            id: 'p1',
            name: 'Parkings',
            head: 's1',
            writer: 'tab-1',
            created: 1_700_000_000_000,
            changed: 1_700_000_100_000,
            removed: null,
            copied: null,
            reminded: null,
            hints: { rowCount: 41, columnCount: 7, size: 2048 },
          },
        ],
      },
      states: {
        keyPath: ['project', 'id'],
        rows: [
          {
            project: 'p1',
            id: 's0',
            state: {
              id: 's0',
              parent: null,
              time: 1_700_000_000_000,
              act: { code: 'opened', data: { fileName: 'a.csv', count: 1 } },
              root: 'root0',
            },
          },
          {
            project: 'p1',
            id: 's1',
            state: {
              id: 's1',
              parent: 's0',
              time: 1_700_000_100_000,
              act: { code: 'cellsEdited', data: { count: 1 } },
              root: 'root1',
            },
          },
        ],
      },
      records: {
        keyPath: ['project', 'hash'],
        index: ['byBlob', 'blobs', { multiEntry: true }],
        rows: [
          {
            project: 'p1',
            hash: 'root0',
            kind: 'project',
            refs: ['table0'],
            blobs: [],
            data: { name: 'Parkings' },
          },
          {
            project: 'p1',
            hash: 'table0',
            kind: 'table',
            refs: ['source', 'types'],
            blobs: [],
            data: { id: 't', name: 'a', steps: [0] },
          },
          {
            project: 'p1',
            hash: 'root1',
            kind: 'project',
            refs: ['table1'],
            blobs: [],
            data: { name: 'Parkings' },
          },
          {
            project: 'p1',
            hash: 'table1',
            kind: 'table',
            refs: ['source', 'types', 'list', 'step8'],
            blobs: [],
            data: { id: 't', name: 'a', steps: [1, 1] },
          },
          {
            project: 'p1',
            hash: 'source',
            kind: 'source',
            refs: [],
            blobs: ['blob-1'],
            data: {
              blob: 'blob-1',
              fileName: 'a.csv',
              size: 2048,
              settings: {
                form: 'csv',
                encoding: 'utf-8',
                delimiter: ';',
                quote: '"',
                headerRecord: 1,
              },
              told: [],
            },
          },
          {
            project: 'p1',
            hash: 'types',
            kind: 'types',
            refs: [],
            blobs: [],
            data: [['1:SIRET', 'siret']],
          },
          {
            project: 'p1',
            hash: 'list',
            kind: 'list',
            refs: Array.from({ length: 8 }, (_, n) => `step${n}`),
            blobs: [],
            data: null,
          },
          ...Array.from({ length: 8 }, (_, n) => ({
            project: 'p1',
            hash: `step${n}`,
            kind: 'step',
            refs: [],
            blobs: [],
            data: {
              id: `id${n}`,
              kind: 'removeExtraSpaces',
              version: 1,
              params: { columns: [column] },
              blocks: [],
            },
          })),
          {
            project: 'p1',
            hash: 'step8',
            kind: 'step',
            refs: ['block'],
            blobs: [],
            data: {
              id: 'id8',
              kind: 'editCells',
              version: 1,
              params: {},
              blocks: [['edits', [1]]],
            },
          },
          {
            project: 'p1',
            hash: 'block',
            kind: 'edits',
            refs: [],
            blobs: [],
            data: [{ row: 3, column, before: 'a', after: 'b', time: 1_700_000_100_000 }],
          },
        ],
      },
      marks: { keyPath: ['project', 'state'], rows: [{ project: 'p1', state: 's0', child: 's1' }] },
      views: { keyPath: 'project', rows: [{ project: 'p1', view: { tables: [] } }] },
    },
  },
]

/** Version 2: lists of steps kept for other files, beside all of version 1. */
projectFixtures.push({
  version: 2,
  stores: {
    ...projectFixtures[0]!.stores,
    stepLists: {
      keyPath: 'id',
      rows: [
        {
          id: 'l1',
          name: 'Parkings',
          time: 1_700_000_200_000,
          stepCount: 0,
          removed: null,
          text: '{"format":"etabli-steps","version":1,"name":"Parkings","time":0,"fileName":"a.csv","settings":null,"rowCount":null,"columns":[],"steps":[],"types":[],"counts":[],"keys":[]}',
        },
      ],
    },
  },
})

const blobFixtures: readonly Fixture[] = [
  {
    version: 1,
    stores: {
      blobs: { keyPath: 'id', rows: [{ id: 'blob-1', size: 8, pieceCount: 2, time: 5 }] },
      pieces: {
        keyPath: ['owner', 'n'],
        rows: [
          { owner: 'blob-1', n: 0, bytes: new Blob(['a;b;']), time: 4 },
          { owner: 'blob-1', n: 1, bytes: new Blob(['1;2\n']), time: 5 },
        ],
      },
      snapshots: {
        keyPath: 'key',
        index: ['byUse', 'used', {}],
        rows: [{ key: 'k', blob: 'blob-1', size: 2, partCount: 1, used: 6 }],
      },
      snapshotParts: {
        keyPath: ['owner', 'n'],
        rows: [{ owner: 'k', n: 0, bytes: new Blob([new Uint8Array([1, 2])]) }],
      },
    },
  },
]

function write(name: string, { version, stores }: Fixture): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.addEventListener('error', () => reject(request.error!))
    request.addEventListener('upgradeneeded', () => {
      for (const [storeName, { keyPath, index, rows }] of Object.entries(stores)) {
        const store = request.result.createObjectStore(storeName, { keyPath })
        if (index) store.createIndex(...index)
        rows.forEach((row) => store.put(row))
      }
    })
    request.addEventListener('success', () => {
      request.result.close()
      resolve()
    })
  })
}

/** Stores, their keys and their indexes, as text. */
function layoutOf(name: string): Promise<string[]> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name)
    request.addEventListener('success', () => {
      const db = request.result
      const layout = [...db.objectStoreNames].map((storeName) => {
        const store = db.transaction(storeName).objectStore(storeName)
        const indexes = [...store.indexNames].map((indexName) => {
          const { keyPath, multiEntry, unique } = store.index(indexName)
          return { indexName, keyPath, multiEntry, unique }
        })
        return JSON.stringify({ storeName, keyPath: store.keyPath, indexes })
      })
      db.close()
      resolve(layout.sort())
    })
  })
}

describe.each([
  ['projects', projectMigrations, projectFixtures],
  ['blobs', blobMigrations, blobFixtures],
])('the migrations of %s', (_, migrations, fixtures) => {
  it('are numbered from 1 without gaps, each with its name', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_each, at) => at + 1))
    expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length)
  })

  it('each have a fixture of the version they lead to', () => {
    expect(fixtures.map(({ version }) => version)).toEqual(migrations.map(({ version }) => version))
  })
})

describe.each(projectFixtures)('a database of projects of version $version', (fixture) => {
  it('opens with everything in it', async () => {
    await write('etabli-projects', fixture)
    const store = new ProjectStore()
    const [row] = valueOf(await store.list())
    expect(row).toEqual(fixture.stores.projects!.rows[0])
    const doc = await openDoc(store)
    const [table] = doc.tables
    expect(table!.steps.map(({ id }) => id)).toEqual(Array.from({ length: 9 }, (_, n) => `id${n}`))
    expect(table!.steps[8]!.params).toEqual({
      edits: [{ edits: [{ row: 3, column, before: 'a', after: 'b', time: 1_700_000_100_000 }] }],
    })
    expect(table!.source.settings).toMatchObject({ delimiter: ';' })
    expect(table!.types).toEqual([['1:SIRET', 'siret']])
    expect(valueOf(await store.load('p1')).marks).toEqual([['s0', 's1']])
    expect(valueOf(await store.loadView('p1'))).toEqual({ tables: [] })
    expect(valueOf(await store.referencedBlobs())).toEqual(new Set(['blob-1']))
  })

  it('ends with the layout of a new one', async () => {
    await write('etabli-projects', fixture)
    await new ProjectStore().access()
    const migrated = await layoutOf('etabli-projects')
    emptyBrowser()
    await new ProjectStore().access()
    expect(await layoutOf('etabli-projects')).toEqual(migrated)
  })
})

describe.each(blobFixtures)('a database of blobs of version $version', (fixture) => {
  it('opens with everything in it, laid out as a new one', async () => {
    await write('etabli-blobs', fixture)
    const store = new BlobStore()
    expect(await valueOf(await store.readBlob('blob-1')).text()).toBe('a;b;1;2\n')
    const snapshot = valueOf(await store.getSnapshot('k'))
    expect(new Uint8Array(await snapshot!.arrayBuffer())).toEqual(new Uint8Array([1, 2]))
    const migrated = await layoutOf('etabli-blobs')
    await store.close()
    emptyBrowser()
    await new BlobStore().listBlobs()
    expect(await layoutOf('etabli-blobs')).toEqual(migrated)
  })
})
