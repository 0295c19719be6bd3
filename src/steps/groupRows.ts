import { typedDelimiter } from '../values/split'
import type { Issue } from '../values/result'
import { ok } from '../values/result'
import { columnOf } from '../table/builder'
import { gatherColumn } from '../table/makeRows'
import { lazyRowIds } from '../table/rowIds'
import { shownGroups } from '../table/shownGroups'
import { sortTable } from '../table/sortRows'
import type { Table, TableColumn } from '../table/table'
import { insertColumns, madeColumnId } from '../table/table'
import { orderOfColumn } from '../table/aggregate'
import { aggregate, leftOutTold, resultName } from './aggregations'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { freeColumnName } from './destination'
import { chosenColumn } from './mapColumns'
import { enColumns, frColumns } from './words'

/** One row per group: its keys, named by them. */
function tableOfGroups(keys: readonly TableColumn[], firstRows: readonly number[]): Table {
  const rows = Uint32Array.from(firstRows)
  const columns = keys.map((key) => ({ ...key, column: gatherColumn(key.column, rows) }))
  const keyOf = (row: number) => JSON.stringify(columns.map(({ column }) => column.textAt(row)))
  return { columns, ids: lazyRowIds(rows.length, keyOf), rows: null }
}

export const groupRows = defineStep({
  kind: 'groupRows',
  version: 1,
  menus: { menu: 'compile', isForColumn: true },
  params: {
    columns: { type: 'columns', isOptional: true, awaitedWithout: 'results' },
    results: { type: 'aggregations', isOptional: true },
    separator: {
      type: 'text',
      default: ', ',
      visibleFor: { param: 'results', operations: ['join', 'joinDistinct'] },
    },
    unread: {
      type: 'choice',
      options: ['refuse', 'skip'],
      default: 'refuse',
      visibleFor: { param: 'results', operations: ['sum', 'mean', 'median', 'share'] },
    },
    order: { type: 'choice', options: ['keys', 'first', 'largest'], default: 'keys' },
  },
  messages: {
    fr: {
      title: 'Regrouper et compter',
      help: 'Donne une ligne par valeur des colonnes choisies, avec le nombre de lignes, la somme, la moyenne… de chaque groupe.',
      keywords: [
        'regrouper',
        'compter',
        'grouper',
        'agréger',
        'somme',
        'additionner par',
        'moyenne',
        'total par',
        'nombre de',
        'sous-total',
        'synthèse',
        'statistiques',
        'NB.SI',
        'SOMME.SI',
        'MOYENNE.SI',
        'NB.SI.ENS',
        'combien de',
        'par commune',
        'additionner par commune',
        'tableau croisé dynamique',
        'répartition',
        'effectif par',
      ],
      fields: {
        columns: 'Une ligne par valeur de',
        results: 'Calculs',
        separator: 'Texte entre les valeurs mises à la suite',
        unread: 'Cellules qui ne sont pas des nombres',
        order: 'Ordre des lignes',
      },
      options: {
        refuse: 'Refuser le calcul',
        skip: 'Les laisser de côté et le dire',
        keys: 'Selon les colonnes',
        first: 'Comme dans le tableau',
        largest: 'Le premier calcul décroissant',
      },
      sentence: ({ columns }) =>
        columns.length === 0
          ? 'Résumer tout le tableau en une ligne'
          : `Regrouper par ${frColumns(columns)}`,
    },
    en: {
      title: 'Group and count',
      help: 'Gives one row per value of the chosen columns, with the number of rows, the sum, the average… of each group.',
      keywords: [
        'group',
        'group by',
        'count',
        'aggregate',
        'sum',
        'average',
        'total by',
        'summary',
        'statistics',
        'COUNTIF',
        'SUMIF',
        'AVERAGEIF',
        'how many per',
        'sum by town',
        'breakdown',
        'subtotal',
        'pivot table',
        'total for each',
        'total amount per',
        'average per',
      ],
      fields: {
        columns: 'One row per value of',
        results: 'Calculations',
        separator: 'Text between joined values',
        unread: 'Cells that are no numbers',
        order: 'Order of the rows',
      },
      options: {
        refuse: 'Refuse the calculation',
        skip: 'Leave them out and say so',
        keys: 'By the columns',
        first: 'As in the table',
        largest: 'The first calculation, largest first',
      },
      sentence: ({ columns }) =>
        columns.length === 0
          ? 'Sum the whole table up in one row'
          : `Group by ${enColumns(columns)}`,
    },
  },
  example: (say) => {
    const town = say('Commune', 'Town')
    const amount = say('Montant', 'Amount')
    return {
      before: [
        [town, 'Creil', 'Beauvais', 'Creil'],
        [amount, '100', '300', '50'],
      ],
      params: {
        columns: [exampleColumn(town)],
        results: [{ operation: 'sum', column: exampleColumn(amount), name: 'Total' }],
      },
      after: [
        [town, 'Beauvais', 'Creil'],
        ['Total', '300', '150'],
      ],
    }
  },
  apply: async (table, settings, { stepId, control }) => {
    const { columns: refs, results, separator, unread, order } = settings
    const ids = new Set(refs.map(({ id }) => id))
    const keys = [...ids].map((id) => chosenColumn(table, { id, name: id }))
    const found = await shownGroups(
      table,
      keys.map(({ column }) => column),
      control,
    )
    // All of a table without rows is still one group.
    const groups =
      keys.length === 0 && found.firstRows.length === 0 ? { ...found, firstRows: [-1] } : found
    const asked = results.length > 0 ? results : countOnly
    const options = { separator: typedDelimiter(separator), skipUnread: unread === 'skip' }
    let made = tableOfGroups(keys, groups.firstRows)
    const leftOut: (Issue | null)[] = []
    for (const [at, each] of asked.entries()) {
      const result = await aggregate(table, each, groups, options, control)
      if (!result.ok) return result
      leftOut.push(result.value.leftOut)
      const added: TableColumn = {
        id: madeColumnId(stepId, `result${at + 1}`),
        name: freeColumnName(made, resultName(each)),
        column: columnOf(result.value.values),
      }
      made = insertColumns(made, [added])
    }
    const [first] = made.columns.slice(keys.length)
    const sortedBy =
      order === 'first'
        ? []
        : order === 'largest'
          ? [{ column: first!.column, order: 'number' as const, isDescending: true }]
          : made.columns.slice(0, keys.length).map(({ column }) => ({
              column,
              order: orderOfColumn(made, column),
              isDescending: false,
            }))
    return ok({ table: await sortTable(made, sortedBy, control), warnings: leftOutTold(leftOut) })
  },
  migrate: [],
})

const countOnly = [{ operation: 'count', column: null, name: '' }] as const
