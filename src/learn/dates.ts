import { isRealDay, weekday } from '../values/calendar'
import { monthNumber } from '../values/dateWords'
import type { DateFormat } from './program'
import type { Span } from './subject'

/** A date in a text, whole or in part: a day and a month, a month and a year, a month alone. */
export interface FoundDate extends Span {
  readonly year: number | null
  readonly month: number
  readonly day: number | null
}

type Order = 'dmy' | 'mdy'

/** First of the hundred years that two digits stand for. */
const CUTOFF = 1970

const wholeYear = (written: string): number => {
  const year = Number(written)
  if (written.length === 4) return year
  return year + (year >= CUTOFF % 100 ? 1900 : 2000)
}

const isYear = (year: number | null): boolean => year === null || (year >= 1000 && year <= 2999)

const digitDate =
  /(?<![\d/.,-])(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\6(\d{4}|\d{2})|(\d{1,2})[-/.](\d{4})|(\d{4})[-/](\d{2})|((?:19|20)\d{2})(\d{2})(\d{2}))(?![\d]|[-/.,]\d)/gu
const monthLike =
  '(?:jan|f[ée]v|feb|mar|a[vp]r|ma[iy]|jui|ju[nl]|ao[uû]|aug|sep|oct|nov|d[ée]c)\\p{L}{0,7}'
const wordDate = new RegExp(
  `(?<![\\p{L}\\d])(?:(\\d{1,2})(?:er)?[ .\\u00a0/-]{1,2})?(${monthLike})(?:\\.?[ .\\u00a0/-]{1,2}(\\d{4}|\\d{2}(?![\\d:h])))?(?![\\p{L}\\d])`,
  'giu',
)

const numberOf = (digits: string | undefined): number => Number(digits ?? '')

function dateOf(match: RegExpExecArray, order: Order): Omit<FoundDate, 'from' | 'to'> | null {
  const [, y1, , m1, d1, first, , second, y2, m3, y3, y4, m4, y5, m5, d5] = match
  if (y1) return { year: numberOf(y1), month: numberOf(m1), day: numberOf(d1) }
  if (y2) {
    const [day, month] = order === 'dmy' ? [first, second] : [second, first]
    return { year: wholeYear(y2), month: numberOf(month), day: numberOf(day) }
  }
  if (y3) return { year: numberOf(y3), month: numberOf(m3), day: null }
  if (y4) return { year: numberOf(y4), month: numberOf(m4), day: null }
  return y5 ? { year: numberOf(y5), month: numberOf(m5), day: numberOf(d5) } : null
}

function isReal({ year, month, day }: Omit<FoundDate, 'from' | 'to'>): boolean {
  if (!isYear(year) || month < 1 || month > 12) return false
  return day === null || isRealDay(year ?? 2000, month, day)
}

/** The dates of a text, from left to right, that exist; two-digit years are from 1970 to 2069. */
export function findDates(text: string, order: Order): readonly FoundDate[] {
  const found: FoundDate[] = []
  const add = (span: Span, date: Omit<FoundDate, 'from' | 'to'>) => {
    if (isReal(date)) found.push({ ...span, ...date })
  }
  if (/\d/.test(text)) {
    for (const match of text.matchAll(digitDate)) {
      const date = dateOf(match, order)
      if (date) add({ from: match.index, to: match.index + match[0].length }, date)
    }
  }
  wordDate.lastIndex = 0
  for (let match = wordDate.exec(text); match; match = wordDate.exec(text)) {
    const [whole, day, word = '', year] = match
    const month = monthNumber(word)
    if (month === null) {
      // What stands behind a word that is no month (mardi, maison) may begin a date.
      wordDate.lastIndex = match.index + whole.indexOf(word) + word.length
      continue
    }
    const span = { from: match.index, to: match.index + whole.length }
    const isAlone = !day && !year
    if (isAlone && whole.trim() !== text.trim().replace(/\.$/, '')) continue
    add(span, { year: year ? wholeYear(year) : null, month, day: day ? Number(day) : null })
  }
  return found.sort((a, b) => a.from - b.from)
}

const months =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')
const weekdays = 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' ')

const piece = /weekday|quarter|month|yyyy|yy|mm|m|dd|d/g

/** A date as a format writes it, French names in small letters; null when it lacks what the format asks. */
export function writeDate({ year, month, day }: FoundDate, format: DateFormat): string | null {
  const isNamed = format.includes('month')
  let isLacking = false
  const lacking = () => {
    isLacking = true
    return ''
  }
  const written = format.replace(piece, (name) => {
    switch (name) {
      case 'yyyy':
        return year === null ? lacking() : String(year)
      case 'yy':
        return year === null ? lacking() : String(year % 100).padStart(2, '0')
      case 'mm':
        return String(month).padStart(2, '0')
      case 'm':
        return String(month)
      case 'month':
        return months[month - 1] ?? lacking()
      case 'quarter':
        return String(Math.ceil(month / 3))
      case 'dd':
        return day === null ? lacking() : String(day).padStart(2, '0')
      case 'd':
        return day === null ? lacking() : isNamed && day === 1 ? '1er' : String(day)
      default:
        if (year === null || day === null) return lacking()
        return weekdays[weekday(year, month, day) - 1] ?? lacking()
    }
  })
  return isLacking ? null : written
}
