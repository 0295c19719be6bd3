import { refTo } from '../recipe/editing'
import { mapConditionColumns } from '../values/conditions'
import type { Actions } from './actions'
import type { Context } from './context'
import { changeProject, changeTableState, frontTable, tell, tellIssue } from './context'
import type { TableView } from './model'
import { shownKey } from './model'
import { shownSummary } from './selectors'
import type { Session } from './session'
import { emptyView } from './store'

type ViewActions = Pick<
  Actions,
  | 'setSelection'
  | 'tellSelectionCut'
  | 'setViewSpec'
  | 'refreshView'
  | 'applyView'
  | 'clearView'
  | 'setHidden'
  | 'setPinned'
  | 'setWidths'
  | 'setPlace'
  | 'showPanel'
  | 'showSteps'
  | 'hideStrip'
>

/** What was said of a view goes with it. */
const dropView = ({ store }: Context): void =>
  store.setState(({ notices }) => ({
    notices: notices.filter(({ code }) => !code.startsWith('view')),
  }))

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** How a table is looked at: kept beside the states, never part of them. */
export function viewActions(context: Context, session: Session): ViewActions {
  const changeView = (change: (view: TableView) => TableView) => {
    const front = frontTable(context)
    if (!front) return
    changeTableState(context, front.doc.id, (state) => ({ ...state, view: change(state.view) }))
    session.keepViews()
  }

  const setViewSpec: Actions['setViewSpec'] = async (spec) => {
    const front = frontTable(context)
    const key = front && shownKey(front.doc, front.state)
    if (!front || key === null) return
    if (spec.sort.length === 0 && spec.filter === null) {
      changeView((view) => ({ ...view, spec, view: null, rowCount: null }))
      return dropView(context)
    }
    const made = await context.engine.setView(key, spec)
    if (!made.ok) return tellIssue(context, made.issue)
    const { view: name, rowCount } = made.value
    changeView((view) => ({ ...view, spec, view: name, rowCount }))
    const { sort: before } = front.state.view.spec
    const isSort = spec.sort.length > 0 && (spec.filter === null || !sameJson(spec.sort, before))
    const columns = shownSummary(front.project)?.columns ?? []
    const names = spec.sort.map(({ column }) => refTo(columns, column).name)
    const code = !isSort ? 'viewShown' : spec.filter ? 'viewSortedFiltered' : 'viewSorted'
    tell(context, { tone: 'done', code, data: { rows: rowCount, names } })
  }

  const applyView: Actions['applyView'] = async () => {
    const front = frontTable(context)
    if (!front) return
    const { spec } = front.state.view
    const columns = shownSummary(front.project)?.columns ?? []
    if (spec.filter) {
      const condition = mapConditionColumns(spec.filter, (id) => refTo(columns, id))
      await session.addStep('filterRows', { action: 'keep', condition })
    }
    if (spec.sort.length > 0) {
      const keys = spec.sort.map(({ column, ...key }) => ({
        ...key,
        column: refTo(columns, column),
      }))
      await session.addStep('sortRows', { keys })
    }
    await setViewSpec(emptyView.spec)
  }

  return {
    setViewSpec,
    applyView,
    clearView: () => setViewSpec(emptyView.spec),

    refreshView: async () => {
      const front = frontTable(context)
      if (front) await setViewSpec(front.state.view.spec)
    },

    setSelection: (selection) => {
      const front = frontTable(context)
      if (!front) return
      changeTableState(context, front.doc.id, (state) => ({
        ...state,
        selection: { ...state.selection, ...selection },
      }))
    },

    tellSelectionCut: (rows) =>
      tell(context, { tone: 'problem', code: 'selectionCut', data: { rows } }),

    setHidden: (hidden) => changeView((view) => ({ ...view, hidden })),
    setPinned: (pinned) => changeView((view) => ({ ...view, pinned })),

    setWidths: (widths) => {
      const changed = new Set(widths.map(([id]) => id))
      changeView((view) => ({
        ...view,
        widths: [...view.widths.filter(([id]) => !changed.has(id)), ...widths],
      }))
    },

    setPlace: (place) => changeView((view) => ({ ...view, place })),

    showPanel: (panel) => changeProject(context, (project) => ({ ...project, panel })),
    showSteps: (isStepsOpen) => changeProject(context, (project) => ({ ...project, isStepsOpen })),

    hideStrip: () => {
      const front = frontTable(context)
      if (!front) return
      changeTableState(context, front.doc.id, (state) => ({ ...state, isStripShown: false }))
    },
  }
}
