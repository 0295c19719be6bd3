import { cutDecimal, roundDecimal } from '../values/decimals'
import { readNumber } from '../values/numbers'
import { numberFormatOf } from '../table/readings'
import { convertTexts } from './convertTexts'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { enColumns, frColumns } from './words'

const frDirections = { nearest: '', down: ' au-dessous', up: ' au-dessus' } as const
const enDirections = { nearest: '', down: ' down', up: ' up' } as const

export const roundNumbers = defineStep({
  kind: 'roundNumbers',
  version: 1,
  menus: { menu: 'standardise', isForColumn: true, isScoped: true },
  params: {
    columns: { type: 'columns', suits: ['decimal'] },
    direction: { type: 'choice', options: ['nearest', 'down', 'up'], default: 'nearest' },
    to: { type: 'choice', options: ['decimals', 'whole'], default: 'decimals' },
    places: { type: 'integer', default: 2, min: 0, max: 15, visibleWhen: { to: 'decimals' } },
    zeros: { type: 'integer', default: 3, min: 1, max: 12, visibleWhen: { to: 'whole' } },
  },
  messages: {
    fr: {
      title: 'Arrondir des nombres',
      help: 'Arrondit au plus proche, au-dessous ou au-dessus : « 12,345 » à deux décimales donne 12.35, « 1 234 » au millier donne 1000.',
      keywords: [
        'arrondir',
        'arrondi',
        'décimales',
        'entier',
        'tronquer',
        'millier',
        'centaine',
        '2 chiffres après la virgule',
        'sans décimales',
        'ARRONDI',
        'nombre entier',
        'enlever les décimales',
      ],
      fields: {
        columns: 'Colonnes',
        direction: 'Arrondir',
        to: 'À',
        places: 'Nombre de décimales',
        zeros: 'Nombre de zéros (3 : au millier)',
      },
      options: {
        nearest: 'Au plus proche',
        down: 'Au-dessous',
        up: 'Au-dessus',
        decimals: 'Un nombre de décimales',
        whole: 'La dizaine, la centaine, le millier…',
      },
      sentence: ({ columns, to, places, zeros, direction }) =>
        to === 'decimals'
          ? `Arrondir ${frColumns(columns, 'des colonnes')}${frDirections[direction]} à ${places} décimale${places > 1 ? 's' : ''}`
          : `Arrondir ${frColumns(columns, 'des colonnes')}${frDirections[direction]} à 1${'0'.repeat(zeros)} près`,
    },
    en: {
      title: 'Round numbers',
      help: 'Rounds to the nearest, down or up: “12,345” with two decimals gives 12.35, “1 234” to the thousand gives 1000.',
      keywords: [
        'round',
        'rounding',
        'decimals',
        'floor',
        'ceiling',
        'truncate',
        'thousand',
        '2 digits after the point',
        'whole number',
        'no decimals',
      ],
      fields: {
        columns: 'Columns',
        direction: 'Round',
        to: 'To',
        places: 'Number of decimals',
        zeros: 'Number of zeros (3: to the thousand)',
      },
      options: {
        nearest: 'To the nearest',
        down: 'Down',
        up: 'Up',
        decimals: 'A number of decimals',
        whole: 'Tens, hundreds, thousands…',
      },
      sentence: ({ columns, to, places, zeros, direction }) =>
        to === 'decimals'
          ? `Round ${enColumns(columns, 'columns')}${enDirections[direction]} to ${places} decimal${places === 1 ? '' : 's'}`
          : `Round ${enColumns(columns, 'columns')}${enDirections[direction]} to ${direction === 'nearest' ? 'the nearest' : 'a multiple of'} 1${'0'.repeat(zeros)}`,
    },
  },
  example: (say) => {
    const amount = say('Montant', 'Amount')
    return {
      before: [[amount, '12,345', '7,5']],
      params: { columns: [exampleColumn(amount)], places: 1 },
      after: [[amount, '12.3', '7.5']],
    }
  },
  apply: (table, { columns, direction, to, places, zeros }, { control }) => {
    const kept = to === 'decimals' ? places : -zeros
    return convertTexts(
      table,
      columns,
      (column) => {
        const format = numberFormatOf(table, column)
        return (text) => {
          const reading = readNumber(text, format)
          if (!reading.ok) return null
          return direction === 'nearest'
            ? roundDecimal(reading.value, kept)
            : cutDecimal(reading.value, kept, direction)
        }
      },
      'kept',
      control,
    )
  },
  migrate: [],
})
