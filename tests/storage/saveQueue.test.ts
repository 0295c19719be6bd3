import { describe, expect, it } from 'vitest'
import type { SaveStatus } from '../../src/storage/saveQueue'
import { SaveQueue } from '../../src/storage/saveQueue'
import type { Result } from '../../src/values/result'

/** A queue whose writes answer when told, and whose clock is turned by hand. */
function setUp() {
  const log: string[] = []
  const waits: { delay: number; run: () => void }[] = []
  const queue = new SaveQueue({
    onStatus: (status: SaveStatus) =>
      log.push(status.status === 'unsaved' ? `unsaved: ${status.issue.code}` : status.status),
    onLost: () => log.push('lost'),
    later: (run, delay) => {
      const wait = { delay, run }
      waits.push(wait)
      return () => waits.splice(waits.indexOf(wait), 1)
    },
  })
  const answers = new Map<string, string[]>()
  const push = (name: string, ...codes: string[]) => {
    answers.set(name, codes)
    queue.push(async (): Promise<Result<{ time: number }>> => {
      await Promise.resolve()
      const code = answers.get(name)!.shift() ?? 'ok'
      log.push(`${name} ${code}`)
      return code === 'ok'
        ? { ok: true, value: { time: 1 } }
        : { ok: false, issue: { code, data: {} } }
    })
  }
  return { queue, log, waits, push }
}

describe('SaveQueue', () => {
  it('writes in order and says saved once nothing waits', async () => {
    const { queue, log, push } = setUp()
    push('a')
    push('b')
    expect(queue.isSaved).toBe(false)
    await queue.settled()
    expect(log).toEqual(['saving', 'a ok', 'b ok', 'saved'])
    expect(queue.isSaved).toBe(true)
  })

  it('tries again what failed, later and later, before what came after', async () => {
    const { queue, log, waits, push } = setUp()
    push('a', 'quotaExceeded', 'quotaExceeded', 'quotaExceeded', 'quotaExceeded', 'quotaExceeded')
    push('b')
    const delays: number[] = []
    for (;;) {
      await queue.settled()
      const wait = waits.shift()
      if (!wait) break
      delays.push(wait.delay)
      expect(queue.isSaved).toBe(false)
      wait.run()
    }
    expect(delays).toEqual([1000, 3000, 10_000, 30_000, 30_000])
    expect(log.slice(-4)).toEqual(['saving', 'a ok', 'b ok', 'saved'])
    expect(log.filter((line) => line === 'unsaved: quotaExceeded')).toHaveLength(5)
  })

  it('tries at once when asked, and only once', async () => {
    const { queue, log, waits, push } = setUp()
    push('a', 'writeFailed')
    await queue.settled()
    push('b')
    queue.retry()
    queue.retry()
    await queue.settled()
    expect(waits).toEqual([])
    expect(log).toEqual([
      'saving',
      'a writeFailed',
      'unsaved: writeFailed',
      'saving',
      'a ok',
      'b ok',
      'saved',
    ])
  })

  it('writes everything of the tab that lost before it says so, and never calls it saved', async () => {
    const { queue, log, push } = setUp()
    push('a', 'lostWriter')
    push('b', 'lostWriter')
    await queue.settled()
    expect(log).toEqual(['saving', 'a lostWriter', 'b lostWriter', 'unsaved: lostWriter', 'lost'])
    expect(queue.isSaved).toBe(false)
  })

  it.each(['unknownProject', 'newerDatabase'])(
    'keeps what %s refused until asked',
    async (code) => {
      const { queue, log, waits, push } = setUp()
      push('a', code)
      await queue.settled()
      expect([waits.length, queue.isSaved]).toEqual([0, false])
      queue.retry()
      await queue.settled()
      expect(log.slice(-2)).toEqual(['a ok', 'saved'])
    },
  )

  it('writes nothing more once closed', async () => {
    const { queue, log, push } = setUp()
    push('a', 'writeFailed')
    await queue.settled()
    queue.close()
    push('b')
    queue.retry()
    await queue.settled()
    expect(log).toEqual(['saving', 'a writeFailed', 'unsaved: writeFailed'])
  })
})
