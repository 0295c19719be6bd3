import type { OrderKind } from '../values/order'
import { compareDecimals } from '../values/decimals'
import type { DateOrder } from '../values/dates'
import { readDate } from '../values/dates'
import type { NumberFormat } from '../values/numbers'
import { readNumber } from '../values/numbers'
import { isEmptyOrBlank } from '../values/text'
import type { Column } from './column'
import type { Control } from './mapTexts'
import { goOn, PAUSE_EVERY } from './mapTexts'
import { dateOrderOf, numberFormatOf } from './readings'
import { sortCodes } from './sortCodes'
import type { SortedCodes } from './sortByKeys'
import { withAlike } from './sortByKeys'
import { sortByCodePoints, sortInFrench } from './sortTexts'
import type { Table } from './table'
import type { Texts } from './texts'

/** Texts that can be read come first, then those that cannot, then the empty and blank. */
const READABLE = 0
const UNREADABLE = 1
const NOTHING = 2

/** The place of each code in an order; equal places compare equal. */
export interface Ranks {
  readonly ranks: Uint32Array
  readonly count: number
}

interface Reading {
  readonly numberFormat: NumberFormat
  readonly dateOrder: DateOrder
}

interface Keyed {
  readonly texts: Texts
  /** The numbers read, as decimals. */
  readonly values: readonly string[]
  readonly classes: Uint8Array
  readonly sizes: Float64Array
  /** Whether a size says all there is to compare. */
  readonly isExact: boolean
}

const kept = new WeakMap<Column, Map<string, Ranks>>()

/**
 * Ranks the distinct texts of a column once per order, read as the shown rows of the table write them; later
 * calls answer from memory.
 */
export async function ranksOf(
  table: Table,
  column: Column,
  order: OrderKind,
  isDescending: boolean,
  control: Control = goOn,
): Promise<Ranks> {
  let byOrder = kept.get(column)
  if (!byOrder) kept.set(column, (byOrder = new Map()))
  const reading = {
    numberFormat: order === 'number' ? numberFormatOf(table, column) : 'auto',
    dateOrder: order === 'date' ? dateOrderOf(table, column) : 'auto',
  } as const
  const { numberFormat, dateOrder } = reading
  const name = `${order} ${numberFormat} ${dateOrder} ${isDescending}`
  let ranks = byOrder.get(name)
  if (!ranks) {
    ranks = await rankCodes(column, order, isDescending, reading, control)
    byOrder.set(name, ranks)
  }
  return ranks
}

async function rankCodes(
  column: Column,
  order: OrderKind,
  isDescending: boolean,
  reading: Reading,
  control: Control,
): Promise<Ranks> {
  const { size } = column.texts
  const counts = column.counts()
  const keyed =
    order === 'number' || order === 'date'
      ? await readingsOf(column.texts, order, reading, control)
      : await classesOf(column.texts, control)
  const ranks = new Uint32Array(size)
  // The next free place: readable texts come first.
  let next = 0
  for (const kind of [READABLE, UNREADABLE] as const) {
    const codes = codesWhere(size, (code) => keyed.classes[code] === kind && counts[code]! > 0)
    if (codes.length === 0) continue
    const isBySize = kind === READABLE && keyed.isExact
    if (isBySize) {
      next += rankBySize(codes, keyed.sizes, isDescending, ranks)
    } else {
      const sorted = await sortedCodes(codes, keyed, kind === READABLE ? order : 'french', control)
      next += rankInOrder(sorted, { isDescending, from: next }, ranks)
    }
  }
  for (let code = 0; code < size; code++) {
    if (keyed.classes[code] === NOTHING) ranks[code] = next
  }
  return { ranks, count: next + 1 }
}

/** Places codes by their sizes, from 0 (they come first); gives how many places there are. */
function rankBySize(
  codes: Uint32Array,
  sizes: Float64Array,
  isDescending: boolean,
  ranks: Uint32Array,
): number {
  const sorted = new Float64Array(codes.length)
  for (let i = 0; i < codes.length; i++) sorted[i] = sizes[codes[i]!]!
  sorted.sort()
  let count = 1
  for (let i = 1; i < sorted.length; i++) {
    if (sorted[i] !== sorted[i - 1]) sorted[count++] = sorted[i]!
  }
  for (const code of codes) {
    const place = placeOf(sorted, count, sizes[code]!)
    ranks[code] = isDescending ? count - 1 - place : place
  }
  return count
}

