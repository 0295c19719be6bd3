import { afterEach, describe, expect, it, vi } from 'vitest'
import type { TabMessage } from '../../src/storage/locks'
import { holdWriterLock, isWrittenElsewhere, Tabs } from '../../src/storage/locks'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Locks as the standard has them, for one name at a time and without waiting. */
function stubLocks() {
  const held = new Map<string, (reason: Error) => void>()
  const request = async (
    name: string,
    options: { steal?: boolean; ifAvailable?: boolean },
    work: (lock: object | null) => unknown,
  ) => {
    await Promise.resolve()
    const holder = held.get(name)
    if (holder && options.ifAvailable) return work(null)
    if (holder && options.steal) holder(new DOMException('stolen', 'AbortError'))
    const stolen = new Promise<never>((_, reject) => held.set(name, reject))
    const mine = held.get(name)
    try {
      return await Promise.race([work({}), stolen])
    } finally {
      if (held.get(name) === mine) held.delete(name)
    }
  }
  vi.stubGlobal('navigator', { locks: { request } })
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('the writer’s lock', () => {
  it('is seen by other tabs and taken over by the one that asks last', async () => {
    stubLocks()
    const lost: string[] = []
    expect(await isWrittenElsewhere('p')).toBe(false)
    holdWriterLock('p', () => lost.push('first'))
    await soon()
    expect(await isWrittenElsewhere('p')).toBe(true)
    expect(await isWrittenElsewhere('q')).toBe(false)
    const second = holdWriterLock('p', () => lost.push('second'))
    await soon()
    expect(lost).toEqual(['first'])
    second.release()
    await soon()
    expect(await isWrittenElsewhere('p')).toBe(false)
    expect(lost).toEqual(['first'])
  })

  it('does without where there are no locks, or none for this page', async () => {
    const lost: string[] = []
    vi.stubGlobal('navigator', {})
    expect(await isWrittenElsewhere('p')).toBeNull()
    holdWriterLock('p', () => lost.push('x')).release()
    const request = () => Promise.reject(new DOMException('opaque origin', 'SecurityError'))
    vi.stubGlobal('navigator', { locks: { request } })
    expect(await isWrittenElsewhere('p')).toBeNull()
    holdWriterLock('p', () => lost.push('x'))
    await soon()
    expect(lost).toEqual([])
  })
})

describe('Tabs', () => {
  it('hear each other, and nothing they do not understand', async () => {
    const heard: TabMessage[] = []
    const one = new Tabs(() => {})
    const two = new Tabs((message) => heard.push(message))
    const later = new BroadcastChannel('etabli-tabs')
    later.postMessage({ code: 'fromTheFuture' })
    later.postMessage({ code: 'claimed', project: 5, token: 't' })
    later.postMessage('claimed')
    one.tell({ code: 'claimed', project: 'p', token: 't' })
    one.tell({ code: 'listed' })
    await vi.waitFor(() => expect(heard).toHaveLength(2))
    expect(heard).toEqual([{ code: 'claimed', project: 'p', token: 't' }, { code: 'listed' }])
    one.close()
    two.close()
    later.close()
  })

  it('are silent where there is no channel', () => {
    vi.stubGlobal('BroadcastChannel', undefined)
    const tabs = new Tabs(() => {})
    tabs.tell({ code: 'listed' })
    tabs.close()
  })
})
