import type { RowKey } from '../../table/rowIds'
import type { ColumnId } from '../../table/table'
import type { EngineCalls, ShownTable } from '../../worker/protocol'

const special = /["\t\n\r]/

/** Rows as spreadsheets paste them: tabs between cells, quotes where a cell needs them. */
export const asTabbed = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells) => cells.map((cell) => (special.test(cell) ? quoted(cell) : cell)).join('\t'))
    .join('\n')

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

/** Cells of a pasted text: the reading back of `asTabbed`. */
export function fromTabbed(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy
  for (const [match, inQuotes, plain = '', end] of text.matchAll(cell)) {
    rows.at(-1)?.push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'))
    if (end === '' || match === '') break
    if (end !== '\t') rows.push([])
  }
  // A line end after the last row opens no further row.
  const last = rows.at(-1)
  if (rows.length > 1 && (last?.length === 0 || (last?.length === 1 && last[0] === ''))) rows.pop()
  return rows
}

/** The chosen rows, in the order shown, with the columns shown. */
export async function rowsAsText(
  engine: Pick<EngineCalls, 'window' | 'positionsOf'>,
  shown: ShownTable,
  rows: readonly RowKey[],
  columns: readonly ColumnId[],
): Promise<string> {
  const found = await engine.positionsOf(shown, rows)
  const positions = found.filter((position) => position >= 0).sort((a, b) => a - b)
  const texts: string[][] = []
  for (let at = 0; at < positions.length;) {
    const first = positions[at]!
    let last = at
    while (last + 1 < positions.length && positions[last + 1] === positions[last]! + 1) last++
    const end = positions[last]! + 1
    const { cells } = await engine.window({ shown, start: first, end, columns })
    for (let row = 0; row < end - first; row++) texts.push(cells.map((column) => column[row] ?? ''))
    at = last + 1
  }
  return asTabbed(texts)
}
