import type { Patterns } from '../recipe/run'
import { fail, ok } from '../values/result'
import type { Result } from '../values/result'
import type { PatternAnswer, PatternQuestion } from './patternAnswers'
import { buffersOf } from './patternAnswers'

/** The longest a question may take; the worker is killed then. */
const TIME_LIMIT = 2_000
const START_LIMIT = 20_000
/** Questions in the worker at a time, so that it never waits for the next one. */
const MOST_SENT = 3

export type AskPattern = (question: PatternQuestion) => Promise<Result<PatternAnswer>>

export interface WorkerPatterns extends Patterns {
  /** The way to a fresh worker. */
  connect(port: MessagePort): void
}

type Reply =
  { readonly type: 'ready' } | { readonly type: 'answer'; readonly answer: Result<PatternAnswer> }

interface Asked {
  readonly question: PatternQuestion
  readonly name: string
  readonly resolve: (answer: Result<PatternAnswer>) => void
}

const nameOf = ({ pattern, replacement, take }: PatternQuestion): string =>
  JSON.stringify([pattern.source, pattern.ignoreCase, replacement, take ?? null])

/**
 * Patterns run in the worker at the other end of the port; `onMissing` must start one: with the first question,
 * and in the place of one that was stuck. A pattern that was too slow is not asked again.
 */
export function createWorkerPatterns(
  onMissing: () => void,
  timeLimit = TIME_LIMIT,
): WorkerPatterns {
  let port: MessagePort | null = null
  let isReady = false
  let isWanted = false
  let waiting: Asked[] = []
  /** In the worker, all of one pattern: if it never ends, nothing else is lost with them. */
  let sent: Asked[] = []
  let limit: ReturnType<typeof setTimeout> | undefined
  let startLimit: ReturnType<typeof setTimeout> | undefined
  const refused = new Map<string, Result<never>>()

  const want = () => {
    isWanted = true
    onMissing()
  }

  const stop = () => {
    const [stuck] = sent
    if (!stuck) return
    const refusal = fail('patternTooSlow', { source: stuck.question.pattern.source })
    refused.set(stuck.name, refusal)
    port?.close()
    port = null
    isReady = false
    loseSent(refusal)
    want()
    sendNext()
  }

  const loseSent = (answer: Result<never>) => {
    clearTimeout(limit)
    const lost = sent
    sent = []
    for (const { resolve } of lost) resolve(answer)
  }

  /** The time limit is of the first question sent alone. */
  const startTimer = () => {
    clearTimeout(limit)
    // An answer that came while this thread was busy lies behind the timer: it is let in first.
    if (sent.length > 0) limit = setTimeout(() => (limit = setTimeout(stop, 20)), timeLimit)
  }

  const giveUpStart = () => {
    startLimit = undefined
    const given = waiting
    waiting = []
    for (const { resolve } of given) resolve(fail('patternWorkerMissing'))
  }

  const sendNext = () => {
    for (let next = waiting[0]; next && sent.length < MOST_SENT; next = waiting[0]) {
      const refusal = refused.get(next.name)
      if (refusal) {
        next.resolve(refusal)
      } else {
        if (!isReady) startLimit ??= setTimeout(giveUpStart, START_LIMIT)
        if (port === null && !isWanted) want()
        if (!isReady || (sent[0] && sent[0].name !== next.name)) return
        port?.postMessage(next.question, buffersOf(next.question))
        sent.push(next)
        if (sent.length === 1) startTimer()
      }
      waiting.shift()
    }
  }

  const hear = (reply: Reply) => {
    if (reply.type === 'ready') {
      isReady = true
      clearTimeout(startLimit)
      startLimit = undefined
    } else {
      sent.shift()?.resolve(reply.answer)
      startTimer()
    }
    sendNext()
  }

  const ask: AskPattern = (question) =>
    new Promise((resolve) => {
      waiting.push({ question, name: nameOf(question), resolve })
      sendNext()
    })

  return {
    ...outsideOf(ask),
    connect: (fresh) => {
      port?.close()
      port = fresh
      isWanted = false
      isReady = false
      loseSent(fail('patternWorkerMissing'))
      fresh.onmessage = ({ data }: MessageEvent<Reply>) => hear(data)
    },
  }
}

/** What steps ask for, by way of questions. */
export function outsideOf(ask: AskPattern): Patterns {
  return {
    matchPattern: async (pattern, texts) => {
      const answer = await ask({ pattern, replacement: null, texts })
      if (!answer.ok) return answer
      if (!('matches' in answer.value)) throw new Error('Asked for matches')
      return ok(answer.value.matches)
    },
    replacePattern: async (pattern, replacement, texts) => {
      const answer = await ask({ pattern, replacement, texts })
      if (!answer.ok) return answer
      if (!('changes' in answer.value)) throw new Error('Asked for changes')
      return ok(answer.value.changes)
    },
    listPattern: async (pattern, take, texts) => {
      const answer = await ask({ pattern, replacement: null, take, texts })
      if (!answer.ok) return answer
      if (!('lists' in answer.value)) throw new Error('Asked for lists')
      return ok(answer.value.lists)
    },
  }
}
