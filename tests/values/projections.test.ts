import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { SystemId } from '../../src/values/coordinateSystems'
import { reproject, systemIds } from '../../src/values/coordinateSystems'
import {
  grs80,
  isometricLatitude,
  lambertConic,
  latitudeOf,
  transverseMercator,
  webMercator,
} from '../../src/values/projections'
import { runs } from './runs'

describe('the isometric latitude, as IGN publishes it (NT/G 71 and 75, ALG0001 and ALG0002)', () => {
  test.each([
    [0.872664626, 1.00552653649],
    [-0.3, -0.30261690063],
    [0.1999890337, 0.200000000009],
  ])('of %d is %d', (phi, isometric) => {
    const e = 0.08199188998
    expect(isometricLatitude(phi, e)).toBeCloseTo(isometric, 10)
    expect(latitudeOf(isometric, e)).toBeCloseTo(phi, 10)
  })
})

describe('projections, at published points', () => {
  const degrees = (d: number, minutes = 0, seconds = 0) => d + minutes / 60 + seconds / 3600

  it('Lambert-93 has the constants of IGN: Ys at the pole, C at the equator', () => {
    const projection = lambertConic({
      ellipsoid: grs80,
      lambda0: 3,
      phi0: 46.5,
      phi1: 44,
      phi2: 49,
      x0: 700_000,
      y0: 6_600_000,
    })
    expect(projection.forward({ x: 3, y: 90 }).y).toBeCloseTo(12_655_612.0499, 3)
    expect(12_655_612.0499 - projection.forward({ x: 3, y: 0 }).y).toBeCloseTo(11_754_255.426, 2)
    expect(projection.forward({ x: 3, y: 46.5 })).toEqual({
      x: 700_000,
      y: expect.closeTo(6_600_000, 5),
    })
  })

  it('the conic of Texas is that of the example of EPSG guidance note 7-2', () => {
    const projection = lambertConic({
      ellipsoid: { a: 20_925_832.16, rf: 294.9787 },
      lambda0: -99,
      phi0: degrees(27, 50),
      phi1: degrees(28, 23),
      phi2: degrees(30, 17),
      x0: 2_000_000,
      y0: 0,
    })
    const made = projection.forward({ x: -96, y: degrees(28, 30) })
    expect(made.x).toBeCloseTo(2_963_503.91, 2)
    expect(made.y).toBeCloseTo(254_759.8, 2)
  })

  it('the transverse Mercator of Great Britain too', () => {
    const projection = transverseMercator({
      ellipsoid: { a: 6_377_563.396, rf: 299.32496 },
      lambda0: -2,
      phi0: 49,
      k0: 0.9996012717,
      x0: 400_000,
      y0: -100_000,
    })
    const made = projection.forward({ x: 0.5, y: 50.5 })
    expect(made.x).toBeCloseTo(577_274.99, 1)
    expect(made.y).toBeCloseTo(69_740.5, 1)
    const back = projection.inverse(made)
    expect(back.x).toBeCloseTo(0.5, 9)
    expect(back.y).toBeCloseTo(50.5, 9)
  })

  it('and Web Mercator', () => {
    const made = webMercator(grs80).forward({
      x: -degrees(100, 20),
      y: degrees(24, 22, 54.433),
    })
    expect(made.x).toBeCloseTo(-11_169_055.58, 1)
    expect(made.y).toBeCloseTo(2_800_000, 0)
  })
})

describe('systems, beside another implementation (PROJ 9)', () => {
  test.each<[SystemId, number, number, string, string]>([
    ['lambert93', 2.0833, 49.4333, '633484.45', '6926370.35'],
    ['cc42', 9, 42, '2196655.45', '1217408.25'],
    ['cc49', 2.0833, 49.4333, '1633512.61', '8248586.76'],
    ['cc50', 3.0573, 50.6292, '1704054.2', '9269986.1'],
    ['webMercator', 2.3522, 48.8566, '261845.71', '6250564.35'],
    ['utm20n', -61.5, 16.25, '660301.83', '1797176.58'],
    ['utm22n', -52.33, 4.93, '352535.04', '545073.72'],
    ['utm40s', 55.45, -20.88, '338767.17', '7690355.57'],
    ['utm38s', 45.23, -12.78, '524963.36', '8587181.96'],
    ['utm21n', -56.17, 46.78, '563359.64', '5181051.22'],
    ['lambertNc', 166.45, -22.27, '446378.71', '214678.54'],
    ['utm6s', -149.57, -17.53, '227146.03', '8059968.1'],
    ['utm5s', -151.75, -16.5, '633410.75', '8175342.74'],
    ['utm30n', -4.49, 48.39, '389694.45', '5360721.08'],
    ['utm31n', 2.0833, 49.4333, '433534.23', '5476029.43'],
    ['utm32n', 7.75, 48.58, '407806.48', '5381522.28'],
  ])('%s at %d, %d', (id, x, y, east, north) => {
    expect(reproject({ x, y }, 'wgs84', id)).toEqual({ x: east, y: north })
    const back = reproject({ x: Number(east), y: Number(north) }, id, 'wgs84')
    expect(Number(back?.x)).toBeCloseTo(x, 6)
    expect(Number(back?.y)).toBeCloseTo(y, 6)
  })
})

describe('any point of a system', () => {
  test.each(systemIds.filter((id) => id.startsWith('cc') || id === 'lambert93'))(
    'comes back from %s to the centimetre',
    (id) => {
      const parallel = id === 'lambert93' ? 46.5 : Number(id.slice(2))
      fc.assert(
        fc.property(
          fc.double({ min: -5, max: 10, noNaN: true }),
          fc.double({ min: parallel - 1, max: parallel + 1, noNaN: true }),
          (x, y) => {
            const made = reproject({ x, y }, 'wgs84', id)
            if (!made) throw new Error('outside')
            const back = reproject({ x: Number(made.x), y: Number(made.y) }, id, 'wgs84')
            expect(Number(back?.x)).toBeCloseTo(x, 6)
            expect(Number(back?.y)).toBeCloseTo(y, 6)
          },
        ),
        runs,
      )
    },
  )
})

test.each<[number, number, SystemId, SystemId]>([
  [6_926_370, 633_484, 'lambert93', 'wgs84'],
  [2.08, 49.43, 'lambert93', 'wgs84'],
  [49.43, 2.08, 'wgs84', 'lambert93'],
  [2.08, 49.43, 'wgs84', 'utm40s'],
  [0, 91, 'wgs84', 'webMercator'],
  [Number.NaN, 0, 'wgs84', 'wgs84'],
  [1e300, 1e300, 'webMercator', 'wgs84'],
])('%d, %d does not go from %s to %s', (x, y, from, to) => {
  expect(reproject({ x, y }, from, to)).toBeNull()
})
