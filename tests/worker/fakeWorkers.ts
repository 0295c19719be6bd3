import 'fake-indexeddb/auto'
import { BlobStore } from '../../src/storage/blobs'
import type { EngineWorker, WorkerStarts } from '../../src/worker/client'
import type { Wire } from '../../src/worker/bridge'
import { createEngine } from '../../src/worker/engine'
import type { PatternQuestion } from '../../src/worker/patternAnswers'
import { answerPattern } from '../../src/worker/patternAnswers'
import { createWorkerPatterns } from '../../src/worker/patterns'
import { serveEngine } from '../../src/worker/serveEngine'

interface FakeWorker extends EngineWorker {
  readonly port: MessagePort
  die(): void
}

/** A worker of the same thread: messages are cloned and come later, as from a real one. */
function fakeWorker(start: (inside: Wire) => void): FakeWorker {
  const { port1, port2 } = new MessageChannel()
  start(port2)
  const worker: FakeWorker = {
    port: port1,
    postMessage: (message, transfer = []) => port1.postMessage(message, transfer),
    onmessage: null,
    onerror: null,
    terminate: () => {
      port1.close()
      port2.close()
    },
    die: () => worker.onerror?.(new Event('error') as ErrorEvent),
  }
  port1.onmessage = (event) => worker.onmessage?.(event)
  return worker
}

const endless = '(a+)+$'

/** Both workers, in this thread. The pattern `(a+)+$` never answers. */
export function fakeStarts() {
  const started: FakeWorker[] = []
  const calls: unknown[] = []
  let patternWorkers = 0
  const starts: WorkerStarts = {
    engine: () => {
      const worker = fakeWorker((inside) => {
        const patterns = createWorkerPatterns(
          () => inside.postMessage({ type: 'restartPatterns' }),
          50,
        )
        serveEngine(inside, createEngine({ blobs: new BlobStore(), patterns }), patterns)
      })
      const { port } = worker
      worker.postMessage = (message, transfer = []) => {
        calls.push(message)
        port.postMessage(message, transfer)
      }
      started.push(worker)
      return worker
    },
    patterns: () => {
      patternWorkers++
      return fakeWorker((inside) => {
        inside.onmessage = ({ data }: MessageEvent<{ port: MessagePort }>) => {
          const { port } = data
          port.onmessage = ({ data: question }: MessageEvent<PatternQuestion>) => {
            if (question.pattern.source === endless) return
            port.postMessage({ type: 'answer', answer: answerPattern(question) })
          }
          port.postMessage({ type: 'ready' })
        }
      })
    },
  }
  return {
    starts,
    started,
    /** What was sent to the engine. */
    calls,
    get patternWorkers() {
      return patternWorkers
    },
  }
}
