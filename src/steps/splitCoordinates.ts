import { readCoordinatePair } from '../values/coordinates'
import { ok } from '../values/result'
import { isEmptyOrBlank } from '../values/text'
import type { TableColumn } from '../table/table'
import { insertColumns, madeColumnId } from '../table/table'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { freeColumnName } from './destination'
import { chosenColumn } from './mapColumns'
import { columnOfPieces, cutPieces } from './pieces'
import { enQuote, frQuote } from './words'

export const splitCoordinates = defineStep({
  kind: 'splitCoordinates',
  version: 1,
  menus: { menu: 'standardise', isForColumn: true, isScoped: true },
  params: {
    column: { type: 'column', suits: ['coordinates'] },
    order: { type: 'choice', options: ['auto', 'latLon', 'lonLat'], default: 'auto' },
    latitude: { type: 'text', default: 'latitude' },
    longitude: { type: 'text', default: 'longitude' },
  },
  messages: {
    fr: {
      title: 'Séparer latitude et longitude',
      help: 'Écrit dans deux colonnes les coordonnées d’une seule : « 49.43, 2.08 », « [2.08, 49.43] », « POINT (2.08 49.43) ».',
      keywords: [
        'coordonnées',
        'latitude',
        'longitude',
        'gps',
        'géo',
        'point',
        'séparer',
        'carte',
        'coordonnées en deux colonnes',
      ],
      fields: {
        column: 'Colonne',
        order: 'Ordre',
        latitude: 'Nom de la colonne des latitudes',
        longitude: 'Nom de la colonne des longitudes',
      },
      options: {
        auto: 'Celui qui tombe en France, cellule par cellule',
        latLon: 'Latitude puis longitude',
        lonLat: 'Longitude puis latitude',
      },
      sentence: ({ column }) => `Séparer les coordonnées de ${frQuote(column.name)}`,
    },
    en: {
      title: 'Split latitude and longitude',
      help: 'Writes the coordinates of one column to two: “49.43, 2.08”, “[2.08, 49.43]”, “POINT (2.08 49.43)”.',
      keywords: [
        'coordinates',
        'latitude',
        'longitude',
        'gps',
        'geo',
        'point',
        'split',
        'map',
        'coordinates into two columns',
      ],
      fields: {
        column: 'Column',
        order: 'Order',
        latitude: 'Name of the column of latitudes',
        longitude: 'Name of the column of longitudes',
      },
      options: {
        auto: 'The one that falls in France, cell by cell',
        latLon: 'Latitude, then longitude',
        lonLat: 'Longitude, then latitude',
      },
      sentence: ({ column }) => `Split the coordinates of ${enQuote(column.name)}`,
    },
  },
  example: (say) => {
    const place = say('Position', 'Position')
    return {
      before: [[place, '49.43, 2.08', '[2.47, 49.26]']],
      params: { column: exampleColumn(place) },
      after: [
        [place, '49.43, 2.08', '[2.47, 49.26]'],
        ['latitude', '49.43', '49.26'],
        ['longitude', '2.08', '2.47'],
      ],
    }
  },
  apply: async (table, { column: ref, order, latitude, longitude }, { stepId, control }) => {
    const source = chosenColumn(table, ref)
    const cut = (text: string): readonly string[] => {
      const pair = readCoordinatePair(text, order)
      return pair ? [pair.latitude, pair.longitude] : []
    }
    const pieces = await cutPieces(table, source.column, cut, control)
    const made: TableColumn[] = []
    let named = table
    for (const [at, wanted] of [latitude, longitude].entries()) {
      const own = at === 0 ? 'latitude' : 'longitude'
      const added = {
        id: madeColumnId(stepId, own),
        name: freeColumnName(named, wanted.trim() === '' ? own : wanted.trim()),
        column: await columnOfPieces(source.column, pieces, (list) => list[at] ?? '', control),
      }
      made.push(added)
      named = insertColumns(named, [added])
    }
    const unread = new Uint8Array(source.column.texts.size)
    pieces.forEach((list, code) => {
      const isRefused = list?.length === 0 && !isEmptyOrBlank(source.column.texts.textAt(code))
      if (isRefused) unread[code] = 1
    })
    return ok({
      table: insertColumns(table, made, source.id),
      unread: new Map([[source.id, unread]]),
    })
  },
  migrate: [],
})
