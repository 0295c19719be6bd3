import { describe, expect, it } from 'vitest'
import type { JsonSettings } from '../../../src/recipe/recipe'
import { readAll, utf8, valueOf } from './support'

const feature = (geometry: string, properties = '{"nom":"x"}', more = '') =>
  `{"type":"Feature",${more}"geometry":${geometry},"properties":${properties}}`

const collection = (features: readonly string[], more = '') =>
  utf8(`{"type":"FeatureCollection",${more}"features":[${features.join(',')}]}`)

const point = (x: string, y: string, z = '') =>
  `{"type":"Point","coordinates":[${x}, ${y}${z && `, ${z}`}]}`

const shapes = {
  MultiPoint: ['[[1,2],[3.50,4]]', 'MULTIPOINT (1 2, 3.50 4)'],
  LineString: ['[[1,2],[3,4]]', 'LINESTRING (1 2, 3 4)'],
  MultiLineString: ['[[[1,2],[3,4]],[[5,6],[7,8]]]', 'MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))'],
  Polygon: ['[[[0,0],[1,0],[1,1],[0,0]]]', 'POLYGON ((0 0, 1 0, 1 1, 0 0))'],
  MultiPolygon: ['[[[[0,0],[1,0],[1,1],[0,0]]]]', 'MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))'],
  Point: ['[1,2,3]', 'POINT Z (1 2 3)'],
} as const

describe('GeoJSON', () => {
  it('reads properties as columns, points as two columns with all their digits behind them', async () => {
    const read = await readAll(
      collection([
        feature(point('2.08250', '49.4295'), '{"nom":"Gare","adresse":{"ville":"Beauvais"}}'),
        feature('null', '{"nom":"Nulle part"}'),
        feature(point('2.1', '49.40', '67.0'), 'null', '"id":7,'),
      ]),
    )
    expect(valueOf(read)).toMatchObject({
      names: ['nom', 'adresse.ville', 'id', 'longitude', 'latitude', 'altitude'],
      rows: [
        ['Gare', 'Beauvais', '', '2.08250', '49.4295', ''],
        ['Nulle part', '', '', '', '', ''],
        ['', '', '7', '2.1', '49.40', '67.0'],
      ],
      issues: [],
    })
  })

  it('keeps other geometries as their own text, unless asked otherwise', async () => {
    const bytes = collection([
      feature('{"type":"Polygon", "coordinates":[[[0.10,0],[1,0],[1,1],[0.10,0]]]}'),
    ])
    const rowsFor = async (geometry: JsonSettings['geometry']) =>
      valueOf(await readAll(bytes, { geometry })).rows
    expect(valueOf(await readAll(bytes)).settings.geometry).toBe('geojson')
    expect(await rowsFor('geojson')).toEqual([
      ['x', '{"type":"Polygon","coordinates":[[[0.10,0],[1,0],[1,1],[0.10,0]]]}'],
    ])
    expect(await rowsFor('wkt')).toEqual([['x', 'POLYGON ((0.10 0, 1 0, 1 1, 0.10 0))']])
    expect(await rowsFor('leftOut')).toEqual([['x']])
  })

  it.each(Object.entries(shapes))('writes a %s as WKT', async (type, [coordinates, wkt]) => {
    const geometry = `{"type":"${type}","coordinates":${coordinates}}`
    const read = await readAll(collection([feature(geometry)]), { geometry: 'wkt' })
    expect(valueOf(read).rows).toEqual([['x', wkt]])
  })

  it('writes collections and empty geometries as WKT', async () => {
    const parts = `{"type":"GeometryCollection","geometries":[${point('1', '2')},{"type":"LineString","coordinates":[]}]}`
    const read = await readAll(collection([feature(parts)]), { geometry: 'wkt' })
    expect(valueOf(read).rows).toEqual([
      ['x', 'GEOMETRYCOLLECTION (POINT (1 2), LINESTRING EMPTY)'],
    ])
  })

  it('writes what is no point as text among points, and says so', async () => {
    const line = '{"type":"LineString","coordinates":[[1,2],[3,4]]}'
    const read = await readAll(collection([feature(point('1', '2')), feature(line)]), {
      geometry: 'lonLat',
    })
    expect(valueOf(read)).toMatchObject({
      names: ['nom', 'longitude', 'latitude', 'geometry'],
      rows: [
        ['x', '1', '2', ''],
        ['x', '', '', 'LINESTRING (1 2, 3 4)'],
      ],
      issues: [{ code: 'otherGeometries', data: { count: 1, row: 2 } }],
    })
  })

  it.each([
    '{"type":"Point","coordinates":["1","2"]}',
    '{"type":"Point","coordinates":[1]}',
    '{"type":"Cercle","coordinates":[1,2]}',
    '{"type":"Polygon","coordinates":[[1,2],[3,4]]}',
    '[1,2]',
  ])('keeps what is no geometry as it stands, and says so: %s', async (odd) => {
    const read = await readAll(collection([feature(odd)]), { geometry: 'lonLat' })
    expect(valueOf(read)).toMatchObject({
      rows: [['x', odd]],
      issues: [{ code: 'oddGeometries', data: { count: 1, row: 1 } }],
    })
  })

  it('names projected coordinates x and y', async () => {
    const crs = (name: string) => `"crs":{"type":"name","properties":{"name":"${name}"}},`
    const features = [feature(point('632000.5', '6926000'))]
    const lambert = await readAll(collection(features, crs('urn:ogc:def:crs:EPSG::2154')))
    expect(valueOf(lambert).names).toEqual(['nom', 'x', 'y'])
    for (const name of [
      'urn:ogc:def:crs:OGC:1.3:CRS84',
      'EPSG:4326',
      'urn:ogc:def:crs:EPSG::4171',
    ]) {
      expect(valueOf(await readAll(collection(features, crs(name)))).names).toEqual([
        'nom',
        'longitude',
        'latitude',
      ])
    }
  })

  it('keeps apart properties that bear the names of coordinates', async () => {
    const properties = '{"longitude":"est","geometry":"oui"}'
    const read = await readAll(collection([feature(point('1', '2'), properties)]))
    expect(valueOf(read)).toMatchObject({
      names: ['longitude', 'geometry', 'longitude 2', 'latitude'],
      rows: [['est', 'oui', '1', '2']],
    })
  })

  it('is read line by line, as a list of features, and as one feature', async () => {
    const one = feature(point('1', '2'))
    for (const text of [`${one}\n${one}`, `[${one},${one}]`, `\u001e${one}\n\u001e${one}`]) {
      expect(valueOf(await readAll(utf8(text))).rows).toEqual([
        ['x', '1', '2'],
        ['x', '1', '2'],
      ])
    }
    expect(valueOf(await readAll(utf8(one)))).toMatchObject({
      names: ['nom', 'longitude', 'latitude'],
      rows: [['x', '1', '2']],
    })
  })
})
