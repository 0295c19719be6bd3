import { changeTable, withSource } from '../recipe/editing'
import type { ProjectDoc, Source, SourceSettings, TableDoc } from '../recipe/recipe'
import { recipeOf } from '../recipe/tableLinks'
import type { Result } from '../values/result'
import type { OpenReport } from '../worker/protocol'
import type { Context } from './context'
import { changeTableState, frontTable, tellIssue } from './context'
import type { Forecast } from './forecast'
import { compareOutcomes } from './forecast'
import type { ForecastState, TableState } from './model'
import { rebindingOf, reboundTable, reboundView } from './rebinding'
import type { Rebinding } from './rebinding'
import type { Session } from './session'

/** Settings are typed and clicked one after the other: only the last ones are worth reading a file for. */
const QUIET_MS = 250

const rebindingFor = (
  source: Source,
  state: Pick<TableState, 'report'>,
  reopened: OpenReport,
): Rebinding =>
  rebindingOf(
    { settings: source.settings, columns: state.report?.sourceColumns ?? [] },
    { settings: reopened.source.settings, columns: reopened.columns },
  )

/** Reading a table's source otherwise: what that would do, and doing it. */
export function rereading(context: Context, session: Session) {
  const { engine, world } = context
  let work: AbortController | null = null

  /** The source read and the steps run on it as if the settings were applied; null when it was given up. */
  async function forecast(
    project: ProjectDoc,
    doc: TableDoc,
    state: TableState,
    settings: SourceSettings,
    signal: AbortSignal,
  ): Promise<Result<Forecast> | null> {
    const { report } = state
    if (!report) return null
    const reopened = await engine.reopen({ ...doc.source, settings }, { signal })
    if (signal.aborted) return null
    if (!reopened.ok) return reopened
    const { source } = reopened.value
    const table = reboundTable(doc, rebindingFor(doc.source, state, reopened.value))
    const recipe = recipeOf(project, { id: doc.id, source, steps: table.steps })
    const ran = await engine.run(recipe, { signal })
    if (signal.aborted) return null
    if (!ran.ok) return ran
    const then = { doc: table, report: ran.value }
    return { ok: true, value: compareOutcomes({ doc, report }, then) }
  }

  return {
    /** Works the forecast out anew and tells how it stands; what is under way for other settings is given up. */
    foresee: async (
      settings: SourceSettings,
      tell: (forecast: ForecastState | null) => void,
    ): Promise<void> => {
      work?.abort()
      const front = frontTable(context)
      if (!front || isSame(settings, front.doc.source.settings)) return tell(null)
      const controller = new AbortController()
      work = controller
      const { signal } = controller
      tell({ status: 'counting' })
      await world.wait(QUIET_MS)
      if (signal.aborted) return
      const made = await forecast(front.project.doc, front.doc, front.state, settings, signal)
      if (signal.aborted) return
      if (!made) tell(null)
      else if (made.ok) tell({ status: 'ready', forecast: made.value })
      else tell({ status: 'failed', issue: made.issue })
    },

    /** Gives up what is being worked out. */
    forget: (): void => {
      work?.abort()
      work = null
    },

    /** Reads the source of the table in front otherwise; its steps and edits go along. Gives whether it was. */
    apply: async (settings: SourceSettings): Promise<boolean> => {
      work?.abort()
      const front = frontTable(context)
      if (!front || isSame(settings, front.doc.source.settings)) return false
      const { source, id } = front.doc
      const before = front.state.report?.sourceRowCount ?? 0
      const reopened = await engine.reopen({ ...source, settings })
      if (!reopened.ok) {
        tellIssue(context, reopened.issue)
        return false
      }
      const { value } = reopened
      const rebinding = rebindingFor(source, front.state, value)
      await session.act({
        act: { code: 'reopened', data: { tableId: id, fileName: source.fileName } },
        change: (doc) =>
          changeTable(doc, id, (table) => reboundTable(withSource(table, value.source), rebinding)),
        notice: () => ({
          tone: 'done',
          code: 'reopened',
          data: { before, rows: value.rowCount, columns: value.columns.length },
        }),
      })
      // Nothing was done in a project that cannot be written, or where the work was stopped.
      if (frontTable(context)?.doc.source !== value.source) return false
      changeTableState(context, id, (state) => ({
        ...state,
        view: reboundView(state.view, rebinding),
        isStripShown: true,
      }))
      return true
    },
  }
}

/** Whether settings say the same: what is not used is not written, so their text tells. */
export const isSame = (a: SourceSettings, b: SourceSettings): boolean => textOf(a) === textOf(b)

const textOf = (settings: SourceSettings): string =>
  JSON.stringify(
    Object.entries(settings)
      .filter(([name, value]) => value !== undefined && name !== 'lineEnd')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
