import { ok } from '../values/result'
import { withColumns } from '../table/table'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { enColumns, frColumns } from './words'

export const removeColumns = defineStep({
  kind: 'removeColumns',
  version: 1,
  menus: { menu: 'clean', isForColumn: true, isExtended: true },
  params: { columns: { type: 'columns' } },
  messages: {
    fr: {
      title: 'Supprimer des colonnes',
      help: 'Enlève les colonnes choisies. Elles restent dans le fichier d’origine.',
      keywords: [
        'supprimer',
        'enlever',
        'effacer',
        'retirer',
        'colonne',
        'virer',
        'masquer',
        'supprimer une colonne',
        'cacher des colonnes',
      ],
      fields: { columns: 'Colonnes à supprimer' },
      options: {},
      sentence: ({ columns }) => `Supprimer ${frColumns(columns, 'des colonnes')}`,
    },
    en: {
      title: 'Remove columns',
      help: 'Removes the chosen columns. They stay in the source file.',
      keywords: [
        'remove',
        'delete',
        'drop',
        'column',
        'get rid',
        'hide',
        'delete a column',
        'hide columns',
      ],
      fields: { columns: 'Columns to remove' },
      options: {},
      sentence: ({ columns }) => `Remove ${enColumns(columns, 'columns')}`,
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    const note = say('Remarque', 'Note')
    return {
      before: [
        [name, 'Judo', 'Tennis'],
        [note, 'à revoir', ''],
      ],
      params: { columns: [exampleColumn(note)] },
      after: [[name, 'Judo', 'Tennis']],
    }
  },
  apply: (table, { columns }) => {
    const removed = new Set(columns.map(({ id }) => id))
    return ok({
      table:
        removed.size === 0
          ? table
          : withColumns(
              table,
              table.columns.filter(({ id }) => !removed.has(id)),
            ),
    })
  },
  migrate: [],
})
