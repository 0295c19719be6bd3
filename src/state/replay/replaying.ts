import { bindColumns, rebind } from '../../recipe/replay/bindColumns'
import { columnsNeeded } from '../../recipe/replay/fitSteps'
import { columnsReadElsewhere, followedBy, followersOf } from '../../recipe/replay/otherTabs'
import type { StepList } from '../../recipe/replay/stepList'
import { countsOfReport } from '../../recipe/replay/stepList'
import type { TableDoc } from '../../recipe/recipe'
import { recipeOf } from '../../recipe/tableLinks'
import type { RowKey } from '../../table/rowIds'
import type { ColumnId } from '../../table/table'
import type { Issue } from '../../values/result'
import type { Context } from '../context'
import { changeTableState, frontTable, tellIssue } from '../context'
import { knowSteps } from '../knownSteps'
import { shownIndex } from '../model'
import { reboundView } from '../rebinding'
import type { Session } from '../session'
import { fittedSteps, rebindingOfMatches, tableMatches } from './fitting'
import { listOf, sketched } from './lists'
import { extended, keysOf, replaced } from './outcome'
import type { Replay, ReplayChange, ReplayTarget } from './model'
import { readNext } from './readingAgain'

type Start = Pick<Replay, 'way' | 'tableId' | 'list' | 'fileName' | 'parts' | 'part' | 'target'>

/** A list of steps on its way to another table: found, chosen, foreseen, applied. */
export class Replaying {
  #work: AbortController | null = null
  /** The ids the steps get in the tab, made once. */
  #ids: ReadonlyMap<string, string> = new Map()
  #renameId = ''
  /** The file that replaces another, to be read again as another of its sheets. */
  #file: File | null = null

  constructor(
    private readonly context: Context,
    private readonly session: Session,
  ) {}

  /** Asks what the steps of the tab in front would do on a file that comes in the place of its own. */
  async replace(file: File): Promise<void> {
    const front = frontTable(this.context)
    if (!front) return
    if (front.project.readOnly) return tellIssue(this.context, front.project.readOnly)
    if (!(await knowSteps(this.context))) return
    const { doc, state, project } = front
    const followed = followedBy(doc)
    if (followed) {
      return tellIssue(this.context, { code: 'sourceOfOtherTab', data: { name: followed.name } })
    }
    const others = followersOf(project.doc, doc.id)
    const list = await listOf(this.context, doc, state, doc.steps.length, doc.name, others)
    this.#file = file
    await this.#read(file, doc, list, undefined)
  }

