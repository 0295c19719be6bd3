import type { GridApi } from 'ag-grid-community'
import type { ColumnId } from '../../table/table'
import { placeAt, scrollOf } from './anchor'
import type { Place, Scroller } from './anchor'
import { ROW_HEIGHT } from './gridTheme'
import type { Sight } from './pageCache'
import { columnsToHold, rowsAhead } from './sight'

/** Rows the grid draws beyond what is seen. */
export const ROW_BUFFER = 10

/** Where the grid is scrolled to, as the page has it. */
export interface Viewport {
  place(): Place
  /** Scrolls there, now. */
  goTo(place: Place): void
  /** What is seen once the rows are scrolled to `place` (by default as they are). */
  sight(
    order: readonly ColumnId[],
    pinned: ReadonlySet<ColumnId>,
    rowCount: number,
    place?: Place,
  ): Sight
  rowsSeen(): number
  isSeen(position: number): boolean
  /** Told at each scroll: how fast the rows move. */
  scrolled(now: number): void
  /** Told when scrolling has stopped. */
  stopped(): void
  viewHeight(): number
}

export function createViewport(api: GridApi, root: HTMLElement, rowCount: () => number): Viewport {
  let scroller: HTMLElement | null = null
  let lastTop = 0
  let lastTime = 0
  let speed = 0

  const element = (): HTMLElement => {
    if (!scroller?.isConnected) {
      scroller = root.querySelector<HTMLElement>('.ag-grid-viewport') ?? root
    }
    return scroller
  }
  const header = () => root.querySelector<HTMLElement>('.ag-header')
  const isHeaderInside = () => element().contains(header())
  const viewHeight = () =>
    Math.max(0, element().clientHeight - (isHeaderInside() ? (header()?.offsetHeight ?? 0) : 0))

  const sizes = (): Scroller => ({
    rowHeight: ROW_HEIGHT,
    rowCount: rowCount(),
    viewHeight: viewHeight(),
    scrollHeight: element().scrollHeight - (element().clientHeight - viewHeight()),
  })

  const place = () => placeAt(element().scrollTop, sizes())
  const rowsSeen = () => Math.ceil(viewHeight() / ROW_HEIGHT) + 1

  return {
    place,
    rowsSeen,
    isSeen: (position) => {
      const { position: first, offset } = place()
      const bottom = (position - first + 1) * ROW_HEIGHT - offset
      return position >= first && bottom <= viewHeight()
    },
    viewHeight,
    goTo: (wanted) => {
      const top = scrollOf(wanted, sizes())
      const { scrollTop } = element()
      // A scroll that would not be seen is not made: scaled positions are not whole pixels.
      if (Math.abs(scrollTop - top) >= 1) element().scrollTop = top
      lastTop = element().scrollTop
      speed = 0
    },
    sight: (order, pinned, count, at = place()) => {
      const virtual = api.getAllDisplayedVirtualColumns().map((column) => column.getColId())
      const scrolled = virtual.filter((id) => !pinned.has(id) && order.includes(id))
      const columns = columnsToHold(order, pinned, scrolled[0] ?? null, scrolled.at(-1) ?? null)
      const first = Math.max(0, at.position - ROW_BUFFER)
      const last = Math.min(count, at.position + rowsSeen() + ROW_BUFFER)
      const direction = speed > 0 ? 1 : speed < 0 ? -1 : 0
      return { first, last: Math.max(first + 1, last), columns, direction, ahead: rowsAhead(speed) }
    },
    scrolled: (now) => {
      const top = element().scrollTop
      const seconds = Math.max(0.004, (now - lastTime) / 1000)
      const rows = (top - lastTop) / ROW_HEIGHT
      // A pause is a new movement; a steady one is smoothed.
      speed = seconds > 0.3 ? Math.sign(rows) * 60 : speed * 0.6 + (rows / seconds) * 0.4
      lastTop = top
      lastTime = now
    },
    stopped: () => {
      speed = 0
    },
  }
}
