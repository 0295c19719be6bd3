// @ts-check
// A small static server for the built site: `npm start`, and the end-to-end tests.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { dirname, extname, join, normalize, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Where the build is, or is to be made. */
export const distFolder = resolve(root, process.env.ETABLI_DIST ?? 'dist')

const host = '127.0.0.1'

const types = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.ico', 'image/x-icon'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.wasm', 'application/wasm'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.woff2', 'font/woff2'],
])

/**
 * The file that a request's path names, or undefined when it is outside the folder.
 * @param {string} folder
 * @param {string} base
 * @param {string} url
 */
const filePath = (folder, base, url) => {
  let path
  try {
    path = decodeURIComponent(new URL(url, `http://${host}`).pathname)
  } catch {
    return undefined
  }
  if (!path.startsWith(base) || path.includes('\0')) return undefined
  const inside = path.slice(base.length)
  const file = normalize(
    join(folder, inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside),
  )
  return file === folder || file.startsWith(folder + sep) ? file : undefined
}

/**
 * @param {string} folder
 * @param {string} base
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {(file: string) => void} onFile
 */
const answer = async (folder, base, request, response, onFile) => {
  const refuse = (/** @type {number} */ status) =>
    response.writeHead(status, { 'content-type': 'text/plain' }).end()
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
  const file = filePath(folder, base, request.url ?? '/')
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined)
  if (file === undefined || !found?.isFile()) return refuse(404)
  onFile(file)
  response.writeHead(200, {
    'content-type': types.get(extname(file)) ?? 'application/octet-stream',
    'content-length': found.size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  })
  if (request.method === 'HEAD') return response.end()
  return createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response)
}

/** @param {import('node:http').Server} server @param {number} port */
const listen = (server, port) =>
  new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(port, host, () => {
      server.removeListener('error', failed)
      done(undefined)
    })
  })

/**
 * Serves a folder under a path that starts and ends with a slash. Port 0 takes any free port; with
 * `orNext`, a port in use leads to the next one. `onFile` hears of every file that is sent.
 * @param {{ folder?: string, base?: string, port?: number, orNext?: boolean, onFile?: (file: string) => void }} [options]
 */
export const serve = async ({
  folder = distFolder,
  base = '/',
  port = 0,
  orNext = false,
  onFile = () => undefined,
} = {}) => {
  const server = createServer(
    (request, response) => void answer(folder, base, request, response, onFile),
  )
  for (let tried = port; ; tried++) {
    try {
      await listen(server, tried)
      break
    } catch (error) {
      const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!inUse || !orNext || tried - port >= 100) throw error
    }
  }
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  return {
    port: bound,
    url: `http://${host}:${bound}${base}`,
    /** Ends at once, open connections included: afterwards nothing answers. */
    stop: () =>
      new Promise((done) => {
        server.close(() => done(undefined))
        server.closeAllConnections()
      }),
  }
}

/** @param {readonly string[]} words */
const readPort = (words) => {
  const at = words.findIndex((word) => word === '--port' || word.startsWith('--port='))
  if (at < 0) return { port: 4173, orNext: true }
  const text = words[at]?.startsWith('--port=') ? words[at]?.slice('--port='.length) : words[at + 1]
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text ?? '') || port > 65535) {
    console.error(`--port wants a number from 0 to 65535, not ${text ?? 'nothing'}.`)
    process.exit(2)
  }
  return { port, orNext: false }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const wanted = readPort(process.argv.slice(2))
  if (!(await stat(join(distFolder, 'index.html')).catch(() => undefined))) {
    console.error(
      'Nothing is built yet: run "npm run build" first, or "npm start" which does both.',
    )
    process.exit(1)
  }
  try {
    const site = await serve(wanted)
    console.log(`Établi: ${site.url}`)
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error)
    console.error(`Établi could not be served on port ${wanted.port}: ${told}`)
    process.exit(1)
  }
}
