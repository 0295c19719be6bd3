/** Opening hours as OpenStreetMap writes them: `Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00; Su off`. */

/** Minutes from midnight; `to` lies behind `from`, beyond 1440 for what ends the next day. */
export interface Span {
  readonly from: number
  readonly to: number
}

export const DAY_MINUTES = 1440

/** Monday to Sunday, then public holidays. */
export const dayNames = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su', 'PH'] as const

export const HOLIDAYS = 7

/** What is known of each of the eight: open in these spans, closed (none), or nothing said. */
export type Week = readonly (readonly Span[] | undefined)[]

const two = (value: number): string => String(value).padStart(2, '0')

/** The end of a day is 24:00; what ends the next day is written by its own clock. */
const clock = (minutes: number): string => {
  const within = minutes > DAY_MINUTES ? minutes - DAY_MINUTES : minutes
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`
}

const spansText = (spans: readonly Span[]): string =>
  spans.length === 0 ? 'off' : spans.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(',')

/** `Mo-We,Fr,PH`: two days that follow each other are named, three or more are a range. */
function daysText(days: readonly number[]): string {
  const runs: number[][] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last && day !== HOLIDAYS && last.at(-1) === day - 1) last.push(day)
    else runs.push([day])
  }
  return runs
    .flatMap((run) =>
      run.length > 2
        ? `${dayNames[run[0]!]}-${dayNames[run.at(-1)!]}`
        : run.map((day) => dayNames[day]!),
    )
    .join(',')
}

const isWholeDay = (spans: readonly Span[] | undefined): boolean =>
  spans?.length === 1 && spans[0]!.from === 0 && spans[0]!.to === DAY_MINUTES

/** A week as OpenStreetMap writes it; days with the same hours together, days of which nothing is said left out. */
export function writeHours(week: Week): string {
  const holidays = week[HOLIDAYS]
  const isAlways = week.slice(0, HOLIDAYS).every(isWholeDay)
  if (isAlways && (holidays === undefined || isWholeDay(holidays))) return '24/7'
  const groups = new Map<string, number[]>()
  week.forEach((spans, day) => {
    if (spans === undefined) return
    const text = spansText(spans)
    const known = groups.get(text)
    if (known) known.push(day)
    else groups.set(text, [day])
  })
  return [...groups].map(([text, days]) => `${daysText(days)} ${text}`).join('; ')
}

const weekday = '(?:Mo|Tu|We|Th|Fr|Sa|Su)'
const nth = '(?:\\[-?[1-5](?:-[1-5])?(?:,-?[1-5](?:-[1-5])?)*\\])?'
const daysPart = `(?:${weekday}(?:-${weekday}|${nth})|[PS]H(?: [+-]\\d+ days?)?)`
const days = `${daysPart}(?:, ?${daysPart})*(?: ${daysPart}(?:,${daysPart})*)?`
const sun = '(?:sunrise|sunset|dawn|dusk)'
const sunTime = `(?:${sun}|\\(${sun}[+-]\\d\\d:\\d\\d\\))`
// The ways to write a part exclude each other, so that a long list is read in one way only.
const time = `(?:(?:[01]\\d|2[0-4]):[0-5]\\d|${sunTime})`
const end = `(?:(?:[0-3]\\d|4[0-8]):[0-5]\\d|${sunTime})`
const timesPart = `${time}(?:-${end}\\+?|\\+)`
const times = `${timesPart}(?:, ?${timesPart})*`
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const date = `(?:(?:19|20)\\d\\d )?(?:${month}(?: \\d\\d?)?|easter)(?: [+-]\\d+ days?)?`
const datesPart = `${date}(?:-(?:${date}|\\d\\d?)\\+?)?`
const dates = `${datesPart}(?:, ?${datesPart})*`
const years = '(?:19|20)\\d\\d(?:-(?:19|20)\\d\\d|\\+)?'
const weeks = 'week \\d\\d?(?:-\\d\\d?)?(?:,\\d\\d?(?:-\\d\\d?)?)*'
const comment = '"[^"]+"'
const modifier = `(?:(?:off|closed|open|unknown)(?: ${comment})?|${comment})`
const selectors = [`(?:${years} ?)?`, `(?:${dates} ?)?`, `(?:${weeks} ?)?`, ':? ?'].join('')
const rule = new RegExp(
  `^(?=.)(?:24/7|${selectors}(?:${days}(?: |$))?(?:${times}(?: |$))?)(?: ?${modifier})?$`,
)
const separators = / *(?:;|\|\|) *(?=(?:[^"]*"[^"]*")*[^"]*$)/
const MOST = 1_000

const isClock = (text: string): boolean =>
  [...text.matchAll(/(\d\d):(\d\d)/g)].every(
    ([, hour, minute]) => Number(hour) !== 24 || minute === '00',
  )

/** Whether a text is in the syntax of OpenStreetMap, seasons, holidays and comments included. */
export function isHours(text: string): boolean {
  if (text === '' || text.length > MOST || text.trim() !== text) return false
  return text
    .replace(/;$/, '')
    .split(separators)
    .every((each) => rule.test(each) && isClock(each))
}

const anyDay = /\b(mo|tu|we|th|fr|sa|su)(?=$|[\s,;:\d-])/gi
const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1).toLowerCase()

/** The text in that syntax, with its zeros, capitals and spaces put right where only they are missing; else null. */
export function tidyHours(text: string): string | null {
  const trimmed = text.trim()
  if (isHours(trimmed)) return trimmed
  if (trimmed.length > MOST || trimmed.includes('"')) return null
  const tidy = trimmed
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(anyDay, capital)
    .replace(/\b(?:ph|sh)\b/gi, (word) => word.toUpperCase())
    .replace(/\b(?:off|closed|open)\b/gi, (word) => word.toLowerCase())
    .replace(/(?<![\d:])(\d):(\d\d)(?!\d)/g, '0$1:$2')
    .replace(/ ?([-,]) ?/g, '$1')
    .replace(/ ?; ?/g, '; ')
    .trim()
  return isHours(tidy) ? tidy : null
}
