import type { RowKey } from '../../table/rowIds'
import type { EngineCalls, ShownTable } from '../../worker/protocol'

/** More rows than this are not selected one by one. */
export const MOST_ROWS = 100_000
const SLICE = 20_000

/** The same out of the rows at hand; null when one of them is not: then the engine must be asked. */
export function heldKeysBetween(
  rowAt: (position: number) => { readonly key: RowKey } | null,
  a: number,
  b: number,
): readonly RowKey[] | null {
  const keys: RowKey[] = []
  for (let position = Math.min(a, b); position <= Math.max(a, b); position++) {
    const row = rowAt(position)
    if (!row) return null
    keys.push(row.key)
  }
  return keys
}

/** The names of the rows between two positions, both included, as far as so many can be selected. */
export async function keysBetween(
  engine: Pick<EngineCalls, 'window'>,
  shown: ShownTable,
  a: number,
  b: number,
): Promise<{ keys: RowKey[]; isCut: boolean }> {
  const first = Math.min(a, b)
  const last = Math.max(a, b)
  const end = Math.min(last + 1, first + MOST_ROWS)
  const keys: RowKey[] = []
  for (let start = first; start < end; start += SLICE) {
    const reply = await engine.window({
      shown,
      start,
      end: Math.min(end, start + SLICE),
      columns: [],
    })
    keys.push(...reply.keys)
  }
  return { keys, isCut: end <= last }
}
