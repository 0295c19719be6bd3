import type { ColumnId } from '../../table/table'

/** How a header or a row number was clicked. */
export interface Click {
  readonly isRange: boolean
  readonly isToggle: boolean
}

export interface Picked<T> {
  readonly items: readonly T[]
  /** Where the next range starts from. */
  readonly anchor: T | null
}

/** What is selected after a click, over items that are all known. */
export function pick<T>(
  order: readonly T[],
  selected: readonly T[],
  anchor: T | null,
  clicked: T,
  { isRange, isToggle }: Click,
): Picked<T> {
  const from = anchor === null ? -1 : order.indexOf(anchor)
  const to = order.indexOf(clicked)
  if (isRange && from >= 0 && to >= 0) {
    const range = order.slice(Math.min(from, to), Math.max(from, to) + 1)
    const items = isToggle ? [...selected.filter((item) => !range.includes(item)), ...range] : range
    return { items: inOrder(order, items), anchor }
  }
  if (isToggle) {
    const items = selected.includes(clicked)
      ? selected.filter((item) => item !== clicked)
      : inOrder(order, [...selected, clicked])
    return { items, anchor: clicked }
  }
  return { items: [clicked], anchor: clicked }
}

function inOrder<T>(order: readonly T[], items: readonly T[]): T[] {
  const wanted = new Set(items)
  return order.filter((item) => wanted.has(item))
}

/** What a drag of headers asks: the column dropped, or the whole selection when it is part of it. */
export function movedColumns(
  selected: readonly ColumnId[],
  dragged: ColumnId,
): readonly ColumnId[] {
  return selected.includes(dragged) ? selected : [dragged]
}

/**
 * The column that moved ones come behind (null: at the start), from the order the grid shows after the
 * drop. Hidden columns keep their place: they are not in `shown`.
 */
export function columnBefore(
  shown: readonly ColumnId[],
  moved: readonly ColumnId[],
  dragged: ColumnId,
): ColumnId | null {
  const at = shown.indexOf(dragged)
  for (let index = at - 1; index >= 0; index--) {
    const column = shown[index]!
    if (!moved.includes(column)) return column
  }
  return null
}
