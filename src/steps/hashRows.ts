import { ok } from '../values/result'
import { sha256 } from '../values/sha256'
import { combineColumns } from '../table/combine'
import { insertColumns, madeColumnId } from '../table/table'
import { defineStep } from './define'
import { freeColumnName } from './destination'
import { chosenOrAll } from './mapColumns'
import { enColumns, frColumns } from './words'

const DEFAULT_NAME = 'sha256'
const SHORT = 16

export const hashRows = defineStep({
  kind: 'hashRows',
  version: 1,
  menus: { menu: 'complete' },
  params: {
    columns: { type: 'columns', allWhenEmpty: true },
    name: { type: 'text', default: DEFAULT_NAME },
    length: { type: 'choice', options: ['short', 'whole'], default: 'short' },
  },
  messages: {
    fr: {
      title: 'Calculer un code de contrôle par ligne',
      help: 'Ajoute un code (SHA-256) qui ne dépend que des textes de la ligne : deux lignes identiques ont le même, une lettre changée le change tout entier.',
      keywords: [
        'hash',
        'sha256',
        'code de contrôle',
        'somme de contrôle',
        'comparer',
        'signature',
        'vérifier qu’une ligne n’a pas changé',
        'md5',
        'ligne modifiée',
      ],
      fields: { columns: 'Colonnes', name: 'Nom de la colonne', length: 'Longueur' },
      options: { short: '16 caractères', whole: '64 caractères (entier)' },
      sentence: ({ columns }) => `Calculer un code de contrôle sur ${frColumns(columns)}`,
    },
    en: {
      title: 'Hash rows',
      help: 'Adds a code (SHA-256) that depends on the texts of the row only: equal rows share it, one changed letter changes all of it.',
      keywords: [
        'hash',
        'sha256',
        'checksum',
        'digest',
        'compare',
        'signature',
        'check whether a row changed',
        'md5',
        'fingerprint',
      ],
      fields: { columns: 'Columns', name: 'Name of the column', length: 'Length' },
      options: { short: '16 characters', whole: '64 characters (whole)' },
      sentence: ({ columns }) => `Hash rows on ${enColumns(columns)}`,
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    return {
      before: [[name, 'Judo', 'Chorale']],
      params: { name: 'code' },
      after: [
        [name, 'Judo', 'Chorale'],
        ['code', '6796a887f9419984', 'ff513b451ac9e1ac'],
      ],
    }
  },
  apply: async (table, { columns, name, length }, { stepId, control }) => {
    const sources = chosenOrAll(table, columns).map(({ column }) => column)
    const column = await combineColumns(
      sources,
      table.ids.length,
      (texts) => sha256(JSON.stringify(texts)).slice(0, length === 'short' ? SHORT : undefined),
      control,
    )
    const wanted = name.trim() === '' ? DEFAULT_NAME : name.trim()
    const added = { id: madeColumnId(stepId, 'hash'), name: freeColumnName(table, wanted), column }
    return ok({ table: insertColumns(table, [added]) })
  },
  migrate: [],
})
