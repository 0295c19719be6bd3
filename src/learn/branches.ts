import type { Control } from '../table/mapTexts'
import type { Lesson } from './examples'
import type { Split } from './guards'
import { partOf, splitsOf } from './guards'
import { learnParts } from './parts'
import type { Branch, Part, Program } from './program'
import { MOST_BRANCHES } from './program'
import type { Ranked } from './rank'
import { rankAll } from './rank'

export interface RankedProgram {
  readonly program: Program
  readonly cost: number
}

/** How many ways to part the examples are tried, and how many questions for each. */
const MOST_PARTITIONS = 5
const MOST_GUARDS = 4
const MOST_READINGS = 3
const BRANCH = 0.5
/** A branch that writes letters the others do not, on the word of a single example, must hold for so many rows. */
const LEAST_SUPPORT = 2
const MOST_COST = 9

interface Choice {
  readonly branches: readonly Branch[]
  readonly otherwise: readonly Part[]
  readonly cost: number
}

const plainLetters = (parts: readonly Part[]): string =>
  parts
    .map((part) => (part.kind === 'text' ? part.text.replace(/[^\p{L}\p{N}]/gu, '') : ''))
    .join(' ')
    .trim()

/** Results that are the same text for several examples: a label under a condition. */
function labelOf(lesson: Lesson): Ranked | null {
  const { outputs, rows } = lesson
  const [text = ''] = outputs
  if (outputs.length < 2 || outputs.some((output) => output !== text)) return null
  return { parts: [{ kind: 'text', text }], cost: 2, without: 0, results: rows.map(() => text) }
}

async function readingsOf(lesson: Lesson, control: Control): Promise<readonly Ranked[]> {
  const { found } = await learnParts(lesson, control)
  const label = labelOf(lesson)
  const all = label ? [label, ...found] : found
  return all.toSorted((a, b) => a.cost - b.cost).slice(0, MOST_READINGS)
}

const partitionKey = ({ answers }: Split, typed: number): string => {
  const first = answers[0]
  return answers
    .slice(0, typed)
    .map((answer) => (answer === first ? 1 : 0))
    .join('')
}

async function choicesFor(
  lesson: Lesson,
  branches: number,
  control: Control,
): Promise<readonly Choice[]> {
  const typed = lesson.outputs.length
  const partitions = new Map<string, Split[]>()
  for (const split of splitsOf(lesson)) {
    const key = partitionKey(split, typed)
    const known = partitions.get(key)
    if (known) {
      if (known.length < MOST_GUARDS) known.push(split)
    } else if (partitions.size < MOST_PARTITIONS) partitions.set(key, [split])
  }
  const choices: Choice[] = []
  for (const splits of partitions.values()) {
    const [first] = splits
    if (!first) continue
    const chosen = await readingsOf(
      partOf(lesson, (row) => first.answers[row]!),
      control,
    )
    if (chosen.length === 0) continue
    const rest = partOf(lesson, (row) => !first.answers[row]!)
    const others: Choice[] = (await readingsOf(rest, control)).map(({ parts, cost }) => ({
      branches: [],
      otherwise: parts,
      cost,
    }))
    if (others.length === 0 && branches > 1 && rest.outputs.length > 1) {
      others.push(...(await choicesFor(rest, branches - 1, control)))
    }
    for (const split of splits) {
      const isSame = split.answers[0] === first.answers[0]
      const within = partOf(lesson, (row) => split.answers[row]!)
      const without = partOf(lesson, (row) => !split.answers[row]!)
      if (!isSame) {
        // The question is asked the other way round: its branches change places.
        for (const other of others.filter(({ branches: more }) => more.length === 0)) {
          for (const { parts, cost } of again(without, chosen)) {
            choices.push({
              branches: [{ when: split.guard, parts: other.otherwise }],
              otherwise: parts,
              cost: cost + other.cost + split.cost + BRANCH,
            })
          }
        }
        continue
      }
      for (const { parts, cost } of again(within, chosen)) {
        for (const other of others) {
          choices.push({
            branches: [{ when: split.guard, parts }, ...other.branches],
            otherwise: other.otherwise,
            cost: cost + other.cost + split.cost + BRANCH,
          })
        }
      }
    }
  }
  return choices
}

/** The readings weighed again on the rows another question selects. */
const again = (lesson: Lesson, readings: readonly Ranked[]): readonly Ranked[] =>
  readings.map(
    (reading) => rankAll(lesson, [{ parts: reading.parts, cost: reading.cost }])[0] ?? reading,
  )

/**
 * Branches that write different letters of their own are look-ups in disguise: each must be asked for by a question
 * that other rows answer too, and rows that answer none have no result.
 */
function guarded(lesson: Lesson, choice: Choice): Program | null {
  const { branches, otherwise } = choice
  const all = [...branches.map(({ parts }) => parts), otherwise]
  const letters = new Set(all.map(plainLetters))
  if (letters.size === 1) return { version: 1, branches, otherwise }
  const splits = splitsOf(lesson)
  const asks = splits.filter(
    ({ guard, untyped }) =>
      untyped >= LEAST_SUPPORT && ['contains', 'starts', 'ends'].includes(guard.kind),
  )
  const isAsked = branches.every(({ when }) =>
    asks.some(({ guard }) => JSON.stringify(guard) === JSON.stringify(when)),
  )
  if (!isAsked) return null
  const rest = lesson.outputs.map(
    (_, row) =>
      !branches.some(({ when }) =>
        splits.some(
          ({ guard, answers }) =>
            JSON.stringify(guard) === JSON.stringify(when) && answers[row] === true,
        ),
      ),
  )
  const last = asks.find(({ answers }) => rest.every((isRest, row) => answers[row] === isRest))
  if (!last) return null
  return {
    version: 1,
    branches: [...branches, { when: last.guard, parts: otherwise }],
    otherwise: null,
  }
}

/** Programs that ask a question first, likeliest first; none when they would only repeat the examples. */
export async function learnBranches(
  lesson: Lesson,
  control: Control,
): Promise<readonly RankedProgram[]> {
  if (lesson.outputs.length < 2) return []
  const choices = await choicesFor(lesson, MOST_BRANCHES - 1, control)
  return choices
    .filter(({ cost }) => cost <= MOST_COST)
    .map((choice) => ({ program: guarded(lesson, choice), cost: choice.cost }))
    .filter((each): each is RankedProgram => each.program !== null)
    .sort((a, b) => a.cost - b.cost)
}
