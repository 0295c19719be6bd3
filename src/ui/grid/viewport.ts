import type { GridApi } from 'ag-grid-community'
import type { ColumnId } from '../../table/table'
import { placeAt, scrollOf } from './anchor'
import type { Place, Scroller } from './anchor'
import { ROW_HEIGHT } from './gridTheme'
import type { Sight } from './pageCache'
import { columnsToHold, rowsAhead } from './sight'

/** Rows the grid draws beyond what is seen, on each side. */
export const ROW_BUFFER = 14

/** No browser draws less than this many pixels. */
const SURELY_DRAWN = 1_000_000

/** Where the grid is scrolled to. */
export interface Viewport {
  place(): Place
  /** Scrolls there, now. */
  goTo(place: Place): void
  /** Pixels scrolled sideways. */
  left(): number
  goToLeft(left: number): void
  /** The same once other columns are drawn: they are as wide as they will be some frames later only. */
  keepLeft(left: number): void
  /** The most pixels that can be scrolled sideways. */
  farthestLeft(): number
  /** What is seen once the rows are scrolled to `place`, by default as they are. */
  sight(
    order: readonly ColumnId[],
    pinned: ReadonlySet<ColumnId>,
    rowCount: number,
    place?: Place,
  ): Sight
  isSeen(position: number): boolean
  /** Told at each scroll, with where it came to. */
  scrolled(top: number, now: number): void
  /** Told when scrolling has stopped. */
  stopped(): void
  /** Told when the room or the rows changed. */
  resized(): void
  /** Height of the rows seen, in pixels. */
  viewHeight(): number
  /** Width of what is seen, pinned columns too, in pixels. */
  viewWidth(): number
}

/** `rowCount` is that of the rows drawn. */
export function createViewport(api: GridApi, root: HTMLElement, rowCount: () => number): Viewport {
  let scroller: HTMLElement | null = null
  let top = 0
  let lastTime = 0
  let speed = 0
  let leftTurn = 0
  // Read from the page only when it may have changed: reading it makes the browser lay the page out.
  let room: { readonly covered: number; readonly viewHeight: number } | null = null

  const element = (): HTMLElement => {
    if (!scroller?.isConnected) {
      scroller = root.querySelector<HTMLElement>('.ag-grid-viewport') ?? root
    }
    return scroller
  }

  const measure = () => {
    const outer = element()
    const header = root.querySelector<HTMLElement>('.ag-header')
    const covered = header && outer.contains(header) ? header.offsetHeight : 0
    return { covered, viewHeight: Math.max(0, outer.clientHeight - covered) }
  }

  const sizes = (): Scroller => {
    const { covered, viewHeight } = (room ??= measure())
    const count = rowCount()
    const rows = count * ROW_HEIGHT
    // Only very high tables may be drawn less high than their rows are.
    const scrollHeight = rows < SURELY_DRAWN ? rows : element().scrollHeight - covered
    return { rowHeight: ROW_HEIGHT, rowCount: count, viewHeight, scrollHeight }
  }

  const place = () => placeAt(top, sizes())
  const viewHeight = () => sizes().viewHeight

  return {
    place,
    viewHeight,
    isSeen: (position) => {
      const { position: first, offset } = place()
      const bottom = (position - first + 1) * ROW_HEIGHT - offset
      return position >= first && bottom <= viewHeight()
    },
    goTo: (wanted) => {
      const target = scrollOf(wanted, sizes())
      const outer = element()
      // A scroll that would not be seen is not made: scaled positions are not whole pixels.
      if (Math.abs(outer.scrollTop - target) >= 1) outer.scrollTop = target
      top = outer.scrollTop
      speed = 0
    },
    sight: (order, pinned, count, at = place()) => {
      const virtual = api.getAllDisplayedVirtualColumns().map((column) => column.getColId())
      const known = new Set(order)
      const scrolled = virtual.filter((id) => known.has(id) && !pinned.has(id))
      const columns = columnsToHold(order, pinned, scrolled[0] ?? null, scrolled.at(-1) ?? null)
      const rowsSeen = Math.ceil(viewHeight() / ROW_HEIGHT) + 1
      const first = Math.max(0, at.position - ROW_BUFFER)
      const last = Math.max(first + 1, Math.min(count, at.position + rowsSeen + ROW_BUFFER))
      const direction = speed > 0 ? 1 : speed < 0 ? -1 : 0
      return { first, last, columns, direction, ahead: rowsAhead(speed) }
    },
    scrolled: (newTop, now) => {
      const seconds = Math.max(0.004, (now - lastTime) / 1000)
      const rows = (newTop - top) / ROW_HEIGHT
      // A pause is a new movement; a steady one is smoothed.
      speed = seconds > 0.3 ? Math.sign(rows) * 60 : speed * 0.6 + (rows / seconds) * 0.4
      top = newTop
      lastTime = now
    },
    left: () => element().scrollLeft,
    farthestLeft: () => element().scrollWidth - element().clientWidth,
    viewWidth: () => {
      const bar = root.querySelector<HTMLElement>('.ag-body-vertical-scroll')
      return element().clientWidth - (bar?.offsetWidth ?? 0)
    },
    goToLeft: (left) => {
      element().scrollLeft = left
    },
    keepLeft: (left) => {
      const turn = ++leftTurn
      const go = (frames: number) => {
        if (turn !== leftTurn) return
        if (Math.abs(element().scrollLeft - left) >= 1) element().scrollLeft = left
        if (frames > 0) requestAnimationFrame(() => go(frames - 1))
      }
      go(3)
    },
    stopped: () => {
      speed = 0
    },
    resized: () => {
      room = null
      top = element().scrollTop
    },
  }
}

/**
 * Goes back to a place of a grid that has drawn nothing yet: it is as high as its rows some frames later
 * only. `isStill` says whether that is still wanted; `done` is called once it is there, or cannot be.
 */
export function comeBack(
  viewport: Viewport,
  place: Place,
  left: number,
  isStill: () => boolean,
  done: () => void,
  tries = 20,
): void {
  if (!isStill()) return
  viewport.goTo(place)
  viewport.goToLeft(left)
  const isThere = viewport.place().position === place.position && viewport.left() === left
  if (isThere || tries === 0) return done()
  requestAnimationFrame(() => comeBack(viewport, place, left, isStill, done, tries - 1))
}
