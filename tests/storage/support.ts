import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { vi } from 'vitest'
import type { StateRecord } from '../../src/recipe/history'
import type { ProjectDoc } from '../../src/recipe/recipe'
import type { Hash } from '../../src/recipe/records'
import { fromRecords, toRecords } from '../../src/recipe/records'
import type { ProjectStore } from '../../src/storage/projects'
import type { ProjectHints } from '../../src/storage/rows'
import type { Result } from '../../src/values/result'
import { runs } from '../values/runs'

/** Property tests over a database last, more so with more runs on a busy machine. */
export const patience = { timeout: 60_000 + 200 * runs.numRuns }

/** A browser with nothing in it. */
export function emptyBrowser(): void {
  vi.stubGlobal('indexedDB', new IDBFactory())
}

export const hints: ProjectHints = { rowCount: 3, columnCount: 2, size: 10 }

export const stateOf = (id: string, parent: string | null, root: Hash): StateRecord => ({
  id,
  parent,
  time: 1_700_000_000_000,
  act: { code: 'stepAdded', data: { kind: 'editCells' } },
  root,
})

export async function createProject(
  store: ProjectStore,
  doc: ProjectDoc,
  id = 'p1',
  token = 'tab-1',
): Promise<StateRecord> {
  const { root, records } = toRecords(doc)
  const state = stateOf('s0', null, root)
  const project = {
    id,
    name: doc.name,
    token,
    head: 's0',
    states: [state],
    records,
    marks: [],
    hints,
  }
  valueOf(await store.create(project))
  return state
}

export function commitDoc(
  store: ProjectStore,
  doc: ProjectDoc,
  state: Pick<StateRecord, 'id' | 'parent'>,
  { token = 'tab-1', project = 'p1' } = {},
) {
  const { root, records } = toRecords(doc)
  return store.commit({
    project,
    token,
    state: stateOf(state.id, state.parent, root),
    records,
    name: doc.name,
    hints,
  })
}

/** What opening the project shows. */
export async function openDoc(store: ProjectStore, id = 'p1'): Promise<ProjectDoc> {
  const { row, states, records } = valueOf(await store.load(id))
  const head = states.find((state) => state.id === row.head)
  if (!head) throw new Error('The head is missing')
  return valueOf(fromRecords(head.root, (hash) => records.get(hash)))
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.issue.code} ${JSON.stringify(result.issue.data)}`)
  return result.value
}

export const codeOf = (result: Result<unknown>): string | null =>
  result.ok ? null : result.issue.code

/** Writes one row as the browser does. */
export type Put = (value: unknown, key?: IDBValidKey) => IDBRequest

/** Every row is written by `put` from now on; the answer ends that. */
export function replacePut(put: (store: IDBObjectStore, real: Put) => Put): () => void {
  const real = Reflect.get(IDBObjectStore.prototype, 'put') as (
    this: IDBObjectStore,
    value: unknown,
    key?: IDBValidKey,
  ) => IDBRequest<IDBValidKey>
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
    key?: IDBValidKey,
  ) {
    return put(this, (each, at) => real.call(this, each, at))(value, key) as IDBRequest<IDBValidKey>
  })
  return () => spy.mockRestore()
}

/** Every write from now on fails as when the quota is reached; the answer ends that. */
export const fillDisk = (): (() => void) =>
  replacePut(() => () => {
    throw new DOMException('The disk is full', 'QuotaExceededError')
  })
