import type { Part } from './program'
import type { Subject } from './subject'

/** What a program is learned on: rows as subjects, the typed ones first, then those that must have no result. */
export interface Lesson {
  readonly rows: readonly (readonly Subject[])[]
  /** The wanted text of the first rows. */
  readonly outputs: readonly string[]
}

/** A part that writes something of every example's output. */
export interface Atom {
  readonly part: Part
  /** How far-fetched it is; lower is likelier. */
  readonly cost: number
  /** What it makes of each example. */
  readonly texts: readonly string[]
}

/** The first lesson row is the one whose output is shortest: every part must fit it, and there are fewest there. */
export const inputCount = ({ rows }: Lesson): number => rows[0]?.length ?? 0
