import type { CellEdit, EditBlock } from '../../steps/params'
import type { RowKey } from '../../table/rowIds'
import type { ColumnId } from '../../table/table'
import type { Step } from '../recipe'

/** Hand edits in a list of steps, told apart from rules: they speak of rows of one file. */
const kinds: ReadonlySet<string> = new Set(['editCells', 'deleteRows'])

export const isByHand = ({ kind }: Pick<Step, 'kind'>): boolean => kinds.has(kind)

const blocksOf = ({ params }: Pick<Step, 'params'>): readonly EditBlock[] =>
  Array.isArray(params.edits) ? (params.edits as readonly EditBlock[]) : []

const rowsOf = ({ params }: Pick<Step, 'params'>): readonly RowKey[] =>
  Array.isArray(params.rows) ? (params.rows as readonly RowKey[]) : []

/** How many cells or rows were edited by hand in a step. */
export const countByHand = (step: Pick<Step, 'kind' | 'params'>): number => {
  if (step.kind === 'editCells') {
    return blocksOf(step).reduce((sum, { edits }) => sum + edits.length, 0)
  }
  return step.kind === 'deleteRows' ? rowsOf(step).length : 0
}

/** The rows that hand edits speak of, each once. */
export function rowsEdited(steps: readonly Step[]): readonly RowKey[] {
  const rows = new Set<RowKey>()
  for (const step of steps.filter(isByHand)) {
    for (const { edits } of blocksOf(step)) for (const { row } of edits) rows.add(row)
    for (const row of rowsOf(step)) rows.add(row)
  }
  return [...rows]
}

const ASIDE = '?'

/** A key no table has: the edit is kept and listed, and never lands on a row that only bears the same number. */
export const rowAside = (row: RowKey): RowKey =>
  typeof row === 'string' && row.startsWith(ASIDE) ? row : `${ASIDE}${row}`

const piece = /^(\d+)(\/[1-9]\d{0,8})$/

/** The row a step split off a row of the file, by that of the other file. */
export function rowThere(row: RowKey, rows: ReadonlyMap<RowKey, RowKey>): RowKey | null {
  const found = rows.get(row)
  if (found !== undefined) return found
  const parts = typeof row === 'string' ? piece.exec(row) : null
  const parent = parts && rows.get(Number(parts[1]))
  return parent === null || parent === undefined ? null : `${parent}${parts![2]}`
}

/** What became of the hand edits of one step. */
export interface EditsFate {
  readonly all: number
  /** On a row of the new table; they apply where the text before is still there. */
  readonly bound: number
  /** Kept and listed, on no row. */
  readonly aside: number
}

/**
 * The hand edits of a step on the rows of another table, the rest on none. Without rows all are set aside. `isGone`
 * tells the columns that are not there.
 */
export function rowsRebound(
  step: Step,
  rows: ReadonlyMap<RowKey, RowKey> | null,
  isGone: (column: ColumnId) => boolean = () => false,
): { readonly step: Step; readonly fate: EditsFate } {
  let bound = 0
  const all = countByHand(step)
  const place = (row: RowKey, isLost = false): RowKey => {
    const there = rows && !isLost ? rowThere(row, rows) : null
    if (there === null) return rowAside(row)
    bound++
    return there
  }
  const params =
    step.kind === 'editCells'
      ? { ...step.params, edits: blocksOf(step).map((block) => onRows(block, place, isGone)) }
      : { ...step.params, rows: rowsOf(step).map((row) => place(row)) }
  return { step: { ...step, params }, fate: { all, bound, aside: all - bound } }
}

const onRows = (
  block: EditBlock,
  place: (row: RowKey, isLost: boolean) => RowKey,
  isGone: (column: ColumnId) => boolean,
): EditBlock => ({
  edits: block.edits.map((edit): CellEdit => ({
    ...edit,
    row: place(edit.row, isGone(edit.column.id)),
  })),
})
