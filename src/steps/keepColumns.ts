import { ok } from '../values/result'
import { withColumns } from '../table/table'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { enColumns, frColumns } from './words'

export const keepColumns = defineStep({
  kind: 'keepColumns',
  version: 1,
  menus: { menu: 'clean' },
  params: {
    columns: { type: 'columns' },
    order: { type: 'choice', options: ['table', 'chosen'], default: 'table' },
  },
  messages: {
    fr: {
      title: 'Ne garder que certaines colonnes',
      help: 'Garde les colonnes choisies et enlève toutes les autres. Elles peuvent se ranger dans l’ordre où on les choisit.',
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
      fields: { columns: 'Colonnes à garder', order: 'Les ranger' },
      options: { table: 'Dans l’ordre du tableau', chosen: 'Dans l’ordre où elles sont choisies' },
      sentence: ({ columns }) => `Ne garder que ${frColumns(columns, 'certaines colonnes')}`,
    },
    en: {
      title: 'Keep only some columns',
      help: 'Keeps the chosen columns and removes all the others. They can stand in the order they are chosen in.',
      keywords: ['keep', 'select', 'choose', 'column', 'only some columns', 'columns to keep'],
      fields: { columns: 'Columns to keep', order: 'Put them' },
      options: { table: 'In the order of the table', chosen: 'In the order they are chosen in' },
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
  apply: (table, { columns, order }) => {
    if (columns.length === 0) return ok({ table })
    const places = new Map(columns.map(({ id }, place) => [id, place]))
    const kept = table.columns.filter(({ id }) => places.has(id))
    if (order === 'chosen') kept.sort((a, b) => places.get(a.id)! - places.get(b.id)!)
    return ok({ table: withColumns(table, kept) })
  },
  migrate: [],
})
