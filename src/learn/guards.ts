import { holds } from './evaluate'
import type { Lesson } from './examples'
import type { Guard, TokenKind } from './program'
import type { Subject } from './subject'

/** A question that some examples answer otherwise than the others. */
export interface Split {
  readonly guard: Guard
  readonly cost: number
  /** Its answer for each row of the lesson. */
  readonly answers: readonly boolean[]
  /** How many rows beside the examples it is true for. */
  readonly untyped: number
}

const askedTokens: readonly TokenKind[] = [
  'digits',
  'number',
  'date',
  'time',
  'phone',
  'email',
  'capitals',
  'houseNumber',
]
const wholeTokens: readonly TokenKind[] = ['digits', 'name', 'phrase', 'capitals', 'chunk']

/** For a question that only tells the examples apart, and no other row. */
const ONLY_TYPED = 1.5
const MOST_TEXTS = 40

const words = /[\p{L}\p{M}\p{N}]+\.?|[^\p{L}\p{M}\p{N}\p{White_Space}]+/gu

function guardsFor(lesson: Lesson): { guard: Guard; cost: number }[] {
  const guards: { guard: Guard; cost: number }[] = []
  const typed = lesson.rows.slice(0, lesson.outputs.length)
  const count = typed[0]?.length ?? 0
  for (let input = 0; input < count; input++) {
    const add = (guard: Guard, cost: number) => guards.push({ guard, cost: cost + input * 0.01 })
    const texts = typed.map((row) => row[input]!.text)
    const pieces = new Set(texts.flatMap((text) => Array.from(text.matchAll(words), ([w]) => w)))
    add({ kind: 'empty', input }, 0.3)
    add({ kind: 'filled', input }, 0.32)
    for (const text of [...pieces].slice(0, MOST_TEXTS)) {
      const cost = /^\d+$/.test(text) ? 0.9 : 0.5
      add({ kind: 'contains', input, text }, cost)
      add({ kind: 'lacks', input, text }, cost + 0.1)
      if (texts.some((each) => each.startsWith(text)))
        add({ kind: 'starts', input, text }, cost + 0.05)
      if (texts.some((each) => each.endsWith(text))) add({ kind: 'ends', input, text }, cost + 0.05)
    }
    for (const text of texts) {
      for (const length of [1, 2, 3]) {
        if (text.length > length) {
          add({ kind: 'starts', input, text: text.slice(0, length) }, 0.95 - length * 0.05)
        }
      }
      add({ kind: 'length', input, length: text.length }, 0.8)
    }
    for (const kind of askedTokens) {
      add({ kind: 'has', input, token: { kind } }, 0.6)
      add({ kind: 'hasNot', input, token: { kind } }, 0.65)
    }
    for (const kind of wholeTokens) add({ kind: 'is', input, token: { kind } }, 0.65)
    for (const length of new Set(
      texts.flatMap((text) => text.match(/\d+/g) ?? []).map((d) => d.length),
    )) {
      add({ kind: 'has', input, token: { kind: 'digits', length } }, 0.75)
    }
  }
  return guards
}

const answersOf = (guard: Guard, rows: readonly (readonly Subject[])[]): boolean[] =>
  rows.map((row) => holds(guard, row))

/** The questions that part the examples, cheapest first. */
export function splitsOf(lesson: Lesson): readonly Split[] {
  const { rows, outputs } = lesson
  const typed = outputs.length
  const seen = new Set<string>()
  const splits: Split[] = []
  for (const { guard, cost } of guardsFor(lesson)) {
    const key = JSON.stringify(guard)
    if (seen.has(key)) continue
    seen.add(key)
    const answers = answersOf(guard, rows)
    const trueTyped = answers.slice(0, typed).filter(Boolean).length
    if (trueTyped === 0 || trueTyped === typed) continue
    const untyped = answers.slice(typed).filter(Boolean).length
    const others = rows.length - typed
    const isNarrow = others > 0 && (untyped === 0 || untyped === others)
    splits.push({ guard, answers, untyped, cost: cost + (isNarrow ? ONLY_TYPED : 0) })
  }
  return splits.sort((a, b) => a.cost - b.cost)
}

/** The rows of a lesson that answered so, with what was wanted of them. */
export function partOf(lesson: Lesson, isChosen: (row: number) => boolean): Lesson {
  return {
    rows: lesson.rows.filter((_, row) => isChosen(row)),
    outputs: lesson.outputs.filter((_, row) => isChosen(row)),
  }
}
