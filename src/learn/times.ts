import type { TimeFormat } from './program'
import type { Span } from './subject'

export interface FoundTime extends Span {
  readonly hours: number
  readonly minutes: number
  readonly seconds: number | null
}

const timePattern =
  /(?<![\p{L}\d:.,/]|\d[Hh] ?)(\d{1,2})(?: ?[hH](?: ?(\d{2}))?(?![\p{L}\d])|:(\d{2})(?::(\d{2}))?(?![\d:]))|(?<=\dT)(\d{2}):(\d{2})(?::(\d{2}))?/gu

/** The times of day of a text, from left to right: 14h30, 9 h, 14:05, 14:05:00, 2021-04-03T14:05. */
export function findTimes(text: string): readonly FoundTime[] {
  const found: FoundTime[] = []
  for (const match of text.matchAll(timePattern)) {
    const [whole, h1, m1, m2, s2, h3, m3, s3] = match
    const hours = Number(h1 ?? h3)
    const minutes = Number(m1 ?? m2 ?? m3 ?? 0)
    const written = s2 ?? s3
    const seconds = written === undefined ? null : Number(written)
    if (hours > 24 || minutes > 59 || (seconds ?? 0) > 59) continue
    found.push({ from: match.index, to: match.index + whole.length, hours, minutes, seconds })
  }
  return found
}

const two = (value: number): string => String(value).padStart(2, '0')

/** A time as a format writes it; null when seconds are asked that were not there. */
export function writeTime(
  { hours, minutes, seconds }: FoundTime,
  format: TimeFormat,
): string | null {
  switch (format) {
    case 'hh:mm':
      return `${two(hours)}:${two(minutes)}`
    case 'hh:mm:ss':
      return `${two(hours)}:${two(minutes)}:${two(seconds ?? 0)}`
    case 'hhhmm':
      return `${hours}h${two(minutes)}`
    case 'hhmm':
      return `${two(hours)}${two(minutes)}`
    case 'hh':
      return two(hours)
    case 'h':
      return String(hours)
    case 'mm':
      return two(minutes)
    case 'minutes':
      return String(hours * 60 + minutes)
  }
}
