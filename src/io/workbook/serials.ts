import { addDays } from '../../values/calendar'
import type { FormatSection } from './formats'

const SECONDS = 86_400
const LAST_1900 = 2_958_465
const LAST_1904 = LAST_1900 - 1462

/** The day a spreadsheet counts so, or null when there is none: 1900-02-29, before the first, past 9999. */
function dayOf(count: number, dateSystem: 1900 | 1904): string | null {
  if (dateSystem === 1904) {
    return count >= 0 && count <= LAST_1904 ? addDays('1904-01-01', count) : null
  }
  if (count < 1 || count > LAST_1900 || count === 60) return null
  return addDays(count < 60 ? '1899-12-31' : '1899-12-30', count)
}

/** `08:30`, `08:30:05` or `08:30:05.25` from seconds; hours go beyond 24 when there are more. */
export function clockText(
  seconds: number,
  { showsSeconds, decimals }: Pick<FormatSection, 'showsSeconds' | 'decimals'>,
): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const whole = Math.floor(seconds)
  const hours = two(Math.floor(whole / 3600))
  const minutes = two(Math.floor(whole / 60) % 60)
  if (!showsSeconds) return `${hours}:${minutes}`
  const fraction = decimals > 0 ? (seconds - whole).toFixed(decimals).slice(1) : ''
  return `${hours}:${minutes}:${two(whole % 60)}${fraction}`
}

/** Seconds since the first day, to the fraction that is shown: what a double cannot keep is not shown. */
function secondsOf(serial: number, { decimals }: Pick<FormatSection, 'decimals'>): number {
  const scale = 10 ** decimals
  return Math.round(serial * SECONDS * scale) / scale
}

/**
 * The text of a day or time of day counted in days, as its format shows it but in ISO form; null where it names
 * none, so that the number is kept.
 */
export function momentText(
  serial: number,
  section: FormatSection,
  dateSystem: 1900 | 1904,
): string | null {
  if (section.kind === 'duration') {
    const text = clockText(secondsOf(Math.abs(serial), section), section)
    return serial < 0 ? `-${text}` : text
  }
  if (serial < 0) return null
  if (section.kind === 'date') {
    return dayOf(Math.floor(Math.round(serial * SECONDS * 1000) / (SECONDS * 1000)), dateSystem)
  }
  const seconds = secondsOf(serial, section)
  const time = clockText(seconds % SECONDS, section)
  if (section.kind === 'time') return time
  const day = dayOf(Math.floor(seconds / SECONDS), dateSystem)
  return day === null ? null : `${day}T${time}`
}

/** Days counted from an ISO day and time, for formats that ask for a number; null when it is none. */
export function serialOf(iso: string, dateSystem: 1900 | 1904): number | null {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?/.exec(iso)
  if (!found) return null
  const day = Date.parse(`${found[1]}T00:00:00Z`) / (SECONDS * 1000)
  if (Number.isNaN(day)) return null
  const time = Number(found[2] ?? 0) * 3600 + Number(found[3] ?? 0) * 60 + Number(found[4] ?? 0)
  const count = day + (dateSystem === 1904 ? 24_107 : 25_569)
  const shifted = dateSystem === 1900 && count < 61 ? count - 1 : count
  return shifted + time / SECONDS
}
