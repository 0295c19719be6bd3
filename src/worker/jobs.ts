import type { Control } from '../table/mapTexts'
import { Cancelled } from '../recipe/run'
import type { CallOptions, Progress } from './protocol'

/** Longest time in milliseconds that work goes on without letting messages in. */
const TURN = 12

let channel: MessageChannel | null = null
const waiting: (() => void)[] = []

/** Lets whatever came meanwhile (windows, cancels) be answered first. */
export function yieldTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (!channel) {
      channel = new MessageChannel()
      channel.port1.onmessage = () => waiting.shift()?.()
      // In Node an open channel would keep the process alive.
      const ports = [channel.port1, channel.port2] as { unref?: () => void }[]
      for (const port of ports) port.unref?.()
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
