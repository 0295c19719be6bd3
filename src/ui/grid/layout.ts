import type { GridApi } from 'ag-grid-community'
import type { ColumnId } from '../../table/table'
import type { ColumnDefs } from './columnDefs'
import { measureIn, widthOfTexts } from './columnWidth'
import type { GridHost } from './gridHost'
import type { Cell } from './pageCache'
import type { SidewaysView, Span } from './sideways'
import type { Viewport } from './viewport'
import { isSameLayout } from './wanted'
import type { GridColumn, Wanted } from './wanted'

/** The columns as they are drawn: which, in which order, how wide. */
export interface Layout {
  order(): readonly ColumnId[]
  pinned(): ReadonlySet<ColumnId>
  nameOf(column: ColumnId): string
  fateOf(column: ColumnId): GridColumn['fate']
  /** The first column that is seen whole when the rows are scrolled so far to the right. */
  firstSeen(api: GridApi, left: number): ColumnId | undefined
  /** Draws other columns where they differ; `cellsOf` gives cells to size them by. */
  apply(api: GridApi, root: HTMLElement, target: Wanted, cellsOf: CellsOf): void
  /** The columns as they are scrolled sideways. */
  sideways(api: GridApi, viewport: Viewport): SidewaysView
  /** The header that was dropped stays there only if the table follows: back to what it says. */
  restore(api: GridApi): void
  clear(): void
}

type CellsOf = (column: ColumnId) => readonly (Cell | null)[]

export function createLayout(defs: ColumnDefs, onWidths: GridHost['onWidths']): Layout {
  let columns: readonly GridColumn[] = []
  let order: readonly ColumnId[] = []
  /** Only those that are not kept: this is asked for every cell. */
  let fates: ReadonlyMap<ColumnId, GridColumn['fate']> = new Map()
  let pinned: ReadonlySet<ColumnId> = new Set()
  /** While a step is previewed: columns drawn wider than the width kept for them, so that what it makes can be read. */
  const wider = new Map<ColumnId, { readonly kept: number; readonly width: number }>()
  let widenedFor = ''

  const widen = (api: GridApi, root: HTMLElement, target: Wanted, cellsOf: CellsOf) => {
    const { compare } = target.shown
    if (!compare || compare.mode === 'before') {
      widenedFor = ''
      return wider.clear()
    }
    // Rows that come into sight later widen nothing under the hand.
    const now = JSON.stringify(target.shown)
    if (widenedFor === now) return
    widenedFor = now
    const measure = measureIn(root)
    for (const id of target.concerned) {
      const texts = cellsOf(id).flatMap((cell) => (cell?.before == null ? [] : [cell.text]))
      const kept = target.widths.get(id) ?? api.getColumn(id)?.getActualWidth()
      if (kept === undefined || texts.length === 0) continue
      const width = Math.max(widthOfTexts(texts, measure), wider.get(id)?.width ?? 0)
      if (width > kept) wider.set(id, { kept, width })
    }
  }

  /** The widths to draw: those kept, but for columns made wider and not resized by hand since. */
  const widthsOf = ({ widths }: Wanted): ReadonlyMap<ColumnId, number> => {
    const drawn = new Map(widths)
    for (const [id, { kept, width }] of wider) {
      if ((drawn.get(id) ?? kept) === kept) drawn.set(id, width)
    }
    return drawn
  }

  /** Columns keep the widths they began with: later texts, or a reload, change none. */
  const keepWidths = (api: GridApi, { widths }: Wanted) => {
    const given = order.flatMap((id): [ColumnId, number][] => {
      const width = widths.has(id) ? undefined : api.getColumn(id)?.getActualWidth()
      return width === undefined ? [] : [[id, width]]
    })
    if (given.length > 0) onWidths(given)
  }

  return {
    firstSeen: (api, left) =>
      order.find((id) => {
        const start = api.getColumn(id)?.getLeft()
        return pinned.has(id) || (start != null && start >= left)
      }),
    order: () => order,
    pinned: () => pinned,
    fateOf: (column) => fates.get(column) ?? 'kept',
    nameOf: (column) => columns.find(({ id }) => id === column)?.name ?? '',

    apply(api, root, target, cellsOf) {
      const isSame = columns.length > 0 && isSameLayout(columns, target.columns)
      columns = target.columns
      fates = new Map(
        columns.filter(({ fate }) => fate !== 'kept').map(({ id, fate }) => [id, fate]),
      )
      if (!isSame) {
        order = columns.map(({ id }) => id)
        pinned = new Set(columns.filter((column) => column.isPinned).map(({ id }) => id))
        const textsOf = (id: ColumnId) => cellsOf(id).map((cell) => cell?.text ?? '')
        const made = defs.build(target, textsOf, measureIn(root), root.clientWidth)
        api.setGridOption('columnDefs', made)
        keepWidths(api, target)
      }
      widen(api, root, target, cellsOf)
      const changed = [...widthsOf(target)]
        .filter(([id, width]) => (api.getColumn(id)?.getActualWidth() ?? width) !== width)
        .map(([key, newWidth]) => ({ key, newWidth }))
      if (changed.length > 0) api.setColumnWidths(changed)
    },

    sideways: (api, viewport) => ({
      left: () => viewport.left(),
      goToLeft: (left) => viewport.keepLeft(left),
      farthest: () => viewport.farthestLeft(),
      room: () => {
        const taken = api.getDisplayedLeftColumns().map((column) => column.getActualWidth())
        return taken.reduce((room, width) => room - width, viewport.viewWidth())
      },
      spans: () =>
        new Map(
          order.flatMap((id): [ColumnId, Span][] => {
            const column = pinned.has(id) ? null : api.getColumn(id)
            const left = column?.getLeft()
            return column && left != null
              ? [[id, { left, right: left + column.getActualWidth() }]]
              : []
          }),
        ),
    }),

    restore: (api) =>
      api.applyColumnState({ state: order.map((colId) => ({ colId })), applyOrder: true }),

    clear: () => {
      columns = []
      order = []
    },
  }
}
