import { freeName } from '../values/names'
import { ok } from '../values/result'
import { constantColumn } from '../table/column'
import { insertColumns, madeColumnId } from '../table/table'
import { defineStep } from './define'
import { enQuote, frQuote } from './words'

export const addColumn = defineStep({
  kind: 'addColumn',
  version: 1,
  menus: { menu: 'complete' },
  params: {
    name: { type: 'text', isRequired: true },
    value: { type: 'text' },
    position: { type: 'choice', options: ['end', 'start', 'after'], default: 'end' },
    after: { type: 'column', isOptional: true, visibleWhen: { position: 'after' } },
  },
  messages: {
    fr: {
      title: 'Ajouter une colonne',
      help: 'Ajoute une colonne vide, ou remplie partout de la même valeur.',
      keywords: [
        'ajouter',
        'insérer',
        'nouvelle',
        'créer',
        'colonne',
        'constante',
        'même valeur partout',
        'colonne vide',
        'commentaire',
      ],
      fields: { name: 'Nom', value: 'Valeur dans chaque ligne', position: 'Place', after: 'Après' },
      options: { end: 'À la fin', start: 'Au début', after: 'Après une colonne' },
      sentence: ({ name, value }) =>
        value === ''
          ? `Ajouter la colonne vide ${frQuote(name)}`
          : `Ajouter la colonne ${frQuote(name)} avec ${frQuote(value)} partout`,
    },
    en: {
      title: 'Add a column',
      help: 'Adds an empty column, or one with the same value everywhere.',
      keywords: [
        'add',
        'insert',
        'new',
        'create',
        'column',
        'constant',
        'same value everywhere',
        'blank column',
      ],
      fields: { name: 'Name', value: 'Value in each row', position: 'Place', after: 'After' },
      options: { end: 'At the end', start: 'At the start', after: 'After a column' },
      sentence: ({ name, value }) =>
        value === ''
          ? `Add the empty column ${enQuote(name)}`
          : `Add the column ${enQuote(name)} with ${enQuote(value)} everywhere`,
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    const year = say('Année', 'Year')
    return {
      before: [[name, 'École Foch', 'Piscine']],
      params: { name: year, value: '2024' },
      after: [
        [name, 'École Foch', 'Piscine'],
        [year, '2024', '2024'],
      ],
    }
  },
  apply: (table, { name, value, position, after }, { stepId }) => {
    const added = {
      id: madeColumnId(stepId, 'column'),
      name: freeName(
        table.columns.map((each) => each.name),
        name,
      ),
      column: constantColumn(value, table.ids.length),
    }
    const behind = position === 'start' ? null : position === 'after' ? after?.id : undefined
    return ok({ table: insertColumns(table, [added], behind) })
  },
  migrate: [],
})
