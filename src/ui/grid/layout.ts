import type { GridApi } from 'ag-grid-community'
import type { ColumnId } from '../../table/table'
import type { ColumnDefs } from './columnDefs'
import { measureIn } from './columnWidth'
import type { GridHost } from './gridHost'
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
  /** Draws other columns where they differ; `textsOf` gives texts to size a new one by. */
  apply(
    api: GridApi,
    root: HTMLElement,
    target: Wanted,
    textsOf: (column: ColumnId) => readonly string[],
  ): void
  /** The header that was dropped stays there only if the table follows: back to what it says. */
  restore(api: GridApi): void
  clear(): void
}

export function createLayout(defs: ColumnDefs, onWidths: GridHost['onWidths']): Layout {
  let columns: readonly GridColumn[] = []
  let order: readonly ColumnId[] = []
  /** Only those that are not kept: this is asked for every cell. */
  let fates: ReadonlyMap<ColumnId, GridColumn['fate']> = new Map()
  let pinned: ReadonlySet<ColumnId> = new Set()

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

    apply(api, root, target, textsOf) {
      const isSame = columns.length > 0 && isSameLayout(columns, target.columns)
      columns = target.columns
      fates = new Map(
        columns.filter(({ fate }) => fate !== 'kept').map(({ id, fate }) => [id, fate]),
      )
      if (!isSame) {
        order = columns.map(({ id }) => id)
        pinned = new Set(columns.filter((column) => column.isPinned).map(({ id }) => id))
        const made = defs.build(target, textsOf, measureIn(root), root.clientWidth)
        api.setGridOption('columnDefs', made)
        keepWidths(api, target)
      }
      const changed = [...target.widths]
        .filter(([id, width]) => (api.getColumn(id)?.getActualWidth() ?? width) !== width)
        .map(([key, newWidth]) => ({ key, newWidth }))
      if (changed.length > 0) api.setColumnWidths(changed)
    },

    restore: (api) =>
      api.applyColumnState({ state: order.map((colId) => ({ colId })), applyOrder: true }),

    clear: () => {
      columns = []
      order = []
    },
  }
}
