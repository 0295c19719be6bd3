import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'

/** What one frame after another shows while a list is scrolled by the same step. */
interface Scrolled {
  readonly frames: readonly number[]
  readonly blank: number
}

const FRAMES = 300
const STEP = 56

/** Bytes of all renderers, by the share each has of what is shared; NaN where the system does not tell. */
async function rendererBytes(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  let bytes = 0
  for (const { id, type } of processInfo) {
    if (type !== 'renderer') continue
    const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '')
    bytes += Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? NaN) * 1024
  }
  return bytes
}

async function collected(browser: Browser, page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.detach()
  for (const worker of page.workers()) {
    await worker.evaluate(() => (globalThis as { gc?: () => void }).gc?.())
  }
  await page.waitForTimeout(1_000)
  return rendererBytes(browser)
}

/** The worst task of the page since the last time it was asked. */
const worstTask = async (page: Page): Promise<number> => {
  await page.waitForTimeout(150)
  return page.evaluate(() => {
    const seen = (window as unknown as { tasks: number[] }).tasks
    return Math.max(0, ...seen.splice(0))
  })
}

const watchTasks = () => {
  const tasks: number[] = []
  Object.assign(window, { tasks })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  }).observe({ entryTypes: ['longtask'] })
}

/** Scrolls the element that is found by a steady step per frame; a row without its first text is blank. */
const scrollSteadily = (
  page: Page,
  selector: string,
  [frames, step]: readonly [number, number],
): Promise<Scrolled> =>
  page.evaluate(
    async ({ selector: wanted, frames: count, step: by }) => {
      const scroller = document.querySelector(wanted)!
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
      const durations: number[] = []
      let blank = 0
      let last = await nextFrame()
      for (let frame = 0; frame < count; frame++) {
        scroller.scrollTop += by
        const now = await nextFrame()
        durations.push(now - last)
        last = now
        if (frame % 4 !== 0) continue
        const { top, bottom } = scroller.getBoundingClientRect()
        const isBlank = [...scroller.querySelectorAll('[role="row"]')].some((row) => {
          const cell = row.querySelector('[role="gridcell"][aria-colindex="2"]')
          if (!cell || cell.textContent !== '') return false
          const box = row.getBoundingClientRect()
          return box.bottom > top + 40 && box.top < bottom
        })
        if (isBlank) blank++
      }
      return { frames: durations, blank }
    },
    { selector, frames, step },
  )

/** A plain list of the same size that only draws what is seen: what this machine can do at best. */
async function scrollProbe(page: Page): Promise<Scrolled> {
  await page.goto('about:blank')
  await page.evaluate(() => {
    const scroller = document.createElement('div')
    scroller.id = 'probe'
    scroller.style.cssText = 'height:600px;overflow:auto;position:relative;contain:strict'
    const space = document.createElement('div')
    space.style.height = '28000000px'
    scroller.append(space)
    const rows = Array.from({ length: 40 }, () => {
      const row = document.createElement('div')
      row.style.cssText = 'position:absolute;height:28px;display:flex;gap:8px'
      for (let cell = 0; cell < 12; cell++) row.append(document.createElement('span'))
      scroller.append(row)
      return row
    })
    const draw = () => {
      const first = Math.floor(scroller.scrollTop / 28)
      for (let at = first; at < first + rows.length; at++) {
        const row = rows[at % rows.length]!
        row.style.transform = `translateY(${at * 28}px)`
        for (const [column, cell] of [...row.children].entries())
          cell.textContent = `${at} ${column}`
      }
    }
    scroller.addEventListener('scroll', draw)
    document.body.append(scroller)
    draw()
  })
  return scrollSteadily(page, '#probe', [FRAMES, STEP])
}

const nearWorst = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? NaN

/** The application itself, on one file: page tasks, frames while scrolling, memory of the page. */
export async function measureApp(
  browser: Browser,
  url: string,
  table: string,
  rows: number,
): Promise<Map<string, number[]>> {
  const figures = new Map<string, number[]>()
  const context = await browser.newContext({
    locale: 'fr-FR',
    viewport: { width: 1280, height: 720 },
  })
  const page = await context.newPage()
  await page.addInitScript(watchTasks)
  const probe = await scrollProbe(page)
  figures.set('steady scroll, probe: p95 frame', [nearWorst(probe.frames)])
  const empty = await collected(browser, page)
  await page.goto(url)
  const open = page.getByRole('button', { name: 'Ouvrir un fichier…' })
  await open.waitFor()
  await worstTask(page)
  const chooser = page.waitForEvent('filechooser')
  await open.click()
  const start = Date.now()
  await (await chooser).setFiles(table)
  const grid = page.getByRole('grid').first()
  const cell = grid.getByRole('gridcell').nth(1)
  // The first rows are looked at in a plain table while the rest is read.
  await page.getByRole('main').getByRole('cell').first().or(cell).first().waitFor()
  figures.set('app: first rows on screen', [Date.now() - start])
  await cell.waitFor({ timeout: 120_000 })
  figures.set('app: rows in the grid', [Date.now() - start])
  const told = `${rows.toLocaleString('fr')} lignes`.replace(/\s/g, '\\s')
  await page.getByRole('contentinfo').getByText(new RegExp(told)).waitFor({ timeout: 300_000 })
  await page
    .getByRole('button', { name: /^Enregistré dans ce navigateur à/ })
    .waitFor({ timeout: 300_000 })
  figures.set('app: open and kept', [Date.now() - start])
  figures.set('longest page task, app import', [await worstTask(page)])
  await page.waitForTimeout(3_000)
  await worstTask(page)
  const scrolled = await scrollSteadily(page, '[role="grid"]', [FRAMES, STEP])
  figures.set('steady scroll: p95 frame', [nearWorst(scrolled.frames)])
  figures.set('steady scroll: blank frames', [scrolled.blank])
  figures.set('longest page task, app scroll', [await worstTask(page)])
  figures.set('page with grid, bytes', [(await collected(browser, page)) - empty])
  await context.close()
  return figures
}
