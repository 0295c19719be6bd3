import { answerFor } from '../learn/answer'
import type { Example } from '../learn/learn'
import { learn } from '../learn/learn'
import type { Program } from '../learn/program'
import type { Control } from '../table/mapTexts'
import type { ColumnId, Table } from '../table/table'
import { columnById, rowAt, rowCount } from '../table/table'
import type { Issue, Result } from '../values/result'
import { fail, ok } from '../values/result'
import { isEmptyOrBlank } from '../values/text'

/** One of the rows looked at: what the rule makes of it, and what another likely rule would. */
export interface LookedRow {
  readonly inputs: readonly string[]
  /** Null: no result. */
  readonly result: string | null
  /** There when a likely rule makes something else of the row; null: it would have no result. */
  readonly other?: string | null
}

/** What examples teach about a table. */
export interface ExampleReport {
  /** Null when nothing could be learned: the issue says why. */
  readonly rule: Program | null
  readonly issue: Issue | null
  /** Rows where likely rules differ, then rows without a result, then others: at most as many as asked for. */
  readonly rows: readonly LookedRow[]
  /** Distinct rows looked at, and how many of them are doubtful or have no result. */
  readonly looked: number
  readonly doubtful: number
  readonly without: number
  /** Other rules that make something else, each with a row that shows it. */
  readonly readings: readonly { readonly rule: Program; readonly row: LookedRow }[]
}

/** How many rows are gone through, and how many distinct ones are kept, however long the table. */
const MOST_READ = 6_000
const MOST_LOOKED = 1_000
const MOST_SHOWN = 60
/** Longer texts are filled like others, but nobody is asked about them. */
const LONGEST_LOOKED = 1_000

/** Distinct rows of some columns, spread over the table, in its order; rows without any text left out. */
export function lookedRows(
  table: Table,
  columns: readonly ColumnId[],
): readonly (readonly string[])[] {
  const inputs = columns
    .map((id) => columnById(table, id)?.column)
    .filter((column) => column !== undefined)
  const rows = rowCount(table)
  const step = Math.max(1, rows / MOST_READ)
  const seen = new Set<string>()
  const looked: (readonly string[])[] = []
  for (let at = 0; at < rows && looked.length < MOST_READ; at += step) {
    const row = rowAt(table, Math.floor(at))
    const texts = inputs.map((column) => column.textAt(row))
    if (texts.every(isEmptyOrBlank) || texts.some(({ length }) => length > LONGEST_LOOKED)) continue
    const key = JSON.stringify(texts)
    if (seen.has(key)) continue
    seen.add(key)
    looked.push(texts)
  }
  if (looked.length <= MOST_LOOKED) return looked
  const part = looked.length / MOST_LOOKED
  return Array.from({ length: MOST_LOOKED }, (_, at) => looked[Math.floor(at * part)]!)
}

/** What is shown before a rule is there: rows to type results for. */
const without = (rows: readonly (readonly string[])[], issue: Issue): ExampleReport => ({
  rule: null,
  issue,
  rows: rows.slice(0, MOST_SHOWN).map((inputs) => ({ inputs, result: null })),
  looked: rows.length,
  doubtful: 0,
  without: 0,
  readings: [],
})

/**
 * Learns from examples over a table. Why there is no rule is the issue of the report, one of those of `learn`; it fails
 * only with `missingColumn`.
 */
export async function learnExamples(
  table: Table,
  columns: readonly ColumnId[],
  examples: readonly Example[],
  control: Control,
): Promise<Result<ExampleReport>> {
  const missing = columns.find((id) => !columnById(table, id))
  if (missing !== undefined) return fail('missingColumn', { id: missing, name: missing })
  const rows = lookedRows(table, columns)
  const learned = await learn(examples, rows, control)
  if (!learned.ok) return ok(without(rows, learned.issue))
  const answer = await answerFor(learned.value, rows, control)
  const typed = new Set(examples.map(({ inputs }) => JSON.stringify(inputs)))
  const doubtful = answer.doubtful.filter(({ row }) => !typed.has(JSON.stringify(rows[row])))
  const others = new Map(doubtful.map(({ row, other }) => [row, other]))
  const rowOf = (row: number): LookedRow => ({
    inputs: rows[row]!,
    result: answer.results[row] ?? null,
    ...(others.has(row) ? { other: others.get(row) ?? null } : {}),
  })
  const order = [...others.keys(), ...answer.without, ...rows.keys()]
  return ok({
    rule: learned.value.program,
    issue: null,
    rows: [...new Set(order)].slice(0, MOST_SHOWN).map(rowOf),
    looked: rows.length,
    doubtful: doubtful.length,
    without: answer.without.length,
    readings: answer.readings.map(({ program, row }) => ({ rule: program, row: rowOf(row) })),
  })
}
