import { contextOf, OTHER_CONTEXT } from './context'
import { placeOf } from './evaluate'
import type { Lesson } from './examples'
import type { Position, Token, TokenKind, View } from './program'
import type { Span, Subject } from './subject'

/** A way to say where a place of the first example is, and where it leads in every row. */
export interface Candidate {
  readonly position: Position
  readonly cost: number
  /** Its place in each row of the lesson, -1 where it has none. */
  readonly places: Int32Array
}

const tokenCosts: Readonly<Record<TokenKind, number>> = {
  digits: 0.4,
  number: 0.6,
  word: 0.5,
  name: 0.45,
  phrase: 0.6,
  capitals: 0.55,
  capitalised: 0.6,
  titled: 0.65,
  alphanumeric: 0.6,
  chunk: 0.45,
  houseNumber: 0.4,
  houseSuffix: 0.5,
  identifier: 0.7,
  email: 0.5,
  date: 0.6,
  time: 0.7,
  phone: 0.6,
}

const scannedKinds = Object.keys(tokenCosts) as TokenKind[]

const FURTHER = 0.25
const FROM_RIGHT = 0.05
/** Boundaries that cut a word, a hyphenated word or a number, by the share of rows where they do. */
const CUT = 1.2
/** How many ways to say one place are kept. */
const KEPT = 10
const FARTHEST_OFFSET = 40
const MOST_LITERALS = 24

interface Draft {
  readonly at: number
  readonly position: Position
  readonly cost: number
}

const nthCost = (nth: number): number => (Math.abs(nth) - 1) * FURTHER + (nth < 0 ? FROM_RIGHT : 0)

/** The tokens of the first example, runs of digits also by their length. */
function tokensIn(subject: Subject): { token: Token; cost: number }[] {
  const tokens = scannedKinds.map((kind) => ({ token: { kind }, cost: tokenCosts[kind] }))
  const lengths = new Set(subject.spans({ kind: 'digits' }).map(({ from, to }) => to - from))
  const byLength = [...lengths]
    .filter((length) => length > 1)
    .map((length) => ({
      token: { kind: 'digits' as const, length },
      cost: length === 5 ? 0.45 : 0.65,
    }))
  return [...tokens, ...byLength]
}

const mark = /[^\p{L}\p{M}\p{N}\p{White_Space}]+\p{White_Space}*|\p{White_Space}+/gu
const lonelyMark = /[^\p{L}\p{M}\p{N}\p{White_Space}]/gu
const literalWord = /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*°?/gu

/** Texts to count by: marks, spaces, and words that many rows share. */
function literalsIn(
  subject: Subject,
  others: readonly Subject[],
): { text: string; cost: number }[] {
  const costs = new Map<string, number>()
  const add = (text: string, cost: number) => {
    if (!costs.has(text) && costs.size < MOST_LITERALS && text.length <= 20) costs.set(text, cost)
  }
  for (const [found] of subject.text.matchAll(mark)) add(found, found.trim() === '' ? 0.45 : 0.3)
  for (const [found] of subject.text.matchAll(lonelyMark)) add(found, 0.3)
  for (const [found] of subject.text.matchAll(literalWord)) {
    const shared = others.filter(({ text }) => text.includes(found)).length
    if (others.length > 0 && shared >= Math.max(1, others.length * 0.25)) add(found, 0.5)
  }
  return [...costs].map(([text, cost]) => ({ text, cost }))
}

function sidesOf(
  text: string,
  { from, to }: Span,
  make: (side: 'before' | 'after', isSpaced: boolean) => Position,
  cost: number,
): Draft[] {
  const drafts: Draft[] = [
    { at: from, position: make('before', false), cost },
    { at: to, position: make('after', false), cost },
  ]
  const before = text.slice(0, from).replace(/\p{White_Space}+$/u, '').length
  if (before < from) drafts.push({ at: before, position: make('before', true), cost })
  const after = text.length - text.slice(to).replace(/^\p{White_Space}+/u, '').length
  if (after > to) drafts.push({ at: after, position: make('after', true), cost })
  return drafts
}

function draftsFor(subject: Subject, others: readonly Subject[], view: View): Draft[] {
  const { text } = subject
  const drafts: Draft[] = [
    { at: 0, position: { kind: 'start' }, cost: 0.1 },
    { at: text.length, position: { kind: 'end' }, cost: 0.1 },
  ]
  const isEven = others.every((other) => other.text.length === text.length)
  const offsetCost = isEven && others.length > 0 ? 0.3 : 1.6
  for (let at = 1; at < Math.min(text.length, FARTHEST_OFFSET); at++) {
    drafts.push({ at, position: { kind: 'offset', offset: at }, cost: offsetCost })
    const offset = -at
    drafts.push({
      at: text.length - at,
      position: { kind: 'offset', offset },
      cost: offsetCost + FROM_RIGHT,
    })
  }
  if (view !== 'asIs') return drafts
  const count = (
    spans: readonly Span[],
    cost: number,
    make: (nth: number) => Parameters<typeof sidesOf>[2],
  ) => {
    spans.forEach((span, index) => {
      for (const nth of [index + 1, index - spans.length]) {
        if (Math.abs(nth) > 8) continue
        drafts.push(...sidesOf(text, span, make(nth), cost + nthCost(nth)))
      }
    })
  }
  for (const { token, cost } of tokensIn(subject)) {
    count(subject.spans(token), cost, (nth) => (side, isSpaced) => ({
      kind: 'token',
      token,
      nth,
      side,
      isSpaced,
    }))
  }
  for (const { text: literal, cost } of literalsIn(subject, others)) {
    const spans: Span[] = []
    for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + literal.length)) {
      spans.push({ from: at, to: at + literal.length })
    }
    count(spans, cost, (nth) => (side, isSpaced) => ({
      kind: 'text',
      text: literal,
      nth,
      side,
      isSpaced,
    }))
  }
  return drafts
}

