import type { Column } from '../table/column'
import { CHUNK } from '../table/column'
import type { Control } from '../table/mapTexts'
import type { RowKey } from '../table/rowIds'
import type { ColumnId, Table } from '../table/table'
import { countsOf, rowAt, rowCount } from '../table/table'
import type { TypeId } from '../values/types'
import { scanColumn, VISIBLE } from './scan'

/** What is known of a column beside its texts. */
export interface ColumnFacts {
  readonly type: TypeId
  /** For each code whether its text is one its type cannot read. */
  readonly isMisfit: (code: number) => boolean
}

export interface SurveyedColumn extends ColumnFacts {
  readonly id: ColumnId
  readonly name: string
  readonly column: Column
  /** Rows shown per code. */
  readonly counts: Uint32Array
  /** For each code what its bytes show. */
  readonly bits: Uint8Array
}

/** A table looked at once, for all who look for something in it. */
export interface Survey {
  readonly table: Table
  readonly rowCount: number
  readonly columns: readonly SurveyedColumn[]
  /** By position: how many cells can be seen. */
  readonly filled: Uint16Array
  /** How many cells an ordinary row has filled. */
  readonly usual: number
  readonly control: Control
}

/** No table has so many columns. */
const MOST_FILLED = 0xffff
const CHUNK_BITS = 16

export async function surveyTable(
  table: Table,
  facts: ReadonlyMap<ColumnId, ColumnFacts>,
  control: Control,
): Promise<Survey> {
  const columns: SurveyedColumn[] = []
  const rows = rowCount(table)
  const filled = new Uint16Array(rows)
  for (const { id, name, column } of table.columns) {
    const bits = await scanColumn(column, control)
    columns.push({
      id,
      name,
      column,
      counts: countsOf(table, column),
      bits,
      ...(facts.get(id) ?? { type: 'text', isMisfit: () => false }),
    })
    await countFilled(table, column, bits, filled, control)
  }
  return { table, rowCount: rows, columns, filled, usual: usualFilled(filled, new Set()), control }
}

async function countFilled(
  { rows }: Table,
  { chunks }: Column,
  bits: Uint8Array,
  filled: Uint16Array,
  control: Control,
): Promise<void> {
  for (let from = 0; from < filled.length; from += CHUNK) {
    const to = Math.min(from + CHUNK, filled.length)
    // VISIBLE is the lowest bit.
    if (rows) {
      for (let at = from; at < to; at++) {
        const row = rows[at]!
        filled[at]! += bits[chunks[row >>> CHUNK_BITS]![row & (CHUNK - 1)]!]! & VISIBLE
      }
    } else {
      const codes = chunks[from >>> CHUNK_BITS]!
      for (let at = from; at < to; at++) filled[at]! += bits[codes[at - from]!]! & VISIBLE
    }
    const wait = control.pause(to, filled.length)
    if (wait) await wait
  }
}

/** Notes, in a short table, may be more than its rows. */
const MOST_SPARSE = 0.7

/** The number of filled cells that most rows do not exceed, empty rows aside. */
export function usualFilled(filled: Uint16Array, leftOut: ReadonlySet<number>): number {
  const tally = new Uint32Array(MOST_FILLED + 1)
  let all = 0
  for (const [at, count] of filled.entries()) {
    if (count === 0 || leftOut.has(at)) continue
    tally[count]!++
    all++
  }
  let seen = 0
  for (let count = 1; count <= MOST_FILLED; count++) {
    seen += tally[count]!
    if (seen > all * MOST_SPARSE) return count
  }
  return 0
}

export const keyAt = ({ table }: Survey, position: number): RowKey =>
  table.ids.keyOf(table.ids.idAt(rowAt(table, position)))

export const codeAt = ({ table }: Survey, { column }: SurveyedColumn, position: number): number =>
  column.codeAt(rowAt(table, position))

export const textAt = (survey: Survey, each: SurveyedColumn, position: number): string =>
  each.column.texts.textAt(codeAt(survey, each, position))

export const isFilledAt = (survey: Survey, each: SurveyedColumn, position: number): boolean =>
  (each.bits[codeAt(survey, each, position)]! & VISIBLE) !== 0

/** The filled cells of a row, at most so many, from the left. */
export function filledCells(survey: Survey, position: number, most: number): SurveyedColumn[] {
  const found: SurveyedColumn[] = []
  for (const each of survey.columns) {
    if (found.length === most) break
    if (isFilledAt(survey, each, position)) found.push(each)
  }
  return found
}

/** Codes below `to` borne by some shown row and having one of the bits; calls `visit` with their texts. */
export async function readMarked(
  { control }: Survey,
  { column, counts, bits }: SurveyedColumn,
  wanted: number,
  visit: (text: string, code: number) => void,
): Promise<void> {
  const { texts } = column
  for (let code = 1; code < texts.size; code++) {
    if ((bits[code]! & wanted) !== 0 && counts[code]! > 0) visit(texts.textAt(code), code)
    if ((code & 0x3fff) !== 0) continue
    const wait = control.pause(code, texts.size)
    if (wait) await wait
  }
}

/** The first positions whose code in a column is marked. */
export async function firstMarked(
  survey: Survey,
  each: SurveyedColumn,
  marks: Uint8Array,
  most: number,
): Promise<number[]> {
  const found: number[] = []
  for (let at = 0; at < survey.rowCount && found.length < most; at++) {
    if (marks[codeAt(survey, each, at)] === 1) found.push(at)
    if ((at & 0xffff) !== 0xffff) continue
    const wait = survey.control.pause(at, survey.rowCount)
    if (wait) await wait
  }
  return found
}
