const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether a day exists in the (proleptic Gregorian) calendar. */
export const isRealDay = (year: number, month: number, day: number): boolean => {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return false
  return day <= (month === 2 && isLeap(year) ? 29 : (monthDays[month - 1] ?? 0))
}

/** `2021-04-03` from its parts, which must be a real day. */
export const writeIsoDate = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** True for `yyyy-mm-dd` naming a day that exists. */
export const isIsoDate = (text: string): boolean => {
  const match = isoDate.exec(text)
  return match !== null && isRealDay(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** Compares two ISO dates (or ISO moments written alike). */
export const compareIsoDates = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Days since 0000-03-01, for arithmetic on real days only. */
const dayNumber = (year: number, month: number, day: number): number => {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra
}

const fromDayNumber = (number: number): string => {
  const era = Math.floor(number / 146097)
  const dayOfEra = number - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return writeIsoDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

/** The day of the week, 1 for Monday to 7 for Sunday. */
export const weekday = (year: number, month: number, day: number): number =>
  ((dayNumber(year, month, day) + 2) % 7) + 1

const parts = (iso: string): readonly [number, number, number] => [
  Number(iso.slice(0, 4)),
  Number(iso.slice(5, 7)),
  Number(iso.slice(8, 10)),
]

/** The ISO date some days later (or earlier). */
export const addDays = (iso: string, days: number): string =>
  fromDayNumber(dayNumber(...parts(iso)) + days)

/** How many days the second ISO date is after the first. */
export const daysBetween = (from: string, to: string): number =>
  dayNumber(...parts(to)) - dayNumber(...parts(from))

export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year'

/** The first day of the period an ISO date falls in; weeks start on Monday. */
export const startOfPeriod = (iso: string, period: Period): string => {
  const [year, month, day] = parts(iso)
  switch (period) {
    case 'day':
      return iso
    case 'week':
      return addDays(iso, 1 - weekday(year, month, day))
    case 'month':
      return writeIsoDate(year, month, 1)
    case 'quarter':
      return writeIsoDate(year, month - ((month - 1) % 3), 1)
    case 'year':
      return writeIsoDate(year, 1, 1)
  }
}
