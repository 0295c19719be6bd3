// @ts-check
// Weighs what is sent: all that the hosted page needs before a table shows, and the single file.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { distFolder } from './serve.mjs'

const kilobyte = 1000

/**
 * `goal` is what the design asks for; `most` is what is weighed today, so that nothing makes it heavier. It only
 * goes down, until it is the goal.
 */
const start = { goal: 500 * kilobyte, most: 600 * kilobyte }
const single = { goal: 3000 * kilobyte, most: 3000 * kilobyte }

/** @param {string} file */
const weigh = (file) => gzipSync(readFileSync(join(distFolder, file)), { level: 9 }).length

/** What a text of the site asks for by itself: `src`, `href`, static imports, workers. */
const asked = [
  /\b(?:src|href)="\.\/([^"]+\.(?:js|css))"/g,
  /\b(?:import|from)\s*["'`]\.\/([^"'`]+)["'`]/g,
  /new URL\(["'`]([^"'`]+\.js)["'`]/g,
]

/**
 * The files that a page reaches from its own text: scripts, styles, workers and what they import. What is only
 * imported on demand (`import("./…")`) is not sent before a first table shows and does not count.
 * @param {string} page
 */
const reachedFrom = (page) => {
  const reached = new Set([page])
  for (const file of reached) {
    const text = readFileSync(join(distFolder, file), 'utf8')
    for (const [, name = ''] of asked.flatMap((pattern) => [...text.matchAll(pattern)])) {
      const target = ['', 'assets/'].map((folder) => `${folder}${name}`)
      const found = target.find((path) => existsSync(join(distFolder, path)))
      if (found) reached.add(found)
    }
  }
  return [...reached]
}

/** @param {string} name @param {number} size @param {{ goal: number, most: number }} limit */
const judge = (name, size, { goal, most }) => {
  const told = (/** @type {number} */ bytes) => `${(bytes / kilobyte).toFixed(1)} KB`
  console.log(`${size <= most ? 'passed' : 'FAILED'}: ${name}: ${told(size)} of ${told(most)}`)
  if (size > goal) console.log(`  the goal, ${told(goal)}, is missed by ${told(size - goal)}`)
  return size <= most
}

const files = reachedFrom('index.html')
for (const file of files)
  console.log(`  ${(weigh(file) / kilobyte).toFixed(1).padStart(7)} KB  ${file}`)
const scripts = files.filter((file) => file.endsWith('.js')).length
const sent = files.reduce((sum, file) => sum + weigh(file), 0)
const page = readFileSync(join(distFolder, 'etabli.html')).length
const verdicts = [
  judge('the hosted site, compressed, until a first table shows', sent, start),
  judge('the single file, as it is', page, single),
]
if (scripts === 0) {
  console.log('FAILED: the hosted page reaches no script')
  verdicts.push(false)
}
const failed = verdicts.filter((passed) => !passed).length
console.log(`${verdicts.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
