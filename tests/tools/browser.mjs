// @ts-check
// Finds the Chromium that tests and benches drive: the one named by CHROMIUM_PATH, else the one on
// PATH, else (Linux x64) the one that comes through npm.
import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'

/** @typedef {{ executablePath: string, env: Record<string, string>, args: string[] }} Browser */

const run = promisify(execFile)
const unbrotli = promisify(brotliDecompress)

/** What every start of the browser is given: no sandbox as root, no call to anybody. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

const missing =
  'No Chromium was found: install one with "apt-get install chromium", or name one in CHROMIUM_PATH.'

/** @param {string} path */
const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** @param {string} name */
const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isProgram)

/** The environment without holes, as programs are started with it. */
const plainEnv = () => {
  /** @type {Record<string, string>} */
  const env = {}
  for (const [name, value] of Object.entries(process.env))
    if (value !== undefined) env[name] = value
  return env
}

/** @param {string} bin @param {string} name @param {string} target */
const unpack = async (bin, name, target) => {
  const tar = join(target, `${name}.tar`)
  await writeFile(tar, await unbrotli(await readFile(join(bin, `${name}.tar.br`))))
  await run('tar', ['-xf', tar, '-C', target])
  await rm(tar)
}

/**
 * Unpacks the browser of the npm package once per version, with the libraries and the font that a
 * bare system lacks. Two runs at the same time both unpack; the folder of the first stays.
 * @returns {Promise<Browser | undefined>}
 */
const fromPackage = async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  let entry
  try {
    entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  } catch {
    return undefined
  }
  let home = dirname(entry)
  while (!existsSync(join(home, 'bin/chromium.br'))) {
    if (dirname(home) === home) return undefined
    home = dirname(home)
  }
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'))
  const folder = join(tmpdir(), `etabli-chromium-${version}-${userInfo().uid}`)
  if (!existsSync(folder)) {
    const bin = join(home, 'bin')
    const target = await mkdtemp(`${folder}-`)
    await writeFile(
      join(target, 'chromium'),
      await unbrotli(await readFile(join(bin, 'chromium.br'))),
    )
    await chmod(join(target, 'chromium'), 0o755)
    for (const name of ['al2023', 'fonts', 'swiftshader']) await unpack(bin, name, target)
    await mkdir(join(target, 'fontcache'))
    await writeFile(
      join(target, 'fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>` +
        `<dir>/usr/share/fonts</dir><dir>${join(folder, 'fonts')}</dir>` +
        `<cachedir>${join(folder, 'fontcache')}</cachedir></fontconfig>`,
    )
    await rename(target, folder).catch(() => rm(target, { recursive: true }))
  }
  const env = plainEnv()
  env.LD_LIBRARY_PATH = [join(folder, 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  env.FONTCONFIG_FILE = join(folder, 'fonts.conf')
  return { executablePath: join(folder, 'chromium'), env, args: browserArgs }
}

/**
 * The browser to drive, checked to start. Throws one sentence that says what to install.
 * @returns {Promise<Browser>}
 */
export const findBrowser = async () => {
  const named = process.env.CHROMIUM_PATH
  if (named && !isProgram(named)) throw new Error(`CHROMIUM_PATH names no program: ${named}`)
  const installed = named || onPath('chromium')
  const browser = installed
    ? { executablePath: installed, env: plainEnv(), args: browserArgs }
    : await fromPackage()
  if (!browser) throw new Error(missing)
  try {
    await run(browser.executablePath, ['--no-sandbox', '--version'], {
      env: browser.env,
      timeout: 60_000,
    })
  } catch (error) {
    const told = error instanceof Error ? (error.message.split('\n')[1] ?? error.message) : ''
    throw new Error(`${browser.executablePath} does not start (${told.trim()}). ${missing}`)
  }
  return browser
}
