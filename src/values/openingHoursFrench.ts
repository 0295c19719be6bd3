import type { Span, Week } from './openingHours'
import { DAY_MINUTES, HOLIDAYS, tidyHours, writeHours } from './openingHours'
import type { HalfDay, HoursToken } from './openingHoursTokens'
import { hoursTokens } from './openingHoursTokens'

/** Thrown inside where a phrase says what has no single meaning; never leaves this file. */
class NotUnderstood extends Error {}

const refuse = (): never => {
  throw new NotUnderstood()
}

/** The latest hour at which what is open past midnight closes. */
const LATE = 6 * 60
const NOON = 720

const wholeDay: Span = { from: 0, to: DAY_MINUTES }

interface Hours {
  readonly spans: readonly Span[]
  /** The days that were named together with them, so that more of the same can be told from an exception. */
  readonly said: string
}

interface Days {
  readonly days: readonly number[]
  readonly isWorkWeek: boolean
  /** « Jours fériés compris ». */
  readonly isIncluded?: boolean
}

const isApart = (spans: readonly Span[]): boolean => {
  const sorted = spans.toSorted((a, b) => a.from - b.from)
  return sorted.every(({ from }, at) => at === 0 || sorted[at - 1]!.to <= from)
}

const halfOf = ({ from, to }: Span): readonly HalfDay[] => {
  const halves: HalfDay[] = []
  if (from < NOON && to <= 14 * 60) halves.push('morning')
  if (from >= NOON && from < 18 * 60) halves.push('afternoon')
  if (from >= 16 * 60) halves.push('evening')
  return halves
}

/** Reads tokens one behind the other; what it cannot place it refuses. */
class Reader {
  readonly #tokens: readonly HoursToken[]
  readonly #week: (Hours | undefined)[] = new Array<Hours | undefined>(8).fill(undefined)
  #at = 0
  #saidWorkWeek = false
  /** The days of what was said last, for « sauf » and « y compris » behind it. */
  #last: { readonly days: readonly number[]; readonly spans: readonly Span[] } | null = null

  constructor(tokens: readonly HoursToken[]) {
    this.#tokens = tokens
  }

