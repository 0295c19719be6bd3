// @ts-check
// Weighs what is sent: all that the hosted page asks for before a table shows, and the single file.
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { findBrowser } from './browser.mjs'
import { distFolder, serve } from './serve.mjs'

const kilobyte = 1000

/** What the design asks for at most. */
const start = 500 * kilobyte
const single = 3000 * kilobyte

const table = 'Nom;Commune;Places\nGymnase;Beauvais;120\nPiscine;Creil;80\n'

/** @param {string} file */
const weigh = (file) => gzipSync(readFileSync(file), { level: 9 }).length

/** In the page: it never rests, and says when a table shows. What comes only at rest is then not asked for. */
const watch = () => {
  window.requestIdleCallback = () => 0
  new PerformanceObserver((list) => {
    if (list.getEntriesByName('etabli:shown').length > 0) console.log('etabli:shown')
  }).observe({ type: 'mark' })
}

/**
 * Opens a small CSV in a browser, by a user who waits for nothing.
 * @returns {Promise<string[]>} the files sent until it shows in the grid
 */
const sentUntilTable = async () => {
  /** @type {string[]} */
  const sent = []
  const site = await serve({ onFile: (file) => sent.push(file) })
  const browser = await chromium.launch(await findBrowser())
  try {
    const page = await browser.newPage({ locale: 'fr-FR' })
    await page.addInitScript(watch)
    const shown = page.waitForEvent('console', (message) => message.text() === 'etabli:shown')
    const chooser = page.waitForEvent('filechooser')
    await page.goto(site.url)
    await page.getByRole('button', { name: 'Ouvrir un fichier…' }).click()
    const file = { name: 'lieux.csv', mimeType: 'text/csv', buffer: Buffer.from(table) }
    await (await chooser).setFiles(file)
    await shown
    return [...new Set(sent)]
  } finally {
    await browser.close()
    await site.stop()
  }
}

/** @param {string} name @param {number} size @param {number} most */
const judge = (name, size, most) => {
  const told = (/** @type {number} */ bytes) => `${(bytes / kilobyte).toFixed(1)} KB`
  console.log(`${size <= most ? 'passed' : 'FAILED'}: ${name}: ${told(size)} of ${told(most)}`)
  return size <= most
}

const weights = (await sentUntilTable())
  .map((file) => ({ file: relative(distFolder, file), size: weigh(file) }))
  .toSorted((a, b) => b.size - a.size)
for (const { file, size } of weights)
  console.log(`  ${(size / kilobyte).toFixed(1).padStart(7)} KB  ${file}`)
const sent = weights.reduce((sum, { size }) => sum + size, 0)
const page = readFileSync(join(distFolder, 'etabli.html')).length
const verdicts = [
  judge('the hosted site, compressed, until a first table shows', sent, start),
  judge('the single file, as it is', page, single),
]
const failed = verdicts.filter((passed) => !passed).length
console.log(`${verdicts.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
