import { ok } from '../values/result'
import { shownGroups } from '../table/shownGroups'
import { sortTable } from '../table/sortRows'
import { pickRows, rowAt, rowCount } from '../table/table'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { chosenColumn, chosenColumns } from './mapColumns'
import { enColumns, enCount, frColumns, frCount } from './words'

export const topRows = defineStep({
  kind: 'topRows',
  version: 1,
  menus: { menu: 'compile', isForColumn: true, isScoped: true },
  params: {
    keys: { type: 'sortKeys' },
    count: { type: 'integer', default: 10, min: 1, max: 1_000_000_000 },
    groups: { type: 'columns', isSide: true },
  },
  messages: {
    fr: {
      title: 'Garder les premières lignes de chaque groupe',
      help: 'Trie les lignes et n’en garde que les premières : les 10 plus grands montants, ou les 3 premiers de chaque commune.',
      keywords: [
        'top',
        'les 10 premiers',
        'premières',
        'palmarès',
        'plus grands',
        'meilleurs',
        'par groupe',
        'top 10',
        'plus grosses',
        'plus récente par',
        'le premier de chaque',
        'GRANDE.VALEUR',
      ],
      fields: {
        keys: 'Trier par',
        count: 'Nombre de lignes gardées',
        groups: 'Pour chaque valeur de (facultatif)',
      },
      options: {},
      sentence: ({ count, groups }) => {
        const kept = `Garder ${count < 2 ? 'la première ligne' : `les ${frCount(count, 'première ligne', 'premières lignes')}`}`
        return groups.length === 0 ? kept : `${kept} de chaque ${frColumns(groups)}`
      },
    },
    en: {
      title: 'Keep the first rows of each group',
      help: 'Sorts the rows and keeps the first ones: the 10 largest amounts, or the 3 first of each town.',
      keywords: [
        'top',
        'top n',
        'first',
        'largest',
        'best',
        'per group',
        'head',
        'top 10',
        'biggest',
        'latest per',
        'first of each',
        'LARGE',
      ],
      fields: { keys: 'Sort by', count: 'Rows to keep', groups: 'For each value of (optional)' },
      options: {},
      sentence: ({ count, groups }) => {
        const kept = `Keep the first ${enCount(count, 'row', 'rows')}`
        return groups.length === 0 ? kept : `${kept} of each ${enColumns(groups)}`
      },
    },
  },
  example: (say) => {
    const town = say('Commune', 'Town')
    const amount = say('Montant', 'Amount')
    return {
      before: [
        [town, 'Creil', 'Creil', 'Beauvais'],
        [amount, '100', '500', '300'],
      ],
      params: {
        keys: [{ column: exampleColumn(amount), order: 'number', isDescending: true }],
        count: 1,
        groups: [exampleColumn(town)],
      },
      after: [
        [town, 'Creil', 'Beauvais'],
        [amount, '500', '300'],
      ],
    }
  },
  apply: async (table, { keys, count, groups }, { control }) => {
    const orders = keys.map(({ column, order, isDescending }) => ({
      column: chosenColumn(table, column).column,
      order,
      isDescending,
    }))
    const sorted = await sortTable(table, orders, control)
    const columns = chosenColumns(table, groups).map(({ column }) => column)
    const { groupOf, firstRows } = await shownGroups(sorted, columns, control)
    const kept = new Uint32Array(firstRows.length)
    const rows = rowCount(sorted)
    const positions = new Uint32Array(rows)
    let size = 0
    for (let at = 0; at < rows; at++) {
      const group = groupOf[rowAt(sorted, at)]!
      if (kept[group]! >= count) continue
      kept[group]!++
      positions[size++] = at
    }
    return ok({ table: size === rows ? sorted : pickRows(sorted, positions.slice(0, size)) })
  },
  migrate: [],
})
