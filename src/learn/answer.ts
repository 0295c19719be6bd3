import type { Control } from '../table/mapTexts'
import { goOn } from '../table/mapTexts'
import { isEmptyOrBlank } from '../values/text'
import { runProgram } from './evaluate'
import type { Learned } from './learn'
import type { Program } from './program'

/** What the rules make of rows: what to show, and what to look at first. */
export interface Answer {
  /** Of the likeliest rule, row by row; null: none. */
  readonly results: readonly (string | null)[]
  /** Rows where likely rules differ, by their place, with what the first differing one makes of them. */
  readonly doubtful: readonly { readonly row: number; readonly other: string | null }[]
  /** Rows with some text for which the rule has no result. */
  readonly without: readonly number[]
  /** Other rules that differ in results, at most three, each with the first row that shows it. */
  readonly readings: readonly { readonly program: Program; readonly row: number }[]
}

const MOST_READINGS = 3
const PAUSE_EVERY = 256

/** Runs what was learned on rows, which are best distinct. */
export async function answerFor(
  { program, others }: Learned,
  rows: readonly (readonly string[])[],
  control: Control = goOn,
): Promise<Answer> {
  const results: (string | null)[] = []
  const without: number[] = []
  const doubtful: { row: number; other: string | null }[] = []
  const firstRows = new Map<string, { program: Program; row: number }>()
  const readers = new Map<Program, string>()
  for (const [row, texts] of rows.entries()) {
    const result = runProgram(program, texts)
    results.push(result)
    const isBlank = texts.every(isEmptyOrBlank)
    if (result === null && !isBlank) without.push(row)
    if (!isBlank) {
      let isDoubtful = false
      for (const other of others) {
        const made = runProgram(other, texts)
        if (made === result) continue
        if (!isDoubtful) doubtful.push({ row, other: made })
        isDoubtful = true
        if (readers.has(other)) continue
        // A reading is known by what it makes of the first row where it differs.
        const key = JSON.stringify([row, made])
        readers.set(other, key)
        if (!firstRows.has(key)) firstRows.set(key, { program: other, row })
      }
    }
    const wait = row % PAUSE_EVERY === 0 ? control.pause(row, rows.length) : null
    if (wait) await wait
  }
  return { results, doubtful, without, readings: [...firstRows.values()].slice(0, MOST_READINGS) }
}
