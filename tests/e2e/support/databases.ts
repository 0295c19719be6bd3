import type { Page } from '@playwright/test'

/** A page of the same origin without the application on it: its databases can be touched from there. */
export const goBesideTheApp = (page: Page, siteUrl: string) =>
  page.goto(new URL('icon.svg', siteUrl).href)

/** What a later version of the application would do to its database. */
export const raiseVersion = (page: Page, name: string) =>
  page.evaluate(
    (database) =>
      new Promise<number>((done, fail) => {
        const request = indexedDB.open(database, 99)
        request.onupgradeneeded = () => request.result.createObjectStore('fromTheFuture')
        request.onsuccess = () => {
          done(request.result.version)
          request.result.close()
        }
        request.onerror = () => fail(request.error ?? new Error('refused'))
      }),
    name,
  )

export const removeDatabase = (page: Page, name: string) =>
  page.evaluate(
    (database) =>
      new Promise<void>((done, fail) => {
        const request = indexedDB.deleteDatabase(database)
        request.onsuccess = () => done()
        request.onerror = () => fail(request.error ?? new Error('refused'))
      }),
    name,
  )

/** How much a site may store; null: as much as the browser says. */
export const setQuota = async (page: Page, siteUrl: string, quotaSize: number | null) => {
  const session = await page.context().newCDPSession(page)
  const { origin } = new URL(siteUrl)
  await session.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(quotaSize !== null && { quotaSize }),
  })
}
