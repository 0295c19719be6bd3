import { compareDecimals } from './decimals'
import { momentOf, readDate, type DateOrder } from './dates'
import { readNumber, type NumberFormat } from './numbers'
import { isEmptyOrBlank } from './text'

export type OrderKind = 'french' | 'number' | 'date' | 'codePoint'

export interface OrderOptions {
  readonly numberFormat?: NumberFormat
  readonly dateOrder?: DateOrder
  readonly cutoffYear?: number
}

const collator = new Intl.Collator('fr', { numeric: false })

/** French alphabetical order: accents and case only decide between words otherwise alike. */
export const compareFrench = (a: string, b: string): number =>
  a === b ? 0 : collator.compare(a, b)

const surrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff

/** Order by Unicode code points. */
export const compareCodePoints = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index += 1) {
    const left = a.charCodeAt(index)
    const right = b.charCodeAt(index)
    if (left === right) continue
    // Surrogates stand for code points above every other unit.
    if (surrogate(left) !== surrogate(right)) return surrogate(left) ? 1 : -1
    return left - right
  }
  return a.length - b.length
}

/** What a text is worth in an order: readable texts first, then unreadable ones, then the empty and blank. */
interface SortKey {
  readonly group: 0 | 1 | 2
  readonly key: string
  readonly size: number
}

const nothing: SortKey = { group: 2, key: '', size: 0 }
const unreadable = (text: string): SortKey => ({ group: 1, key: text, size: 0 })

const makeKey = (kind: OrderKind, options: OrderOptions): ((text: string) => SortKey) => {
  const dateOptions = {
    order: options.dateOrder ?? 'auto',
    ...(options.cutoffYear === undefined ? {} : { cutoffYear: options.cutoffYear }),
    compact: true,
  }
  return (text) => {
    if (isEmptyOrBlank(text)) return nothing
    if (kind === 'number') {
      const reading = readNumber(text, options.numberFormat)
      if (!reading.ok) return unreadable(text)
      return { group: 0, key: reading.value, size: Number(reading.value) }
    }
    if (kind === 'date') {
      const reading = readDate(text, dateOptions)
      if (!reading.ok) return unreadable(text)
      return { group: 0, key: momentOf(reading), size: 0 }
    }
    return { group: 0, key: text, size: 0 }
  }
}

const compareReadable = (kind: OrderKind, a: SortKey, b: SortKey): number => {
  switch (kind) {
    case 'number':
      return a.size === b.size ? compareDecimals(a.key, b.key) : a.size - b.size
    case 'french':
      return compareFrench(a.key, b.key)
    default:
      return compareCodePoints(a.key, b.key)
  }
}

const compareKeys = (kind: OrderKind, descending: boolean) => {
  const compareAlike = (a: SortKey, b: SortKey): number =>
    a.group === 1 ? compareFrench(a.key, b.key) : compareReadable(kind, a, b)
  return (a: SortKey, b: SortKey): number => {
    if (a.group !== b.group) return a.group - b.group
    if (a.group === 2) return 0
    return descending ? compareAlike(b, a) : compareAlike(a, b)
  }
}

/**
 * A comparison of texts: the unreadable after the readable and the empty (or blank) last, in both directions.
 * It reads a text each time it is compared: a whole column is ranked by the table instead.
 */
export const makeComparer = (
  kind: OrderKind,
  descending = false,
  options: OrderOptions = {},
): ((a: string, b: string) => number) => {
  const keyOf = makeKey(kind, options)
  const compare = compareKeys(kind, descending)
  return (a, b) => (a === b ? 0 : compare(keyOf(a), keyOf(b)))
}