  read(): Week {
    this.#skip('open', 'stop')
    if (!this.#peek()) refuse()
    const isHoursFirst = this.#isHours()
    while (this.#peek()) {
      if (this.#take('closed')) this.#close(this.#days())
      else if (this.#take('except')) this.#except()
      else if (this.#take('included')) this.#include(this.#days().days)
      else if (this.#isHours() && isHoursFirst) this.#hoursThenDays()
      else this.#daysThenHours()
      this.#skip('and', 'stop', 'open', 'slash', 'dash')
    }
    // « En semaine » is Monday to Friday only beside a weekend that has hours of its own.
    if (this.#saidWorkWeek && !(this.#week[5] && this.#week[6])) refuse()
    return this.#week.map((hours) => hours?.spans)
  }

  #peek(ahead = 0): HoursToken | undefined {
    return this.#tokens[this.#at + ahead]
  }

  #take<K extends HoursToken['kind']>(kind: K): Extract<HoursToken, { kind: K }> | null {
    const token = this.#peek()
    if (token?.kind !== kind) return null
    this.#at++
    return token as Extract<HoursToken, { kind: K }>
  }

  #skip(...kinds: readonly HoursToken['kind'][]): void {
    for (let token = this.#peek(); token && kinds.includes(token.kind); token = this.#peek()) {
      this.#at++
    }
  }

  #isHours(ahead = 0): boolean {
    const token = this.#peek(ahead)
    const isBefore =
      token?.kind === 'half' || token?.kind === 'through' || token?.kind === 'between'
    if (isBefore) return this.#isHours(ahead + 1)
    return token?.kind === 'time' || token?.kind === 'number' || token?.kind === 'always'
  }

  #isDays(ahead = 0): boolean {
    const kind = this.#peek(ahead)?.kind
    return kind === 'day' || kind === 'days' || kind === 'holidays'
  }

  /** « Lundi », « du lundi au vendredi », « lundi, mardi et les jours fériés ». */
  #days(): Days {
    const found = new Set<number>()
    let isWorkWeek = false
    const add = (days: readonly number[]) => {
      for (const day of days) {
        if (found.has(day)) refuse()
        found.add(day)
      }
    }
    if (!this.#isDays()) refuse()
    while (this.#isDays()) {
      const token = this.#peek()!
      this.#at++
      if (token.kind === 'holidays') add([HOLIDAYS])
      else if (token.kind === 'days') {
        add(token.days)
        isWorkWeek ||= token.isWorkWeek
      } else if (token.kind === 'day') add(this.#range(token.day))
      const link = this.#peek()?.kind
      if ((link === 'and' || link === 'slash') && this.#isDays(1)) this.#at++
      else if (link === 'included' && this.#isHoliday(1)) this.#at++
      else if (link === 'and' && this.#peek(1)?.kind === 'included' && this.#isHoliday(2))
        this.#at += 2
    }
    const isIncluded = found.has(HOLIDAYS) && this.#take('included') !== null
    return { days: [...found].sort((a, b) => a - b), isWorkWeek, isIncluded }
  }

  #isHoliday(ahead: number): boolean {
    return this.#peek(ahead)?.kind === 'holidays'
  }

  #range(from: number): readonly number[] {
    const link = this.#peek()?.kind
    const next = this.#peek(1)
    if ((link !== 'to' && link !== 'dash') || next?.kind !== 'day') return [from]
    this.#at += 2
    const until = next.day
    // A chain of dashes is a list to some.
    const isChain = link === 'dash' && this.#peek()?.kind === 'dash' && this.#isDays(1)
    if (until === from || isChain) refuse()
    const days: number[] = []
    for (let day = from; day !== until; day = (day + 1) % 7) days.push(day)
    return [...days, until]
  }

  /** One time of day; a bare number only where the other end is an hour (`isBeside`). */
  #time(isBeside: boolean): number {
    const token = this.#peek()
    this.#at++
    if (token?.kind === 'time') return token.minutes
    if (token?.kind === 'number' && isBeside && token.value <= 24) return token.value * 60
    return refuse()
  }

  #span(): Span {
    if (this.#take('always')) return wholeDay
    const isBetween = this.#take('between') !== null
    const second = this.#peek(2)
    const from = this.#time(second?.kind === 'time')
    const link = this.#peek()?.kind
    const isRange = link === 'to' || link === 'dash' || link === 'slash'
    // « 9h et 18h » are two times of day unless they are said to be the ends.
    if (isBetween ? link !== 'and' : !isRange) return refuse()
    this.#at++
    const isFromTime = this.#peek(-2)?.kind === 'time'
    const to = this.#time(isFromTime)
    if (from === to || from >= DAY_MINUTES) refuse()
    if (to > from) return { from, to }
    if (to === 0) return { from, to: DAY_MINUTES }
    return to <= LATE && from >= NOON ? { from, to: to + DAY_MINUTES } : refuse()
  }

  /** The spans of a day, each behind the half of the day it is in where that is said. */
  #hours(): readonly Span[] {
    const spans: Span[] = []
    let isThrough = false
    for (;;) {
      if (this.#take('through')) isThrough = true
      const half = this.#take('half')?.half
      const span = this.#span()
      const behind = half ? undefined : this.#halfBehind()
      const said = half ?? behind
      if (said && !halfOf(span).includes(said)) refuse()
      spans.push(span)
      if (this.#take('through')) isThrough = true
      const link = this.#peek()?.kind
      const isLinked = link === 'and' || link === 'slash' || link === 'dash' || link === 'stop'
      if (isLinked && this.#isHours(1)) this.#at++
      else if (!this.#isHours()) break
    }
    if (!isApart(spans) || (isThrough && spans.length > 1)) refuse()
    if (spans.length > 1 && spans.includes(wholeDay)) refuse()
    return spans.toSorted((a, b) => a.from - b.from)
  }

  /** « 9h-12h le matin »: not where the half of the day belongs to what follows. */
  #halfBehind(): HalfDay | undefined {
    return this.#isHours() ? undefined : this.#take('half')?.half
  }

  #daysThenHours(): void {
    if (this.#isHours()) {
      // Around the clock needs no days.
      const isAlways = this.#peek()?.kind === 'always' && !this.#isDays(1)
      if (!isAlways) return this.#hoursThenDays()
      this.#at++
      return this.#open({ days: [0, 1, 2, 3, 4, 5, 6], isWorkWeek: false }, [wholeDay])
    }
    const named = this.#days()
    if (named.isIncluded && named.days.length === 1 && !this.#isHours()) {
      return this.#include(named.days)
    }
    const less = this.#lessDays(named)
    this.#skip('open', 'stop', 'dash', 'and')
    if (this.#peek()?.kind === 'half' && !this.#isHours()) return this.#closeHalf(named)
    if (this.#take('closed')) return less.length > 0 ? refuse() : this.#close(named)
    const spans = this.#hours()
    const days = named.days.filter((day) => !less.includes(day))
    this.#open({ ...named, days }, spans)
    if (less.length > 0) this.#close({ days: less, isWorkWeek: false })
  }

  /** « Tous les jours sauf le mardi: 9h-18h ». */
  #lessDays({ days }: Days): readonly number[] {
    if (!this.#take('except')) return []
    const less = this.#days().days
    const isWithin = less.every((day) => day === HOLIDAYS || days.includes(day))
    return isWithin && less.length < days.length + 1 ? less : refuse()
  }

  #hoursThenDays(): void {
    const spans = this.#hours()
    this.#skip('and', 'dash', 'open')
    const isAlways = spans[0] === wholeDay
    if (isAlways && !this.#isDays()) {
      return this.#open({ days: [0, 1, 2, 3, 4, 5, 6], isWorkWeek: false }, spans)
    }
    const named = this.#days()
    const less = this.#lessDays(named)
    this.#open({ ...named, days: named.days.filter((day) => !less.includes(day)) }, spans)
    if (less.length > 0) this.#close({ days: less, isWorkWeek: false })
  }

  #open({ days, isWorkWeek }: Days, spans: readonly Span[]): void {
    if (days.length === 0) refuse()
    this.#saidWorkWeek ||= isWorkWeek
    const said = days.join()
    for (const day of days) {
      const known = this.#week[day]
      this.#week[day] = { spans: known ? this.#together(known, spans, days) : spans, said }
    }
    this.#last = { days, spans }
  }

  /** More hours of the same days, or those of a day that is an exception to many. */
  #together(known: Hours, spans: readonly Span[], days: readonly number[]): readonly Span[] {
    if (known.spans.length === 0) return refuse()
    const both = [...known.spans, ...spans].toSorted((a, b) => a.from - b.from)
    const before = known.said.split(',').length
    if (known.said === days.join()) return isApart(both) ? both : refuse()
    return before > days.length && !isApart(both) ? spans : refuse()
  }

  #close({ days, isWorkWeek }: Days): void {
    if (isWorkWeek) refuse()
    const half = this.#peek()?.kind === 'half' ? this.#take('half')?.half : undefined
    if (half) return this.#closeHalfOf(days, half)
    for (const day of days) {
      const known = this.#week[day]
      // What only these days were said to have cannot be taken away again.
      if (known && known.said.split(',').every((one) => days.includes(Number(one)))) refuse()
      this.#week[day] = { spans: [], said: days.join() }
    }
  }

  /** « Mercredi après-midi: fermé ». */
  #closeHalf({ days }: Days): void {
    const half = this.#take('half')?.half
    this.#skip('dash', 'and')
    if (!half || !this.#take('closed')) return refuse()
    this.#closeHalfOf(days, half)
  }

  #closeHalfOf(days: readonly number[], half: HalfDay): void {
    // « Le lundi et le mardi matin »: the morning of both, or of Tuesday alone?
    if (days.length > 1) refuse()
    for (const day of days) {
      const known = this.#week[day]
      if (!known) return refuse()
      const kept = known.spans.filter((span) => !halfOf(span).includes(half))
      const isSplit = known.spans.every((span) => halfOf(span).length > 0)
      if (!isSplit || kept.length === 0 || kept.length === known.spans.length) refuse()
      this.#week[day] = { spans: kept, said: String(day) }
    }
  }

