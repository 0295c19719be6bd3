import type { RunReport } from '../recipe/report'
import type { Act } from '../recipe/history'
import type { Context } from './context'
import { dropDone, tell } from './context'
import type { Notice } from './model'
import { tellApart } from './warningTone'

export interface Outcome {
  readonly report: RunReport
  readonly before: RunReport | null
}

type Said = Pick<Notice, 'tone' | 'code' | 'data' | 'told'>

/**
 * What a step did, in counts, and whether steps below it no longer run. `isChanged`: its settings were changed, it was
 * there before; so what it does counts from the table before it, not from the one that was shown.
 */
export function stepNotice(
  { report, before }: Outcome,
  stepId: string,
  isChanged = false,
): Said | null {
  const index = report.steps.findIndex((step) => step.stepId === stepId)
  const step = report.steps[index]
  if (!step) return null
  if (step.issue) return { tone: 'problem', code: step.issue.code, data: step.issue.data }
  const broken = report.steps
    .slice(index + 1)
    .filter(({ issue, stepId: id }) => issue !== null && !wasBroken(before, id)).length
  const { effect } = step
  const { news, remarks } = tellApart(step.warnings)
  // One remark is soon said; of several, how many there are.
  const isSaid = remarks.length === 1 && remarks[0]?.code !== 'editNotApplied'
  const told = [...news, ...(isSaid ? remarks : [])]
  return {
    tone: 'done',
    code: isChanged ? 'stepModified' : 'stepDone',
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
      warnings: isSaid ? 0 : remarks.length,
      broken,
    },
    ...(told.length > 0 && { told }),
  }
}

/** Tells what an act that made a state did; one with nothing to say takes what was said before it away too. */
export function tellOutcome(
  context: Pick<Context, 'store'>,
  said: Said | null,
  stateId: string,
): void {
  if (said) tell(context, { ...said, undo: 'state', stateId })
  else dropDone(context)
}

/** Acts by hand that say themselves what they did: the step they extend did more, before. */
const byHand = new Set(['columnRenamed', 'columnsMoved', 'rowsDeleted'])

/** What an act by hand says of itself; null for one typed cell, which is there to be seen. */
export function saidOfHand(said: Said, { code, data }: Act): Said | null {
  if (said.tone !== 'done') return said
  if (code === 'cellsEdited' && data['count'] === 1) return null
  return byHand.has(code) ? { ...said, code, data: { ...said.data, ...data } } : said
}

const wasBroken = (before: RunReport | null, stepId: string): boolean =>
  before?.steps.some((step) => step.stepId === stepId && step.issue !== null) ?? false
