// @ts-check
// Runs a TypeScript file of the tests in Node: `node tests/tools/run.mjs FILE [words…]`. The file
// sees the words as its own arguments and sets `process.exitCode`.
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const [name = '', ...words] = process.argv.slice(2)
const file = resolve(root, name)

if (name === '' || !existsSync(file)) {
  console.error(`There is no file to run here: ${name || 'none was named'}`)
  process.exit(2)
}
process.argv = [process.argv[0] ?? 'node', file, ...words]
await runnerImport(file, {
  root,
  configFile: false,
  logLevel: 'warn',
  define: { 'import.meta.env.MODE': JSON.stringify('test') },
})
