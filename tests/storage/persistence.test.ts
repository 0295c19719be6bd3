import { afterEach, describe, expect, it, vi } from 'vitest'
import { askPersistence, isReminderDue, uncopiedSince } from '../../src/storage/persistence'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('askPersistence', () => {
  it.each([
    ['granted', { persisted: async () => true, persist: () => Promise.reject(new Error('asked')) }],
    ['granted', { persisted: async () => false, persist: async () => true }],
    ['refused', { persisted: async () => false, persist: async () => false }],
    ['unknown', {}],
    [
      'unknown',
      {
        persisted: () => Promise.reject(new TypeError('opaque origin')),
        persist: async () => true,
      },
    ],
  ])('says %s (case %#)', async (answer, storage) => {
    vi.stubGlobal('navigator', { storage })
    expect(await askPersistence()).toBe(answer)
  })

  it('says unknown where there is nothing to ask', async () => {
    vi.stubGlobal('navigator', {})
    expect(await askPersistence()).toBe('unknown')
  })
})

const HOUR = 60 * 60 * 1000
const now = 100 * 24 * HOUR

describe('isReminderDue', () => {
  const row = { created: now - 48 * HOUR, changed: now - HOUR, copied: null, reminded: null }
  it.each([
    ['never copied', row, true],
    ['copied before the last change', { ...row, copied: now - 30 * HOUR }, true],
    ['copied after the last change', { ...row, copied: now - HOUR / 2 }, false],
    ['just started', { ...row, created: now - 60_000, changed: now }, false],
    ['copied a minute ago, changed since', { ...row, copied: now - 60_000, changed: now }, false],
    ['not worked on today', { ...row, changed: now - 25 * HOUR }, false],
    ['reminded today', { ...row, reminded: now - 23 * HOUR }, false],
    ['reminded yesterday', { ...row, reminded: now - 25 * HOUR }, true],
  ])('of a project %s is %#', (_, each, expected) => {
    expect(isReminderDue(each, now)).toBe(expected)
  })
})

describe('uncopiedSince', () => {
  it.each([
    [{ created: 1, changed: 5, copied: null }, 1],
    [{ created: 1, changed: 5, copied: 3 }, 3],
    [{ created: 1, changed: 5, copied: 5 }, null],
  ])('reads %j as %s', (row, expected) => {
    expect(uncopiedSince(row)).toBe(expected)
  })
})
