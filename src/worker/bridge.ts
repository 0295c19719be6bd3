import type { Issue } from '../values/result'
import type { CallOptions, Progress } from './protocol'

/**
 * Calls between page and worker. Each has a number; while it lasts its progress and its callbacks come
 * back under that number and it can be cancelled. What fails comes back as data.
 */
export interface Wire {
  postMessage(message: unknown, transfer?: Transferable[]): void
  onmessage: ((event: MessageEvent) => void) | null
}

interface CallMessage {
  readonly type: 'call'
  readonly id: number
  readonly method: string
  readonly args: readonly unknown[]
  /** Which arguments are functions, called over the wire. */
  readonly callbacks: readonly number[]
  /** Where the options of the call stood, or null. */
  readonly optionsAt: number | null
}

type ToWorker =
  CallMessage | { readonly type: 'cancel'; readonly id: number } | { readonly type: 'ping' }

interface ErrorData {
  readonly name: string
  readonly message: string
  readonly stack: string
  readonly issue: Issue | null
}

type FromWorker =
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'error'; readonly id: number; readonly error: ErrorData }
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | {
      readonly type: 'callback'
      readonly id: number
      readonly argument: number
      readonly values: readonly unknown[]
    }
  | { readonly type: 'alive' }

/** An expected failure of a call whose answer has no room for an issue. */
export class EngineError extends Error {
  constructor(readonly issue: Issue) {
    super(issue.code)
    this.name = 'EngineError'
  }
}

const isOptions = (value: unknown): value is CallOptions =>
  typeof value === 'object' &&
  value !== null &&
  (('signal' in value && value.signal instanceof AbortSignal) ||
    ('onProgress' in value && typeof value.onProgress === 'function'))

interface Pending {
  readonly args: readonly unknown[]
  readonly options: CallOptions | null
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  readonly stop: () => void
}

export interface Caller {
  call(method: string, args: readonly unknown[]): Promise<unknown>
  ping(): void
  readonly pending: number
  /** When anything last came from the other side. */
  readonly heardAt: number
  /** Ends every pending call with this issue; later calls too. */
  end(issue: Issue): void
}

/** The side that asks. */
export function createCaller(wire: Wire, now: () => number = () => performance.now()): Caller {
  const pending = new Map<number, Pending>()
  let nextId = 1
  let heardAt = now()
  let ended: Issue | null = null

  const take = (id: number): Pending | undefined => {
    const call = pending.get(id)
    if (call) {
      pending.delete(id)
      call.stop()
    }
    return call
  }

  wire.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    heardAt = now()
    if (data.type === 'answer') take(data.id)?.resolve(data.value)
    else if (data.type === 'error') take(data.id)?.reject(errorOf(data.error))
    else if (data.type === 'progress') pending.get(data.id)?.options?.onProgress?.(data.progress)
    else if (data.type === 'callback') {
      const callback = pending.get(data.id)?.args[data.argument]
      if (typeof callback === 'function') callback(...data.values)
    }
  }

  return {
    call: (method, args) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(new EngineError(ended))
        const id = nextId++
        if (pending.size === 0) heardAt = now()
        const at = args.findIndex(isOptions)
        const options = at < 0 ? null : (args[at] as CallOptions)
        const callbacks = args.flatMap((arg, index) => (typeof arg === 'function' ? [index] : []))
        const cancel = () => wire.postMessage({ type: 'cancel', id } satisfies ToWorker)
        const stop = () => options?.signal?.removeEventListener('abort', cancel)
        pending.set(id, { args, options, resolve, reject, stop })
        const plain = args.map((arg, index) =>
          index === at || callbacks.includes(index) ? null : arg,
        )
        wire.postMessage({
          type: 'call',
          id,
          method,
          args: plain,
          callbacks,
          optionsAt: at < 0 ? null : at,
        } satisfies ToWorker)
        options?.signal?.addEventListener('abort', cancel)
        if (options?.signal?.aborted) cancel()
      }),
    ping: () => wire.postMessage({ type: 'ping' } satisfies ToWorker),
    get pending() {
      return pending.size
    },
    get heardAt() {
      return heardAt
    },
    end: (issue) => {
      ended = issue
      for (const id of [...pending.keys()]) take(id)?.reject(new EngineError(issue))
    },
  }
}

type Method = (...args: never[]) => Promise<unknown>

/** The side that answers: each method by its name. */
export function serve(wire: Wire, methods: ReadonlyMap<string, Method>): void {
  const running = new Map<number, AbortController>()
  const send = (message: FromWorker) => wire.postMessage(message)

  const answer = async (call: CallMessage): Promise<void> => {
    const { id, method } = call
    const controller = new AbortController()
    running.set(id, controller)
    const args = call.args.map((arg, argument) => {
      if (argument === call.optionsAt) {
        const onProgress = (progress: Progress) => send({ type: 'progress', id, progress })
        return { signal: controller.signal, onProgress } satisfies CallOptions
      }
      if (!call.callbacks.includes(argument)) return arg
      return (...values: unknown[]) => send({ type: 'callback', id, argument, values })
    })
    try {
      const run = methods.get(method)
      if (!run) throw new Error(`The engine has no method ${method}`)
      send({ type: 'answer', id, value: await run(...(args as never[])) })
    } catch (error) {
      send({ type: 'error', id, error: errorData(error) })
    } finally {
      running.delete(id)
    }
  }

  wire.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    if (data.type === 'call') void answer(data)
    else if (data.type === 'cancel') running.get(data.id)?.abort()
    else if (data.type === 'ping') send({ type: 'alive' })
  }
}

function errorData(error: unknown): ErrorData {
  if (!(error instanceof Error)) {
    return { name: 'Error', message: String(error), stack: '', issue: null }
  }
  const { name, message, stack = '' } = error
  return { name, message, stack, issue: error instanceof EngineError ? error.issue : null }
}

function errorOf({ name, message, stack, issue }: ErrorData): Error {
  if (issue) return new EngineError(issue)
  const error = new Error(message)
  error.name = name
  error.stack = stack
  return error
}
