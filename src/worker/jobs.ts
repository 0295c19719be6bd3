import type { Control } from '../table/mapTexts'
import { Cancelled } from '../recipe/run'
import type { CallOptions, Progress } from './protocol'

/** Longest time in milliseconds that work goes on without letting messages in. */
const TURN = 12

let channel: MessageChannel | null = null
const waiting: (() => void)[] = []

/** Lets whatever came meanwhile (windows, cancels) be answered first. */
export function yieldTurn(): Promise<void> {
  const { setImmediate } = globalThis as { setImmediate?: (run: () => void) => void }
  // Node would hand over a thousand messages of this channel before it looks at another.
  if (setImmediate) return new Promise((resolve) => setImmediate(resolve))
  return new Promise((resolve) => {
    if (!channel) {
      channel = new MessageChannel()
      channel.port1.onmessage = () => waiting.shift()?.()
    }
    waiting.push(resolve)
    channel.port2.postMessage(null)
  })
}

/** The control of one job: it yields by time, tells how far it is and stops when it is cancelled. */
export function createControl(
  { signal, onProgress }: CallOptions = {},
  doing: Progress['doing'] = 'running',
): Control {
  let yieldedAt = performance.now()
  const pause = async (done: number, total: number): Promise<void> => {
    onProgress?.({ doing, done, total })
    await yieldTurn()
    yieldedAt = performance.now()
    if (signal?.aborted) throw new Cancelled()
  }
  return {
    pause: (done, total) => {
      if (signal?.aborted) return Promise.reject(new Cancelled())
      return performance.now() - yieldedAt < TURN ? null : pause(done, total)
    },
  }
}
