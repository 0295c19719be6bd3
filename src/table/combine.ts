import { CHUNK, Column } from './column'
import { rowGroups } from './groups'
import type { Control } from './mapTexts'
import { goOn } from './mapTexts'
import { TextCollector } from './textCollector'

const UNSEEN = 0xffffffff

/**
 * A new column whose text in each row is made of the texts of some columns there, worked out once for each distinct
 * combination. Without columns every row gets what `combine` makes of nothing.
 */
export async function combineColumns(
  columns: readonly Column[],
  rows: number,
  combine: (texts: readonly string[]) => string,
  control: Control = goOn,
): Promise<Column> {
  const { groups, count } = await rowGroups(columns, rows, null, control)
  const codes = new Uint32Array(count).fill(UNSEEN)
  const textOf = (row: number): string => combine(columns.map((column) => column.textAt(row)))
  return columnOfRows(
    rows,
    (row, collector) => {
      const group = groups[row]!
      if (codes[group] === UNSEEN) codes[group] = collector.addText(textOf(row))
      return codes[group]!
    },
    control,
  )
}

/** A column from a code for each row, its texts gathered on the way. */
export async function columnOfRows(
  rows: number,
  codeOf: (row: number, collector: TextCollector) => number,
  control: Control = goOn,
): Promise<Column> {
  const collector = new TextCollector()
  const chunks: Uint32Array[] = []
  for (let from = 0; from < rows; from += CHUNK) {
    const codes = new Uint32Array(Math.min(CHUNK, rows - from))
    for (let i = 0; i < codes.length; i++) codes[i] = codeOf(from + i, collector)
    chunks.push(codes)
    const wait = control.pause(from + codes.length, rows)
    if (wait) await wait
  }
  return new Column(collector.isPlain ? 'plain' : 'dictionary', collector.texts(), chunks, rows)
}

/** A column of texts worked out row by row. */
export const columnOfTexts = (
  rows: number,
  textOf: (row: number) => string,
  control: Control = goOn,
): Promise<Column> =>
  columnOfRows(rows, (row, collector) => collector.addText(textOf(row)), control)
