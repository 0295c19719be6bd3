import type { ColumnId } from '../../table/table'
import type { Cell, Pages, Row } from './pageCache'
import { createTypedTexts } from './typed'

/** The cells as they are drawn: those of the pages, with what was typed over them. */
export function createCells(pages: () => Pages | null) {
  const typed = createTypedTexts()
  const cellAt = (position: number, column: ColumnId): Cell | null =>
    pages()?.cellAt(position, column) ?? null
  const rowAt = (position: number): Row | null => pages()?.rowAt(position) ?? null

  return {
    typed,
    cellAt,
    rowAt,
    rowCount: () => pages()?.rowCount ?? 0,
    /** The text to draw: as typed, else as the table has it; undefined while it is not there yet. */
    textAt: (position: number, column: ColumnId): string | undefined => {
      const cell = cellAt(position, column)
      if (!typed.isEmpty) {
        const row = rowAt(position)
        const text = row && typed.textOf(row.key, column)
        if (text !== null) return text
      }
      return cell?.text
    },
  }
}
