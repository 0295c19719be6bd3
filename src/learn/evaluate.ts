import { findDates, writeDate } from './dates'
import { findNumbers, writeNumber } from './numbers'
import { findPhones, writePhone } from './phones'
import type { Guard, Part, PiecePart, Position, Program } from './program'
import type { Span } from './subject'
import { nthOf, Subject } from './subject'
import { findTimes, writeTime } from './times'
import { fitted, inCase } from './views'

/** What a part makes of a row, and where in its input that comes from. */
export interface Made {
  readonly text: string
  readonly input: number
  readonly spans: readonly Span[]
}

const isWhite = (text: string, at: number): boolean => /\p{White_Space}/u.test(text.charAt(at))

const insideCluster = /^(?:\p{M}|[\udc00-\udfff]|\u200d)/u

/** Whether a text may be cut there: not inside a character, nor between a letter and its accent. */
const isCuttable = (text: string, at: number): boolean =>
  at === 0 || at === text.length || !insideCluster.test(text.slice(at, at + 1))

function sideOf(text: string, span: Span, side: 'before' | 'after', isSpaced: boolean): number {
  let at = side === 'before' ? span.from : span.to
  if (!isSpaced) return at
  if (side === 'before') while (at > 0 && isWhite(text, at - 1)) at--
  else while (at < text.length && isWhite(text, at)) at++
  return at
}

const letterOrDigit = /[\p{L}\p{M}\p{N}]/u
const isLetterAt = (text: string, at: number): boolean => letterOrDigit.test(text.charAt(at))

/** Where a text stands in another; words only as whole words. */
export function occurrencesOf(text: string, sought: string): readonly Span[] {
  const spans: Span[] = []
  const startsWord = isLetterAt(sought, 0)
  const endsWord = isLetterAt(sought, sought.length - 1)
  for (let at = text.indexOf(sought); at >= 0;) {
    const to = at + sought.length
    const isCut =
      (startsWord && at > 0 && isLetterAt(text, at - 1)) ||
      (endsWord && to < text.length && isLetterAt(text, to))
    if (!isCut && isCuttable(text, to)) spans.push({ from: at, to })
    at = text.indexOf(sought, isCut ? at + 1 : to)
  }
  return spans
}

/** Where a position lies in a text, or -1. `start`: where the piece it ends begins. */
export function placeOf(subject: Subject, position: Position, start = 0): number {
  const { text } = subject
  switch (position.kind) {
    case 'start':
      return 0
    case 'end':
      return text.length
    case 'offset': {
      const at = position.offset < 0 ? text.length + position.offset : position.offset
      return at >= 0 && at <= text.length && isCuttable(text, at) ? at : -1
    }
    case 'token': {
      const span = nthOf(subject.spans(position.token), position.nth)
      return span ? sideOf(text, span, position.side, position.isSpaced) : -1
    }
    case 'text': {
      const all = subject.found(`=${position.text}`, (whole) => occurrencesOf(whole, position.text))
      const spans = position.isNext ? all.filter(({ from }) => from >= start) : all
      const span = nthOf(spans, position.nth)
      return span ? sideOf(text, span, position.side, position.isSpaced) : -1
    }
  }
}

/** What becomes of a text cut out of an input; null when it does not fit. */
export function changed(
  text: string,
  { replace, letterCase, fit }: Pick<PiecePart, 'replace' | 'letterCase' | 'fit'>,
): string | null {
  const replaced = replace ? text.replaceAll(replace.find, replace.by) : text
  const made = fitted(inCase(replaced, letterCase), fit)
  return made === '' ? null : made
}

function makePiece(part: PiecePart, whole: Subject): Made | null {
  const { input, view, from, to } = part
  const subject = whole.view(view)
  const start = placeOf(subject, from)
  const end = start < 0 ? -1 : placeOf(subject, to, start)
  if (end <= start) return null
  const text = changed(subject.text.slice(start, end), part)
  if (text === null) return null
  if (view === 'digits') return { text, input, spans: whole.spans({ kind: 'digits' }) }
  return { text, input, spans: [view === 'asIs' ? usedOf(part, start, end) : wholeOf(whole)] }
}

