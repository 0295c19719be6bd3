import type { GridApi } from 'ag-grid-community'
import type { RowKey } from '../../table/rowIds'
import type { ColumnId } from '../../table/table'
import { prepareArrival } from './arrival'
import type { Arrival, Seen } from './arrival'
import { createCells } from './cells'
import { isFocusInCells, keepFocus } from './cellFocus'
import { createColumnDefs } from './columnDefs'
import { createEditing } from './editing'
import type { CellRef, GridHost, Paint } from './gridHost'
import { createLayout } from './layout'
import { createPages, type Pages } from './pageCache'
import { refreshRows, touchRows } from './rowNodes'
import { createSideways } from './sideways'
import type { TypedCell } from './typed'
import { comeBack, createViewport } from './viewport'
import type { Viewport } from './viewport'
import { isSameCells } from './wanted'
import type { Wanted } from './wanted'

const nothing: Paint = { focused: null, columns: new Set(), rows: new Set() }

export type GridSession = ReturnType<typeof createGridSession>

/**
 * Stands between AG Grid, which draws, and the engine, which has the rows. A new table is fetched where
 * the old one was looked at, then takes its place in one go; until then the old one stays drawn.
 */
export function createGridSession(host: GridHost) {
  const { engine } = host
  let api: GridApi | null = null
  let viewport: Viewport | null = null
  let root: HTMLElement | null = null
  let wanted: Wanted | null = null
  let pages: Pages | null = null
  /** What the pages hold. */
  let drawn: Wanted | null = null
  let coming: Pages | null = null
  let latest = 0
  let paint: Paint = nothing
  let focusedAt = -1
  let awaited: { position: number; column: ColumnId } | null = null
  /** Focused cells that were told from here. */
  const told = new WeakSet<CellRef>()
  let entered: { position: number; column: ColumnId } | null = null
  let isRestoring = false
  let wasComparing = false
  let stopTimer: ReturnType<typeof setTimeout> | null = null
  let queue: (() => void)[] = []

  const { typed, cellAt, rowAt, rowCount, textAt } = createCells(() => pages)

  const defs = createColumnDefs(
    {
      textAt,
      cellAt,
      rowAt,
      rowCount,
      paint: () => paint,
      hasTyped: (row, column) => !typed.isEmpty && typed.textOf(row, column) !== null,
      isComparing: () => wanted?.shown.compare != null,
      nameOf: (column) => layout.nameOf(column),
      fateOf: (column) => layout.fateOf(column),
      editing: () => editing,
    },
    host.drawing,
  )

  const editing = createEditing(rowAt, textAt, (cell) => void edit([cell]))

  const layout = createLayout(defs, (widths) => host.onWidths(widths))

  const sideways = createSideways(() => (api && viewport ? layout.sideways(api, viewport) : null))

  const openPages = (target: Wanted): Pages =>
    createPages(target.shown, { window: engine.window, onArrived: arrived })

  function arrived(first: number, last: number) {
    if (!api || !pages) return
    countRows()
    refreshRows(api, first, last)
    if (awaited && awaited.position >= first && awaited.position < last) {
      const { position, column } = awaited
      focusedOn(position, column)
    }
  }

  const countRows = () => {
    if (api?.getInfiniteRowCount() === rowCount()) return
    api?.setRowCount(rowCount(), true)
    viewport?.resized()
  }

  const look = () => {
    if (!pages || !viewport) return
    const sight = viewport.sight(layout.order(), layout.pinned(), rowCount())
    pages.look(sight)
    if (api) touchRows(api, sight, rowCount())
  }

  const layOut = (target: Wanted, held = pages) => {
    const first = viewport?.place().position ?? 0
    const cells = (id: ColumnId) =>
      Array.from({ length: 60 }, (_, index) => held?.cellAt(index + first, id) ?? null)
    if (api && root) layout.apply(api, root, target, cells)
  }

  const keepPlace = () => {
    if (!viewport || !drawn || drawn.shown.compare) return
    const { position, offset } = viewport.place()
    const row = rowAt(position)?.key
    const left = viewport.left()
    if (row === undefined) return
    const { place } = drawn
    if (place?.row === row && place.offset === offset && place.left === left) return
    drawn = { ...drawn, place: { row, offset, left } }
    host.onPlace({ row, offset, left })
  }

  const isEditing = () => (api?.getEditingCells().length ?? 0) > 0

  function swap(next: Pages, target: Wanted, arrival: Arrival) {
    if (!api || !viewport) return
    const { place, focusedAt: at, focusedRow } = followFocus(next, arrival)
    // On the way in, the focus waits on the grid itself.
    const hasFocus = isFocusInCells(root) || document.activeElement === root
    const isFirst = pages === null
    pages?.close()
    pages = next
    drawn = target
    coming = null
    typed.shown((row, column) => {
      const position = next.positionOf(row)
      return position < 0 ? null : (next.cellAt(position, column)?.text ?? null)
    }, host.isCurrent())
    isRestoring = true
    sideways.around(target, () => layOut(target))
    countRows()
    viewport.goTo(place)
    const isComparing = target.shown.compare !== null
    restoreFocus(at, focusedRow, hasFocus)
    api.refreshCells({ force: isComparing || wasComparing })
    viewport.goTo(place)
    isRestoring = false
    wasComparing = isComparing
    performance.mark('etabli:shown', { detail: target.shown })
    void keepRows(next)
    look()
    if (isFirst) comeBack(viewport, place, target.place?.left ?? 0, () => pages === next, look)
    else keepPlace()
    const waiting = queue
    queue = []
    for (const run of waiting) run()
    if (document.activeElement === root) enter()
  }

  /** The focus may have moved while a table was on its way, a moment ago and without a word of it yet. */
  function followFocus(next: Pages, arrival: Arrival): Arrival {
    const cell = isFocusInCells(root) && !isEditing() ? api?.getFocusedCell() : null
    const column = cell?.column.getColId()
    const isTold = cell?.rowIndex === focusedAt && column === paint.focused?.column
    if (cell && column !== undefined && !isTold) focusedOn(cell.rowIndex, column)
    const { focused } = paint
    const { from } = arrival
    if (!focused || (focused.row === from?.row && focused.column === from.column)) return arrival
    const focusedAtNow = next.positionOf(focused.row)
    return focusedAtNow < 0
      ? arrival
      : { ...arrival, focusedAt: focusedAtNow, focusedRow: focused.row }
  }

  function restoreFocus(at: number, row: RowKey | null, hasFocus: boolean) {
    const { focused } = paint
    if (!api || !focused || row === null) {
      focusedAt = -1
      return
    }
    focusedAt = at
    const isDrawn = layout.order().includes(focused.column)
    // A preview takes the focus from no cell: the column may only be out of what is looked at.
    if (!isDrawn && drawn?.shown.compare) return
    const column = isDrawn ? focused.column : (layout.order()[0] ?? focused.column)
    if (row !== focused.row || column !== focused.column) {
      host.onFocusKept(paintFocus(row, column))
    }
    const cell = api.getFocusedCell()
    const isThere = cell?.rowIndex === at && cell.column.getColId() === column
    if (isEditing()) return
    if (hasFocus) keepFocus(api, root, at, column)
    else if (!isThere) api.clearFocusedCell()
  }

  /** Forgets selected rows that the table has not any more. */
  async function keepRows(shown: Pages) {
    const rows = [...paint.rows]
    if (rows.length === 0 || rows.length > 50_000) return
    const found = await engine.positionsOf(shown.shown, rows).catch(() => null)
    if (!found || pages !== shown) return
    const left = rows.filter((_, index) => (found[index] ?? -1) >= 0)
    if (left.length < rows.length) host.onRowsLeft(left)
  }

  async function show(target: Wanted): Promise<void> {
    wanted = target
    if (!api || !viewport) return
    if (drawn && drawn.tableId !== target.tableId) leave()
    // The table before is not drawn for the moment until what was previewed is made.
    if (drawn?.shown.compare && !target.shown.compare && target.isActing) return
    const turn = ++latest
    sideways.told(target)
    coming?.close()
    coming = null
    if (pages && drawn && isSameCells(drawn, target)) {
      if (target.form) sideways.around(target, () => layOut(target))
      else layOut(target)
      look()
      return
    }
    const next = openPages(target)
    coming = next
    try {
      const now = (): Seen | null =>
        turn === latest && viewport ? { pages, viewport, focusedAt, focused: paint.focused } : null
      const arrival = await prepareArrival(engine, now, next, target)
      if (!arrival) return
      if (!pages) {
        // The headers first, the rows in a turn of their own: neither is a long task.
        layOut(target, next)
        await new Promise((resolve) => setTimeout(resolve))
      }
      if (turn === latest) swap(next, target, arrival)
    } catch (error) {
      if (turn === latest) host.onFailed(error)
    }
  }

  /** Another table is no later form of the one drawn: nothing of its places holds there. */
  function leave() {
    pages?.close()
    pages = null
    drawn = null
    focusedAt = -1
  }

  function paintFocus(row: RowKey, column: ColumnId): CellRef {
    const focused = { row, column }
    told.add(focused)
    paint = { ...paint, focused }
    return focused
  }

  function focusedOn(position: number, column: ColumnId) {
    focusedAt = position
    const row = rowAt(position)
    awaited = row ? null : { position, column }
    if (!row) return
    host.onFocused(paintFocus(row.key, column))
  }

  /** The focus came with a row that was picked: the selection is not given up for it. */
  function focusedQuietly(position: number, column: ColumnId) {
    entered = null
    focusedAt = position
    const row = rowAt(position)
    if (!row) return
    host.onFocusKept(paintFocus(row.key, column))
  }

  const repaint = () => api?.refreshCells()

  async function goTo({ row, column }: CellRef): Promise<void> {
    if (coming) {
      queue.push(() => void goTo({ row, column }))
      return
    }
    if (!pages || !api) return
    const [position = -1] = await engine.positionsOf(pages.shown, [row]).catch(() => [-1])
    if (position < 0 || !layout.order().includes(column) || !viewport) return
    if (!viewport.isSeen(position)) api.ensureIndexVisible(position, 'middle')
    focusCell(position, column)
  }

  /** Moves the focus, and brings the cell into sight. */
  function focusCell(position: number, column: ColumnId) {
    if (!api) return
    api.ensureIndexVisible(position)
    api.ensureColumnVisible(column)
    keepFocus(api, root, position, column)
  }

  /** Puts the focus back into the cells, where it was. */
  function enter(): boolean {
    const { focused } = paint
    const isDrawn = focused !== null && layout.order().includes(focused.column)
    const column = isDrawn ? focused.column : layout.order()[0]
    if (!api || column === undefined || rowCount() === 0) return false
    focusCell(focusedAt >= 0 ? focusedAt : (viewport?.place().position ?? 0), column)
    return true
  }

  return {
    attach(gridApi: GridApi, element: HTMLElement) {
      api = gridApi
      root = element
      viewport = createViewport(gridApi, element, rowCount)
      if (wanted) void show(wanted)
    },
    detach() {
      latest++
      api = null
      viewport = null
      root = null
      pages?.close()
      coming?.close()
      pages = null
      drawn = null
      coming = null
      layout.clear()
      if (stopTimer) clearTimeout(stopTimer)
    },
    show,
    goTo,
    focusCell,
    rowCount,
    rowAt,
    cellAt,
    textAt,
    order: () => layout.order(),
    shown: () => pages?.shown ?? null,
    restoreOrder: () => api && layout.restore(api),
    isFocusInCells: () => isFocusInCells(root),
    enter,
    resized() {
      viewport?.resized()
      look()
    },
    scrolled(top: number) {
      viewport?.scrolled(top, performance.now())
      look()
      if (stopTimer) clearTimeout(stopTimer)
      stopTimer = setTimeout(() => {
        viewport?.stopped()
        look()
        keepPlace()
      }, 150)
    },
    /** Takes the focus into a row, unless it is in the cells already: keys then go to the grid. */
    enterRow(position: number) {
      if (!api || !viewport || position < 0 || isFocusInCells(root)) return
      const column = layout.firstSeen(api, viewport.left())
      if (column === undefined) return
      entered = { position, column }
      api.setFocusedCell(position, column)
    },
    /** Moves the focus without giving up the selection. */
    focusQuietly(position: number, column: ColumnId) {
      entered = { position, column }
      focusCell(position, column)
    },
    /** AG Grid moved the focus. */
    focused(position: number, column: ColumnId) {
      if (isRestoring) return
      const isQuiet = entered?.position === position && entered.column === column
      if (isQuiet) focusedQuietly(position, column)
      else focusedOn(position, column)
    },
    paint(next: Paint) {
      const { focused } = next
      // What comes back of our own word is late, the hand may be further on; only others' word is new.
      const isOurs = focused !== null && told.has(focused)
      const isMoved =
        focused?.row !== paint.focused?.row || focused?.column !== paint.focused?.column
      paint = isOurs ? { ...next, focused: paint.focused } : next
      repaint()
      if (focused && isMoved && !isOurs) void goTo(focused)
    },
    look,
    /** Gives the focus back to a header, once what had it is gone. */
    focusHeader: (column: ColumnId) =>
      requestAnimationFrame(() => {
        const selector = `.ag-header-cell[col-id="${CSS.escape(column)}"]`
        root?.querySelector<HTMLElement>(selector)?.focus()
      }),
    editing,
    edit,
  }

  async function edit(cells: readonly TypedCell[]): Promise<void> {
    const changed = cells.filter(({ before, after }) => before !== after)
    if (changed.length === 0) return
    typed.add(changed)
    repaint()
    if (await host.edit(changed)) typed.keep(changed)
    else {
      typed.drop(changed)
      repaint()
    }
  }
}
