import type { Mark, StateRecord } from '../recipe/history'
import type { Hash, StoredRecord } from '../recipe/records'
import type { Issue, Result } from '../values/result'
import type { StorageEvent } from './connection'
import { Connection } from './connection'
import { projectMigrations } from './migrations'
import { PROJECTS_DATABASE } from './names'
import type { ProjectHints, ProjectRow, ProjectsSchema } from './rows'
import type { Reading, Writing } from './transactions'
import {
  closure,
  markOf,
  projectStores,
  putMarks,
  putRecords,
  putStates,
  rangeOf,
  recordOf,
  stateOf,
  writeStrictly,
} from './transactions'

/** Marks the end of a write that reached the disk. */
export interface Saved {
  readonly time: number
}

/** A project as it starts here: one state, or all those of a copy. */
export interface NewProject {
  readonly id: string
  readonly name: string
  readonly token: string
  readonly head: string
  readonly states: readonly StateRecord[]
  readonly records: ReadonlyMap<Hash, StoredRecord>
  readonly marks: readonly Mark[]
  readonly hints: ProjectHints
}

/** A new state, and what it is made of that the disk does not hold yet. */
export interface Commit {
  readonly project: string
  readonly token: string
  readonly state: StateRecord
  readonly records: ReadonlyMap<Hash, StoredRecord>
  readonly name: string
  readonly hints: ProjectHints
}

/** Going to a state that is kept already: undo, redo, the history. */
export interface HeadMove {
  readonly project: string
  readonly token: string
  readonly head: string
  readonly marks: readonly Mark[]
  readonly name: string
  readonly hints: ProjectHints
}

export interface LoadedProject {
  readonly row: ProjectRow
  readonly states: readonly StateRecord[]
  readonly marks: readonly Mark[]
  /** What the head is made of. */
  readonly records: ReadonlyMap<Hash, StoredRecord>
}

/**
 * The projects kept in this browser. A write is answered once it is on disk. Failures are issues:
 * `quotaExceeded`, `storageUnavailable`, `writeFailed`, `databaseBlocked`, `newerDatabase`,
 * `unknownProject`, `lostWriter`.
 */
export class ProjectStore {
  private readonly connection: Connection<ProjectsSchema>

  constructor(onEvent?: (event: StorageEvent) => void) {
    this.connection = new Connection<ProjectsSchema>({
      name: PROJECTS_DATABASE,
      migrations: projectMigrations,
      stores: projectStores,
      onEvent,
    })
  }

  /** Whether it can be used, and why it can only be read. */
  access(): Promise<Result<{ readonly readOnly: Issue | null }>> {
    return this.connection.access()
  }

  close(): Promise<void> {
    return this.connection.close()
  }

  /** Those not deleted, the last changed first. */
  async list(): Promise<Result<readonly ProjectRow[]>> {
    const rows = await this.connection.read((db) => db.getAll('projects'))
    if (!rows.ok) return rows
    const kept = rows.value.filter((row) => row.removed === null)
    return { ok: true, value: kept.sort((a, b) => b.changed - a.changed) }
  }

  create(project: NewProject): Promise<Result<Saved>> {
    const now = Date.now()
    const row: ProjectRow = {
      id: project.id,
      name: project.name,
      head: project.head,
      writer: project.token,
      created: now,
      changed: now,
      removed: null,
      copied: null,
      reminded: null,
      hints: project.hints,
    }
    return this.save(async (transaction) => {
      await transaction.objectStore('projects').put(row)
      await putStates(transaction, project.id, project.states)
      await putRecords(transaction, project.id, project.records)
      await putMarks(transaction, project.id, project.marks)
      return null
    })
  }

  /**
   * Keeps a new state and moves the head to it, in one transaction. Whoever lost the token keeps the
   * state as a branch: the head stays, and the answer is `lostWriter`. May be tried again as it is.
   */
  commit(commit: Commit): Promise<Result<Saved>> {
    const { project, state } = commit
    const marks: readonly Mark[] = state.parent === null ? [] : [[state.parent, state.id]]
    return this.saveHeld(commit, state.id, marks, async (transaction) => {
      await putStates(transaction, project, [state])
      await putRecords(transaction, project, commit.records)
    })
  }

  moveHead(move: HeadMove): Promise<Result<Saved>> {
    return this.saveHeld(move, move.head, move.marks, async () => {})
  }

  /** The project at its head. Deleted ones can be read until they are purged. */
  load(id: string): Promise<Result<LoadedProject>> {
    return this.read(id, async (row, transaction) => {
      const states = await transaction.objectStore('states').getAll(rangeOf(id))
      const marks = await transaction.objectStore('marks').getAll(rangeOf(id))
      const head = states.find((each) => each.id === row.head)
      const store = transaction.objectStore('records')
      const records = head
        ? await closure(
            id,
            head.state.root,
            () => false,
            (key) => store.get(key),
          )
        : new Map<Hash, StoredRecord>()
      return { row, states: states.map(stateOf), marks: marks.map(markOf), records }
    })
  }

  /** The same with every record, for a whole copy. */
  loadWhole(id: string): Promise<Result<LoadedProject>> {
    return this.read(id, async (row, transaction) => {
      const states = await transaction.objectStore('states').getAll(rangeOf(id))
      const marks = await transaction.objectStore('marks').getAll(rangeOf(id))
      const rows = await transaction.objectStore('records').getAll(rangeOf(id))
      const records = new Map(rows.map((each) => [each.hash, recordOf(each)]))
      return { row, states: states.map(stateOf), marks: marks.map(markOf), records }
    })
  }

