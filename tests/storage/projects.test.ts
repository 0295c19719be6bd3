import { beforeEach, describe, expect, it, vi } from 'vitest'
import { addEdits } from '../../src/recipe/editBlocks'
import { fromRecords, toRecords } from '../../src/recipe/records'
import { ProjectStore } from '../../src/storage/projects'
import { editStep, range, sampleDoc, sampleEdit, sampleStep } from '../recipe/samples'
import {
  codeOf,
  commitDoc,
  createProject,
  emptyBrowser,
  fillDisk,
  hints,
  openDoc,
  replacePut,
  stateOf,
  valueOf,
} from './support'

beforeEach(() => {
  vi.restoreAllMocks()
  emptyBrowser()
})

const docs = range(4).map((n) => sampleDoc(range(n).map(sampleStep)))

describe('ProjectStore', () => {
  it('gives back after a restart what was kept', async () => {
    const store = new ProjectStore()
    await createProject(store, docs[0]!)
    valueOf(await commitDoc(store, docs[1]!, { id: 's1', parent: 's0' }))
    valueOf(await commitDoc(store, docs[2]!, { id: 's2', parent: 's1' }))
    await store.close()
    const again = new ProjectStore()
    expect(await openDoc(again)).toEqual(docs[2])
    const { states, marks } = valueOf(await again.load('p1'))
    expect(states.map(({ id, parent }) => [id, parent])).toEqual([
      ['s0', null],
      ['s1', 's0'],
      ['s2', 's1'],
    ])
    expect(marks).toEqual([
      ['s0', 's1'],
      ['s1', 's2'],
    ])
  })

  it('answers a commit after its transaction is complete, and asks for the disk', async () => {
    const store = new ProjectStore()
    await createProject(store, docs[0]!)
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction')
    valueOf(await commitDoc(store, docs[1]!, { id: 's1', parent: 's0' }))
    expect(opened.mock.calls.map(([, mode, options]) => [mode, options])).toEqual([
      ['readwrite', { durability: 'strict' }],
    ])
  })

  it('moves the head without writing a state', async () => {
    const store = new ProjectStore()
    await createProject(store, docs[0]!)
    valueOf(await commitDoc(store, docs[1]!, { id: 's1', parent: 's0' }))
    const move = { project: 'p1', token: 'tab-1', head: 's0', name: 'Parkings', hints }
    valueOf(await store.moveHead({ ...move, marks: [['s0', 's1']] }))
    const { row, states, marks } = valueOf(await store.load('p1'))
    expect([row.head, states.length, marks]).toEqual(['s0', 2, [['s0', 's1']]])
    expect(await openDoc(store)).toEqual(docs[0])
  })

  it('reads what another state is made of, but for what is known', async () => {
    const store = new ProjectStore()
    const first = await createProject(store, docs[3]!)
    valueOf(await commitDoc(store, docs[2]!, { id: 's1', parent: 's0' }))
    const known = toRecords(docs[2]!).records
    const read = valueOf(await store.readRecords('p1', first.root, (hash) => known.has(hash)))
    expect([...read.values()].map(({ kind }) => kind).sort()).toEqual(['project', 'step', 'table'])
    const all = new Map([...known, ...read])
    expect(valueOf(fromRecords(first.root, (hash) => all.get(hash)))).toEqual(docs[3])
  })

  it('can try the same commit again', async () => {
    const store = new ProjectStore()
    await createProject(store, docs[0]!)
    valueOf(await commitDoc(store, docs[1]!, { id: 's1', parent: 's0' }))
    valueOf(await commitDoc(store, docs[1]!, { id: 's1', parent: 's0' }))
    expect(valueOf(await store.load('p1')).states).toHaveLength(2)
  })

  it('lists projects by what was changed last, with their figures', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1000 })
    const store = new ProjectStore()
    await createProject(store, docs[0]!, 'p1')
    vi.setSystemTime(2000)
    await createProject(store, sampleDoc([], 'Marchés'), 'p2')
    vi.setSystemTime(3000)
    valueOf(await commitDoc(store, docs[1]!, { id: 's1', parent: 's0' }))
    vi.useRealTimers()
    const rows = valueOf(await store.list())
    expect(rows.map(({ id, name, created, changed }) => [id, name, created, changed])).toEqual([
      ['p1', 'Parkings', 1000, 3000],
      ['p2', 'Marchés', 2000, 2000],
    ])
    expect(rows[0]!.hints).toEqual(hints)
  })

  it('renames by a state like any other', async () => {
    const store = new ProjectStore()
    await createProject(store, docs[0]!)
    valueOf(await commitDoc(store, { ...docs[0]!, name: 'Voirie' }, { id: 's1', parent: 's0' }))
    expect(valueOf(await store.list())[0]!.name).toBe('Voirie')
    expect((await openDoc(store)).name).toBe('Voirie')
  })

  it('duplicates the whole history, on its own from then on', async () => {
    const store = new ProjectStore()
    await createProject(store, docs[0]!)
    valueOf(await commitDoc(store, docs[1]!, { id: 's1', parent: 's0' }))
    valueOf(await store.saveView('p1', { widths: [['a', 120]] }))
    valueOf(await store.duplicate('p1', { id: 'p2', name: 'Copie' }))
    valueOf(await commitDoc(store, docs[2]!, { id: 's2', parent: 's1' }, { project: 'p2' }))
    expect(await openDoc(store, 'p1')).toEqual(docs[1])
    expect(await openDoc(store, 'p2')).toEqual(docs[2])
    expect(valueOf(await store.load('p2')).states).toHaveLength(3)
    expect(valueOf(await store.loadView('p2'))).toEqual({ widths: [['a', 120]] })
    expect(codeOf(await store.duplicate('nothing', { id: 'p3', name: 'x' }))).toBe('unknownProject')
  })

  it('brings a deleted project back until it is purged', async () => {
    const store = new ProjectStore()
    await createProject(store, docs[1]!, 'p1')
    await createProject(store, docs[2]!, 'p2')
    valueOf(await store.remove('p1'))
    expect(valueOf(await store.list()).map(({ id }) => id)).toEqual(['p2'])
    valueOf(await store.restore('p1'))
    expect(valueOf(await store.list())).toHaveLength(2)
    valueOf(await store.remove('p1'))
    expect(valueOf(await store.purge(0))).toEqual([])
    expect(valueOf(await store.purge(Date.now() + 1))).toEqual(['p1'])
    expect(codeOf(await store.load('p1'))).toBe('unknownProject')
    expect(codeOf(await store.restore('p1'))).toBe('unknownProject')
    expect(await openDoc(store, 'p2')).toEqual(docs[2])
  })

  it('leaves nothing of a purged project', async () => {
    const store = new ProjectStore()
    await createProject(store, docs[3]!)
    valueOf(await commitDoc(store, docs[1]!, { id: 's1', parent: 's0' }))
    valueOf(await store.saveView('p1', {}))
    valueOf(await store.remove('p1'))
    valueOf(await store.purge(Date.now() + 1))
    await createProject(store, docs[0]!)
    const whole = valueOf(await store.loadWhole('p1'))
    expect([whole.states.length, whole.marks.length]).toEqual([1, 0])
    expect(whole.records.size).toBe(toRecords(docs[0]!).records.size)
    expect(valueOf(await store.loadView('p1'))).toBeNull()
  })

  it('keeps projects whose names start alike apart', async () => {
    const store = new ProjectStore()
    for (const [n, id] of ['p', 'p1', 'p,1', 'P'].entries())
      await createProject(store, docs[n]!, id)
    for (const [n, id] of ['p', 'p1', 'p,1', 'P'].entries()) {
      expect(await openDoc(store, id)).toEqual(docs[n])
      expect(valueOf(await store.loadWhole(id)).states).toHaveLength(1)
    }
  })

  it('notes copies and reminders', async () => {
    const store = new ProjectStore()
    await createProject(store, docs[0]!)
    valueOf(await store.noteCopy('p1', 5))
    valueOf(await store.noteReminder('p1', 6))
    const { row } = valueOf(await store.load('p1'))
    expect([row.copied, row.reminded]).toEqual([5, 6])
  })

  it('names the blobs of every state, also of a deleted project', async () => {
    const store = new ProjectStore()
    await createProject(store, sampleDoc([]), 'p1')
    const other = { ...sampleDoc([]), tables: [{ ...sampleDoc([]).tables[0]! }] }
    const source = { ...other.tables[0]!.source, blob: 'blob-2' }
    const replaced = { ...other, tables: [{ ...other.tables[0]!, source }] }
    valueOf(await commitDoc(store, replaced, { id: 's1', parent: 's0' }))
    valueOf(await store.remove('p1'))
    expect(valueOf(await store.referencedBlobs())).toEqual(new Set(['blob-1', 'blob-2']))
  })

  it('says what it does not know', async () => {
    const store = new ProjectStore()
    expect(codeOf(await commitDoc(store, docs[0]!, { id: 's1', parent: null }))).toBe(
      'unknownProject',
    )
    expect(codeOf(await store.load('p1'))).toBe('unknownProject')
    expect(codeOf(await store.claimWriter('p1', 't'))).toBe('unknownProject')
    expect(valueOf(await store.list())).toEqual([])
  })

  it('writes nothing of a commit that could not be written whole', async () => {
    const store = new ProjectStore()
    await createProject(store, docs[0]!)
    const { root, records } = toRecords(docs[1]!)
    const broken = new Map(records).set('x', { kind: 'list', refs: [], blobs: [], data: () => 1 })
    const state = stateOf('s1', 's0', root)
    const commit = { project: 'p1', token: 'tab-1', state, records: broken, name: 'n', hints }
    await expect(store.commit(commit)).rejects.toThrow()
    const { states, row } = valueOf(await store.load('p1'))
    expect([states.length, row.head]).toEqual([1, 's0'])
  })
})

