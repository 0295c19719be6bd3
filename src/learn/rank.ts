import { makePart } from './evaluate'
import type { Lesson } from './examples'
import type { Part } from './program'
import type { Draft } from './search'
import { coarseShapeOf, shapeOf } from './shapes'
import type { Span, Subject } from './subject'

const NO_RESULT = 1
const OTHER_SHAPE = 1.6
const OTHER_CASE = 0.45
const OTHER_REST = 1.3
const OTHER_REST_COUNT = 0.6

/** Parts with their cost once all rows were looked at, and what they make of each. */
export interface Ranked extends Draft {
  readonly results: readonly (string | null)[]
  /** The share of rows (those with some text) without a result. */
  readonly without: number
}

interface Outcome {
  readonly text: string
  readonly rest: string
}

/** What is left of an input where parts of it were used. */
function restOf(text: string, spans: readonly Span[]): string {
  const inOrder = spans.toSorted((a, b) => a.from - b.from)
  let rest = ''
  let at = 0
  for (const { from, to } of inOrder) {
    if (from > at) rest += coarseShapeOf(text.slice(at, from))
    if (to > at) rest += '_'
    at = Math.max(at, to)
  }
  return rest + coarseShapeOf(text.slice(at))
}

function outcomeOf(parts: readonly Part[], row: readonly Subject[]): Outcome | null {
  let text = ''
  const used = new Map<number, Span[]>()
  for (const part of parts) {
    const made = makePart(part, row)
    if (!made) return null
    text += made.text
    if (made.spans.length === 0) continue
    const spans = used.get(made.input)
    if (spans) spans.push(...made.spans)
    else used.set(made.input, [...made.spans])
  }
  const rests = [...used].map(([input, spans]) => restOf(row[input]!.text, spans))
  return { text, rest: rests.join('|') }
}

const caseless = (shape: string): string => shape.replace(/[AB]/g, 'a')

/** What is left, however many words each of its runs has, or items its lists. */
const countless = (rest: string): string =>
  rest.replace(/a(?: a)+/g, 'a').replace(/([^_]{2,6}?)\1+/g, '$1')

/** The cost of parts over all rows of a lesson: rows they leave out, and rows unlike the examples. */
export function rank(lesson: Lesson, { parts, cost }: Draft): Ranked {
  const { rows, outputs } = lesson
  const outcomes = rows.map((row) => outcomeOf(parts, row))
  const typed = outcomes.slice(0, outputs.length)
  const shapes = new Set(typed.map((outcome) => outcome && shapeOf(outcome.text)))
  const coarse = new Set(typed.map((outcome) => outcome && caseless(shapeOf(outcome.text))))
  const rests = new Set(typed.map((outcome) => outcome?.rest))
  const restKinds = new Set([...rests].map((rest) => rest !== undefined && countless(rest)))
  let without = 0
  let otherShapes = 0
  let otherCases = 0
  let otherRestCounts = 0
  let otherRests = 0
  for (const outcome of outcomes) {
    if (!outcome) without++
    else {
      const shape = shapeOf(outcome.text)
      if (!coarse.has(caseless(shape))) otherShapes++
      else if (!shapes.has(shape)) otherCases++
      if (!restKinds.has(countless(outcome.rest))) otherRests++
      else if (!rests.has(outcome.rest)) otherRestCounts++
    }
  }
  const count = rows.length
  return {
    parts,
    results: outcomes.map((outcome) => outcome?.text ?? null),
    without: without / count,
    cost:
      cost +
      (NO_RESULT * without +
        OTHER_SHAPE * otherShapes +
        OTHER_CASE * otherCases +
        OTHER_REST * otherRests +
        OTHER_REST_COUNT * otherRestCounts) /
        count,
  }
}

/** Ranks drafts, cheapest first, only one of those that make the same of every row. */
export function rankAll(lesson: Lesson, drafts: readonly Draft[]): readonly Ranked[] {
  const best = new Map<string, Ranked>()
  for (const draft of drafts) {
    const ranked = rank(lesson, draft)
    const isRight = lesson.outputs.every((output, row) => ranked.results[row] === output)
    if (!isRight) continue
    const key = JSON.stringify(ranked.results)
    const known = best.get(key)
    if (!known || ranked.cost < known.cost) best.set(key, ranked)
  }
  return [...best.values()].sort((a, b) => a.cost - b.cost)
}
