import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** The start of what Vite makes of a worker that is inlined: its text, then how it is started. */
const workerText = 'const jsContent = '

/**
 * Workers kept inside the single file are packed there and unpacked as the page starts: their text would be half of
 * that file otherwise.
 */
export const packedWorkers = (): Plugin => ({
  name: 'etabli-packed-workers',
  enforce: 'post',
  transform(code, id) {
    if (!/[?&]worker\b/.test(id) || !/[?&]inline\b/.test(id)) return null
    const program = this.parse(code)
    const [found] = program.body.flatMap((node) =>
      node.type === 'VariableDeclaration' ? node.declarations : [],
    )
    const { init } = found ?? {}
    if (!code.startsWith(workerText) || init?.type !== 'Literal') {
      throw new Error(`The text of an inlined worker was not found: ${id}`)
    }
    const packed = gzipSync(String(init.value), { level: 9 }).toString('base64')
    const unpacked = [
      `const packed = Uint8Array.from(atob("${packed}"), (character) => character.charCodeAt(0));`,
      'const unpacking = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));',
      `${workerText}await new Response(unpacking).text()`,
    ]
    return { code: unpacked.join('\n') + code.slice(init.end), map: null }
  },
})
