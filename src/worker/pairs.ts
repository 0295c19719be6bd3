import { countPlaceholders } from '../explore/placeholders'
import type { Unmatched } from '../explore/unmatched'
import { unmatchedTexts } from '../explore/unmatched'
import { rowGroups } from '../table/groups'
import type { Control } from '../table/mapTexts'
import type { ColumnId, Table } from '../table/table'
import { columnById, rowAt, rowCount } from '../table/table'
import { MOST_PAIRS } from '../values/pairs'
import type { FindOptions } from '../values/replace'
import { comparable } from '../values/replace'
import type { Result } from '../values/result'
import { fail, ok } from '../values/result'
import type { PairsFound } from './protocol'
import { readTable } from './reading'

export { countPlaceholders }

const PAUSE_EVERY = 16_384

/**
 * The distinct lines of two columns, in the order of the table; those without a text to find are left out. Fails with
 * `missingColumn` and `tooManyPairs`.
 */
export async function pairsOfTable(
  table: Table,
  from: ColumnId,
  to: ColumnId,
  control: Control,
): Promise<Result<PairsFound>> {
  const [froms, tos] = [from, to].map((id) => columnById(table, id)?.column)
  if (!froms || !tos) {
    const gone = froms ? to : from
    return fail('missingColumn', { id: gone, name: gone })
  }
  const { groups, count } = await rowGroups([froms, tos], table.ids.length, null, control)
  const isSeen = new Uint8Array(count)
  const pairs: { from: string; to: string }[] = []
  const rows = rowCount(table)
  for (let position = 0; position < rows; position++) {
    const row = rowAt(table, position)
    const group = groups[row]!
    const wait = position % PAUSE_EVERY === 0 ? control.pause(position, rows) : null
    if (wait) await wait
    if (isSeen[group] === 1) continue
    isSeen[group] = 1
    const text = froms.textAt(row)
    if (text === '') continue
    if (pairs.length >= MOST_PAIRS) return fail('tooManyPairs', { most: MOST_PAIRS })
    pairs.push({ from: text, to: tos.textAt(row) })
  }
  return ok({ pairs, header: null })
}

/** The lines of the first two columns of a delimited text. Fails as its reader does, with `noPairs` and `tooManyPairs`. */
export async function pairsOfFile(file: Blob, control: Control): Promise<Result<PairsFound>> {
  const read = await readTable(file, {}, { control })
  if (!read.ok) return read
  const { table, settings } = read.value
  const [from, to] = table.columns
  if (!from || !to) return fail('noPairs')
  const found = await pairsOfTable(table, from.id, to.id, control)
  const hasNames = settings.form === 'csv' && settings.headerRecord !== null
  return found.ok && hasNames
    ? ok({ ...found.value, header: { from: from.name, to: to.name } })
    : found
}

/** As `unmatchedTexts`, texts being compared as a step that maps them does. */
export const unmatched = (
  table: Table,
  columns: readonly ColumnId[],
  pairs: readonly { readonly from: string; readonly to: string }[],
  compared: Pick<FindOptions, 'ignoreCase' | 'ignoreAccents'>,
  limit: number,
  control: Control,
): Promise<Unmatched> => unmatchedTexts(table, columns, pairs, comparable(compared), limit, control)
