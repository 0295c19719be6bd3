import type { Step } from '../../src/recipe/recipe'
import type { StepReport } from '../../src/recipe/report'
import type { Result } from '../../src/values/result'
import type { EngineCalls, OpenReport } from '../../src/worker/protocol'
import type { StepLine } from './stepLines'
import { OTHER } from './stepLines'

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.issue))
  return result.value
}

/** The reference table and the one looked up in, both open in one engine. */
export interface Tables {
  readonly engine: Pick<EngineCalls, 'run'>
  readonly table: OpenReport
  readonly other: OpenReport
}

/**
 * Runs the step of a line on the reference table. `measure` is given the very run of that step alone, the steps
 * before it being kept. Fails when the step has an issue.
 */
export async function runLine<T>(
  { engine, table, other }: Tables,
  { kind, params, before = [] }: StepLine,
  measure: (run: () => Promise<StepReport>) => Promise<T>,
): Promise<T> {
  const others = [{ id: OTHER, source: other.source, steps: [] }]
  const steps: Step[] = []
  let columns = table.columns as readonly { readonly id: string; readonly name: string }[]
  const ref = (name: string) => {
    const found = columns.find((column) => column.name === name)
    if (!found) throw new Error(`${kind}: there is no column ${name}`)
    return { id: found.id, name }
  }
  const run = async (asked: readonly Step[]) => {
    const report = valueOf(
      await engine.run({ id: 'it', source: table.source, steps: asked, others }),
    )
    const last = report.steps.at(-1)!
    if (last.issue) throw new Error(`${last.stepId}: ${JSON.stringify(last.issue)}`)
    return last
  }
  for (const [at, each] of before.entries()) {
    steps.push({ id: `${kind} ${at}`, kind: each.kind, version: 1, params: each.params(ref) })
    columns = (await run(steps)).columns
  }
  // Another id each time: a result that is kept would be given back at once.
  const measured: Step = {
    id: `${kind} ${crypto.randomUUID()}`,
    kind,
    version: 1,
    params: params(ref),
  }
  return measure(() => run([...steps, measured]))
}
