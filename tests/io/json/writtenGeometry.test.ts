import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { geometryOf, pairPoint, pointOf } from '../../../src/io/json/writtenGeometry'

const point = (coordinates: string) => `{"type":"Point","coordinates":${coordinates}}`

describe('a point of two cells', () => {
  it.each([
    ['2.3522', '48,8566', '[2.3522,48.8566]'],
    [' 2 ', '48°', '[2,48]'],
    ['-180', '90', '[-180,90]'],
    ['0.10', '0.0', '[0.10,0.0]'],
    ['180.1', '48', null],
    ['2', '90,5', null],
    ['', '48', null],
    ['nord', '48', null],
    ['652000', '6862000', null],
  ])('%s and %s', (longitude, latitude, expected) => {
    expect(pointOf(longitude, latitude)).toBe(expected === null ? null : point(expected))
  })
})

describe('a point of one cell', () => {
  it.each([
    ['48.85, 2.35', 'auto', '[2.35,48.85]'],
    ['2.35, 48.85', 'auto', '[2.35,48.85]'],
    ['48.85, 2.35', 'latLon', '[2.35,48.85]'],
    ['48.85, 2.35', 'lonLat', '[48.85,2.35]'],
    ['48,85;2,35', 'auto', '[2.35,48.85]'],
    ['ailleurs', 'auto', null],
  ] as const)('%s read as %s', (text, order, expected) => {
    expect(pairPoint(text, order)).toBe(expected === null ? null : point(expected))
  })
})

describe('a geometry of one cell', () => {
  const shape = (type: string, coordinates: string) =>
    `{"type":"${type}","coordinates":${coordinates}}`

  it.each([
    ['POINT (2.350 48.85)', point('[2.350,48.85]')],
    ['point(2 48)', point('[2,48]')],
    ['SRID=4326;POINT(2 48)', point('[2,48]')],
    ['POINT Z (2 48 35.5)', point('[2,48,35.5]')],
    ['POINTZ(2 48 35)', point('[2,48,35]')],
    ['POINT M (2 48 7)', point('[2,48]')],
    ['POINT ZM (2 48 35 7)', point('[2,48,35]')],
    ['POINT(+2. .5)', point('[2,0.5]')],
    ['POINT(02 -007.50)', point('[2,-7.50]')],
    ['LINESTRING (2 48, 3 49)', shape('LineString', '[[2,48],[3,49]]')],
    ['MULTIPOINT (2 48, 3 49)', shape('MultiPoint', '[[2,48],[3,49]]')],
    ['MULTIPOINT ((2 48), (3 49))', shape('MultiPoint', '[[2,48],[3,49]]')],
    ['POLYGON ((0 0, 1 0, 1 1, 0 0))', shape('Polygon', '[[[0,0],[1,0],[1,1],[0,0]]]')],
    [
      'MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))',
      shape('MultiPolygon', '[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]'),
    ],
    ['LINESTRING EMPTY', shape('LineString', '[]')],
    [
      'GEOMETRYCOLLECTION (POINT (2 48), LINESTRING (2 48, 3 49))',
      `{"type":"GeometryCollection","geometries":[${point('[2,48]')},${shape('LineString', '[[2,48],[3,49]]')}]}`,
    ],
    ['{"type":"Point","coordinates":[2.10,48]}', point('[2.10,48]')],
    [
      ' {"type": "Point", "coordinates": [2, 48, 3]} ',
      '{"type": "Point", "coordinates": [2, 48, 3]}',
    ],
    ['{"type":"MultiPoint","coordinates":[[2,48]]}', shape('MultiPoint', '[[2,48]]')],
    ['POINT EMPTY', null],
    ['POINT (2)', null],
    ['POINT (2 48) x', null],
    ['POINT (200 48)', null],
    ['POINT (48, 2)', null],
    ['LINESTRING 2 48', null],
    ['LINESTRING (2 48', null],
    ['SRID=2154;POINT(652000 6862000)', null],
    ['CIRCLE (2 48)', null],
    ['{"type":"Point","coordinates":[2]}', null],
    ['{"type":"Point","coordinates":["2","48"]}', null],
    ['{"type":"Feature","geometry":null}', null],
    ['{"type":"Point","coordinates":[2,480]}', null],
    ['{"type":"Point"', null],
    ['{"__proto__":{"type":"Point","coordinates":[2,48]}}', null],
    ['48.85, 2.35', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(geometryOf(text)).toBe(expected)
  })

  it('is JSON or nothing, whatever the text', () => {
    const word = fc.constantFrom(
      'POINT',
      'POLYGON',
      'MULTIPOINT',
      'GEOMETRYCOLLECTION',
      'EMPTY',
      'Z',
      '(',
      ')',
      ',',
      ' ',
      '2',
      '48.5',
      '-',
      '{',
      '}',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(' ')),
        ),
        (text) => {
          const found = geometryOf(text)
          if (found !== null) expect(JSON.parse(found)).toHaveProperty('type')
        },
      ),
      { numRuns: Number(process.env.ETABLI_RUNS ?? 100) },
    )
  })

  it.each([
    ['brackets', 'POLYGON '.concat('('.repeat(200_000))],
    ['collections', 'GEOMETRYCOLLECTION ('.repeat(20_000)],
    ['lists', `{"type":"Polygon","coordinates":${'['.repeat(200_000)}`],
    ['depth', `{"type":"Polygon","coordinates":${'['.repeat(5_000)}${']'.repeat(5_000)}}`],
  ])('is nothing, and quickly, for endless %s', (_, text) => {
    const start = performance.now()
    expect(geometryOf(text)).toBeNull()
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})
