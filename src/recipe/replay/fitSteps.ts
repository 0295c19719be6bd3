import { parseParams } from '../../steps/check'
import { columnRefsOf, mapColumnRefs } from '../../steps/columnRefs'
import type { StepDescription } from '../../steps/define'
import { descriptionOf } from '../../steps/descriptions'
import type { ColumnRef, ParamsOf, TableRef } from '../../steps/params'
import type { ColumnId } from '../../table/table'
import type { RowKey } from '../../table/rowIds'
import { mapConditionColumns, testsOf } from '../../values/conditions'
import type { Step } from '../recipe'
import { tablesRead } from '../tableLinks'
import { stepsOfEachColumn } from './alone'
import type { Renamings } from './columnIds'
import { idThere, makerOf } from './columnIds'
import { withoutColumns } from './withoutColumns'
import type { EditsFate } from './handEdits'
import { countByHand, isByHand, rowsRebound } from './handEdits'
import type { StepList } from './stepList'

/** What stands for the columns, tables and rows of a list of steps in the table it is replayed on. */
export interface Fitting {
  /** By the id in the list; null: none. */
  readonly columns: ReadonlyMap<ColumnId, ColumnRef | null>
  /** Columns get their old name back first, so that steps find them under the names they know. */
  readonly keepsNames: boolean
  /** Other tables by their id in the list; null: none. Those not named stay as they are. */
  readonly tables: ReadonlyMap<string, TableRef | null>
  /** Rows by their key in the list; null: hand edits are set aside. */
  readonly rows: ReadonlyMap<RowKey, RowKey> | null
  /** The id of a step in the other table; the same where steps stay in their tab. */
  readonly stepId: (id: string) => string
}

/** What becomes of a step: as it was; without some of its columns; switched off, for want of something; hand edits. */
export interface StepFate {
  /** Its id in the list, and the one it gets. */
  readonly from: string
  readonly stepId: string
  readonly fate: 'runs' | 'partly' | 'off' | 'wasOff'
  /** Names of the columns it needs that are not there. */
  readonly columns: readonly string[]
  /** Names of the tables it needs that are not there. */
  readonly tables: readonly string[]
  /** Places in the list, from 0, of steps switched off whose result it needs. */
  readonly after: readonly number[]
  /** For hand edits. */
  readonly edits: EditsFate | null
}

export interface Fitted {
  readonly steps: readonly Step[]
  readonly fates: readonly StepFate[]
  /** The id a column of the list, or one its steps make, has now; null where it is not there. */
  readonly idThere: (id: ColumnId) => ColumnId | null
}

type Params = ParamsOf<StepDescription['params']>

interface ReadStep {
  readonly step: Step
  readonly description: StepDescription | null
  /** Null where they cannot be read: the step stays as it is and says so itself when it runs. */
  readonly params: Params | null
  readonly refs: readonly ColumnRef[]
}

function readStep(step: Step): ReadStep {
  const description = descriptionOf(step.kind) ?? null
  const read = description?.version === step.version ? parseParams(description, step.params) : null
  const params = read?.ok ? read.value : null
  if (!description || !params) return { step, description, params: null, refs: [] }
  const named = columnRefsOf(description, params)
  const tested = step.where ? testsOf(step.where).map(({ column }) => column) : []
  return { step, description, params, refs: [...named, ...tested] }
}

/** The columns that steps name, those that steps make among them, each once. */
export function columnsNamed(steps: readonly Step[]): readonly ColumnRef[] {
  const refs = steps.flatMap((step) => readStep(step).refs)
  return [...new Map(refs.map((ref) => [ref.id, ref])).values()]
}

/** The columns of the file that steps name, by their ids; those steps make are not among them. */
export function columnsNeeded(steps: readonly Step[]): ReadonlyMap<ColumnId, ColumnRef> {
  const found = new Map<ColumnId, ColumnRef>()
  for (const ref of steps.flatMap((step) => readStep(step).refs)) {
    if (!makerOf(ref.id) && !found.has(ref.id)) found.set(ref.id, ref)
  }
  return found
}

/** Places of the steps that name a column, from 0. */
export function stepsNaming(steps: readonly Step[], id: ColumnId): readonly number[] {
  return steps.flatMap((step, at) => (readStep(step).refs.some((ref) => ref.id === id) ? [at] : []))
}

/**
 * The steps of a list on the columns, tables and rows of another table. What fits runs; a step that lacks something
 * goes on without it where its columns are each done alone, and is else kept switched off, with those that need it.
 */
