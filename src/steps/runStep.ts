import { fail } from '../values/result'
import type { Result } from '../values/result'
import type { Table } from '../table/table'
import { migrateParams, missingColumns, parseParams } from './check'
import type { StepContext, StepDefinition, StepOutput } from './define'
import { stepOfKind } from './index'
import { applyWithin, missingInScope, parseScope } from './scope'

/** What a step of a recipe has that its result depends on. */
export interface StoredStep {
  readonly id: string
  readonly kind: string
  readonly version: number
  readonly params: Readonly<Record<string, unknown>>
  /** A condition: only the rows where it holds are read and changed. */
  readonly where?: unknown
}

/**
 * Runs a stored step on a table. The issues: `unknownStep`, `newerStep` (written by a newer version of the
 * product), `badParams`, `missingColumn` (`id` and last known `name` of the first, `ids` and `names` of all), and
 * those of the step itself.
 */
export async function runStep(
  table: Table,
  step: StoredStep,
  context: Omit<StepContext, 'stepId'>,
): Promise<Result<StepOutput>> {
  const definition = stepOfKind(step.kind)
  if (!definition) return fail('unknownStep', { kind: step.kind })
  return runDefinition(definition, table, step, context)
}

/**
 * The step that leads from the result of `before` to the result of `after`, both over the same table: for steps
 * that grow by acts. Null when `after` must be run whole.
 */
export function restOfStep<S extends StoredStep>(before: StoredStep, after: S): S | null {
  const definition = stepOfKind(after.kind)
  const { resume, version } = definition ?? {}
  const isSameForm =
    before.kind === after.kind && before.version === version && !before.where && !after.where
  if (!definition || !resume || !isSameForm || after.version !== version) return null
  const was = parseParams(definition, before.params)
  const is = parseParams(definition, after.params)
  const rest = was.ok && is.ok ? resume(was.value, is.value) : null
  return rest && { ...after, params: rest }
}

/** As `runStep`, for a definition that need not be registered. */
export async function runDefinition(
  definition: StepDefinition,
  table: Table,
  step: StoredStep,
  context: Omit<StepContext, 'stepId'>,
): Promise<Result<StepOutput>> {
  const migrated = migrateParams(definition, step.version, step.params)
  if (!migrated.ok) return migrated
  const params = parseParams(definition, migrated.value)
  if (!params.ok) return params
  const scope = parseScope(step.where)
  if (!scope.ok) return scope
  const missing = [
    ...missingColumns(definition, params.value, table),
    ...missingInScope(table, scope.value),
  ]
  const [first] = missing
  if (first) {
    return fail('missingColumn', {
      id: first.id,
      name: first.name,
      ids: missing.map(({ id }) => id),
      names: missing.map(({ name }) => name),
    })
  }
  const full = { ...context, stepId: step.id }
  const apply = (within: Table) => definition.apply(within, params.value, full)
  return scope.value ? applyWithin(table, scope.value, apply, full) : apply(table)
}
