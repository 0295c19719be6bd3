import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { blocksOf, createPages } from '../../../src/ui/grid/pageCache'
import type { Sight } from '../../../src/ui/grid/pageCache'
import { runs } from '../../values/runs'
import { fakeWindows } from './fakeWindows'

const shown = { key: 'k', view: null, compare: null }
const sight = (first: number, last: number, more: Partial<Sight> = {}): Sight => ({
  first,
  last,
  columns: ['a', 'b'],
  direction: 0,
  ahead: 0,
  ...more,
})
const starts = (windows: ReturnType<typeof fakeWindows>) =>
  windows.asked.map(({ request }) => request.start)

describe('blocksOf', () => {
  it.each([
    ['what is seen, then a neighbour on each side', sight(130, 150), [1, 2, 0]],
    ['several blocks seen', sight(90, 210), [0, 1, 2]],
    ['ahead downwards', sight(200, 230, { direction: 1, ahead: 250 }), [2, 3, 4, 5, 1]],
    ['ahead upwards', sight(500, 530, { direction: -1, ahead: 200 }), [5, 4, 3, 6]],
    ['no block before the first', sight(0, 20), [0, 1]],
  ])('gives %s', (_, wanted, blocks) => {
    expect(blocksOf(wanted, 100, 10_000).slice(0, blocks.length)).toEqual(blocks)
  })

  it('asks for nothing beyond the rows there are', () => {
    expect(blocksOf(sight(90, 110, { direction: 1, ahead: 900 }), 100, 205)).toEqual([0, 1, 2])
  })

  it('asks for the first block of an empty table, to learn that it is empty', () => {
    expect(blocksOf(sight(0, 20), 100, 0)).toEqual([0])
  })
})

describe('pages', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('gives cells and rows once they came, and nothing before', async () => {
    const windows = fakeWindows(1000)
    const pages = createPages(shown, { window: windows.window, blockRows: 100 })
    const loaded = pages.load(sight(120, 140))
    expect(pages.cellAt(125, 'a')).toBeNull()
    expect(pages.rowAt(125)).toBeNull()
    expect(pages.rowCount).toBeNull()
    await windows.settle()
    await loaded
    expect(pages.cellAt(125, 'a')).toEqual({ text: 'a125', isMisfit: true, before: null })
    expect(pages.cellAt(126, 'b')).toEqual({ text: 'b126', isMisfit: false, before: null })
    expect(pages.rowAt(125)).toEqual({ id: 125, key: 126, record: 126, fate: 'kept' })
    expect(pages.positionOf(126)).toBe(125)
    expect(pages.rowCount).toBe(1000)
  })

  it('keeps few requests in flight, what is seen before what is ahead', async () => {
    const windows = fakeWindows(10_000)
    const pages = createPages(shown, { window: windows.window, blockRows: 100, maxInFlight: 2 })
    pages.look(sight(250, 350, { direction: 1, ahead: 200 }))
    expect(starts(windows)).toEqual([200, 300])
    windows.asked.shift()?.answer()
    await vi.advanceTimersByTimeAsync(0)
    expect(starts(windows)).toEqual([300, 400])
  })

  it('leaves what was asked for when one looks elsewhere', async () => {
    const windows = fakeWindows(100_000)
    const pages = createPages(shown, { window: windows.window, blockRows: 100, maxInFlight: 1 })
    pages.look(sight(0, 50, { direction: 1, ahead: 500 }))
    pages.look(sight(50_000, 50_050, { direction: 1, ahead: 200 }))
    windows.asked.shift()?.answer()
    await vi.advanceTimersByTimeAsync(0)
    expect(starts(windows)).toEqual([50_000])
  })

  it('asks for the columns that are missing only', async () => {
    const windows = fakeWindows(50)
    const pages = createPages(shown, { window: windows.window, blockRows: 100 })
    pages.look(sight(0, 20))
    await windows.settle()
    pages.look(sight(0, 20, { columns: ['b', 'c'] }))
    expect(windows.asked[0]?.request.columns).toEqual(['c'])
    await windows.settle()
    expect(pages.cellAt(3, 'a')?.text).toBe('a3')
    expect(pages.cellAt(3, 'c')?.text).toBe('c3')
  })

  it('has what is seen only when every row and column of it is there', async () => {
    const windows = fakeWindows(150)
    const pages = createPages(shown, { window: windows.window, blockRows: 100 })
    pages.look(sight(0, 90))
    await windows.settle()
    expect(pages.has(sight(0, 90))).toBe(true)
    expect(pages.has(sight(0, 90, { columns: ['a', 'c'] }))).toBe(false)
    expect(pages.has(sight(100, 400))).toBe(true)
  })

  it('tells which rows arrived', async () => {
    const windows = fakeWindows(1000)
    const onArrived = vi.fn()
    const pages = createPages(shown, { window: windows.window, blockRows: 100, onArrived })
    pages.look(sight(310, 320, { ahead: 0 }))
    await windows.settle()
    expect(onArrived).toHaveBeenCalledWith(300, 400)
  })

  it('forgets the blocks that were not looked at for longest', async () => {
    const windows = fakeWindows(10_000)
    const pages = createPages(shown, { window: windows.window, blockRows: 100, maxBlocks: 4 })
    for (const first of [0, 1000, 2000, 3000]) {
      pages.look(sight(first, first + 10))
      await windows.settle()
    }
    expect(pages.cellAt(5, 'a')).toBeNull()
    expect(pages.cellAt(3005, 'a')?.text).toBe('a3005')
  })

  it('asks again a while after the engine failed, and tells who waits', async () => {
    const windows = fakeWindows(1000)
    const pages = createPages(shown, { window: windows.window, maxInFlight: 1, retryAfter: 50 })
    const loaded = pages.load(sight(0, 10))
    const refused = expect(loaded).rejects.toThrow('engineDied')
    windows.asked.shift()?.refuse()
    await refused
    expect(windows.asked).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(60)
    expect(starts(windows)).toEqual([0])
  })

  it('is silent once closed', async () => {
    const windows = fakeWindows(1000)
    const onArrived = vi.fn()
    const pages = createPages(shown, { window: windows.window, onArrived })
    pages.look(sight(0, 10))
    pages.close()
    await windows.settle()
    expect(onArrived).not.toHaveBeenCalled()
    expect(pages.cellAt(0, 'a')).toBeNull()
  })

  it('holds what is seen after any walk, whatever the order of the answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat(900), pick: fc.nat(5) }), { minLength: 1, maxLength: 12 }),
        async (walk) => {
          const windows = fakeWindows(1000)
          const pages = createPages(shown, { window: windows.window, blockRows: 64, maxBlocks: 6 })
          for (const { at, pick } of walk) {
            pages.look(sight(at, at + 30, { direction: pick % 2 === 0 ? 1 : -1, ahead: 100 }))
            windows.asked.splice(pick % Math.max(1, windows.asked.length), 1)[0]?.answer()
            await vi.advanceTimersByTimeAsync(0)
          }
          await windows.settle()
          await vi.advanceTimersByTimeAsync(0)
          const last = walk.at(-1)!.at
          for (let row = last; row < last + 30; row++) {
            expect(pages.cellAt(row, 'b')?.text).toBe(`b${row}`)
          }
        },
      ),
      runs,
    )
  })
})
