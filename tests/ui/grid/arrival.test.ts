import { describe, expect, it } from 'vitest'
import { placeAt } from '../../../src/ui/grid/anchor'
import { prepareArrival } from '../../../src/ui/grid/arrival'
import type { Seen } from '../../../src/ui/grid/arrival'
import { createPages } from '../../../src/ui/grid/pageCache'
import type { Pages } from '../../../src/ui/grid/pageCache'
import type { Viewport } from '../../../src/ui/grid/viewport'
import type { Wanted } from '../../../src/ui/grid/wanted'
import type { PlaceRequest, ShownTable, WindowRequest } from '../../../src/worker/protocol'

const shown = (key: string): ShownTable => ({ key, view: null, compare: null })
const wanted = (key: string, more: Partial<Wanted> = {}): Wanted => ({
  tableId: 't',
  shown: shown(key),
  columns: [{ id: 'a', name: 'a', isPinned: false, fate: 'kept' }],
  widths: new Map(),
  place: null,
  types: '',
  concerned: [],
  form: null,
  base: null,
  isActing: false,
  ...more,
})

/** The table before a step, as its form shows it. */
const before = (key: string, made: string): ShownTable => ({
  key,
  view: null,
  compare: { before: made, mode: 'before' },
})

/** An engine over tables that are lists of row keys. */
function engineOf(tables: Readonly<Record<string, readonly number[]>>) {
  const keysOf = ({ key }: ShownTable) => tables[key] ?? []
  return {
    window: ({ shown, start, end, columns }: WindowRequest) => {
      const keys = keysOf(shown).slice(start, end)
      return Promise.resolve({
        start,
        rowCount: keysOf(shown).length,
        ids: keys,
        keys,
        records: keys,
        cells: columns.map((column) => keys.map((key) => `${column}${key}`)),
        misfits: columns.map(() => new Uint8Array(keys.length)),
        before: null,
        fates: null,
      })
    },
    place: ({ from, to, positions }: PlaceRequest) => {
      if (!(from.key in tables)) return Promise.reject(new Error('gone'))
      return Promise.resolve(
        positions.map((position) => {
          const rest = keysOf(from).slice(position)
          return keysOf(to).indexOf(rest.find((key) => keysOf(to).includes(key)) ?? -1)
        }),
      )
    },
    positionsOf: (at: ShownTable, rows: readonly (number | string)[]) =>
      Promise.resolve(rows.map((row) => keysOf(at).indexOf(Number(row)))),
  }
}

const VIEW = 280

/** A viewport of ten rows scrolled to `top`. */
const viewportAt = (top: () => number): Viewport => ({
  place: () =>
    placeAt(top(), { rowHeight: 28, rowCount: 1e6, viewHeight: VIEW, scrollHeight: 28e6 }),
  sight: (order, _pinned, count, at) => {
    const first = at?.position ?? 0
    const last = Math.max(first + 1, Math.min(count, first + 11))
    return { first, last, columns: order, direction: 0, ahead: 0 }
  },
  viewHeight: () => VIEW,
  viewWidth: () => 800,
  farthestLeft: () => 0,
  goTo: () => undefined,
  left: () => 0,
  goToLeft: () => undefined,
  keepLeft: () => undefined,
  isSeen: () => true,
  scrolled: () => undefined,
  stopped: () => undefined,
  resized: () => undefined,
})

