import { appendFile, cp } from 'node:fs/promises'
import { join } from 'node:path'
import { distFolder, serve } from '../tools/serve.mjs'
import { expect, subPath, test } from './support/fixtures'

test('the application opens', { tag: '@both' }, async ({ page, appUrl }) => {
  await page.goto(appUrl)
  await expect(page).toHaveTitle(/Établi/)
  await expect(page.getByRole('main')).toBeVisible()
})

test('the hosted site opens without network after one visit', async ({ page, trouble }) => {
  const site = await serve({ base: subPath })
  trouble.expected(new RegExp(`^request to another origin: ${site.url}`))
  await page.goto(site.url)
  await expect(page.getByRole('main')).toBeVisible()
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  await site.stop()
  await expect(fetch(site.url)).rejects.toThrow()
  await page.reload()
  await expect(page.getByRole('main')).toBeVisible()
})

test('the hosted site can be installed', async ({ page, site }) => {
  await page.goto(site.url)
  const link = page.locator('link[rel=manifest]')
  const address = new URL((await link.getAttribute('href')) ?? '', site.url)
  expect(address.href.startsWith(site.url)).toBe(true)
  const answer = await page.request.get(address.href)
  expect(answer.headers()['content-type']).toContain('application/manifest+json')
  const manifest = (await answer.json()) as { icons: { src: string; sizes: string }[] }
  expect(manifest).toMatchObject({ name: 'Établi', start_url: './', scope: './', lang: 'fr' })
  expect(manifest.icons.map((icon) => icon.sizes)).toEqual(
    expect.arrayContaining(['192x192', '512x512']),
  )
  for (const icon of manifest.icons) {
    const image = await page.request.get(new URL(icon.src, address).href)
    expect(image.status(), icon.src).toBe(200)
    expect(image.headers()['content-type']).toMatch(/^image\//)
  }
})

test('a newer version waits until it is accepted', async ({ page, folder, trouble }) => {
  await cp(distFolder, folder, { recursive: true })
  const site = await serve({ folder, base: subPath })
  trouble.expected(new RegExp(`^request to another origin: ${site.url}`))
  await page.goto(site.url)
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  await appendFile(join(folder, 'sw.js'), '\n// A newer version.\n')
  await page.reload()
  await page.evaluate(() => document.body.setAttribute('data-same-page', ''))
  const isWaiting = () =>
    navigator.serviceWorker.getRegistration().then((found) => Boolean(found?.waiting))
  await expect.poll(() => page.evaluate(isWaiting)).toBe(true)
  await page.waitForTimeout(500)
  await expect(page.locator('body[data-same-page]')).toBeAttached()
  expect(await page.evaluate(isWaiting)).toBe(true)
  await site.stop()
})
