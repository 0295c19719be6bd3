import type { Column } from '../table/column'
import type { RowKey } from '../table/rowIds'
import type { ColumnId } from '../table/table'
import { columnById } from '../table/table'
import type { TypeId } from '../values/types'
import { isMisfit } from './lenses'
import type { WindowReply, WindowRequest } from './protocol'
import type { ShownRows } from './shown'
import { sameRow } from './shown'

/** The most rows one request may ask for. */
const MOST_ROWS = 10_000

/** Physical rows of the table and of the one before; -1 where the row is not there. */
interface Sides {
  readonly rows: Int32Array
  readonly rowsBefore: Int32Array
}

interface Cells {
  readonly texts: string[]
  readonly before: (string | null)[]
  readonly misfits: Uint8Array
}

/** The cells of some rows and columns of a shown table. */
export function readWindow(
  shown: ShownRows,
  { start, end, columns }: Pick<WindowRequest, 'start' | 'end' | 'columns'>,
  types: ReadonlyMap<ColumnId, TypeId>,
): WindowReply {
  const from = Math.max(0, Math.min(start, shown.count))
  const to = Math.max(from, Math.min(end, shown.count, from + MOST_ROWS))
  const sides = sidesOf(shown, from, to)
  const cells = columns.map((id) => cellsOf(shown, id, sides, types.get(id) ?? 'text'))
  return {
    start: from,
    rowCount: shown.count,
    ...rowNames(shown, from, to),
    cells: cells.map(({ texts }) => texts),
    misfits: cells.map(({ misfits }) => misfits),
    before: shown.before ? cells.map(({ before }) => before) : null,
    // A result shown alone is looked at for itself: all of it would be new.
    fates: shown.before && shown.mode !== 'result' ? fatesOf(sides) : null,
  }
}

function rowNames(shown: ShownRows, from: number, to: number) {
  const ids: number[] = []
  const keys: RowKey[] = []
  for (let position = from; position < to; position++) {
    const entry = shown.entryAt(position)
    const side = entry < 0 ? shown.before!.ids : shown.table.ids
    const id = side.idAt(entry < 0 ? ~entry : entry)
    ids.push(id)
    keys.push(side.keyOf(id))
  }
  return { ids, keys, records: keys.map((key) => (typeof key === 'number' ? key : null)) }
}

function sidesOf(shown: ShownRows, from: number, to: number): Sides {
  const { table, before } = shown
  const rows = new Int32Array(to - from)
  const rowsBefore = new Int32Array(to - from).fill(-1)
  for (let at = 0; at < rows.length; at++) {
    const entry = shown.entryAt(from + at)
    if (entry >= 0) {
      rows[at] = entry
      if (before) rowsBefore[at] = sameRow(table, entry, before)
    } else if (before) {
      rows[at] = sameRow(before, ~entry, table)
      rowsBefore[at] = ~entry
    }
  }
  return { rows, rowsBefore }
}

const fatesOf = ({ rows, rowsBefore }: Sides): ('kept' | 'removed' | 'added')[] =>
  Array.from(rows, (row, at) => (row < 0 ? 'removed' : rowsBefore[at]! < 0 ? 'added' : 'kept'))

/**
 * The texts of a column in the rows, and the text before where it differs. A dropped row shows what it
 * was; so does everything in the mode `before`.
 */
function cellsOf(shown: ShownRows, id: ColumnId, { rows, rowsBefore }: Sides, type: TypeId): Cells {
  const column = columnById(shown.table, id)?.column ?? null
  const columnBefore = shown.before ? (columnById(shown.before, id)?.column ?? null) : null
  const texts = textsOf(column, rows)
  const misfits = new Uint8Array(rows.length)
  const before: (string | null)[] = new Array<string | null>(rows.length).fill(null)
  if (shown.before && columnBefore !== column) {
    const was = textsOf(columnBefore, rowsBefore)
    for (let at = 0; at < rows.length; at++) {
      const isBoth = rows[at]! >= 0 && rowsBefore[at]! >= 0 && columnBefore !== null
      if (shown.mode === 'before' || rows[at]! < 0) texts[at] = was[at]!
      else if (isBoth && was[at] !== texts[at]) before[at] = was[at]!
    }
  } else if (shown.before && column) {
    for (let at = 0; at < rows.length; at++) {
      if (rows[at]! < 0) texts[at] = column.textAt(rowsBefore[at]!)
    }
  }
  if (type !== 'text') {
    const isBefore = shown.mode === 'before'
    for (let at = 0; at < rows.length; at++) {
      const isOld = isBefore || rows[at]! < 0
      const side = isOld ? columnBefore : column
      const row = isOld ? rowsBefore[at]! : rows[at]!
      if (side && row >= 0) misfits[at] = isMisfit(side, row, type, texts[at]!) ? 1 : 0
    }
  }
  return { texts, before, misfits }
}

/** Texts of scattered rows are decoded one by one: a page of texts for each would cost far more. */
function textsOf(column: Column | null, rows: Int32Array): string[] {
  if (!column) return new Array<string>(rows.length).fill('')
  const { texts } = column
  return Array.from(rows, (row) => {
    if (row < 0) return ''
    const code = column.codeAt(row)
    return code === 0 ? '' : texts.textAt(code)
  })
}
