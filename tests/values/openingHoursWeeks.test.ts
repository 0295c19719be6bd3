import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNames, isHours, writeHours } from '../../src/values/openingHours'
import type { Span, Week } from '../../src/values/openingHours'
import { readOpeningHours } from '../../src/values/openingHoursFrench'
import { runs } from './runs'

const span = fc
  .tuple(fc.integer({ min: 0, max: 46 }), fc.integer({ min: 1, max: 12 }))
  .map(([from, length]): Span => ({ from: from * 30, to: Math.min(from * 30 + length * 30, 1440) }))

/** One or two spans apart, closed, or nothing said. */
const spans = fc.oneof(
  fc.constant(undefined),
  fc.constant([] as const),
  span.map((one) => [one] as const),
  fc
    .tuple(fc.integer({ min: 14, max: 18 }), fc.integer({ min: 26, max: 30 }))
    .map(([morning, afternoon]) => [
      { from: morning * 30, to: 720 },
      { from: afternoon * 30, to: 1110 },
    ]),
)

const week: fc.Arbitrary<Week> = fc
  .array(spans, { minLength: 8, maxLength: 8 })
  .filter((days) => days.some((day) => day !== undefined))

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const minutes = (text: string) => {
  const [hours = 0, rest = 0] = text.split(':').map(Number)
  return hours * 60 + rest
}

/** Reads back what is written, by itself. */
function readBack(text: string): Week {
  const found: (readonly Span[] | undefined)[] = new Array(8).fill(undefined)
  if (text === '24/7') return found.map((_, at) => (at < 7 ? [{ from: 0, to: 1440 }] : undefined))
  for (const rule of text.split('; ')) {
    const [days = '', hours = ''] = rule.split(' ')
    const open =
      hours === 'off'
        ? []
        : hours.split(',').map((each): Span => {
            const [from = '', to = ''] = each.split('-')
            return { from: minutes(from), to: minutes(to) }
          })
    for (const part of days.split(',')) {
      const [first = '', last = first] = part.split('-')
      const from = dayNames.indexOf(first as 'Mo')
      for (let day = from; day <= dayNames.indexOf(last as 'Mo'); day++) found[day] = open
    }
  }
  return found
}

const frenchDays = 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' ')

/** The week as a clerk would write it out, day after day. */
const inFrench = (days: Week, { separator, to }: { separator: string; to: string }) =>
  days
    .flatMap((open, day) => {
      if (open === undefined) return []
      const name = frenchDays[day] ?? 'jours fériés'
      if (open.length === 0) return `${name} fermé`
      const times = open.map(({ from, to: end }) => `${clock(from)}${to}${clock(end)}`)
      return `${name} : ${times.join(' / ')}`
    })
    .join(separator)

describe('hours of any week', () => {
  it('are valid as they are written, and read back the same', () => {
    fc.assert(
      fc.property(week, (days) => {
        const text = writeHours(days)
        expect(isHours(text)).toBe(true)
        const isAlways = text === '24/7'
        expect(readBack(text).slice(0, isAlways ? 7 : 8)).toEqual(days.slice(0, isAlways ? 7 : 8))
      }),
      runs,
    )
  })

  it('are the same said in French', () => {
    const manner = fc.record({
      separator: fc.constantFrom(' ; ', ', ', '\n', '. '),
      to: fc.constantFrom('-', ' - ', ' à ', '–'),
    })
    fc.assert(
      fc.property(week, manner, (days, said) => {
        expect(readOpeningHours(inFrench(days, said))).toBe(writeHours(days))
      }),
      runs,
    )
  })

  it('stay the same when they are read again', () => {
    fc.assert(
      fc.property(week, (days) => {
        const text = writeHours(days)
        expect(readOpeningHours(text)).toBe(text)
      }),
      runs,
    )
  })
})
