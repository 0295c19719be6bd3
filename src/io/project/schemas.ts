import * as z from 'zod/mini'
import { isHash } from '../../recipe/contentHash'
import type { Correspondence, Source, TableDoc } from '../../recipe/recipe'
import type { EditBlock } from '../../steps/params'
import { readColumnRef, REFUSED } from '../../steps/readParams'
import { parseCondition } from '../../values/conditions'
import { MOST_PAIRS } from '../../values/pairs'
import { typeIds } from '../../values/types'

// No code is made from strings: the content policy forbids it, and would report the attempt.
z.config({ jitless: true })

const id = z.string().check(z.minLength(1), z.maxLength(200))
const text = z.string().check(z.maxLength(100_000))
const hash = z.custom<string>(isHash)
const count = z.int().check(z.nonnegative())
const time = z.number()

export const manifestSchema = z.object({
  format: z.literal('etabli'),
  version: z.int(),
  name: text,
  head: id,
  isWhole: z.boolean(),
  sources: z.array(z.object({ blob: id, fileName: text, entry: text })),
})

export type Manifest = z.infer<typeof manifestSchema>

const issueValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.union([z.string(), z.number()])),
])

const codeAndData = z.object({ code: id, data: z.record(z.string(), issueValue) })

/** A line of `states.jsonl`; `next` is the child last left. */
export const stateSchema = z.object({
  id,
  parent: z.nullable(id),
  time,
  act: codeAndData,
  root: hash,
  next: z.optional(id),
})

/** A line of `records.jsonl`; its data is looked at by kind. */
export const recordSchema = z.object({
  hash,
  kind: z.enum(['project', 'table', 'source', 'types', 'step', 'edits', 'list', 'pairs']),
  refs: z.array(hash),
  blobs: z.array(id),
  data: z.unknown(),
})

/** How many nodes a packed list has at each level; more levels would hold more than anyone makes. */
const shape = z.array(count).check(z.minLength(1), z.maxLength(7))

/** Rows, columns or characters, by number. */
const places = z.array(z.int().check(z.positive())).check(z.maxLength(20_000))

const encoding = z.enum([
  'utf-8',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'cp850',
  'utf-16le',
  'utf-16be',
])

const csvSettings = z.object({
  form: z.literal('csv'),
  encoding,
  delimiter: z.string().check(z.maxLength(10)),
  quote: z.enum(['"', "'", '']),
  headerRecord: z.nullable(z.int().check(z.positive())),
  lineEnd: z.exactOptional(z.enum(['lf', 'crlf', 'cr', 'mixed'])),
  groupRecords: z.exactOptional(places),
  skippedRecords: z.exactOptional(count),
  skippedColumns: z.exactOptional(places),
  cuts: z.exactOptional(places),
})

const range = z.object({
  firstRow: z.int().check(z.positive()),
  firstColumn: z.int().check(z.positive()),
  lastRow: z.int().check(z.positive()),
  lastColumn: z.int().check(z.positive()),
})

const sheetSettings = z.object({
  form: z.literal('sheet'),
  sheet: text,
  isPage: z.exactOptional(z.literal(true)),
  range: z.nullable(range),
  headerRecords: places,
  fillMerged: z.boolean(),
  skippedColumns: places,
  readings: z.array(z.tuple([z.int().check(z.positive()), z.enum(['usual', 'stored', 'shown'])])),
})

const jsonSettings = z.object({
  form: z.literal('json'),
  encoding,
  shape: z.enum(['list', 'entries', 'value', 'lines', 'columns']),
  path: z.array(text).check(z.maxLength(100)),
  firstIsNames: z.boolean(),
  flattens: z.boolean(),
  joinsLists: z.boolean(),
  geometry: z.nullable(z.enum(['lonLat', 'xy', 'wkt', 'geojson', 'leftOut'])),
  skippedColumns: z.array(text).check(z.maxLength(20_000)),
})

const columnRef = z.object({ id, name: z.string() })

const edit = z.object({
  row: z.union([count, id]),
  column: columnRef,
  before: z.string(),
  after: z.string(),
  time,
})

const condition = z.custom(
  (value) =>
    parseCondition(value, (column) => {
      const ref = readColumnRef(column)
      return ref === REFUSED ? null : ref
    }).ok,
)

/** What a record of each kind holds. Params of steps are checked where they run: unknown kinds are kept. */
export const dataSchemas = {
  project: z.object({ name: text, correspondences: z.optional(z.int().check(z.positive())) }),
  table: z.object({ id, name: text, steps: shape }),
  source: z.object({
    blob: id,
    fileName: text,
    size: count,
    settings: z.union([csvSettings, sheetSettings, jsonSettings]),
    told: z.array(codeAndData),
  }) satisfies z.ZodMiniType<Source>,
  types: z.array(
    z.tuple([z.string().check(z.minLength(1)), z.enum(typeIds)]),
  ) satisfies z.ZodMiniType<TableDoc['types']>,
  step: z.object({
    id,
    kind: id,
    version: z.int(),
    params: z.record(z.string(), z.unknown()),
    blocks: z.array(z.tuple([z.string(), shape])),
    isOff: z.optional(z.boolean()),
    where: z.optional(condition),
    name: z.optional(text),
    note: z.optional(text),
    group: z.optional(text),
  }),
  edits: z.array(edit).check(z.maxLength(256)) satisfies z.ZodMiniType<EditBlock['edits']>,
  list: z.null(),
  pairs: z.object({
    id,
    name: text,
    pairs: z.array(z.object({ from: z.string(), to: z.string() })).check(z.maxLength(MOST_PAIRS)),
  }) satisfies z.ZodMiniType<Correspondence>,
}

export type ProjectData = z.infer<typeof dataSchemas.project>

export type TableData = z.infer<typeof dataSchemas.table>
export type StepData = z.infer<typeof dataSchemas.step>
