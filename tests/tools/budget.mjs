// @ts-check
// Weighs what is sent: all that the hosted page needs before a table shows, and the single file.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { distFolder } from './serve.mjs'

const kilobyte = 1000
const limits = { start: 500 * kilobyte, single: 3000 * kilobyte }

/** @param {string} file */
const weigh = (file) => gzipSync(readFileSync(join(distFolder, file)), { level: 9 }).length

/**
 * The files that a page reaches from its own text: scripts, styles, workers and what they import,
 * lazily or not. Nearly all of it is needed to show a first table, so all of it counts.
 * @param {string} page
 */
const reachedFrom = (page) => {
  const assets = existsSync(join(distFolder, 'assets'))
    ? readdirSync(join(distFolder, 'assets'))
    : []
  const reached = new Set([page])
  for (const file of reached) {
    const text = readFileSync(join(distFolder, file), 'utf8')
    for (const asset of assets) if (text.includes(asset)) reached.add(`assets/${asset}`)
  }
  return [...reached]
}

/** @param {string} name @param {number} size @param {number} limit */
const judge = (name, size, limit) => {
  const told = (/** @type {number} */ bytes) => `${(bytes / kilobyte).toFixed(1)} KB`
  console.log(`${size <= limit ? 'passed' : 'FAILED'}: ${name}: ${told(size)} of ${told(limit)}`)
  return size <= limit
}

const files = reachedFrom('index.html')
for (const file of files)
  console.log(`  ${(weigh(file) / kilobyte).toFixed(1).padStart(7)} KB  ${file}`)
const scripts = files.filter((file) => file.endsWith('.js')).length
const start = files.reduce((sum, file) => sum + weigh(file), 0)
const single = readFileSync(join(distFolder, 'etabli.html')).length
const verdicts = [
  judge('the hosted site, compressed, until a first table shows', start, limits.start),
  judge('the single file, as it is', single, limits.single),
]
if (scripts === 0) {
  console.log('FAILED: the hosted page reaches no script')
  verdicts.push(false)
}
const failed = verdicts.filter((passed) => !passed).length
console.log(`${verdicts.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
