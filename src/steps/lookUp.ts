import { CHUNK, Column } from '../table/column'
import type { TableColumn } from '../table/table'
import { insertColumns, madeColumnId } from '../table/table'
import { freeName } from '../values/names'
import { ok } from '../values/result'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { countsTold, findRows, keyForms, otherColumnsOf } from './otherTable'
import { enColumns, enQuote, frColumns, frQuote } from './words'

export const lookUp = defineStep({
  kind: 'lookUp',
  version: 1,
  menus: { menu: 'compile' },
  params: {
    table: { type: 'table' },
    keys: { type: 'columnPairs', table: 'table' },
    match: { type: 'choice', options: keyForms, default: 'usual' },
    results: { type: 'otherColumns', table: 'table' },
  },
  messages: {
    fr: {
      title: 'Rechercher dans un autre onglet',
      help: 'Ajoute des colonnes d’un autre onglet, ligne par ligne, grâce à une clé commune : la RECHERCHEV.',
      keywords: [
        'recherchev',
        'rechercher',
        'jointure',
        'joindre',
        'croiser',
        'rapprocher',
        'relier',
        'fusionner deux fichiers',
        'autre fichier',
        'autre tableau',
        'correspondance',
        'clé',
        'recherche v',
        'RECHERCHEX',
        'INDEX EQUIV',
        'ramener une colonne',
        'croiser deux fichiers',
        'compléter avec une autre feuille',
        'ajouter depuis un autre fichier',
        'prendre dans un autre fichier',
      ],
      fields: {
        table: 'Autre onglet',
        keys: 'Clés à rapprocher',
        match: 'Deux clés sont les mêmes',
        results: 'Colonnes à ajouter',
      },
      options: {
        exact: 'Au caractère près',
        usual: 'Sans distinguer majuscules, accents et espaces',
        lettersDigits: 'Par leurs lettres et chiffres seulement',
        digits: 'Par leurs chiffres seulement',
      },
      sentence: ({ table, results }) =>
        `Ajouter ${frColumns(results, 'des colonnes')} depuis l’onglet ${frQuote(table.name)}`,
    },
    en: {
      title: 'Look up in another tab',
      help: 'Adds columns of another tab, row by row, by a key both have: what VLOOKUP does.',
      keywords: [
        'vlookup',
        'xlookup',
        'lookup',
        'join',
        'merge two files',
        'match',
        'cross',
        'other file',
        'other table',
        'key',
        'INDEX MATCH',
        'bring a column',
        'match two files',
        'add from another file',
      ],
      fields: {
        table: 'Other tab',
        keys: 'Keys to match',
        match: 'Two keys are the same',
        results: 'Columns to add',
      },
      options: {
        exact: 'To the letter',
        usual: 'Whatever the case, accents and spaces',
        lettersDigits: 'By their letters and digits only',
        digits: 'By their digits only',
      },
      sentence: ({ table, results }) =>
        `Add ${enColumns(results, 'columns')} from the tab ${enQuote(table.name)}`,
    },
  },
  example: (say) => {
    const code = say('Code', 'Code')
    const school = say('École', 'School')
    const list = say('Écoles', 'Schools')
    return {
      before: [[code, 'B2', 'A1']],
      other: {
        name: list,
        columns: [
          [code, 'A1', 'B2'],
          [school, 'Foch', 'Jaurès'],
        ],
      },
      params: {
        table: { id: list, name: list },
        keys: [{ column: exampleColumn(code), other: exampleColumn(code) }],
        results: [exampleColumn(school)],
      },
      after: [
        [code, 'B2', 'A1'],
        [school, 'Jaurès', 'Foch'],
      ],
    }
  },
  apply: async (table, params, context) => {
    const found = await findRows(table, params, context)
    if (!found.ok) return found
    const { other, matches } = found.value
    const wanted = otherColumnsOf(other, params.table, params.results)
    if (!wanted.ok) return wanted
    const names = table.columns.map(({ name }) => name)
    const added: TableColumn[] = []
    for (const { id, name, column } of wanted.value) {
      const free = freeName(names, name)
      names.push(free)
      added.push({
        id: madeColumnId(context.stepId, id),
        name: free,
        column: takenFrom(column, matches.rows),
      })
    }
    return ok({ table: insertColumns(table, added), warnings: [countsTold(matches)] })
  },
  migrate: [],
})

/** The texts of a column at some of its rows, -1 being empty; the texts themselves are shared. */
function takenFrom({ kind, texts, chunks }: Column, rows: Int32Array): Column {
  const taken: Uint32Array[] = []
  for (let from = 0; from < rows.length; from += CHUNK) {
    const codes = new Uint32Array(Math.min(CHUNK, rows.length - from))
    for (let i = 0; i < codes.length; i++) {
      const row = rows[from + i]!
      // Code 0 is the empty text.
      if (row >= 0) codes[i] = chunks[Math.floor(row / CHUNK)]![row % CHUNK]!
    }
    taken.push(codes)
  }
  return new Column(kind, texts, taken, rows.length)
}
