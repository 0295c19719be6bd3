import * as z from 'zod/mini'
import { fromRecords } from '../../recipe/records'
import { columnsNeeded } from '../../recipe/replay/fitSteps'
import type { StepList } from '../../recipe/replay/stepList'
import { LIST_FORMAT, LIST_VERSION } from '../../recipe/replay/stepList'
import type { Step, TableDoc } from '../../recipe/recipe'
import { migrateParams } from '../../steps/check'
import { fetchDescriptions } from '../../steps/descriptions'
import { stepOfKind } from '../../steps/index'
import type { Control } from '../../table/mapTexts'
import { goOn } from '../../table/mapTexts'
import type { Result } from '../../values/result'
import { fail, ok } from '../../values/result'
import { typeIds } from '../../values/types'
import { parseJson } from '../project/lines'
import { readProjectFile } from '../project/readProjectFile'
import { dataSchemas } from '../project/schemas'
import type { ListCaps } from './listCaps'
import { listCaps } from './listCaps'

const id = z.string().check(z.minLength(1), z.maxLength(10_000))
const name = z.string().check(z.maxLength(10_000))
const count = z.int().check(z.nonnegative())
const share = z.number().check(z.minimum(0), z.maximum(1))
const rowKey = z.union([count, id])

const sketch = z.object({
  type: z.enum(typeIds),
  filled: share,
  isUnique: z.boolean(),
  texts: z.array(z.tuple([name, count])).check(z.maxLength(100)),
  shapes: z.array(z.tuple([name, share])).check(z.maxLength(100)),
})

const counts = z.object({
  rowsBefore: count,
  rowsAfter: count,
  rowsRemoved: count,
  rowsAdded: count,
  columnsAdded: count,
  columnsRemoved: count,
  columnsRenamed: count,
  cellsChanged: count,
  isReordered: z.boolean(),
  isColumnOrderChanged: z.boolean(),
  unread: count,
  lost: count,
  issue: z.nullable(name),
})

const head = z.object({ format: z.literal(LIST_FORMAT), version: z.int() })

const listSchema = ({ steps, columns, rows }: ListCaps) =>
  z.object({
    name,
    time: z.number(),
    fileName: name,
    settings: z.nullable(dataSchemas.source.shape.settings),
    rowCount: z.nullable(count),
    columns: z
      .array(z.object({ id, name, sketch: z.nullable(sketch) }))
      .check(z.maxLength(columns)),
    steps: z.array(z.omit(dataSchemas.step, { blocks: true })).check(z.maxLength(steps)),
    types: dataSchemas.types,
    counts: z.array(z.nullable(counts)).check(z.maxLength(steps)),
    keys: z
      .array(
        z.object({
          column: id,
          texts: z.array(z.tuple([rowKey, z.string()])).check(z.maxLength(rows)),
        }),
      )
      .check(z.maxLength(20)),
  })

export interface ListReading {
  readonly newId: () => string
  readonly control?: Control
  readonly caps?: ListCaps
}

/**
 * Reads lists of steps from whoever: one of its own file, or those of the tables of a copied project. Fails with
 * `badStepList` (not one, damaged), `newerStepList`, `stepListTooBig`, `noStepsInCopy`, and what a copy fails with.
 */
export async function readStepLists(
  file: Blob,
  { newId, control = goOn, caps = listCaps }: ListReading,
): Promise<Result<readonly StepList[]>> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  if (start[0] === 0x50 && start[1] === 0x4b) return listsOfCopy(file, newId, control)
  if (file.size > caps.size) return fail('stepListTooBig', { reason: 'size' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const json = parseJson(bytes, new TextDecoder('utf-8', { fatal: true }), caps.depth)
  if (!json.ok) {
    return json.issue.code === 'copyTooBig'
      ? fail('stepListTooBig', { reason: 'depth' })
      : fail('badStepList', { reason: 'json' })
  }
  const read = listOf(json.value, caps)
  return read.ok ? ok([read.value]) : read
}

function listOf(value: unknown, caps: ListCaps): Result<StepList> {
  const known = head.safeParse(value)
  if (!known.success) return fail('badStepList', { reason: 'format' })
  const { version } = known.data
  if (version > LIST_VERSION) return fail('newerStepList', { version })
  if (version < 1) return fail('badStepList', { reason: 'format' })
  const list = listSchema(caps).safeParse(value)
  if (!list.success) {
    const isTooLong = list.error.issues.some(
      (each) => each.code === 'too_big' && each.origin !== 'number',
    )
    return isTooLong
      ? fail('stepListTooBig', { reason: 'length' })
      : fail('badStepList', { reason: placeOf(list.error.issues[0]?.path) })
  }
  const { steps } = list.data
  if (new Set(steps.map((step) => step.id)).size < steps.length) {
    return fail('badStepList', { reason: 'steps' })
  }
  // Params of steps are checked where they run: unknown kinds are kept.
  return ok({
    ...list.data,
    settings: list.data.settings as StepList['settings'],
    steps: steps.map((step) => migrated(step as Step)),
  })
}

const placeOf = (path: readonly PropertyKey[] | undefined): string =>
  path && path.length > 0 ? path.map(String).join('.').slice(0, 80) : 'format'

/** The step as today's version writes it; one that is unknown, newer or damaged stays, and says so when it runs. */
function migrated(step: Step): Step {
  const definition = stepOfKind(step.kind)
  const params = definition && migrateParams(definition, step.version, step.params)
  return definition && params?.ok
    ? { ...step, version: definition.version, params: params.value }
    : step
}

async function listsOfCopy(
  file: Blob,
  newId: () => string,
  control: Control,
): Promise<Result<readonly StepList[]>> {
  const read = await readProjectFile(file, { newId, control })
  if (!read.ok) return read
  const { states, head: at, records } = read.value
  const state = states.find((each) => each.id === at)
  const doc = state && fromRecords(state.root, (hash) => records.get(hash))
  if (!doc?.ok) return fail('badCopy', { reason: 'states' })
  await fetchDescriptions()
  const lists = doc.value.tables
    .filter(({ steps }) => steps.length > 0)
    .map((table) => listOfTable(table, state?.time ?? 0))
  return lists.length > 0 ? ok(lists) : fail('noStepsInCopy')
}

/** What a table tells of its steps without being run: the names of the columns they need, and nothing of what they hold. */
const listOfTable = ({ name: given, source, steps, types }: TableDoc, time: number): StepList => ({
  name: given,
  time,
  fileName: source.fileName,
  settings: source.settings,
  rowCount: null,
  columns: [...columnsNeeded(steps).values()].map((ref) => ({
    id: ref.id,
    name: nameInFile(ref.id) || ref.name,
    sketch: null,
  })),
  steps: steps.map(migrated),
  types,
  counts: steps.map(() => null),
  keys: [],
})

/** Columns of a file are named by their occurrence and header; a step may know them under a later name. */
const nameInFile = (column: string): string => /^\d+:([\s\S]*)$/.exec(column)?.[1] ?? ''
