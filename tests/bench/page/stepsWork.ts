import { createEngineClient } from '../../../src/worker/client'
import { createPatternWorker } from '../../../src/worker/createPatternWorker'
import { createWorker } from '../../../src/worker/createWorker'
import type { OpenReport } from '../../../src/worker/protocol'
import { makeData } from '../makeData'
import { stepLines } from '../stepLines'
import { runLine } from '../stepWork'
import { dropDatabases } from './databases'
import type { Times } from './measure'
import { timed } from './measure'

/** Runs every step once on the chosen file, in the worker of the application. */
export async function workSteps(file: File, times: Times): Promise<void> {
  await dropDatabases()
  const engine = createEngineClient({ engine: createWorker, patterns: createPatternWorker })
  const open = async (bytes: Blob, name: string): Promise<OpenReport> => {
    const opened = await engine.open(bytes, name, {}, () => undefined)
    if (!opened.ok) throw new Error(JSON.stringify(opened.issue))
    return opened.value
  }
  const other = new Blob([...makeData({ rows: 35_000, communes: 35_000 })])
  const tables = { engine, table: await open(file, file.name), other: await open(other, 'b.csv') }
  for (const line of stepLines) {
    await runLine(tables, line, (run) => timed(times, `step: ${line.kind}`, run))
  }
  engine.close()
}
