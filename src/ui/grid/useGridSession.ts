import { useEffect, useState } from 'react'
import { activeTable } from '../../state/model'
import { useActions, useApp, useAppStore, useEngine, wordsOf } from '../useApp'
import { createGridSession } from './gridSession'
import type { GridSession } from './gridSession'
import { createHeaders } from './headers'
import type { Headers } from './headers'
import { wantedOf } from './wanted'

/** The session of the grid, kept in step with the state: what to show, what is selected, what to reveal. */
export function useGridSession(): { readonly session: GridSession; readonly headers: Headers } {
  const actions = useActions()
  const engine = useEngine()
  const store = useAppStore()

  const [{ session, headers }] = useState(() => {
    const words = () => wordsOf(store.getState())
    const headers = createHeaders({ state: store.getState, subscribe: store.subscribe, words })
    const table = () => {
      const { project } = store.getState()
      return project ? activeTable(project) : null
    }
    const session = createGridSession({
      engine,
      drawing: { headers, words },
      isCurrent: () => table()?.state.running == null,
      edit: async (cells) => {
        const before = table()?.doc
        await actions.editCells(cells)
        return table()?.doc !== before
      },
      onFocused: (focused) => {
        const selection = table()?.state.selection
        const isEmpty = selection?.columns.length === 0 && selection.rows.length === 0
        actions.setSelection(isEmpty ? { focused } : { focused, columns: [], rows: [] })
      },
      onFocusKept: (focused) => actions.setSelection({ focused }),
      onRowsLeft: (rows) => actions.setSelection({ rows }),
      onPlace: (place) => actions.setPlace(place),
      onWidths: (widths) => actions.setWidths(widths),
      onFailed: () => undefined,
    })
    return { session, headers }
  })

  const project = useApp((state) => state.project)
  const front = project ? activeTable(project) : null
  const view = front?.state.view
  const form = project?.form
  // Once a form is closed, it is known by this whether what it makes is on its way.
  const isActing = project?.saved.status === 'saving'
  useEffect(() => {
    const wanted = project && wantedOf(project)
    if (wanted) void session.show(wanted)
    // Only these change what is shown.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [
    session,
    front?.doc.id,
    front?.state.report,
    front?.state.summary,
    front?.state.shownStep,
    view,
    form?.preview.key,
    form?.preview.summary,
    form?.mode,
    form?.kind,
    isActing,
  ])

  const selection = front?.state.selection
  useEffect(() => {
    if (!selection) return
    session.paint({
      focused: selection.focused,
      columns: new Set(selection.columns),
      rows: new Set(selection.rows),
    })
  }, [session, selection])

  const reveal = front?.state.reveal ?? null
  const serial = reveal?.serial
  useEffect(() => {
    if (reveal) void session.goTo(reveal)
    // oxlint-disable-next-line react/exhaustive-deps
  }, [session, serial])

  return { session, headers }
}
