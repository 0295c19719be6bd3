import {
  addDays,
  daysBetween,
  isRealDay,
  startOfPeriod,
  weekday,
  writeIsoDate,
} from '../values/calendar'
import { integerArgument, ofDate, ofText } from './arguments'
import type { Argument, FormulaFunction, FunctionWords } from './functionTable'
import type { FailedValue, Value } from './values'
import { dateValue, empty, failure, numberValue } from './values'

const partsOf = (iso: string): readonly [year: number, month: number, day: number] => [
  Number(iso.slice(0, 4)),
  Number(iso.slice(5, 7)),
  Number(iso.slice(8, 10)),
]

/** A number read off a date. */
const partOfDate = (
  fr: string,
  en: string,
  part: (iso: string) => number,
  words: { readonly fr: FunctionWords; readonly en: FunctionWords },
): FormulaFunction => ({
  fr,
  en,
  least: 1,
  most: 1,
  apply: ([date]) => ofDate(date, (iso) => numberValue(String(part(iso)))),
  words,
})

/** The same day some months away, or the last of the month where it has none such. */
function monthsAway(iso: string, months: number): Value {
  const [year, month, day] = partsOf(iso)
  const counted = year * 12 + (month - 1) + months
  const [inYear, inMonth] = [Math.floor(counted / 12), (counted % 12) + 1]
  if (inYear < 1 || inYear > 9999) return failure('outOfBounds', String(months))
  let last = day
  while (!isRealDay(inYear, inMonth, last)) last -= 1
  return dateValue(writeIsoDate(inYear, inMonth, last))
}

function shifted(
  [date, count]: readonly Argument[],
  give: (iso: string, months: number) => Value,
): Value {
  const months = integerArgument(count, 0)
  if (typeof months !== 'number') return months
  return ofDate(date, (iso) => give(iso, months))
}

/** The number of the week as ISO 8601 counts it: the week of the first Thursday is the first. */
function isoWeek(iso: string): number {
  const thursday = addDays(startOfPeriod(iso, 'week'), 3)
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1
}

/** Whole years or months from one date to another, negative when it is before. */
function monthsBetween(from: string, to: string): number {
  if (from > to) return -monthsBetween(to, from)
  const [a, b] = [partsOf(from), partsOf(to)]
  return (b[0] - a[0]) * 12 + (b[1] - a[1]) - (b[2] < a[2] ? 1 : 0)
}