  /** Asks what a list of steps would do behind the step shown of the tab in front. */
  async apply(list: StepList): Promise<void> {
    const front = frontTable(this.context)
    const report = front?.state.report
    if (!front || !report) return
    if (front.project.readOnly) return tellIssue(this.context, front.project.readOnly)
    if (!(await knowSteps(this.context))) return
    const { doc, state } = front
    const at = shownIndex(doc, state)
    const told = at < 0 ? undefined : report.steps[at]
    const key = told?.key ?? report.sourceKey
    const found = told?.columns ?? report.sourceColumns
    const target: ReplayTarget = {
      source: null,
      key,
      columns: await sketched(this.context, key, found, doc.types),
      rowCount: told?.rowCount ?? report.sourceRowCount,
      before: doc.steps.slice(0, at + 1),
      behind: doc.steps.slice(at + 1),
    }
    this.#file = null
    await this.#begin({
      way: 'apply',
      tableId: doc.id,
      list,
      fileName: doc.source.fileName,
      parts: [],
      part: 0,
      target,
    })
  }

  async change({ column, table, keepsNames, key, part }: ReplayChange): Promise<void> {
    const replay = this.#replay
    if (!replay) return
    if (part !== undefined) return this.#readPart(replay, part)
    let next = replay
    if (column) {
      const to = replay.target.columns.find(({ id }) => id === column[1]) ?? null
      next = { ...next, matches: rebind(next.matches, column[0], to) }
      if (next.found && !keysOf(next).some((each) => each.column === next.found?.column)) {
        next = { ...next, found: null }
      }
    }
    if (table) next = { ...next, tables: this.#tablesWith(next, table[0], table[1]) }
    if (keepsNames !== undefined) next = { ...next, keepsNames }
    const wanted = key === undefined ? (next.found?.column ?? null) : key
    await this.#settle(next, wanted)
  }

  /** Does what was shown; gives whether it was done. */
  async confirm(): Promise<void> {
    const replay = this.#replay
    if (!replay) return
    this.close()
    await (replay.way === 'replace' ? this.#replaceSource(replay) : this.#addSteps(replay))
  }

  close(): void {
    this.#work?.abort()
    this.#work = null
    this.#file = null
    this.context.store.setState({ replay: null })
  }

  get #replay(): Replay | null {
    return this.context.store.getState().replay
  }

  #show(change: Partial<Replay>): void {
    this.context.store.setState(({ replay }) =>
      replay ? { replay: { ...replay, ...change } } : {},
    )
  }

  #startWork(): AbortSignal {
    this.#work?.abort()
    this.#work = new AbortController()
    return this.#work.signal
  }

  async #read(file: File, doc: TableDoc, list: StepList, part: number | undefined): Promise<void> {
    const { store } = this.context
    const signal = this.#startWork()
    const isFirst = this.#replay === null
    const { name: fileName, size } = file
    const opening = { fileName, size, place: null, progress: null, firstRows: null }
    if (isFirst) store.setState({ opening: { ...opening, issue: null } })
    const names = list.columns.map(({ name }) => name)
    const read = await readNext(this.context, {
      file,
      fileName,
      doc,
      names,
      signal,
      ...(part !== undefined && { part }),
    })
    if (signal.aborted) return
    // Stopped or dismissed while it was read: nothing more is wanted of it.
    if (isFirst && store.getState().opening === null) return this.close()
    const ran = read.ok ? await this.#firstRun(read.value.report.source, doc) : read
    if (signal.aborted) return
    if (!read.ok || !ran.ok) return this.#refuse(isFirst, read.ok ? ran : read)
    const { report, parts, part: taken } = read.value
    const { sourceKey: key, sourceRowCount: rowCount } = ran.value
    const columns = await sketched(this.context, key, report.columns, [], signal)
    if (signal.aborted) return
    store.setState({ opening: null })
    const target = { source: report.source, key, columns, rowCount, before: [], behind: [] }
    await this.#begin({
      way: 'replace',
      tableId: doc.id,
      list,
      fileName: report.source.fileName,
      parts,
      part: taken,
      target,
    })
  }

  #firstRun(source: ReplayTarget['source'] & object, { id }: TableDoc) {
    return this.context.engine.run({ id, source, steps: [] })
  }

  #refuse(isFirst: boolean, refused: { readonly ok: boolean; readonly issue?: Issue }): void {
    const issue = refused.issue ?? { code: 'resultGone', data: {} }
    if (!isFirst) return this.#show({ issue })
    this.context.store.setState({ opening: null })
    tellIssue(this.context, issue)
  }

  async #readPart({ list, tableId, parts }: Replay, part: number): Promise<void> {
    const doc = frontTable(this.context)?.project.doc.tables.find(({ id }) => id === tableId)
    if (!doc || !this.#file || part < 0 || part >= parts.length) return
    await this.#read(this.#file, doc, list, part)
  }

  async #begin(start: Start): Promise<void> {
    const front = frontTable(this.context)
    if (!front) return
    const { world } = this.context
    const { list, target, tableId } = start
    this.#ids = new Map(list.steps.map(({ id }) => [id, world.newId()]))
    this.#renameId = world.newId()
    const needed = new Set(columnsNeeded(list.steps).keys())
    if (start.way === 'replace') {
      for (const id of columnsReadElsewhere(front.project.doc, tableId)) needed.add(id)
    }
    const matches = bindColumns(list.columns, target.columns, (id) => needed.has(id))
    const chosen = {
      ...start,
      matches,
      needed,
      tables: tableMatches(list.steps, front.project.doc, tableId),
      keepsNames: true,
      found: null,
    }
    const keys = keysOf(chosen)
    const fitted = fittedSteps(chosen, this.#ids, this.#renameId)
    const preview = { status: 'running' } as const
    this.context.store.setState({
      replay: { ...chosen, keys, fitted, followed: [], preview, issue: null },
    })
    await this.#foresee()
  }

  /** Works out anew what was changed: the rows found by a column, the steps, and what they would do. */
  async #settle(next: Replay, key: ColumnId | null): Promise<void> {
    const signal = this.#startWork()
    this.#show({ ...next, keys: keysOf(next), preview: { status: 'running' }, issue: null })
    const to = next.matches.find(({ wanted }) => wanted.id === key)?.to ?? null
    const rows = key === null || to === null ? null : await this.#rowsBy(next, key, to, signal)
    if (signal.aborted) return
    const found = key === null || rows === null ? null : { column: key, rows }
    const fitted = fittedSteps({ ...next, found }, this.#ids, this.#renameId)
    this.#show({ found, fitted })
    await this.#foresee()
  }

  async #rowsBy(
    { list, target }: Replay,
    key: ColumnId,
    to: ColumnId,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<RowKey, RowKey> | null> {
    const texts = list.keys.find(({ column }) => column === key)?.texts ?? []
    const wanted = texts.map(([, text]) => text)
    const found = await this.context.engine.rowsWithTexts(target.key, to, wanted, { signal })
    if (!found.ok) return null
    return new Map(
      texts.flatMap(([row], at) => {
        const there = found.value[at]
        return there === null || there === undefined ? [] : [[row, there] as const]
      }),
    )
  }

  /** Runs the steps as they would be, and tells what they did. */
  async #foresee(): Promise<void> {
    const replay = this.#replay
    const project = frontTable(this.context)?.project
    if (!replay || !project) return
    const signal = this.#startWork()
    const { doc, followed } =
      replay.way === 'replace'
        ? replaced(project.doc, replay)
        : { doc: extended(project.doc, replay), followed: [] }
    const table = doc.tables.find(({ id }) => id === replay.tableId)
    if (!table) return
    const ran = await this.context.engine.run(recipeOf(doc, table), { signal })
    if (signal.aborted) return
    if (!ran.ok) return this.#show({ preview: { status: 'failed', issue: ran.issue } })
    const counts = countsOfReport(table.steps, ran.value)
    const last = ran.value.steps.at(-1)
    const were = new Map(
      project.tables.get(table.id)?.report?.steps.map((each) => [each.stepId, each]),
    )
    const broken = replay.target.behind.filter(({ id }) => {
      const now = ran.value.steps.find(({ stepId }) => stepId === id)
      return now?.issue && !were.get(id)?.issue
    })
    this.#show({
      followed,
      preview: {
        status: 'ready',
        counts: new Map(
          table.steps.flatMap(({ id }, at) => {
            const told = counts[at]
            return told ? [[id, told] as const] : []
          }),
        ),
        issues: new Map(
          ran.value.steps.flatMap(({ stepId, issue }) => (issue ? [[stepId, issue] as const] : [])),
        ),
        rowCount: last?.rowCount ?? ran.value.sourceRowCount,
        columnCount: (last?.columns ?? ran.value.sourceColumns).length,
        broken: broken.length,
      },
    })
  }

  async #replaceSource(replay: Replay): Promise<void> {
    const { target, tableId, list, fileName, fitted } = replay
    const { source } = target
    if (!source) return
    const off = fitted.fates.filter(({ fate }) => fate === 'off').length
    await this.session.act({
      act: {
        code: 'sourceReplaced',
        data: { tableId, fileName, from: list.fileName },
      },
      change: (doc) => replaced(doc, replay).doc,
      shownStep: () => null,
      said: {
        tone: 'done',
        code: 'sourceReplaced',
        data: { fileName, rows: target.rowCount, off },
      },
    })
    // Nothing was done in a project that cannot be written, or where the work was stopped.
    if (frontTable(this.context)?.doc.source !== source) return
    const rebinding = rebindingOfMatches(replay)
    changeTableState(this.context, tableId, (state) => ({
      ...state,
      view: { ...reboundView(state.view, rebinding), place: null },
      // Rows of the old file: one of the same number is another one.
      selection: { ...state.selection, focused: null, rows: [] },
      isStripShown: true,
    }))
  }

  async #addSteps(replay: Replay): Promise<void> {
    const { tableId, list, fitted, target } = replay
    const { name } = list
    const off = fitted.fates.filter(({ fate }) => fate === 'off').length
    const count = fitted.fates.length
    await this.session.act({
      act: { code: 'stepsReplayed', data: { tableId, name, count } },
      change: (doc) => extended(doc, replay),
      shownStep: (_, shown) =>
        shown === null ? null : target.before.length + fitted.steps.length - 1,
      said: { tone: 'done', code: 'stepsReplayed', data: { name, count: count - off, off } },
    })
  }

  #tablesWith({ tables }: Replay, wanted: string, to: string | null): Replay['tables'] {
    const doc = frontTable(this.context)?.project.doc
    const known = [...(doc?.tables ?? []), ...(doc?.correspondences ?? [])]
    const found = known.find(({ id }) => id === to)
    return tables.map((match) =>
      match.wanted.id === wanted
        ? { ...match, to: found ? { id: found.id, name: found.name } : null }
        : match,
    )
  }
}
