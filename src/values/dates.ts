import { isRealDay, weekday, writeIsoDate } from './calendar'
import { monthNumber, weekdayNumber } from './dateWords'
import { trimUnseen } from './text'

export {
  addDays,
  compareIsoDates,
  isIsoDate,
  isRealDay,
  startOfPeriod,
  weekday,
  type Period,
} from './calendar'

/**
 * The order of day, month and year in dates made of digits. `auto` is French first, cell by cell: the day first, else
 * the only order that gives a real day. A year of four digits in front is always read year, month, day.
 */
export type DateOrder = 'dmy' | 'mdy' | 'ymd' | 'auto'

export interface DateOptions {
  readonly order?: DateOrder
  /** First year of the hundred that two-digit years fall in; 1970 by default, so 69 is 2069. */
  readonly cutoffYear?: number
  /** Whether eight digits in a row are read as year, month, day; by default only with the order `ymd`. */
  readonly compact?: boolean
  /** Only these forms, matched exactly: no other, and no white space around. */
  readonly forms?: readonly DateForm[]
}

export type DateRefusal = 'notADate' | 'impossible' | 'ambiguous'

export type DateReading =
  | {
      readonly ok: true
      readonly iso: string
      /** The time of day as written (`hh:mm` or `hh:mm:ss` with its fraction), or null. Zones are never applied. */
      readonly time: string | null
    }
  | { readonly ok: false; readonly reason: DateRefusal }

/** How a date is written; a digit stands for itself or a leading zero left out. */
export const dateForms = [
  'dd/mm/yyyy',
  'dd-mm-yyyy',
  'dd.mm.yyyy',
  'dd/mm/yy',
  'dd-mm-yy',
  'dd.mm.yy',
  'mm/dd/yyyy',
  'mm-dd-yyyy',
  'mm.dd.yyyy',
  'mm/dd/yy',
  'mm-dd-yy',
  'mm.dd.yy',
  'yyyy-mm-dd',
  'yyyy/mm/dd',
  'yyyy.mm.dd',
  'yy-mm-dd',
  'yy/mm/dd',
  'yy.mm.dd',
  'yyyymmdd',
  'd month yyyy',
  'd month yy',
  'month d yyyy',
] as const

export type DateForm = (typeof dateForms)[number]

const refuse = (reason: DateRefusal): { ok: false; reason: DateRefusal } => ({ ok: false, reason })

const timePart =
  /^(.*[\d.\p{L}])(?:\s*[,àa]?\s+(?:à\s+)?|[Tt])(\d{1,2})(?:\s?[:hH]\s?(\d{2})?(?::?(\d{2})([.,]\d{1,9})?)?)\s*([AaPp]\.?[Mm]\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/u
const beforeTime = /[\s,]+(?:[àa][\s,]*)?$/u
const digitForm = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})$/
const spacedForm = /^(\d{1,4})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{1,4})$/u
const compactForm = /^(\d{4})(\d{2})(\d{2})$/
const isoForm = /^(\d{4})-(\d{2})-(\d{2})$/

interface Parsed {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly form: DateForm
}

type Parsing = { readonly ok: true; readonly parsed: Parsed } | { ok: false; reason: DateRefusal }

const wholeYear = (written: string, cutoffYear: number): number => {
  const year = Number(written)
  if (written.length > 2) return year
  const century = cutoffYear - (cutoffYear % 100)
  return century + year >= cutoffYear ? century + year : century + 100 + year
}

const checked = (parsed: Parsed): Parsing =>
  isRealDay(parsed.year, parsed.month, parsed.day) ? { ok: true, parsed } : refuse('impossible')

/** The typed keys of the forms made of digits, from what the text shows. */
const formName = (order: 'dmy' | 'mdy' | 'ymd', mark: string, longYear: boolean): DateForm => {
  const year = longYear ? 'yyyy' : 'yy'
  const names = { dmy: ['dd', 'mm', year], mdy: ['mm', 'dd', year], ymd: [year, 'mm', 'dd'] }
  return names[order].join(mark) as DateForm
}

