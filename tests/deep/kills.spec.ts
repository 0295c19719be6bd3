import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { startOwnBrowser, type OwnBrowser } from '../e2e/support/ownBrowser'
import { serve } from '../tools/serve.mjs'

const kills = Number(process.env.ETABLI_KILLS ?? 100)

const running = new Set<OwnBrowser>()

test.afterEach(async () => {
  for (const browser of running) await browser.kill()
})

async function start(profile: string) {
  const browser = await startOwnBrowser(profile)
  running.add(browser)
  const kill = async () => {
    running.delete(browser)
    await browser.kill()
  }
  return { page: await browser.newPage(), kill }
}

test.use({ trace: 'off' })

const rows = 12
const columns = 3

/** The texts of the first cells after the row numbers, row after row. */
type Shown = readonly string[]

/** Where the project may stand: what is shown, and what undo and redo would show. */
interface Standing {
  readonly shown: Shown
  readonly past: readonly Shown[]
  readonly future: readonly Shown[]
}

type Act =
  | { readonly do: 'edit'; readonly cell: number; readonly text: string }
  | { readonly do: 'undo' | 'redo' }

/** What an act leads to, or null when there is nothing to do. */
function after({ shown, past, future }: Standing, act: Act): Standing | null {
  if (act.do === 'edit') {
    const changed = shown.map((text, at) => (at === act.cell ? act.text : text))
    return { shown: changed, past: [...past, shown], future: [] }
  }
  const [from, to] = act.do === 'undo' ? [past, future] : [future, past]
  const target = from.at(-1)
  if (!target) return null
  const rest = from.slice(0, -1)
  const left = [...to, shown]
  return act.do === 'undo'
    ? { shown: target, past: rest, future: left }
    : { shown: target, past: left, future: rest }
}

/** The cells as drawn and whether the page says that they are kept, at one and the same moment. */
const look = (page: Page) =>
  page.evaluate(
    ([rowCount, columnCount]) => {
      const cells: string[] = []
      for (let row = 0; row < rowCount; row++) {
        const line = document.querySelectorAll(`[role=row][row-index="${row}"] [role=gridcell]`)
        for (let column = 0; column < columnCount; column++) {
          cells.push(line[column + 1]?.textContent ?? '\u0000')
        }
      }
      const isSaved = document.body.innerText.includes('Enregistré dans ce navigateur')
      return { cells, isSaved }
    },
    [rows, columns] as const,
  )

const isShown = ({ cells }: { cells: Shown }, { shown }: Standing) =>
  cells.every((text, at) => text === shown[at])

async function perform(page: Page, act: Act): Promise<void> {
  if (act.do !== 'edit') return page.keyboard.press(act.do === 'undo' ? 'Control+z' : 'Control+y')
  const row = Math.floor(act.cell / columns)
  const line = page.locator(`[role=row][row-index="${row}"] [role=gridcell]`)
  await line.nth((act.cell % columns) + 1).dblclick()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(act.text)
  await page.keyboard.press('Enter')
}

/** Numbers that come again with the same seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function chooseAct(random: (below: number) => number, serial: number): Act {
  const choice = random(10)
  if (choice < 2) return { do: 'undo' }
  if (choice < 3) return { do: 'redo' }
  return { do: 'edit', cell: random(rows * columns), text: `essai ${serial}` }
}

/**
 * Acts until the browser is gone: `kill` is called at a random moment of one of the first acts. Gives
 * what the project may be, the last of it shown as saved first.
 */
async function workUntilKilled(
  page: Page,
  start: Standing,
  nextAct: () => Act,
  random: (below: number) => number,
  kill: () => Promise<void>,
): Promise<{ standings: Standing[]; kept: number }> {
  let standings = [start]
  let kept = 0
  let killed: Promise<void> | null = null
  const fatal = random(5)
  let longest = 500
  try {
    await page.locator('[role=gridcell]').first().click()
    for (;;) {
      const act = nextAct()
      const next = after(standings[0]!, act)
      if (!next) continue
      standings = [standings[0]!, next]
      const started = performance.now()
      if (kept === fatal) {
        killed = new Promise((resolve) =>
          setTimeout(() => void kill().then(resolve), random(longest)),
        )
      }
      await perform(page, act)
      await expect
        .poll(
          async () => {
            const seen = await look(page)
            return isShown(seen, next) && seen.isSaved
          },
          {
            intervals: [10],
            timeout: 30_000,
            message: `${JSON.stringify(act)} is shown and saved`,
          },
        )
        .toBe(true)
      standings = [next]
      kept++
      longest = Math.max(longest, 1.2 * (performance.now() - started))
    }
  } catch (error) {
    if (!killed) throw error
  }
  await killed
  return { standings, kept }
}

/** Which of these the reopened project shows; fails with what it shows else. */
async function standingShown(
  page: Page,
  standings: readonly Standing[],
  when: string,
): Promise<number> {
  let at = -1
  let seen: Awaited<ReturnType<typeof look>> | null = null
  for (const until = performance.now() + 45_000; at < 0 && performance.now() < until;) {
    seen = await look(page)
    if (seen.isSaved) at = standings.findIndex((standing) => isShown(seen!, standing))
  }
  const differing = standings.map(({ shown }) =>
    shown.flatMap((text, cell) => {
      const found = seen?.cells[cell]
      return found === text ? [] : [`cell ${cell}: ${text} expected, ${found} found`]
    }),
  )
  const told = at < 0 ? await page.locator('body').innerText() : ''
  expect(at, `${when}: ${JSON.stringify(differing, null, 1)}\n${told}`).toBeGreaterThanOrEqual(0)
  return at
}

test('no change shown as saved is missing after the browser was killed, and the project opens', async () => {
  const seed = Number(process.env.ETABLI_SEED ?? Date.now() % 1_000_000)
  console.log(`${kills} kills, seed ${seed}`)
  const random = randomFrom(seed)
  const profile = await mkdtemp(join(tmpdir(), 'etabli-kills-'))
  const site = await serve()
  let serial = 0
  let keptInAll = 0
  let beyond = 0

  const first = await start(profile)
  await first.page.goto(site.url)
  await first.page.getByRole('button', { name: 'Essayer avec un exemple' }).click()
  await expect.poll(async () => (await look(first.page)).isSaved).toBe(true)
  await expect.poll(async () => (await look(first.page)).cells).not.toContain('\u0000')
  const address = first.page.url()
  let standings: Standing[] = [{ shown: (await look(first.page)).cells, past: [], future: [] }]
  await first.kill()

  for (let n = 0; n < kills; n++) {
    const { page, kill } = await start(profile)
    await page.goto(address)
    const at = await standingShown(page, standings, `after kill ${n} (seed ${seed})`)
    beyond += at
    const worked = await workUntilKilled(
      page,
      standings[at]!,
      () => chooseAct(random, ++serial),
      random,
      kill,
    )
    standings = worked.standings
    keptInAll += worked.kept
  }
  console.log(`${keptInAll} changes shown as saved, all found again; ${beyond} more were on disk`)
  expect(keptInAll).toBeGreaterThan(kills / 2)
  await site.stop()
  await rm(profile, { recursive: true, force: true })
})
