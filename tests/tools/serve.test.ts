import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from './serve.mjs'

let parent: string
let site: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'etabli-serve-'))
  await mkdir(join(parent, 'dist/assets'), { recursive: true })
  await mkdir(join(parent, 'dist-secret'))
  await writeFile(join(parent, 'secret.txt'), 'secret')
  await writeFile(join(parent, 'dist-secret/secret.txt'), 'secret')
  await writeFile(join(parent, 'dist/index.html'), '<p>é</p>')
  await writeFile(join(parent, 'dist/assets/a b.js'), '1')
  await writeFile(join(parent, 'dist/manifest.webmanifest'), '{}')
  site = await serve({ folder: join(parent, 'dist'), base: '/sous/chemin/' })
})

afterAll(async () => {
  await site.stop()
  await rm(parent, { recursive: true })
})

/** Asks for a path exactly as written: `fetch` would tidy it first. */
const ask = (path: string, method = 'GET') =>
  new Promise<{ status: number; type: string; text: string }>((done, failed) => {
    const sent = request({ host: '127.0.0.1', port: site.port, path, method }, (answer) => {
      let text = ''
      answer.on('data', (part: Buffer) => (text += part.toString()))
      answer.on('end', () =>
        done({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', text }),
      )
    })
    sent.on('error', failed).end()
  })

describe('serve', () => {
  it.each([
    ['/sous/chemin/', 'text/html; charset=utf-8', '<p>é</p>'],
    ['/sous/chemin/index.html?x=1', 'text/html; charset=utf-8', '<p>é</p>'],
    ['/sous/chemin/assets/a%20b.js', 'text/javascript; charset=utf-8', '1'],
    ['/sous/chemin/manifest.webmanifest', 'application/manifest+json; charset=utf-8', '{}'],
  ])('gives %s with its type', async (path, type, text) => {
    expect(await ask(path)).toEqual({ status: 200, type, text })
  })

  it.each([
    '/',
    '/index.html',
    '/sous/chemin/absent.js',
    '/sous/chemin/assets',
    '/sous/chemin/../../secret.txt',
    '/sous/chemin/%2e%2e/secret.txt',
    '/sous/chemin/..%2fsecret.txt',
    '/sous/chemin/..%2fdist-secret/secret.txt',
    '/sous/chemin/%00',
    '/sous/chemin/%E0%A4%A',
  ])('refuses %s', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })

  it('only reads', async () => {
    expect((await ask('/sous/chemin/', 'POST')).status).toBe(405)
    expect(await ask('/sous/chemin/', 'HEAD')).toMatchObject({ status: 200, text: '' })
  })

  it('takes the next port when one is in use, if it may', async () => {
    const folder = join(parent, 'dist')
    const next = await serve({ folder, port: site.port, orNext: true })
    expect(next.port).toBeGreaterThan(site.port)
    await next.stop()
    await expect(serve({ folder, port: site.port })).rejects.toThrow('EADDRINUSE')
  })
})
