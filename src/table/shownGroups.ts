import type { Column } from './column'
import { rowGroups } from './groups'
import type { Control } from './mapTexts'
import { goOn } from './mapTexts'
import type { Table } from './table'
import { rowAt, rowCount } from './table'

/** The group of a physical row that is in none: not shown, or left out. */
export const NO_GROUP = 0xffffffff
const PAUSE_EVERY = 1 << 18

export interface ShownGroups {
  /** For each physical row its group, numbered in the order of the shown rows; `NO_GROUP` for rows that are in none. */
  readonly groupOf: Uint32Array
  /** For each group its first shown row (a physical one). */
  readonly firstRows: readonly number[]
}

/** Groups of the shown rows with equal texts in all of the columns; with `keyOf`, texts whose keys are equal. */
export async function shownGroups(
  table: Table,
  columns: readonly Column[],
  control: Control = goOn,
  keyOf: ((text: string) => string) | null = null,
): Promise<ShownGroups> {
  const { groups, count } = await rowGroups(columns, table.ids.length, keyOf, control)
  const numbers = new Uint32Array(count).fill(NO_GROUP)
  const groupOf = new Uint32Array(table.ids.length).fill(NO_GROUP)
  const firstRows: number[] = []
  const rows = rowCount(table)
  for (let at = 0; at < rows; at++) {
    const row = rowAt(table, at)
    const group = groups[row]!
    if (numbers[group] === NO_GROUP) numbers[group] = firstRows.push(row) - 1
    groupOf[row] = numbers[group]!
    if ((at + 1) % PAUSE_EVERY === 0) {
      const wait = control.pause(at + 1, rows)
      if (wait) await wait
    }
  }
  return { groupOf, firstRows }
}
