import type { ColumnName } from '../../recipe/report'
import { fold } from '../../values/text'

/** Columns of two tables that bear the same name, whatever its case, accents and marks. */
export function columnsAlike(
  columns: readonly ColumnName[],
  others: readonly ColumnName[],
): readonly (readonly [ColumnName, ColumnName])[] {
  const plain = (name: string) => fold(name).replace(/[^\p{L}\p{N}]/gu, '')
  const byName = new Map(others.map((column) => [plain(column.name), column]))
  return columns.flatMap((column) => {
    const other = byName.get(plain(column.name))
    return other ? [[column, other] as const] : []
  })
}

/** Listed at once; more are found by searching. */
const LISTED = 200

/** The columns whose name holds every word asked for, accents and case ignored. */
export function searchColumns(
  columns: readonly ColumnName[],
  asked: string,
): { readonly found: readonly ColumnName[]; readonly left: number } {
  const words = fold(asked).split(/\s+/).filter(Boolean)
  const all = columns.filter(({ name }) => {
    const folded = fold(name)
    return words.every((word) => folded.includes(word))
  })
  return { found: all.slice(0, LISTED), left: Math.max(0, all.length - LISTED) }
}
