import { parseCondition } from '../values/conditions'
import type { Example } from '../learn/learn'
import { inputsNeeded, readProgram } from '../learn/readProgram'
import type { RowKey } from '../table/rowIds'
import type {
  Aggregation,
  CellEdit,
  ColumnMove,
  ColumnPair,
  ColumnRef,
  EditBlock,
  Field,
  FormulaText,
  Label,
  Rename,
  SortKey,
  TableRef,
  TextPair,
  TextPairs,
  TypedExamples,
} from './params'
import { aggregateIds } from './params'

/** What a reader gives when the value is not what the field asks for. */
export const REFUSED = Symbol('refused')
type Read<T> = T | typeof REFUSED

type Json = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const sortOrders = ['french', 'number', 'date', 'codePoint'] as const

export function readColumnRef(value: unknown): Read<ColumnRef> {
  if (!isRecord(value) || typeof value.id !== 'string' || value.id === '') return REFUSED
  return { id: value.id, name: typeof value.name === 'string' ? value.name : value.id }
}

function readList<T>(value: unknown, readOne: (item: unknown) => Read<T>): Read<readonly T[]> {
  if (!Array.isArray(value)) return REFUSED
  const items: T[] = []
  for (const item of value as readonly unknown[]) {
    const read = readOne(item)
    if (read === REFUSED) return REFUSED
    items.push(read)
  }
  return items
}

function readSortKey(value: unknown): Read<SortKey> {
  if (!isRecord(value)) return REFUSED
  const column = readColumnRef(value.column)
  const order = sortOrders.find((known) => known === (value.order ?? 'french'))
  const isDescending = value.isDescending ?? false
  if (column === REFUSED || !order || typeof isDescending !== 'boolean') return REFUSED
  return { column, order, isDescending }
}

function readRename(value: unknown): Read<Rename> {
  if (!isRecord(value) || typeof value.name !== 'string') return REFUSED
  const column = readColumnRef(value.column)
  return column === REFUSED ? REFUSED : { column, name: value.name }
}

function readMove(value: unknown): Read<ColumnMove> {
  if (!isRecord(value)) return REFUSED
  const columns = readList(value.columns, readColumnRef)
  const after = value.after === null ? null : readColumnRef(value.after)
  return columns === REFUSED || after === REFUSED ? REFUSED : { columns, after }
}

function readColumnPair(value: unknown): Read<ColumnPair> {
  if (!isRecord(value)) return REFUSED
  const column = readColumnRef(value.column)
  const other = readColumnRef(value.other)
  return column === REFUSED || other === REFUSED ? REFUSED : { column, other }
}

function readRowKey(value: unknown): Read<RowKey> {
  if (typeof value === 'string' && value !== '') return value
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : REFUSED
}

function readEdit(value: unknown): Read<CellEdit> {
  if (!isRecord(value)) return REFUSED
  const { before, after, time } = value
  const row = readRowKey(value.row)
  const column = readColumnRef(value.column)
  if (row === REFUSED || column === REFUSED) return REFUSED
  if (typeof before !== 'string' || typeof after !== 'string') return REFUSED
  return { row, column, before, after, time: typeof time === 'number' ? time : 0 }
}

const readBlocks = new WeakMap<object, EditBlock>()

/** A block never changes once made: it is read once, however often its step grows. */
function readEditBlock(value: unknown): Read<EditBlock> {
  if (!isRecord(value)) return REFUSED
  const known = readBlocks.get(value)
  if (known) return known
  const edits = readList(value.edits, readEdit)
  if (edits === REFUSED) return REFUSED
  const block = { edits }
  readBlocks.set(value, block)
  return block
}

function readText(value: unknown): Read<string> {
  return typeof value === 'string' ? value : REFUSED
}

function readPair(value: unknown): Read<TextPair> {
  if (!isRecord(value) || typeof value.from !== 'string' || typeof value.to !== 'string') {
    return REFUSED
  }
  return { from: value.from, to: value.to }
}

/** Its lines are there only while it is run. */
export function readTableRef(value: unknown): Read<TableRef> {
  const ref = readColumnRef(value)
  if (ref === REFUSED || !isRecord(value) || value.pairs === undefined) return ref
  const pairs = readList(value.pairs, readPair)
  return pairs === REFUSED ? REFUSED : { ...ref, pairs }
}

const readPairs = (value: unknown): Read<TextPairs> =>
  Array.isArray(value) ? readList(value, readPair) : readTableRef(value)

function readFormula(value: unknown): Read<FormulaText> {
  if (!isRecord(value) || typeof value.text !== 'string') return REFUSED
  const columns = readList(value.columns, readColumnRef)
  return columns === REFUSED ? REFUSED : { text: value.text, columns }
}

