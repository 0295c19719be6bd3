import { issue, ok } from '../values/result'
import type { Issue } from '../values/result'
import type { ColumnId, Table } from '../table/table'
import { columnById, positionOf, replaceColumns } from '../table/table'
import { defineStep } from './define'
import { exampleColumn } from './example'
import type { CellEdit, EditBlock } from './params'
import { enCount, enQuote, frCount, frQuote } from './words'

const countEdits = (blocks: readonly EditBlock[]): number =>
  blocks.reduce((count, { edits }) => count + edits.length, 0)

const soleEdit = (blocks: readonly EditBlock[]): CellEdit | undefined =>
  countEdits(blocks) === 1 ? blocks.find(({ edits }) => edits.length > 0)?.edits[0] : undefined

/** The physical row of an edit, or -1 when it is gone or not in the table any more. */
function rowOfEdit(table: Table, edit: CellEdit): number {
  const id = table.ids.idOf(edit.row)
  const row = id < 0 ? -1 : table.ids.rowOf(id)
  return row >= 0 && positionOf(table, row) >= 0 ? row : -1
}

const isSameEdit = (a: CellEdit, b: CellEdit): boolean =>
  a === b ||
  (a.row === b.row && a.column.id === b.column.id && a.before === b.before && a.after === b.after)

/** The edits of `after` that come behind those of `before`; null when it does not start with them. */
function editsBehind(
  before: readonly EditBlock[],
  after: readonly EditBlock[],
): readonly CellEdit[] | null {
  let shared = 0
  while (shared < before.length && before[shared] === after[shared]) shared++
  const was = before.slice(shared).flatMap(({ edits }) => edits)
  const is = after.slice(shared).flatMap(({ edits }) => edits)
  const starts = was.every((edit, at) => is[at] !== undefined && isSameEdit(edit, is[at]))
  return starts ? is.slice(was.length) : null
}

export const editCells = defineStep({
  kind: 'editCells',
  version: 1,
  menus: { menu: 'none', isExtended: true },
  params: { edits: { type: 'edits' } },
  messages: {
    fr: {
      title: 'Modifier des cellules',
      help: 'Les saisies faites à la main dans le tableau. Chacune reste attachée à sa ligne.',
      keywords: ['saisie', 'modifier', 'corriger', 'cellule', 'taper'],
      fields: { edits: 'Saisies' },
      options: {},
      sentence: ({ edits }) => {
        const sole = soleEdit(edits)
        if (!sole) return `Modifier ${frCount(countEdits(edits), 'cellule', 'cellules')} à la main`
        const column = frQuote(sole.column.name)
        return sole.after === ''
          ? `Vider une cellule de ${column}`
          : `Saisir ${frQuote(sole.after)} dans une cellule de ${column}`
      },
    },
    en: {
      title: 'Edit cells',
      help: 'What was typed by hand in the table. Each edit stays on its row.',
      keywords: ['edit', 'manual', 'correct', 'cell', 'type'],
      fields: { edits: 'Manual edits' },
      options: {},
      sentence: ({ edits }) => {
        const sole = soleEdit(edits)
        if (!sole) return `Edit ${enCount(countEdits(edits), 'cell', 'cells')} by hand`
        const column = enQuote(sole.column.name)
        return sole.after === ''
          ? `Empty a cell of ${column}`
          : `Type ${enQuote(sole.after)} in a cell of ${column}`
      },
    },
  },
  example: (say) => {
    const town = say('Commune', 'Town')
    return {
      before: [[town, 'Bauvais', 'Creil']],
      params: {
        edits: [
          {
            edits: [
              {
                row: 1,
                column: exampleColumn(town),
                before: 'Bauvais',
                after: 'Beauvais',
                time: 0,
              },
            ],
          },
        ],
      },
      after: [[town, 'Beauvais', 'Creil']],
    }
  },
  apply: (table, { edits: blocks }) => {
    const warnings: Issue[] = []
    const typed = new Map<ColumnId, Map<number, string>>()
    const refuse = ({ row, column, before, after }: CellEdit, found: string | null) => {
      const { id, name } = column
      warnings.push(issue('editNotApplied', { row, column: id, name, before, after, found }))
    }
    for (const edit of blocks.flatMap(({ edits }) => edits)) {
      const column = columnById(table, edit.column.id)?.column
      const row = column ? rowOfEdit(table, edit) : -1
      if (!column || row < 0) {
        refuse(edit, null)
        continue
      }
      let cells = typed.get(edit.column.id)
      if (!cells) typed.set(edit.column.id, (cells = new Map()))
      const found = cells.get(row) ?? column.textAt(row)
      if (found === edit.before) cells.set(row, edit.after)
      else refuse(edit, found)
    }
    const changed = new Map(
      [...typed].map(
        ([id, cells]) => [id, columnById(table, id)!.column.withCells(cells)] as const,
      ),
    )
    return ok({ table: replaceColumns(table, changed), warnings })
  },
  resume: ({ edits: before }, { edits: after }) => {
    const rest = editsBehind(before, after)
    return rest && { edits: [{ edits: rest }] }
  },
  migrate: [],
})
