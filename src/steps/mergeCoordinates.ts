import { readDegrees } from '../values/dms'
import { ok } from '../values/result'
import { combineColumns } from '../table/combine'
import { insertColumns, madeColumnId } from '../table/table'
import { degreeMarks } from './degreeMarks'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { freeColumnName } from './destination'
import { chosenColumn } from './mapColumns'
import { enQuote, frQuote } from './words'

const DEFAULT_NAME = 'coordonnées'

const writers = {
  latLon: (latitude: string, longitude: string) => `${latitude}, ${longitude}`,
  lonLat: (latitude: string, longitude: string) => `${longitude}, ${latitude}`,
  geoJson: (latitude: string, longitude: string) => `[${longitude}, ${latitude}]`,
  wkt: (latitude: string, longitude: string) => `POINT (${longitude} ${latitude})`,
} as const

export const mergeCoordinates = defineStep({
  kind: 'mergeCoordinates',
  version: 1,
  menus: { menu: 'standardise' },
  params: {
    latitude: { type: 'column', suits: ['latitude'] },
    longitude: { type: 'column', suits: ['longitude'] },
    form: { type: 'choice', options: ['latLon', 'lonLat', 'geoJson', 'wkt'], default: 'latLon' },
    name: { type: 'text', default: DEFAULT_NAME },
  },
  messages: {
    fr: {
      title: 'Réunir latitude et longitude',
      help: 'Écrit une latitude et une longitude dans une seule colonne, comme le demandent les schémas et les cartes.',
      keywords: [
        'coordonnées',
        'latitude',
        'longitude',
        'gps',
        'geo_point',
        'réunir',
        'fusionner',
        'wkt',
        'coordonnées dans une seule colonne',
        'xy',
      ],
      fields: {
        latitude: 'Colonne des latitudes',
        longitude: 'Colonne des longitudes',
        form: 'Écrire',
        name: 'Nom de la colonne',
      },
      options: {
        latLon: '49.43, 2.08 (latitude, longitude)',
        lonLat: '2.08, 49.43 (longitude, latitude)',
        geoJson: '[2.08, 49.43] (GeoJSON)',
        wkt: 'POINT (2.08 49.43)',
      },
      sentence: ({ latitude, longitude }) =>
        `Réunir ${frQuote(latitude.name)} et ${frQuote(longitude.name)}`,
    },
    en: {
      title: 'Merge latitude and longitude',
      help: 'Writes a latitude and a longitude to one column, as schemas and maps ask for.',
      keywords: [
        'coordinates',
        'latitude',
        'longitude',
        'gps',
        'geo_point',
        'merge',
        'wkt',
        'coordinates in one column',
      ],
      fields: {
        latitude: 'Column of latitudes',
        longitude: 'Column of longitudes',
        form: 'Write as',
        name: 'Name of the column',
      },
      options: {
        latLon: '49.43, 2.08 (latitude, longitude)',
        lonLat: '2.08, 49.43 (longitude, latitude)',
        geoJson: '[2.08, 49.43] (GeoJSON)',
        wkt: 'POINT (2.08 49.43)',
      },
      sentence: ({ latitude, longitude }) =>
        `Merge ${enQuote(latitude.name)} and ${enQuote(longitude.name)}`,
    },
  },
  example: () => ({
    before: [
      ['Latitude', '49.43'],
      ['Longitude', '2.08'],
    ],
    params: {
      latitude: exampleColumn('Latitude'),
      longitude: exampleColumn('Longitude'),
      name: 'geo_point',
    },
    after: [
      ['Latitude', '49.43'],
      ['Longitude', '2.08'],
      ['geo_point', '49.43, 2.08'],
    ],
  }),
  apply: async (table, { latitude, longitude, form, name }, { stepId, control }) => {
    const sources = [chosenColumn(table, latitude), chosenColumn(table, longitude)]
    const column = await combineColumns(
      sources.map((source) => source.column),
      table.ids.length,
      ([first = '', second = '']) => {
        const [lat, lon] = [readDegrees(first), readDegrees(second)]
        return lat === null || lon === null ? '' : writers[form](lat, lon)
      },
      control,
    )
    const wanted = name.trim() === '' ? DEFAULT_NAME : name.trim()
    const added = { id: madeColumnId(stepId, 'point'), name: freeColumnName(table, wanted), column }
    return ok({ table: insertColumns(table, [added]), unread: degreeMarks(sources) })
  },
  migrate: [],
})
