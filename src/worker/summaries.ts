import type { Column } from '../table/column'
import type { Control } from '../table/mapTexts'
import type { ColumnId, Table, TableColumn } from '../table/table'
import { columnById, countsOf, rowCount } from '../table/table'
import { fold } from '../values/text'
import type { TypeGuess, TypeId, TypeSample } from '../values/types'
import { guessType } from '../values/types'
import { lensOfType, MISFIT } from './lenses'
import type { ColumnSummary, TableSummary, ValueCounts } from './protocol'

/** Distinct texts a guess looks at, spread over the column. */
const SAMPLED = 1_500
/** A guess is made again when a column has gained this share of new texts. */
const NEW_SHARE = 0.02
const AT_ONCE = 65_536

type Quality = Pick<ColumnSummary, 'filled' | 'empty' | 'blank' | 'toCheck' | 'distinct'>

interface KeptGuess {
  readonly guess: TypeGuess
  readonly size: number
}

/** Stands for the rows of a table that shows all of them. */
const allRows = {}

const guesses = new WeakMap<object, WeakMap<object, Map<string, KeptGuess>>>()
const qualities = new WeakMap<Column, WeakMap<object, Map<TypeId, Quality>>>()

function within<K extends object, T>(map: WeakMap<K, T>, key: K, make: () => T): T {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = make()))
  return value
}

/** What each column is and how well it is filled. What did not change is not counted again. */
export async function summariseTable(
  table: Table,
  chosen: ReadonlyMap<ColumnId, TypeId>,
  headers: ReadonlyMap<ColumnId, string>,
  control: Control,
): Promise<Omit<TableSummary, 'key'>> {
  const columns: ColumnSummary[] = []
  for (const { id, name, column } of table.columns) {
    const wanted = chosen.get(id)
    const guess = wanted === undefined ? guessOf(table, { id, name, column }) : null
    const type = wanted ?? guess?.type ?? 'text'
    columns.push({
      id,
      name,
      headerAsRead: headers.get(id) ?? null,
      type,
      isTypeChosen: wanted !== undefined,
      confidence: guess?.confidence ?? 1,
      ...(await qualityOf(table, column, type, control)),
    })
    const wait = control.pause(columns.length, table.columns.length)
    if (wait) await wait
  }
  return { rowCount: rowCount(table), columns }
}

/** How each column of a table is read: as the user chose, else as it is guessed. */
export const columnTypes = (table: Table, chosen: ReadonlyMap<ColumnId, TypeId>): TypeId[] =>
  table.columns.map((column) => chosen.get(column.id) ?? guessOf(table, column).type)

function guessOf(table: Table, { name, column }: TableColumn): TypeGuess {
  const { store, size } = column.texts
  const byRows = within(guesses, store, () => new WeakMap())
  const byName = within(byRows, table.rows ?? allRows, () => new Map<string, KeptGuess>())
  const kept = byName.get(name)
  if (kept && Math.abs(size - kept.size) <= kept.size * NEW_SHARE) return kept.guess
  const guess = guessType(sampleOf(table, column), name)
  byName.set(name, { guess, size })
  return guess
}

function* sampleOf(table: Table, column: Column): Generator<TypeSample> {
  const counts = countsOf(table, column)
  const { texts } = column
  const stride = Math.max(1, Math.floor(texts.size / SAMPLED))
  for (let code = 1; code < texts.size; code += stride) {
    const count = counts[code] ?? 0
    if (count > 0) yield { text: texts.textAt(code), count }
  }
}

async function qualityOf(
  table: Table,
  column: Column,
  type: TypeId,
  control: Control,
): Promise<Quality> {
  const byRows = within(qualities, column, () => new WeakMap())
  const byType = within(byRows, table.rows ?? allRows, () => new Map<TypeId, Quality>())
  const kept = byType.get(type)
  if (kept) return kept
  const pause = async () => {
    const wait = control.pause(0, 1)
    if (wait) await wait
  }
  const lens = await lensOfType(column, type, control)
  await pause()
  const distinct = await countDistinct(table, column, control)
  await pause()
  const counts = countsOf(table, column)
  const cells = [0, 0, 0, 0]
  for (let code = 0; code < column.texts.size; code++) cells[lens[code]!]! += counts[code]!
  const [empty = 0, blank = 0, fitting = 0, toCheck = 0] = cells
  const quality = { filled: fitting + toCheck, empty, blank, toCheck, distinct }
  byType.set(type, quality)
  return quality
}

