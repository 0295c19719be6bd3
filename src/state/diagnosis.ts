import type { Finding } from '../explore/finding'
import { changeTable } from '../recipe/editing'
import type { Step } from '../recipe/recipe'
import type { RunReport, TableKey } from '../recipe/report'
import { descriptionOf, fetchDescriptions, hasDescriptions } from '../steps/descriptions'
import type { RowKey } from '../table/rowIds'
import type { ColumnId } from '../table/table'
import { freeName } from '../values/names'
import type { Actions } from './actions'
import type { Context } from './context'
import { answered, changeTableState, frontTable, tell } from './context'
import type { AppState, TableDoc, TableState } from './model'
import { activeTable } from './model'
import { shownSummary, shownTable } from './selectors'
import { drawnWithin } from './runs'
import type { Session } from './session'
import type { Outcome } from './stepNotice'
import { stepNotice } from './stepNotice'

type DiagnosisActions = Pick<
  Actions,
  'applyFindings' | 'ignoreFinding' | 'reconsiderFindings' | 'revealCell' | 'revealMisfit'
>

/** Waited after the last change before a table is looked at anew, in milliseconds. */
const SETTLE = 400

/** The key of the table after all its steps: what a diagnosis speaks of. */
export const endKey = ({ report }: Pick<TableState, 'report'>): TableKey | null =>
  report ? (report.steps.at(-1)?.key ?? report.sourceKey) : null

const nameOf = ({ types }: TableDoc, key: TableKey): string => JSON.stringify([key, types])

/** What was found and is not ignored. */
export const openFindings = ({ diagnosis, view }: TableState): readonly Finding[] =>
  diagnosis.findings.filter(({ id }) => !view.ignored.includes(id))

/** What was found and is ignored. */
export const ignoredFindings = ({ diagnosis, view }: TableState): readonly Finding[] =>
  diagnosis.findings.filter(({ id }) => view.ignored.includes(id))

/** The findings a step settles by itself. */
export const proposalsOf = (state: TableState): readonly Finding[] =>
  openFindings(state).filter(({ fix }) => fix !== null)

/** The table to look at, while its user sees what is found; null when nothing is to be done. */
function wantedIn({
  project,
}: AppState): { tableId: string; name: string; key: TableKey; drawing: number } | null {
  if (!project) return null
  const { doc, state } = activeTable(project)
  const key = endKey(state)
  const isSeen = project.panel === 'diagnostic' || state.isStripShown
  if (!state.report || key === null || state.running !== null || !isSeen) return null
  const name = nameOf(doc, key)
  const isKnown = state.diagnosis.name === name && state.diagnosis.status !== 'none'
  return isKnown ? null : { tableId: doc.id, name, key, drawing: drawnWithin(state.report) }
}

/** Looks at the table in front each time it became another; the answer of an older one is dropped. */
export function keepDiagnosing(context: Context): void {
  const { store, engine, world } = context
  let work: AbortController | null = null

  const look = async (
    { tableId, name, key, drawing }: NonNullable<ReturnType<typeof wantedIn>>,
    controller: AbortController,
  ): Promise<void> => {
    changeTableState(context, tableId, (state) => ({
      ...state,
      diagnosis: { ...state.diagnosis, name, status: 'running' },
    }))
    await world.wait(Math.max(SETTLE, drawing))
    if (controller.signal.aborted) return
    const types = frontTable(context)?.doc.types ?? []
    // What is found is told in the words of the steps that settle it.
    const [found] = await Promise.all([
      answered(engine.diagnose(key, types, { signal: controller.signal })),
      fetchDescriptions().catch(() => undefined),
    ])
    if (controller.signal.aborted) return
    changeTableState(context, tableId, (state) => {
      if (state.diagnosis.name !== name) return state
      return found?.ok && hasDescriptions()
        ? { ...state, diagnosis: { name, status: 'ready', findings: found.value.findings } }
        : { ...state, diagnosis: { ...state.diagnosis, name, status: 'failed' } }
    })
  }

  /** What the work under way speaks of: another table, or another end of it, makes it vain. */
  let current: string | null = null
  store.subscribe((state) => {
    const { project } = state
    const front = project && activeTable(project)
    const key = front && endKey(front.state)
    const now = front && key !== null ? `${front.doc.id} ${nameOf(front.doc, key)}` : null
    if (current !== null && current !== now) {
      work?.abort()
      current = null
    }
    const wanted = wantedIn(state)
    if (!wanted) return
    current = now
    work = new AbortController()
    void look(wanted, work)
  })
}

