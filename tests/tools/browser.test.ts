import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { browserArgs, findBrowser } from './browser.mjs'

afterEach(() => vi.unstubAllEnvs())

describe('findBrowser', () => {
  it('says what to install when the browser that was named is none', async () => {
    vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
    await expect(findBrowser()).rejects.toThrow('CHROMIUM_PATH names no program: /nowhere/chromium')
  })

  it('says what to install when the browser does not start', async () => {
    vi.stubEnv('CHROMIUM_PATH', '/bin/false')
    await expect(findBrowser()).rejects.toThrow('apt-get install chromium')
  })

  it.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'takes the one that comes through npm when the system has none',
    { timeout: 120_000 },
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'etabli-path-'))
      await symlink('/bin/tar', join(folder, 'tar'))
      vi.stubEnv('CHROMIUM_PATH', '')
      vi.stubEnv('PATH', folder)
      const { executablePath, env } = await findBrowser()
      expect(executablePath).toMatch(/etabli-chromium-[^/]+\/chromium$/)
      expect(env.LD_LIBRARY_PATH).toContain('etabli-chromium')
      await rm(folder, { recursive: true })
    },
  )

  it('never turns the protections of the browser off', () => {
    expect(browserArgs.filter((arg) => /web-security|single-process|insecure/.test(arg))).toEqual(
      [],
    )
  })
})
