import type { ShownTable, TableSummary } from '../worker/protocol'
import { compareMode } from './comparing'
import { activeTable, shownKey } from './model'
import type { AppState, OpenProject } from './model'

/** What the grid shows: the preview of the open form, else the shown result through its view. */
export function shownTable(project: OpenProject): ShownTable | null {
  const { doc, state } = activeTable(project)
  const preview = project.form?.preview
  if (project.form && preview?.key && preview.before) {
    const mode = compareMode(project.form.mode, preview.effect)
    const compare = { before: preview.before, mode }
    return { key: preview.key, view: state.view.view, compare }
  }
  const key = shownKey(doc, state)
  return key === null ? null : { key, view: state.view.view, compare: null }
}

/** The columns of what the grid shows. */
export function shownSummary(project: OpenProject): TableSummary | null {
  return project.form?.preview.summary ?? activeTable(project).state.summary
}

/** Whether the view differs from the table: what export asks about. */
export function hasView(project: OpenProject): boolean {
  const { view } = activeTable(project).state
  return view.view !== null || view.hidden.length > 0
}

/** Whether the panel of the export is what is asked for. */
export const isExportDialog = (dialog: AppState['dialog']): boolean =>
  dialog === 'export' || dialog === 'exportExcel' || dialog === 'exportOther'

export const isHome = (state: AppState): boolean => state.project === null
