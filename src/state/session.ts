import type { Act, History } from '../recipe/history'
import {
  addState,
  historyEntries,
  moveTo,
  openHistory,
  redoTarget,
  startHistory,
  stateOf,
  undoTarget,
} from '../recipe/history'
import type { HistoryEntry, StateRecord } from '../recipe/history'
import { changeStep, changeTable, insertStep } from '../recipe/editing'
import { extendStep } from '../recipe/extend'
import type { ProjectDoc, TableDoc } from '../recipe/recipe'
import { fromRecords, toRecords } from '../recipe/records'
import { descriptionOf } from '../steps/descriptions'
import type { ProjectStore } from '../storage/projects'
import type { ProjectHints } from '../storage/rows'
import type { Issue, Result } from '../values/result'
import { fail } from '../values/result'
import type { CopyContent } from '../worker/protocol'
import type { Context } from './context'
import { changeProject, changeTableState, frontTable, projectOf, tell, tellIssue } from './context'
import { shownAfter } from './forms'
import { Keeper } from './keeping'
import type { OpenProject, Saved, TableState } from './model'
import { shownIndex } from './model'
import { hintsOf, pointsAt, readViews, statesWithRecords, viewsToKeep } from './projectParts'
import type { Ran } from './runs'
import { clampShown, runTable, tablesToRun } from './runs'
import { stepNotice } from './stepNotice'
import type { Outcome } from './stepNotice'
import { newTableState } from './store'

type Said = {
  readonly tone: 'done' | 'problem'
  readonly code: string
  readonly data: Issue['data']
}

/** One act of the user on the project: a new state, run, on disk, then shown. */
export interface ActRequest {
  readonly act: Act
  readonly change: (doc: ProjectDoc) => ProjectDoc
  /** Which step of the table in front is shown afterwards. */
  readonly shownStep?: (doc: TableDoc, shown: number | null) => number | null
  readonly notice?: (outcome: Outcome) => Said | null
}

/** The open project: its history, its disk, its tables' results. Acts run one after the other. */
export class Session {
  #history: History | null = null
  #keeper: Keeper | null = null
  #queue: Promise<unknown> = Promise.resolve()
  #work: AbortController | null = null
  #viewTimer: ReturnType<typeof setTimeout> | null = null
  #serial = 0

  constructor(
    private readonly context: Context,
    private readonly storage: ProjectStore,
  ) {}

