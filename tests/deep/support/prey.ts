import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'

const LONGEST = 10_000
const root = resolve(import.meta.dirname, '../../..')

export type Answer = { readonly code: string } | { readonly thrown: string }

/** A reader in a worker of its own, started anew when it hung, crashed or filled its memory. */
export class Prey {
  #worker: Worker | null = null

  private constructor(
    readonly folder: string,
    readonly name: string,
  ) {}

  /** Builds the worker of a file beside this one. */
  static async build(name: string): Promise<Prey> {
    // Inside the project, so that the worker finds the packages.
    const folder = join(root, 'test-results', `${name}-${process.pid}`)
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: join(import.meta.dirname, `${name}.ts`),
        outDir: folder,
        emptyOutDir: true,
        copyPublicDir: false,
        rollupOptions: { output: { entryFileNames: '[name].mjs' } },
      },
    })
    return new Prey(folder, name)
  }

  async ask(bytes: Uint8Array): Promise<Answer> {
    const worker = (this.#worker ??= new Worker(join(this.folder, `${this.name}.mjs`), {
      resourceLimits: { maxOldGenerationSizeMb: 1500 },
    }))
    return new Promise((done) => {
      const end = (answer: Answer, isDead: boolean) => {
        clearTimeout(timer)
        worker.off('message', answered).off('error', died).off('exit', exited)
        if (isDead) {
          this.#worker = null
          void worker.terminate()
        }
        done(answer)
      }
      const answered = (answer: Answer) => end(answer, false)
      const died = (error: Error) => end({ thrown: `died: ${error.message}` }, true)
      const exited = (code: number) => end({ thrown: `exited with ${code}` }, true)
      const timer = setTimeout(() => end({ thrown: `no answer in ${LONGEST} ms` }, true), LONGEST)
      worker.on('message', answered).on('error', died).on('exit', exited)
      worker.postMessage(bytes)
    })
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
