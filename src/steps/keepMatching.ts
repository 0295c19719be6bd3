import { filterRows } from '../table/table'
import { ok } from '../values/result'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { countsTold, findRows, keyForms } from './otherTable'
import { enQuote, frQuote } from './words'

export const keepMatching = defineStep({
  kind: 'keepMatching',
  version: 1,
  menus: { menu: 'compile', isScoped: true },
  params: {
    table: { type: 'table' },
    keys: { type: 'columnPairs', table: 'table' },
    match: { type: 'choice', options: keyForms, default: 'usual' },
    keep: { type: 'choice', options: ['present', 'absent'], default: 'present' },
  },
  messages: {
    fr: {
      title: 'Garder les lignes présentes dans un autre onglet',
      help: 'Garde les lignes dont la clé est dans un autre onglet, ou celles dont elle n’y est pas.',
      keywords: [
        'comparer deux fichiers',
        'présent',
        'absent',
        'communes aux deux',
        'différence',
        'intersection',
        'exclure',
        'autre fichier',
        'lignes communes',
        'lignes qui sont dans l’autre fichier',
        'comparer deux listes',
        'qui manque',
        'EQUIV',
      ],
      fields: {
        table: 'Autre onglet',
        keys: 'Clés à rapprocher',
        match: 'Deux clés sont les mêmes',
        keep: 'Lignes à garder',
      },
      options: {
        exact: 'Au caractère près',
        usual: 'Sans distinguer majuscules, accents et espaces',
        lettersDigits: 'Par leurs lettres et chiffres seulement',
        digits: 'Par leurs chiffres seulement',
        present: 'Celles qui y sont',
        absent: 'Celles qui n’y sont pas',
      },
      sentence: ({ table, keep }) =>
        keep === 'present'
          ? `Garder les lignes présentes dans l’onglet ${frQuote(table.name)}`
          : `Garder les lignes absentes de l’onglet ${frQuote(table.name)}`,
    },
    en: {
      title: 'Keep rows found in another tab',
      help: 'Keeps the rows whose key is in another tab, or those whose key is not.',
      keywords: [
        'compare two files',
        'present',
        'absent',
        'common',
        'difference',
        'intersection',
        'exclude',
        'semi join',
        'anti join',
        'rows that exist in the other table',
        'compare two lists',
        'not in the other list',
        'who is missing',
      ],
      fields: {
        table: 'Other tab',
        keys: 'Keys to match',
        match: 'Two keys are the same',
        keep: 'Rows to keep',
      },
      options: {
        exact: 'To the letter',
        usual: 'Whatever the case, accents and spaces',
        lettersDigits: 'By their letters and digits only',
        digits: 'By their digits only',
        present: 'Those that are there',
        absent: 'Those that are not',
      },
      sentence: ({ table, keep }) =>
        keep === 'present'
          ? `Keep the rows found in the tab ${enQuote(table.name)}`
          : `Keep the rows not found in the tab ${enQuote(table.name)}`,
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    const list = say('Liste 2023', 'List of 2023')
    return {
      before: [[name, 'Judo', 'Chorale', 'Tennis']],
      other: { name: list, columns: [[name, 'Tennis', 'Judo']] },
      params: {
        table: { id: list, name: list },
        keys: [{ column: exampleColumn(name), other: exampleColumn(name) }],
        keep: 'absent',
      },
      after: [[name, 'Chorale']],
    }
  },
  apply: async (table, params, context) => {
    const found = await findRows(table, params, context)
    if (!found.ok) return found
    const { matches } = found.value
    const wanted = params.keep === 'present'
    return ok({
      table: filterRows(table, (row) => matches.rows[row]! >= 0 === wanted),
      warnings: [countsTold(matches)],
    })
  },
  migrate: [],
})
