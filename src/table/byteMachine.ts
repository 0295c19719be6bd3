import type { PatternTree, Range } from '../values/patternTree'
import type { TextRun } from './textRun'
import { runLength } from './textRun'

/** Parts of a pattern written out, and situations they lead to: beyond, a pattern is left to the engine of the browser. */
const MOST_NODES = 4_000
const MOST_STATES = 1_000

/** Leads to `next` by a byte between two, at once when there are none. */
interface Node {
  readonly kind: 'byte' | 'fork' | 'start' | 'end' | 'match'
  readonly from: number
  readonly to: number
  readonly next: readonly number[]
}

class TooBig extends Error {}

/** No text goes on to a match from here. */
const LOST = 0
/** Whatever follows, it matches. */
const FOUND = 1

/**
 * Tells whether texts match a pattern by their bytes, in a time that only grows with their length. Null for a pattern
 * that would need too much.
 */
export function byteMachine(tree: PatternTree): ByteMachine | null {
  try {
    return new ByteMachine(nodesOf(tree))
  } catch (error) {
    if (error instanceof TooBig) return null
    throw error
  }
}

function nodesOf(tree: PatternTree): { nodes: readonly Node[]; first: number } {
  const nodes: Node[] = []
  const add = (kind: Node['kind'], next: readonly number[], from = 0, to = 0): number => {
    if (nodes.length === MOST_NODES) throw new TooBig()
    return nodes.push({ kind, from, to, next }) - 1
  }
  /** The node a part begins at that leads on to another. */
  const write = (part: PatternTree, next: number): number => {
    switch (part.kind) {
      case 'characters':
        return add(
          'fork',
          part.ranges.flatMap((range) =>
            byteSequences(range).map((bytes) =>
              bytes.reduceRight((to, [low, high]) => add('byte', [to], low, high), next),
            ),
          ),
        )
      case 'start':
      case 'end':
        return add(part.kind, [next])
      case 'sequence':
        return part.parts.reduceRight((to, each) => write(each, to), next)
      case 'either':
        return add(
          'fork',
          part.parts.map((each) => write(each, next)),
        )
      case 'repeat':
        return writeRepeat(part, next)
    }
  }
  const writeRepeat = (
    { part, least, most }: Extract<PatternTree, { kind: 'repeat' }>,
    next: number,
  ): number => {
    if (least > MOST_NODES || (most !== Infinity && most > MOST_NODES)) throw new TooBig()
    let to = next
    if (most === Infinity) {
      const ways: number[] = [next]
      to = add('fork', ways)
      ways.push(write(part, to))
    } else {
      for (let more = least; more < most; more++) to = add('fork', [write(part, to), next])
    }
    for (let count = 0; count < least; count++) to = write(part, to)
    return to
  }
  const match = add('match', [])
  return { nodes, first: write(tree, match) }
}

export class ByteMachine {
  readonly #nodes: readonly Node[]
  readonly #first: number
  /** The state behind a state and a byte; -1 until it is worked out. */
  #steps = new Int32Array(0)
  readonly #states: Int32Array[] = []
  readonly #known = new Map<string, number>()
  /** Whether a text that ends in a state matches. */
  readonly #endsFound = new Uint8Array(MOST_STATES + 1)
  readonly #start: number

  constructor({ nodes, first }: { readonly nodes: readonly Node[]; readonly first: number }) {
    this.#nodes = nodes
    this.#first = first
    // The two states that never change.
    this.#addState('lost', new Int32Array(0), false)
    this.#addState('found', new Int32Array(0), true)
    this.#start = this.#stateOf([first], true)
  }

