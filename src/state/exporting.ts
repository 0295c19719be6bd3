import type { TableKey } from '../recipe/report'
import type { TableDoc } from '../recipe/recipe'
import type { ExportCheck, ExportRequest, ExportedTable } from '../worker/exportRequest'
import type { Actions, ExportOptions } from './actions'
import type { Context } from './context'
import { answered, changeTableState, frontTable, tell, tellIssue } from './context'
import type { TableState } from './model'

type ExportActions = Pick<Actions, 'checkExport' | 'exportFile' | 'stopWork'>

/** Writes tables as files: the end of the steps unless one is named. */
export function exportActions(context: Context): ExportActions {
  let work: AbortController | null = null
  let check: AbortController | null = null
  const { engine, world } = context

  /** What would be written, and the tables that cannot be: their source is gone. */
  function requestFor(options: ExportOptions, pages: ExportRequest['pages']) {
    const front = frontTable(context)
    if (!front) return null
    const isAll = options.scope === 'all'
    const docs = isAll ? front.project.doc.tables : [front.doc]
    const tables: ExportedTable[] = []
    const missing: string[] = []
    for (const doc of docs) {
      const state = front.project.tables.get(doc.id)
      const table = state && exportedTable(doc, state, isAll ? null : options)
      if (table) tables.push(table)
      else missing.push(doc.name)
    }
    const { format, splitBy, fileName, emptyName } = options
    const request: ExportRequest = {
      tables,
      format,
      splitBy: isAll ? null : splitBy,
      stem: fileName.replace(/\.[^.]*$/, ''),
      emptyName,
      pages,
    }
    return { request, missing, front }
  }

  const told = (missing: readonly string[]) => ({
    code: 'tableUnreadable',
    data: { names: [...missing], count: missing.length },
  })

  return {
    checkExport: async (options) => {
      const asked = requestFor(options, [])
      check?.abort()
      if (!asked || asked.request.tables.length === 0) return null
      const controller = new AbortController()
      check = controller
      const { signal } = controller
      const found = await answered(engine.checkExport(asked.request, { signal }))
      if (!found || signal.aborted) return null
      if (asked.missing.length === 0) return found
      return { ...found, problems: [told(asked.missing), ...found.problems] } satisfies ExportCheck
    },

    exportFile: async (options, pages) => {
      const asked = requestFor(options, pages)
      if (!asked) return
      if (asked.missing.length > 0) return tellIssue(context, told(asked.missing))
      const { id } = asked.front.doc
      const controller = new AbortController()
      work = controller
      const written = await engine.exportFile(asked.request, {
        signal: controller.signal,
        onProgress: (running) => changeTableState(context, id, (state) => ({ ...state, running })),
      })
      work = null
      changeTableState(context, id, (state) => ({ ...state, running: null }))
      if (controller.signal.aborted) return
      if (!written.ok) return tellIssue(context, written.issue)
      world.download(written.value, options.fileName)
      context.store.setState({ dialog: null })
      tell(context, {
        tone: 'done',
        code: 'exported',
        data: { fileName: options.fileName, size: written.value.size },
      })
    },

    stopWork: () => work?.abort(),
  }
}

/** A table at a step, and through its view where that is asked for; its end without options. */
function exportedTable(
  { name, types, steps }: TableDoc,
  { report, view }: TableState,
  options: Pick<ExportOptions, 'step' | 'usesView'> | null,
): ExportedTable | null {
  if (!report || report.steps.length !== steps.length) return null
  const last = report.steps.length - 1
  const index = Math.min(options?.step ?? last, last)
  const at = index < 0 ? null : report.steps[index]!
  const key: TableKey = at?.key ?? report.sourceKey
  const usesView = options?.usesView === true
  const hidden = new Set(usesView ? view.hidden : [])
  return {
    key,
    view: usesView ? view.view : null,
    columns: (at?.columns ?? report.sourceColumns)
      .map(({ id }) => id)
      .filter((id) => !hidden.has(id)),
    name,
    types,
  }
}
