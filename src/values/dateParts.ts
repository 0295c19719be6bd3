import { addDays, startOfPeriod, weekday } from './calendar'

export const datePartIds = [
  'year',
  'month',
  'day',
  'yearMonth',
  'monthName',
  'weekdayName',
  'weekday',
  'quarter',
  'semester',
  'week',
  'dayOfYear',
  'schoolYear',
  'date',
  'time',
  'hour',
  'minute',
] as const

export type DatePartId = (typeof datePartIds)[number]

const monthNames = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const

const dayNames = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const

const daysBetween = (from: string, to: string): number => daysOf(to) - daysOf(from)

const MILLISECONDS_OF_DAY = 86_400_000

/** Days since 1970-01-01 (negative before); years below 100 are what they are. */
function daysOf(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime() / MILLISECONDS_OF_DAY
}

/** The week of ISO 8601: that of the Thursday of the same week. */
function isoWeek(iso: string): number {
  const thursday = addDays(startOfPeriod(iso, 'week'), 3)
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1
}

/** A part of a real day (`yyyy-mm-dd`) and its time (`hh:mm…` or null); '' where there is no such part. */
export function datePart(iso: string, time: string | null, part: DatePartId): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  switch (part) {
    case 'year':
      return String(year)
    case 'month':
      return String(month)
    case 'day':
      return String(day)
    case 'yearMonth':
      return iso.slice(0, 7)
    case 'monthName':
      return monthNames[month - 1] ?? ''
    case 'weekdayName':
      return dayNames[weekday(year, month, day) - 1] ?? ''
    case 'weekday':
      return String(weekday(year, month, day))
    case 'quarter':
      return String(Math.ceil(month / 3))
    case 'semester':
      return month <= 6 ? '1' : '2'
    case 'week':
      return String(isoWeek(iso))
    case 'dayOfYear':
      return String(daysBetween(`${iso.slice(0, 4)}-01-01`, iso) + 1)
    case 'schoolYear':
      return month >= 9 ? `${year}-${year + 1}` : `${year - 1}-${year}`
    case 'date':
      return iso
    case 'time':
      return time === null ? '' : time.slice(0, 5)
    case 'hour':
      return time === null ? '' : String(Number(time.slice(0, 2)))
    case 'minute':
      return time === null ? '' : String(Number(time.slice(3, 5)))
  }
}

export const dateUnitIds = ['days', 'weeks', 'months', 'years', 'hours', 'minutes'] as const

export type DateUnitId = (typeof dateUnitIds)[number]

export interface Moment {
  readonly iso: string
  readonly time: string | null
}

const minutesOf = (time: string | null): number =>
  time === null ? 0 : Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Whole months from one day to a later one: the 31st is reached on the last day of a shorter month. */
function wholeMonths(from: string, to: string): number {
  const [y1 = 0, m1 = 1, d1 = 1] = from.split('-').map(Number)
  const [y2 = 0, m2 = 1, d2 = 1] = to.split('-').map(Number)
  const isLastDay = addDays(to, 1).endsWith('-01')
  return (y2 - y1) * 12 + m2 - m1 - (d2 < d1 && !isLastDay ? 1 : 0)
}

/** How many whole units lie between two moments; negative when the second comes first. */
export function dateDifference(from: Moment, to: Moment, unit: DateUnitId): number {
  const minutes = daysBetween(from.iso, to.iso) * 1440 + minutesOf(to.time) - minutesOf(from.time)
  switch (unit) {
    case 'minutes':
      return minutes
    case 'hours':
      return Math.trunc(minutes / 60) + 0
    case 'days':
      return daysBetween(from.iso, to.iso)
    case 'weeks':
      return Math.trunc(daysBetween(from.iso, to.iso) / 7) + 0
    case 'months':
    case 'years': {
      const isForward = from.iso <= to.iso
      const months = isForward ? wholeMonths(from.iso, to.iso) : -wholeMonths(to.iso, from.iso)
      return unit === 'months' ? months + 0 : Math.trunc(months / 12) + 0
    }
  }
}
