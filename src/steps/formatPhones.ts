import { formatPhone, phoneForms } from '../values/identifierForms'
import { convertTexts } from './convertTexts'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { enColumns, frColumns } from './words'

/** One number in each form. */
const shown = {
  national: '0344797979',
  spaced: '03 44 79 79 79',
  dotted: '03.44.79.79.79',
  international: '+33344797979',
} as const

export const formatPhones = defineStep({
  kind: 'formatPhones',
  version: 1,
  menus: { menu: 'standardise', isForColumn: true, isScoped: true },
  params: {
    columns: { type: 'columns', suits: ['phone'] },
    form: { type: 'choice', options: phoneForms, default: 'spaced' },
    lostZero: { type: 'boolean', default: true },
    unread: { type: 'choice', options: ['kept', 'emptied'], default: 'kept' },
  },
  messages: {
    fr: {
      title: 'Mettre en forme les téléphones',
      help: 'Écrit tous les numéros de la même façon : « 0344797979 », « +33 (0)3.44.79.79.79 » deviennent 03 44 79 79 79.',
      keywords: [
        'téléphone',
        'tél',
        'numéro',
        'portable',
        'mobile',
        'fax',
        'indicatif',
        '+33',
        'numéro de téléphone',
        'points dans les téléphones',
        'fixe',
        'même format',
      ],
      fields: {
        columns: 'Colonnes',
        form: 'Écrire',
        lostZero: 'Remettre le zéro perdu devant neuf chiffres',
        unread: 'Ce qui n’est pas un numéro',
      },
      options: {
        ...shown,
        kept: 'Garder le texte et le signaler',
        emptied: 'Vider la cellule',
      },
      sentence: ({ columns, form }) =>
        `Mettre en forme les téléphones de ${frColumns(columns, 'des colonnes')} (${shown[form]})`,
    },
    en: {
      title: 'Format phone numbers',
      help: 'Writes all numbers in one way: “0344797979”, “+33 (0)3.44.79.79.79” become 03 44 79 79 79.',
      keywords: [
        'phone',
        'telephone',
        'mobile',
        'number',
        'fax',
        'country code',
        '+33',
        'phone number',
        'dial code',
        'same format',
      ],
      fields: {
        columns: 'Columns',
        form: 'Write as',
        lostZero: 'Put the lost zero back in front of nine digits',
        unread: 'What is no number',
      },
      options: {
        ...shown,
        kept: 'Keep the text and list it',
        emptied: 'Empty the cell',
      },
      sentence: ({ columns, form }) =>
        `Format phone numbers in ${enColumns(columns, 'columns')} (${shown[form]})`,
    },
  },
  example: (say) => {
    const phone = say('Téléphone', 'Phone')
    return {
      before: [[phone, '0344797979', '+33 (0)3.44.79.79.79']],
      params: { columns: [exampleColumn(phone)] },
      after: [[phone, '03 44 79 79 79', '03 44 79 79 79']],
    }
  },
  apply: (table, { columns, form, lostZero, unread }, { control }) =>
    convertTexts(
      table,
      columns,
      () => (text) => formatPhone(text, form, lostZero),
      unread,
      control,
    ),
  migrate: [],
})
