import 'fake-indexeddb/auto'
import type { OpenReport } from '../../src/worker/protocol'
import { makeData } from './makeData'
import { engines } from './nodeEngine'
import { middle } from './page/measure'
import { stepLines } from './stepLines'
import { runLine } from './stepWork'

// Every step in Node, by the processor time of the process, so that a busy machine counts less:
// `node tests/tools/run.mjs tests/bench/steps.ts [--runs N] [--rows N] [KIND…]`. Prints milliseconds at a tenth of the
// rows and at all of them, and how cost grows.

const words = process.argv.slice(2)
const numberAfter = (name: string, otherwise: number) => {
  const at = words.indexOf(name)
  return at < 0 ? otherwise : Number(words.splice(at, 2)[1])
}
const runs = numberAfter('--runs', 3)
const most = numberAfter('--rows', 1_000_000)
const lines = stepLines.filter(({ kind }) => words.length === 0 || words.includes(kind))

async function measureAt(rows: number): Promise<ReadonlyMap<string, number>> {
  const engine = engines()()
  const open = async (count: number, name: string): Promise<OpenReport> => {
    const file = new Blob([...makeData({ rows: count, communes: Math.min(count, 35_000) })])
    const opened = await engine.open(file, name, {}, () => undefined)
    if (!opened.ok) throw new Error(JSON.stringify(opened.issue))
    return opened.value
  }
  const tables = {
    engine,
    table: await open(rows, 'table.csv'),
    other: await open(35_000, 'b.csv'),
  }
  const found = new Map<string, number>()
  for (const line of lines) {
    const times: number[] = []
    for (let run = 0; run < runs; run++) {
      times.push(
        await runLine(tables, line, async (go) => {
          globalThis.gc?.()
          const start = process.cpuUsage()
          await go()
          const { user, system } = process.cpuUsage(start)
          return (user + system) / 1000
        }),
      )
    }
    found.set(line.kind, middle(times))
  }
  engine.close()
  return found
}

// The first of all would pay for what is compiled.
await measureAt(20_000)
const small = await measureAt(most / 10)
const large = await measureAt(most)
for (const [kind, time] of [...large].toSorted(([, a], [, b]) => b - a)) {
  const before = small.get(kind)!
  const growth = (time / before).toFixed(1)
  console.log(
    `${kind.padEnd(24)} ${before.toFixed(1).padStart(9)} ${time.toFixed(1).padStart(9)} ms ${growth.padStart(6)} x`,
  )
}
