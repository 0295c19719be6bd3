import type { ProjectDoc, TableDoc } from '../recipe/recipe'
import type { RunReport } from '../recipe/report'
import { recipeOf, tablesBehind, tablesRead } from '../recipe/tableLinks'
import type { Context } from './context'
import { answered, changeTableState } from './context'
import type { TableState } from './model'
import { shownKey } from './model'

/** From this many rows on, counting a table takes the processor that drawing it needs. */
const LARGE = 100_000

/** How long a table is left to be drawn before its cells are counted, in milliseconds. */
export const drawnWithin = ({ sourceRowCount, steps }: RunReport): number =>
  (steps.at(-1)?.rowCount ?? sourceRowCount) < LARGE ? 0 : 600

/** What a run brings to a table's state. */
export type Ran = Pick<TableState, 'report' | 'issue' | 'summary'>

/**
 * Runs the recipe of one of the tables and counts its columns as shown. Null when it was stopped. The state of the
 * table is told the progress only, so that what is shown changes at once when all is known; a table that
 * shows nothing yet is shown before its columns are counted.
 */
export async function runTable(
  context: Context,
  project: ProjectDoc,
  doc: TableDoc,
  shownStep: number | null,
  signal?: AbortSignal,
): Promise<Ran | null> {
  const { engine } = context
  const showRunning = (running: TableState['running']) =>
    changeTableState(context, doc.id, (state) => ({ ...state, running }))
  const result = await engine.run(recipeOf(project, doc), {
    ...(signal ? { signal } : {}),
    onProgress: showRunning,
  })
  showRunning(null)
  if (signal?.aborted) return null
  if (!result.ok) return { report: null, issue: result.issue, summary: null }
  const ran = { report: result.value, issue: null }
  const key = shownKey(doc, { ...ran, shownStep })
  // A table that shows nothing yet does not wait for what is counted of it.
  let isFirst = false
  changeTableState(context, doc.id, (state) => {
    isFirst = state.report === null && state.issue === null
    return isFirst ? { ...state, ...ran, shownStep } : state
  })
  const drawing = isFirst ? drawnWithin(result.value) : 0
  if (drawing > 0) {
    await context.world.wait(drawing)
    if (signal?.aborted) return null
  }
  return { ...ran, summary: key === null ? null : await answered(engine.summarise(key, doc.types)) }
}

/** The tables of a project that must run again when it becomes another. */
export function tablesToRun(before: ProjectDoc | null, after: ProjectDoc): readonly TableDoc[] {
  const old = new Map(before?.tables.map((table) => [table.id, table]))
  const now = new Set(after.tables.map(({ id }) => id))
  const changed = new Set(before?.tables.flatMap(({ id }) => (now.has(id) ? [] : [id])))
  for (const id of changedPairs(before, after)) changed.add(id)
  for (const { id, source, steps } of after.tables) {
    const was = old.get(id)
    if (!was || was.source !== source || was.steps !== steps) changed.add(id)
  }
  return after.tables.filter(
    (table) =>
      changed.has(table.id) ||
      old.get(table.id)?.types !== table.types ||
      readsOneOf(after.tables, table, changed),
  )
}

/** The correspondence tables whose lines became others, or that came or went. */
function changedPairs(before: ProjectDoc | null, after: ProjectDoc): readonly string[] {
  const [old, now] = [before?.correspondences ?? [], after.correspondences ?? []]
  if (old === now) return []
  const was = new Map(old.map((table) => [table.id, table]))
  const is = new Map(now.map((table) => [table.id, table]))
  return [...new Set([...was.keys(), ...is.keys()])].filter(
    (id) => was.get(id)?.pairs !== is.get(id)?.pairs,
  )
}

/** Whether a result rests on that of a table that became another, came or went. */
const readsOneOf = (
  tables: readonly TableDoc[],
  table: TableDoc,
  changed: ReadonlySet<string>,
): boolean =>
  [table, ...tablesBehind(tables, table)].some(({ steps }) =>
    steps.some((step) => tablesRead(step).some(({ id }) => changed.has(id))),
  )

/** Keeps the index of the step shown inside the list, and the end as the end. */
export const clampShown = (doc: TableDoc, shown: number | null): number | null =>
  shown === null || shown >= doc.steps.length - 1 ? null : Math.max(-1, shown)

/** Stays on an inserted step; at the end of the list that is the end itself. */
export const shownAfter = (stepCount: number, index: number): number | null =>
  index >= stepCount - 1 ? null : index