/** What can be done with what was found in the table in front. */
export function diagnosisActions(context: Context, session: Session): DiagnosisActions {
  const setIgnored = (change: (ignored: readonly string[]) => readonly string[]) => {
    const front = frontTable(context)
    if (!front) return
    changeTableState(context, front.doc.id, (state) => ({
      ...state,
      view: { ...state.view, ignored: change(state.view.ignored) },
    }))
    session.keepViews()
  }

  let reveals = 0

  /** The row of the first cell of a column of the table shown that does not fit the type of the column. */
  const firstMisfit = async (column: ColumnId): Promise<RowKey | null> => {
    const { engine } = context
    const front = frontTable(context)
    const shown = front && shownTable(front.project)
    const type = front && shownSummary(front.project)?.columns.find(({ id }) => id === column)?.type
    if (!shown || !type) return null
    const found = await answered(engine.misfits(shown.key, column, type))
    const values = found?.values.map(({ text }) => text) ?? []
    if (values.length === 0) return null
    // The first in the order of the view, where one is chosen; else of the table.
    const own = front.state.view.spec
    const test = { column, test: 'oneOf', values } as const
    const filter = own.filter ? ({ all: [own.filter, test] } as const) : test
    const made = await answered(engine.setView(shown.key, { sort: own.sort, filter }))
    if (!made?.ok) return null
    const request = { shown: { ...shown, view: made.value.view }, start: 0, end: 1, columns: [] }
    const reply = await answered(engine.window(request))
    return reply?.keys[0] ?? null
  }

  const revealCell: Actions['revealCell'] = async (row, column) => {
    const front = frontTable(context)
    if (!front) return
    if (front.state.shownStep !== null) await session.showStep(null)
    const now = frontTable(context)
    if (!now || now.doc.id !== front.doc.id) return
    const shown = shownTable(now.project)
    const places = shown && (await answered(context.engine.positionsOf(shown, [row])))
    if ((places?.[0] ?? -1) < 0) {
      const code = now.state.view.view === null ? 'rowGone' : 'rowHidden'
      return tell(context, { tone: 'problem', code, data: {} })
    }
    const { hidden } = now.state.view
    const there = now.state.summary?.columns.map(({ id }) => id) ?? []
    const seen = there.includes(column) && !hidden.includes(column)
    const shownColumn = seen ? column : there.find((id) => !hidden.includes(id))
    if (shownColumn !== undefined) reveal(context, front.doc.id, row, shownColumn, --reveals)
  }

  return {
    revealCell,

    revealMisfit: async (column) => {
      const row = await firstMisfit(column)
      if (row !== null) return revealCell(row, column)
      return tell(context, { tone: 'problem', code: 'rowHidden', data: {} })
    },

    applyFindings: async (ids, groupName) => {
      const front = frontTable(context)
      if (!front) return
      const key = endKey(front.state)
      const isCurrent = key !== null && front.state.diagnosis.name === nameOf(front.doc, key)
      const chosen = front.state.diagnosis.findings.filter(({ id }) => ids.includes(id))
      const steps = isCurrent ? stepsOf(chosen, context.world.newId) : []
      const [first] = steps
      if (!first) return
      const tableId = front.doc.id
      const named = steps.length === 1 ? steps : inGroup(steps, front.doc, groupName)
      await session.act({
        act: {
          code: steps.length === 1 ? 'stepAdded' : 'proposalsApplied',
          data: { kind: first.kind, stepId: first.id, count: steps.length, tableId },
        },
        change: (doc) =>
          changeTable(doc, tableId, (table) => ({ ...table, steps: [...table.steps, ...named] })),
        shownStep: () => null,
        notice: (outcome) => noticeOf(outcome, named),
      })
    },

    ignoreFinding: (id) => setIgnored((ignored) => [...new Set([...ignored, id])]),

    reconsiderFindings: (ids) => setIgnored((ignored) => ignored.filter((id) => !ids.includes(id))),
  }
}

function reveal(
  context: Context,
  tableId: string,
  row: RowKey,
  column: ColumnId,
  serial: number,
): void {
  changeTableState(context, tableId, (state) => ({
    ...state,
    selection: { ...state.selection, focused: { row, column } },
    reveal: { row, column, serial },
  }))
}

/** The steps of some findings, in the order they were found. */
function stepsOf(findings: readonly Finding[], newId: () => string): Step[] {
  return findings.flatMap(({ fix }) => {
    const description = fix && descriptionOf(fix.kind)
    if (!fix || !description) return []
    const { kind, version } = description
    return [{ id: newId(), kind, version, params: fix.params }]
  })
}

/** The same steps folded under a name that no other group has. */
function inGroup(steps: readonly Step[], { steps: before }: TableDoc, name: string): Step[] {
  const taken = before.flatMap(({ group }) => (group === undefined ? [] : [group]))
  const group = freeName(taken, name)
  return steps.map((step) => ({ ...step, group }))
}

/** What the steps did together; a step that failed is told instead. */
function noticeOf(
  outcome: { readonly report: RunReport; readonly before: RunReport | null },
  steps: readonly Step[],
): ReturnType<typeof stepNotice> {
  const said = steps.flatMap(({ id }) => stepNotice(outcome satisfies Outcome, id) ?? [])
  const failed = said.find(({ tone }) => tone === 'problem')
  const [first, ...others] = said
  if (failed || !first) return failed ?? null
  const sum = new Map(Object.entries(first.data))
  for (const { data } of others) {
    for (const [name, value] of Object.entries(data)) {
      const before = sum.get(name)
      if (typeof value === 'number' && typeof before === 'number') sum.set(name, before + value)
      else if (value === true) sum.set(name, true)
    }
  }
  return { ...first, data: Object.fromEntries(sum) }
}
