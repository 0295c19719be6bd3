import type { StepDescription } from '../steps/define'
import { isFieldVisible, parseParams } from '../steps/check'
import { columnNames, parseFormula } from '../formula/parse'
import type { ColumnRef, Field, FormulaText, Label, Rename, TypedExamples } from '../steps/params'
import type { Effect } from '../recipe/report'
import type { Condition } from '../values/conditions'
import { checkCondition, pruneCondition } from '../values/conditions'
import { checkPattern } from '../values/pattern'
import type { StepForm } from './model'

/** The first setting that keeps a form from being applied. */
export interface MissingSetting {
  readonly field: string
  readonly type: Field['type']
}

/** What still has to be said in a form before its step can run, or null. */
export function missingSetting(
  description: Pick<StepDescription, 'kind' | 'params'>,
  params: Readonly<Record<string, unknown>>,
): MissingSetting | null {
  const fields = Object.entries(description.params)
  const parsed = parseParams(description, params)
  const refused = parsed.ok ? null : parsed.issue.data.field
  for (const [name, field] of fields) {
    const isMissing = parsed.ok
      ? isFieldVisible(description.params, field, parsed.value) &&
        (isUnsaid(field, parsed.value[name]) || isAwaited(field, name, parsed.value))
      : name === refused
    if (isMissing) return { field: name, type: field.type }
  }
  const [first] = fields
  return parsed.ok || !first ? null : { field: first[0], type: first[1].type }
}

/** Why a form cannot be applied: something is missing, its step refuses, or it would do nothing. */
export type Obstacle = 'missing' | 'refused' | 'nothing'

/**
 * What keeps a form from being applied, as far as its preview has told, or null. A step that is there already may come
 * to do nothing: it may be for the next file.
 */
export function obstacleOf(
  description: Pick<StepDescription, 'kind' | 'params'>,
  { params, preview, stepId }: Pick<StepForm, 'params' | 'preview' | 'stepId'>,
): Obstacle | null {
  if (missingSetting(description, params)) return 'missing'
  const { status, key, effect } = preview
  // Without a result it is not the step that failed: the preview was stopped, or could not be worked out.
  if (status === 'failed' && key !== null) return 'refused'
  const isIdle = status === 'ready' && stepId === null && effect !== null && doesNothing(effect)
  return isIdle ? 'nothing' : null
}

const doesNothing = (effect: Effect): boolean =>
  effect.rowsRemoved +
    effect.rowsAdded +
    effect.cellsChanged +
    effect.columnsAdded.length +
    effect.columnsRemoved.length +
    effect.columnsRenamed.length ===
    0 &&
  !effect.isReordered &&
  !effect.isColumnOrderChanged

const isAwaited = (
  { awaitedWithout }: Field,
  name: string,
  params: Readonly<Record<string, unknown>>,
): boolean =>
  awaitedWithout !== undefined && isEmptyList(params[name]) && isEmptyList(params[awaitedWithout])

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

/** Whether a condition asks nothing yet, or something that cannot be answered. */
function isOpen(condition: Condition<ColumnRef>): boolean {
  const asked = pruneCondition(condition)
  return asked === null || checkCondition(asked).length > 0
}

/** Whether a formula can be read, and all its columns are known. */
function isFormulaWhole({ text, columns }: FormulaText): boolean {
  const parsed = parseFormula(text)
  if (!parsed.ok) return false
  const known = new Set(columns.map(({ name }) => name))
  return columnNames(parsed.value).every((name) => known.has(name))
}

/** Whether a value that reads well still asks for nothing; values are as their fields say. */
function isUnsaid(field: Field, value: unknown): boolean {
  switch (field.type) {
    case 'column':
      return value === null && field.visibleWhen !== undefined
    case 'columns':
      return (
        field.allWhenEmpty !== true &&
        field.isOptional !== true &&
        field.isSide !== true &&
        (value as readonly ColumnRef[]).length === 0
      )
    case 'pattern':
      return value === '' || !checkPattern(value as string).ok
    case 'condition':
      return isOpen(value as Condition<ColumnRef>)
    case 'renames': {
      const renames = value as readonly Rename[]
      return renames.length === 0 || renames.some(({ name }) => name.trim() === '')
    }
    case 'formula':
      return !isFormulaWhole(value as FormulaText)
    case 'examples':
      return (value as TypedExamples).rule === null
    case 'labels': {
      const labels = value as readonly Label[]
      return labels.length === 0 || labels.some(({ condition }) => isOpen(condition))
    }
    case 'aggregations':
      return field.isOptional !== true && (value as readonly unknown[]).length === 0
    case 'pairs':
      return field.isOptional !== true && Array.isArray(value) && value.length === 0
    case 'otherColumns':
    case 'columnPairs':
    case 'texts':
    case 'sortKeys':
    case 'moves':
    case 'edits':
    case 'rows':
      return (value as readonly unknown[]).length === 0
    case 'text':
      return field.isAwaited === true && (value as string).trim() === ''
    case 'table':
    case 'choice':
    case 'boolean':
    case 'integer':
      return false
  }
}
