import { ok } from '../values/result'
import { emptyCodes } from '../table/emptiness'
import { rowsMarkedIn } from '../table/rowMarks'
import { filterRows } from '../table/table'
import { defineStep } from './define'
import { chosenOrAll } from './mapColumns'
import { enColumns, frColumns } from './words'

export const removeEmptyRows = defineStep({
  kind: 'removeEmptyRows',
  version: 1,
  menus: { menu: 'clean', isForColumn: true, isScoped: true },
  params: {
    columns: { type: 'columns', allWhenEmpty: true },
    when: { type: 'choice', options: ['all', 'any'], default: 'all' },
    blankIsEmpty: { type: 'boolean', default: true },
  },
  messages: {
    fr: {
      title: 'Supprimer les lignes vides',
      help: 'Enlève les lignes dont les colonnes choisies sont vides, toutes ou au moins une.',
      keywords: [
        'ligne',
        'vide',
        'blanc',
        'supprimer',
        'manquant',
        'ligne blanche',
        'ligne sans données',
        'lignes où il n’y a rien',
        'interligne',
      ],
      fields: {
        columns: 'Colonnes à regarder',
        when: 'Supprimer la ligne quand',
        blankIsEmpty: 'Les cellules faites d’espaces seuls comptent comme vides',
      },
      options: { all: 'Toutes sont vides', any: 'Au moins une est vide' },
      sentence: ({ columns, when }) =>
        columns.length === 0
          ? when === 'all'
            ? 'Supprimer les lignes entièrement vides'
            : 'Supprimer les lignes qui ont une cellule vide'
          : columns.length === 1
            ? `Supprimer les lignes où ${frColumns(columns)} est vide`
            : when === 'all'
              ? `Supprimer les lignes où ${frColumns(columns)} sont toutes vides`
              : `Supprimer les lignes où ${frColumns(columns)} ont au moins une cellule vide`,
    },
    en: {
      title: 'Remove empty rows',
      help: 'Removes the rows where all, or at least one, of the chosen columns are empty.',
      keywords: [
        'row',
        'empty',
        'blank',
        'missing',
        'null',
        'drop',
        'blank lines',
        'rows without data',
        'blank rows',
      ],
      fields: {
        columns: 'Columns to look at',
        when: 'Remove the row when',
        blankIsEmpty: 'Cells with only spaces count as empty',
      },
      options: { all: 'All are empty', any: 'At least one is empty' },
      sentence: ({ columns, when }) =>
        columns.length === 0
          ? when === 'all'
            ? 'Remove rows that are entirely empty'
            : 'Remove rows that have an empty cell'
          : columns.length === 1
            ? `Remove rows where ${enColumns(columns)} is empty`
            : when === 'all'
              ? `Remove rows where ${enColumns(columns)} are all empty`
              : `Remove rows where at least one of ${enColumns(columns)} is empty`,
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    const town = say('Commune', 'Town')
    return {
      before: [
        [name, 'Judo', '', 'Tennis'],
        [town, 'Creil', '', 'Beauvais'],
      ],
      params: {},
      after: [
        [name, 'Judo', 'Tennis'],
        [town, 'Creil', 'Beauvais'],
      ],
    }
  },
  apply: async (table, { columns: refs, when, blankIsEmpty }, { control }) => {
    const columns = chosenOrAll(table, refs).map(({ column }) => ({
      column,
      codes: emptyCodes(column, blankIsEmpty),
    }))
    if (columns.length === 0) return ok({ table })
    const isEmpty = await rowsMarkedIn(columns, table.ids.length, when, control)
    return ok({ table: filterRows(table, (row) => !isEmpty(row)) })
  },
  migrate: [],
})
