import type { History } from '../recipe/history'
import { undoTarget, redoTarget } from '../recipe/history'
import type { ProjectDoc } from '../recipe/recipe'
import type { ProjectStore } from '../storage/projects'
import type { Issue } from '../values/result'
import type { Context } from './context'
import { changeProject, changeTableState, projectOf } from './context'
import type { Keeper } from './keeping'
import type { OpenProject, Saved, TableState } from './model'
import { readViews, viewsToKeep } from './projectParts'
import type { Ran } from './runs'
import { clampShown, runTable, tablesToRun } from './runs'
import { newTableState } from './store'

/** What a session stands on: its tree of states, its disk, one queue of acts, and showing what came of them. */
export class SessionBase {
  protected tree: History | null = null
  protected keeper: Keeper | null = null
  protected queue: Promise<unknown> = Promise.resolve()
  protected work: AbortController | null = null
  protected viewTimer: ReturnType<typeof setTimeout> | null = null
  /** Acts asked for and not yet on disk, shown or given up. */
  private pendingActs = 0
  private lastSaved: Saved = { status: 'saving' }

  constructor(
    protected readonly context: Context,
    protected readonly storage: ProjectStore,
  ) {}

  /** Keeps how the tables are looked at, a little later. */
  keepViews(): void {
    if (this.viewTimer !== null) clearTimeout(this.viewTimer)
    this.viewTimer = setTimeout(() => void this.keepViewsNow(), 400)
  }

  protected enqueue<T>(work: () => Promise<T>): Promise<T> {
    const next = this.queue.then(work)
    this.queue = next.catch(() => undefined)
    return next
  }

  protected letGo(): void {
    if (this.viewTimer !== null) clearTimeout(this.viewTimer)
    this.viewTimer = null
    this.work?.abort()
    this.tree = null
    this.keeper?.close()
    this.keeper = null
  }

  protected async keepViewsNow(): Promise<void> {
    const project = projectOf(this.context)
    if (project && !project.readOnly) await this.storage.saveView(project.id, viewsToKeep(project))
  }

  /** How the disk stands; *saved* is said only when no act waits. */
  protected showSaved(saved: Saved): void {
    const isLost = saved.status === 'unsaved' && saved.issue.code === 'lostWriter'
    // A tab that lost the writing with nothing left to write has lost no work.
    const kept = isLost && this.lastSaved.status === 'saved' ? this.lastSaved : saved
    this.lastSaved = kept
    const isWaiting = kept.status === 'saved' && this.pendingActs > 0
    changeProject(this.context, (project) => ({
      ...project,
      saved: isWaiting ? { status: 'saving' } : kept,
      readOnly: isLost ? saved.issue : project.readOnly,
    }))
  }

  /** What is typed shows at once: until the act is on disk, or comes to nothing, it is not saved. */
  protected async whilePending<T>(work: () => Promise<T>): Promise<T> {
    this.pendingActs++
    this.showSaved(this.lastSaved)
    try {
      return await work()
    } finally {
      this.pendingActs--
      this.showSaved(this.lastSaved)
    }
  }

  protected async show(
    id: string,
    doc: ProjectDoc,
    saved: Saved,
    readOnly: Issue | null,
    kept: unknown = null,
  ): Promise<void> {
    const isNew = kept === null && (this.tree?.states.size ?? 0) === 1
    this.lastSaved = saved
    const views = readViews(kept)
    const tables = new Map(
      doc.tables.map((table): [string, TableState] => [
        table.id,
        { ...newTableState(views.get(table.id)), isStripShown: isNew },
      ]),
    )
    const project: OpenProject = {
      id,
      doc,
      stateId: this.tree!.head,
      canUndo: undoTarget(this.tree!) !== null,
      canRedo: redoTarget(this.tree!) !== null,
      saved,
      readOnly,
      tableId: doc.tables[0]!.id,
      tables,
      panel: isNew ? 'diagnostic' : 'column',
      isStepsOpen: true,
      form: null,
    }
    this.context.store.setState({ project })
    this.context.world.address.setProject(id)
    const ran = await this.runAll(null, doc, new Map())
    if (ran) this.apply(doc, ran, new Map())
    await this.restoreViews(doc)
  }

  /** Computes kept sorts and filters again over the tables as they are now. */
  protected async restoreViews(doc: ProjectDoc): Promise<void> {
    for (const { id } of doc.tables) {
      const state = projectOf(this.context)?.tables.get(id)
      const last = state?.report?.steps.at(-1)?.key ?? state?.report?.sourceKey
      const spec = state?.view.spec
      if (!last || !spec || (spec.sort.length === 0 && spec.filter === null)) continue
      const made = await this.context.engine.setView(last, spec)
      if (!made.ok) continue
      const { view, rowCount } = made.value
      changeTableState(this.context, id, (each) => ({
        ...each,
        view: { ...each.view, view, rowCount },
      }))
    }
  }

  /** Runs the tables that changed; null when the user stopped it. */
  protected async runAll(
    before: ProjectDoc | null,
    after: ProjectDoc,
    shown: ReadonlyMap<string, number | null>,
  ): Promise<ReadonlyMap<string, Ran> | null> {
    const controller = new AbortController()
    this.work = controller
    const results = new Map<string, Ran>()
    for (const table of tablesToRun(before, after)) {
      const ran = await runTable(
        this.context,
        after,
        table,
        shown.get(table.id) ?? null,
        controller.signal,
      )
      if (!ran) return null
      results.set(table.id, ran)
    }
    this.work = null
    return results
  }

  protected apply(
    doc: ProjectDoc,
    ran: ReadonlyMap<string, Ran>,
    shown: ReadonlyMap<string, number | null>,
  ): void {
    const history = this.tree!
    changeProject(this.context, (project) => {
      const tables = new Map(
        doc.tables.map((table): [string, TableState] => {
          const old = project.tables.get(table.id) ?? newTableState()
          const shownStep = shown.has(table.id)
            ? shown.get(table.id)!
            : clampShown(table, old.shownStep)
          return [table.id, { ...old, ...ran.get(table.id), shownStep }]
        }),
      )
      const tableId = tables.has(project.tableId) ? project.tableId : doc.tables[0]!.id
      return {
        ...project,
        doc,
        tables,
        tableId,
        stateId: history.head,
        canUndo: undoTarget(history) !== null,
        canRedo: redoTarget(history) !== null,
      }
    })
  }
}
