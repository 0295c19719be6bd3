import type { ByteOutput } from '../csv/output'
import type { DateOrder } from '../../values/dates'
import { isIsoDate, readDate } from '../../values/dates'
import type { NumberFormat } from '../../values/numbers'
import { shortDecimal } from '../../values/numbers'
import type { TypeId } from '../../values/types'
import { numberText } from './cells'

/** How the texts of a column are read. */
export interface ColumnLens {
  readonly type: TypeId
  readonly numberFormat?: NumberFormat
  readonly dateOrder?: DateOrder
}

/** What a cell is written as. Anything that is not surely a number or a day is text. */
export type WrittenCell =
  | { readonly kind: 'text'; readonly text: string }
  /** A canonical decimal that a double holds exactly, and how many decimals it shows. */
  | { readonly kind: 'number'; readonly value: string; readonly decimals: number }
  | { readonly kind: 'date'; readonly iso: string; readonly time: string | null }

/** Days before these are counted in ways that differ between programs, or belong to another calendar: they stay text. */
export const FIRST_DAYS = { xlsx: '1900-03-01', ods: '1583-01-01' } as const

/** Identifiers are none of these, whatever their digits: SIRET, codes and telephones stay text. */
const NUMBERS = new Set<TypeId>(['integer', 'decimal', 'year', 'latitude', 'longitude'])

export const isNumbers = ({ type }: ColumnLens): boolean => NUMBERS.has(type)

/** Spreadsheets, and programs that read JSON, keep no more digits than this. */
export const MOST_DIGITS = 15
export const MOST_DECIMALS = 15

/**
 * Numbers and days are written as such where the column is read so and the cell shows the same afterwards: codes
 * with zeros in front, long identifiers, spaces between thousands and days of a two-digit year stay text.
 */
export function writtenCell(text: string, lens: ColumnLens, firstDay = ''): WrittenCell {
  if (isNumbers(lens)) {
    const value = exactNumber(text, lens.numberFormat)
    if (value !== null) {
      const dot = value.indexOf('.')
      return { kind: 'number', value, decimals: dot < 0 ? 0 : value.length - dot - 1 }
    }
  } else if (lens.type === 'date') {
    const date = asDate(text, lens.dateOrder)
    if (date && date.iso >= firstDay) return date
  }
  return { kind: 'text', text }
}

const EXACT: Readonly<Record<NumberFormat, RegExp>> = {
  dot: /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/,
  comma: /^-?(?:0|[1-9]\d*)(?:,\d+)?$/,
  auto: /^-?(?:0|[1-9]\d*)(?:[.,]\d+)?$/,
}

/** The digits of a number as written, with a dot, where a double gives back every one of them; else null. */
export function exactNumber(text: string, format: NumberFormat = 'auto'): string | null {
  if (!EXACT[format].test(text)) return null
  const value = text.replace(',', '.')
  const dot = value.indexOf('.')
  if (dot >= 0 && value.length - dot - 1 > MOST_DECIMALS) return null
  const digits = value.replace(/^-?[0.]*/, '').replace('.', '').length
  if (digits > MOST_DIGITS) return null
  // Minus nothing is nothing.
  if (digits === 0 && value.startsWith('-')) return null
  return numberText(Number(value)) === shortDecimal(value) ? value : null
}

const MINUS = 0x2d
const COMMA = 0x2c
const DOT = 0x2e
const ZERO = 0x30

/**
 * Writes an exact number that lies as UTF-8 behind what comes before it, without making a string of it. Gives
 * false, and has written nothing, where `exactNumber` has to decide.
 */
export function layNumber(
  bytes: Uint8Array,
  start: number,
  end: number,
  format: NumberFormat,
  out: ByteOutput,
  before: (decimals: number) => Uint8Array,
): boolean {
  const first = bytes[start] === MINUS ? start + 1 : start
  let mark = -1
  for (let i = first; i < end; i++) {
    const byte = bytes[i]!
    if (byte >= ZERO && byte <= 57) continue
    const isMark =
      mark < 0 && ((byte === DOT && format !== 'comma') || (byte === COMMA && format !== 'dot'))
    if (!isMark) return false
    mark = i
  }
  const whole = (mark < 0 ? end : mark) - first
  const decimals = mark < 0 ? 0 : end - mark - 1
  if (whole === 0 || (mark >= 0 && decimals === 0) || whole + decimals > MOST_DIGITS) return false
  const isSmall = bytes[first] === ZERO
  if (isSmall && (whole > 1 || first > start)) return false
  const lead = before(decimals)
  out.room(lead.length + end - start)
  out.add(lead)
  for (let i = start; i < end; i++) out.bytes[out.length++] = i === mark ? DOT : bytes[i]!
  return true
}

const ZONE = /(?:Z|UTC|GMT|\d[+-]\d{2}(?::?\d{2})?)\s*$/
const CLOCK = /^\d{2}:\d{2}(?::\d{2})?$/

function asDate(
  text: string,
  order: DateOrder = 'auto',
): Extract<WrittenCell, { kind: 'date' }> | null {
  if (!/\d{4}/.test(text)) return null
  const reading = readDate(text, { order })
  if (!reading.ok || !isIsoDate(reading.iso)) return null
  const { iso, time } = reading
  if (time === null) return { kind: 'date', iso, time }
  return CLOCK.test(time) && !ZONE.test(text) ? { kind: 'date', iso, time } : null
}
