import { readDegrees } from '../values/dms'
import { ok } from '../values/result'
import type { Column } from '../table/column'
import type { Control } from '../table/mapTexts'
import { combineColumns } from '../table/combine'
import { replaceColumns } from '../table/table'
import { degreeMarks } from './degreeMarks'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { chosenColumn } from './mapColumns'
import { enQuote, frQuote } from './words'

/** Metropolitan France and around: a point that falls there once swapped, and does not as it is, was written backwards. */
const isFrench = (latitude: number, longitude: number): boolean =>
  latitude > 41 && latitude < 51.6 && longitude > -5.6 && longitude < 10

const numberOf = (text: string): number => Number(readDegrees(text) ?? Number.NaN)

export const swapCoordinates = defineStep({
  kind: 'swapCoordinates',
  version: 1,
  menus: { menu: 'standardise', isScoped: true },
  params: {
    latitude: { type: 'column', suits: ['latitude'] },
    longitude: { type: 'column', suits: ['longitude'] },
    which: { type: 'choice', options: ['misplaced', 'all'], default: 'misplaced' },
  },
  messages: {
    fr: {
      title: 'Échanger latitude et longitude',
      help: 'Remet à leur place les latitudes et longitudes inversées : celles qui ne tombent en France qu’une fois échangées, ou toutes.',
      keywords: [
        'inverser',
        'échanger',
        'latitude',
        'longitude',
        'coordonnées',
        'inversées',
        'gps',
        'échanger x et y',
        'coordonnées à l’envers',
        'points en mer',
      ],
      fields: {
        latitude: 'Colonne des latitudes',
        longitude: 'Colonne des longitudes',
        which: 'Échanger',
      },
      options: {
        misplaced: 'Celles qui ne tombent en France métropolitaine qu’ainsi',
        all: 'Toutes',
      },
      sentence: ({ latitude, longitude, which }) =>
        `Échanger ${frQuote(latitude.name)} et ${frQuote(longitude.name)}${which === 'misplaced' ? ' là où elles sont inversées' : ' partout'}`,
    },
    en: {
      title: 'Swap latitude and longitude',
      help: 'Puts latitudes and longitudes that were swapped in their place: those that fall in France only once swapped, or all.',
      keywords: [
        'swap',
        'invert',
        'exchange',
        'latitude',
        'longitude',
        'coordinates',
        'gps',
        'lat long reversed',
        'points in the sea',
      ],
      fields: {
        latitude: 'Column of latitudes',
        longitude: 'Column of longitudes',
        which: 'Swap',
      },
      options: { misplaced: 'Those that fall in metropolitan France only so', all: 'All' },
      sentence: ({ latitude, longitude, which }) =>
        `Swap ${enQuote(latitude.name)} and ${enQuote(longitude.name)}${which === 'misplaced' ? ' where they are misplaced' : ' everywhere'}`,
    },
  },
  example: () => ({
    before: [
      ['Latitude', '2.08', '49.26'],
      ['Longitude', '49.43', '2.47'],
    ],
    params: { latitude: exampleColumn('Latitude'), longitude: exampleColumn('Longitude') },
    after: [
      ['Latitude', '49.43', '49.26'],
      ['Longitude', '2.08', '2.47'],
    ],
  }),
  apply: async (table, { latitude, longitude, which }, { control }) => {
    const sources = [chosenColumn(table, latitude), chosenColumn(table, longitude)] as const
    const [first, second] = sources
    if (first.id === second.id) return ok({ table })
    const isSwapped = (lat: string, lon: string): boolean => {
      if (which === 'all') return true
      const [y, x] = [numberOf(lat), numberOf(lon)]
      return !isFrench(y, x) && isFrench(x, y)
    }
    const swapped = (at: 0 | 1, leave: Control): Promise<Column> =>
      combineColumns(
        [first.column, second.column],
        table.ids.length,
        ([lat = '', lon = '']) => {
          const isOther = isSwapped(lat, lon)
          return (at === 0) === isOther ? lon : lat
        },
        leave,
      )
    const columns = new Map([
      [first.id, await swapped(0, control)],
      [second.id, await swapped(1, control)],
    ])
    const unread =
      which === 'misplaced'
        ? degreeMarks(sources.map((each) => ({ ...each, column: columns.get(each.id)! })))
        : null
    return ok({ table: replaceColumns(table, columns), ...(unread ? { unread } : {}) })
  },
  migrate: [],
})
