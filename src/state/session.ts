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
import { newCircle } from '../recipe/tableLinks'
import { descriptionOf, hasDescriptions } from '../steps/descriptions'
import type { ProjectHints } from '../storage/rows'
import type { Issue, Result } from '../values/result'
import { fail } from '../values/result'
import type { CopyContent } from '../worker/protocol'
import { changeProject, changeTableState, frontTable, projectOf, tell, tellIssue } from './context'
import { Keeper } from './keeping'
import { hasSteps, knowSteps } from './knownSteps'
import type { OpenProject, Saved } from './model'
import { shownIndex } from './model'
import { hintsOf, pointsAt, statesWithRecords } from './projectParts'
import { clampShown, runTable, shownAfter } from './runs'
import { SessionBase } from './sessionBase'
import { saidOfHand, stepNotice, tellOutcome } from './stepNotice'
import type { Outcome } from './stepNotice'

type Said = {
  readonly tone: 'done' | 'problem'
  readonly code: string
  readonly data: Issue['data']
}

/** One act of the user on the project: a new state, run, on disk, then shown. */
export interface ActRequest {
  /** A function when what is said of it is known only once the change was made. */
  readonly act: Act | (() => Act)
  readonly change: (doc: ProjectDoc) => ProjectDoc
  /** Which step of the table in front is shown afterwards. */
  readonly shownStep?: (doc: TableDoc, shown: number | null) => number | null
  readonly notice?: (outcome: Outcome) => Said | null
  /** Said whatever came of it. */
  readonly said?: Said
}

/** The open project: its history, its disk, its tables' results. Acts run one after the other. */
export class Session extends SessionBase {
  /** Told to the other tabs where they can be reached; the token on disk decides. */
  onClaim: (project: string, token: string) => void = () => undefined
  #serial = 0

  /** Starts a project and opens it. */
  create(doc: ProjectDoc, act: Act, hints: ProjectHints): Promise<void> {
    return this.enqueue(async () => {
      this.letGo()
      const { world } = this.context
      const id = world.newId()
      const token = world.newId()
      const { root, records } = toRecords(doc)
      const state: StateRecord = { id: world.newId(), parent: null, time: world.now(), act, root }
      this.tree = startHistory(state)
      const keeper = new Keeper(this.storage, id, token, records, (saved) => this.showSaved(saved))
      this.keeper = keeper
      const { name } = doc
      const states = [state]
      const shown = this.show(id, doc, { status: 'saving' }, null)
      await keeper.begin(
        { id, name, token, head: state.id, states, records, marks: [], hints },
        doc,
      )
      await shown
    })
  }

  /** Opens a kept project at the state it was left at. */
  open(id: string): Promise<void> {
    return this.enqueue(async () => {
      const { world, store } = this.context
      if (!(await knowSteps(this.context))) return world.address.setProject(null)
      this.letGo()
      const access = await this.storage.access()
      const token = world.newId()
      // Before reading: nothing another tab writes can then come between.
      const claimed = await this.storage.claimWriter(id, token)
      if (claimed.ok) this.onClaim(id, token)
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
      const readOnly = access.ok ? access.value.readOnly : access.issue
      this.tree = openHistory(states, row.head, marks)
      this.keeper = new Keeper(this.storage, id, token, records, (saved) => this.showSaved(saved))
      const view = await this.storage.loadView(id)
      store.setState({ opening: null })
      const saved: Saved = { status: 'saved', time: row.changed }
      const refused = readOnly ?? (claimed.ok ? null : claimed.issue)
      await this.show(id, doc.value, saved, refused, view.ok ? view.value : null)
    })
  }

  /** Back to Home: nothing more to write for this project. */
  close(): Promise<void> {
    return this.enqueue(async () => {
      await this.keepViewsNow()
      this.letGo()
      this.context.store.setState({
        project: null,
        openingForm: null,
        sheetForm: null,
        jsonForm: null,
        removalAsked: null,
        pairsShown: null,
        dialog: null,
      })
      this.context.world.address.setProject(null)
    })
  }

