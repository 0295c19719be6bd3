import { addDays } from './calendar'
import { monthNumber } from './dateWords'
import { trimUnseen } from './text'

/** A date without its day, or without its month too. */
export interface PartialDate {
  readonly year: number
  readonly month: number | null
}

const monthYear = /^(\p{L}{3,}\.?)[\s/.\-_]*(?:de\s+)?(?:['’]?(\d{2})|(\d{4}))$/u
const yearMonth = /^(\d{4})[\s/.\-_]*(\p{L}{3,}\.?)$/u
const numericMonth = /^(\d{1,2})\s*[/.-]\s*(\d{4})$/
const numericYear = /^(\d{4})\s*[/.-]\s*(\d{1,2})$/
const onlyYear = /^(1[5-9]\d{2}|20\d{2})$/

const withMonth = (year: number, month: number | null): PartialDate | null =>
  month !== null && month >= 1 && month <= 12 && year > 0 ? { year, month } : null

/**
 * Reads `mars 2018`, `sept. 20` (a month before two digits: a year, from the cut-off year on), `03/2018`, `2018-03`
 * and `2018`; null for anything else.
 */
export function readPartialDate(text: string, cutoffYear = 1970): PartialDate | null {
  const trimmed = trimUnseen(text)
  if (trimmed.length > 24) return null
  const named = monthYear.exec(trimmed)
  if (named) {
    const short = named[2]
    const century = cutoffYear - (cutoffYear % 100)
    const near = century + Number(short)
    const year = short === undefined ? Number(named[3]) : near >= cutoffYear ? near : near + 100
    return withMonth(year, monthNumber(named[1] ?? ''))
  }
  const reversed = yearMonth.exec(trimmed)
  if (reversed) return withMonth(Number(reversed[1]), monthNumber(reversed[2] ?? ''))
  const monthFirst = numericMonth.exec(trimmed)
  if (monthFirst) return withMonth(Number(monthFirst[2]), Number(monthFirst[1]))
  const yearFirst = numericYear.exec(trimmed)
  if (yearFirst) return withMonth(Number(yearFirst[1]), Number(yearFirst[2]))
  return onlyYear.test(trimmed) ? { year: Number(trimmed), month: null } : null
}

/** `2018-03`, or `2018`. */
export const writePartialDate = ({ year, month }: PartialDate): string =>
  month === null
    ? String(year).padStart(4, '0')
    : `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`

const serial = /^(\d{1,7})(?:[.,](\d+))?$/
const secondsOfDay = 86_400
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465
/** The 29 February 1900 that spreadsheets count and that never was. */
const LEAP_BUG = 60

/** The moment of a spreadsheet's date number (1 is 1 January 1900), time to the second; null for what is none. */
export function readSerialDate(text: string): { iso: string; time: string | null } | null {
  const match = serial.exec(trimUnseen(text))
  if (!match) return null
  const days = Number(match[1])
  if (days < 1 || days > LAST_SERIAL || days === LEAP_BUG) return null
  const seconds = Math.round(Number(`0.${match[2] ?? '0'}`) * secondsOfDay)
  const carried = days + (seconds === secondsOfDay ? 1 : 0)
  const iso = addDays('1899-12-31', carried > LEAP_BUG ? carried - 1 : carried)
  const left = seconds % secondsOfDay
  if (left === 0) return { iso, time: null }
  const two = (value: number) => String(value).padStart(2, '0')
  const clock = `${two(Math.floor(left / 3600))}:${two(Math.floor(left / 60) % 60)}`
  return { iso, time: left % 60 === 0 ? clock : `${clock}:${two(left % 60)}` }
}
