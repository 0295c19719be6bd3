import type { SourceSettings, Step, TableDoc } from '../recipe/recipe'
import type { ColumnName } from '../recipe/report'
import { parseParams } from '../steps/check'
import { columnRefsOf, mapColumnRefs } from '../steps/columnRefs'
import { descriptionOf } from '../steps/descriptions'
import type { ColumnRef } from '../steps/params'
import type { ColumnId } from '../table/table'
import { mapConditionColumns, testsOf } from '../values/conditions'
import type { TableView } from './model'

/** For columns that have another id now: what they are called. */
export type Rebinding = ReadonlyMap<ColumnId, ColumnRef>

/** The step with its references to columns pointed at others; the same where nothing points there. */
export function reboundStep(step: Step, to: Rebinding): Step {
  const description = descriptionOf(step.kind)
  const params = description && parseParams(description, step.params)
  if (to.size === 0 || !description || !params?.ok) return step
  const point = (ref: ColumnRef): ColumnRef => {
    const found = to.get(ref.id)
    if (!found) return ref
    // A column that a step made is called what that step calls it.
    return ref.id.startsWith('@') ? { ...ref, id: found.id } : found
  }
  return {
    ...step,
    params: mapColumnRefs(description, params.value, point),
    ...(step.where && { where: mapConditionColumns(step.where, point) }),
  }
}

/** The columns a step names, each once. */
export function columnsNamedBy(step: Step): readonly ColumnRef[] {
  const description = descriptionOf(step.kind)
  const params = description && parseParams(description, step.params)
  if (!description || !params?.ok) return []
  const named = columnRefsOf(description, params.value)
  return step.where ? [...named, ...testsOf(step.where).map(({ column }) => column)] : named
}

/** The steps and chosen types of a table, about the columns as they are called now. */
export function reboundTable(table: TableDoc, to: Rebinding): TableDoc {
  if (to.size === 0) return table
  const all = withMadeColumns(table.steps, to)
  const types = table.types.map(([id, type]) => [all.get(id)?.id ?? id, type] as const)
  return { ...table, types, steps: table.steps.map((step) => reboundStep(step, all)) }
}

/** The id of a column a step makes of another, as `madeColumnId` of the tables gives it. */
const madeBy = (stepId: string, id: ColumnId): ColumnId => `@${stepId}/${id}`

/** With the columns that steps made of those that have another id, for they are named after them. */
function withMadeColumns(steps: readonly Step[], to: Rebinding): Rebinding {
  const all = new Map(to)
  for (const step of steps) {
    for (const { id } of columnsNamedBy(step)) {
      const found = all.get(id)
      if (!found) continue
      const made = { id: madeBy(step.id, found.id), name: found.name }
      all.set(madeBy(step.id, id), made)
    }
  }
  return all
}

/** How a table is looked at, about the columns as they are called now. */
export function reboundView(view: TableView, to: Rebinding): TableView {
  if (to.size === 0) return view
  const name = (id: ColumnId): ColumnId => to.get(id)?.id ?? id
  const { sort, filter } = view.spec
  return {
    ...view,
    spec: {
      sort: sort.map((key) => ({ ...key, column: name(key.column) })),
      filter: filter && mapConditionColumns(filter, name),
    },
    hidden: view.hidden.map(name),
    pinned: view.pinned.map(name),
    widths: view.widths.map(([id, width]) => [name(id), width] as const),
  }
}

/** How a source was read, and the columns that came of it. */
export interface ReadColumns {
  readonly settings: SourceSettings
  readonly columns: readonly ColumnName[]
}

/**
 * The columns of a file read anew that are the same by their place in it and yet named otherwise: another row of
 * names, another encoding. None where the file is cut into other columns.
 */
export function rebindingOf(before: ReadColumns, after: ReadColumns): Rebinding {
  const pairs = new Map<ColumnId, ColumnRef>()
  const places = placesOf(after)
  const were = placesOf(before)
  if (!places || !were || !isCutAlike(before.settings, after.settings)) return pairs
  const now = new Set(after.columns.map(({ id }) => id))
  const taken = new Set(before.columns.map(({ id }) => id))
  for (const [place, column] of were) {
    const found = places.get(place)
    if (!found || now.has(column.id) || taken.has(found.id)) continue
    pairs.set(column.id, found)
  }
  return pairs
}

/** The columns kept, by their place in the file or sheet; null where columns have no place. */
function placesOf({ settings, columns }: ReadColumns): ReadonlyMap<number, ColumnRef> | null {
  if (settings.form !== 'csv' && settings.form !== 'sheet') return null
  const left = new Set(settings.skippedColumns ?? [])
  const places = new Map<number, ColumnRef>()
  const first = settings.form === 'sheet' ? (settings.range?.firstColumn ?? 1) : 1
  let place = first
  for (const column of columns) {
    while (left.has(place)) place++
    places.set(place++, column)
  }
  return places
}

function isCutAlike(before: SourceSettings, after: SourceSettings): boolean {
  if (before.form === 'csv' && after.form === 'csv') {
    return (
      before.delimiter === after.delimiter &&
      JSON.stringify(before.cuts ?? null) === JSON.stringify(after.cuts ?? null)
    )
  }
  if (before.form === 'sheet' && after.form === 'sheet') {
    return (
      before.sheet === after.sheet &&
      JSON.stringify(before.range) === JSON.stringify(after.range) &&
      // Without a range the place of the first column is not known: only the same columns can be paired.
      (before.range !== null ||
        JSON.stringify(before.skippedColumns) === JSON.stringify(after.skippedColumns))
    )
  }
  return false
}
