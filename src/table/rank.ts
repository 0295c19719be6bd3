import { compareCodePoints, compareFrench } from '../values/order'
import type { OrderKind } from '../values/order'
import { compareDecimals } from '../values/decimals'
import type { DateOrder } from '../values/dates'
import { readDate } from '../values/dates'
import type { NumberFormat } from '../values/numbers'
import { readNumber } from '../values/numbers'
import { isEmptyOrBlank } from '../values/text'
import type { Column } from './column'
import type { Control } from './mapTexts'
import { goOn } from './mapTexts'
import { dateOrderOf, numberFormatOf } from './readings'
import { sortCodes } from './sortCodes'
import type { Table } from './table'

const PAUSE_EVERY = 16_384

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
  readonly texts: readonly string[]
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
  const groups = column.groups()
  const counts = column.counts()
  const keyed = await keysOf(column, order, reading, control)
  const isFirst = (code: number) => (groups ? groups[code] === code : counts[code]! > 0)
  const ranks = new Uint32Array(size)
  let next = 0
  for (const kind of [READABLE, UNREADABLE] as const) {
    const codes = codesWhere(size, (code) => keyed.classes[code] === kind && isFirst(code))
    const compare = comparerOf(keyed, kind === READABLE ? order : 'french')
    const sorted = await sortCodes(codes, compare, control)
    if (isDescending) sorted.reverse()
    for (let i = 0; i < sorted.length; i++) {
      if (i > 0 && compare(sorted[i - 1]!, sorted[i]!) !== 0) next++
      ranks[sorted[i]!] = next
    }
    if (sorted.length > 0) next++
  }
  for (let code = 0; code < size; code++) {
    if (keyed.classes[code] === NOTHING) ranks[code] = next
    else if (groups) ranks[code] = ranks[groups[code]!]!
  }
  return { ranks, count: next + 1 }
}

function codesWhere(size: number, passes: (code: number) => boolean): Uint32Array<ArrayBuffer> {
  const codes = new Uint32Array(size)
  let count = 0
  for (let code = 0; code < size; code++) if (passes(code)) codes[count++] = code
  return codes.slice(0, count)
}

function comparerOf(
  { texts, sizes, isExact }: Keyed,
  order: OrderKind,
): (a: number, b: number) => number {
  switch (order) {
    case 'number':
      return isExact
        ? (a, b) => sizes[a]! - sizes[b]!
        : (a, b) => sizes[a]! - sizes[b]! || compareDecimals(texts[a]!, texts[b]!)
    case 'date':
      return (a, b) => sizes[a]! - sizes[b]!
    case 'french':
      return (a, b) => compareFrench(texts[a]!, texts[b]!)
    case 'codePoint':
      return (a, b) => compareCodePoints(texts[a]!, texts[b]!)
  }
}

/** More digits than a floating number keeps. */
const MANY_DIGITS = 15

async function keysOf(
  column: Column,
  order: OrderKind,
  { numberFormat, dateOrder }: Reading,
  control: Control,
): Promise<Keyed> {
  const { texts: source } = column
  const texts = new Array<string>(source.size)
  const classes = new Uint8Array(source.size)
  const sizes = new Float64Array(order === 'number' || order === 'date' ? source.size : 0)
  let isExact = true
  const read = (text: string, code: number): void => {
    texts[code] = text
    if (isEmptyOrBlank(text)) {
      classes[code] = NOTHING
    } else if (order === 'number') {
      const reading = readNumber(text, numberFormat)
      if (!reading.ok) {
        classes[code] = UNREADABLE
      } else {
        texts[code] = reading.value
        sizes[code] = Number(reading.value)
        if (reading.value.length > MANY_DIGITS) isExact = false
      }
    } else if (order === 'date') {
      const reading = readDate(text, { order: dateOrder, compact: true })
      if (reading.ok) sizes[code] = momentOf(reading.iso, reading.time)
      else classes[code] = UNREADABLE
    }
  }
  for (let from = 0; from < source.size; from += PAUSE_EVERY) {
    const to = Math.min(from + PAUSE_EVERY, source.size)
    source.forEach(read, from, to)
    const wait = control.pause(to, source.size)
    if (wait) await wait
  }
  return { texts, classes, sizes, isExact }
}

/** A number that grows with time: not a date of the calendar, only an order. */
function momentOf(iso: string, time: string | null): number {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  const [hours = 0, minutes = 0, seconds = 0] = (time ?? '').split(':').map(Number)
  return ((year * 12 + month) * 31 + day) * 86_400 + hours * 3_600 + minutes * 60 + seconds
}
