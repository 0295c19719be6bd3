import type { ProjectDoc, TableDoc } from '../recipe/recipe'
import type { Context } from './context'
import { answered, changeTableState } from './context'
import type { TableState } from './model'
import { shownKey } from './model'

/** What a run brings to a table's state. */
export type Ran = Pick<TableState, 'report' | 'issue' | 'summary'>

/**
 * Runs a table's recipe and counts its columns as shown. Null when it was stopped. The state of the
 * table is told the progress only, so that what is shown changes at once when all is known; a table that
 * shows nothing yet is shown before its columns are counted.
 */
export async function runTable(
  context: Context,
  doc: TableDoc,
  shownStep: number | null,
  signal?: AbortSignal,
): Promise<Ran | null> {
  const { engine } = context
  const showRunning = (running: TableState['running']) =>
    changeTableState(context, doc.id, (state) => ({ ...state, running }))
  const result = await engine.run(
    { source: doc.source, steps: doc.steps },
    { ...(signal ? { signal } : {}), onProgress: showRunning },
  )
  showRunning(null)
  if (signal?.aborted) return null
  if (!result.ok) return { report: null, issue: result.issue, summary: null }
  const ran = { report: result.value, issue: null }
  const key = shownKey(doc, { ...ran, shownStep })
  // A table that shows nothing yet does not wait for what is counted of it.
  changeTableState(context, doc.id, (state) =>
    state.report === null && state.issue === null ? { ...state, ...ran, shownStep } : state,
  )
  return { ...ran, summary: key === null ? null : await answered(engine.summarise(key, doc.types)) }
}

/** The tables of a project that must run again when it becomes another. */
export function tablesToRun(before: ProjectDoc | null, after: ProjectDoc): readonly TableDoc[] {
  const old = new Map(before?.tables.map((table) => [table.id, table]))
  return after.tables.filter((table) => {
    const was = old.get(table.id)
    return (
      !was || was.source !== table.source || was.steps !== table.steps || was.types !== table.types
    )
  })
}

/** Keeps the index of the step shown inside the list, and the end as the end. */
export const clampShown = (doc: TableDoc, shown: number | null): number | null =>
  shown === null || shown >= doc.steps.length - 1 ? null : Math.max(-1, shown)
