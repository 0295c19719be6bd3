// @ts-check
// The whole check, part after part: `npm test`. Words name the parts to run (`npm test -- unit e2e`);
// `--deep` runs what takes hours. The last line counts every check of every part.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @typedef {{ passed: number, failed: number, skipped: string[] }} Count */
/** @typedef {{ name: string, command: string[], env?: Record<string, string>, count: (code: number, output: string) => Count }} Part */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const reports = mkdtempSync(join(tmpdir(), 'etabli-check-'))
const words = process.argv.slice(2)
const isDeep = words.includes('--deep')
const chosen = words.filter((word) => word !== '--deep')

/** @param {string} path */
const bin = (path) => [process.execPath, resolve(root, 'node_modules', path)]
/** @param {string} name */
const tool = (name) => [process.execPath, resolve(root, 'tests/tools', name)]

/** @param {number} code @returns {Count} */
const asOne = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] })

/** @param {number} code @param {string} output @returns {Count} */
const fromLastLine = (code, output) => {
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? []
  return passed === undefined
    ? asOne(1)
    : atLeastOneFailure(code, { passed: Number(passed), failed: Number(failed), skipped: [] })
}

/**
 * A part that ends badly counts as failed whatever its report says, and so does one that ran nothing.
 * @param {number} code @param {Count} count @returns {Count}
 */
const atLeastOneFailure = (code, count) => {
  const isSilent = count.failed === 0 && (code !== 0 || count.passed === 0)
  return isSilent ? { ...count, failed: 1 } : count
}

/** @param {string} file @returns {unknown} */
const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {string} file @returns {Part['count']} */
const fromVitest = (file) => (code) => {
  const report =
    /** @type {{ testResults: { name: string, status: string, assertionResults: { status: string, fullName: string }[] }[] } | undefined} */ (
      readReport(file)
    )
  const suites = report?.testResults ?? []
  const tests = suites.flatMap((suite) => suite.assertionResults)
  const broken = suites.filter(
    (suite) =>
      suite.status === 'failed' && suite.assertionResults.every((one) => one.status !== 'failed'),
  )
  return atLeastOneFailure(code, {
    passed: tests.filter((one) => one.status === 'passed').length,
    failed: tests.filter((one) => one.status === 'failed').length + broken.length,
    skipped: tests
      .filter((one) => one.status !== 'passed' && one.status !== 'failed')
      .map((one) => one.fullName),
  })
}

/** @param {string} file @returns {Part['count']} */
const fromPlaywright = (file) => (code) => {
  const report =
    /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] } | undefined} */ (
      readReport(file)
    )
  const stats = report?.stats
  return atLeastOneFailure(code, {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ? [`${stats.skipped} end-to-end tests`] : [],
  })
}

/** @param {string} name @param {string[]} projects @returns {Part} */
const vitest = (name, projects) => {
  const file = join(reports, `${name}.json`)
  const command = [...bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json']
  return {
    name,
    command: [
      ...command,
      `--outputFile.json=${file}`,
      ...projects.map((one) => `--project=${one}`),
    ],
    count: fromVitest(file),
  }
}

/** @param {string} name @param {string[]} projects @returns {Part} */
const playwright = (name, projects) => {
  const file = join(reports, `${name}.json`)
  const command = [
    ...bin('@playwright/test/cli.js'),
    'test',
    '--config',
    'tests/e2e/playwright.config.ts',
  ]
  return {
    name,
    command: [...command, ...projects.map((one) => `--project=${one}`)],
    env: { ETABLI_REPORT: file },
    count: fromPlaywright(file),
  }
}

const build = [process.env.npm_execpath ?? 'npm', 'run', '--silent', 'build']

/** @type {Part[]} */
const everyPart = [
  { name: 'types', command: tool('typecheck.mjs'), count: fromLastLine },
  {
    name: 'lint',
    command: [...bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'],
    count: asOne,
  },
  { name: 'format', command: [...bin('prettier/bin/prettier.cjs'), '--check', '.'], count: asOne },
  vitest('unit', ['unit']),
  vitest('component', ['component']),
  {
    name: 'build',
    command: build[0]?.endsWith('.js') ? [process.execPath, ...build] : build,
    count: asOne,
  },
  { name: 'budget', command: tool('budget.mjs'), count: fromLastLine },
  playwright('e2e', ['hosted', 'single']),
]

/** @type {Part[]} */
const deepParts = [
  { ...vitest('properties', ['unit']), env: { ETABLI_RUNS: process.env.ETABLI_RUNS ?? '2000' } },
  { ...vitest('deep', ['deep']), env: { ETABLI_DEEP: '1' } },
  ...everyPart.filter((part) => part.name === 'build'),
  (() => {
    const part = playwright('deepBrowser', ['deep'])
    return { ...part, env: { ...part.env, ETABLI_DEEP: '1' } }
  })(),
]

/** @param {Part} part @returns {Promise<Count>} */
const runPart = (part) =>
  new Promise((done) => {
    const [program = '', ...args] = part.command
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...part.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (/** @type {Buffer} */ bytes) => {
        output = (output + bytes.toString()).slice(-10_000)
        process.stdout.write(bytes)
      })
    child.on('error', (error) => {
      console.log(`${part.name} could not start: ${error.message}`)
      done(asOne(1))
    })
    child.on('close', (code) => done(part.count(code ?? 1, output)))
  })

const parts = (isDeep ? deepParts : everyPart).filter(
  ({ name }) => chosen.length === 0 || chosen.includes(name),
)
const unknown = chosen.filter((name) => !parts.some((part) => part.name === name))
if (unknown.length > 0) {
  console.error(`There is no part named ${unknown.join(', ')}.`)
  process.exit(2)
}

/** @type {string[]} */
const summary = []
const total = { passed: 0, failed: 0 }
for (const part of parts) {
  console.log(`\n— ${part.name}`)
  const start = performance.now()
  const count = await runPart(part)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  total.passed += count.passed
  total.failed += count.failed
  summary.push(`${part.name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`)
  for (const name of count.skipped) summary.push(`  not run: ${name}`)
}
rmSync(reports, { recursive: true, force: true })
console.log(`\n${summary.join('\n')}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
