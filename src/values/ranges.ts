import { compareDecimals } from './decimals'
import type { NumberFormat } from './numbers'
import { readNumber } from './numbers'
import { fold, trimUnseen } from './text'

/** The bounds of a range as canonical decimals; '' where it has none. */
export interface NumberRange {
  readonly from: string
  readonly to: string
}

const units = /(?:\s*(?:€|eur|euros?|k€|%|m2|m²|ans?|places?|habitants?|hab\.?|kg|km|m))+$/u
const between =
  /^(?:(?:de|entre|du)\s+)?(.+?)\s*(?:-|–|—|\u2212|\bà\b|\ba\b|\bet\b|\bau\b|\bto\b|\.\.+|…|\/)\s*(.+)$/u
const atMost =
  /^(?:moins de|moins que|inferieur a|inf\.? a|jusqu'a|jusqu'au|max\.?|au plus|<=?|≤)\s*(.+)$/u
const atLeast =
  /^(?:plus de|plus que|superieur a|sup\.? a|a partir de|au moins|min\.?|>=?|≥)\s*(.+)$/u
const andMore = /^(.+?)\s*(?:et plus|et au-dela|et \+|ou plus|\+)$/u
const andLess = /^(.+?)\s*(?:et moins|ou moins)$/u

/** Reads `15 000 - 89 999,99`, `de 10 à 20`, `moins de 5`, `90 et plus` or one number; null for anything else. */
export function readRange(text: string, format: NumberFormat = 'auto'): NumberRange | null {
  const folded = fold(trimUnseen(text))
  if (folded === '' || folded.length > 80) return null
  const read = (written: string): string | null => {
    const reading = readNumber(written.replace(units, ''), format)
    return reading.ok ? reading.value : null
  }
  const alone = read(folded)
  if (alone !== null) return { from: alone, to: alone }
  const one = (match: RegExpExecArray | null): string | null =>
    match ? read(match[1] ?? '') : null
  const most = one(atMost.exec(folded)) ?? one(andLess.exec(folded))
  if (most !== null) return { from: '', to: most }
  const least = one(atLeast.exec(folded)) ?? one(andMore.exec(folded))
  if (least !== null) return { from: least, to: '' }
  const both = between.exec(folded)
  const from = both ? read(both[1] ?? '') : null
  const to = both ? read(both[2] ?? '') : null
  if (from === null || to === null || compareDecimals(from, to) > 0) return null
  return { from, to }
}
