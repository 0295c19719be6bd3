import { ok } from '../values/result'
import { sortTable } from '../table/sortRows'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { chosenColumn } from './mapColumns'
import type { SortKey } from './params'
import { enQuote, frQuote } from './words'

const frKey = ({ column, isDescending }: SortKey): string =>
  `${frQuote(column.name)} (${isDescending ? 'décroissant' : 'croissant'})`

const enKey = ({ column, isDescending }: SortKey): string =>
  `${enQuote(column.name)} (${isDescending ? 'descending' : 'ascending'})`

export const sortRows = defineStep({
  kind: 'sortRows',
  version: 1,
  menus: { menu: 'clean', isForColumn: true },
  params: { keys: { type: 'sortKeys' } },
  messages: {
    fr: {
      title: 'Trier les lignes',
      help: 'Range les lignes selon une ou plusieurs colonnes. Les cellules vides restent à la fin.',
      keywords: [
        'trier',
        'tri',
        'ordre',
        'ranger',
        'classer',
        'alphabétique',
        'croissant',
        'de A à Z',
        'du plus petit au plus grand',
        'trier par',
        'ranger par date',
        'ordre alphabétique',
        'décroissant',
        'chronologique',
        'du plus récent au plus ancien',
      ],
      fields: { keys: 'Trier par' },
      options: {},
      sentence: ({ keys }) =>
        keys.length === 0 ? 'Trier les lignes' : `Trier par ${keys.map(frKey).join(', puis ')}`,
    },
    en: {
      title: 'Sort rows',
      help: 'Orders the rows by one or several columns. Empty cells stay last.',
      keywords: [
        'sort',
        'order',
        'rank',
        'alphabetical',
        'ascending',
        'descending',
        'A to Z',
        'from smallest to largest',
        'order by',
        'by date',
        'sort by',
        'chronological',
        'newest first',
        'oldest first',
      ],
      fields: { keys: 'Sort by' },
      options: {},
      sentence: ({ keys }) =>
        keys.length === 0 ? 'Sort rows' : `Sort by ${keys.map(enKey).join(', then ')}`,
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    const amount = say('Montant', 'Amount')
    return {
      before: [
        [name, 'Tennis', 'Judo', 'Échecs'],
        [amount, '100', '300', '200'],
      ],
      params: { keys: [{ column: exampleColumn(name), order: 'french', isDescending: false }] },
      after: [
        [name, 'Échecs', 'Judo', 'Tennis'],
        [amount, '200', '300', '100'],
      ],
    }
  },
  apply: async (table, { keys }, { control }) => {
    const orders = keys.map(({ column, order, isDescending }) => ({
      column: chosenColumn(table, column).column,
      order,
      isDescending,
    }))
    return ok({ table: await sortTable(table, orders, control) })
  },
  migrate: [],
})
