import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, it } from 'vitest'
import type { Context } from '../../src/state/context'
import { remind } from '../../src/state/reminder'
import { ProjectStore } from '../../src/storage/projects'
import { createBrowser, openPage } from './harness'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const MINUTE = 60_000

it('reminds of a copy once a day of work, and not after a copy was made', async () => {
  const browser = createBrowser()
  const page = await openPage('A\r\n1\r\n', browser)
  const projects = new ProjectStore()
  let now = Date.now()
  const world = { ...browser.world, now: () => now }
  const context: Context = { store: page.store, engine: page.engine, world }
  const reminders = () => page.state().notices.filter(({ code }) => code === 'copyReminder').length

  await remind(context, projects)
  expect(reminders()).toBe(0)

  now += 60 * MINUTE
  await remind(context, projects)
  await remind(context, projects)
  expect(reminders()).toBe(1)

  now += 5 * MINUTE
  await page.actions.saveCopy(true)
  now += 25 * 60 * MINUTE
  await remind(context, projects)
  expect(reminders()).toBe(1)
  await page.close()
})
