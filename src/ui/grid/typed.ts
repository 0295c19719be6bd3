import type { RowKey } from '../../table/rowIds'
import type { ColumnId } from '../../table/table'

export interface TypedCell {
  readonly row: RowKey
  readonly column: ColumnId
  readonly before: string
  readonly after: string
}

interface Entry {
  readonly after: string
  isKept: boolean
}

/** Texts as they were typed, shown at once and until a table that holds them is. */
export interface TypedTexts {
  textOf(row: RowKey, column: ColumnId): string | null
  add(cells: readonly TypedCell[]): void
  /** They are part of the recipe now: the next table that is shown holds them. */
  keep(cells: readonly TypedCell[]): void
  /** They were refused. */
  drop(cells: readonly TypedCell[]): void
  /**
   * A table is shown: forgets what it holds. `isCurrent` is false while a newer result is on its way;
   * then only texts found in this one are forgotten.
   */
  shown(textAt: (row: RowKey, column: ColumnId) => string | null, isCurrent: boolean): void
  readonly isEmpty: boolean
}

export function createTypedTexts(): TypedTexts {
  const byColumn = new Map<ColumnId, Map<RowKey, Entry>>()

  const forget = (row: RowKey, column: ColumnId) => {
    const rows = byColumn.get(column)
    rows?.delete(row)
    if (rows?.size === 0) byColumn.delete(column)
  }
  const entryOf = ({ row, column, after }: TypedCell) => {
    const entry = byColumn.get(column)?.get(row)
    return entry?.after === after ? entry : undefined
  }

  return {
    textOf: (row, column) => byColumn.get(column)?.get(row)?.after ?? null,
    add: (cells) => {
      for (const { row, column, after } of cells) {
        const rows = byColumn.get(column) ?? new Map<RowKey, Entry>()
        byColumn.set(column, rows)
        rows.set(row, { after, isKept: false })
      }
    },
    keep: (cells) => {
      for (const cell of cells) {
        const entry = entryOf(cell)
        if (entry) entry.isKept = true
      }
    },
    drop: (cells) => {
      for (const cell of cells) if (entryOf(cell)) forget(cell.row, cell.column)
    },
    shown: (textAt, isCurrent) => {
      for (const [column, rows] of [...byColumn]) {
        for (const [row, { after, isKept }] of [...rows]) {
          if (textAt(row, column) === after || (isKept && isCurrent)) forget(row, column)
        }
      }
    },
    get isEmpty() {
      return byColumn.size === 0
    },
  }
}