  /** Starts a project and opens it. */
  create(doc: ProjectDoc, act: Act, hints: ProjectHints): Promise<void> {
    return this.#enqueue(async () => {
      this.#close()
      const { world } = this.context
      const id = world.newId()
      const token = world.newId()
      const { root, records } = toRecords(doc)
      const state: StateRecord = { id: world.newId(), parent: null, time: world.now(), act, root }
      this.#history = startHistory(state)
      const keeper = new Keeper(this.storage, id, token, records, (saved) => this.#showSaved(saved))
      this.#keeper = keeper
      const { name } = doc
      const states = [state]
      const shown = this.#show(id, doc, { status: 'saving' }, null)
      await keeper.begin(
        { id, name, token, head: state.id, states, records, marks: [], hints },
        doc,
      )
      await shown
    })
  }

  /** Opens a kept project at the state it was left at. */
  open(id: string): Promise<void> {
    return this.#enqueue(async () => {
      this.#close()
      const { world, store } = this.context
      const access = await this.storage.access()
      const loaded = await this.storage.load(id)
      if (!loaded.ok) {
        world.address.setProject(null)
        return tellIssue(this.context, loaded.issue)
      }
      const { row, states, marks, records } = loaded.value
      const head = states.find((state) => state.id === row.head)
      const doc = head && fromRecords(head.root, (hash) => records.get(hash))
      if (!doc?.ok) {
        const issue = doc?.issue ?? { code: 'missingRecord', data: { record: row.head } }
        return tellIssue(this.context, issue)
      }
      const token = world.newId()
      const readOnly = access.ok ? access.value.readOnly : access.issue
      if (!readOnly) await this.storage.claimWriter(id, token)
      this.#history = openHistory(states, row.head, marks)
      this.#keeper = new Keeper(this.storage, id, token, records, (saved) => this.#showSaved(saved))
      const view = await this.storage.loadView(id)
      store.setState({ opening: null })
      const saved: Saved = { status: 'saved', time: row.changed }
      await this.#show(id, doc.value, saved, readOnly, view.ok ? view.value : null)
    })
  }

  /** Back to Home: nothing more to write for this project. */
  close(): Promise<void> {
    return this.#enqueue(async () => {
      await this.#keepViewsNow()
      this.#close()
      this.context.store.setState({ project: null, openingForm: null, dialog: null })
      this.context.world.address.setProject(null)
    })
  }

  /** Renames a project that is not open: a state of its own, as if it had been. */
  renameClosed(id: string, name: string): Promise<Result<unknown>> {
    return this.#enqueue(async () => {
      const loaded = await this.storage.load(id)
      if (!loaded.ok) return loaded
      const { row, states, records } = loaded.value
      const head = states.find((state) => state.id === row.head)
      if (!head) return fail('missingRecord', { record: row.head })
      const doc = fromRecords(head.root, (hash) => records.get(hash))
      if (!doc.ok) return doc
      const renamed = { ...doc.value, name }
      const made = toRecords(renamed, (hash) => records.has(hash))
      const { world } = this.context
      const act = { code: 'projectRenamed', data: { from: row.name, to: name } }
      const state = { id: world.newId(), parent: head.id, time: world.now(), act, root: made.root }
      const { writer: token, hints } = row
      return this.storage.commit({ project: id, token, state, records: made.records, name, hints })
    })
  }

  act(request: ActRequest): Promise<void> {
    return this.#enqueue(async () => {
      const project = projectOf(this.context)
      if (!project || !this.#history || !this.#keeper) return
      if (project.readOnly) return tellIssue(this.context, project.readOnly)
      const doc = request.change(project.doc)
      if (doc === project.doc) return
      const { world } = this.context
      const shown = this.#shownAfter(request, project, doc)
      const ran = await this.#runAll(project.doc, doc, shown)
      if (!ran) return tell(this.context, { tone: 'done', code: 'stopped', data: {} })
      const state: StateRecord = {
        id: world.newId(),
        parent: this.#history.head,
        time: world.now(),
        act: request.act,
        root: toRecords(doc).root,
      }
      this.#history = addState(this.#history, state)
      await this.#keeper.keep(state, doc, hintsOf(doc, project.tables, ran))
      const before = project.tables.get(project.tableId)?.report ?? null
      this.#apply(doc, ran, shown)
      const report = projectOf(this.context)?.tables.get(project.tableId)?.report
      const said = report && request.notice?.({ report, before })
      if (said) tell(this.context, { ...said, undo: 'state', stateId: state.id })
    })
  }

  /** Puts a step behind the one shown, or adds to that one when it is of the same kind. */
  async addStep(kind: string, params: Readonly<Record<string, unknown>>, act?: Act): Promise<void> {
    const description = descriptionOf(kind)
    const front = frontTable(this.context)
    if (!description || !front) return
    const { id: tableId } = front.doc
    let stepId = this.context.world.newId()
    let isNew = true
    await this.act({
      act: { code: act?.code ?? 'stepAdded', data: { ...act?.data, kind, stepId, tableId } },
      change: (doc) =>
        changeTable(doc, tableId, (table) => {
          const state = projectOf(this.context)?.tables.get(tableId) ?? front.state
          const index = shownIndex(table, state)
          const shown = table.steps[index]
          const extended = shown && extendStep(description, shown, params)
          if (extended) {
            isNew = false
            stepId = shown.id
            return changeStep(table, shown.id, () => extended)
          }
          return insertStep(table, index, {
            id: stepId,
            kind,
            version: description.version,
            params,
          })
        }),
      shownStep: (table, shown) =>
        isNew && shown !== null ? shownAfter(table.steps.length, shown + 1) : shown,
      notice: (outcome) => {
        const said = stepNotice(outcome, stepId)
        // One typed cell needs no message: it is there to be seen.
        return act?.code === 'cellsEdited' && said?.tone === 'done' && act.data['count'] === 1
          ? null
          : said
      },
    })
  }

  showStep(index: number | null): Promise<void> {
    return this.#enqueue(async () => {
      const front = frontTable(this.context)
      if (!front?.state.report) return
      const shownStep = clampShown(front.doc, index)
      const ran = await runTable(this.context, front.doc, shownStep)
      if (ran)
        changeTableState(this.context, front.doc.id, (state) => ({ ...state, ...ran, shownStep }))
    })
  }

  undo(): Promise<void> {
    return this.#moveBy(undoTarget, 'undone')
  }

  redo(): Promise<void> {
    return this.#moveBy(redoTarget, 'redone')
  }

  goTo(stateId: string): Promise<void> {
    return this.#moveBy(() => stateId, 'wentTo')
  }

  history(): readonly HistoryEntry[] {
    return this.#history ? historyEntries(this.#history) : []
  }

  /** The open project with all its states, for a whole copy. */
  async content(): Promise<CopyContent | null> {
    const project = projectOf(this.context)
    const history = this.#history
    const keeper = this.#keeper
    if (!project || !history || !keeper) return null
    const records = await keeper.allRecords()
    return {
      name: project.doc.name,
      head: history.head,
      // A state whose records are gone from the disk cannot be opened: it stays out, with what came of it.
      states: statesWithRecords(history, records),
      marks: [...history.lastChild],
      records,
    }
  }

  /** Keeps a project read from a copy and opens it. */
  async adopt(content: CopyContent): Promise<void> {
    const { world } = this.context
    const id = world.newId()
    const { name, head, states, marks, records } = content
    const hints = { rowCount: 0, columnCount: 0, size: 0 }
    const token = world.newId()
    const made = await this.storage.create({ id, name, token, head, states, marks, records, hints })
    if (!made.ok) return tellIssue(this.context, made.issue)
    await this.open(id)
  }

  get head(): string | null {
    return this.#history?.head ?? null
  }

  /** Runs everything again: after the worker was lost. */
  rerun(): Promise<void> {
    return this.#enqueue(async () => {
      const project = projectOf(this.context)
      if (!project) return
      const ran = await this.#runAll(null, project.doc, new Map())
      if (ran) this.#apply(project.doc, ran, new Map())
    })
  }

  stop(): void {
    this.#work?.abort()
  }

  async retrySaving(): Promise<void> {
    await this.#keeper?.retry()
  }

  get hasUnsaved(): boolean {
    return this.#keeper !== null && !this.#keeper.isSaved
  }

  /** Keeps how the tables are looked at, a little later. */
  keepViews(): void {
    if (this.#viewTimer !== null) clearTimeout(this.#viewTimer)
    this.#viewTimer = setTimeout(() => void this.#keepViewsNow(), 400)
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#queue.then(work)
    this.#queue = next.catch(() => undefined)
    return next
  }

  #close(): void {
    if (this.#viewTimer !== null) clearTimeout(this.#viewTimer)
    this.#viewTimer = null
    this.#work?.abort()
    this.#history = null
    this.#keeper?.close()
    this.#keeper = null
  }

  async #keepViewsNow(): Promise<void> {
    const project = projectOf(this.context)
    if (project && !project.readOnly) await this.storage.saveView(project.id, viewsToKeep(project))
  }

  #showSaved(saved: Saved): void {
    changeProject(this.context, (project) => ({
      ...project,
      saved,
      readOnly:
        saved.status === 'unsaved' && saved.issue.code === 'lostWriter'
          ? saved.issue
          : project.readOnly,
    }))
  }

  async #show(
    id: string,
    doc: ProjectDoc,
    saved: Saved,
    readOnly: Issue | null,
    kept: unknown = null,
  ): Promise<void> {
    const isNew = kept === null && (this.#history?.states.size ?? 0) === 1
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
      stateId: this.#history!.head,
      canUndo: undoTarget(this.#history!) !== null,
      canRedo: redoTarget(this.#history!) !== null,
      saved,
      readOnly,
      tableId: doc.tables[0]!.id,
      tables,
      panel: 'column',
      isStepsOpen: true,
      form: null,
    }
    this.context.store.setState({ project })
    this.context.world.address.setProject(id)
    const ran = await this.#runAll(null, doc, new Map())
    if (ran) this.#apply(doc, ran, new Map())
    await this.#restoreViews(doc)
  }

  /** Computes kept sorts and filters again over the tables as they are now. */
  async #restoreViews(doc: ProjectDoc): Promise<void> {
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

  #shownAfter(
    request: ActRequest,
    project: OpenProject,
    doc: ProjectDoc,
  ): Map<string, number | null> {
    const shown = new Map<string, number | null>()
    for (const table of doc.tables) {
      const before = project.tables.get(table.id)?.shownStep ?? null
      const wanted =
        table.id === project.tableId && request.shownStep
          ? request.shownStep(table, before)
          : before
      shown.set(table.id, clampShown(table, wanted))
    }
    return shown
  }

  /** Runs the tables that changed; null when the user stopped it. */
  async #runAll(
    before: ProjectDoc | null,
    after: ProjectDoc,
    shown: ReadonlyMap<string, number | null>,
  ): Promise<ReadonlyMap<string, Ran> | null> {
    const controller = new AbortController()
    this.#work = controller
    const results = new Map<string, Ran>()
    for (const table of tablesToRun(before, after)) {
      const ran = await runTable(
        this.context,
        table,
        shown.get(table.id) ?? null,
        controller.signal,
      )
      if (!ran) return null
      results.set(table.id, ran)
    }
    this.#work = null
    return results
  }

  #apply(
    doc: ProjectDoc,
    ran: ReadonlyMap<string, Ran>,
    shown: ReadonlyMap<string, number | null>,
  ): void {
    const history = this.#history!
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

  #moveBy(
    target: (history: History) => string | null,
    code: 'undone' | 'redone' | 'wentTo',
  ): Promise<void> {
    return this.#enqueue(async () => {
      const project = projectOf(this.context)
      const history = this.#history
      const to = history && target(history)
      if (!project || !history || !this.#keeper || to === null || to === undefined) return
      if (project.readOnly) return tellIssue(this.context, project.readOnly)
      const state = stateOf(history, to)
      const doc = state && (await this.#keeper.docAt(state))
      if (!doc) return
      if (!doc.ok) return tellIssue(this.context, doc.issue)
      const left = stateOf(history, history.head)!
      const ran = await this.#runAll(project.doc, doc.value, new Map())
      if (!ran) return
      const moved = moveTo(history, to)
      this.#history = moved.history
      await this.#keeper.move(
        to,
        moved.marks,
        doc.value.name,
        hintsOf(doc.value, project.tables, ran),
      )
      this.#apply(doc.value, ran, new Map())
      const act = code === 'redone' ? state.act : left.act
      tell(this.context, { tone: 'done', code, data: { ...act.data, act: act.code } })
      this.#reveal(act)
    })
  }

  /** After an undo the cell that changed is brought into sight. */
  #reveal(act: Act): void {
    const cell = pointsAt(act)
    if (!cell) return
    const serial = ++this.#serial
    changeTableState(this.context, cell.tableId, (state) => ({
      ...state,
      shownStep: null,
      selection: { ...state.selection, focused: { row: cell.row, column: cell.column } },
      reveal: { row: cell.row, column: cell.column, serial },
    }))
  }
}