describe('a disk that is full', () => {
  it('is an issue, and the same commit succeeds once there is room', async () => {
    const store = new ProjectStore()
    await createProject(store, docs[0]!)
    const empty = fillDisk()
    expect(await commitDoc(store, docs[1]!, { id: 's1', parent: 's0' })).toEqual({
      ok: false,
      issue: { code: 'quotaExceeded', data: { reason: 'QuotaExceededError' } },
    })
    expect(await openDoc(store)).toEqual(docs[0])
    empty()
    valueOf(await commitDoc(store, docs[1]!, { id: 's1', parent: 's0' }))
    expect(await openDoc(store)).toEqual(docs[1])
  })

  it('is an issue when it shows in the middle of a commit: nothing of it is kept', async () => {
    const store = new ProjectStore()
    await createProject(store, docs[0]!)
    let calls = 0
    const end = replacePut((_store, real) => (value, key) => {
      calls++
      if (calls > 2) throw new DOMException('', 'QuotaExceededError')
      return real(value, key)
    })
    expect(codeOf(await commitDoc(store, docs[3]!, { id: 's1', parent: 's0' }))).toBe(
      'quotaExceeded',
    )
    end()
    const whole = valueOf(await store.loadWhole('p1'))
    expect(whole.states).toHaveLength(1)
    expect(whole.records.size).toBe(toRecords(docs[0]!).records.size)
  })

  it('is an issue when the browser gives the transaction up', async () => {
    const store = new ProjectStore()
    await createProject(store, docs[0]!)
    const end = replacePut((store, real) => (value, key) => {
      const request = real(value, key)
      store.transaction.abort()
      return request
    })
    expect(codeOf(await commitDoc(store, docs[1]!, { id: 's1', parent: 's0' }))).toBe('writeFailed')
    end()
    expect(await openDoc(store)).toEqual(docs[0])
  })
})

