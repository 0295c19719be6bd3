import type { Catalogue } from '../../i18n/en'
import type { Language } from '../../i18n/language'
import type { Step, TableDoc } from '../../recipe/recipe'
import type { ColumnName, Effect, RunReport } from '../../recipe/report'
import { parseParams, withCurrentNames } from '../../steps/check'
import { enCondition, frCondition } from '../../steps/conditionWords'
import { descriptionOf } from '../../steps/descriptions'
import { tablesRead } from '../../recipe/tableLinks'
import type { ColumnRef, TableRef } from '../../steps/params'
import { mapConditionColumns, pruneCondition } from '../../values/conditions'
import type { Issue } from '../../values/result'

/** A step as the list shows it. */
export interface StepItem {
  readonly id: string
  readonly index: number
  /** What it does, with the names its columns bear today. */
  readonly sentence: string
  readonly ownName: string | null
  readonly note: string | null
  readonly isOff: boolean
  /** Its result is the table shown. */
  readonly isShown: boolean
  /** It comes after the table shown. */
  readonly isLater: boolean
  /** The rows it is bound to, in words. */
  readonly where: string | null
  readonly effects: readonly string[]
  readonly issue: Issue | null
  /** The columns it names that are gone, to be replaced by one of `columns`. */
  readonly missing: readonly ColumnRef[]
  readonly columns: readonly ColumnName[]
  readonly warnings: readonly Issue[]
  readonly group: string | null
  /** It stands behind a step of another group, or of none. */
  readonly canJoinPrevious: boolean
  /** The other tables it reads, correspondence tables among them. */
  readonly reads: readonly TableRef[]
  /** Whether its form can be opened. */
  readonly isKnown: boolean
}

/** Steps next to each other under one name. */
export interface StepGroup {
  readonly id: string
  readonly name: string
  readonly items: readonly StepItem[]
}

export type StepEntry = StepItem | StepGroup

export const isGroup = (entry: StepEntry): entry is StepGroup => 'items' in entry

interface Words {
  readonly language: Language
  readonly text: Catalogue
}

const conditionWords = { fr: frCondition, en: enCondition }

/** What a step does, in words; `columns` are those of the table before it. */
export function stepSentence(
  step: Pick<Step, 'kind' | 'version' | 'params'>,
  columns: readonly ColumnRef[],
  { language, text }: Words,
): string {
  const description = descriptionOf(step.kind)
  if (!description) return text.issues.unknownStep({ kind: step.kind })
  const words = description.messages[language]
  const params = parseParams(description, step.params)
  if (!params.ok || step.version !== description.version) return words.title
  return words.sentence(withCurrentNames(description, params.value, columns))
}

/** The rows a step is bound to, in words, or null when it acts on all. */
export function whereWords(
  step: Pick<Step, 'where'>,
  columns: readonly ColumnRef[],
  language: Language,
): string | null {
  const asked = step.where ? pruneCondition(step.where) : null
  if (!asked) return null
  const names = new Map(columns.map(({ id, name }) => [id, name]))
  const named = mapConditionColumns(asked, ({ id, name }) => ({ id, name: names.get(id) ?? name }))
  return conditionWords[language](named)
}

/** What a step did, in counts: "62 cellules modifiées", "3 cellules non lues"; empty when it did nothing. */
export function effectWords(effect: Effect, unread: number, { text }: Words): readonly string[] {
  const { effect: words } = text.steps
  const counted: readonly (readonly [number, (value: number) => string])[] = [
    [effect.rowsRemoved, words.rowsRemoved],
    [effect.rowsAdded, words.rowsAdded],
    [effect.columnsAdded.length, words.columnsAdded],
    [effect.columnsRemoved.length, words.columnsRemoved],
    [effect.columnsRenamed.length, words.columnsRenamed],
    [effect.cellsChanged, words.cellsChanged],
  ]
  return [
    ...counted.filter(([value]) => value > 0).map(([value, say]) => say(value)),
    ...(effect.isReordered ? [words.reordered] : []),
    ...(effect.isColumnOrderChanged ? [words.columnsMoved] : []),
    ...(unread > 0 ? [words.unread(unread)] : []),
  ]
}

function missingOf(issue: Issue | null): readonly ColumnRef[] {
  if (issue?.code !== 'missingColumn') return []
  const { ids, names } = issue.data
  if (!Array.isArray(ids) || !Array.isArray(names)) return []
  return ids.map((id, at) => ({ id: String(id), name: String(names[at] ?? id) }))
}

/** The steps of a table as the list shows them; `shown` is the index of the step whose result is shown. */
export function stepItems(
  doc: TableDoc,
  report: RunReport | null,
  shown: number,
  words: Words,
): readonly StepItem[] {
  const reports = new Map(report?.steps.map((step) => [step.stepId, step]))
  let columns: readonly ColumnName[] = report?.sourceColumns ?? []
  return doc.steps.map((step, index) => {
    const before = columns
    const told = reports.get(step.id)
    if (told) columns = told.columns
    const isOff = step.isOff === true
    const unread = told?.unread.reduce((sum, { count }) => sum + count, 0) ?? 0
    return {
      id: step.id,
      index,
      sentence: stepSentence(step, before, words),
      ownName: step.name ?? null,
      note: step.note ?? null,
      isOff,
      isShown: index === shown,
      isLater: index > shown,
      where: whereWords(step, before, words.language),
      effects: told && !isOff && !told.issue ? effectWords(told.effect, unread, words) : [],
      issue: told?.issue ?? null,
      missing: missingOf(told?.issue ?? null),
      columns: before,
      warnings: told?.warnings ?? [],
      group: step.group ?? null,
      canJoinPrevious:
        index > 0 && (step.group === undefined || doc.steps[index - 1]?.group !== step.group),
      reads: tablesRead({ ...step, isOff: false }),
      isKnown: descriptionOf(step.kind) !== undefined,
    }
  })
}

/** The list with the steps of a group gathered under its name. */
export function stepEntries(doc: TableDoc, items: readonly StepItem[]): readonly StepEntry[] {
  const entries: StepEntry[] = []
  doc.steps.forEach(({ group }, at) => {
    const item = items[at]
    if (!item) return
    const last = entries.at(-1)
    const isSame = group !== undefined && doc.steps[at - 1]?.group === group
    if (group === undefined) entries.push(item)
    else if (isSame && last && isGroup(last))
      entries[entries.length - 1] = { ...last, items: [...last.items, item] }
    else entries.push({ id: `group:${item.id}`, name: group, items: [item] })
  })
  return entries
}