const wordCharacter = /[\p{L}\p{M}\p{N}]/u
const joiner = /['’-]/u

const suffix = /^(?:bis|ter|quater)(?!\p{L})/iu

/** How far a place lies inside a word, a number, a word with hyphens, a house number with its suffix: 0 to 2. */
function cutAt(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return 0
  if (isInWord(text, at)) return /\d/.test(text.charAt(at)) ? 0.5 : 1
  const isBehindNumber = /\d ?$/.test(text.slice(Math.max(0, at - 2), at))
  return isBehindNumber && suffix.test(text.slice(at, at + 7)) ? 2 : 0
}

function isInWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  const behind = text.charAt(at)
  const isWordBefore = wordCharacter.test(before)
  const isWordBehind = wordCharacter.test(behind)
  if (isWordBefore && isWordBehind) return true
  if (isWordBefore && joiner.test(behind)) return wordCharacter.test(text.charAt(at + 1))
  return isWordBehind && joiner.test(before) && at > 1 && wordCharacter.test(text.charAt(at - 2))
}

/** Words that at least half of the rows hold. */
function frequentWords(rows: readonly Subject[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const subject of rows) {
    const { text } = subject
    const words = new Set(
      subject.spans({ kind: 'word' }).map(({ from, to }) => text.slice(from, to)),
    )
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const enough = Math.max(2, rows.length / 2)
  return new Set([...counts].filter(([, count]) => count >= enough).map(([word]) => word))
}

/** The places of one input of the first example that can be named, with ways to name each, likeliest first. */
export class Places {
  readonly subject: Subject
  /** In order. */
  readonly spots: readonly number[]
  readonly #drafts = new Map<number, Draft[]>()
  readonly #candidates = new Map<number, readonly Candidate[]>()
  readonly #rows: readonly Subject[]
  readonly #typed: number
  readonly #frequent: ReadonlySet<string>

  constructor(lesson: Lesson, input: number, view: View) {
    this.#rows = lesson.rows.map((row) => row[input]!.view(view))
    this.subject = this.#rows[0]!
    this.#typed = lesson.outputs.length
    this.#frequent = frequentWords(this.#rows)
    const others = this.#rows.slice(1).filter(({ text }) => text !== '')
    for (const draft of draftsFor(this.subject, others, view)) {
      const known = this.#drafts.get(draft.at)
      if (known) known.push(draft)
      else this.#drafts.set(draft.at, [draft])
    }
    this.spots = [...this.#drafts.keys()].sort((a, b) => a - b)
  }

  get rows(): readonly Subject[] {
    return this.#rows
  }

  /** Whether a spot can only be named by counting characters. */
  isOffsetOnly(at: number): boolean {
    return (this.#drafts.get(at) ?? []).every(({ position }) => position.kind === 'offset')
  }

  at(spot: number): readonly Candidate[] {
    const known = this.#candidates.get(spot)
    if (known) return known
    const drafts = (this.#drafts.get(spot) ?? []).toSorted((a, b) => a.cost - b.cost)
    const kept: Candidate[] = []
    const seen = new Set<string>()
    for (const { position, cost } of drafts) {
      if (kept.length === KEPT) break
      const candidate = this.#candidateOf(position, cost)
      const key = candidate.places.join()
      if (candidate.places[0] !== spot || seen.has(key)) continue
      seen.add(key)
      kept.push(candidate)
    }
    kept.sort((a, b) => a.cost - b.cost)
    this.#candidates.set(spot, kept)
    return kept
  }

  /** Tokens that are just the text between two spots, each as its two ends. */
  tokensAt(start: number, end: number): readonly (readonly [Candidate, Candidate])[] {
    const pairs: (readonly [Candidate, Candidate])[] = []
    for (const { position: from, cost } of this.#drafts.get(start) ?? []) {
      if (from.kind !== 'token' || from.side !== 'before' || from.isSpaced) continue
      const to: Position = { ...from, side: 'after' }
      if (placeOf(this.subject, to) !== end) continue
      pairs.push([this.#candidateOf(from, cost), this.#candidateOf(to, cost)])
    }
    return pairs
  }

  /** Ways to end a piece by what comes next behind its start. */
  nextAt(spot: number, start: Candidate): readonly Candidate[] {
    const made: Candidate[] = []
    for (const { position } of this.#drafts.get(spot) ?? []) {
      if (position.kind !== 'text' || position.nth < 2) continue
      const next: Position = { ...position, nth: 1, isNext: true }
      if (placeOf(this.subject, next, start.places[0]) !== spot) continue
      made.push(this.#candidateOf(next, 0.5, start.places))
    }
    return made
  }

  #candidateOf(position: Position, cost: number, starts?: Int32Array): Candidate {
    const places = new Int32Array(this.#rows.length)
    const contexts = new Set<string>()
    let cuts = 0
    let others = 0
    let filled = 0
    this.#rows.forEach((subject, row) => {
      const start = starts ? starts[row]! : 0
      const place = start < 0 ? -1 : placeOf(subject, position, start)
      places[row] = place
      if (subject.text === '') return
      filled++
      if (row < this.#typed && place >= 0)
        contexts.add(contextOf(subject.text, place, this.#frequent))
      if (place < 0) return
      cuts += cutAt(subject.text, place)
      if (!contexts.has(contextOf(subject.text, place, this.#frequent))) others++
    })
    const more = (CUT * cuts + OTHER_CONTEXT * others) / Math.max(filled, 1)
    return { position, cost: cost + more, places }
  }
}
