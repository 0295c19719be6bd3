import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { findBrowser } from '../../tools/browser.mjs'

/** A browser of our own, with a profile that stays on disk when it dies. */
export interface OwnBrowser {
  readonly context: BrowserContext
  newPage(): Promise<Page>
  /** Ends every process of it at once, as a power cut would. */
  kill(): Promise<void>
}

const portOf = async (profile: string): Promise<number> => {
  for (let tries = 0; tries < 600; tries++) {
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')
    const [port = ''] = text.split('\n')
    if (port !== '') return Number(port)
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('The browser did not say its port.')
}

/** A page whose browser asks for French, as those of the other tests. */
const newFrenchPage = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const userAgent = await page.evaluate(() => navigator.userAgent)
  await session.send('Emulation.setUserAgentOverride', { userAgent, acceptLanguage: 'fr-FR' })
  page.setDefaultTimeout(10_000)
  return page
}

/** Starts Chromium on a profile folder; killed and started again it finds what was on disk. */
export const startOwnBrowser = async (profile: string): Promise<OwnBrowser> => {
  const { executablePath, env, args } = await findBrowser()
  await rm(join(profile, 'DevToolsActivePort'), { force: true })
  const child = spawn(
    executablePath,
    [
      ...args,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--window-size=1280,800',
      '--hide-crash-restore-bubble',
      '--disable-crash-reporter',
      'about:blank',
    ],
    // A group of its own: one signal ends the browser with all its helpers.
    { env, detached: true, stdio: 'ignore' },
  )
  const ended = new Promise<void>((done) => child.on('close', () => done()))
  const port = await portOf(profile)
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const [context] = browser.contexts()
  if (!context || !child.pid) throw new Error('The browser has no window.')
  const { pid } = child
  return {
    context,
    newPage: () => newFrenchPage(context),
    kill: async () => {
      process.kill(-pid, 'SIGKILL')
      await ended
      await browser.close().catch(() => undefined)
      // The lock names a process that is no more.
      await rm(join(profile, 'SingletonLock'), { force: true })
    },
  }
}
