import { ok } from '../values/result'
import { emptyCodes } from '../table/emptiness'
import type { Column } from '../table/column'
import type { Table } from '../table/table'
import { countsOf, withColumns } from '../table/table'
import { defineStep } from './define'
import { chosenOrAll } from './mapColumns'
import { enColumns, frColumns } from './words'

function isEmptyColumn(table: Table, column: Column, blankIsEmpty: boolean): boolean {
  const counts = countsOf(table, column)
  const empty = emptyCodes(column, blankIsEmpty)
  return empty.every((isEmpty, code) => isEmpty === 1 || counts[code] === 0)
}

export const removeEmptyColumns = defineStep({
  kind: 'removeEmptyColumns',
  version: 1,
  menus: { menu: 'clean' },
  params: {
    columns: { type: 'columns', allWhenEmpty: true },
    blankIsEmpty: { type: 'boolean', default: true },
  },
  messages: {
    fr: {
      title: 'Supprimer les colonnes vides',
      help: 'Enlève les colonnes dont aucune cellule n’est remplie.',
      keywords: [
        'colonnes vides',
        'colonne',
        'vide',
        'blanc',
        'supprimer',
        'colonne sans données',
        'colonnes blanches',
      ],
      fields: {
        columns: 'Colonnes à regarder',
        blankIsEmpty: 'Les cellules faites d’espaces seuls comptent comme vides',
      },
      options: {},
      sentence: ({ columns }) =>
        columns.length === 0
          ? 'Supprimer les colonnes vides'
          : `Supprimer ${frColumns(columns)} si aucune cellule n’est remplie`,
    },
    en: {
      title: 'Remove empty columns',
      help: 'Removes the columns in which no cell is filled.',
      keywords: [
        'column',
        'empty',
        'blank',
        'null',
        'drop',
        'columns without data',
        'blank columns',
      ],
      fields: {
        columns: 'Columns to look at',
        blankIsEmpty: 'Cells with only spaces count as empty',
      },
      options: {},
      sentence: ({ columns }) =>
        columns.length === 0
          ? 'Remove empty columns'
          : `Remove ${enColumns(columns)} if no cell is filled`,
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    const note = say('Remarque', 'Note')
    return {
      before: [
        [name, 'Judo', 'Tennis'],
        [note, '', ''],
      ],
      params: {},
      after: [[name, 'Judo', 'Tennis']],
    }
  },
  apply: async (table, { columns: refs, blankIsEmpty }, { control }) => {
    const chosen = chosenOrAll(table, refs)
    const removed = new Set<string>()
    for (let i = 0; i < chosen.length; i++) {
      const { id, column } = chosen[i]!
      if (isEmptyColumn(table, column, blankIsEmpty)) removed.add(id)
      const wait = control.pause(i + 1, chosen.length)
      if (wait) await wait
    }
    if (removed.size === 0) return ok({ table })
    return ok({
      table: withColumns(
        table,
        table.columns.filter(({ id }) => !removed.has(id)),
      ),
    })
  },
  migrate: [],
})
