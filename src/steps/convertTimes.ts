import { readTimeOfDay } from '../values/times'
import { convertTexts } from './convertTexts'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { enColumns, frColumns } from './words'

/** One time in each form. */
const shown = { minutes: '15:30', seconds: '15:30:00', french: '15h30' } as const

export const convertTimes = defineStep({
  kind: 'convertTimes',
  version: 1,
  menus: { menu: 'standardise', isForColumn: true, isScoped: true },
  params: {
    columns: { type: 'columns' },
    output: { type: 'choice', options: ['minutes', 'seconds', 'french'], default: 'minutes' },
    unread: { type: 'choice', options: ['kept', 'emptied'], default: 'kept' },
  },
  messages: {
    fr: {
      title: 'Convertir les heures',
      help: 'Écrit les heures de la même façon : « 15h30 », « 8 h », « midi » deviennent 15:30, 08:00, 12:00.',
      keywords: [
        'heure',
        'horaire',
        '15h30',
        'minutes',
        'ouverture',
        'temps',
        'midi',
        'heures am et pm',
        'format des heures',
        'horaires d’ouverture',
        'am pm',
      ],
      fields: {
        columns: 'Colonnes',
        output: 'Écrire',
        unread: 'Ce qui ne se lit pas comme une heure',
      },
      options: {
        ...shown,
        kept: 'Garder le texte et le signaler',
        emptied: 'Vider la cellule',
      },
      sentence: ({ columns, output }) =>
        `Convertir les heures de ${frColumns(columns, 'des colonnes')} (${shown[output]})`,
    },
    en: {
      title: 'Convert times of day',
      help: 'Writes times in one way: “15h30”, “8 h”, “midi” become 15:30, 08:00, 12:00.',
      keywords: [
        'time',
        'hour',
        'minutes',
        'opening',
        'clock',
        'noon',
        '3pm to 15:00',
        'time format',
        'opening hours',
        'am pm',
      ],
      fields: { columns: 'Columns', output: 'Write as', unread: 'What is no time' },
      options: {
        ...shown,
        kept: 'Keep the text and list it',
        emptied: 'Empty the cell',
      },
      sentence: ({ columns, output }) =>
        `Convert times of day in ${enColumns(columns, 'columns')} (${shown[output]})`,
    },
  },
  example: (say) => {
    const opens = say('Ouverture', 'Opens at')
    return {
      before: [[opens, '15h30', '8 h', 'midi']],
      params: { columns: [exampleColumn(opens)] },
      after: [[opens, '15:30', '08:00', '12:00']],
    }
  },
  apply: (table, { columns, output, unread }, { control }) => {
    const read = (text: string): string | null => {
      const time = readTimeOfDay(text)
      if (time === null || output === 'seconds') return time
      // Seconds that are there are never lost.
      const kept = time.endsWith(':00') ? time.slice(0, 5) : time
      return output === 'minutes' ? kept : kept.replace(':', 'h')
    }
    return convertTexts(table, columns, () => read, unread, control)
  },
  migrate: [],
})