const MOST_EXAMPLES = 200

function readExample(value: unknown, width: number): Read<Example> {
  if (!isRecord(value)) return REFUSED
  const output = value.output === null ? null : readText(value.output)
  const inputs = readList(value.inputs, readText)
  if (output === REFUSED || inputs === REFUSED || inputs.length !== width) return REFUSED
  return { inputs, output }
}

/** The rule comes with the columns it reads, or not at all. */
function readExamples(value: unknown): Read<TypedExamples> {
  if (!isRecord(value)) return REFUSED
  const columns = readList(value.columns, readColumnRef)
  if (columns === REFUSED) return REFUSED
  const examples = readList(value.examples, (each) => readExample(each, columns.length))
  if (examples === REFUSED || examples.length > MOST_EXAMPLES) return REFUSED
  if (value.rule === null) return { columns, examples, rule: null }
  const rule = readProgram(value.rule)
  return rule && inputsNeeded(rule) <= columns.length ? { columns, examples, rule } : REFUSED
}

function readLabel(value: unknown): Read<Label> {
  if (!isRecord(value) || typeof value.label !== 'string') return REFUSED
  const condition = readTests(value.condition)
  return condition === REFUSED
    ? REFUSED
    : { label: value.label, condition: condition as Label['condition'] }
}

function readAggregation(value: unknown): Read<Aggregation> {
  if (!isRecord(value)) return REFUSED
  const operation = aggregateIds.find((known) => known === value.operation)
  const column = value.column === null ? null : readColumnRef(value.column)
  const name = value.name ?? ''
  if (!operation || column === REFUSED || typeof name !== 'string') return REFUSED
  return column === null && operation !== 'count' ? REFUSED : { operation, column, name }
}

function readTests(value: unknown): Read<unknown> {
  const read = parseCondition(value, (column) => {
    const ref = readColumnRef(column)
    return ref === REFUSED ? null : ref
  })
  return read.ok ? read.value : REFUSED
}

/** Reads one stored param as its field says. */
export function readParam(field: Field, value: unknown): unknown {
  switch (field.type) {
    case 'column':
      return value === null && field.isOptional ? null : readColumnRef(value)
    case 'columns':
      return readList(value, readColumnRef)
    case 'choice':
      return typeof value === 'string' && field.options.includes(value) ? value : REFUSED
    case 'text':
      if (typeof value !== 'string') return REFUSED
      return field.isRequired && value.trim() === '' ? REFUSED : value
    case 'pattern':
      return typeof value === 'string' ? value : REFUSED
    case 'boolean':
      return typeof value === 'boolean' ? value : REFUSED
    case 'integer': {
      if (typeof value !== 'number' || !Number.isSafeInteger(value)) return REFUSED
      return value < (field.min ?? -Infinity) || value > (field.max ?? Infinity) ? REFUSED : value
    }
    case 'condition':
      return readTests(value)
    case 'sortKeys':
      return readList(value, readSortKey)
    case 'renames':
      return readList(value, readRename)
    case 'moves':
      return readList(value, readMove)
    case 'edits':
      return readList(value, readEditBlock)
    case 'rows':
      return readList(value, readRowKey)
    case 'texts':
      return readList(value, readText)
    case 'pairs':
      return readPairs(value)
    case 'table':
      return readTableRef(value)
    case 'otherColumns':
      return readList(value, readColumnRef)
    case 'columnPairs':
      return readList(value, readColumnPair)
    case 'formula':
      return readFormula(value)
    case 'examples':
      return readExamples(value)
    case 'labels':
      return readList(value, readLabel)
    case 'aggregations':
      return readList(value, readAggregation)
  }
}

/** What a param is when nothing is stored for it; refused when the user has to say. */
export function defaultParam(field: Field): unknown {
  switch (field.type) {
    case 'column':
      return field.isOptional ? null : REFUSED
    case 'choice':
    case 'boolean':
    case 'integer':
    case 'texts':
      return field.default
    case 'text':
      return field.isRequired && (field.default ?? '') === '' ? REFUSED : (field.default ?? '')
    case 'pattern':
      return field.default ?? ''
    case 'condition':
    case 'table':
      return REFUSED
    case 'formula':
      return { text: '', columns: [] }
    case 'examples':
      return { columns: [], examples: [], rule: null }
    case 'otherColumns':
    case 'columnPairs':
    case 'columns':
    case 'sortKeys':
    case 'renames':
    case 'moves':
    case 'edits':
    case 'rows':
    case 'pairs':
    case 'labels':
    case 'aggregations':
      return []
  }
}
