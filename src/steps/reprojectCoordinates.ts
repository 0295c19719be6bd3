import type { SystemId } from '../values/coordinateSystems'
import { reproject, systemIds } from '../values/coordinateSystems'
import { readDegrees } from '../values/dms'
import { readNumber } from '../values/numbers'
import { issue, ok } from '../values/result'
import { isEmptyOrBlank } from '../values/text'
import { combineColumns } from '../table/combine'
import type { TableColumn } from '../table/table'
import { insertColumns, madeColumnId, rowAt, rowCount } from '../table/table'
import { degreeMarks } from './degreeMarks'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { freeColumnName } from './destination'
import { chosenColumn } from './mapColumns'
import { enQuote, frQuote } from './words'

const names: Readonly<Record<SystemId, string>> = {
  wgs84: 'WGS 84 (GPS)',
  lambert93: 'Lambert-93',
  cc42: 'CC42',
  cc43: 'CC43',
  cc44: 'CC44',
  cc45: 'CC45',
  cc46: 'CC46',
  cc47: 'CC47',
  cc48: 'CC48',
  cc49: 'CC49',
  cc50: 'CC50',
  webMercator: 'Web Mercator',
  utm30n: 'UTM 30 Nord',
  utm31n: 'UTM 31 Nord',
  utm32n: 'UTM 32 Nord',
  utm20n: 'UTM 20 Nord (Guadeloupe, Martinique)',
  utm21n: 'UTM 21 Nord (Saint-Pierre-et-Miquelon)',
  utm22n: 'UTM 22 Nord (Guyane)',
  utm38s: 'UTM 38 Sud (Mayotte)',
  utm40s: 'UTM 40 Sud (La Réunion)',
  lambertNc: 'Lambert Nouvelle-Calédonie',
  utm6s: 'UTM 6 Sud (Polynésie)',
  utm5s: 'UTM 5 Sud (Polynésie)',
}

const readMetres = (text: string): string | null => {
  const reading = readNumber(text, 'auto', { around: 'ignore' })
  return reading.ok ? reading.value : null
}

export const reprojectCoordinates = defineStep({
  kind: 'reprojectCoordinates',
  version: 1,
  menus: { menu: 'standardise' },
  params: {
    x: { type: 'column' },
    y: { type: 'column' },
    from: { type: 'choice', options: systemIds, default: 'lambert93' },
    to: { type: 'choice', options: systemIds, default: 'wgs84' },
    xName: { type: 'text' },
    yName: { type: 'text' },
  },
  messages: {
    fr: {
      title: 'Changer de système de coordonnées',
      help: 'Passe du Lambert-93, des coniques CC42 à CC50 ou de l’UTM d’outre-mer aux latitudes et longitudes du GPS (WGS 84), et retour.',
      keywords: [
        'lambert 93',
        'lambert',
        'cc49',
        'wgs84',
        'gps',
        'projection',
        'utm',
        'coordonnées',
        'convertir',
        'latitude',
        'longitude',
        'mercator',
        'epsg',
        'x y',
        'coordonnées x y en latitude longitude',
        'rgf93',
      ],
      fields: {
        x: 'Colonne des X (ou longitudes)',
        y: 'Colonne des Y (ou latitudes)',
        from: 'Système de départ',
        to: 'Système voulu',
        xName: 'Nom de la colonne des X (ou longitudes)',
        yName: 'Nom de la colonne des Y (ou latitudes)',
      },
      options: names,
      sentence: ({ x, y, from, to }) =>
        `Convertir ${frQuote(x.name)} et ${frQuote(y.name)} de ${names[from]} en ${names[to]}`,
    },
    en: {
      title: 'Change coordinate system',
      help: 'Goes from Lambert-93, the conics CC42 to CC50 or overseas UTM to latitudes and longitudes of the GPS (WGS 84), and back.',
      keywords: [
        'lambert 93',
        'wgs84',
        'gps',
        'projection',
        'reproject',
        'utm',
        'coordinates',
        'mercator',
        'epsg',
        'x y',
        'easting northing',
      ],
      fields: {
        x: 'Column of X (or longitudes)',
        y: 'Column of Y (or latitudes)',
        from: 'System they are in',
        to: 'Wanted system',
        xName: 'Name of the column of X (or longitudes)',
        yName: 'Name of the column of Y (or latitudes)',
      },
      options: names,
      sentence: ({ x, y, from, to }) =>
        `Convert ${enQuote(x.name)} and ${enQuote(y.name)} from ${names[from]} to ${names[to]}`,
    },
  },
  example: () => ({
    before: [
      ['X', '652381'],
      ['Y', '6862047'],
    ],
    params: { x: exampleColumn('X'), y: exampleColumn('Y') },
    after: [
      ['X', '652381'],
      ['Y', '6862047'],
      ['longitude', '2.3509991'],
      ['latitude', '48.8566991'],
    ],
  }),
  apply: async (table, { x, y, from, to, xName, yName }, { stepId, control }) => {
    const sources = [chosenColumn(table, x), chosenColumn(table, y)] as const
    const columns = sources.map(({ column }) => column)
    const read = from === 'wgs84' ? readDegrees : readMetres
    const convert = (east: string, north: string) => {
      const [a, b] = [read(east), read(north)]
      return a === null || b === null ? null : reproject({ x: Number(a), y: Number(b) }, from, to)
    }
    const isDegrees = to === 'wgs84'
    const wanted = [
      xName.trim() === '' ? (isDegrees ? 'longitude' : 'X') : xName.trim(),
      yName.trim() === '' ? (isDegrees ? 'latitude' : 'Y') : yName.trim(),
    ]
    let made = table
    for (const [at, axis] of (['x', 'y'] as const).entries()) {
      const column = await combineColumns(
        columns,
        table.ids.length,
        ([east = '', north = '']) => convert(east, north)?.[axis] ?? '',
        control,
      )
      const added: TableColumn = {
        id: madeColumnId(stepId, axis),
        name: freeColumnName(made, wanted[at]!),
        column,
      }
      made = insertColumns(made, [added])
    }
    return ok({ table: made, unread: degreeMarks(sources, read), warnings: outside() })

    /** Points that can be read but do not fall where the systems are used. */
    function outside() {
      const result = made.columns.at(-1)!.column
      let count = 0
      for (let at = 0; at < rowCount(table); at++) {
        const row = rowAt(table, at)
        if (result.codeAt(row) !== 0) continue
        const [east, north] = columns.map((column) => column.textAt(row))
        const isFilled = !isEmptyOrBlank(east!) && !isEmptyOrBlank(north!)
        if (isFilled && read(east!) !== null && read(north!) !== null) count++
      }
      return count > 0 ? [issue('pointsOutside', { count, system: names[from] })] : []
    }
  },
  migrate: [],
})
