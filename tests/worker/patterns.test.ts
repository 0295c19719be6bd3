import { afterEach, describe, expect, it, vi } from 'vitest'
import { runOf } from '../../src/table/textRun'
import type { PatternQuestion } from '../../src/worker/patternAnswers'
import { answerPattern, buffersOf } from '../../src/worker/patternAnswers'
import { createWorkerPatterns } from '../../src/worker/patterns'

const endless = '(a+)+$'
const ports: MessagePort[] = []

afterEach(() => ports.splice(0).forEach((port) => port.close()))

/** Patterns with a worker of this thread behind them, replaced whenever it is stuck. */
function start() {
  const asked: string[] = []
  let stuck = 0
  const connect = () => {
    const { port1, port2 } = new MessageChannel()
    ports.push(port1, port2)
    port2.onmessage = ({ data }: MessageEvent<PatternQuestion>) => {
      asked.push(data.pattern.source)
      if (data.pattern.source === endless) return
      const answer = answerPattern(data)
      port2.postMessage({ type: 'answer', answer }, answer.ok ? buffersOf(answer.value) : [])
    }
    patterns.connect(port1)
    port2.postMessage({ type: 'ready' })
  }
  const patterns = createWorkerPatterns(() => {
    stuck++
    connect()
  }, 30)
  connect()
  return { patterns, asked, stuck: () => stuck }
}

const pattern = (source: string) => ({ source, ignoreCase: false })

describe('patterns behind a port', () => {
  it('gives the texts away and takes the answers', async () => {
    const { patterns } = start()
    const texts = runOf(['ab', 'b'])
    const matches = await patterns.matchPattern(pattern('a'), texts)
    expect(matches).toEqual({ ok: true, value: Uint8Array.of(1, 0) })
    expect(texts.bytes.length).toBe(0)
    const replaced = await patterns.replacePattern(pattern('b'), 'c', runOf(['a', 'b']))
    expect(replaced).toMatchObject({ ok: true, value: { places: Uint32Array.of(1) } })
  })

  it('says what is wrong with a pattern', async () => {
    const { patterns } = start()
    expect(await patterns.matchPattern(pattern('('), runOf(['a']))).toMatchObject({
      ok: false,
      issue: { code: 'invalidPattern' },
    })
  })

  it('asks no more of a pattern that was too slow, also what was waiting already', async () => {
    const { patterns, asked, stuck } = start()
    const endlessly = () => patterns.matchPattern(pattern(endless), runOf(['aab']))
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, endlessly),
      patterns.matchPattern(pattern('b'), runOf(['aab'])),
      endlessly(),
    ])
    const tooSlow = 'patternTooSlow'
    expect(answers.map((answer) => (answer.ok ? [...answer.value] : answer.issue.code))).toEqual([
      ...Array.from({ length: 5 }, () => tooSlow),
      [1],
      tooSlow,
    ])
    expect(asked).toEqual([endless, endless, endless, 'b'])
    expect(stuck()).toBe(1)
  })

  it('answers in order, and a slow pattern takes no other with it', async () => {
    const { patterns, asked } = start()
    const first = patterns.matchPattern(pattern('a'), runOf(['a']))
    const slow = patterns.matchPattern(pattern(endless), runOf(['aab']))
    const last = patterns.replacePattern(pattern('a'), 'b', runOf(['a']))
    expect(await first).toMatchObject({ ok: true })
    expect(await slow).toMatchObject({ ok: false, issue: { code: 'patternTooSlow' } })
    expect(await last).toMatchObject({ ok: true })
    expect(asked).toEqual(['a', endless, 'a'])
  })

  it('says when no worker came', async () => {
    vi.useFakeTimers()
    const patterns = createWorkerPatterns(() => undefined)
    const answer = patterns.matchPattern(pattern('a'), runOf(['a']))
    vi.advanceTimersByTime(20_000)
    vi.useRealTimers()
    expect(await answer).toMatchObject({ ok: false, issue: { code: 'patternWorkerMissing' } })
  })
})
