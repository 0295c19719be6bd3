import { freeName } from '../values/names'
import { ok } from '../values/result'
import { insertColumns, madeColumnId } from '../table/table'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { chosenColumn } from './mapColumns'
import { enQuote, frQuote } from './words'

export const duplicateColumn = defineStep({
  kind: 'duplicateColumn',
  version: 1,
  menus: { menu: 'complete', isForColumn: true },
  params: { column: { type: 'column' }, name: { type: 'text' } },
  messages: {
    fr: {
      title: 'Dupliquer une colonne',
      help: 'Ajoute une copie de la colonne juste après elle. Sans nom, la copie porte le même, numéroté.',
      keywords: [
        'dupliquer',
        'copier',
        'doubler',
        'colonne',
        'copie de la colonne',
        'sauvegarder la colonne',
      ],
      fields: { column: 'Colonne', name: 'Nom de la copie' },
      options: {},
      sentence: ({ column, name }) =>
        name === ''
          ? `Dupliquer ${frQuote(column.name)}`
          : `Dupliquer ${frQuote(column.name)} en ${frQuote(name)}`,
    },
    en: {
      title: 'Duplicate a column',
      help: 'Adds a copy of the column right after it. Without a name the copy bears the same, numbered.',
      keywords: ['duplicate', 'copy', 'clone', 'column', 'keep the original column'],
      fields: { column: 'Column', name: 'Name of the copy' },
      options: {},
      sentence: ({ column, name }) =>
        name === ''
          ? `Duplicate ${enQuote(column.name)}`
          : `Duplicate ${enQuote(column.name)} as ${enQuote(name)}`,
    },
  },
  example: (say) => {
    const town = say('Commune', 'Town')
    const copy = say('Commune (avant)', 'Town (before)')
    return {
      before: [[town, 'Beauvais', 'Creil']],
      params: { column: exampleColumn(town), name: copy },
      after: [
        [town, 'Beauvais', 'Creil'],
        [copy, 'Beauvais', 'Creil'],
      ],
    }
  },
  apply: (table, { column, name }, { stepId }) => {
    const source = chosenColumn(table, column)
    const free = freeName(
      table.columns.map((each) => each.name),
      name.trim() === '' ? source.name : name,
    )
    const copy = { id: madeColumnId(stepId, 'copy'), name: free, column: source.column }
    return ok({ table: insertColumns(table, [copy], source.id) })
  },
  migrate: [],
})
