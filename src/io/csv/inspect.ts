import { textEncoding, UnwritableList } from '../encoding/encode'
import type { Unwritable } from '../encoding/encode'
import { isFormulaLike } from './formulas'
import type { WrittenColumn, WrittenDialect, WrittenTable } from './write'

const KEPT_FORMULAS = 200

/** Row -1 is the header. */
export interface FoundCell {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** What the recipient of an export should be told before it is written. */
export interface ExportFindings {
  /** Characters the encoding does not have, most frequent first. */
  readonly unwritable: readonly Unwritable[]
  readonly formulas: {
    /** How many cells a spreadsheet would run. */
    readonly count: number
    /** The first cell of each such text, in order, at most 200. */
    readonly cells: readonly FoundCell[]
  }
}

/**
 * Looks through a table before it is written, each distinct text once. Gives the share done after each column,
 * so that the caller can pause or stop; the findings at the end.
 */
export function* inspectExport(
  table: WrittenTable,
  dialect: Pick<WrittenDialect, 'encoding'>,
): Generator<number, ExportFindings> {
  const encoding = textEncoding(dialect.encoding)
  const unwritable = new UnwritableList(encoding)
  const cells: FoundCell[] = []
  let count = 0
  const look = (text: string, row: number, column: number, times: number): void => {
    unwritable.add(text, row, column, times)
    if (!isFormulaLike(text)) return
    count += times
    cells.push({ row, column, text })
  }
  for (const [at, column] of table.columns.entries()) {
    look(column.name, -1, at, 1)
    lookThrough(column, table.rowCount, (text, row, times) => look(text, row, at, times))
    yield (at + 1) / table.columns.length
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column)
  return {
    unwritable: unwritable.list(),
    formulas: { count, cells: cells.slice(0, KEPT_FORMULAS) },
  }
}

/** Each code that is used, with its first row and how many rows have it. */
function lookThrough(
  column: WrittenColumn,
  rowCount: number,
  visit: (text: string, row: number, times: number) => void,
): void {
  const counts = new Uint32Array(column.codes)
  const firsts = new Uint32Array(column.codes)
  for (let row = 0; row < rowCount; row++) {
    const code = column.codeAt(row)
    if (counts[code]!++ === 0) firsts[code] = row
  }
  counts.forEach((times, code) => {
    if (times > 0) visit(column.textOf(code), firsts[code]!, times)
  })
}