  /** Sets 1 for each text of a run that matches, or else 0. Answers false when it had to give up. */
  mark(run: TextRun, marks: Uint8Array): boolean {
    const { bytes, offsets } = run
    const count = runLength(run)
    const endsFound = this.#endsFound
    for (let place = 0; place < count; place++) {
      const end = offsets[place + 1]!
      let at = offsets[place]!
      let state = this.#start
      while (at < end && state > FOUND) {
        const steps = this.#steps
        const row = state << 8
        let next = state
        // Most bytes lead nowhere else: while they do not, none waits for the one before.
        while (at < end && (next = steps[row | bytes[at]!]!) === state) at++
        if (at === end) break
        if (next < 0) {
          if (this.#states.length === MOST_STATES) return false
          next = this.#step(state, bytes[at]!)
        }
        state = next
        at++
      }
      marks[place] = endsFound[state]!
    }
    return true
  }

  #step(state: number, byte: number): number {
    const reached: number[] = []
    for (const id of this.#states[state]!) {
      const node = this.#nodes[id]!
      if (node.kind === 'byte' && byte >= node.from && byte <= node.to) reached.push(node.next[0]!)
    }
    // A match may also begin behind this byte.
    reached.push(this.#first)
    const next = this.#stateOf(reached, false)
    this.#steps[(state << 8) | byte] = next
    return next
  }

  #stateOf(reached: readonly number[], isAtStart: boolean): number {
    const ids = this.#closure(reached, isAtStart, false)
    if (ids.some((id) => this.#nodes[id]!.kind === 'match')) return FOUND
    const kept = ids.filter((id) => this.#nodes[id]!.kind !== 'fork')
    const key = `${isAtStart} ${kept.join(' ')}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const endsFound = this.#closure(reached, isAtStart, true).some(
      (id) => this.#nodes[id]!.kind === 'match',
    )
    if (!endsFound && this.#isLost(kept)) return LOST
    return this.#addState(key, Int32Array.from(kept), endsFound)
  }

  /** No byte leads on, and none can begin a match later. */
  #isLost(kept: readonly number[]): boolean {
    return !kept.some((id) => this.#nodes[id]!.kind === 'byte' || this.#nodes[id]!.kind === 'end')
  }

  #addState(key: string, ids: Int32Array, endsFound: boolean): number {
    const state = this.#states.push(ids) - 1
    this.#known.set(key, state)
    this.#endsFound[state] = endsFound ? 1 : 0
    if ((state + 1) << 8 > this.#steps.length) {
      const grown = new Int32Array(Math.max(1 << 12, this.#steps.length * 2)).fill(-1)
      grown.set(this.#steps)
      this.#steps = grown
    }
    return state
  }

  /** The nodes reached without taking a byte, ascending. */
  #closure(from: readonly number[], isAtStart: boolean, isAtEnd: boolean): number[] {
    const seen = new Set<number>()
    const waiting = [...from]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (seen.has(id)) continue
      seen.add(id)
      const { kind, next } = this.#nodes[id]!
      const isPassed =
        kind === 'fork' || (kind === 'start' && isAtStart) || (kind === 'end' && isAtEnd)
      if (isPassed) waiting.push(...next)
    }
    return Array.from(seen).sort((a, b) => a - b)
  }
}

type ByteRange = readonly [from: number, to: number]

const sizes: readonly (readonly [last: number, length: number])[] = [
  [0x7f, 1],
  [0x7ff, 2],
  [0xffff, 3],
  [0x10ffff, 4],
]

/** The UTF-8 of a range of code points, as sequences of ranges of bytes. Surrogates have none. */
function byteSequences([from, to]: Range): ByteRange[][] {
  const found: ByteRange[][] = []
  let first = 0
  for (const [last, length] of sizes) {
    const low = Math.max(from, first)
    const high = Math.min(to, last)
    first = last + 1
    if (low > high) continue
    if (length !== 3) found.push(...split(low, high, length))
    else {
      if (low < 0xd800) found.push(...split(low, Math.min(high, 0xd7ff), length))
      if (high > 0xdfff) found.push(...split(Math.max(low, 0xe000), high, length))
    }
  }
  return found
}

const leads = [0, 0, 0xc0, 0xe0, 0xf0]

/** Cuts a range into ones whose bytes may each be chosen without regard to the others. */
function split(low: number, high: number, length: number): ByteRange[][] {
  for (let rest = 1; rest < length; rest++) {
    const mask = (1 << (6 * rest)) - 1
    if (low >> (6 * rest) === high >> (6 * rest)) continue
    if ((low & mask) !== 0) {
      return [...split(low, low | mask, length), ...split((low | mask) + 1, high, length)]
    }
    if ((high & mask) !== mask) {
      return [...split(low, (high & ~mask) - 1, length), ...split(high & ~mask, high, length)]
    }
  }
  return [bytesOf(low, length).map((byte, at): ByteRange => [byte, bytesOf(high, length)[at]!])]
}

function bytesOf(point: number, length: number): number[] {
  if (length === 1) return [point]
  return Array.from({ length }, (_, at) => {
    const shift = 6 * (length - 1 - at)
    return at === 0 ? leads[length]! | (point >> shift) : 0x80 | ((point >> shift) & 0x3f)
  })
}
