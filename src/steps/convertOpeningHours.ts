import { readOpeningHours } from '../values/openingHoursFrench'
import { convertTexts } from './convertTexts'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { enColumns, frColumns } from './words'

export const convertOpeningHours = defineStep({
  kind: 'convertOpeningHours',
  version: 1,
  menus: { menu: 'standardise', isForColumn: true, isScoped: true },
  params: {
    columns: { type: 'columns', suits: ['hours'] },
    unread: { type: 'choice', options: ['kept', 'emptied'], default: 'kept' },
  },
  messages: {
    fr: {
      title: 'Convertir les horaires d’ouverture',
      help: 'Écrit les horaires comme OpenStreetMap les attend : « du lundi au vendredi de 9h à 12h, fermé le dimanche » devient Mo-Fr 09:00-12:00; Su off. Ce qui n’est pas compris en entier est gardé et signalé.',
      keywords: [
        'horaires',
        'heures d’ouverture',
        'ouverture',
        'fermeture',
        'openstreetmap',
        'osm',
        'opening_hours',
        'yohours',
        'lundi',
        'jours',
        '24h/24',
      ],
      fields: { columns: 'Colonnes', unread: 'Ce qui n’est pas compris' },
      options: { kept: 'Garder le texte et le signaler', emptied: 'Vider la cellule' },
      sentence: ({ columns }) =>
        `Convertir les horaires d’ouverture de ${frColumns(columns, 'des colonnes')}`,
    },
    en: {
      title: 'Convert opening hours',
      help: 'Writes French opening hours as OpenStreetMap wants them: “du lundi au vendredi de 9h à 12h, fermé le dimanche” becomes Mo-Fr 09:00-12:00; Su off. What is not wholly understood is kept and listed.',
      keywords: [
        'opening hours',
        'opening times',
        'hours',
        'schedule',
        'openstreetmap',
        'osm',
        'opening_hours',
        'closed',
        'weekdays',
      ],
      fields: { columns: 'Columns', unread: 'What is not understood' },
      options: { kept: 'Keep the text and list it', emptied: 'Empty the cell' },
      sentence: ({ columns }) => `Convert opening hours in ${enColumns(columns, 'columns')}`,
    },
  },
  example: (say) => {
    const hours = say('Horaires', 'Hours')
    return {
      before: [[hours, 'lun-ven 9h-12h / 14h-17h30', 'tous les jours sauf le mardi 10h-18h']],
      params: { columns: [exampleColumn(hours)] },
      after: [[hours, 'Mo-Fr 09:00-12:00,14:00-17:30', 'Mo,We-Su 10:00-18:00; Tu off']],
    }
  },
  apply: (table, { columns, unread }, { control }) =>
    convertTexts(table, columns, () => readOpeningHours, unread, control),
  migrate: [],
})
