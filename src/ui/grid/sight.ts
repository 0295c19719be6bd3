import type { ColumnId } from '../../table/table'

/** Tables up to this many columns are fetched whole; wider ones by what is seen. */
const WIDE = 48
/** Columns fetched beyond each edge of what is seen. */
const MARGIN = 12

/**
 * The columns to hold: all of a narrow table, else the pinned ones and those seen with a margin. The
 * margin moves in steps, so that scrolling sideways does not ask for one column at a time.
 */
export function columnsToHold(
  order: readonly ColumnId[],
  pinned: ReadonlySet<ColumnId>,
  firstSeen: ColumnId | null,
  lastSeen: ColumnId | null,
): readonly ColumnId[] {
  if (order.length <= WIDE) return order
  const scrolled = order.filter((column) => !pinned.has(column))
  const first = Math.max(0, firstSeen === null ? 0 : scrolled.indexOf(firstSeen))
  const found = lastSeen === null ? -1 : scrolled.indexOf(lastSeen)
  const last = found < 0 ? Math.min(scrolled.length - 1, first + MARGIN) : found
  const from = Math.max(0, Math.floor((first - MARGIN) / MARGIN) * MARGIN)
  const to = Math.ceil((last + 1 + MARGIN) / MARGIN) * MARGIN
  return [...order.filter((column) => pinned.has(column)), ...scrolled.slice(from, to)]
}

/** Rows to read ahead: what would pass in a moment at this speed, within bounds. */
export function rowsAhead(rowsPerSecond: number): number {
  const passing = Math.abs(rowsPerSecond) * 0.35
  return Math.min(1536, Math.max(256, Math.ceil(passing)))
}
