import { readStepLists } from '../io/stepList/readStepLists'
import type { ColumnSketch } from '../recipe/replay/stepList'
import type { Control } from '../table/mapTexts'
import type { RowKey } from '../table/rowIds'
import type { ColumnId, Table, TableColumn } from '../table/table'
import { columnById, countsOf, positionOf, rowAt, rowCount } from '../table/table'
import { isEmptyOrBlank } from '../values/text'
import type { TypeId } from '../values/types'
import { columnTypes, countValues } from './summaries'

export { readStepLists }

const TEXTS = 24
const SHAPES = 6
/** Distinct texts whose shapes are looked at, spread over the column. */
const SAMPLED = 600
const LONGEST_SHAPE = 40

/** A text with its letters and digits told by one sign each, repeats once: `A9` for `rue 12`'s `A 9`. */
export const shapeOf = (text: string): string =>
  text
    .slice(0, 200)
    .replace(/\p{L}+/gu, 'A')
    .replace(/\p{N}/gu, '9')
    .replace(/9{5,}/g, (run) => `9{${run.length}}`)
    .replace(/\s+/gu, ' ')
    .replace(/(?:A[ '’.-]?){2,}/gu, 'A+')
    .slice(0, LONGEST_SHAPE)

/** What each column of a table holds, so that it can be found again in another one. */
export async function sketchColumns(
  table: Table,
  chosen: ReadonlyMap<ColumnId, TypeId>,
  control: Control,
): Promise<readonly (readonly [ColumnId, ColumnSketch])[]> {
  const types = columnTypes(table, chosen)
  const sketches: (readonly [ColumnId, ColumnSketch])[] = []
  for (const [at, column] of table.columns.entries()) {
    sketches.push([column.id, await sketchOf(table, column, types[at]!, control)])
  }
  return sketches
}

async function sketchOf(
  table: Table,
  { id, column }: TableColumn,
  type: TypeId,
  control: Control,
): Promise<ColumnSketch> {
  const { distinct, values } = await countValues(table, id, '', TEXTS, control)
  const counts = countsOf(table, column)
  const rows = rowCount(table)
  const { texts } = column
  const shapes = new Map<string, number>()
  const stride = Math.max(1, Math.floor(texts.size / SAMPLED))
  let looked = 0
  for (let code = 1; code < texts.size; code += stride) {
    const count = counts[code] ?? 0
    if (count === 0) continue
    const text = texts.textAt(code)
    if (isEmptyOrBlank(text)) continue
    const shape = shapeOf(text)
    shapes.set(shape, (shapes.get(shape) ?? 0) + count)
    looked += count
  }
  const filled = rows - (counts[0] ?? 0)
  return {
    type,
    filled: rows === 0 ? 0 : filled / rows,
    isUnique: rows > 0 && filled === rows && distinct === rows,
    texts: values
      .filter(({ text }) => !isEmptyOrBlank(text))
      .map(({ text, count }) => [text, count] as const),
    shapes: [...shapes]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, SHAPES)
      .map(([shape, count]) => [shape, count / looked] as const),
  }
}

/** The text of a column in each of these rows; null where the row or the column is not there. */
export function textsInRows(
  table: Table,
  id: ColumnId,
  rows: readonly RowKey[],
): readonly (string | null)[] {
  const column = columnById(table, id)?.column
  return rows.map((key) => {
    const known = column ? table.ids.idOf(key) : -1
    const row = known < 0 ? -1 : table.ids.rowOf(known)
    return !column || row < 0 || positionOf(table, row) < 0 ? null : column.textAt(row)
  })
}

/** The row that has each of these texts in a column; null where none has, or several. */
export async function rowsWithTexts(
  table: Table,
  id: ColumnId,
  wanted: readonly string[],
  control: Control,
): Promise<readonly (RowKey | null)[]> {
  const column = columnById(table, id)?.column
  if (!column) return wanted.map(() => null)
  const found = new Map<string, number>(wanted.map((text) => [keyOf(text), NONE]))
  const count = rowCount(table)
  for (let position = 0; position < count; position++) {
    const row = rowAt(table, position)
    const text = keyOf(column.textAt(row))
    const before = found.get(text)
    if (before !== undefined) found.set(text, before === NONE ? row : SEVERAL)
    if (position % 65_536 === 0) {
      const wait = control.pause(position, count)
      if (wait) await wait
    }
  }
  return wanted.map((text) => {
    const row = found.get(keyOf(text)) ?? NONE
    return row < 0 || keyOf(text) === '' ? null : table.ids.keyOf(table.ids.idAt(row))
  })
}

const NONE = -1
const SEVERAL = -2

/** Keys are compared without the spaces around them. */
const keyOf = (text: string): string => text.trim()
