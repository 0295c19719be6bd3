import { descriptionOf } from '../steps/descriptions'
import type { TableRef } from '../steps/params'
import { readTableRef, REFUSED } from '../steps/readParams'
import { withPairs } from './correspondences'
import type { ProjectDoc, Step, TableDoc } from './recipe'

/** The other tables a step reads, correspondence tables among them, each once; none when it is off. */
export function tablesRead({ kind, params, isOff }: Step): readonly TableRef[] {
  const description = isOff ? undefined : descriptionOf(kind)
  if (!description) return []
  const found = new Map<string, TableRef>()
  for (const [name, field] of Object.entries(description.params)) {
    if (field.type !== 'table' && field.type !== 'pairs') continue
    const ref = readTableRef(params[name])
    if (ref !== REFUSED) found.set(ref.id, ref)
  }
  return [...found.values()]
}

const directly = ({ steps }: Pick<TableDoc, 'steps'>): readonly string[] =>
  steps.flatMap((step) => tablesRead(step).map(({ id }) => id))

/**
 * The tables that the steps of a table read, and those that these read, nearest first. A table that is reached again
 * from itself is among them: its steps go round in a circle.
 */
export function tablesBehind<T extends Pick<TableDoc, 'id' | 'steps'>>(
  tables: readonly T[],
  table: Pick<TableDoc, 'steps'>,
): readonly T[] {
  const byId = new Map(tables.map((each) => [each.id, each]))
  const found = new Set<T>()
  let next = directly(table)
  while (next.length > 0) {
    const fresh = next.flatMap((id) => {
      const each = byId.get(id)
      return each && !found.has(each) ? [each] : []
    })
    for (const each of fresh) found.add(each)
    next = [...new Set(fresh)].flatMap(directly)
  }
  return [...found]
}

/** A table that one change makes rest on itself, or null; what went round before is no news. */
export function newCircle(
  before: ProjectDoc,
  after: ProjectDoc,
): { readonly id: string; readonly name: string } | null {
  if (before.tables === after.tables) return null
  const rests = ({ tables }: ProjectDoc, id: string): boolean => {
    const table = tables.find((each) => each.id === id)
    return table !== undefined && tablesBehind(tables, table).includes(table)
  }
  const circle = after.tables.find(({ id }) => rests(after, id) && !rests(before, id))
  if (!circle) return null
  // What was changed reads this one, which leads back to it.
  const changed = after.tables.find(
    (table) => !before.tables.includes(table) && tablesBehind(after.tables, table).includes(table),
  )
  const read = changed && tablesBehind(after.tables, changed).find(({ id }) => id !== changed.id)
  const { id, name } = read ?? circle
  return { id, name }
}

/** The steps of other tables that read a table themselves, those that are off too. */
export const stepsReading = (
  { tables }: ProjectDoc,
  tableId: string,
): readonly { readonly table: TableDoc; readonly step: Step }[] =>
  tables.flatMap((table) =>
    table.id === tableId
      ? []
      : table.steps
          .filter((step) => tablesRead({ ...step, isOff: false }).some(({ id }) => id === tableId))
          .map((step) => ({ table, step })),
  )

/** The params of a step with the names that other tables bear today; those that are gone keep their last known. */
export function withTableNames(
  { kind, params }: Pick<Step, 'kind' | 'params'>,
  names: ReadonlyMap<string, string>,
): Step['params'] {
  let made = params
  for (const [name, field] of Object.entries(descriptionOf(kind)?.params ?? {})) {
    if (field.type !== 'table' && field.type !== 'pairs') continue
    const ref = Array.isArray(params[name]) ? REFUSED : readTableRef(params[name])
    const now = ref === REFUSED ? undefined : names.get(ref.id)
    if (ref !== REFUSED && now !== undefined && now !== ref.name) {
      made = { ...made, [name]: { ...ref, name: now } }
    }
  }
  return made
}

/** A table whose steps name other tables as these are called today: to be read, not kept. */
export function withNamesOfToday(table: TableDoc, names: ReadonlyMap<string, string>): TableDoc {
  const steps = table.steps.map((step) => {
    const params = withTableNames(step, names)
    return params === step.params ? step : { ...step, params }
  })
  return steps.every((step, at) => step === table.steps[at]) ? table : { ...table, steps }
}

/** What the tables of a project are called, correspondence tables among them, by their id. */
export const tableNames = ({
  tables,
  correspondences = [],
}: Pick<ProjectDoc, 'tables' | 'correspondences'>): ReadonlyMap<string, string> =>
  new Map([...tables, ...correspondences].map(({ id, name }) => [id, name]))

/** The tables whose result changes with that of a table. */
export const tablesUsing = ({ tables }: ProjectDoc, tableId: string): readonly TableDoc[] =>
  tables.filter(
    (table) => table.id !== tableId && tablesBehind(tables, table).some(({ id }) => id === tableId),
  )

/** What has to be run to get the result of a table: its recipe, and those of the tables it rests on. */
export const recipeOf = (
  { tables, correspondences = [] }: Pick<ProjectDoc, 'tables' | 'correspondences'>,
  { id, source, steps }: Pick<TableDoc, 'id' | 'source' | 'steps'>,
): Pick<TableDoc, 'id' | 'source' | 'steps'> & {
  readonly others: readonly Pick<TableDoc, 'id' | 'source' | 'steps'>[]
} => ({
  id,
  source,
  steps: withPairs(steps, correspondences),
  others: tablesBehind(tables, { steps }).map((other) => ({
    id: other.id,
    source: other.source,
    steps: withPairs(other.steps, correspondences),
  })),
})