describe('a browser that keeps nothing', () => {
  it('is an issue of every call', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const store = new ProjectStore()
    expect(codeOf(await store.list())).toBe('storageUnavailable')
    expect(codeOf(await store.access())).toBe('storageUnavailable')
    expect(codeOf(await commitDoc(store, docs[0]!, { id: 's', parent: null }))).toBe(
      'storageUnavailable',
    )
  })

  it('is an issue when opening is refused', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'SecurityError')
    })
    const store = new ProjectStore()
    expect(codeOf(await store.list())).toBe('storageUnavailable')
    vi.restoreAllMocks()
    expect(valueOf(await store.list())).toEqual([])
  })
})

describe('ten thousand edits typed one by one', () => {
  it('leave linear disk use and open again', { timeout: 120_000 }, async () => {
    const store = new ProjectStore()
    const steps = range(50).map(sampleStep)
    const known = new Set(toRecords(sampleDoc([...steps, editStep([])])).records.keys())
    await createProject(store, sampleDoc([...steps, editStep([])]))
    const bytes: number[] = []
    let blocks = addEdits([], [])
    let written = 0
    const count = 10_000
    for (const n of range(count)) {
      blocks = addEdits(blocks, [sampleEdit(n)])
      const doc = sampleDoc([...steps, editStep(blocks)])
      const { root, records } = toRecords(doc, (hash) => known.has(hash))
      const state = stateOf(`e${n}`, n === 0 ? 's0' : `e${n - 1}`, root)
      records.forEach((record, hash) => {
        known.add(hash)
        written += JSON.stringify({ project: 'p1', hash, ...record }).length
      })
      written += JSON.stringify({ project: 'p1', id: state.id, state }).length
      const commit = { project: 'p1', token: 'tab-1', state, records, name: 'Parkings', hints }
      valueOf(await store.commit(commit))
      if ((n + 1) % 2500 === 0) bytes.push(written)
    }
    console.info(
      `10,000 edits: ${(written / 1e6).toFixed(1)} MB, ${Math.round(written / count)} bytes each`,
    )
    const quarters = bytes.map((each, at) => each - (bytes[at - 1] ?? 0))
    expect(Math.max(...quarters) / Math.min(...quarters)).toBeLessThan(1.25)
    expect(written / count).toBeLessThan(3500)
    const opened = await openDoc(store)
    expect(opened.tables[0]!.steps.at(-1)).toEqual(editStep(blocks))
  })
})
