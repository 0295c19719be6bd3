import { ok } from '../values/result'
import type { Column } from '../table/column'
import type { Control } from '../table/mapTexts'
import { rowGroups } from '../table/groups'
import type { ColumnId, Table } from '../table/table'
import { replaceColumns, rowAt, rowCount } from '../table/table'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { chosenColumns } from './mapColumns'
import { enColumns, frColumns } from './words'

const PAUSE_EVERY = 1 << 18

/** The physical rows whose texts in the columns are those of the shown row above. */
async function repeatedRows(
  table: Table,
  columns: readonly Column[],
  control: Control,
): Promise<readonly number[]> {
  const { groups } = await rowGroups(columns, table.ids.length, null, control)
  const rows: number[] = []
  const count = rowCount(table)
  for (let at = 1; at < count; at++) {
    const row = rowAt(table, at)
    if (groups[row] === groups[rowAt(table, at - 1)]) rows.push(row)
    if (at % PAUSE_EVERY === 0) {
      const wait = control.pause(at, count)
      if (wait) await wait
    }
  }
  return rows
}

const emptied = (column: Column, rows: readonly number[]): Column => {
  const filled = rows.filter((row) => column.codeAt(row) !== 0)
  return filled.length === 0 ? column : column.withCells(filled.map((row) => [row, '']))
}

export const blankDown = defineStep({
  kind: 'blankDown',
  version: 1,
  menus: { menu: 'clean', isForColumn: true, isScoped: true },
  params: {
    columns: { type: 'columns' },
    together: { type: 'boolean', default: false },
  },
  messages: {
    fr: {
      title: 'Vider les répétitions vers le bas',
      help: 'Vide une cellule quand elle répète celle du dessus : le contraire de « recopier vers le bas ».',
      keywords: [
        'répétition',
        'vider',
        'blanchir',
        'regrouper',
        'masquer les répétitions',
        'dessous',
        'une seule fois',
        'ne garder que sur la première ligne',
        'effacer les valeurs qui se répètent',
      ],
      fields: {
        columns: 'Colonnes',
        together: 'Seulement si toutes ces colonnes répètent la ligne du dessus',
      },
      options: {},
      sentence: ({ columns }) =>
        `Vider ce qui répète la cellule du dessus dans ${frColumns(columns, 'des colonnes')}`,
    },
    en: {
      title: 'Blank down',
      help: 'Empties a cell that repeats the one above: the reverse of “fill down”.',
      keywords: [
        'repeated',
        'blank',
        'empty',
        'unfill',
        'sparse',
        'show once per group',
        'only the first time',
        'clear repeated values',
      ],
      fields: {
        columns: 'Columns',
        together: 'Only if all of these columns repeat the row above',
      },
      options: {},
      sentence: ({ columns }) =>
        `Empty what repeats the cell above in ${enColumns(columns, 'columns')}`,
    },
  },
  example: (say) => {
    const service = say('Service', 'Department')
    return {
      before: [[service, 'Sports', 'Sports', 'Culture']],
      params: { columns: [exampleColumn(service)] },
      after: [[service, 'Sports', '', 'Culture']],
    }
  },
  apply: async (table, { columns: refs, together }, { control }) => {
    const chosen = chosenColumns(table, refs)
    if (chosen.length === 0) return ok({ table })
    const changed = new Map<ColumnId, Column>()
    const every = together
      ? await repeatedRows(
          table,
          chosen.map(({ column }) => column),
          control,
        )
      : null
    for (const { id, column } of chosen) {
      changed.set(id, emptied(column, every ?? (await repeatedRows(table, [column], control))))
    }
    return ok({ table: replaceColumns(table, changed) })
  },
  migrate: [],
})
