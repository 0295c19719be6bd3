import type { Catalogue } from '../../i18n/en'
import type { Language } from '../../i18n/language'
import { issueSentence } from '../../i18n/sentences'
import type { ColumnMatch } from '../../recipe/replay/bindColumns'
import type { StepFate } from '../../recipe/replay/fitSteps'
import type { StepCounts, StepList } from '../../recipe/replay/stepList'
import type { Step } from '../../recipe/recipe'
import type { Replay } from '../../state/replay/model'
import type { ColumnId } from '../../table/table'
import type { Issue } from '../../values/result'
import { columnsNamedBy } from '../../state/rebinding'
import { stepSentence } from '../steps/stepItems'
import type { ReplayWords } from './words'

/** A column the steps need, as it stands in the list of columns. */
export interface NeededColumn {
  readonly match: ColumnMatch
  /** Numbers of the steps that name it, from 1. */
  readonly steps: readonly number[]
  /** Numbers of those that would go on without it, and of those that would not. */
  readonly alone: readonly number[]
  readonly off: readonly number[]
}

/** The columns that steps need: those found by their very name, and those to look at. */
export function neededColumns({ matches, needed, list, fitted }: Replay): {
  readonly found: readonly NeededColumn[]
  readonly doubtful: readonly NeededColumn[]
} {
  const naming = namingSteps(list)
  const all = matches
    .filter(({ wanted }) => needed.has(wanted.id))
    .map((match): NeededColumn => {
      const steps = naming.get(match.wanted.id) ?? []
      const fateOf = (number: number) => fitted.fates[number - 1]?.fate
      return {
        match,
        steps,
        alone: steps.filter((number) => fateOf(number) === 'partly'),
        off: steps.filter((number) => fateOf(number) === 'off'),
      }
    })
  const isSure = ({ match: { by, isOtherType } }: NeededColumn) =>
    (by === 'name' || by === 'foldedName') && !isOtherType
  return { found: all.filter(isSure), doubtful: all.filter((each) => !isSure(each)) }
}

function namingSteps({ steps }: StepList): ReadonlyMap<ColumnId, readonly number[]> {
  const found = new Map<ColumnId, number[]>()
  for (const [at, step] of steps.entries()) {
    for (const id of new Set(columnsNamedBy(step).map((ref) => ref.id))) {
      const numbers = found.get(id)
      if (numbers) numbers.push(at + 1)
      else found.set(id, [at + 1])
    }
  }
  return found
}

/** Columns only in the new file, and those of the old one that are neither there nor needed. */
export function otherColumns({ matches, needed, target }: Replay): {
  readonly added: readonly string[]
  readonly gone: readonly string[]
} {
  const taken = new Set(matches.flatMap(({ to }) => to ?? []))
  return {
    added: target.columns.filter(({ id }) => !taken.has(id)).map(({ name }) => name),
    gone: matches
      .filter(({ wanted, to }) => to === null && !needed.has(wanted.id))
      .map(({ wanted }) => wanted.name),
  }
}

/** A line of the list of steps: what it does, what it did, what it would do. */
export interface StepLine {
  readonly id: string
  /** Null for the step that gives names back. */
  readonly number: number | null
  readonly sentence: string
  readonly before: string
  readonly now: string
  /** What is to be said beside it. */
  readonly marks: readonly string[]
  readonly tone: 'runs' | 'doubt' | 'off'
}

interface Words {
  readonly language: Language
  readonly text: Catalogue
  readonly words: ReplayWords
}

