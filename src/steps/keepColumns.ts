import { ok } from '../values/result'
import { withColumns } from '../table/table'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { enColumns, frColumns } from './words'

export const keepColumns = defineStep({
  kind: 'keepColumns',
  version: 1,
  menus: { menu: 'standardise' },
  params: { columns: { type: 'columns' } },
  messages: {
    fr: {
      title: 'Ne garder que certaines colonnes',
      help: 'Garde les colonnes choisies, dans l’ordre du tableau, et enlève toutes les autres.',
      keywords: [
        'garder',
        'conserver',
        'sélectionner',
        'choisir',
        'colonne',
        'ne garder que',
        'colonnes à conserver',
        'seulement certaines colonnes',
      ],
      fields: { columns: 'Colonnes à garder' },
      options: {},
      sentence: ({ columns }) => `Ne garder que ${frColumns(columns, 'certaines colonnes')}`,
    },
    en: {
      title: 'Keep only some columns',
      help: 'Keeps the chosen columns, in the order of the table, and removes all the others.',
      keywords: ['keep', 'select', 'choose', 'column', 'only some columns', 'columns to keep'],
      fields: { columns: 'Columns to keep' },
      options: {},
      sentence: ({ columns }) => `Keep only ${enColumns(columns, 'some columns')}`,
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    const town = say('Commune', 'Town')
    const note = say('Remarque', 'Note')
    return {
      before: [
        [name, 'Judo'],
        [town, 'Creil'],
        [note, 'à revoir'],
      ],
      params: { columns: [exampleColumn(name), exampleColumn(town)] },
      after: [
        [name, 'Judo'],
        [town, 'Creil'],
      ],
    }
  },
  apply: (table, { columns }) => {
    const kept = new Set(columns.map(({ id }) => id))
    return ok({
      table:
        kept.size === 0
          ? table
          : withColumns(
              table,
              table.columns.filter(({ id }) => kept.has(id)),
            ),
    })
  },
  migrate: [],
})
