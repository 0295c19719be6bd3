import { expect, it } from 'vitest'
import { learnExamples, lookedRows } from '../../src/steps/learnExamples'
import { runStep } from '../../src/steps/runStep'
import { goOn } from '../../src/table/mapTexts'
import type { Table } from '../../src/table/table'
import { tableOf } from '../../src/table/table'
import { inProcess } from '../steps/inProcess'
import type { LearnCase } from '../learn/cases'
import { learnCases } from '../learn/cases'
import { freshCases } from '../learn/freshCases'
import { moreCases } from '../learn/moreCases'

const ROWS = 100_000

const cases = [...learnCases, ...moreCases, ...freshCases].filter(({ isRefused }) => !isRefused)

const listOf = (inputs: string | readonly string[]) =>
  typeof inputs === 'string' ? [inputs] : inputs

/** A digit for a row and a place in its text, the same each time. */
function digitFor(row: number, at: number): string {
  const mixed = Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(at + 7, 0x85ebca6b)
  return String((Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 8) % 10)
}

/** The same text with other digits. */
const otherDigits = (text: string, row: number): string =>
  text.replace(/\d/g, (_digit, at: number) => digitFor(row, at))

/** The rows of a case, then the same again and again with other digits. */
function longTable({ rows }: LearnCase): Table {
  const width = listOf(rows[0]![0]).length
  const cells = (column: number) =>
    Array.from({ length: ROWS }, (_, row) => {
      const text = listOf(rows[row % rows.length]![0])[column]!
      return row < rows.length ? text : otherDigits(text, Math.floor(row / rows.length))
    })
  return tableOf(Array.from({ length: width }, (_, at) => [`c${at}`, cells(at)] as const))
}

/** Milliseconds of the processor, so that other work on the machine does not count. */
async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** How long a fixed piece of work takes here, in milliseconds: what bounds are read beside. */
const probe = () =>
  processorTime(async () => {
    let sum = 0
    for (let round = 0; round < 20; round++) {
      const words = new Map<string, number>()
      for (let at = 0; at < 20_000; at++) words.set(`${at % 977} rue ${at}`, at)
      for (const [word, at] of words) sum += word.length + at
    }
    expect(sum).toBeGreaterThan(0)
  })

const PROBE_USUAL = 150

const medianOf = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

it(
  'learning on 100,000 rows answers within 200 ms, median of the cases, beside the probe',
  { timeout: 900_000 },
  async () => {
    const slowness = Math.max(1, (await probe()) / PROBE_USUAL)
    const learning: number[] = []
    const filling: number[] = []
    const distinct: number[] = []
    for (const one of cases) {
      const table = longTable(one)
      const columns = table.columns.map(({ id, name }) => ({ id, name }))
      const ids = columns.map(({ id }) => id)
      const examples = one.rows
        .slice(0, one.typed)
        .map(([inputs, output]) => ({ inputs: listOf(inputs), output }))
      let rule: unknown = null
      distinct.push(lookedRows(table, ids).length)
      learning.push(
        await processorTime(async () => {
          const report = await learnExamples(table, ids, examples, goOn)
          if (report.ok) rule = report.value.rule
        }),
      )
      expect(rule, one.name).not.toBeNull()
      const params = { examples: { columns, examples, rule }, into: 'new', name: 'result' }
      const step = { id: 's', kind: 'fillByExample', version: 1, params }
      filling.push(await processorTime(() => runStep(table, step, inProcess(goOn))))
    }
    const told = `${medianOf(distinct)} distinct rows looked at (median), learning ${medianOf(learning).toFixed(0)} ms, at most ${Math.max(...learning).toFixed(0)}; filling ${medianOf(filling).toFixed(0)} ms, at most ${Math.max(...filling).toFixed(0)}; ${slowness.toFixed(1)} × the usual probe`
    console.log(`${cases.length} cases on ${ROWS} rows: ${told}`)
    expect(medianOf(learning), told).toBeLessThan(200 * slowness)
    expect(Math.max(...learning), told).toBeLessThan(2_000 * slowness)
    expect(medianOf(filling), told).toBeLessThan(1_000 * slowness)
  },
)
