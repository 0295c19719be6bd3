import { defineConfig } from '@playwright/test'
import { findBrowser } from '../tools/browser.mjs'
import type { EditionOptions } from './support/fixtures'

const browser = await findBrowser()

/**
 * A test without tag runs on the hosted site; `@both` also on the single file; `@single` only there.
 */
export default defineConfig<EditionOptions>({
  testDir: '..',
  outputDir: '../../test-results/e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: Number(process.env.ETABLI_WORKERS ?? 2),
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env.ETABLI_REPORT
    ? [['line'], ['json', { outputFile: process.env.ETABLI_REPORT }]]
    : [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: {
      executablePath: browser.executablePath,
      env: browser.env,
      args: browser.args,
    },
    viewport: { width: 1280, height: 720 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    acceptDownloads: true,
    actionTimeout: 20_000,
    trace: 'retain-on-failure',
  },
  projects: [
    {
      name: 'hosted',
      testMatch: 'e2e/**/*.spec.ts',
      use: { edition: 'hosted' },
      grepInvert: /@single/,
    },
    {
      name: 'single',
      testMatch: 'e2e/**/*.spec.ts',
      use: { edition: 'single' },
      grep: /@single|@both/,
    },
    // What takes long: `npm run test:deep`.
    ...(process.env.ETABLI_DEEP
      ? [
          {
            name: 'deep',
            testMatch: 'deep/**/*.spec.ts',
            timeout: 3_600_000,
            use: { edition: 'hosted' as const },
          },
        ]
      : []),
  ],
})
