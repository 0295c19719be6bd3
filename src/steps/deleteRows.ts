import { issue, ok } from '../values/result'
import { filterRows, positionOf } from '../table/table'
import { defineStep } from './define'
import { enCount, frCount } from './words'

export const deleteRows = defineStep({
  kind: 'deleteRows',
  version: 1,
  menus: { menu: 'none', isExtended: true },
  params: { rows: { type: 'rows' } },
  messages: {
    fr: {
      title: 'Supprimer des lignes choisies à la main',
      help: 'Les lignes supprimées à la main dans le tableau, où qu’elles se trouvent ensuite.',
      keywords: ['supprimer', 'enlever', 'effacer', 'ligne'],
      fields: { rows: 'Lignes supprimées' },
      options: {},
      sentence: ({ rows }) => `Supprimer ${frCount(rows.length, 'ligne', 'lignes')} à la main`,
    },
    en: {
      title: 'Remove rows chosen by hand',
      help: 'Rows removed by hand in the table, wherever they stand later.',
      keywords: ['remove', 'delete', 'drop', 'row'],
      fields: { rows: 'Removed rows' },
      options: {},
      sentence: ({ rows }) => `Remove ${enCount(rows.length, 'row', 'rows')} by hand`,
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    return {
      before: [[name, 'Mairie', 'essai', 'Piscine']],
      params: { rows: [2] },
      after: [[name, 'Mairie', 'Piscine']],
    }
  },
  apply: (table, { rows: keys }) => {
    const isDeleted = new Uint8Array(table.ids.length)
    let gone = 0
    for (const key of keys) {
      const id = table.ids.idOf(key)
      const row = id < 0 ? -1 : table.ids.rowOf(id)
      if (row >= 0 && positionOf(table, row) >= 0) isDeleted[row] = 1
      else gone++
    }
    return ok({
      table: filterRows(table, (row) => isDeleted[row] === 0),
      warnings: gone > 0 ? [issue('rowsNotFound', { count: gone })] : [],
    })
  },
  migrate: [],
})
