import type { IDBPDatabase, IDBPTransaction } from 'idb'
import type { Mark, StateRecord } from '../recipe/history'
import type { Hash, StoredRecord } from '../recipe/records'
import type { MarkRow, ProjectsSchema, RecordRow, StateRow } from './rows'

export type ProjectsDb = IDBPDatabase<ProjectsSchema>

export const projectStores = ['projects', 'states', 'records', 'marks', 'views'] as const

type Stores = (typeof projectStores)[number][]
export type Reading = IDBPTransaction<ProjectsSchema, Stores, 'readonly'>
export type Writing = IDBPTransaction<ProjectsSchema, Stores, 'readwrite'>

/**
 * All or nothing, answered once it is on disk: what `work` throws undoes the rest. `work` awaits only
 * requests of the transaction.
 */
export async function writeStrictly<T>(
  db: ProjectsDb,
  work: (transaction: Writing) => Promise<T> | T,
): Promise<T> {
  const transaction = db.transaction([...projectStores], 'readwrite', { durability: 'strict' })
  // Awaited below; an abort before that must not count as unhandled.
  transaction.done.catch(() => {})
  try {
    const value = await work(transaction)
    await transaction.done
    return value
  } catch (error) {
    throw abort(transaction) ?? error
  }
}

/** The reason the transaction gives, which says more than the request that failed. */
function abort(transaction: Writing): DOMException | null {
  try {
    transaction.abort()
    return null
  } catch (error) {
    // It had ended already.
    if (error instanceof Error && error.name === 'InvalidStateError') return transaction.error
    throw error
  }
}

/** One request after another without waiting between; a failure undoes the transaction anyway. */
async function putAll<T>(values: readonly T[], put: (value: T) => Promise<unknown>): Promise<void> {
  const requests: Promise<unknown>[] = []
  for (const value of values) {
    const request = put(value)
    // Awaited below, unless a later one cannot even be asked.
    request.catch(() => {})
    requests.push(request)
  }
  await Promise.all(requests)
}

export const putStates = (to: Writing, project: string, states: readonly StateRecord[]) =>
  putAll(states, (state) => to.objectStore('states').put({ project, id: state.id, state }))

export const putRecords = (
  to: Writing,
  project: string,
  records: ReadonlyMap<Hash, StoredRecord>,
) =>
  putAll([...records], ([hash, record]) =>
    to.objectStore('records').put({ ...record, project, hash }),
  )

export const putMarks = (to: Writing, project: string, marks: readonly Mark[]) =>
  putAll(marks, ([state, child]) => to.objectStore('marks').put({ project, state, child }))

/** Everything of a project in a store keyed by project first. */
export const rangeOf = (project: string) => IDBKeyRange.bound([project], [project, []])

export const stateOf = ({ state }: StateRow): StateRecord => state

export const markOf = ({ state, child }: MarkRow): Mark => [state, child]

export const recordOf = ({ kind, refs, blobs, data }: RecordRow): StoredRecord => ({
  kind,
  refs,
  blobs,
  data,
})

/** A record and all it is made of, but for what is known already with its parts. */
export async function closure(
  project: string,
  root: Hash,
  isKnown: (hash: Hash) => boolean,
  get: (key: [string, Hash]) => Promise<RecordRow | undefined>,
): Promise<ReadonlyMap<Hash, StoredRecord>> {
  const records = new Map<Hash, StoredRecord>()
  const asked = new Set<Hash>()
  let wanted: readonly Hash[] = [root]
  while (wanted.length > 0) {
    const level = [...new Set(wanted)].filter((hash) => !asked.has(hash) && !isKnown(hash))
    level.forEach((hash) => asked.add(hash))
    const rows = await Promise.all(level.map((hash) => get([project, hash])))
    const present = rows.filter((row) => row !== undefined)
    present.forEach((row) => records.set(row.hash, recordOf(row)))
    wanted = present.flatMap((row) => row.refs)
  }
  return records
}
