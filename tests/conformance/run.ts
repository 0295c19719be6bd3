// Runs every case file of a folder: `npm run conformance -- [--json FILE] [DIR]`. Failures are listed with
// their id; the last line counts all.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { byExample, expectedByExample } from './adapters/byExample'
import { openrefine } from './adapters/openrefine'
import { workbenchSteps } from './adapters/workbenchSteps'
import { passes } from './compare'
import { deliberateDifferences } from './deliberate'
import type { Adapter, Case, Got } from './form'

/** One adapter per form: the name of its file. */
const adapters: ReadonlyMap<string, Adapter> = new Map([
  ['by-example', byExample],
  ['openrefine', openrefine],
  ['workbench-steps', workbenchSteps],
])

interface Outcome {
  readonly form: string
  readonly id: string
  readonly status: 'passed' | 'failed' | 'skipped'
  readonly got: Got | null
}

class Report {
  readonly outcomes: Outcome[] = []
  readonly #skipped = new Map<string, number>()

  skip(form: string, id: string, reason: string): void {
    this.outcomes.push({ form, id, status: 'skipped', got: null })
    this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + 1)
  }

  judge(form: string, id: string, testCase: Case, got: Got): void {
    const isPassed = passes(testCase, got)
    this.outcomes.push({ form, id, status: isPassed ? 'passed' : 'failed', got })
    if (isPassed) return
    const expected = testCase.etabli?.expect ?? testCase.expect
    console.log(`FAILED ${form} ${id}`)
    console.log(`  expected ${JSON.stringify(expected)}`)
    console.log(`  got      ${JSON.stringify(got)}`)
  }

  summary(title: string): string {
    const count = (status: Outcome['status']) =>
      this.outcomes.filter((outcome) => outcome.status === status).length
    const counts = `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`
    return title === '' ? counts : `${title}: ${counts}`
  }

  reasons(): readonly string[] {
    return [...this.#skipped].map(([reason, count]) => `  ${count} skipped: ${reason}`)
  }
}

async function runForm(form: string, cases: readonly Case[]): Promise<Report> {
  const report = new Report()
  const adapter = adapters.get(form)
  for (const [at, testCase] of cases.entries()) {
    const id = idOf(testCase, at)
    const difference = deliberateDifferences.find(
      (each) => each.form === form && each.covers(testCase as Case & Record<string, unknown>),
    )
    if (!adapter) report.skip(form, id, 'not built yet (no adapter for this form)')
    else if (difference) report.skip(form, id, `on purpose: ${difference.reason}`)
    else {
      const answer = await adapter(testCase)
      if ('notBuilt' in answer) report.skip(form, id, `not built yet: ${answer.notBuilt}`)
      else report.judge(form, id, testCase, answer.got)
    }
  }
  return report
}

/** Examples of schemas have no id: they are named by their schema and file. */
function idOf(testCase: Case, at: number): string {
  const { id, schema, file } = testCase as Partial<Record<'id' | 'schema' | 'file', unknown>>
  if (typeof id === 'string') return id
  return typeof schema === 'string' && typeof file === 'string' ? `${schema}/${file}` : String(at)
}

/** Cases of by-example say what must come out row by row. */
const withExpected = (testCase: Case): Case => ({
  ...testCase,
  expect: expectedByExample(testCase),
})

/** The words of the call: where the cases are, and where the outcomes go. */
function readWords(words: readonly string[]): { folder: string; json: string | null } {
  const at = words.indexOf('--json')
  const json = at < 0 ? null : words[at + 1]
  if (json === undefined) throw new Error('--json needs the name of a file')
  const rest = words.filter((_, index) => at < 0 || (index !== at && index !== at + 1))
  return { folder: rest[0] ?? resolve(import.meta.dirname, '../../../shared/conformance'), json }
}

const { folder, json } = readWords(process.argv.slice(2))
const files = existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .sort()
  : []
if (files.length === 0) console.log(`There are no case files in ${folder}: nothing was run.`)

const all = new Report()
for (const file of files) {
  const form = basename(file, '.json')
  const cases = JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as readonly Case[]
  const report = await runForm(form, form === 'by-example' ? cases.map(withExpected) : cases)
  for (const line of report.reasons()) console.log(line)
  console.log(report.summary(form))
  all.outcomes.push(...report.outcomes)
}
if (json !== null) writeFileSync(json, JSON.stringify(all.outcomes, null, 1))
console.log(all.summary(''))
if (all.outcomes.some(({ status }) => status === 'failed')) process.exitCode = 1