  /** Renames a project that is not open: a state of its own, as if it had been. */
  renameClosed(id: string, name: string): Promise<Result<unknown>> {
    return this.enqueue(async () => {
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
    return this.whilePending(() => this.enqueue(() => this.#act(request)))
  }

  async #act(request: ActRequest): Promise<void> {
    const project = projectOf(this.context)
    if (!project || !this.tree || !this.keeper) return
    if (project.readOnly) return tellIssue(this.context, project.readOnly)
    const doc = request.change(project.doc)
    if (doc === project.doc) return
    if (hasSteps(doc) && !(await knowSteps(this.context))) return
    const circle = newCircle(project.doc, doc)
    if (circle) return tellIssue(this.context, { code: 'tableCycle', data: circle })
    const { world } = this.context
    const shown = this.#shownAfter(request, project, doc)
    const ran = await this.runAll(project.doc, doc, shown)
    if (!ran) return tell(this.context, { tone: 'done', code: 'stopped', data: {} })
    const state: StateRecord = {
      id: world.newId(),
      parent: this.tree.head,
      time: world.now(),
      act: typeof request.act === 'function' ? request.act() : request.act,
      root: toRecords(doc).root,
    }
    this.tree = addState(this.tree, state)
    await this.keeper.keep(state, doc, hintsOf(doc, project.tables, ran))
    const before = project.tables.get(project.tableId)?.report ?? null
    this.apply(doc, ran, shown)
    const report = projectOf(this.context)?.tables.get(project.tableId)?.report
    const said = request.said ?? (report && request.notice?.({ report, before }))
    tellOutcome(this.context, said ?? null, state.id)
  }

  /** Puts a step behind the one shown, or adds to that one when it is of the same kind. */
  async addStep(kind: string, params: Readonly<Record<string, unknown>>, act?: Act): Promise<void> {
    if (!hasDescriptions() && !(await knowSteps(this.context))) return
    const description = descriptionOf(kind)
    const front = frontTable(this.context)
    if (!description || !front) return
    const { id: tableId } = front.doc
    let stepId = this.context.world.newId()
    let isNew = true
    await this.act({
      act: () => ({
        code: act?.code ?? 'stepAdded',
        data: { ...act?.data, kind, stepId, tableId },
      }),
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
        return said && act ? saidOfHand(said, act) : said
      },
    })
  }

  /** Adds tables behind the others and shows the first of them. */
  async addTables(tables: readonly TableDoc[]): Promise<void> {
    const [first] = tables
    if (!first) return
    const data = { count: tables.length, name: first.name }
    await this.act({
      act: { code: 'tableAdded', data: { ...data, tableId: first.id } },
      change: (doc) => ({ ...doc, tables: [...doc.tables, ...tables] }),
      said: { tone: 'done', code: 'tablesAdded', data },
    })
    changeProject(this.context, (project) => ({
      ...project,
      tableId: first.id,
      form: null,
      panel: 'diagnostic',
    }))
    for (const { id } of tables) {
      changeTableState(this.context, id, (state) => ({ ...state, isStripShown: true }))
    }
  }

  showStep(index: number | null): Promise<void> {
    return this.enqueue(async () => {
      const front = frontTable(this.context)
      if (!front?.state.report) return
      const shownStep = clampShown(front.doc, index)
      const ran = await runTable(this.context, front.project.doc, front.doc, shownStep)
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
    return this.tree ? historyEntries(this.tree) : []
  }

  /** The open project with all its states, for a whole copy. */
  async content(): Promise<CopyContent | null> {
    const project = projectOf(this.context)
    const history = this.tree
    const keeper = this.keeper
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

  /** Another tab says it writes a project now. */
  hearClaim(project: string, token: string): void {
    if (this.keeper?.project !== project || this.keeper.token === token) return
    this.showSaved({ status: 'unsaved', issue: { code: 'lostWriter', data: {} } })
  }

  get head(): string | null {
    return this.tree?.head ?? null
  }

  /** Runs everything again: after the worker was lost. */
  rerun(): Promise<void> {
    return this.enqueue(async () => {
      const project = projectOf(this.context)
      if (!project) return
      const ran = await this.runAll(null, project.doc, new Map())
      if (ran) this.apply(project.doc, ran, new Map())
    })
  }

  stop(): void {
    this.work?.abort()
  }

  async retrySaving(): Promise<void> {
    await this.keeper?.retry()
  }

  get hasUnsaved(): boolean {
    return this.keeper !== null && !this.keeper.isSaved
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

  #moveBy(
    target: (history: History) => string | null,
    code: 'undone' | 'redone' | 'wentTo',
  ): Promise<void> {
    return this.enqueue(async () => {
      const project = projectOf(this.context)
      const history = this.tree
      const to = history && target(history)
      if (!project || !history || !this.keeper || to === null || to === undefined) return
      if (project.readOnly) return tellIssue(this.context, project.readOnly)
      const state = stateOf(history, to)
      const doc = state && (await this.keeper.docAt(state))
      if (!doc) return
      if (!doc.ok) return tellIssue(this.context, doc.issue)
      const left = stateOf(history, history.head)!
      const ran = await this.runAll(project.doc, doc.value, new Map())
      if (!ran) return
      const moved = moveTo(history, to)
      this.tree = moved.history
      await this.keeper.move(
        to,
        moved.marks,
        doc.value.name,
        hintsOf(doc.value, project.tables, ran),
      )
      this.apply(doc.value, ran, new Map())
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
