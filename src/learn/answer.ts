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
  /**
   * Rows to ask about, by their place, with what the first differing rule makes of them: first one row for each rule
   * that differs, then the others where a nearly as likely rule differs.
   */
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
  const doubts: { row: number; other: string | null }[] = []
  const firstRows = new Map<string, { program: Program; row: number; other: string | null }>()
  const readers = new Set<Program>()
  for (const [row, texts] of rows.entries()) {
    const result = runProgram(program, texts)
    results.push(result)
    const isBlank = texts.every(isEmptyOrBlank)
    if (result === null && !isBlank) without.push(row)
    if (!isBlank) {
      let isDoubtful = false
      for (const { program: other, isClose } of others) {
        // One row is enough to ask about an unlikely rule.
        if (readers.has(other) && (isDoubtful || !isClose)) continue
        const made = runProgram(other, texts)
        if (made === result) continue
        if (!isDoubtful && isClose) doubts.push({ row, other: made })
        isDoubtful ||= isClose
        if (readers.has(other)) continue
        readers.add(other)
        // A reading is known by what it makes of the first row where it differs.
        const key = JSON.stringify([row, made])
        if (!firstRows.has(key)) firstRows.set(key, { program: other, row, other: made })
      }
    }
    const wait = row % PAUSE_EVERY === 0 ? control.pause(row, rows.length) : null
    if (wait) await wait
  }
  const readings = [...firstRows.values()]
  const asked = new Map<number, string | null>()
  for (const { row, other } of [...readings, ...doubts]) if (!asked.has(row)) asked.set(row, other)
  return {
    results,
    doubtful: [...asked].map(([row, other]) => ({ row, other })),
    without,
    readings: readings
      .slice(0, MOST_READINGS)
      .map(({ program: read, row }) => ({ program: read, row })),
  }
}
