import { beforeEach, describe, expect, it, vi } from 'vitest'
import { BlobStore } from '../../src/storage/blobs'
import type { StorageEvent } from '../../src/storage/connection'
import { Connection } from '../../src/storage/connection'
import { eraseEverything } from '../../src/storage/housekeeping'
import { BLOBS_DATABASE, PROJECTS_DATABASE } from '../../src/storage/names'
import { ProjectStore } from '../../src/storage/projects'
import type { ProjectsSchema } from '../../src/storage/rows'
import { sampleDoc, sampleStep } from '../recipe/samples'
import { codeOf, commitDoc, createProject, emptyBrowser, openDoc, valueOf } from './support'

beforeEach(() => {
  vi.restoreAllMocks()
  emptyBrowser()
})

const doc = sampleDoc([sampleStep(1)])

/** Opens a database as another version of the app would; it holds on to it unless asked to let go. */
function openAs(
  name: string,
  version: number,
  upgrade: (db: IDBDatabase) => void = () => {},
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.addEventListener('upgradeneeded', () => upgrade(request.result))
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error!))
  })
}

describe('a database of a newer version', () => {
  it('opens read-only and says so', async () => {
    const before = new ProjectStore()
    await createProject(before, doc)
    await before.close()
    const newer = await openAs(PROJECTS_DATABASE, 7, (db) => db.createObjectStore('later'))
    newer.close()
    const store = new ProjectStore()
    expect(await store.access()).toEqual({
      ok: true,
      value: { readOnly: { code: 'newerDatabase', data: { version: 7 } } },
    })
    expect(valueOf(await store.list()).map(({ id }) => id)).toEqual(['p1'])
    expect(await openDoc(store)).toEqual(doc)
    expect(codeOf(await commitDoc(store, doc, { id: 's1', parent: 's0' }))).toBe('newerDatabase')
    expect(codeOf(await store.remove('p1'))).toBe('newerDatabase')
    expect(valueOf(await store.load('p1')).states).toHaveLength(1)
  })

  it('is an issue when not even its stores are known', async () => {
    const newer = await openAs(PROJECTS_DATABASE, 7, (db) => db.createObjectStore('later'))
    newer.close()
    const store = new ProjectStore()
    expect(codeOf(await store.list())).toBe('newerDatabase')
    expect(codeOf(await store.access())).toBe('newerDatabase')
  })
})

describe('another tab', () => {
  it('that needs a newer version gets it: this one lets go, says so and reads on', async () => {
    const events: StorageEvent[] = []
    const store = new ProjectStore((event) => events.push(event))
    await createProject(store, doc)
    const newer = await openAs(PROJECTS_DATABASE, 8)
    expect(events).toEqual([{ code: 'newerDatabase' }])
    newer.close()
    expect(codeOf(await commitDoc(store, doc, { id: 's1', parent: 's0' }))).toBe('newerDatabase')
    expect(await openDoc(store)).toEqual(doc)
  })

  it('that holds on to an older version is told of; work goes on once it is closed', async () => {
    const events: StorageEvent[] = []
    const holding = await openAs(PROJECTS_DATABASE, 1)
    // An upgrade from the version before ours, which nothing but this test has.
    const connection = new Connection<ProjectsSchema>({
      name: PROJECTS_DATABASE,
      migrations: [
        { version: 1, name: 'nothing', run: () => {} },
        { version: 2, name: 'later', run: (db) => void db.createObjectStore('projects') },
      ],
      stores: ['projects'],
      onEvent: (event) => events.push(event),
    })
    const list = () => connection.read((db) => db.getAll('projects'))
    expect(codeOf(await list())).toBe('databaseBlocked')
    expect(codeOf(await connection.access())).toBe('databaseBlocked')
    expect(events).toEqual([{ code: 'databaseBlocked' }])
    holding.close()
    await vi.waitFor(async () => {
      expect(valueOf(await list())).toEqual([])
    })
    await connection.close()
  })

  it('that erases everything is told of, and what is committed then is not called saved', async () => {
    const events: StorageEvent[] = []
    const store = new ProjectStore((event) => events.push(event))
    await createProject(store, doc)
    valueOf(await eraseEverything(new ProjectStore(), new BlobStore()))
    expect(events).toEqual([{ code: 'databaseErased' }])
    expect(codeOf(await commitDoc(store, doc, { id: 's1', parent: 's0' }))).toBe('unknownProject')
    expect(valueOf(await store.list())).toEqual([])
  })
})

describe('a connection the browser closed', () => {
  it('is opened again by the next call', async () => {
    const store = new ProjectStore()
    await createProject(store, doc)
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The connection is closing', 'InvalidStateError')
    })
    expect(await openDoc(store)).toEqual(doc)
    expect(spy.mock.calls.length).toBeGreaterThan(1)
  })
})

describe('eraseEverything', () => {
  it('leaves no database, no cache and no setting of ours, and nobody else’s touched', async () => {
    const kept = new Map([
      ['etabli-language', 'fr'],
      ['other', 'x'],
    ])
    vi.stubGlobal('localStorage', {
      ...Object.fromEntries(kept),
      removeItem: (key: string) => kept.delete(key),
    })
    const gone: string[] = []
    vi.stubGlobal('caches', {
      keys: async () => ['workbox-precache', 'etabli-data'],
      delete: async (name: string) => gone.push(name),
    })
    const projects = new ProjectStore()
    const blobs = new BlobStore()
    await createProject(projects, doc)
    valueOf(await blobs.writeBlob('blob-1', new Blob(['a;b'])))
    const other = await openAs('someone-else', 1)
    other.close()
    valueOf(await eraseEverything(projects, blobs))
    const names = (await indexedDB.databases()).map(({ name }) => name)
    expect(names).toEqual(['someone-else'])
    expect([...kept.keys()]).toEqual(['other'])
    expect(gone).toEqual(['etabli-data'])
    expect(valueOf(await projects.list())).toEqual([])
    vi.unstubAllGlobals()
  })

  it('says when a tab will not let go', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const holding = await openAs(BLOBS_DATABASE, 1)
    const erased = eraseEverything(new ProjectStore(), new BlobStore())
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1), { interval: 1 })
    vi.runAllTimers()
    expect(codeOf(await erased)).toBe('databaseBlocked')
    vi.useRealTimers()
    holding.close()
  })
})
