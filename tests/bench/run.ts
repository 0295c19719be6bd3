import { existsSync } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { findBrowser } from '../tools/browser.mjs'
import { serve } from '../tools/serve.mjs'
import { makeData } from './makeData'
import { ratiosOf } from './ratios'

// `npm run bench [-- ROWS…] [--runs N]`: the workloads in a real browser. Rivals are compared with when they
// are installed (`npm install --prefix tests/bench`). Prints one JSON object.

const here = dirname(fileURLToPath(import.meta.url))
const words = process.argv.slice(2)
const runsAt = words.indexOf('--runs')
const runs = runsAt < 0 ? 3 : Number(words[runsAt + 1])
const sizes = words.filter((word, at) => /^\d+$/.test(word) && at !== runsAt + 1).map(Number)
const hasRivals = existsSync(join(here, 'node_modules/arquero'))

const folder = await mkdtemp(join(tmpdir(), 'etabli-bench-'))
const cleanUps: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true })]

const buildPage = () =>
  build({
    configFile: false,
    logLevel: 'warn',
    root: join(here, 'page'),
    base: './',
    resolve: {
      alias: hasRivals
        ? []
        : [{ find: /^\.\/rivals$/, replacement: join(here, 'page/noRivals.ts') }],
    },
    worker: { format: 'es' },
    build: { target: 'es2022', outDir: join(folder, 'site'), emptyOutDir: true },
  })

async function writeTable(rows: number): Promise<string> {
  const path = join(folder, `table-${rows}.csv`)
  const file = await open(path, 'w')
  for (const piece of makeData({ rows })) await file.write(piece)
  await file.close()
  return path
}

type Work = 'engine' | 'papa' | 'rivals'

async function workIn(page: Page, url: string, table: string, name: Work) {
  await page.goto(url)
  await page.setInputFiles('input', table)
  return page.evaluate(
    (asked) =>
      (window as unknown as { work: (name: string) => Promise<[string, number[]][]> }).work(asked),
    name,
  )
}

async function measure(page: Page, url: string, rows: number): Promise<Map<string, number[]>> {
  const table = await writeTable(rows)
  const times = new Map<string, number[]>()
  const works: Work[] = hasRivals ? ['papa', 'engine', 'rivals'] : ['papa', 'engine']
  for (let run = 0; run < runs; run++) {
    for (const name of works) {
      for (const [what, values] of await workIn(page, url, table, name)) {
        times.set(what, [...(times.get(what) ?? []), ...values])
      }
      console.error(`${rows} rows, run ${run + 1} of ${runs}: ${name} done`)
    }
  }
  times.set('file, bytes', [(await import('node:fs')).statSync(table).size])
  return times
}

try {
  await buildPage()
  const site = await serve({ folder: resolve(folder, 'site') })
  cleanUps.unshift(() => site.stop())
  const { executablePath, env, args } = await findBrowser()
  const browser = await chromium.launch({
    executablePath,
    env,
    args: [...args, '--enable-precise-memory-info'],
  })
  cleanUps.unshift(() => browser.close())
  const page = await browser.newPage()
  page.on('pageerror', (error) => console.error(error))
  const results = new Map<number, Map<string, number[]>>()
  for (const rows of sizes.length > 0 ? sizes : [100_000, 1_000_000]) {
    results.set(rows, await measure(page, site.url, rows))
  }
  console.log(JSON.stringify({ browser: browser.version(), runs, ...ratiosOf(results) }, null, 2))
} finally {
  for (const cleanUp of cleanUps) await cleanUp()
}
