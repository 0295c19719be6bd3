import { existsSync, statSync } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { findBrowser } from '../tools/browser.mjs'
import { serve } from '../tools/serve.mjs'
import { measureApp } from './app'
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

/** The application as it is published, apart from any build that is there. */
async function buildApp(): Promise<string> {
  process.env.ETABLI_DIST = join(folder, 'app')
  await build({ root: resolve(here, '../..'), logLevel: 'warn' })
  return process.env.ETABLI_DIST
}

async function writeTable(rows: number): Promise<string> {
  const path = join(folder, `table-${rows}.csv`)
  const file = await open(path, 'w')
  for (const piece of makeData({ rows })) await file.write(piece)
  await file.close()
  return path
}

type Work = 'engine' | 'steps' | 'papa' | 'rivals'

async function workIn(page: Page, url: string, table: string, name: Work) {
  await page.goto(url)
  await page.setInputFiles('input', table)
  return page.evaluate(
    (asked) =>
      (window as unknown as { work: (name: string) => Promise<[string, number[]][]> }).work(asked),
    name,
  )
}

async function measure(
  page: Page,
  url: string,
  table: string,
  rows: number,
): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>()
  const works: Work[] = hasRivals
    ? ['papa', 'engine', 'steps', 'rivals']
    : ['papa', 'engine', 'steps']
  for (let run = 0; run < runs; run++) {
    for (const name of works) {
      for (const [what, values] of await workIn(page, url, table, name)) {
        times.set(what, [...(times.get(what) ?? []), ...values])
      }
      console.error(`${rows} rows, run ${run + 1} of ${runs}: ${name} done`)
    }
  }
  times.set('file, bytes', [statSync(table).size])
  return times
}

try {
  await buildPage()
  const site = await serve({ folder: resolve(folder, 'site') })
  const app = await serve({ folder: await buildApp() })
  cleanUps.unshift(
    () => site.stop(),
    () => app.stop(),
  )
  const { executablePath, env, args } = await findBrowser()
  const launch = () =>
    chromium.launch({ executablePath, env, args: [...args, '--js-flags=--expose-gc'] })
  const browser = await launch()
  cleanUps.unshift(() => browser.close())
  const results = new Map<number, Map<string, number[]>>()
  for (const rows of sizes.length > 0 ? sizes : [100_000, 1_000_000]) {
    const table = await writeTable(rows)
    const page = await browser.newPage()
    page.on('pageerror', (error) => console.error(error))
    const times = await measure(page, site.url, table, rows)
    await page.close()
    for (let run = 0; run < runs; run++) {
      // In a browser of its own: the memory of its pages is that of the application.
      const fresh = await launch()
      for (const [what, values] of await measureApp(fresh, app.url, table, rows)) {
        times.set(what, [...(times.get(what) ?? []), ...values])
      }
      await fresh.close()
      console.error(`${rows} rows, run ${run + 1} of ${runs}: application done`)
    }
    results.set(rows, times)
  }
  console.log(JSON.stringify({ browser: browser.version(), runs, ...ratiosOf(results) }, null, 2))
} finally {
  for (const cleanUp of cleanUps) await cleanUp()
}
