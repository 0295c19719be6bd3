import type { Outside } from '../recipe/run'
import type { UserPattern } from '../steps/define'
import { fail, ok } from '../values/result'
import type { Result } from '../values/result'
import type { PatternAnswer, PatternQuestion } from './patternAnswers'
import { joinTexts, splitTexts } from './patternAnswers'

/** The longest a batch of texts may take; the worker is killed then. */
const TIME_LIMIT = 2_000
const START_LIMIT = 20_000
const BATCH = 32_768
const KEPT_PATTERNS = 8
/** With more texts than this, looking for known ones costs as much as asking again. */
const KEPT_TEXTS = 20_000

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
      port?.postMessage(question)
    })
  }

  /** One question at a time, so that the time limit is of the question alone. */
  const ask: AskPattern = (question) => {
    const answer = queue.then(() => askNow(question))
    queue = answer.catch(() => undefined)
    return answer
  }

  return {
    ...rememberAnswers(ask),
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

type Verdict = string | number

/** Asks about each distinct text once per pattern; a pattern that was too slow is not asked again. */
export function rememberAnswers(ask: AskPattern): Outside {
  const patterns = new Map<string, Map<string, Verdict> | null>()
  const refused = new Map<string, Result<never>>()

  /** Null for a pattern asked about too many texts. */
  const keptFor = (name: string): Map<string, Verdict> | null => {
    const known = patterns.get(name)
    const kept = known === undefined ? new Map<string, Verdict>() : known
    patterns.delete(name)
    patterns.set(name, kept)
    const [oldest] = patterns.keys()
    if (patterns.size > KEPT_PATTERNS && oldest !== undefined) patterns.delete(oldest)
    return kept
  }

  const askAll = async (
    pattern: UserPattern,
    replacement: string | null,
    texts: readonly string[],
  ): Promise<Result<readonly Verdict[] | Uint8Array>> => {
    const reply = await ask({ pattern, replacement, texts: joinTexts(texts) })
    if (!reply.ok) return reply
    return ok('matches' in reply.value ? reply.value.matches : splitTexts(reply.value.texts))
  }

  const verdictsOf = async (
    pattern: UserPattern,
    replacement: string | null,
    texts: readonly string[],
  ): Promise<Result<Verdict[]>> => {
    const name = JSON.stringify([pattern.source, pattern.ignoreCase, replacement])
    const refusal = refused.get(name)
    if (refusal) return refusal
    const kept = keptFor(name)
    const verdicts: Verdict[] = kept ? (texts.map((text) => kept.get(text)) as Verdict[]) : []
    const unknown = Array.from(texts.keys()).filter((at) => verdicts[at] === undefined)
    for (let from = 0; from < unknown.length; from += BATCH) {
      const batch = unknown.slice(from, from + BATCH)
      const asked = batch.map((at) => texts[at]!)
      const answers = await askAll(pattern, replacement, asked)
      if (!answers.ok) {
        if (answers.issue.code === 'patternTooSlow') refused.set(name, answers)
        return answers
      }
      batch.forEach((at, index) => (verdicts[at] = answers.value[index]!))
      if (!kept) continue
      if (kept.size + asked.length > KEPT_TEXTS) patterns.set(name, null)
      else asked.forEach((text, index) => kept.set(text, answers.value[index]!))
    }
    return ok(verdicts)
  }

  return {
    matchPattern: async (pattern, texts) => {
      const verdicts = await verdictsOf(pattern, null, texts)
      return verdicts.ok ? ok(Uint8Array.from(verdicts.value as number[])) : verdicts
    },
    replacePattern: async (pattern, replacement, texts) => {
      const verdicts = await verdictsOf(pattern, replacement, texts)
      return verdicts.ok ? ok(verdicts.value as string[]) : verdicts
    },
  }
}