  /** What a state is made of, but for what is known already with all its parts. */
  readRecords(
    project: string,
    root: Hash,
    isKnown: (hash: Hash) => boolean = () => false,
  ): Promise<Result<ReadonlyMap<Hash, StoredRecord>>> {
    return this.connection.read((db) => {
      const store = db.transaction('records').store
      return closure(project, root, isKnown, (key) => store.get(key))
    })
  }

  /** Takes over writing; the tab that wrote before finds out at its next commit at the latest. */
  claimWriter(id: string, token: string): Promise<Result<Saved>> {
    return this.changeRow(id, (row) => ({ ...row, writer: token }))
  }

  async duplicate(id: string, copy: { id: string; name: string }): Promise<Result<Saved>> {
    const whole = await this.loadWhole(id)
    if (!whole.ok) return whole
    const { row, states, records, marks } = whole.value
    const view = await this.loadView(id)
    const { head, writer: token, hints } = row
    const made = await this.create({ ...copy, token, head, hints, states, records, marks })
    if (made.ok && view.ok && view.value !== null) await this.saveView(copy.id, view.value)
    return made
  }

  /** Takes it off the list; `restore` brings it back until it is purged. */
  remove(id: string): Promise<Result<Saved>> {
    return this.changeRow(id, (row) => ({ ...row, removed: Date.now() }))
  }

  restore(id: string): Promise<Result<Saved>> {
    return this.changeRow(id, (row) => ({ ...row, removed: null }))
  }

  /** Forgets the projects deleted before a moment, and says which. */
  purge(before: number): Promise<Result<readonly string[]>> {
    return this.connection.write((db) =>
      writeStrictly(db, async (transaction) => {
        const rows = await transaction.objectStore('projects').getAll()
        const gone = rows.filter((row) => row.removed !== null && row.removed < before)
        for (const { id } of gone) {
          await transaction.objectStore('projects').delete(id)
          await transaction.objectStore('views').delete(id)
          for (const store of ['states', 'records', 'marks'] as const) {
            await transaction.objectStore(store).delete(rangeOf(id))
          }
        }
        return gone.map(({ id }) => id)
      }),
    )
  }

  noteCopy(id: string, time: number): Promise<Result<Saved>> {
    return this.changeRow(id, (row) => ({ ...row, copied: time }))
  }

  noteReminder(id: string, time: number): Promise<Result<Saved>> {
    return this.changeRow(id, (row) => ({ ...row, reminded: time }))
  }

  /** How the tables are looked at; losing the last one does no harm, so it does not wait for the disk. */
  saveView(project: string, view: unknown): Promise<Result<void>> {
    return this.connection.write(async (db) => {
      await db.put('views', { project, view })
    })
  }

  loadView(project: string): Promise<Result<unknown>> {
    return this.connection.read(async (db) => (await db.get('views', project))?.view ?? null)
  }

  /** The blobs some record needs, deleted projects included until they are purged. */
  referencedBlobs(): Promise<Result<ReadonlySet<string>>> {
    return this.connection.read(async (db) => {
      const blobs = new Set<string>()
      const index = db.transaction('records').store.index('byBlob')
      let cursor = await index.openKeyCursor(null, 'nextunique')
      while (cursor) {
        blobs.add(cursor.key)
        cursor = await cursor.continue()
      }
      return blobs
    })
  }

  private changeRow(id: string, change: (row: ProjectRow) => ProjectRow): Promise<Result<Saved>> {
    return this.save(async (transaction) => {
      const store = transaction.objectStore('projects')
      const row = await store.get(id)
      if (!row) return 'unknownProject'
      await store.put(change(row))
      return null
    })
  }

  /** A write that moves the head, if the token still allows it. */
  private saveHeld(
    held: Pick<Commit, 'project' | 'token' | 'name' | 'hints'>,
    head: string,
    marks: readonly Mark[],
    write: (transaction: Writing) => Promise<void>,
  ): Promise<Result<Saved>> {
    const { project, token, name, hints } = held
    return this.save(async (transaction) => {
      const store = transaction.objectStore('projects')
      const row = await store.get(project)
      if (!row) return 'unknownProject'
      await write(transaction)
      if (row.writer !== token) return 'lostWriter'
      await store.put({ ...row, name, hints, head, changed: Date.now() })
      await putMarks(transaction, project, marks)
      return null
    })
  }

  private async save(
    work: (transaction: Writing) => Promise<'unknownProject' | 'lostWriter' | null>,
  ): Promise<Result<Saved>> {
    const done = await this.connection.write((db) => writeStrictly(db, work))
    if (!done.ok) return done
    if (done.value !== null) return { ok: false, issue: { code: done.value, data: {} } }
    return { ok: true, value: { time: Date.now() } }
  }

  private async read<T>(
    id: string,
    work: (row: ProjectRow, transaction: Reading) => Promise<T>,
  ): Promise<Result<T>> {
    const read = await this.connection.read(async (db) => {
      const transaction = db.transaction([...projectStores])
      const row = await transaction.objectStore('projects').get(id)
      return row ? { value: await work(row, transaction) } : null
    })
    if (!read.ok) return read
    if (!read.value) return { ok: false, issue: { code: 'unknownProject', data: {} } }
    return { ok: true, value: read.value.value }
  }
}
