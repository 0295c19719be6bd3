import { descriptionOf } from '../../steps/descriptions'
import type { ColumnPair, ColumnRef, Fields } from '../../steps/params'
import { readColumnRef, REFUSED } from '../../steps/readParams'
import type { ColumnId } from '../../table/table'
import type { RowKey } from '../../table/rowIds'
import type { ProjectDoc, Step, TableDoc } from '../recipe'
import { makerOf } from './columnIds'
import type { StepFate } from './fitSteps'
import { columnsNamed, fitSteps } from './fitSteps'

/** The project with the steps of other tabs that read columns of a table told what these are called now. */
export function rebindOtherTabs(
  doc: ProjectDoc,
  tableId: string,
  idThere: (id: ColumnId) => ColumnId | null,
): ProjectDoc {
  const tables = doc.tables.map((table) => {
    if (table.id === tableId) return table
    const steps = table.steps.map((step) => rebindReader(step, tableId, idThere))
    return steps.every((step, at) => step === table.steps[at]) ? table : { ...table, steps }
  })
  return tables.every((table, at) => table === doc.tables[at]) ? doc : { ...doc, tables }
}

function rebindReader(
  step: Step,
  tableId: string,
  idThere: (id: ColumnId) => ColumnId | null,
): Step {
  const fields: Fields = descriptionOf(step.kind)?.params ?? {}
  const reads = (name: string): boolean => {
    const ref = readColumnRef(step.params[name])
    return ref !== REFUSED && ref.id === tableId
  }
  const point = (ref: ColumnRef): ColumnRef => {
    const id = idThere(ref.id)
    return id === null || id === ref.id ? ref : { ...ref, id }
  }
  let isSame = true
  const params = Object.entries(step.params).map(([name, value]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    const isPairs = field?.type === 'columnPairs'
    if ((!isPairs && field?.type !== 'otherColumns') || !reads(field.table)) return [name, value]
    if (!Array.isArray(value)) return [name, value]
    const items = value as readonly unknown[]
    const mapped = items.map((item) => {
      if (!isPairs) return readColumnRef(item) === REFUSED ? item : point(item as ColumnRef)
      const pair = item as ColumnPair
      const other = readColumnRef(pair.other) === REFUSED ? pair.other : point(pair.other)
      return other === pair.other ? pair : { ...pair, other }
    })
    if (mapped.some((item, at) => item !== items[at])) isSame = false
    return [name, mapped]
  })
  return isSame ? step : { ...step, params: Object.fromEntries(params) as Step['params'] }
}

/** The step by which a tab begins with the result of another one; null where it begins with its file. */
export function followedBy({ steps: [first] }: Pick<TableDoc, 'steps'>): ColumnRef | null {
  if (first?.kind !== 'takeTable' || first.isOff) return null
  const ref = readColumnRef(first.params.table)
  return ref === REFUSED ? null : ref
}

/** The tabs that begin with the result of a table, and those that begin with theirs, nearest first. */
export function followersOf(
  { tables }: Pick<ProjectDoc, 'tables'>,
  tableId: string,
): readonly TableDoc[] {
  const found: TableDoc[] = []
  let of = new Set([tableId])
  while (of.size > 0) {
    const next = tables.filter((table) => {
      const followed = followedBy(table)
      return (
        followed !== null && of.has(followed.id) && table.id !== tableId && !found.includes(table)
      )
    })
    found.push(...next)
    of = new Set(next.map(({ id }) => id))
  }
  return found
}

/** The columns of a table that steps of other tabs name. */
export function columnsReadElsewhere(doc: ProjectDoc, tableId: string): ReadonlySet<ColumnId> {
  const ids = new Set<ColumnId>()
  rebindOtherTabs(doc, tableId, (id) => {
    ids.add(id)
    return id
  })
  for (const { steps } of followersOf(doc, tableId)) {
    for (const { id } of columnsNamed(steps.slice(1))) if (!makerOf(id)) ids.add(id)
  }
  return ids
}

/** What becomes of the steps of a tab that follows one whose file was replaced. */
export interface Followed {
  readonly name: string
  readonly fates: readonly StepFate[]
}

/**
 * The project with the tabs that follow a table told what its columns are called and where its rows stand now: their
 * rows are those of its file.
 */
export function rebindFollowers(
  doc: ProjectDoc,
  tableId: string,
  there: {
    readonly idThere: (id: ColumnId) => ColumnId | null
    readonly rows: ReadonlyMap<RowKey, RowKey> | null
  },
): { readonly doc: ProjectDoc; readonly followed: readonly Followed[] } {
  const followers = followersOf(doc, tableId)
  const told: Followed[] = []
  const tables = doc.tables.map((table) => {
    if (!followers.includes(table)) return table
    const [first, ...steps] = table.steps
    const own = new Set(steps.map(({ id }) => id))
    const named = columnsNamed(steps).filter(({ id }) => !own.has(makerOf(id)?.stepId ?? ''))
    const columns = named.map(({ id, name }) => {
      const now = there.idThere(id)
      return [id, now === null ? null : { id: now, name }] as const
    })
    const fitted = fitSteps(
      { steps, columns: [] },
      {
        columns: new Map(columns),
        keepsNames: true,
        tables: new Map(),
        rows: there.rows,
        stepId: (id) => id,
      },
    )
    told.push({ name: table.name, fates: fitted.fates })
    const isSame = fitted.steps.every((step, at) => step === steps[at])
    return isSame ? table : { ...table, steps: [first!, ...fitted.steps] }
  })
  return { doc: { ...doc, tables }, followed: told }
}
