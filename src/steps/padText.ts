import { padText as pad, unpadText } from '../values/numbering'
import { isEmptyOrBlank } from '../values/text'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { chosenColumns, mapColumns } from './mapColumns'
import { enColumns, enQuote, frColumns, frQuote } from './words'

export const padText = defineStep({
  kind: 'padText',
  version: 1,
  menus: { menu: 'standardise', isForColumn: true, isScoped: true },
  params: {
    columns: { type: 'columns' },
    action: { type: 'choice', options: ['pad', 'unpad'], default: 'pad' },
    fill: { type: 'text', default: '0' },
    length: { type: 'integer', default: 5, min: 1, max: 1000, visibleWhen: { action: 'pad' } },
    side: { type: 'choice', options: ['start', 'end'], default: 'start' },
    digitsOnly: { type: 'boolean', default: true },
  },
  messages: {
    fr: {
      title: 'Compléter à une longueur fixe',
      help: 'Ajoute des zéros (ou un autre caractère) devant ou derrière : « 1004 » devient « 01004 ». Ou les enlève.',
      keywords: [
        'zéro',
        'zéros devant',
        'compléter',
        'longueur',
        'code postal',
        'enlever les zéros',
        'chiffres',
        'caler',
        'mettre sur 14 caractères',
        'ajouter des zéros devant',
        '5 chiffres',
        'REPT',
        'tronquer',
      ],
      fields: {
        columns: 'Colonnes',
        action: 'Que faire',
        fill: 'Caractère',
        length: 'Longueur voulue',
        side: 'Où',
        digitsOnly: 'Seulement les cellules faites de chiffres',
      },
      options: { pad: 'Ajouter', unpad: 'Enlever', start: 'Devant', end: 'Derrière' },
      sentence: ({ columns, action, side, fill, length }) => {
        const where = side === 'start' ? 'devant' : 'derrière'
        return action === 'pad'
          ? `Compléter ${frColumns(columns, 'des colonnes')} à ${length} caractères avec ${frQuote(fill)} ${where}`
          : `Enlever les ${frQuote(fill)} répétés ${where} dans ${frColumns(columns, 'des colonnes')}`
      },
    },
    en: {
      title: 'Pad to a fixed length',
      help: 'Adds zeros (or another character) in front or behind: “1004” becomes “01004”. Or removes them.',
      keywords: [
        'pad',
        'zeros',
        'leading zeros',
        'length',
        'unpad',
        'strip zeros',
        'zfill',
        'add zeros',
        '5 digits',
      ],
      fields: {
        columns: 'Columns',
        action: 'What to do',
        fill: 'Character',
        length: 'Wanted length',
        side: 'Where',
        digitsOnly: 'Only cells made of digits',
      },
      options: { pad: 'Add', unpad: 'Remove', start: 'In front', end: 'Behind' },
      sentence: ({ columns, action, side, fill, length }) => {
        const where = side === 'start' ? 'in front' : 'behind'
        return action === 'pad'
          ? `Pad ${enColumns(columns, 'columns')} to ${length} characters with ${enQuote(fill)} ${where}`
          : `Remove repeated ${enQuote(fill)} ${where} in ${enColumns(columns, 'columns')}`
      },
    },
  },
  example: (say) => {
    const postcode = say('Code postal', 'Postcode')
    return {
      before: [[postcode, '1004', '60000']],
      params: { columns: [exampleColumn(postcode)], length: 5 },
      after: [[postcode, '01004', '60000']],
    }
  },
  apply: (table, { columns, action, digitsOnly, ...options }, { control }) =>
    mapColumns(
      table,
      chosenColumns(table, columns),
      (text) => {
        if (digitsOnly ? !/^\d+$/.test(text) : isEmptyOrBlank(text)) return text
        return action === 'pad' ? pad(text, options) : unpadText(text, options)
      },
      control,
    ),
  migrate: [],
})
