import type { TableKey } from '../recipe/report'
import type { ExportRequest } from '../worker/protocol'
import type { Actions, ExportOptions } from './actions'
import type { Context } from './context'
import { answered, changeTableState, frontTable, tell, tellIssue } from './context'

type ExportActions = Pick<Actions, 'checkExport' | 'exportCsv' | 'stopWork'>

/** Writes the table as CSV: the end of the steps unless one is named. */
export function exportActions(context: Context): ExportActions {
  let work: AbortController | null = null
  const { engine, world } = context

  function requestFor(options: ExportOptions): ExportRequest | null {
    const front = frontTable(context)
    const report = front?.state.report
    if (!front || !report) return null
    const last = report.steps.length - 1
    const index = Math.min(options.step ?? last, last)
    const at = index < 0 ? null : report.steps[index]!
    const key: TableKey = at?.key ?? report.sourceKey
    const { view } = front.state
    const hidden = new Set(options.usesView ? view.hidden : [])
    return {
      key,
      view: options.usesView ? view.view : null,
      columns: (at?.columns ?? report.sourceColumns)
        .map(({ id }) => id)
        .filter((id) => !hidden.has(id)),
      dialect: options.dialect,
      neutralisesFormulas: options.neutralisesFormulas,
    }
  }

  return {
    checkExport: async (options) => {
      const request = requestFor(options)
      return request ? answered(engine.checkExport(request)) : null
    },

    exportCsv: async (options) => {
      const request = requestFor(options)
      const front = frontTable(context)
      if (!request || !front) return
      const { id } = front.doc
      const controller = new AbortController()
      work = controller
      const written = await engine.exportCsv(request, {
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