const wholeOf = ({ text }: Subject): Span => ({ from: 0, to: text.length })

/** Of a piece that is cut down to its first or last characters only those are used. */
function usedOf({ fit }: PiecePart, from: number, to: number): Span {
  if (fit?.kind === 'first') return { from, to: Math.min(to, from + fit.count) }
  return fit?.kind === 'last' ? { from: Math.max(from, to - fit.count), to } : { from, to }
}

function makeGroups(part: Extract<Part, { kind: 'groups' }>, whole: Subject): Made | null {
  const { input, view, total, start, sizes, separator, letterCase } = part
  const { text } = whole.view(view)
  if (text.length !== total) return null
  let at = start
  const groups = sizes.map((size) => text.slice(at, (at += size)))
  const joined = inCase(groups.join(separator), letterCase)
  return { text: joined, input, spans: [wholeOf(whole)] }
}

/** What one part makes of a row; null when it finds nothing there. */
export function makePart(part: Part, row: readonly Subject[]): Made | null {
  if (part.kind === 'text') return { text: part.text, input: -1, spans: [] }
  const subject = row[part.input]
  if (!subject) return null
  const found = (span: Span | undefined, text: string | null): Made | null =>
    span && text !== null && text !== '' ? { text, input: part.input, spans: [span] } : null
  switch (part.kind) {
    case 'piece':
      return makePiece(part, subject)
    case 'groups':
      return makeGroups(part, subject)
    case 'date': {
      const dates = subject.found(`date ${part.order}`, (text) => findDates(text, part.order))
      const date = nthOf(dates, part.nth)
      const written = date ? writeDate(date, part.format) : null
      return found(date, written && inCase(written, part.letterCase))
    }
    case 'time': {
      const time = nthOf(subject.found('times', findTimes), part.nth)
      return found(time, time ? writeTime(time, part.format) : null)
    }
    case 'number': {
      const number = nthOf(subject.found('numbers', findNumbers), part.nth)
      return found(number, number ? writeNumber(number.value, part.format) : null)
    }
    case 'phone': {
      const phone = nthOf(subject.found('phones', findPhones), part.nth)
      return found(phone, phone ? writePhone(phone.number, part.format) : null)
    }
  }
}

/** What parts make of a row, all of it or nothing. */
export function makeParts(parts: readonly Part[], row: readonly Subject[]): string | null {
  let text = ''
  for (const part of parts) {
    const made = makePart(part, row)
    if (made === null) return null
    text += made.text
  }
  return text
}

const isOnlyToken = (subject: Subject, { token }: Extract<Guard, { kind: 'is' }>): boolean => {
  const spans = subject.spans(token)
  return spans.length === 1 && spans[0]!.from === 0 && spans[0]!.to === subject.text.length
}

/** Whether a guard holds for a row. */
export function holds(guard: Guard, row: readonly Subject[]): boolean {
  const subject = row[guard.input]
  if (!subject) return false
  const { text } = subject
  switch (guard.kind) {
    case 'contains':
    case 'lacks': {
      const found = subject.found(`=${guard.text}`, (whole) => occurrencesOf(whole, guard.text))
      return found.length > 0 === (guard.kind === 'contains')
    }
    case 'starts':
      return text.startsWith(guard.text)
    case 'ends':
      return text.endsWith(guard.text)
    case 'has':
    case 'hasNot':
      return subject.spans(guard.token).length > 0 === (guard.kind === 'has')
    case 'is':
      return isOnlyToken(subject, guard)
    case 'length':
      return text.length === guard.length
    case 'empty':
    case 'filled':
      return (text.trim() === '') === (guard.kind === 'empty')
  }
}

/** The parts that make a row's result, or null when the program has none for it. */
export function partsFor(program: Program, row: readonly Subject[]): readonly Part[] | null {
  const branch = program.branches.find(({ when }) => holds(when, row))
  return branch ? branch.parts : program.otherwise
}

/** The result of a program for the texts of a row, in the order of its inputs; null: it has none. */
export function runProgram(program: Program, texts: readonly string[]): string | null {
  const row = texts.map((text) => new Subject(text))
  const parts = partsFor(program, row)
  return parts && makeParts(parts, row)
}
