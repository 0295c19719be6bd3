import type { Mark, StateRecord } from '../recipe/history'
import type { ProjectDoc } from '../recipe/recipe'
import type { Hash, ReadRecords, StoredRecord } from '../recipe/records'
import { fromRecords, toRecords } from '../recipe/records'
import type { NewProject, ProjectStore } from '../storage/projects'
import { holdWriterLock } from '../storage/locks'
import type { ProjectHints } from '../storage/rows'
import type { Write } from '../storage/saveQueue'
import { SaveQueue } from '../storage/saveQueue'
import type { Result } from '../values/result'
import type { Saved } from './model'

/**
 * Keeps one open project on disk: states in the order they were made, each tried until it is there.
 * `onSaved` hears how things stand.
 */
export class Keeper {
  readonly #known: Set<Hash>
  readonly #read: ReadRecords = new Map()
  readonly #records: Map<Hash, StoredRecord>
  readonly #docs = new Map<string, ProjectDoc>()
  readonly #queue: SaveQueue
  readonly #lock: { release(): void }

  constructor(
    private readonly store: ProjectStore,
    readonly project: string,
    readonly token: string,
    records: ReadonlyMap<Hash, StoredRecord>,
    onSaved: (saved: Saved) => void,
  ) {
    this.#known = new Set(records.keys())
    this.#records = new Map(records)
    const onLost = () => onSaved({ status: 'unsaved', issue: { code: 'lostWriter', data: {} } })
    this.#queue = new SaveQueue({ onStatus: onSaved, onLost })
    this.#lock = holdWriterLock(project, onLost)
  }

  /** Keeps a project that starts here. */
  begin(project: NewProject, doc: ProjectDoc): Promise<void> {
    this.#docs.set(project.head, doc)
    return this.#write(() => this.store.create(project))
  }

  /** Keeps a new state; answers once it is on disk or failed to get there. */
  keep(state: StateRecord, doc: ProjectDoc, hints: ProjectHints): Promise<void> {
    const { records } = toRecords(doc, (hash) => this.#known.has(hash))
    for (const hash of records.keys()) this.#known.add(hash)
    this.#docs.set(state.id, doc)
    const { project, token } = this
    const { name } = doc
    return this.#write(() => this.store.commit({ project, token, state, records, name, hints }))
  }

  /** Keeps where one stands after an undo, a redo or a jump. */
  move(head: string, marks: readonly Mark[], name: string, hints: ProjectHints): Promise<void> {
    const { project, token } = this
    return this.#write(() => this.store.moveHead({ project, token, head, marks, name, hints }))
  }

  /** The project as it was at a state. */
  async docAt(state: StateRecord): Promise<Result<ProjectDoc>> {
    const kept = this.#docs.get(state.id)
    if (kept) return { ok: true, value: kept }
    const read = await this.store.readRecords(this.project, state.root, (hash) =>
      this.#records.has(hash),
    )
    if (!read.ok) return read
    for (const [hash, record] of read.value) this.#records.set(hash, record)
    const doc = fromRecords(state.root, (hash) => this.#records.get(hash), this.#read)
    if (doc.ok) this.#docs.set(state.id, doc.value)
    return doc
  }

  /** Every record known here: what the disk gives, and what this session made. */
  async allRecords(): Promise<ReadonlyMap<Hash, StoredRecord>> {
    const whole = await this.store.loadWhole(this.project)
    const records = new Map(whole.ok ? whole.value.records : this.#records)
    for (const doc of this.#docs.values()) {
      for (const [hash, record] of toRecords(doc, (known) => records.has(known)).records) {
        records.set(hash, record)
      }
    }
    return records
  }

  get isSaved(): boolean {
    return this.#queue.isSaved
  }

  /** Tries again at once what did not reach the disk. */
  async retry(): Promise<void> {
    this.#queue.retry()
    await this.#queue.settled()
  }

  close(): void {
    this.#queue.close()
    this.#lock.release()
  }

  async #write(write: Write): Promise<void> {
    this.#queue.push(write)
    await this.#queue.settled()
  }
}