/** Distinct texts among the rows shown, the empty one left out. */
async function countDistinct(table: Table, column: Column, control: Control): Promise<number> {
  if (column.kind === 'plain') await column.texts.prepareGroups(control)
  const groups = column.groups()
  const counts = countsOf(table, column)
  let distinct = 0
  if (!groups) {
    for (let code = 1; code < counts.length; code++) if (counts[code]! > 0) distinct++
    return distinct
  }
  // A group counts at its first code, or where that one is not shown, at the first that is.
  let isSeen: Uint8Array | null = null
  for (let code = 1; code < groups.length; code++) {
    if (counts[code] === 0) continue
    const group = groups[code]!
    if (group === code) distinct++
    else if (counts[group] === 0) {
      isSeen ??= new Uint8Array(column.texts.size)
      if (isSeen[group] === 0) distinct++
      isSeen[group] = 1
    }
  }
  return distinct
}

/** The texts of a column among the rows shown, those that pass, the commonest first. */
async function countTexts(
  table: Table,
  id: ColumnId,
  passes: ((text: string, code: number) => boolean) | null,
  limit: number,
  control: Control,
): Promise<ValueCounts> {
  const column = columnById(table, id)?.column
  if (!column) return { distinct: 0, values: [] }
  if (column.kind === 'plain') await column.texts.prepareGroups(control)
  const counts = groupedCounts(table, column)
  const { texts } = column
  const found = new Top(limit, counts)
  for (let from = 0; from < texts.size; from += AT_ONCE) {
    const to = Math.min(from + AT_ONCE, texts.size)
    if (passes) {
      texts.forEach(
        (text, code) => counts[code]! > 0 && passes(text, code) && found.add(code),
        from,
        to,
      )
    } else {
      for (let code = from; code < to; code++) if (counts[code]! > 0) found.add(code)
    }
    const wait = control.pause(to, texts.size)
    if (wait) await wait
  }
  const values = found.codes().map((code) => ({ text: texts.textAt(code), count: counts[code]! }))
  return { distinct: found.seen, values }
}

/** Rows shown per distinct text, under the first code that has it. */
function groupedCounts(table: Table, column: Column): Uint32Array {
  const counts = countsOf(table, column)
  const groups = column.groups()
  if (!groups) return counts
  const grouped = new Uint32Array(column.texts.size)
  for (let code = 0; code < grouped.length; code++) grouped[groups[code]!]! += counts[code]!
  return grouped
}

/** Keeps the codes with the highest counts, in order of code where they are equal. */
class Top {
  seen = 0
  #kept: number[] = []

  constructor(
    readonly limit: number,
    readonly counts: Uint32Array,
  ) {}

  add(code: number): void {
    this.seen++
    this.#kept.push(code)
    if (this.#kept.length > this.limit * 2 + 1_024) this.#kept = this.codes()
  }

  codes(): number[] {
    const { counts } = this
    return this.#kept.sort((a, b) => counts[b]! - counts[a]! || a - b).slice(0, this.limit)
  }
}

export function countValues(
  table: Table,
  id: ColumnId,
  search: string,
  limit: number,
  control: Control,
): Promise<ValueCounts> {
  const wanted = fold(search)
  const passes = wanted === '' ? null : (text: string) => fold(text).includes(wanted)
  return countTexts(table, id, passes, limit, control)
}

const MISFITS_TOLD = 200

export async function countMisfits(
  table: Table,
  id: ColumnId,
  type: TypeId,
  control: Control,
): Promise<ValueCounts> {
  const column = columnById(table, id)?.column
  if (!column) return { distinct: 0, values: [] }
  const lens = await lensOfType(column, type, control)
  const passes = (_: string, code: number) => lens[code] === MISFIT
  return countTexts(table, id, passes, MISFITS_TOLD, control)
}

/** Rows shown whose cell in a column is this very text. */
export async function countCellsEqual(
  table: Table,
  id: ColumnId,
  text: string,
  control: Control,
): Promise<number> {
  const column = columnById(table, id)?.column
  if (!column) return 0
  if (column.kind === 'plain') await column.texts.prepareGroups(control)
  const groups = column.groups()
  const counts = countsOf(table, column)
  const code = column.texts.codeOf(text)
  if (code < 0) return 0
  if (!groups) return counts[code]!
  let count = 0
  for (let other = 0; other < groups.length; other++)
    if (groups[other] === code) count += counts[other]!
  return count
}
