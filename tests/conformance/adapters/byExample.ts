import { parseParams } from '../../../src/steps/check'
import { fillByExample } from '../../../src/steps/fillByExample'
import { learnExamples } from '../../../src/steps/learnExamples'
import { goOn } from '../../../src/table/mapTexts'
import { tableOf } from '../../../src/table/table'
import type { Adapter, Case, Expected } from '../form'
import { cellText } from '../form'
import { cellsOf, runCalls } from '../steps'

interface ExampleCase extends Case {
  /** Rows that the user typed, from 0. */
  readonly given: readonly number[]
  readonly refuse?: boolean
  readonly rows: readonly { readonly in: readonly unknown[]; readonly out: unknown }[]
}

const RESULT = 'result'

/** Learns from the typed rows of a case of `by-example.json`, then fills a new column with the step. */
export const byExample: Adapter = async (testCase) => {
  const { given, rows } = testCase as ExampleCase
  const width = rows[0]?.in.length ?? 0
  const names = Array.from({ length: width }, (_, at) => `input ${at + 1}`)
  const table = tableOf(
    names.map((name, at) => [name, rows.map((row) => cellText(row.in[at]))] as const),
  )
  const columns = table.columns.map(({ id, name }) => ({ id, name }))
  const examples = given.map((at) => ({
    inputs: (rows[at]?.in ?? []).map(cellText),
    output: cellText(rows[at]?.out),
  }))
  const ids = columns.map(({ id }) => id)
  const report = await learnExamples(table, ids, examples, goOn)
  if (!report.ok) return { got: { error: report.issue.code } }
  const { rule, issue } = report.value
  if (!rule) return { got: { refuse: true, why: issue?.code ?? '' } }
  const params = { examples: { columns, examples, rule }, into: 'new', name: RESULT }
  const parsed = parseParams(fillByExample, JSON.parse(JSON.stringify(params)))
  if (!parsed.ok) return { got: { error: parsed.issue.code } }
  const filled = await runCalls(table, [{ kind: 'fillByExample', params: parsed.value }])
  if (!filled.ok) return { got: { error: filled.issue.code } }
  const made = cellsOf(filled.value.table).find(({ name }) => name === RESULT)
  const listed = (filled.value.warnings ?? []).map(({ code, data }) =>
    code === 'noResultByRule' ? Number(data['count']) : 0,
  )
  return {
    got: {
      // An empty cell is a row without a result: a rule never writes an empty text.
      filled: rows.map((_, at) => made?.values[at] || null),
      listed: listed.reduce((sum, count) => sum + count, 0),
    },
  }
}

/** What must come out of a case of `by-example.json`, in the shape of what the adapter gives. */
export function expectedByExample(testCase: Case): Expected {
  const { rows, refuse } = testCase as ExampleCase
  if (refuse === true) return { refuse }
  const filled = rows.map(({ out }) => (out === null ? null : cellText(out)))
  return { filled, listed: filled.filter((out) => out === null).length }
}
