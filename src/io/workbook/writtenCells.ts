import type { DateOrder } from '../../values/dates'
import { isIsoDate, readDate } from '../../values/dates'
import type { NumberFormat } from '../../values/numbers'
import { readNumber, shortDecimal } from '../../values/numbers'
import { trimUnseen } from '../../values/text'
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

const NUMBERS = new Set<TypeId>(['integer', 'decimal', 'year', 'latitude', 'longitude'])

/** Spreadsheets show no more digits than this. */
const MOST_DIGITS = 15
export const MOST_DECIMALS = 15

/**
 * Numbers and days are written as such where the column is read so and nothing of the text is lost by it: codes
 * with zeros in front, long identifiers and days of a two-digit year stay text.
 */
export function writtenCell(text: string, lens: ColumnLens): WrittenCell {
  if (NUMBERS.has(lens.type)) return asNumber(text, lens.numberFormat) ?? { kind: 'text', text }
  if (lens.type === 'date') return asDate(text, lens.dateOrder) ?? { kind: 'text', text }
  return { kind: 'text', text }
}

function asNumber(text: string, format: NumberFormat = 'auto'): WrittenCell | null {
  const trimmed = trimUnseen(text)
  if (/^[+-]?0\d/.test(trimmed) || /[eE]/.test(trimmed)) return null
  const reading = readNumber(trimmed, format)
  if (!reading.ok) return null
  const { value } = reading
  const decimals = value.includes('.') ? value.length - value.indexOf('.') - 1 : 0
  const digits = value.replace(/\D/g, '').replace(/^0+/, '').length
  if (digits > MOST_DIGITS || decimals > MOST_DECIMALS) return null
  return numberText(Number(value)) === shortDecimal(value)
    ? { kind: 'number', value, decimals }
    : null
}

const ZONE = /(?:Z|UTC|GMT|\d[+-]\d{2}(?::?\d{2})?)\s*$/
const CLOCK = /^\d{2}:\d{2}(?::\d{2})?$/

function asDate(text: string, order: DateOrder = 'auto'): WrittenCell | null {
  if (!/\d{4}/.test(text)) return null
  const reading = readDate(text, { order })
  if (!reading.ok || !isIsoDate(reading.iso)) return null
  const { iso, time } = reading
  if (time === null) return { kind: 'date', iso, time }
  return CLOCK.test(time) && !ZONE.test(text) ? { kind: 'date', iso, time } : null
}
