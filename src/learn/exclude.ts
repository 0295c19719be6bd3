import type { RankedProgram } from './branches'
import { makeParts, partsFor } from './evaluate'
import type { Lesson } from './examples'
import type { Split } from './guards'
import { splitsOf } from './guards'
import type { Program } from './program'
import type { Subject } from './subject'

/** How many rules get a question put before them, and how many questions. */
const MOST_RULES = 4
const MOST_GUARDS = 3
const BRANCH = 0.5
/** Rows the question leaves out beside those that must be, by their share. */
const LEFT_OUT = 2.5

const hasResult = (program: Program, row: readonly Subject[]): boolean => {
  const parts = partsFor(program, row)
  return parts !== null && makeParts(parts, row) !== null
}

/**
 * The rules that have no result for rows that must have none, which stand in the lesson right behind the examples:
 * those that leave them out already, and plain ones behind a question they answer otherwise than the examples.
 */
export function leavingOut(
  rules: readonly RankedProgram[],
  lesson: Lesson,
  excluded: number,
): readonly RankedProgram[] {
  if (excluded === 0) return rules
  const typed = lesson.outputs.length
  const rows = lesson.rows.slice(typed, typed + excluded)
  const kept = rules.filter(({ program }) => !rows.some((row) => hasResult(program, row)))
  const asked = { rows: lesson.rows, outputs: [...lesson.outputs, ...rows.map(() => '')] }
  const others = lesson.rows.length - typed - excluded
  const leftOut = ({ untyped }: Split): number => (others === 0 ? 0 : 1 - untyped / others)
  const guards = splitsOf(asked)
    .filter(({ answers }) => asked.outputs.every((_, row) => answers[row] === row < typed))
    .slice(0, MOST_GUARDS)
  const guarded = rules
    .filter(({ program }) => program.branches.length === 0)
    .slice(0, MOST_RULES)
    .flatMap(({ program, cost }) =>
      guards.map((split) => ({
        program: {
          version: 1 as const,
          branches: [{ when: split.guard, parts: program.otherwise ?? [] }],
          otherwise: null,
        },
        cost: cost + split.cost + BRANCH + LEFT_OUT * leftOut(split),
      })),
    )
  return [...kept, ...guarded]
}