  /** Behind what it is an exception to: closed, or open at hours of its own. */
  #except(): void {
    const last = this.#last ?? refuse()
    const named = this.#days()
    const isWithin = named.days.every((day) => day === HOLIDAYS || last.days.includes(day))
    if (!isWithin || named.days.length >= last.days.length + 1) refuse()
    if (!this.#isHours()) return this.#close(named)
    const spans = this.#hours()
    for (const day of named.days) this.#week[day] = { spans, said: named.days.join() }
  }

  /** « … y compris les jours fériés ». */
  #include(days: readonly number[]): void {
    const last = this.#last ?? refuse()
    if (days.length !== 1 || days[0] !== HOLIDAYS || this.#week[HOLIDAYS]) refuse()
    this.#week[HOLIDAYS] = { spans: last.spans, said: String(HOLIDAYS) }
  }
}

/** Opening hours said in French as OpenStreetMap writes them; null unless every word of the phrase is understood. */
export function readFrenchHours(text: string): string | null {
  const tokens = hoursTokens(text)
  if (!tokens || tokens.length === 0) return null
  try {
    return writeHours(new Reader(tokens).read())
  } catch (error) {
    if (error instanceof NotUnderstood) return null
    throw error
  }
}

/** As `readFrenchHours`, for cells that may be in the syntax of OpenStreetMap already. */
export const readOpeningHours = (text: string): string | null =>
  tidyHours(text) ?? readFrenchHours(text)