async function drawn(engine: ReturnType<typeof engineOf>, key: string): Promise<Pages> {
  const pages = createPages(shown(key), { window: engine.window })
  await pages.load({ first: 0, last: 10, columns: ['a'], direction: 0, ahead: 0 })
  return pages
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

describe('prepareArrival', () => {
  const seenAt = async (
    engine: ReturnType<typeof engineOf>,
    top: number,
    focus?: { at: number; row: number },
  ): Promise<Seen> => ({
    pages: await drawn(engine, 'old'),
    viewport: viewportAt(() => top),
    focusedAt: focus?.at ?? -1,
    focused: focus ? { row: focus.row, column: 'a' } : null,
  })

  const arrive = async (
    tables: Readonly<Record<string, readonly number[]>>,
    top: number,
    focus?: { at: number; row: number },
  ) => {
    const engine = engineOf(tables)
    const seen = await seenAt(engine, top, focus)
    const next = createPages(shown('new'), { window: engine.window })
    const arrival = await prepareArrival(engine, () => seen, next, wanted('new'))
    return { arrival, next }
  }

  it('keeps the first row and its pixels when rows above go', async () => {
    const tables = { old: range(1, 500), new: range(1, 500).filter((key) => key > 40) }
    const { arrival, next } = await arrive(tables, 100 * 28 + 13)
    expect(arrival?.place).toEqual({ position: 60, offset: 13 })
    expect(next.cellAt(60, 'a')?.text).toBe('a101')
  })

  it('takes the next surviving row when the first one goes', async () => {
    const tables = { old: range(1, 500), new: range(1, 500).filter((key) => key % 10 === 0) }
    const { arrival } = await arrive(tables, 100 * 28)
    expect(arrival?.place.position).toBe(10)
  })

  it('goes as low as rows are left when none survives below', async () => {
    const { arrival, next } = await arrive({ old: range(1, 500), new: range(1, 30) }, 400 * 28)
    expect(arrival?.place).toEqual({ position: 20, offset: 0 })
    expect(next.cellAt(29, 'a')?.text).toBe('a30')
  })

  it('stays at the very top, also when a sort sends the first row away', async () => {
    const { arrival } = await arrive({ old: range(1, 500), new: range(1, 500).toReversed() }, 0)
    expect(arrival?.place).toEqual({ position: 0, offset: 0 })
  })

  it('follows the focused row, and names the one that takes its place', async () => {
    const tables = { old: range(1, 500), new: range(1, 500).filter((key) => key !== 5) }
    const kept = await arrive(tables, 0, { at: 6, row: 7 })
    expect(kept.arrival).toMatchObject({ focusedAt: 5, focusedRow: 7 })
    const gone = await arrive(tables, 0, { at: 4, row: 5 })
    expect(gone.arrival).toMatchObject({ focusedAt: 4, focusedRow: 6 })
    const last = await arrive({ old: range(1, 9), new: range(1, 7) }, 0, { at: 8, row: 9 })
    expect(last.arrival).toMatchObject({ focusedAt: 6, focusedRow: 7 })
  })

  it('has no focus in a table without rows', async () => {
    const { arrival } = await arrive({ old: range(1, 9), new: [] }, 0, { at: 3, row: 4 })
    expect(arrival).toMatchObject({
      place: { position: 0, offset: 0 },
      focusedAt: -1,
      focusedRow: null,
    })
  })

  it('keeps its numbers when the engine has forgotten the old table', async () => {
    const engine = engineOf({ old: range(1, 500), new: range(1, 500) })
    const seen = await seenAt(engine, 50 * 28)
    const forgetful = { ...engine, place: () => Promise.reject(new Error('gone')) }
    const next = createPages(shown('new'), { window: engine.window })
    const arrival = await prepareArrival(forgetful, () => seen, next, wanted('new'))
    expect(arrival?.place).toEqual({ position: 50, offset: 0 })
  })

  describe('with a result looked at alone', () => {
    const alone = (key: string, before: string): ShownTable => ({
      key,
      view: null,
      compare: { before, mode: 'result' },
    })
    const tables = { old: range(1, 500), made: range(901, 930), other: range(951, 990) }
    const place = { row: 90, offset: 7, left: 0 }
    const from = async (at: ShownTable, top: number, target: ShownTable) => {
      const engine = engineOf(tables)
      const pages = createPages(at, { window: engine.window })
      await pages.load({ first: 0, last: 10, columns: ['a'], direction: 0, ahead: 0 })
      const focused = { row: 91, column: 'a' }
      const focusedAt = at.compare ? -1 : 90
      const seen: Seen = { pages, viewport: viewportAt(() => top), focusedAt, focused }
      const next = createPages(target, { window: engine.window })
      const arrival = await prepareArrival(
        engine,
        () => seen,
        next,
        wanted('', { shown: target, place }),
      )
      return arrival && { place: arrival.place, focusedRow: arrival.focusedRow }
    }

    it.each([
      ['is seen from its top', shown('old'), 89 * 28, alone('made', 'old'), 0, 0, null],
      ['stays at its top', alone('made', 'old'), 5 * 28, alone('other', 'old'), 0, 0, null],
      ['gives the place back', alone('made', 'old'), 5 * 28, shown('old'), 89, 7, 91],
      ['shows what was before', alone('made', 'old'), 0, before('old', 'made'), 89, 7, 91],
      ['stays once applied', alone('made', 'old'), 5 * 28, shown('made'), 5, 0, 906],
    ] as const)('%s', async (_, at, top, target, position, offset, focusedRow) => {
      expect(await from(at, top, target)).toEqual({ place: { position, offset }, focusedRow })
    })
  })

  it('comes back where the table was last looked at', async () => {
    const engine = engineOf({ new: range(1, 500) })
    const seen = { pages: null, viewport: viewportAt(() => 0), focusedAt: -1, focused: null }
    const place = { row: 90, offset: 7, left: 0 }
    const next = createPages(shown('new'), { window: engine.window })
    const arrival = await prepareArrival(engine, () => seen, next, wanted('new', { place }))
    expect(arrival?.place).toEqual({ position: 89, offset: 7 })
  })

  it('follows a scroll that goes on meanwhile', async () => {
    const engine = engineOf({ old: range(1, 500), new: range(1, 500) })
    let top = 100 * 28
    const slow = {
      ...engine,
      place: (request: PlaceRequest) => {
        const found = engine.place(request)
        if (top < 200 * 28) top += 60 * 28
        return found
      },
    }
    const seen: Seen = {
      pages: await drawn(engine, 'old'),
      viewport: viewportAt(() => top),
      focusedAt: -1,
      focused: null,
    }
    const next = createPages(shown('new'), { window: engine.window })
    const arrival = await prepareArrival(slow, () => seen, next, wanted('new'))
    expect(arrival?.place.position).toBe(220)
    expect(next.cellAt(225, 'a')?.text).toBe('a226')
  })

  it('gives up when another table is asked for', async () => {
    const engine = engineOf({ old: range(1, 500), new: range(1, 500) })
    const seen = await seenAt(engine, 0)
    let isLate = false
    const late = {
      ...engine,
      place: (request: PlaceRequest) => {
        isLate = true
        return engine.place(request)
      },
    }
    const next = createPages(shown('new'), { window: engine.window })
    const arrival = await prepareArrival(late, () => (isLate ? null : seen), next, wanted('new'))
    expect(arrival).toBeNull()
  })
})