export function fitSteps(list: Pick<StepList, 'steps' | 'columns'>, fitting: Fitting): Fitted {
  const read = list.steps.map(readStep)
  const names = new Map(list.columns.map(({ id, name }) => [id, name]))
  const renamings: Renamings = {
    columns: fitting.columns,
    stepIds: new Map(list.steps.map(({ id }) => [id, fitting.stepId(id)])),
    namedBy: new Map(
      read.map(({ step, refs }) => [step.id, new Set(refs.map(({ id }) => id))] as const),
    ),
  }
  /** Steps that ran in the list and will not here, by their place; and columns steps no longer make. */
  const fallen = new Map<string, number>()
  const unmade = new Set<ColumnId>()
  const steps: Step[] = []
  const fates: StepFate[] = []
  for (const [at, one] of read.entries()) {
    const missing = one.refs.filter(
      ({ id }) => idThere(id, renamings) === null || unmade.has(id) || fallen.has(makerId(id)),
    )
    const after = missing.flatMap(({ id }) => fallen.get(makerId(id)) ?? [])
    const tables = missingTables(one.step, fitting)
    const { step, fate } = fitOne(one, missing, tables.length > 0, renamings, fitting, names)
    if (fate !== 'runs') {
      for (const { id } of missing) unmade.add(`@${one.step.id}/${id}`)
      if (fate === 'off') fallen.set(one.step.id, at)
    }
    const edited = isByHand(one.step) ? rebindRows(one.step, step, fitting, missing) : null
    steps.push(edited?.step ?? step)
    fates.push({
      from: one.step.id,
      stepId: step.id,
      fate: edited && fate !== 'wasOff' ? edited.fate : fate,
      columns: distinct(
        missing.flatMap(({ id, name }) => (makerOf(id) ? [] : [names.get(id) ?? name])),
      ),
      tables,
      after: distinct(after),
      edits: edited?.edits ?? null,
    })
  }
  return { steps, fates, idThere: (id) => idThere(id, renamings) }
}

const distinct = <T>(items: readonly T[]): readonly T[] => [...new Set(items)]

const makerId = (id: ColumnId): string => makerOf(id)?.stepId ?? ''

const missingTables = (step: Step, { tables }: Fitting): readonly string[] =>
  tablesRead(step).flatMap(({ id, name }) => (tables.get(id) === null ? [name] : []))

function fitOne(
  { step, description, params }: ReadStep,
  missing: readonly ColumnRef[],
  lacksTable: boolean,
  renamings: Renamings,
  fitting: Fitting,
  names: ReadonlyMap<ColumnId, string>,
): { readonly step: Step; readonly fate: StepFate['fate'] } {
  const id = renamings.stepIds.get(step.id) ?? step.id
  if (!description || !params)
    return { step: { ...step, id }, fate: step.isOff ? 'wasOff' : 'runs' }
  const gone = new Set(missing.map((ref) => ref.id))
  const isTested = step.where
    ? testsOf(step.where).some(({ column }) => gone.has(column.id))
    : false
  const kept =
    gone.size === 0
      ? params
      : isTested || !stepsOfEachColumn.has(step.kind)
        ? null
        : withoutColumns(description, params, gone)
  let isSame = id === step.id && gone.size === 0
  const point = (ref: ColumnRef): ColumnRef => {
    const there = idThere(ref.id, renamings) ?? ref.id
    const column = fitting.columns.get(ref.id)
    // A name that a step gave on the way stays; that of the file follows it, unless it is given back.
    const isFileName = column && ref.name === names.get(ref.id) && !fitting.keepsNames
    const name = isFileName ? column.name : ref.name
    if (there === ref.id && name === ref.name) return ref
    isSame = false
    return { id: there, name }
  }
  const mapped = mapColumnRefs(description, kept ?? params, point)
  const where = step.where && mapConditionColumns(step.where, point)
  const tabled = withTables(description, mapped, fitting)
  // What need not be changed stays the very step: states share it.
  const made: Step =
    isSame && tabled === mapped ? step : { ...step, id, params: tabled, ...(where && { where }) }
  if (step.isOff) return { step: made, fate: 'wasOff' }
  // Edits of a column that is gone are set aside one by one.
  if (isByHand(step)) return { step: made, fate: 'runs' }
  if (kept === null || lacksTable) return { step: { ...made, isOff: true }, fate: 'off' }
  return { step: made, fate: gone.size > 0 ? 'partly' : 'runs' }
}

function withTables(
  { params: fields }: StepDescription,
  params: Params,
  { tables }: Fitting,
): Params {
  let isSame = true
  const entries = Object.entries(params).map(([name, value]) => {
    const type = fields[name]?.type
    const isRef = type === 'table' || (type === 'pairs' && !Array.isArray(value))
    const ref = isRef ? tables.get((value as TableRef).id) : null
    if (!ref || ref.id === (value as TableRef).id) return [name, value] as const
    isSame = false
    return [name, ref] as const
  })
  return isSame ? params : (Object.fromEntries(entries) as Params)
}

/** Hand edits on the rows of the other table; a step of which nothing lands is switched off. */
function rebindRows(
  before: Step,
  step: Step,
  { rows, columns }: Fitting,
  missing: readonly ColumnRef[],
): { readonly step: Step; readonly fate: 'runs' | 'partly' | 'off'; readonly edits: EditsFate } {
  const gone = new Set(missing.map(({ id }) => id))
  for (const [id, column] of columns) if (column === null) gone.add(id)
  const made = rowsRebound(step, rows, (id) => gone.has(id))
  const { all, bound } = made.fate
  const fate = bound === all ? 'runs' : bound === 0 ? 'off' : 'partly'
  const isOff = countByHand(before) > 0 && bound === 0
  return { step: isOff ? { ...made.step, isOff: true } : made.step, fate, edits: made.fate }
}