const parseDigits = (
  text: string,
  order: DateOrder,
  cutoffYear: number,
  shortestYear = 2,
): Parsing => {
  const match = digitForm.exec(text) ?? spacedForm.exec(text)
  if (!match) return refuse('notADate')
  const [, first = '', mark = '', middle = '', last = ''] = match
  if (first.length === 3 || last.length === 3) return refuse('notADate')
  if (first.length === 4) {
    if (last.length > 2) return refuse('notADate')
    const form = formName('ymd', mark, true)
    return checked({ year: Number(first), month: Number(middle), day: Number(last), form })
  }
  const longYear = last.length === 4
  // `1.2.3` is a version or a chapter before it is a day of 2003.
  if ((order === 'ymd' && !longYear ? first : last).length < shortestYear) return refuse('notADate')
  const at = (chosen: 'dmy' | 'mdy' | 'ymd'): Parsing => {
    const [day, month, year] =
      chosen === 'dmy'
        ? [first, middle, last]
        : chosen === 'mdy'
          ? [middle, first, last]
          : [last, middle, first]
    const form = formName(chosen, mark, longYear)
    return checked({
      year: wholeYear(year, cutoffYear),
      month: Number(month),
      day: Number(day),
      form,
    })
  }
  if (order === 'dmy' || order === 'mdy') return at(order)
  if (order === 'ymd') {
    if (!longYear) return at('ymd')
    return first === middle ? at('dmy') : refuse('ambiguous')
  }
  const dayFirst = at('dmy')
  if (dayFirst.ok) return dayFirst
  const monthFirst = at('mdy')
  if (longYear) return monthFirst.ok ? monthFirst : dayFirst
  return monthFirst.ok || at('ymd').ok ? refuse('ambiguous') : dayFirst
}

const wordSeparators =
  /[\s,/]+|(?<=\p{L})\.?-|\.?-(?=\p{L})|(?<=\d)\.?(?=\p{L}{3})|(?<=\p{L}{3})\.?(?=\d)/u
const dayOfMonth = /^(\d{1,2})(?:er|ᵉʳ|e|st|nd|rd|th)?\.?$/iu
const writtenYear = /^(\d{4}|\d{2})$/

const parseWords = (text: string, cutoffYear: number): Parsing => {
  if (text.length > 40 || !/\p{L}/u.test(text)) return refuse('notADate')
  let words = text.split(wordSeparators).filter((word) => word !== '' && word !== '.')
  if (words[0]?.toLowerCase() === 'le') words = words.slice(1)
  const named = words.length === 4 ? weekdayNumber(words[0] ?? '') : null
  if (named !== null) words = words.slice(1)
  if (words.length !== 3) return refuse('notADate')
  const [first = '', second = '', last = ''] = words
  const isMonthFirst = monthNumber(first) !== null
  const month = monthNumber(isMonthFirst ? first : second)
  const day = dayOfMonth.exec(isMonthFirst ? second : first)?.[1]
  const year = writtenYear.exec(last)?.[1]
  if (month === null || day === undefined || year === undefined) return refuse('notADate')
  const form = isMonthFirst ? 'month d yyyy' : year.length === 4 ? 'd month yyyy' : 'd month yy'
  const parsing = checked({ year: wholeYear(year, cutoffYear), month, day: Number(day), form })
  if (!parsing.ok || named === null) return parsing
  const { parsed } = parsing
  return weekday(parsed.year, parsed.month, parsed.day) === named ? parsing : refuse('impossible')
}

const parseCompact = (text: string): Parsing => {
  const match = compactForm.exec(text)
  if (!match) return refuse('notADate')
  const [, year, month, day] = match.map(Number)
  return checked({ year: year ?? 0, month: month ?? 0, day: day ?? 0, form: 'yyyymmdd' })
}

const parseDay = (text: string, options: DateOptions): Parsing => {
  const { order = 'auto', cutoffYear = 1970 } = options
  if (compactForm.test(text)) {
    return (options.compact ?? order === 'ymd') ? parseCompact(text) : refuse('notADate')
  }
  return /\p{L}/u.test(text) ? parseWords(text, cutoffYear) : parseDigits(text, order, cutoffYear)
}

const readTime = (match: RegExpExecArray): string | null => {
  const [, , hours = '', minutes = '00', seconds, fraction = '', half] = match
  const isAfternoon = half !== undefined && /^p/i.test(half)
  let hour = Number(hours)
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + (isAfternoon ? 12 : 0)
  }
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null
  const start = `${String(hour).padStart(2, '0')}:${minutes}`
  return seconds === undefined ? start : `${start}:${seconds}${fraction.replace(',', '.')}`
}

interface Whole {
  readonly parsing: Parsing
  readonly time: string | null
}

const parse = (text: string, options: DateOptions): Whole => {
  const trimmed = trimUnseen(text)
  const alone = parseDay(trimmed, options)
  if (alone.ok || alone.reason !== 'notADate' || trimmed.length > 60)
    return { parsing: alone, time: null }
  const withTime = timePart.exec(trimmed)
  if (!withTime) return { parsing: alone, time: null }
  const time = readTime(withTime)
  const day = parseDay((withTime[1] ?? '').replace(beforeTime, ''), options)
  if (time === null && day.ok) return { parsing: refuse('impossible'), time }
  return { parsing: day, time }
}