export const dateFunctions: readonly FormulaFunction[] = [
  {
    fr: 'DATE',
    en: 'DATE',
    least: 3,
    most: 3,
    apply: (args) => {
      const read = args.map((each) => integerArgument(each, NaN))
      const failed = read.find((each): each is FailedValue => typeof each !== 'number')
      if (failed) return failed
      const [year = NaN, month = NaN, day = NaN] = read as readonly number[]
      if ([year, month, day].some(Number.isNaN)) return empty
      return isRealDay(year, month, day)
        ? dateValue(writeIsoDate(year, month, day))
        : failure('notADate', `${year}-${month}-${day}`)
    },
    words: {
      fr: {
        takes: 'année; mois; jour',
        help: 'Une date à partir de ses parties.',
        example: ['DATE(2021; 4; 3)', '2021-04-03'],
      },
      en: {
        takes: 'year; month; day',
        help: 'A date from its parts.',
        example: ['DATE(2021; 4; 3)', '2021-04-03'],
      },
    },
  },
  {
    fr: 'DATEVAL',
    en: 'DATEVALUE',
    least: 1,
    most: 1,
    apply: ([date]) => ofDate(date, dateValue),
    words: {
      fr: {
        takes: 'texte',
        help: 'La date écrite dans un texte.',
        example: ['DATEVAL("3 avril 2021")', '2021-04-03'],
      },
      en: {
        takes: 'text',
        help: 'The date written in a text.',
        example: ['DATEVALUE("3 avril 2021")', '2021-04-03'],
      },
    },
  },
  partOfDate('ANNEE', 'YEAR', (iso) => partsOf(iso)[0], {
    fr: { takes: 'date', help: 'L’année d’une date.', example: ['ANNEE("03/04/2021")', '2021'] },
    en: { takes: 'date', help: 'The year of a date.', example: ['YEAR("03/04/2021")', '2021'] },
  }),
  partOfDate('MOIS', 'MONTH', (iso) => partsOf(iso)[1], {
    fr: {
      takes: 'date',
      help: 'Le mois d’une date, de 1 à 12.',
      example: ['MOIS("03/04/2021")', '4'],
    },
    en: {
      takes: 'date',
      help: 'The month of a date, 1 to 12.',
      example: ['MONTH("03/04/2021")', '4'],
    },
  }),
  partOfDate('JOUR', 'DAY', (iso) => partsOf(iso)[2], {
    fr: {
      takes: 'date',
      help: 'Le jour d’une date, de 1 à 31.',
      example: ['JOUR("03/04/2021")', '3'],
    },
    en: { takes: 'date', help: 'The day of a date, 1 to 31.', example: ['DAY("03/04/2021")', '3'] },
  }),
  partOfDate('JOURSEM', 'WEEKDAY', (iso) => weekday(...partsOf(iso)), {
    fr: {
      takes: 'date',
      help: 'Le jour de la semaine, de 1 (lundi) à 7 (dimanche).',
      example: ['JOURSEM("2021-04-03")', '6'],
    },
    en: {
      takes: 'date',
      help: 'The day of the week, 1 (Monday) to 7 (Sunday).',
      example: ['WEEKDAY("2021-04-03")', '6'],
    },
  }),
  partOfDate('NO.SEMAINE.ISO', 'ISOWEEKNUM', isoWeek, {
    fr: {
      takes: 'date',
      help: 'Le numéro de la semaine.',
      example: ['NO.SEMAINE.ISO("2021-01-03")', '53'],
    },
    en: {
      takes: 'date',
      help: 'The number of the week.',
      example: ['ISOWEEKNUM("2021-01-03")', '53'],
    },
  }),
  {
    fr: 'MOIS.DECALER',
    en: 'EDATE',
    least: 2,
    most: 2,
    apply: (args) => shifted(args, monthsAway),
    words: {
      fr: {
        takes: 'date; mois',
        help: 'La date tant de mois plus tard (ou plus tôt).',
        example: ['MOIS.DECALER("2021-01-31"; 1)', '2021-02-28'],
      },
      en: {
        takes: 'date; months',
        help: 'The date so many months later (or earlier).',
        example: ['EDATE("2021-01-31"; 1)', '2021-02-28'],
      },
    },
  },
  {
    fr: 'FIN.MOIS',
    en: 'EOMONTH',
    least: 1,
    most: 2,
    apply: (args) =>
      shifted(args, (iso, months) => {
        const next = monthsAway(startOfPeriod(iso, 'month'), months + 1)
        return next.kind === 'date' ? dateValue(addDays(next.iso, -1)) : next
      }),
    words: {
      fr: {
        takes: 'date; mois',
        help: 'Le dernier jour du mois, tant de mois plus tard.',
        example: ['FIN.MOIS("2020-02-10")', '2020-02-29'],
      },
      en: {
        takes: 'date; months',
        help: 'The last day of the month, so many months later.',
        example: ['EOMONTH("2020-02-10")', '2020-02-29'],
      },
    },
  },
  {
    fr: 'JOURS',
    en: 'DAYS',
    least: 2,
    most: 2,
    // The end stands first, as in spreadsheets.
    apply: ([to, from]) =>
      ofDate(to, (end) => ofDate(from, (start) => numberValue(String(daysBetween(start, end))))),
    words: {
      fr: {
        takes: 'fin; début',
        help: 'Les jours entre deux dates.',
        example: ['JOURS("2021-03-01"; "2021-01-01")', '59'],
      },
      en: {
        takes: 'end; start',
        help: 'The days between two dates.',
        example: ['DAYS("2021-03-01"; "2021-01-01")', '59'],
      },
    },
  },
  {
    fr: 'DATEDIF',
    en: 'DATEDIF',
    least: 3,
    most: 3,
    apply: ([from, to, unit]) =>
      ofText(unit, (word) => {
        const count = counters.get(word.toLowerCase())
        if (!count) return failure('notFound', word)
        return ofDate(from, (start) => ofDate(to, (end) => numberValue(String(count(start, end)))))
      }),
    words: {
      fr: {
        takes: 'début; fin; "a", "m" ou "j"',
        help: 'Les années, mois ou jours entiers entre deux dates.',
        example: ['DATEDIF("15/06/1980"; "14/06/2021"; "a")', '40'],
      },
      en: {
        takes: 'start; end; "y", "m" or "d"',
        help: 'The whole years, months or days between two dates.',
        example: ['DATEDIF("1980-06-15"; "2021-06-14"; "y")', '40'],
      },
    },
  },
]

const years = (from: string, to: string): number => Math.trunc(monthsBetween(from, to) / 12)

const counters: ReadonlyMap<string, (from: string, to: string) => number> = new Map([
  ['a', years],
  ['y', years],
  ['m', monthsBetween],
  ['j', daysBetween],
  ['d', daysBetween],
])
