import { repairDoubleEncoding } from '../values/doubleEncoding'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { chosenOrAll, mapColumns } from './mapColumns'
import { enColumns, frColumns } from './words'

export const repairEncoding = defineStep({
  kind: 'repairEncoding',
  version: 1,
  menus: { menu: 'standardise', isForColumn: true, isScoped: true },
  params: { columns: { type: 'columns', allWhenEmpty: true } },
  messages: {
    fr: {
      title: 'Réparer le texte doublement encodé',
      help: 'Rend les lettres abîmées par une mauvaise lecture : « ThÃ©Ã¢tre » devient « Théâtre ».',
      keywords: [
        'accents',
        'encodage',
        'utf-8',
        'caractères bizarres',
        'Ã©',
        'réparer',
        'accents cassés',
        'accents illisibles',
        'problème d’accents',
        'points d’interrogation',
        'charabia',
      ],
      fields: { columns: 'Colonnes' },
      options: {},
      sentence: ({ columns }) => `Réparer le texte doublement encodé dans ${frColumns(columns)}`,
    },
    en: {
      title: 'Repair double-encoded text',
      help: 'Gives back letters that a wrong reading damaged: “ThÃ©Ã¢tre” becomes “Théâtre”.',
      keywords: [
        'accents',
        'encoding',
        'utf-8',
        'mojibake',
        'Ã©',
        'repair',
        'weird characters',
        'garbled',
        'broken accents',
        'question marks',
        'gibberish',
      ],
      fields: { columns: 'Columns' },
      options: {},
      sentence: ({ columns }) => `Repair double-encoded text in ${enColumns(columns)}`,
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    return {
      before: [[name, 'ThÃ©Ã¢tre', 'Ã‰cole']],
      params: { columns: [exampleColumn(name)] },
      after: [[name, 'Théâtre', 'École']],
    }
  },
  apply: (table, { columns }, { control }) =>
    mapColumns(table, chosenOrAll(table, columns), repairDoubleEncoding, control),
  migrate: [],
})
