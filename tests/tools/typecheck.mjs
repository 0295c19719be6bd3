// Compiles each part of the project with the libraries it is allowed to know.
import { spawn } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

export const typedParts = {
  page: 'tsconfig.json',
  pure: 'src/tsconfig.pure.json',
  worker: 'src/tsconfig.worker.json',
  tests: 'tests/tsconfig.json',
}

const compile = (part, project) =>
  new Promise((done) => {
    const child = spawn(
      process.execPath,
      [
        resolve(root, 'node_modules/@typescript/native/bin/tsc'),
        '--pretty',
        'false',
        '-p',
        project,
      ],
      { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    let output = ''
    child.stdout.on('data', (text) => (output += text))
    child.stderr.on('data', (text) => (output += text))
    child.on('close', (code) => done({ part, project, ok: code === 0, output }))
  })

const results = []
for (const [part, project] of Object.entries(typedParts)) {
  const result = await compile(part, project)
  results.push(result)
  console.log(`types of ${part} (${project}): ${result.ok ? 'passed' : 'FAILED'}`)
  if (!result.ok) console.log(result.output)
}
const failed = results.filter((result) => !result.ok).length
console.log(`${results.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
