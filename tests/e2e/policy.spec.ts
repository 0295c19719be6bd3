import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './support/fixtures'

/** Another origin, which would welcome whatever the page sends it. */
const listenElsewhere = async () => {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`)
    response.setHeader('access-control-allow-origin', '*').end('')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/ailleurs`, heard, stop: () => server.close() }
}

/** Runs inside the page: tries every way out and every way to run text, and tells what came of it. */
const tryEverything = async (url: string) => {
  const violated: string[] = []
  document.addEventListener('securitypolicyviolation', (event) => {
    violated.push(`${event.effectiveDirective} ${event.blockedURI}`)
  })
  const later = <T>(act: () => T) =>
    new Promise<T | string>((done) =>
      setTimeout(() => {
        try {
          done(act())
        } catch (error) {
          done(error instanceof Error ? error.name : 'thrown')
        }
      }),
    )
  const isRefused = async (start: string) => {
    for (let i = 0; i < 60; i++) {
      if (violated.some((text) => text.startsWith(start))) return true
      await new Promise((done) => setTimeout(done, 50))
    }
    return false
  }
  const add = <K extends keyof HTMLElementTagNameMap>(
    name: K,
    fields: Partial<HTMLElementTagNameMap[K]>,
  ) => document.body.appendChild(Object.assign(document.createElement(name), fields))

  const fetched = await fetch(url).then(
    () => 'answered',
    () => 'refused',
  )
  add('img', { src: `${url}.png` })
  add('script', { src: `${url}.js` })
  add('script', { textContent: 'document.title = "inline script"' })
  add('iframe', { src: url })
  add('form', { action: url, method: 'post' }).submit()
  navigator.sendBeacon(`${url}?beacon`)
  await later(() => new WebSocket(url.replace('http', 'ws')))
  add('link', { rel: 'stylesheet', href: `${url}.css` })
  /* oxlint-disable no-eval, no-new-func, no-implied-eval -- the refusal of both is what is tested */
  const evaluated = await later(() => (0, eval)('document.title = "eval"'))
  const constructed = await later(() => new Function('document.title = "function"')())
  /* oxlint-enable no-eval, no-new-func, no-implied-eval */
  return {
    fetched,
    evaluated,
    constructed,
    title: document.title,
    refused: {
      fetch: await isRefused(`connect-src ${url}`),
      image: await isRefused('img-src'),
      script: await isRefused(`script-src-elem ${url}`),
      inlineScript: await isRefused('script-src-elem inline'),
      frame: await isRefused('frame-src'),
      form: await isRefused('form-action'),
      beacon: await isRefused(`connect-src ${url}?beacon`),
      socket: await isRefused('connect-src ws:'),
      style: await isRefused('style-src-elem'),
      eval: await isRefused('script-src eval'),
    },
  }
}

test(
  'nothing can leave the page and no text can run',
  { tag: '@both' },
  async ({ page, appUrl, trouble }) => {
    const elsewhere = await listenElsewhere()
    trouble.expected(/policy/i)
    trouble.expected(new RegExp(`^request to another origin: ${elsewhere.url}`))
    await page.goto(appUrl)
    await expect(page.getByRole('main')).toBeVisible()
    const title = await page.title()
    const tried = await page.evaluate(tryEverything, elsewhere.url)
    expect(Object.entries(tried.refused).filter(([, refused]) => !refused)).toEqual([])
    expect(tried).toMatchObject({ fetched: 'refused', title })
    expect([tried.evaluated, tried.constructed]).toEqual(['EvalError', 'EvalError'])
    expect(page.url()).toBe(appUrl)
    expect(elsewhere.heard).toEqual([])
    elsewhere.stop()
  },
)

test(
  'the single file may not even ask its own folder',
  { tag: '@single' },
  async ({ page, appUrl, trouble }) => {
    trouble.expected(/policy|Policy/)
    await page.goto(appUrl)
    const answered = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => true,
          () => false,
        ),
      appUrl,
    )
    expect(answered).toBe(false)
    const policy = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content')
    expect(policy).toContain("connect-src 'none'")
    expect(policy).toMatch(/script-src 'sha256-[^;' ]+'(;| 'sha256)/)
  },
)