/** Where a size stands among the first `count` sorted ones. */
function placeOf(sorted: Float64Array, count: number, size: number): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < size) low = middle + 1
    else high = middle
  }
  return low
}

/** Places sorted codes, counting up from `from`; gives how many places there are. */
function rankInOrder(
  { sorted, isAlike }: SortedCodes,
  { isDescending, from }: { readonly isDescending: boolean; readonly from: number },
  ranks: Uint32Array,
): number {
  let count = sorted.length
  for (const alike of isAlike) count -= alike
  for (let i = 0, place = -1; i < sorted.length; i++) {
    if (isAlike[i] === 0) place++
    ranks[sorted[i]!] = from + (isDescending ? count - 1 - place : place)
  }
  return count
}

function codesWhere(size: number, passes: (code: number) => boolean): Uint32Array<ArrayBuffer> {
  const codes = new Uint32Array(size)
  let count = 0
  for (let code = 0; code < size; code++) if (passes(code)) codes[count++] = code
  return codes.slice(0, count)
}

async function sortedCodes(
  codes: Uint32Array<ArrayBuffer>,
  { texts, values, sizes }: Keyed,
  order: OrderKind,
  control: Control,
): Promise<SortedCodes> {
  if (order === 'french') return sortInFrench(texts, codes, control)
  if (order === 'codePoint') return sortByCodePoints(texts, codes, control)
  const compare = (a: number, b: number) =>
    sizes[a]! - sizes[b]! || (order === 'number' ? compareDecimals(values[a]!, values[b]!) : 0)
  return withAlike(await sortCodes(codes, compare, control), compare, control)
}

/** More digits than a floating number keeps. */
const MANY_DIGITS = 15

async function readingsOf(
  texts: Texts,
  order: 'number' | 'date',
  { numberFormat, dateOrder }: Reading,
  control: Control,
): Promise<Keyed> {
  const values = new Array<string>(order === 'number' ? texts.size : 0)
  const classes = new Uint8Array(texts.size)
  const sizes = new Float64Array(texts.size)
  let isExact = true
  const read = (text: string, code: number): void => {
    if (isEmptyOrBlank(text)) {
      classes[code] = NOTHING
    } else if (order === 'number') {
      const reading = readNumber(text, numberFormat)
      if (!reading.ok) {
        classes[code] = UNREADABLE
      } else {
        values[code] = reading.value
        sizes[code] = Number(reading.value)
        if (reading.value.length > MANY_DIGITS) isExact = false
      }
    } else {
      const reading = readDate(text, { order: dateOrder, compact: true })
      if (reading.ok) sizes[code] = momentOf(reading.iso, reading.time)
      else classes[code] = UNREADABLE
    }
  }
  for (let from = 0; from < texts.size; from += PAUSE_EVERY) {
    const to = Math.min(from + PAUSE_EVERY, texts.size)
    texts.forEach(read, from, to)
    const wait = control.pause(to, texts.size)
    if (wait) await wait
  }
  return { texts, values, classes, sizes, isExact }
}

/** Texts that are compared as they are: every one can be read unless it is empty or blank. */
async function classesOf(texts: Texts, control: Control): Promise<Keyed> {
  const classes = new Uint8Array(texts.size)
  for (let from = 0; from < texts.size; from += PAUSE_EVERY) {
    const to = Math.min(from + PAUSE_EVERY, texts.size)
    const { bytes, offsets } = texts.run(from, to)
    for (let code = from; code < to; code++) {
      const start = offsets[code - from]!
      const first = start < offsets[code - from + 1]! ? bytes[start]! : 0
      // Most texts start with a visible ASCII character, which settles it.
      const isSeen = first > 0x20 && first < 0x7f
      if (!isSeen && isEmptyOrBlank(texts.textAt(code))) classes[code] = NOTHING
    }
    const wait = control.pause(to, texts.size)
    if (wait) await wait
  }
  return { texts, values: [], classes, sizes: new Float64Array(0), isExact: false }
}

/** A number that grows with time: not a date of the calendar, only an order. */
function momentOf(iso: string, time: string | null): number {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  const [hours = 0, minutes = 0, seconds = 0] = (time ?? '').split(':').map(Number)
  return ((year * 12 + month) * 31 + day) * 86_400 + hours * 3_600 + minutes * 60 + seconds
}
