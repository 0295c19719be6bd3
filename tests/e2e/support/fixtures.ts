import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test as base, expect } from '@playwright/test'
import { distFolder, serve } from '../../tools/serve.mjs'
import { watchTrouble, type TroubleWatch } from './trouble'

export type Edition = 'hosted' | 'single'

export interface EditionOptions {
  edition: Edition
}

interface WorkerFixtures {
  /** The built site, served under a sub-path so that an absolute address would fail. */
  site: { readonly url: string }
}

interface TestFixtures {
  /** The address of the application in the edition under test. */
  appUrl: string
  /** What went wrong in the page; the test fails for anything that was not `expected`. */
  trouble: TroubleWatch
  /** A folder that is removed after the test. */
  folder: string
}

/** A path where no host puts a site by default. */
export const subPath = '/mairie/outils/etabli/'

export const singleFileUrl = pathToFileURL(join(distFolder, 'etabli.html')).href

export const test = base.extend<TestFixtures & EditionOptions, WorkerFixtures>({
  edition: ['hosted', { option: true }],

  site: [
    async ({}, provide) => {
      const site = await serve({ base: subPath })
      await provide(site)
      await site.stop()
    },
    { scope: 'worker' },
  ],

  appUrl: async ({ edition, site }, provide) => {
    await provide(edition === 'hosted' ? site.url : singleFileUrl)
  },

  trouble: [
    async ({ context, appUrl }, provide) => {
      const watch = watchTrouble(context, appUrl)
      await provide(watch)
      expect(watch.unexpected(), 'what the page complained about').toEqual([])
    },
    { auto: true },
  ],

  folder: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'etabli-e2e-'))
    await provide(folder)
    await rm(folder, { recursive: true, force: true })
  },
})

export { expect }
