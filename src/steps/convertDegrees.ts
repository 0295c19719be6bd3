import { readDegrees, writeDegrees } from '../values/dms'
import { convertTexts } from './convertTexts'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { enColumns, frColumns } from './words'

export const convertDegrees = defineStep({
  kind: 'convertDegrees',
  version: 1,
  menus: { menu: 'standardise', isForColumn: true, isScoped: true },
  params: {
    columns: { type: 'columns' },
    output: { type: 'choice', options: ['decimal', 'latitude', 'longitude'], default: 'decimal' },
    unread: { type: 'choice', options: ['kept', 'emptied'], default: 'kept' },
  },
  messages: {
    fr: {
      title: 'Convertir des degrés, minutes, secondes',
      help: 'Écrit une latitude ou une longitude en degrés décimaux : « 48° 51’ 24” N » et « 48,8567 » deviennent 48.8566667 et 48.8567. Ou l’inverse.',
      keywords: [
        'degrés',
        'minutes',
        'secondes',
        'décimal',
        'latitude',
        'longitude',
        'gps',
        'virgule',
        'dms',
        'coordonnées degrés',
        'sexagésimal',
        'boussole',
      ],
      fields: {
        columns: 'Colonnes',
        output: 'Écrire',
        unread: 'Ce qui ne se lit pas comme un angle',
      },
      options: {
        decimal: 'En degrés décimaux (48.8566667)',
        latitude: 'Latitude en degrés, minutes, secondes (48° 51′ 24.00″ N)',
        longitude: 'Longitude en degrés, minutes, secondes (2° 21′ 07.00″ E)',
        kept: 'Garder le texte et le signaler',
        emptied: 'Vider la cellule',
      },
      sentence: ({ columns, output }) =>
        output === 'decimal'
          ? `Convertir ${frColumns(columns, 'des colonnes')} en degrés décimaux`
          : `Convertir ${frColumns(columns, 'des colonnes')} en degrés, minutes, secondes`,
    },
    en: {
      title: 'Convert degrees, minutes, seconds',
      help: 'Writes a latitude or longitude in decimal degrees: “48° 51’ 24” N” and “48,8567” become 48.8566667 and 48.8567. Or the reverse.',
      keywords: [
        'degrees',
        'minutes',
        'seconds',
        'decimal',
        'latitude',
        'longitude',
        'gps',
        'dms',
        'sexagesimal',
      ],
      fields: { columns: 'Columns', output: 'Write as', unread: 'What is no angle' },
      options: {
        decimal: 'Decimal degrees (48.8566667)',
        latitude: 'Latitude in degrees, minutes, seconds (48° 51′ 24.00″ N)',
        longitude: 'Longitude in degrees, minutes, seconds (2° 21′ 07.00″ E)',
        kept: 'Keep the text and list it',
        emptied: 'Empty the cell',
      },
      sentence: ({ columns, output }) =>
        output === 'decimal'
          ? `Convert ${enColumns(columns, 'columns')} to decimal degrees`
          : `Convert ${enColumns(columns, 'columns')} to degrees, minutes, seconds`,
    },
  },
  example: () => ({
    before: [['Latitude', '48° 51’ 24” N', '49,4295']],
    params: { columns: [exampleColumn('Latitude')] },
    after: [['Latitude', '48.8566667', '49.4295']],
  }),
  apply: (table, { columns, output, unread }, { control }) => {
    const read = (text: string): string | null => {
      const value = readDegrees(text)
      if (value === null || output === 'decimal') return value
      return writeDegrees(value, output === 'latitude' ? ['N', 'S'] : ['E', 'O'])
    }
    return convertTexts(table, columns, () => read, unread, control)
  },
  migrate: [],
})
