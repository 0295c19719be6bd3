import type { BrowserContext, ConsoleMessage, Page, Worker } from '@playwright/test'

/** Everything a page may not do, as sentences: errors, refusals by its policy, foreign requests. */
export interface TroubleWatch {
  /** Names trouble that this test brings about on purpose. */
  expected(pattern: RegExp): void
  /** What happened and was not expected. */
  unexpected(): string[]
  /** Everything that happened. */
  all(): readonly string[]
}

const violationScript = () => {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`)
  })
}

const isLocal = (url: string, home: URL) => {
  const asked = new URL(url)
  if (['data:', 'blob:', 'about:'].includes(asked.protocol)) return true
  return home.protocol === 'file:' ? asked.pathname === home.pathname : asked.origin === home.origin
}

const watchWorker = (worker: Worker, note: (text: string) => void) => {
  worker.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') note(`console of a worker: ${message.text()}`)
  })
}

const watchPage = (page: Page, note: (text: string) => void) => {
  page.on('worker', (worker) => watchWorker(worker, note))
  page.on('crash', () => note('the page crashed'))
}

/** Listens to every page and worker of a context from its first moment. */
export const watchTrouble = (context: BrowserContext, homeUrl: string): TroubleWatch => {
  const home = new URL(homeUrl)
  const noted: string[] = []
  const allowed: RegExp[] = []
  const note = (text: string) => void noted.push(text)
  void context.addInitScript(violationScript)
  context.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => note(`page error: ${error.error().stack ?? error.error()}`))
  context.on('request', (request) => {
    if (!isLocal(request.url(), home)) note(`request to another origin: ${request.url()}`)
  })
  context.on('page', (page) => watchPage(page, note))
  for (const page of context.pages()) watchPage(page, note)
  return {
    expected: (pattern) => void allowed.push(pattern),
    unexpected: () => noted.filter((text) => !allowed.some((pattern) => pattern.test(text))),
    all: () => noted,
  }
}
