import type { ColumnName } from '../../recipe/report'
import { fold } from '../../values/text'

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
