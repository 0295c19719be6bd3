import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeAt, reachablePlace, scrollOf } from '../../../src/ui/grid/anchor'
import type { Scroller } from '../../../src/ui/grid/anchor'
import { runs } from '../../values/runs'

const plain = (rowCount: number, viewHeight = 600): Scroller => ({
  rowHeight: 28,
  rowCount,
  viewHeight,
  scrollHeight: rowCount * 28,
})

describe('places', () => {
  it.each([
    [0, { position: 0, offset: 0 }],
    [27, { position: 0, offset: 27 }],
    [28, { position: 1, offset: 0 }],
    [2805, { position: 100, offset: 5 }],
  ])('are where the scroll %i is', (top, place) => {
    expect(placeAt(top, plain(1000))).toEqual(place)
    expect(scrollOf(place, plain(1000))).toBe(top)
  })

  it('are not scrolled to beyond the last row', () => {
    expect(scrollOf({ position: 990, offset: 0 }, plain(1000))).toBe(1000 * 28 - 600)
    expect(scrollOf({ position: 5, offset: 3 }, plain(10))).toBe(0)
  })

  it('reach as far as the rows do', () => {
    const sizes = { rowHeight: 28, rowCount: 100, viewHeight: 280 }
    expect(reachablePlace({ position: 40, offset: 9 }, sizes)).toEqual({ position: 40, offset: 9 })
    expect(reachablePlace({ position: 99, offset: 9 }, sizes)).toEqual({ position: 90, offset: 0 })
    expect(reachablePlace({ position: Number.MAX_SAFE_INTEGER, offset: 0 }, sizes)).toEqual({
      position: 90,
      offset: 0,
    })
    expect(reachablePlace({ position: 3, offset: 0 }, { ...sizes, rowCount: 2 })).toEqual({
      position: 0,
      offset: 0,
    })
  })

  it('come back within a pixel of scrolling, also where the browser cannot draw every row', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_200_000, max: 3_000_000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.integer({ min: 0, max: 27 }),
        (rowCount, share, offset) => {
          const scroller = { rowHeight: 28, rowCount, viewHeight: 640, scrollHeight: 33_554_400 }
          const place = { position: Math.floor(share * (rowCount - 40)), offset }
          const back = placeAt(scrollOf(place, scroller), scroller)
          const moved = (back.position - place.position) * 28 + back.offset - place.offset
          expect(Math.abs(moved)).toBeLessThan(0.01)
        },
      ),
      runs,
    )
  })
})
