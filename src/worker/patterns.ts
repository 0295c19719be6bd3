import type { Outside } from '../recipe/run'
import { fail, ok } from '../values/result'
import type { Result } from '../values/result'
import type { PatternAnswer, PatternQuestion } from './patternAnswers'
import { buffersOf } from './patternAnswers'

/** The longest a batch of texts may take; the worker is killed then. */
const TIME_LIMIT = 2_000
const START_LIMIT = 20_000

export type AskPattern = (question: PatternQuestion) => Promise<Result<PatternAnswer>>

export interface WorkerPatterns extends Outside {
  /** The way to a fresh worker. */
  connect(port: MessagePort): void
}

type Reply =
  { readonly type: 'ready' } | { readonly type: 'answer'; readonly answer: Result<PatternAnswer> }

/** Patterns run in the worker at the other end of the port; `onStuck` must replace that worker. */
export function createWorkerPatterns(onStuck: () => void, timeLimit = TIME_LIMIT): WorkerPatterns {
  let port: MessagePort | null = null
  let isReady = false
  let hear: ((reply: Reply) => void) | null = null
  let queue: Promise<unknown> = Promise.resolve()
  const readyListeners = new Set<() => void>()

  const whenReady = (): Promise<boolean> =>
    isReady
      ? Promise.resolve(true)
      : new Promise((resolve) => {
          const timer = setTimeout(() => resolve(false), START_LIMIT)
          const listener = () => {
            clearTimeout(timer)
            readyListeners.delete(listener)
            resolve(true)
          }
          readyListeners.add(listener)
        })

  const askNow: AskPattern = async (question) => {
    if (!(await whenReady())) return fail('patternWorkerMissing')
    return new Promise((resolve) => {
      const stop = () => {
        hear = null
        isReady = false
        port?.close()
        port = null
        onStuck()
        resolve(fail('patternTooSlow', { source: question.pattern.source }))
      }
      // An answer that came while this thread was busy lies behind the timer: it is let in first.
      let timer = setTimeout(() => (timer = setTimeout(stop, 20)), timeLimit)
      hear = (reply) => {
        if (reply.type !== 'answer') return
        clearTimeout(timer)
        hear = null
        resolve(reply.answer)
      }
      port?.postMessage(question, buffersOf(question))
    })
  }

  /** One at a time, so that the time limit is of the question alone. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work)
    queue = done.catch(() => undefined)
    return done
  }
  const outside = outsideOf(askNow)

  return {
    matchPattern: (...asked) => inTurn(() => outside.matchPattern(...asked)),
    replacePattern: (...asked) => inTurn(() => outside.replacePattern(...asked)),
    connect: (fresh) => {
      port?.close()
      port = fresh
      isReady = false
      fresh.onmessage = ({ data }: MessageEvent<Reply>) => {
        if (data.type === 'answer') return hear?.(data)
        isReady = true
        for (const listener of readyListeners) listener()
      }
    },
  }
}

/** What steps ask for, by way of questions; a pattern that was too slow is not asked again. */
export function outsideOf(ask: AskPattern): Outside {
  const refused = new Map<string, Result<never>>()

  const askOnce: AskPattern = async (question) => {
    const { pattern, replacement } = question
    const name = JSON.stringify([pattern.source, pattern.ignoreCase, replacement])
    const answer = refused.get(name) ?? (await ask(question))
    if (!answer.ok && answer.issue.code === 'patternTooSlow') refused.set(name, answer)
    return answer
  }

  return {
    matchPattern: async (pattern, texts) => {
      const answer = await askOnce({ pattern, replacement: null, texts })
      if (!answer.ok) return answer
      if (!('matches' in answer.value)) throw new Error('Asked for matches')
      return ok(answer.value.matches)
    },
    replacePattern: async (pattern, replacement, texts) => {
      const answer = await askOnce({ pattern, replacement, texts })
      if (!answer.ok) return answer
      if (!('changes' in answer.value)) throw new Error('Asked for changes')
      return ok(answer.value.changes)
    },
  }
}