/** Reads a date as ISO text. A day that does not exist is refused, never moved; no time zone is applied. */
export const readDate = (text: string, options: DateOptions = {}): DateReading => {
  if (options.forms) return readForms(text, options.forms, options.cutoffYear ?? 1970)
  const plain = isoForm.exec(text)
  if (plain) {
    return isRealDay(Number(plain[1]), Number(plain[2]), Number(plain[3]))
      ? { ok: true, iso: text, time: null }
      : refuse('impossible')
  }
  const { parsing, time } = parse(text, options)
  if (!parsing.ok) return parsing
  const { year, month, day } = parsing.parsed
  return { ok: true, iso: writeIsoDate(year, month, day), time }
}

/** Date and time in one text whose order is that of time; a day alone is its first moment. */
export const momentOf = ({ iso, time }: { iso: string; time: string | null }): string => {
  const [clock = '', fraction = ''] = (time ?? '00:00').split('.')
  const digits = fraction.replace(/0+$/, '')
  return `${iso}T${clock.padEnd(8, ':00')}${digits === '' ? '' : `.${digits}`}`
}

const orderOfForm = (form: DateForm): DateOrder =>
  form.startsWith('mm') ? 'mdy' : form.startsWith('y') ? 'ymd' : 'dmy'

const readForms = (text: string, forms: readonly DateForm[], cutoffYear: number): DateReading => {
  let reason: DateRefusal = 'notADate'
  for (const form of forms) {
    const parsing = parseForm(text, form, cutoffYear)
    if (parsing.ok) {
      const { year, month, day } = parsing.parsed
      return { ok: true, iso: writeIsoDate(year, month, day), time: null }
    }
    if (parsing.reason === 'impossible') reason = 'impossible'
  }
  return refuse(reason)
}

const twoDigitYear = /^\d{1,2}$/

const parseForm = (text: string, form: DateForm, cutoffYear: number): Parsing => {
  if (form === 'yyyymmdd') return parseCompact(text)
  if (form.includes('month')) {
    if (text !== trimUnseen(text)) return refuse('notADate')
    const parsing = parseWords(text, cutoffYear)
    return !parsing.ok || parsing.parsed.form === form ? parsing : refuse('notADate')
  }
  const match = digitForm.exec(text)
  if (!match) return refuse('notADate')
  const [, first = '', mark = '', , last = ''] = match
  const year = form.startsWith('y') ? first : last
  const isLong = form.includes('yyyy')
  if (!form.includes(mark) || (isLong ? year.length !== 4 : !twoDigitYear.test(year))) {
    return refuse('notADate')
  }
  const other = form.startsWith('y') ? last : first
  if (other.length > 2) return refuse('notADate')
  const parsing = parseDigits(text, orderOfForm(form), cutoffYear, 1)
  return !parsing.ok || parsing.parsed.form === form ? parsing : refuse('notADate')
}

/** The form a date is written in, or null for what is not a date. */
export const formOf = (text: string, options: DateOptions = {}): DateForm | null => {
  const { parsing } = parse(text, { compact: true, ...options })
  return parsing.ok ? parsing.parsed.form : null
}

export interface DateOrderGuess {
  /** The order to read the whole column with; `auto` when nothing decides. */
  readonly order: DateOrder
  readonly dayFirst: number
  readonly monthFirst: number
  /** Texts such as `03/04/2021` that read as two different days. */
  readonly ambiguous: number
}

/** Which order the dates of a column use, from those that can only be read one way. */
export const guessDateOrder = (texts: Iterable<string>): DateOrderGuess => {
  let dayFirst = 0
  let monthFirst = 0
  let yearFirst = 0
  let ambiguous = 0
  for (const text of texts) {
    const asDay = readDate(text, { order: 'dmy' })
    const asMonth = readDate(text, { order: 'mdy' })
    const asYear = readDate(text, { order: 'ymd', compact: false })
    if (asDay.ok && asMonth.ok) {
      if (asDay.iso !== asMonth.iso) ambiguous += 1
    } else if (asDay.ok) dayFirst += 1
    else if (asMonth.ok) monthFirst += 1
    else if (asYear.ok) yearFirst += 1
  }
  const decided = [dayFirst, monthFirst, yearFirst].filter((count) => count > 0).length
  const order = decided !== 1 ? 'auto' : dayFirst > 0 ? 'dmy' : monthFirst > 0 ? 'mdy' : 'ymd'
  return { order, dayFirst, monthFirst, ambiguous }
}
