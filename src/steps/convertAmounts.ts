import { readAmount } from '../values/amounts'
import { numberFormatOf } from '../table/readings'
import { convertTexts } from './convertTexts'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { enColumns, frColumns } from './words'

export const convertAmounts = defineStep({
  kind: 'convertAmounts',
  version: 1,
  menus: { menu: 'standardise', isForColumn: true, isScoped: true },
  params: {
    columns: { type: 'columns', suits: ['amount'] },
    percent: { type: 'choice', options: ['number', 'fraction'], default: 'number' },
    unread: { type: 'choice', options: ['kept', 'emptied'], default: 'kept' },
  },
  messages: {
    fr: {
      title: 'Convertir les montants et pourcentages',
      help: 'Écrit en nombres « 1 234,50 € », « 12,5 k€ », « 3 M€ », « (12) » ou « 12 % ».',
      keywords: [
        'euro',
        'montant',
        'monnaie',
        'prix',
        'pourcentage',
        '%',
        'k€',
        'millions',
        'argent',
        'devise',
        '€',
        'enlever le signe euro',
        'milliers d’euros',
        'pour cent',
        'taux',
      ],
      fields: {
        columns: 'Colonnes',
        percent: 'Un pourcentage (12 %) devient',
        unread: 'Ce qui ne se lit pas comme un montant',
      },
      options: {
        number: 'Le même nombre (12)',
        fraction: 'Une part de 1 (0.12)',
        kept: 'Garder le texte et le signaler',
        emptied: 'Vider la cellule',
      },
      sentence: ({ columns, percent }) =>
        `Convertir les montants et pourcentages de ${frColumns(columns, 'des colonnes')}${percent === 'fraction' ? ' (12 % devient 0.12)' : ''}`,
    },
    en: {
      title: 'Convert amounts and percentages',
      help: 'Writes “1 234,50 €”, “12,5 k€”, “3 M€”, “(12)” or “12 %” as numbers.',
      keywords: [
        'euro',
        'amount',
        'currency',
        'price',
        'percent',
        '%',
        'million',
        'money',
        '€',
        'remove euro sign',
        'thousands',
      ],
      fields: {
        columns: 'Columns',
        percent: 'A percentage (12 %) becomes',
        unread: 'What is no amount',
      },
      options: {
        number: 'The same number (12)',
        fraction: 'A part of 1 (0.12)',
        kept: 'Keep the text and list it',
        emptied: 'Empty the cell',
      },
      sentence: ({ columns, percent }) =>
        `Convert amounts and percentages of ${enColumns(columns, 'columns')}${percent === 'fraction' ? ' (12% becomes 0.12)' : ''}`,
    },
  },
  example: (say) => {
    const amount = say('Montant', 'Amount')
    return {
      before: [[amount, '1 234,50 €', '12,5 k€', '3 M€']],
      params: { columns: [exampleColumn(amount)] },
      after: [[amount, '1234.50', '12500', '3000000']],
    }
  },
  apply: (table, { columns, percent, unread }, { control }) =>
    convertTexts(
      table,
      columns,
      (column) => {
        const format = numberFormatOf(table, column)
        return (text) => readAmount(text, format, { percent })
      },
      unread,
      control,
    ),
  migrate: [],
})
