import type { TableDoc } from '../recipe/recipe'
import type { RunReport } from '../recipe/report'
import { columnsNamedBy } from './rebinding'

/** Figures of a table, before and after. */
export interface Change {
  readonly before: number
  readonly after: number
}

/** What reading a source otherwise would do to its table and to the steps on it. */
export interface Forecast {
  /** As opened. */
  readonly rows: Change
  readonly columns: Change
  /** After all the steps. */
  readonly endRows: Change
  /** Columns of the source that steps use and that would be gone, with the numbers of these steps. */
  readonly gone: readonly { readonly name: string; readonly steps: readonly number[] }[]
  /** Numbers of the steps that run now and would not. */
  readonly broken: readonly number[]
  /** Hand edits that find their cell now and would not. */
  readonly edits: number
}

/** A table as it is, or as it would be: its steps, and what came of running them. */
export interface Outcome {
  readonly doc: Pick<TableDoc, 'steps'>
  readonly report: RunReport
}

/** Compares a table as it is with what would come of reading its source otherwise. */
export function compareOutcomes(now: Outcome, then: Outcome): Forecast {
  return {
    rows: { before: now.report.sourceRowCount, after: then.report.sourceRowCount },
    columns: {
      before: now.report.sourceColumns.length,
      after: then.report.sourceColumns.length,
    },
    endRows: { before: endRows(now.report), after: endRows(then.report) },
    gone: goneColumns(now, then),
    broken: brokenSteps(now.report, then.report),
    edits: Math.max(0, lostEdits(then.report) - lostEdits(now.report)),
  }
}

const endRows = ({ steps, sourceRowCount }: RunReport): number =>
  steps.at(-1)?.rowCount ?? sourceRowCount

/** Columns the source has now, which a step names as things would be, and which would then not be there. */
function goneColumns(now: Outcome, then: Outcome): Forecast['gone'] {
  const left = new Set(then.report.sourceColumns.map(({ id }) => id))
  const gone = new Map<string, { readonly name: string; readonly steps: number[] }>()
  for (const { id, name } of now.report.sourceColumns) {
    if (!left.has(id)) gone.set(id, { name, steps: [] })
  }
  then.doc.steps.forEach((step, at) => {
    if (step.isOff) return
    for (const id of new Set(columnsNamedBy(step).map((ref) => ref.id))) {
      gone.get(id)?.steps.push(at + 1)
    }
  })
  return [...gone.values()].filter(({ steps }) => steps.length > 0)
}

function brokenSteps(now: RunReport, then: RunReport): number[] {
  const were = new Set(now.steps.filter(({ issue }) => issue).map(({ stepId }) => stepId))
  return then.steps.flatMap(({ stepId, issue }, at) => (issue && !were.has(stepId) ? [at + 1] : []))
}

const lostEdits = ({ steps }: RunReport): number =>
  steps.reduce(
    (sum, { warnings }) => sum + warnings.filter(({ code }) => code === 'editNotApplied').length,
    0,
  )