export function stepLines(replay: Replay, told: Words): readonly StepLine[] {
  const { list, fitted, preview } = replay
  const { words } = told
  const { counts, issues } = preview.status === 'ready' ? preview : { counts: null, issues: null }
  const extra = fitted.steps.length - fitted.fates.length
  const named = list.steps.map((step, at): StepLine => {
    const fate = fitted.fates[at]!
    const before = list.counts[at] ?? null
    const now = counts?.get(fate.stepId) ?? null
    const isOff = fate.fate === 'off' || fate.fate === 'wasOff'
    return {
      id: fate.stepId,
      number: at + 1,
      sentence: sentenceOf(step, list, told),
      before: fate.fate === 'wasOff' && !before ? '' : countWords(before, told),
      now: isOff || !counts ? '' : countWords(now, told),
      marks: marksOf(fate, before, isOff ? null : now, told, issues?.get(fate.stepId)),
      tone: isOff ? 'off' : isDoubtful(fate, before, now) ? 'doubt' : 'runs',
    }
  })
  const first = extra > 0 ? fitted.steps[0] : undefined
  if (!first) return named
  const given: StepLine = {
    id: first.id,
    number: null,
    sentence: words.steps.givesNames,
    before: '',
    now: countWords(counts?.get(first.id) ?? null, told),
    marks: [],
    tone: 'runs',
  }
  return [given, ...named]
}

const sentenceOf = (step: Step, list: StepList, { language, text }: Words): string =>
  step.name ?? stepSentence(step, list.columns, { language, text })

/** What a step did, in counts; nothing known is said as that. */
export function countWords(counts: StepCounts | null, { text, words }: Words): string {
  if (!counts) return words.steps.unknown
  const { effect } = text.steps
  const told: readonly (readonly [number, (value: number) => string])[] = [
    [counts.rowsRemoved, effect.rowsRemoved],
    [counts.rowsAdded, effect.rowsAdded],
    [counts.columnsAdded, effect.columnsAdded],
    [counts.columnsRemoved, effect.columnsRemoved],
    [counts.columnsRenamed, effect.columnsRenamed],
    [counts.cellsChanged, effect.cellsChanged],
  ]
  const said = [
    ...told.filter(([value]) => value > 0).map(([value, say]) => say(value)),
    ...(counts.isReordered ? [effect.reordered] : []),
    ...(counts.isColumnOrderChanged ? [effect.columnsMoved] : []),
    ...(counts.unread > 0 ? [effect.unread(counts.unread)] : []),
  ]
  return said.length > 0 ? said.join(', ') : words.steps.nothing
}

const isIdle = (counts: StepCounts): boolean =>
  counts.rowsRemoved + counts.rowsAdded + counts.cellsChanged === 0 &&
  counts.columnsAdded + counts.columnsRemoved + counts.columnsRenamed === 0 &&
  !counts.isReordered &&
  !counts.isColumnOrderChanged

const isNothingNow = (before: StepCounts | null, now: StepCounts | null): boolean =>
  before !== null && now !== null && !isIdle(before) && isIdle(now) && now.issue === null

const isDoubtful = (
  { fate }: StepFate,
  before: StepCounts | null,
  now: StepCounts | null,
): boolean =>
  fate === 'partly' ||
  isNothingNow(before, now) ||
  (now !== null && (now.issue !== null || now.lost > 0))

function marksOf(
  { fate, columns, tables, after, edits }: StepFate,
  before: StepCounts | null,
  now: StepCounts | null,
  { text, words: { steps: words } }: Words,
  issue: Issue | undefined,
): readonly string[] {
  if (fate === 'wasOff') return [words.wasOff]
  const marks: string[] = []
  if (fate === 'off' && columns.length > 0 && !edits) marks.push(words.lacksColumns(columns))
  if (fate === 'off' && tables.length > 0) marks.push(words.lacksTables(tables))
  if (fate === 'off' && after.length > 0) marks.push(words.lacksSteps(after.map((at) => at + 1)))
  if (fate === 'partly' && columns.length > 0) marks.push(words.without(columns))
  if (edits && edits.aside > 0) marks.push(words.editsAside(edits.aside))
  if (!now) return marks
  const lost = now.lost - (edits?.aside ?? 0)
  if (lost > 0) marks.push(words.editsLost(lost))
  if (issue) marks.push(issueSentence(text, issue))
  else if (isNothingNow(before, now)) marks.push(words.nothingNow)
  return marks
}
