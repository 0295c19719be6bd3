import { issue } from '../values/result'
import type { Result } from '../values/result'
import type { RecipeRequest, EngineCalls } from './protocol'
import { createCaller, EngineError } from './bridge'
import type { Caller, Wire } from './bridge'
import { packRecipe } from './recipeWire'
import type { Unpacked } from './recipeWire'

/** What the page holds of the engine: its calls, answered by the worker. */
export interface EngineClient extends EngineCalls {
  /**
   * Told when the worker died and another was started: it holds no result and no view yet, so what is
   * shown must be run again. Calls that were pending answered (or rejected with) `engineDied`.
   */
  onRestart(listener: () => void): () => void
  /** Stops both workers; pending calls answer `engineClosed`. */
  close(): void
}

export interface EngineWorker extends Wire {
  onerror: ((event: ErrorEvent) => void) | null
  terminate(): void
}

/** How both workers are started: `createWorker` and `createPatternWorker` in the application. */
export interface WorkerStarts {
  readonly engine: () => EngineWorker
  readonly patterns: () => EngineWorker
}

/** How each call fails: `result` answers an issue, `error` rejects with an `EngineError`. */
const failsWith = {
  open: 'result',
  previewFile: 'result',
  lookInto: 'result',
  openSheets: 'result',
  previewSheet: 'result',
  previewJson: 'result',
  unpack: 'result',
  reopen: 'result',
  run: 'result',
  summarise: 'error',
  diagnose: 'result',
  learnExamples: 'result',
  pairsOf: 'result',
  readPairs: 'result',
  unmatchedTexts: 'result',
  countPlaceholders: 'result',
  misfits: 'error',
  valueCounts: 'error',
  setView: 'result',
  window: 'error',
  place: 'error',
  positionsOf: 'error',
  cellHistory: 'error',
  countEqual: 'error',
  checkExport: 'error',
  exportFile: 'result',
  writeCopy: 'result',
  readCopy: 'result',
  sketchColumns: 'result',
  textsInRows: 'error',
  rowsWithTexts: 'result',
  readStepLists: 'result',
  expectSteps: 'error',
  memory: 'error',
} as const satisfies Record<keyof EngineCalls, 'result' | 'error'>

const LOOK_EVERY = 5_000
const SILENT_FOR = 60_000

/** Starts the engine in its worker, with the worker that runs users' patterns beside it. */
export function createEngineClient(starts: WorkerStarts): EngineClient {
  const listeners = new Set<() => void>()
  let known = new Set<string>()
  let worker: EngineWorker
  let patterns: EngineWorker | null = null
  let caller: Caller
  let watch: ReturnType<typeof setInterval> | null = null

  const connectPatterns = () => {
    patterns?.terminate()
    patterns = starts.patterns()
    const { port1, port2 } = new MessageChannel()
    patterns.postMessage({ type: 'port', port: port1 }, [port1])
    worker.postMessage({ type: 'patterns', port: port2 }, [port2])
  }

  const start = () => {
    known = new Set()
    worker = starts.engine()
    caller = createCaller(worker)
    const hear = worker.onmessage
    worker.onmessage = (event: MessageEvent) => {
      if ((event.data as { type?: unknown }).type === 'restartPatterns') connectPatterns()
      else hear?.(event)
    }
    worker.onerror = (event) => {
      event.preventDefault?.()
      restart()
    }
    // The worker for patterns is started once it is wanted: most tables never want it.
    patterns?.terminate()
    patterns = null
  }

  const restart = () => {
    const dead = caller
    worker.onmessage = null
    worker.terminate()
    start()
    dead.end(issue('engineDied'))
    for (const listener of listeners) listener()
  }

  /** A worker that ran out of memory may say nothing at all: it is asked while calls are pending. */
  const look = () => {
    if (caller.pending === 0) return
    if (performance.now() - caller.heardAt > SILENT_FOR) restart()
    else caller.ping()
  }

  const call = async (method: keyof EngineCalls, args: readonly unknown[]): Promise<unknown> => {
    watch ??= setInterval(look, LOOK_EVERY)
    try {
      return await caller.call(method, args)
    } catch (error) {
      if (error instanceof EngineError && failsWith[method] === 'result') {
        return { ok: false, issue: error.issue } satisfies Result<never>
      }
      throw error
    }
  }

  /** Sends only the records the worker does not hold; all of them when it says it forgot some. */
  const callWithRecipe = async (
    method: 'run' | 'cellHistory',
    recipe: RecipeRequest,
    rest: readonly unknown[],
  ): Promise<unknown> => {
    const send = async () => {
      const packed = packRecipe(recipe, known)
      for (const [key] of packed.records) known.add(key)
      return (await call(method, [packed, ...rest])) as Unpacked<unknown> | Result<never>
    }
    let reply = await send()
    if ('missing' in reply) {
      known = new Set()
      reply = await send()
    }
    if ('answer' in reply) return reply.answer
    if ('ok' in reply) return reply
    throw new Error('The engine lost the records it was just sent')
  }

  start()
  const calls = Object.fromEntries(
    (Object.keys(failsWith) as (keyof EngineCalls)[]).map((method) => [
      method,
      (...args: unknown[]) => call(method, args),
    ]),
  ) as unknown as EngineCalls

  return {
    ...calls,
    run: (recipe, options) =>
      callWithRecipe('run', recipe, [options]) as ReturnType<EngineCalls['run']>,
    cellHistory: (recipe, row, column) =>
      callWithRecipe('cellHistory', recipe, [row, column]) as ReturnType<
        EngineCalls['cellHistory']
      >,
    expectSteps: () => {
      if (patterns === null) connectPatterns()
      return calls.expectSteps()
    },
    onRestart: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      if (watch) clearInterval(watch)
      worker.onmessage = null
      worker.terminate()
      patterns?.terminate()
      caller.end(issue('engineClosed'))
    },
  }
}
