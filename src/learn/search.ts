import { fold } from '../values/text'
import type { Atom, Lesson } from './examples'
import type { Part } from './program'
import { MOST_PARTS } from './program'

/** Parts that, one behind the other, write every example's output. */
export interface Draft {
  readonly parts: readonly Part[]
  readonly cost: number
}

const MOST_STEPS = 5_000
const MOST_VISITS = 8
const MOST_DRAFTS = 40

const TEXT = 0.9
/** A lone space says nothing of its own. */
const SPACE = 0.8
const SIGN = 0.25
const LETTER = 1.1
/** A digit is rather counted, or read, than always the same. */
const DIGIT_MORE = 0.4
/** From here on further letters of one plain text say little more against it. */
const DEAR_LETTERS = 6
const FURTHER_LETTER = 0.15
const STANDS_IN_INPUTS = 6
const LETTER_STANDS_IN_INPUTS = 2

const word = /[\p{L}\p{M}\p{N}]+/gu

/** What writing a plain text costs: much when the inputs hold it, as it was rather copied from there. */
export function textCost(text: string, inputs: readonly string[]): number {
  if (text === ' ') return SPACE
  let cost = TEXT
  let letters = 0
  for (const [run] of text.matchAll(word)) {
    letters += run.length
    cost += DIGIT_MORE * (run.match(/\d/g)?.length ?? 0)
    const folded = fold(run)
    if (inputs.every((input) => input.includes(folded))) {
      cost += run.length > 1 ? STANDS_IN_INPUTS : LETTER_STANDS_IN_INPUTS
    }
  }
  const dear = Math.min(letters, DEAR_LETTERS)
  return cost + dear * LETTER + (letters - dear) * FURTHER_LETTER + (text.length - letters) * SIGN
}

interface State {
  /** How far each output is written. */
  readonly written: readonly number[]
  readonly cost: number
  readonly order: number
  readonly part: Part | null
  readonly previous: State | null
  readonly length: number
}

/** Takes the cheapest state first, the older one among equals. */
class Queue {
  readonly #heap: State[] = []

  get size(): number {
    return this.#heap.length
  }

  push(state: State): void {
    const heap = this.#heap
    let at = heap.push(state) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!isBefore(heap[at]!, heap[parent]!)) break
      ;[heap[at], heap[parent]] = [heap[parent]!, heap[at]!]
      at = parent
    }
  }

  pop(): State {
    const heap = this.#heap
    const first = heap[0]!
    const last = heap.pop()!
    if (heap.length === 0) return first
    heap[0] = last
    for (let at = 0; ;) {
      const left = at * 2 + 1
      const right = left + 1
      let least = at
      if (left < heap.length && isBefore(heap[left]!, heap[least]!)) least = left
      if (right < heap.length && isBefore(heap[right]!, heap[least]!)) least = right
      if (least === at) return first
      ;[heap[at], heap[least]] = [heap[least]!, heap[at]!]
      at = least
    }
  }
}

const isBefore = (a: State, b: State): boolean =>
  a.cost !== b.cost ? a.cost < b.cost : a.order < b.order

const partsOf = (state: State): Part[] => {
  const parts: Part[] = []
  for (let each: State | null = state; each?.part; each = each.previous) parts.push(each.part)
  return parts.reverse()
}

/** The text that every output goes on with. */
function commonText(outputs: readonly string[], written: readonly number[]): string {
  let common = outputs[0]!.slice(written[0])
  outputs.forEach((output, at) => {
    let length = 0
    while (length < common.length && common[length] === output[written[at]! + length]) length++
    common = common.slice(0, length)
  })
  return common
}

/** The atoms by the places of the first output where they fit. */
function byPlace(output: string, atoms: readonly Atom[]): readonly (readonly Atom[])[] {
  const places: Atom[][] = Array.from({ length: output.length }, () => [])
  for (const atom of atoms) {
    const text = atom.texts[0]!
    for (let at = output.indexOf(text); at >= 0; at = output.indexOf(text, at + 1)) {
      places[at]!.push(atom)
    }
  }
  return places
}

/** The cheapest ways to write all outputs, cheapest first; the number of steps is bounded. */
export function searchDrafts(lesson: Lesson, atoms: readonly Atom[]): readonly Draft[] {
  const { outputs, rows } = lesson
  const places = byPlace(outputs[0]!, atoms)
  const inputs = outputs.map((_, row) => fold(rows[row]!.map(({ text }) => text).join('\n')))
  const costs = new Map<string, number>()
  const costOfText = (text: string): number => {
    const known = costs.get(text)
    if (known !== undefined) return known
    const cost = textCost(text, inputs)
    costs.set(text, cost)
    return cost
  }
  const visits = new Map<string, number>()
  const drafts: Draft[] = []
  const queue = new Queue()
  let order = 0
  const start = outputs.map(() => 0)
  queue.push({ written: start, cost: 0, order: order++, part: null, previous: null, length: 0 })
  for (let step = 0; step < MOST_STEPS && queue.size > 0 && drafts.length < MOST_DRAFTS; step++) {
    const state = queue.pop()
    const { written, cost, length } = state
    if (written.every((at, index) => at === outputs[index]!.length)) {
      if (length > 0) drafts.push({ parts: partsOf(state), cost })
      continue
    }
    const isBehindText = state.part?.kind === 'text'
    const key = `${written.join()}${isBehindText ? 't' : ''}`
    const visited = (visits.get(key) ?? 0) + 1
    visits.set(key, visited)
    if (visited > MOST_VISITS || length === MOST_PARTS) continue
    const go = (part: Part, by: readonly string[], more: number) =>
      queue.push({
        written: written.map((at, index) => at + by[index]!.length),
        cost: cost + more,
        order: order++,
        part,
        previous: state,
        length: length + 1,
      })
    for (const atom of places[written[0]!] ?? []) {
      const isFitting = atom.texts.every((text, index) =>
        outputs[index]!.startsWith(text, written[index]),
      )
      if (isFitting) go(atom.part, atom.texts, atom.cost)
    }
    if (isBehindText) continue
    const common = commonText(outputs, written)
    for (let size = 1; size <= common.length; size++) {
      const text = common.slice(0, size)
      go(
        { kind: 'text', text },
        outputs.map(() => text),
        costOfText(text),
      )
    }
  }
  return drafts
}
