import { changeCase as change } from '../values/case'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { chosenColumns, mapColumns } from './mapColumns'
import { enColumns, frColumns } from './words'

const frModes = {
  upper: 'en majuscules',
  lower: 'en minuscules',
  title: 'comme un nom propre',
  sentence: 'avec une majuscule au début',
  titleWords: 'avec une majuscule à chaque mot',
} as const

const enModes = {
  upper: 'in capitals',
  lower: 'in small letters',
  title: 'as a French name',
  sentence: 'with a capital at the start',
  titleWords: 'with a capital on every word',
} as const

export const changeCase = defineStep({
  kind: 'changeCase',
  version: 1,
  menus: { menu: 'standardise', isForColumn: true, isScoped: true },
  params: {
    columns: { type: 'columns' },
    mode: {
      type: 'choice',
      options: ['upper', 'lower', 'title', 'sentence', 'titleWords'],
      default: 'title',
    },
    removeAccents: { type: 'boolean', default: false },
  },
  messages: {
    fr: {
      title: 'Majuscules / minuscules',
      help: 'Met le texte en majuscules, en minuscules, ou les majuscules là où le français les veut.',
      keywords: [
        'majuscule',
        'minuscule',
        'casse',
        'capitale',
        'accent',
        'titre',
        'nom propre',
        'nompropre',
        'capitales',
        'première lettre en majuscule',
        'tout en majuscule',
        'MINUSCULE',
        'mettre en majuscules',
      ],
      fields: { columns: 'Colonnes', mode: 'Écrire', removeAccents: 'Enlever les accents' },
      options: {
        upper: 'MAJUSCULES',
        lower: 'minuscules',
        title: 'Noms propres (Rue de la Gare)',
        sentence: 'Phrase (Rue de la gare)',
        titleWords: 'Chaque mot (Rue De La Gare)',
      },
      sentence: ({ columns, mode, removeAccents }) =>
        `Écrire ${frColumns(columns, 'des colonnes')} ${frModes[mode]}${removeAccents ? ', sans accents' : ''}`,
    },
    en: {
      title: 'Change case',
      help: 'Puts the text in capitals, in small letters, or capitals where French wants them.',
      keywords: [
        'upper',
        'lower',
        'case',
        'capital',
        'accent',
        'title',
        'proper',
        'uppercase',
        'lowercase',
        'title case',
        'first letter',
        'all caps',
      ],
      fields: { columns: 'Columns', mode: 'Write', removeAccents: 'Remove accents' },
      options: {
        upper: 'CAPITALS',
        lower: 'small letters',
        title: 'French names (Rue de la Gare)',
        sentence: 'Sentence (Rue de la gare)',
        titleWords: 'Every word (Rue De La Gare)',
      },
      sentence: ({ columns, mode, removeAccents }) =>
        `Write ${enColumns(columns, 'columns')} ${enModes[mode]}${removeAccents ? ', without accents' : ''}`,
    },
  },
  example: (say) => {
    const street = say('Rue', 'Street')
    return {
      before: [[street, 'RUE DE LA GARE', 'place jeanne hachette']],
      params: { columns: [exampleColumn(street)], mode: 'title' },
      after: [[street, 'Rue de la Gare', 'Place Jeanne Hachette']],
    }
  },
  apply: (table, { columns, mode, removeAccents }, { control }) =>
    mapColumns(
      table,
      chosenColumns(table, columns),
      (text) => change(text, mode, { removeAccents }),
      control,
    ),
  migrate: [],
})
