import { ok } from '../values/result'
import { fold, removeAccents, removeExtraSpaces } from '../values/text'
import { rowGroups } from '../table/groups'
import { filterRows, rowAt, rowCount } from '../table/table'
import { defineStep } from './define'
import { chosenOrAll } from './mapColumns'
import { enColumns, frColumns } from './words'

interface Ignored {
  readonly ignoreCase: boolean
  readonly ignoreAccents: boolean
  readonly ignoreSpaces: boolean
}

/** What two texts must share to be the same one, or null when it is the text itself. */
function keyOf({ ignoreCase, ignoreAccents, ignoreSpaces }: Ignored) {
  if (!ignoreCase && !ignoreAccents && !ignoreSpaces) return null
  return (text: string): string => {
    let key = ignoreSpaces ? removeExtraSpaces(text) : text
    if (ignoreCase && ignoreAccents) return fold(key)
    if (ignoreAccents) key = removeAccents(key)
    return ignoreCase ? key.toLowerCase() : key
  }
}

export const removeDuplicates = defineStep({
  kind: 'removeDuplicates',
  version: 1,
  menus: { menu: 'clean', isForColumn: true, isScoped: true },
  params: {
    columns: { type: 'columns', allWhenEmpty: true },
    keep: { type: 'choice', options: ['first', 'last'], default: 'first' },
    ignoreCase: { type: 'boolean', default: false },
    ignoreAccents: { type: 'boolean', default: false },
    ignoreSpaces: { type: 'boolean', default: false },
  },
  messages: {
    fr: {
      title: 'Supprimer les doublons',
      help: 'Garde une seule ligne parmi celles qui ont les mêmes valeurs dans les colonnes choisies.',
      keywords: [
        'doublon',
        'double',
        'répété',
        'unique',
        'dédoublonner',
        'identique',
        'lignes en double',
        'deux fois',
        'valeurs uniques',
        'enlever les doublons',
        'UNIQUE',
      ],
      fields: {
        columns: 'Colonnes à comparer',
        keep: 'Ligne gardée',
        ignoreCase: 'Ne pas distinguer majuscules et minuscules',
        ignoreAccents: 'Ne pas distinguer les accents',
        ignoreSpaces: 'Ne pas tenir compte des espaces inutiles',
      },
      options: { first: 'La première', last: 'La dernière' },
      sentence: ({ columns, keep }) =>
        `Supprimer les doublons sur ${frColumns(columns)}, garder ${keep === 'first' ? 'la première ligne' : 'la dernière ligne'}`,
    },
    en: {
      title: 'Remove duplicates',
      help: 'Keeps a single row among those with the same values in the chosen columns.',
      keywords: [
        'duplicate',
        'double',
        'repeated',
        'unique',
        'distinct',
        'dedupe',
        'twice',
        'unique values',
        'repeated rows',
      ],
      fields: {
        columns: 'Columns to compare',
        keep: 'Row to keep',
        ignoreCase: 'Ignore case',
        ignoreAccents: 'Ignore accents',
        ignoreSpaces: 'Ignore extra spaces',
      },
      options: { first: 'The first', last: 'The last' },
      sentence: ({ columns, keep }) =>
        `Remove duplicates on ${enColumns(columns)}, keep the ${keep} row`,
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    const town = say('Commune', 'Town')
    return {
      before: [
        [name, 'Judo', 'Tennis', 'Judo'],
        [town, 'Creil', 'Beauvais', 'Creil'],
      ],
      params: {},
      after: [
        [name, 'Judo', 'Tennis'],
        [town, 'Creil', 'Beauvais'],
      ],
    }
  },
  apply: async (table, { columns: refs, keep, ...ignored }, { control }) => {
    const columns = chosenOrAll(table, refs).map(({ column }) => column)
    if (columns.length === 0) return ok({ table })
    const { groups, count } = await rowGroups(columns, table.ids.length, keyOf(ignored), control)
    const isSeen = new Uint8Array(count)
    const isKept = new Uint8Array(table.ids.length)
    const rows = rowCount(table)
    for (let i = 0; i < rows; i++) {
      const row = rowAt(table, keep === 'first' ? i : rows - 1 - i)
      const group = groups[row]!
      if (isSeen[group]) continue
      isSeen[group] = 1
      isKept[row] = 1
    }
    return ok({ table: filterRows(table, (row) => isKept[row] === 1) })
  },
  migrate: [],
})
