import { parseNumberedForm, writeNumbered } from '../values/numbering'
import { ok } from '../values/result'
import { isEmptyOrBlank } from '../values/text'
import { columnOfTexts } from '../table/combine'
import type { Column } from '../table/column'
import type { Table } from '../table/table'
import { rowAt, rowCount } from '../table/table'
import { defineStep } from './define'
import { destinationParams, destinationWords, hasDestination, placeColumn } from './destination'
import { chosenColumn } from './mapColumns'
import { enQuote, frQuote } from './words'

/** The identifiers that shown rows bear already. */
function shownTexts(table: Table, column: Column): Set<string> {
  const texts = new Set<string>()
  for (let at = 0; at < rowCount(table); at++) texts.add(column.textAt(rowAt(table, at)))
  return texts
}

export const makeIdentifiers = defineStep({
  kind: 'makeIdentifiers',
  version: 1,
  menus: { menu: 'complete' },
  params: {
    form: { type: 'text', default: 'ID-{001}' },
    ...destinationParams,
    onlyEmpty: { type: 'boolean', default: true, visibleWhen: { into: 'existing' } },
  },
  messages: {
    fr: {
      title: 'Créer des identifiants',
      help: 'Donne à chaque ligne un identifiant selon un modèle : « 60057-P-{001} » donne 60057-P-001, 60057-P-002…',
      keywords: [
        'identifiant',
        'id',
        'code',
        'numéro',
        'préfixe',
        'compteur',
        'modèle',
        'clé unique',
        'INSEE',
        'fabriquer une référence',
        'identifiant unique',
        'numéro de dossier',
        'référence',
        'clé',
      ],
      fields: {
        form: 'Modèle (le compteur entre accolades)',
        ...destinationWords.fr.fields,
        onlyEmpty: 'Seulement dans les cellules vides, sans reprendre un identifiant déjà donné',
      },
      options: destinationWords.fr.options,
      sentence: ({ form }) => `Créer des identifiants ${frQuote(form)}`,
    },
    en: {
      title: 'Make identifiers',
      help: 'Gives each row an identifier of one form: “60057-P-{001}” gives 60057-P-001, 60057-P-002…',
      keywords: [
        'identifier',
        'id',
        'code',
        'number',
        'prefix',
        'counter',
        'template',
        'unique key',
        'unique id',
        'reference',
        'file number',
      ],
      fields: {
        form: 'Form (the counter in braces)',
        ...destinationWords.en.fields,
        onlyEmpty: 'Only in empty cells, never one that is given already',
      },
      options: destinationWords.en.options,
      sentence: ({ form }) => `Make identifiers ${enQuote(form)}`,
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    const id = say('Identifiant', 'Identifier')
    return {
      before: [[name, 'Gare', 'Mairie']],
      params: { form: '60057-P-{001}', name: id },
      after: [
        [name, 'Gare', 'Mairie'],
        [id, '60057-P-001', '60057-P-002'],
      ],
    }
  },
  apply: async (table, { form: written, onlyEmpty, ...destination }, { stepId, control }) => {
    if (!hasDestination(destination)) return ok({ table })
    const form = parseNumberedForm(written)
    if (!form.ok) return form
    const { into, target } = destination
    const kept =
      into === 'existing' && onlyEmpty && target ? chosenColumn(table, target).column : null
    const taken = kept ? shownTexts(table, kept) : new Set<string>()
    const made = new Map<number, string>()
    let next = form.value.start
    for (let at = 0; at < rowCount(table); at++) {
      const row = rowAt(table, at)
      if (kept && !isEmptyOrBlank(kept.textAt(row))) continue
      while (taken.has(writeNumbered(form.value, next))) next++
      made.set(row, writeNumbered(form.value, next++))
    }
    const column = kept
      ? kept.withCells(made)
      : await columnOfTexts(table.ids.length, (row) => made.get(row) ?? '', control)
    return ok({ table: placeColumn(table, destination, column, stepId) })
  },
  migrate: [],
})
