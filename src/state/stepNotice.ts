import type { RunReport } from '../recipe/report'
import type { Notice } from './model'

export interface Outcome {
  readonly report: RunReport
  readonly before: RunReport | null
}

type Said = Pick<Notice, 'tone' | 'code' | 'data'>

/** What a step just applied did, in counts, and whether steps below it no longer run. */
export function stepNotice({ report, before }: Outcome, stepId: string): Said | null {
  const index = report.steps.findIndex((step) => step.stepId === stepId)
  const step = report.steps[index]
  if (!step) return null
  if (step.issue) return { tone: 'problem', code: step.issue.code, data: step.issue.data }
  const broken = report.steps
    .slice(index + 1)
    .filter(({ issue, stepId: id }) => issue !== null && !wasBroken(before, id)).length
  const { effect } = step
  return {
    tone: 'done',
    code: 'stepDone',
    data: {
      rowsRemoved: effect.rowsRemoved,
      rowsAdded: effect.rowsAdded,
      cellsChanged: effect.cellsChanged,
      columnsAdded: effect.columnsAdded.length,
      columnsRemoved: effect.columnsRemoved.length,
      columnsRenamed: effect.columnsRenamed.length,
      isReordered: effect.isReordered,
      isColumnOrderChanged: effect.isColumnOrderChanged,
      unread: step.unread.reduce((sum, { count }) => sum + count, 0),
      warnings: step.warnings.length,
      broken,
    },
  }
}

const wasBroken = (before: RunReport | null, stepId: string): boolean =>
  before?.steps.some((step) => step.stepId === stepId && step.issue !== null) ?? false
