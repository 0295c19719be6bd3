import { fail, ok } from '../values/result'
import type { Result } from '../values/result'
import type { Table } from '../table/table'
import { columnRefsOf, mapColumnRefs } from './columnRefs'
import type { StepDefinition, StepDescription } from './define'
import type { ColumnRef, Field, Fields, ParamsOf } from './params'
import { defaultParam, isRecord, readParam, REFUSED } from './readParams'

export { columnRefsOf, mapColumnRefs } from './columnRefs'

/** True when a field is shown, given the other params; a param not given counts as its default. */
export function isFieldVisible(
  fields: Fields,
  field: Field,
  params: Readonly<Record<string, unknown>>,
): boolean {
  const isWanted = Object.entries(field.visibleWhen ?? {}).every(([name, wanted]) => {
    const other = fields[name]
    const value = params[name] ?? (other && defaultParam(other))
    return Array.isArray(wanted) ? wanted.includes(value) : value === wanted
  })
  if (!isWanted || !field.visibleFor) return isWanted
  const { param, operations } = field.visibleFor
  const results = params[param]
  const isOf = (each: unknown) =>
    operations.some((known) => isRecord(each) && each.operation === known)
  return Array.isArray(results) && results.some(isOf)
}

/** Whether a setting is as a new step has it; one that was never given is. */
export const isAsItComes = (field: Field, value: unknown): boolean =>
  value === undefined || value === defaultParam(field)

/**
 * Reads stored params field by field: what is not there takes its default, what is not a field is left out.
 * `badParams` names the first shown field whose value is missing or not what the field asks for.
 */
export function parseParams<F extends Fields>(
  definition: { readonly kind: string; readonly params: F },
  stored: unknown,
): Result<ParamsOf<F>> {
  const { kind, params: fields } = definition
  if (!isRecord(stored)) return fail('badParams', { kind, field: null })
  const read = new Map<string, unknown>()
  for (const [name, field] of Object.entries(fields)) {
    read.set(
      name,
      stored[name] === undefined ? defaultParam(field) : readParam(field, stored[name]),
    )
  }
  const shown = Object.fromEntries(read)
  for (const [name, field] of Object.entries(fields)) {
    if (read.get(name) !== REFUSED) continue
    const instead = isFieldVisible(fields, field, shown) ? REFUSED : defaultParam(field)
    if (instead === REFUSED) return fail('badParams', { kind, field: name })
    read.set(name, instead)
  }
  return ok(Object.fromEntries(read) as ParamsOf<F>)
}

/** What a new step's form starts with: defaults, and the columns selected in the grid. */
export function defaultParams(
  definition: Pick<StepDescription, 'params'>,
  { columns }: { readonly columns: readonly ColumnRef[] },
): Readonly<Record<string, unknown>> {
  const fields = definition.params
  /** How many of the selected columns have found their field. */
  let given = 0
  const place = (field: Field): unknown => {
    // Columns one by one (X then Y, from then until); what waits behind another choice is about the first of them.
    if (field.type === 'column') {
      if (field.visibleWhen && !isFieldVisible(fields, field, {})) return columns[0]
      return field.isOptional === true && !field.visibleWhen ? undefined : columns[given++]
    }
    if (given > 0 || field.visibleWhen !== undefined) return undefined
    const value = selected(field, columns)
    if (value !== undefined) given = columns.length
    return value
  }
  const draft = Object.entries(fields).map(([name, field]) => {
    const instead = defaultParam(field)
    return [name, place(field) ?? (instead === REFUSED ? null : instead)] as const
  })
  return Object.fromEntries(draft)
}

/** The selected columns as the value of a field, when it can take them. */
function selected(field: Field, columns: readonly ColumnRef[]): unknown {
  if (columns.length === 0) return undefined
  switch (field.type) {
    case 'columns':
      return field.isSide === true ? undefined : columns
    case 'examples':
      return { columns, examples: [], rule: null }
    case 'sortKeys':
      return columns.map((column) => ({ column, order: 'french', isDescending: false }))
    case 'renames':
      return columns.map((column) => ({ column, name: column.name }))
    case 'moves':
      return [{ columns, after: null }]
    default:
      return undefined
  }
}

/** The columns the step needs and the table has not. Hand edits whose column is gone are told apart. */
export function missingColumns(
  definition: Pick<StepDescription, 'params'>,
  params: ParamsOf<Fields>,
  table: Pick<Table, 'columns'>,
): readonly ColumnRef[] {
  const here = new Set(table.columns.map(({ id }) => id))
  const isNeeded = (_name: string, field: Field) =>
    field.type !== 'edits' && isFieldVisible(definition.params, field, params)
  return columnRefsOf(definition, params, isNeeded).filter(({ id }) => !here.has(id))
}

/** The params with the names its columns bear today; those that are gone keep their last known name. */
export function withCurrentNames(
  definition: Pick<StepDescription, 'params'>,
  params: ParamsOf<Fields>,
  columns: readonly ColumnRef[],
): ParamsOf<Fields> {
  const names = new Map(columns.map(({ id, name }) => [id, name]))
  return mapColumnRefs(definition, params, (ref) => {
    const name = names.get(ref.id) ?? ref.name
    return name === ref.name ? ref : { id: ref.id, name }
  })
}

/** Brings stored params from the version they were written with to today's. */
export function migrateParams(
  definition: Pick<StepDefinition, 'kind' | 'version' | 'migrate'>,
  version: number,
  stored: Readonly<Record<string, unknown>>,
): Result<Readonly<Record<string, unknown>>> {
  const { kind, migrate } = definition
  if (version > definition.version) {
    return fail('newerStep', { kind, version, known: definition.version })
  }
  if (!Number.isInteger(version) || version < 1) return fail('badParams', { kind, field: null })
  return ok(migrate.slice(version - 1).reduce((params, next) => next(params), stored))
}
