import type { Control } from '../table/mapTexts'
import { goOn } from '../table/mapTexts'
import type { Result } from '../values/result'
import { fail, ok } from '../values/result'
import { learnBranches } from './branches'
import type { Lesson } from './examples'
import { leavingOut } from './exclude'
import { learnParts } from './parts'
import type { Program } from './program'
import { sampleRows } from './sample'
import { Subject } from './subject'

/** What is wanted of a row: the texts of the inputs, and the result the user typed; null: it must have none. */
export interface Example {
  readonly inputs: readonly string[]
  readonly output: string | null
}

export interface Learned {
  /** The likeliest rule; it gives just what was typed for every example. */
  readonly program: Program
  /** Other rules that fit the examples and make something else of some row, likeliest first. */
  readonly others: readonly Rival[]
}

export interface Rival {
  readonly program: Program
  /** Whether it is nearly as likely. */
  readonly isClose: boolean
}

/** Longest texts an example may have. */
export const LONGEST_INPUT = 2_000
export const LONGEST_OUTPUT = 400
export const MOST_EXAMPLES = 30

const WITHIN = 2.5
const CLOSE_WITHIN = 1.2
const MOST_OTHERS = 9

/** The results that were typed, each for other texts, and the rows that must have none. */
interface Typed {
  readonly wanted: readonly { readonly inputs: readonly string[]; readonly output: string }[]
  readonly excluded: readonly (readonly string[])[]
}

function readExamples(examples: readonly Example[]): Result<Typed> {
  const distinct = new Map<string, { example: Example; at: number }>()
  for (const [at, example] of examples.entries()) {
    const { inputs, output } = example
    if (output === '' || inputs.every((text) => text === '')) continue
    const isLong = inputs.some(({ length }) => length > LONGEST_INPUT)
    if (isLong || (output ?? '').length > LONGEST_OUTPUT) {
      return fail('exampleTooLong', { example: at, longest: LONGEST_INPUT })
    }
    const key = JSON.stringify(inputs)
    const known = distinct.get(key)
    if (known && known.example.output !== output) {
      return fail('examplesContradict', {
        first: known.at,
        second: at,
        input: inputs.join(' | '),
        outputs: [known.example.output ?? '', output ?? ''],
      })
    }
    if (!known && distinct.size < MOST_EXAMPLES) distinct.set(key, { example, at })
  }
  const all = [...distinct.values()].map(({ example }) => example)
  const wanted = all.flatMap(({ inputs, output }) => (output === null ? [] : [{ inputs, output }]))
  if (wanted.length === 0) return fail('noExample')
  return ok({
    // The shortest output first: every part of a rule must fit it.
    wanted: wanted.sort((a, b) => a.output.length - b.output.length),
    excluded: all.filter(({ output }) => output === null).map(({ inputs }) => inputs),
  })
}

const subjectsOf = (texts: readonly string[]): readonly Subject[] =>
  texts.map((text) => new Subject(text))

/**
 * Learns from examples what to make of rows; the other rows, without results, help to tell rules apart. The same
 * question always has the same answer. The issues: `noExample`, `exampleTooLong` (`example` from 0),
 * `examplesContradict` (`first`, `second`), `noRule` (then a correspondence table may serve).
 */
export async function learn(
  examples: readonly Example[],
  rows: readonly (readonly string[])[],
  control: Control = goOn,
): Promise<Result<Learned>> {
  const typed = readExamples(examples)
  if (!typed.ok) return typed
  const { wanted, excluded } = typed.value
  const known = wanted.map(({ inputs }) => inputs)
  const untyped = sampleRows(rows, [...known, ...excluded])
  const lesson: Lesson = {
    rows: [...known, ...excluded, ...untyped].map(subjectsOf),
    outputs: wanted.map(({ output }) => output),
  }
  const single = await learnParts(lesson, control)
  const branched = single.isGood ? [] : await learnBranches(lesson, control)
  const fitting = [
    ...single.found.map(({ parts, cost }) => ({
      program: { version: 1 as const, branches: [], otherwise: parts },
      cost,
    })),
    ...branched,
  ]
  const rules = leavingOut(fitting, lesson, excluded.length).toSorted((a, b) => a.cost - b.cost)
  const [best, ...others] = rules
  if (!best) return fail('noRule')
  return ok({
    program: best.program,
    others: others
      .filter(({ cost }) => cost <= best.cost + WITHIN)
      .slice(0, MOST_OTHERS)
      .map(({ program, cost }) => ({ program, isClose: cost <= best.cost + CLOSE_WITHIN })),
  })
}
